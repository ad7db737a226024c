/**
 * Where a report had formulas in its printed columns when it was written: kept with what it printed, so that a formula of a
 * person's is told from the report's without any formula being compared.
 */
import type { SheetSpec } from "../report/spec";
import { joined } from "./joinedAreas";

/** Cells with formulas, 0-based, the last row and column included. */
export type FormulaArea = readonly [top: number, left: number, bottom: number, right: number];

/** As few areas as it takes, row by row. */
export function writtenFormulas({ cells, fills = [], links = [], print }: SheetSpec): FormulaArea[] {
  const { right } = print.area;
  const has = cells.map((row) =>
    Array.from({ length: right + 1 }, (_, column) => {
      const content = row[column];
      return typeof content === "string" && content.startsWith("=");
    }),
  );
  for (const { area } of fills) paint(has, [area.top, area.left, area.bottom, area.right]);
  for (const { row, column } of links) paint(has, [row, column, row, column]);
  const runs = has.flatMap((row, top) =>
    row.flatMap((isFormula, left) => {
      if (!isFormula || row[left - 1]) return [];
      const end = row.indexOf(false, left);
      return [{ area: { top, left, bottom: top, right: (end < 0 ? row.length : end) - 1 } }];
    }),
  );
  return joined(runs).map(({ area: { top, left, bottom, right } }) => [top, left, bottom, right]);
}

/** By row and column of a block, whether the areas hold the cell. */
export function areFormulas(areas: readonly FormulaArea[], rows: number, columns: number): boolean[][] {
  const has = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  for (const area of areas) paint(has, area);
  return has;
}

function paint(has: readonly boolean[][], [top, left, bottom, right]: FormulaArea): void {
  for (const row of has.slice(top, bottom + 1)) if (left < row.length) row.fill(true, left, right + 1);
}

/** Whether something read from a workbook is such an area. */
export function isFormulaArea(value: unknown): value is FormulaArea {
  return Array.isArray(value) && value.length === 4 && value.every((at) => Number.isInteger(at) && at >= 0);
}
