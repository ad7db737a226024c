/** Parks and indicators of the open workbook, as loads need them. */
import { attempt, type Outcome } from "./outcome";
import { readWorkbookState, type WorkbookState } from "./workbookState";

/** Reads the lists; two syncs. */
export async function readLists(): Promise<
  Outcome<Pick<WorkbookState, "parks" | "indicators" | "language">>
> {
  return attempt(() => readWorkbookState({}));
}
