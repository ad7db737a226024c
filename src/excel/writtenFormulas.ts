/**
 * Where a report had formulas in its printed columns when it was written: kept with what it printed, so that a formula of a
 * person's is told from the report's without any formula being compared.
 */
import type { SheetSpec } from "../report/spec";
import { coveredCells } from "./coveredCells";
import { joined } from "./joinedAreas";

/** Cells with formulas, 0-based, the last row and column included. */
export type FormulaArea = readonly [top: number, left: number, bottom: number, right: number];

/** By row and column of a report, whether it has a formula in the cell. */
export type FormulaCells = readonly (readonly boolean[])[];

export function formulaCells({ cells, fills = [], links = [] }: SheetSpec): FormulaCells {
  const linked = links.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  const areas = [...fills.map(({ area }) => area), ...linked];
  const has = coveredCells(areas, cells.length, cells[0]!.length);
  for (const [row, contents] of cells.entries())
    for (const [column, content] of contents.entries())
      if (typeof content === "string" && content.startsWith("=")) has[row]![column] = true;
  return has;
}

/** Those in the printed columns, as few areas as it takes, row by row. */
export function writtenFormulas(spec: SheetSpec): FormulaArea[] {
  const runs = formulaCells(spec).flatMap((cells, top) => {
    const row = cells.slice(0, spec.print.area.right + 1);
    return row.flatMap((isFormula, left) => {
      if (!isFormula || row[left - 1]) return [];
      const end = row.indexOf(false, left);
      return [{ area: { top, left, bottom: top, right: (end < 0 ? row.length : end) - 1 } }];
    });
  });
  return joined(runs).map(({ area: { top, left, bottom, right } }) => [top, left, bottom, right]);
}

/** Whether something read from a workbook is such an area. */
export function isFormulaArea(value: unknown): value is FormulaArea {
  return Array.isArray(value) && value.length === 4 && value.every((at) => Number.isInteger(at) && at >= 0);
}
