/** Page breaks people or add-ins put between rows. Where pages end by themselves a program without paper does not know. */
import type { Sheet } from "../../xlsx/book";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostObject, ModelClass } from "./contract";
import { rangeObject, resolveRange } from "./objects";

interface PageBreaksObject extends HostObject {
  readonly type: "PageBreakCollection";
  readonly sheet: Sheet;
}

interface PageBreakObject extends HostObject {
  readonly type: "PageBreak";
  readonly sheet: Sheet;
  /** Row the page begins with, 0-based. */
  readonly row: number;
}

const breakAt = (sheet: Sheet, row: number): PageBreakObject => ({ type: "PageBreak", sheet, row });

export const PageBreakCollection: ModelClass<PageBreaksObject> = {
  items: ({ sheet }) => (sheet.page.breaks ?? []).map((row) => breakAt(sheet, row)),
  item: ({ sheet }, key) => {
    const row = sheet.page.breaks?.[Number(key)];
    return row === undefined ? null : breakAt(sheet, row);
  },
  call: {
    Add: ({ sheet }, [range], session) => {
      const location = "PageBreakCollection.add";
      const { sheet: owner, area } = resolveRange(session, range, sheet, location);
      // Above the first row no page can end.
      if (owner !== sheet || area.top === 0) throw invalidArgument(location);
      const breaks = new Set(sheet.page.breaks).add(area.top);
      sheet.page.breaks = [...breaks].sort((a, b) => a - b);
      return breakAt(sheet, area.top);
    },
    RemovePageBreaks: ({ sheet }) => {
      delete sheet.page.breaks;
    },
  },
};

export const PageBreak: ModelClass<PageBreakObject> = {
  get: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
  call: {
    Delete: ({ sheet, row }) => {
      if (!sheet.page.breaks?.includes(row)) throw itemNotFound("PageBreak.delete");
      sheet.page.breaks = sheet.page.breaks.filter((each) => each !== row);
    },
    GetCellAfterBreak: ({ sheet, row }) => rangeObject(sheet, { top: row, bottom: row, left: 0, right: 0 }),
  },
};
