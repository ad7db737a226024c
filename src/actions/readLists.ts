/** What loads need to know of the open workbook: its lists, what its people decided, its period. */
import { attempt, type Outcome } from "./outcome";
import { readWorkbookState, type WorkbookState } from "./workbookState";

/** Reads the lists; two syncs. */
export async function readLists(): Promise<
  Outcome<Pick<WorkbookState, "parks" | "indicators" | "language" | "mappings" | "settings">>
> {
  return attempt(() => readWorkbookState({ Mappings: "all" }));
}
