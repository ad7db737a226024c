/** Which looks of a report that stood belong to which rows of it as it is drawn now. */
import type { SheetSpec } from "../report/spec";
import { labelOf, signOffRows } from "./reportBlock";
import type { StandingLooks, StandingRow } from "./themedRows";
import { styledAreas, writtenIn } from "./writtenStyles";
import type { WrittenReport } from "./writtenReport";

/** Looks of the rows that stood there before: `stood` says where. */
export function standingLooks(
  spec: SheetSpec,
  previous: WrittenReport,
  stood: ReadonlyMap<number, number>,
  staying: ReadonlyMap<number, number>,
): StandingLooks {
  const { sheet, rows, styled } = previous;
  const looks = new Map<number, StandingRow>();
  // Workbooks of earlier versions do not tell what was written: of colours it is taken to be what is written now.
  const isKnown = styled !== null;
  const written = styled ?? styledAreas(spec);
  const { right } = spec.print.area;
  for (const [row, before] of stood) {
    const look = rows.looks.get(before);
    const was = isKnown ? before : row;
    if (look) looks.set(row, { look, written: writtenIn(written, sheet.theme, was, right) });
  }
  const blanked = new Set([...looks.keys()].filter((row) => !staying.has(row)));
  return { looks, blanked, isKnown, theme: sheet.theme };
}

/**
 * Where rows of a report stood before: the rows that stay, headings, which bear no label: those above the first label, and
 * those directly above a row that stays, as it stood there before; and of what stands below the last label: notes from the
 * first one on, the sign-off from the last row up.
 */
export function rowsBefore(
  spec: SheetSpec,
  { sheet, rows }: WrittenReport,
  staying: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const { area, labels } = sheet;
  const { top } = labels;
  const stood = new Map<number, number>();
  for (let row = 0; row < Math.min(top, spec.labels.top); row++) stood.set(row, row);
  for (const [row, label] of staying) {
    stood.set(row, top + label);
    const above = labelOf(spec.cells[row - 1]?.[spec.labels.left] ?? null);
    if (row > spec.labels.top && above === "" && rows.labels[label - 1] === "")
      stood.set(row - 1, top + label - 1);
  }
  const last = spec.cells.length - 1;
  const fromEnd = signOffRows(spec);
  for (let row = spec.labels.bottom + 1; row <= last; row++) {
    const before =
      row > last - fromEnd ? area.bottom - (last - row) : labels.bottom + row - spec.labels.bottom;
    const isThere = before > labels.bottom && (row > last - fromEnd || before <= area.bottom - fromEnd);
    if (isThere) stood.set(row, before);
  }
  return stood;
}
