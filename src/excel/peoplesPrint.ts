/** What people decided of how a report prints: rows they hid, and what of the sheet is printed. */
import { parseRectangle } from "../a1";
import { placedArea } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import { rowsThatStay } from "./reportBlock";
import { standingHeights } from "./reportRows";
import { rowsBefore } from "./standingLooks";
import type { WrittenReport } from "./writtenReport";

/** The report with no height in the rows people hid, because any height shows a row again. */
export function withHiddenRows(spec: SheetSpec, previous: WrittenReport): SheetSpec {
  const { standing, places } = previous;
  const heights = standingHeights(standing.rows);
  if (!heights.includes(0)) return spec;
  const stood = rowsBefore(spec, previous, rowsThatStay(spec, previous));
  const isHidden = (row: number): boolean => {
    const before = stood.get(row);
    return before !== undefined && heights[places.rows[before] ?? -1] === 0;
  };
  return {
    ...spec,
    rowHeights: spec.rowHeights.map(({ row, height }) => ({ row, height: isHidden(row) ? 0 : height })),
  };
}

/** Whether the sheet still prints what the report had it print; else people widened or narrowed it, and Excel moves it along. */
export function printsItself({ print, cells }: SheetSpec, { sheet, rows, places }: WrittenReport): boolean {
  if (rows.printArea === null) return true;
  const below = cells.length - 1 - print.area.bottom;
  const own = placedArea({ ...print.area, bottom: sheet.area.bottom - below }, places);
  const standing = parseRectangle(rows.printArea);
  return (["top", "left", "bottom", "right"] as const).every((side) => standing?.[side] === own[side]);
}
