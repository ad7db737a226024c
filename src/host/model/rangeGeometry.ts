/** Range members that answer with another range. */
import { intersection, intersects, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import type { Method, Navigation } from "./contract";
import {
  isRange,
  rangeObject,
  resolveRange,
  worksheetObject,
  type RangeAreasObject,
  type RangeObject,
} from "./objects";
import { union, usedWithin } from "./usedArea";

type Calls = Record<string, Method<RangeObject>>;

/** Whole number argument; absent is `fallback`. */
function whole(value: unknown, location: string, fallback?: number): number {
  if ((value === null || value === undefined) && fallback !== undefined) return fallback;
  if (!Number.isInteger(value)) throw invalidArgument(location);
  return value as number;
}

const derive = (range: RangeObject, area: Rectangle, location: string): RangeObject =>
  rangeObject(range.sheet, area, location);

export const geometry: Calls = {
  GetAbsoluteResizedRange: (range, args) => {
    const location = "Range.getAbsoluteResizedRange";
    const [rows, columns] = [whole(args[0], location), whole(args[1], location)];
    const { top, left } = range.area;
    return derive(range, { top, left, bottom: top + rows - 1, right: left + columns - 1 }, location);
  },
  GetBoundingRect: (range, args, session) => {
    const other = argumentRange(session, args[0], range, "Range.getBoundingRect");
    return derive(range, union(range.area, other.area)!, "Range.getBoundingRect");
  },
  GetCell: (range, args) => {
    const location = "Range.getCell";
    // The cell may lie outside the range, as long as it is on the sheet.
    const row = range.area.top + whole(args[0], location);
    const column = range.area.left + whole(args[1], location);
    return derive(range, { top: row, left: column, bottom: row, right: column }, location);
  },
  GetColumn: (range, args) => {
    const column = range.area.left + whole(args[0], "Range.getColumn");
    if (column < range.area.left || column > range.area.right) throw invalidArgument("Range.getColumn");
    return derive(range, { ...range.area, left: column, right: column }, "Range.getColumn");
  },
  GetRow: (range, args) => {
    const row = range.area.top + whole(args[0], "Range.getRow");
    if (row < range.area.top || row > range.area.bottom) throw invalidArgument("Range.getRow");
    return derive(range, { ...range.area, top: row, bottom: row }, "Range.getRow");
  },
  GetColumnsAfter: (range, args) => {
    const count = whole(args[0], "Range.getColumnsAfter", 1);
    return beside(range, "columns", count, "Range.getColumnsAfter");
  },
  GetColumnsBefore: (range, args) => {
    const count = whole(args[0], "Range.getColumnsBefore", 1);
    return beside(range, "columns", -count, "Range.getColumnsBefore");
  },
  GetRowsAbove: (range, args) => {
    const count = whole(args[0], "Range.getRowsAbove", 1);
    return beside(range, "rows", -count, "Range.getRowsAbove");
  },
  GetRowsBelow: (range, args) => {
    const count = whole(args[0], "Range.getRowsBelow", 1);
    return beside(range, "rows", count, "Range.getRowsBelow");
  },
  GetEntireColumn: (range) =>
    derive(range, { ...range.area, top: 0, bottom: MAX_ROWS - 1 }, "Range.getEntireColumn"),
  GetEntireRow: (range) =>
    derive(range, { ...range.area, left: 0, right: MAX_COLUMNS - 1 }, "Range.getEntireRow"),
  GetIntersection: (range, args, session) => {
    const other = argumentRange(session, args[0], range, "Range.getIntersection");
    const shared = intersection(range.area, other.area);
    if (!shared) throw itemNotFound("Range.getIntersection");
    return derive(range, shared, "Range.getIntersection");
  },
  GetLastCell: (range) => {
    const { bottom, right } = range.area;
    return derive(range, { top: bottom, left: right, bottom, right }, "Range.getLastCell");
  },
  GetLastColumn: (range) => derive(range, { ...range.area, left: range.area.right }, "Range.getLastColumn"),
  GetLastRow: (range) => derive(range, { ...range.area, top: range.area.bottom }, "Range.getLastRow"),
  GetMergedAreasOrNullObject: ({ sheet, area }): RangeAreasObject | null => {
    const areas = sheet.merges.filter((merge) => intersects(merge, area));
    return areas.length > 0 ? { type: "RangeAreas", sheet, areas } : null;
  },
  GetOffsetRange: (range, args) => {
    const location = "Range.getOffsetRange";
    const [down, across] = [whole(args[0], location), whole(args[1], location)];
    const { top, left, bottom, right } = range.area;
    const moved = { top: top + down, left: left + across, bottom: bottom + down, right: right + across };
    return derive(range, moved, location);
  },
  GetResizedRange: (range, args) => {
    const location = "Range.getResizedRange";
    const [rows, columns] = [whole(args[0], location), whole(args[1], location)];
    const { top, left, bottom, right } = range.area;
    return derive(range, { top, left, bottom: bottom + rows, right: right + columns }, location);
  },
  GetUsedRange: (range, args, session) => {
    session.refresh();
    const used = usedWithin(range.sheet, range.area, args[0] === true);
    if (!used) throw itemNotFound("Range.getUsedRange");
    return derive(range, used, "Range.getUsedRange");
  },
};

export const rangeNavigation: Record<string, Navigation<RangeObject>> = {
  Worksheet: ({ sheet }) => worksheetObject(sheet),
};

/** Rows or columns beside a range: positive counts after it, negative before it. */
function beside(range: RangeObject, side: "rows" | "columns", count: number, location: string): RangeObject {
  if (count === 0) throw invalidArgument(location);
  const { top, left, bottom, right } = range.area;
  const span = (first: number, last: number): [number, number] =>
    count > 0 ? [last + 1, last + count] : [first + count, first - 1];
  const [from, to] = side === "rows" ? span(top, bottom) : span(left, right);
  const area =
    side === "rows" ? { ...range.area, top: from, bottom: to } : { ...range.area, left: from, right: to };
  return derive(range, area, location);
}

/** Another range on the same sheet, by object or address. */
function argumentRange(
  session: HostSession,
  value: unknown,
  range: RangeObject,
  location: string,
): RangeObject {
  const other = isRange(value) ? value : resolveRange(session, value, range.sheet, location);
  if (other.sheet !== range.sheet) throw invalidArgument(location);
  return other;
}
