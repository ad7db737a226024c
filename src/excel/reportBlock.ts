/** The block of cells a report takes on its sheet, and which of its rows stood there before. */
import type { Rectangle } from "../a1";
import type { CellContent, SheetSpec } from "../report/spec";
import { stayingRows, unmovedRows, type Block } from "./rowEdits";
import type { WrittenReport } from "./writtenReport";

/** Cells a report takes from A1 on, hidden columns included. */
export function blockOf(spec: SheetSpec): Rectangle {
  return { top: 0, left: 0, bottom: spec.cells.length - 1, right: spec.cells[0]!.length - 1 };
}

/** Names of the columns of a report's block, from left to right. */
export function columnNames({ columnWidths }: SheetSpec): string[] {
  return columnWidths.map(({ name }) => name);
}

/** Text of a label cell; labels are texts, never formulas. */
export function labelOf(content: CellContent): string {
  return content !== null && typeof content === "object" ? content.text : "";
}

/** Rows of the sign-off, which are the last. */
export function signOffRows({ cells, styles }: SheetSpec): number {
  const first = styles.flatMap(({ area, style }) => (style === "signOff" ? [area.top] : []));
  return first.length ? cells.length - Math.min(...first) : 0;
}

/** What the sign-off says, which is a formula; null where a report has none. */
export function signOffFormula(spec: SheetSpec): string | null {
  const content = signOffRows(spec) ? spec.cells.at(-1)?.[0] : null;
  return typeof content === "string" && content.startsWith("=") ? content : null;
}

/** Rows the block is to have that stood there before, each with the position of its label there. */
export function rowsThatStay(spec: SheetSpec, previous: WrittenReport): ReadonlyMap<number, number> {
  const { before, after } = blocks(spec, previous);
  return stayingRows(before, after);
}

/** Those of them whose order is as it was. */
export function rowsInOrder(spec: SheetSpec, previous: WrittenReport): ReadonlyMap<number, number> {
  const { before, after } = blocks(spec, previous);
  return unmovedRows(before, after);
}

/** The block as it stands and as it is to be. */
export function blocks(
  { cells, labels: { top, bottom, left } }: SheetSpec,
  { sheet: { area, labels }, rows }: WrittenReport,
): { readonly before: Block; readonly after: Block } {
  const named = cells.slice(top, bottom + 1).map((row) => labelOf(row[left] ?? null));
  return {
    before: { height: area.bottom + 1, top: labels.top, labels: rows.labels },
    after: { height: cells.length, top, labels: named },
  };
}

/**
 * Where a row without a label is to stand, by where it stood: above the body there, within it as far above the row that is
 * known by its label beneath it; −1 where that row is gone.
 */
export function unlabelledPlaces(spec: SheetSpec, previous: WrittenReport): (row: number) => number {
  const { sheet, rows } = previous;
  const { top } = sheet.labels;
  const stayed = new Map([...rowsInOrder(spec, previous)].map(([now, label]) => [label, now]));
  return (row) => {
    if (row < spec.labels.top) return row;
    const below = rows.labels.findIndex((label, at) => top + at > row && label !== "");
    const now = stayed.get(below);
    return now === undefined ? -1 : now - (top + below - row);
  };
}
