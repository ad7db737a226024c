/** Where rectangles go when cells are inserted or deleted. */
import { intersection, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import { without } from "../../rectangles";
import { shiftedInterval } from "../calc/shiftReferences";

/** A strip of a sheet that moves: rows shift within some columns, or columns within some rows. */
export interface CellShift {
  readonly axis: "rows" | "columns";
  readonly kind: "insert" | "delete";
  /** First inserted or deleted row or column. */
  readonly at: number;
  readonly count: number;
  /** Columns (or rows) of the strip. */
  readonly across: { readonly first: number; readonly last: number };
}

/** Whether whole rows or columns of the sheet move. */
export function isWhole({ axis, across }: CellShift): boolean {
  return across.first === 0 && across.last === (axis === "rows" ? MAX_COLUMNS : MAX_ROWS) - 1;
}

/** The kind in the words of calculation. */
export function shiftKind({
  axis,
  kind,
}: CellShift): "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns" {
  if (axis === "rows") return kind === "insert" ? "insertRows" : "deleteRows";
  return kind === "insert" ? "insertColumns" : "deleteColumns";
}

/** How a rectangle stands to the strip: outside it, moved with it, or cut by its edge. */
export function standing(area: Rectangle, { axis, at, across }: CellShift): "outside" | "inside" | "cut" {
  const [first, last] = axis === "rows" ? [area.left, area.right] : [area.top, area.bottom];
  const end = axis === "rows" ? area.bottom : area.right;
  if (end < at || last < across.first || first > across.last) return "outside";
  return first >= across.first && last <= across.last ? "inside" : "cut";
}

/** A part of a rectangle that moves or stays as one, and where it goes. */
export interface ShiftedPiece {
  readonly area: Rectangle;
  readonly moved: Rectangle;
}

/** What is left of a rectangle after the shift: one piece, or several where the edge of the strip cuts it. */
export function shiftedPieces(area: Rectangle, shift: CellShift): ShiftedPiece[] {
  const parts = standing(area, shift) === "cut" ? splitAtStrip(area, shift) : [area];
  return parts.flatMap((part) => {
    const moved = shifted(part, shift);
    return moved ? [{ area: part, moved }] : [];
  });
}

function splitAtStrip(area: Rectangle, { axis, across }: CellShift): Rectangle[] {
  const strip =
    axis === "rows"
      ? { ...area, left: across.first, right: across.last }
      : { ...area, top: across.first, bottom: across.last };
  const inside = intersection(area, strip);
  return inside ? [inside, ...without(area, inside)] : [area];
}

/** The first cell of a rectangle that the shift does not delete; the rectangle must have one. */
export function firstKept(area: Rectangle, shift: CellShift): { row: number; column: number } {
  const kept = (first: number): number =>
    shift.kind === "delete" && first >= shift.at ? Math.max(first, shift.at + shift.count) : first;
  const along = standing(area, shift) === "inside";
  return {
    row: along && shift.axis === "rows" ? kept(area.top) : area.top,
    column: along && shift.axis === "columns" ? kept(area.left) : area.left,
  };
}

/** Whether the shift would change a part of something that only moves or goes as a whole (array formulas). */
export function tears(area: Rectangle, shift: CellShift): boolean {
  const place = standing(area, shift);
  if (place !== "inside") return place === "cut";
  const moved = shifted(area, shift);
  return moved !== null && !sameShape(area, moved);
}

/** Whether two rectangles have as many rows and columns. */
export function sameShape(a: Rectangle, b: Rectangle): boolean {
  return a.bottom - a.top === b.bottom - b.top && a.right - a.left === b.right - b.left;
}

/** Where an interval of rows (or columns) along the shift goes, or null when it was deleted. */
export function shiftedSpan(first: number, last: number, shift: CellShift): readonly [number, number] | null {
  const limits = { kind: shiftKind(shift), at: shift.at, count: shift.count };
  return shiftedInterval(first, last, limits, shift.axis === "rows" ? MAX_ROWS : MAX_COLUMNS);
}

/** The rectangle after the shift; itself where the strip does not hold it whole, null when it was deleted. */
export function shifted(area: Rectangle, shift: CellShift): Rectangle | null {
  if (standing(area, shift) !== "inside") return area;
  if (shift.axis === "rows") {
    const moved = shiftedSpan(area.top, area.bottom, shift);
    return moved && { ...area, top: moved[0], bottom: moved[1] };
  }
  const moved = shiftedSpan(area.left, area.right, shift);
  return moved && { ...area, left: moved[0], right: moved[1] };
}
