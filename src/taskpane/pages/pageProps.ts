/** What every page is given. */
import type { WorkbookOverview } from "../../actions/readOverview";

export interface PageProps {
  readonly workbook: WorkbookOverview;
  /** The person was not here for weeks. */
  readonly rare: boolean;
  /** Reads the files last loaded again and updates every report. */
  readonly refresh: () => Promise<void>;
}
