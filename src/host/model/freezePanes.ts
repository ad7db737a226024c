/** Frozen panes of a worksheet. Each call replaces what was frozen before (so rows and columns together: freezeAt). */
import { MAX_COLUMNS, MAX_ROWS } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostObject, ModelClass } from "./contract";
import { rangeObject, resolveRange, WHOLE_SHEET } from "./objects";

interface FreezePanesObject extends HostObject {
  readonly type: "WorksheetFreezePanes";
  readonly sheet: Sheet;
}

export const WorksheetFreezePanes: ModelClass<FreezePanesObject> = {
  call: {
    FreezeRows: ({ sheet }, [count]) => {
      freeze(sheet, countOf(count, MAX_ROWS, "WorksheetFreezePanes.freezeRows"), 0);
    },
    FreezeColumns: ({ sheet }, [count]) => {
      freeze(sheet, 0, countOf(count, MAX_COLUMNS, "WorksheetFreezePanes.freezeColumns"));
    },
    FreezeAt: ({ sheet }, [range], session) => {
      const location = "WorksheetFreezePanes.freezeAt";
      if (range === null || range === undefined) return freeze(sheet, 0, 0);
      const { sheet: owner, area } = resolveRange(session, range, sheet, location);
      // A pane that begins below or right of A1 would need a scrolled window, which files cannot hold.
      if (owner !== sheet || area.top !== 0 || area.left !== 0) throw invalidArgument(location);
      freeze(
        sheet,
        area.bottom === MAX_ROWS - 1 ? 0 : area.bottom + 1,
        area.right === MAX_COLUMNS - 1 ? 0 : area.right + 1,
      );
    },
    Unfreeze: ({ sheet }) => {
      freeze(sheet, 0, 0);
    },
    GetLocation: ({ sheet }) => {
      if (!sheet.freeze) throw itemNotFound("WorksheetFreezePanes.getLocation");
      const { rows, columns } = sheet.freeze;
      return rangeObject(sheet, {
        ...WHOLE_SHEET,
        bottom: rows > 0 ? rows - 1 : MAX_ROWS - 1,
        right: columns > 0 ? columns - 1 : MAX_COLUMNS - 1,
      });
    },
  },
};

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.freeze = rows > 0 || columns > 0 ? { rows, columns } : null;
}

/** Number of rows or columns to freeze; one when left out, none to unfreeze. */
function countOf(count: unknown, limit: number, location: string): number {
  if (count === null || count === undefined) return 1;
  if (typeof count !== "number" || !Number.isInteger(count) || count < 0 || count >= limit)
    throw invalidArgument(location);
  return count;
}
