/** Where rectangles go when cells are inserted or deleted. */
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
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

/** The rectangle after the shift; itself where the strip does not hold it whole, null when it was deleted. */
export function shifted(area: Rectangle, shift: CellShift): Rectangle | null {
  if (standing(area, shift) !== "inside") return area;
  const limits = { kind: shiftKind(shift), at: shift.at, count: shift.count };
  if (shift.axis === "rows") {
    const moved = shiftedInterval(area.top, area.bottom, limits, MAX_ROWS);
    return moved && { ...area, top: moved[0], bottom: moved[1] };
  }
  const moved = shiftedInterval(area.left, area.right, limits, MAX_COLUMNS);
  return moved && { ...area, left: moved[0], right: moved[1] };
}
