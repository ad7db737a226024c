/** Range members that change cells as a whole: clear, insert, delete, copyFrom, moveTo, merge, select. */
import { intersects, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { invalidArgument, invalidOperation } from "../errors";
import type { HostSession } from "../session";
import { clearCells, clearContents, clearedWhat } from "./clearCells";
import type { Method } from "./contract";
import { copyCells, type CopyType } from "./copyCells";
import { gap } from "./gaps";
import { moveCells } from "./moveCells";
import { isRange, rangeObject, resolveRange, type RangeAreasObject, type RangeObject } from "./objects";
import { assertAllowed, assertUnprotected } from "./protection";
import { deleteCells, insertCells } from "./shiftCells";

export const editing: Record<string, Method<RangeObject>> = {
  Clear: ({ sheet, area }, args, session) => clearCells(session, sheet, area, clearedWhat(args[0])),
  CopyFrom: (range, args, session) => copyFrom(session, range, args),
  Delete: (range, args, session) => {
    const direction = args[0];
    if (direction !== "Up" && direction !== "Left") throw invalidArgument("Range.delete");
    assertAllowed(range.sheet, direction === "Up" ? "deleteRows" : "deleteColumns");
    deleteCells(session, range.sheet, range.area, direction);
  },
  Insert: (range, args, session) => {
    const direction = args[0];
    if (direction !== "Down" && direction !== "Right") throw invalidArgument("Range.insert");
    const { sheet, area } = range;
    assertAllowed(sheet, direction === "Down" ? "insertRows" : "insertColumns");
    insertCells(session, sheet, area, direction);
    return rangeObject(sheet, area);
  },
  Merge: ({ sheet, area }, args, session) => merge(session, sheet, area, args[0] === true),
  MoveTo: (range, args, session) =>
    moveCells(session, range, resolveRange(session, args[0], range.sheet, "Range.moveTo")),
  Select: ({ sheet, area }, _, session) => session.select(sheet, area),
  Unmerge: ({ sheet, area }, _, session) => {
    assertAllowed(sheet, "formatCells");
    sheet.merges = sheet.merges.filter((merged) => !intersects(merged, area));
    session.edited = true;
  },
  Calculate: (_, __, session) => session.recalculate(),
};

function copyFrom(session: HostSession, target: RangeObject, args: unknown[]): void {
  const location = "Range.copyFrom";
  const [given, type, skipBlanks, transpose] = args;
  const source = isRangeAreas(given)
    ? onlyArea(session, given)
    : resolveRange(session, given, target.sheet, location);
  const kind = type ?? "All";
  if (kind === "Link") throw gap(session, 'Range.copyFrom("Link")');
  if (kind !== "All" && kind !== "Formulas" && kind !== "Values" && kind !== "Formats")
    throw invalidArgument(location);
  copyCells(session, source, target, {
    type: kind satisfies CopyType,
    skipBlanks: skipBlanks === true,
    transpose: transpose === true,
  });
}

const isRangeAreas = (value: unknown): value is RangeAreasObject =>
  typeof value === "object" &&
  value !== null &&
  !isRange(value) &&
  (value as RangeAreasObject).type === "RangeAreas";

function onlyArea(session: HostSession, { sheet, areas }: RangeAreasObject): RangeObject {
  if (areas.length !== 1) throw gap(session, "Range.copyFrom(RangeAreas)");
  return rangeObject(sheet, areas[0]!);
}

/** Merges cells, or those of each row; only the top left value stays (Range.merge documentation). */
function merge(session: HostSession, sheet: Sheet, area: Rectangle, across: boolean): void {
  assertUnprotected(sheet);
  if (sheet.tables.some((table) => intersects(table.area, area))) throw invalidOperation("Range.merge");
  const single = area.top === area.bottom && area.left === area.right;
  if (single || (across && area.left === area.right)) return;
  const parts = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
        ...area,
        top: area.top + row,
        bottom: area.top + row,
      }))
    : [area];
  sheet.merges = sheet.merges.filter((merged) => !intersects(merged, area));
  for (const part of parts) {
    keepFirst(session, sheet, part);
    sheet.merges.push(part);
  }
  session.edited = true;
}

function keepFirst(session: HostSession, sheet: Sheet, area: Rectangle): void {
  const { top, left, bottom, right } = area;
  const rest = [
    { top, left: left + 1, bottom: top, right },
    { top: top + 1, left, bottom, right },
  ];
  for (const part of rest)
    if (part.top <= part.bottom && part.left <= part.right) clearContents(session, sheet, part);
}
