/** Which looks of a report that stood belong to which rows of it as it is drawn now. */
import type { SheetSpec } from "../report/spec";
import { labelOf, signOffRows } from "./reportBlock";
import type { StandingLooks, StandingRow } from "./themedRows";
import { styledAreas, writtenIn } from "./writtenStyles";
import type { WrittenReport } from "./writtenReport";

/**
 * Looks of the rows that stay, of headings, which bear no label: those above the first label, and those directly above
 * a row that stays, as it stood there before; and of what stands below the last label: notes from the first one on, the
 * sign-off from the last row up.
 */
export function standingLooks(
  spec: SheetSpec,
  { sheet, rows, styled }: WrittenReport,
  staying: ReadonlyMap<number, number>,
): StandingLooks {
  const { area, labels } = sheet;
  const { top } = labels;
  const looks = new Map<number, StandingRow>();
  // Workbooks of earlier versions do not tell what was written: of colours it is taken to be what is written now.
  const isKnown = styled !== null;
  const written = styled ?? styledAreas(spec);
  const { right } = spec.print.area;
  const stood = (row: number, before: number): void => {
    const look = rows.looks.get(before);
    const was = isKnown ? before : row;
    if (look) looks.set(row, { look, written: writtenIn(written, sheet.theme, was, right) });
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
  return { looks, blanked, isKnown, theme: sheet.theme };
}
