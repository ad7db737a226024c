/**
 * Rows of a report whose writing broke off, back where they stood: the references kept say where they are. Rows that were
 * carried elsewhere are carried back, so that what refers to them follows.
 */
import { parseRectangle, splitSheet } from "../a1";
import { queueAside, queueFromAside, wholeRows, type CarriedRows } from "./laidAside";
import type { KeptReport } from "./reportJournal";

/** Rows of the block whose cells stand out of order: where they are, and where they stood. */
export interface AstrayRows extends CarriedRows {
  readonly column: number;
  readonly to: number;
}

interface KeptReference {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number;
}

/** A reference as the journal keeps it; no row when the cell is gone. */
export function referenceOf(formula: string): KeptReference {
  const { sheet, address } = splitSheet(formula.replace(/^=/, ""));
  const area = parseRectangle(address);
  return { sheet: sheet?.includes("#") ? null : sheet, row: area?.top ?? null, column: area?.left ?? 0 };
}

/** Of the rows that were to be carried those that are no longer between the rows they stood between. */
export function astrayRows(references: readonly KeptReference[], { carried = [] }: KeptReport): AstrayRows[] {
  const leave = new Set(
    carried.flatMap(({ row, count }) => Array.from({ length: count }, (_, at) => row + at)),
  );
  const inOrder = references.map(({ row }, index) => (leave.has(index) ? null : row));
  return carried.flatMap(({ row: to, count, width }): AstrayRows[] => {
    const { row, column } = references[to]!;
    if (row === null) return [];
    const above = Math.max(-1, ...inOrder.slice(0, to).flatMap((each) => each ?? []));
    const below = Math.min(...inOrder.slice(to + count).flatMap((each) => each ?? []));
    if (column !== 0 || row <= above || row >= below) return [{ row, column, count, width, to }];
    for (let at = to; at < to + count; at++) inOrder[at] = references[at]!.row;
    return [];
  });
}

/**
 * Rows that came go, and those that went come, from the bottom up; those that stand elsewhere are laid aside below the block
 * before, and come back from there.
 */
export function queueRowsBack(
  sheet: Excel.Worksheet,
  rows: readonly (number | null)[],
  astray: readonly AstrayRows[],
): void {
  const last = rows.length - 1;
  let below = rows[last] ?? Math.max(-1, ...rows.flatMap((row) => row ?? [])) + 1;
  queueAside(sheet, astray, below);
  const elsewhere = new Set(
    astray.flatMap(({ to, count }) => Array.from({ length: count }, (_, at) => to + at)),
  );
  for (let row = last - 1; row >= -1; row--) {
    const now = row < 0 ? -1 : elsewhere.has(row) ? null : rows[row]!;
    if (now === null) {
      wholeRows(sheet, below, 1).insert(Excel.InsertShiftDirection.down).clear(Excel.ClearApplyTo.formats);
      continue;
    }
    const between = below - now - 1;
    if (between > 0) wholeRows(sheet, now + 1, between).delete(Excel.DeleteShiftDirection.up);
    below = now;
  }
  queueFromAside(sheet, astray, last);
}
