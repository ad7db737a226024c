/** Charts when rows or columns are inserted or deleted: they move and grow with the cells beneath them, as Excel's own do. */
import type { Sheet } from "../../xlsx/book";
import type { ChartCorner } from "../../xlsx/chart/chart";
import { isWhole, type CellShift } from "./cellShift";

/** Moves the charts of a sheet; cells that are shifted in some rows or columns only leave them where they are. */
export function shiftCharts(sheet: Sheet, shift: CellShift): void {
  if (!isWhole(shift)) return;
  for (const { anchor } of sheet.charts)
    for (const corner of [anchor.from, anchor.to]) shiftCorner(corner, shift);
}

function shiftCorner(corner: ChartCorner, { axis, kind, at, count }: CellShift): void {
  const [place, way] = axis === "rows" ? (["row", "dy"] as const) : (["column", "dx"] as const);
  if (corner[place] < at) return;
  if (kind === "insert") corner[place] += count;
  else if (corner[place] >= at + count) corner[place] -= count;
  else {
    corner[place] = at;
    corner[way] = 0;
  }
}
