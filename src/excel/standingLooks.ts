/** Which looks of a report that stood belong to which rows of it as it is drawn now. */
import type { SheetSpec } from "../report/spec";
import { labelOf, signOffRows } from "./reportBlock";
import type { RowLook } from "./rowLooks";
import type { StandingLooks } from "./themedRows";
import type { WrittenReport } from "./writtenReport";

/**
 * Looks of the rows that stay, of headings, which bear no label: those above the first label, and those directly above
 * a row that stays, as it stood there before; and of what stands below the last label: notes from the first one on, the
 * sign-off from the last row up.
 */
export function standingLooks(
  spec: SheetSpec,
  { sheet, rows }: WrittenReport,
  staying: ReadonlyMap<number, number>,
): StandingLooks {
  const { area, labels } = sheet;
  const { top } = labels;
  const looks = new Map<number, RowLook>();
  const stood = (row: number, before: number): void => {
    const look = rows.looks.get(before);
    if (look) looks.set(row, look);
  };
  for (const row of rows.looks.keys()) if (row < spec.labels.top) stood(row, row);
  for (const [row, label] of staying) {
    stood(row, top + label);
    const above = labelOf(spec.cells[row - 1]?.[spec.labels.left] ?? null);
    if (row > spec.labels.top && above === "" && rows.labels[label - 1] === "")
      stood(row - 1, top + label - 1);
  }
  const last = spec.cells.length - 1;
  const fromEnd = signOffRows(spec);
  for (let row = spec.labels.bottom + 1; row <= last; row++) {
    const before =
      row > last - fromEnd ? area.bottom - (last - row) : labels.bottom + row - spec.labels.bottom;
    const isThere = before > labels.bottom && (row > last - fromEnd || before <= area.bottom - fromEnd);
    if (isThere) stood(row, before);
  }
  const blanked = new Set([...looks.keys()].filter((row) => !staying.has(row)));
  return { looks, blanked, theme: sheet.theme };
}
