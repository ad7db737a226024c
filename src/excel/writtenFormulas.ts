/**
 * Where a report had formulas in its printed columns when it was written, and which: kept with what it printed, so that a
 * formula of a person's is told from the report's.
 */
import { relativeA1 } from "../report/placedFormula";
import type { CellContent, SheetSpec } from "../report/spec";
import { literal } from "../report/textFormula";
import { coveredCells } from "./coveredCells";
import { formulaDigest } from "./formulaDigest";
import { joined } from "./joinedAreas";
import { rowForms, type RowForms } from "./rowForms";

/** Cells with formulas, 0-based, the last row and column included. */
export type FormulaArea = readonly [top: number, left: number, bottom: number, right: number];

/** By row and column of a report, whether it has a formula in the cell. */
export type FormulaCells = readonly (readonly boolean[])[];

export function formulaCells({ cells, fills = [], links = [] }: SheetSpec): FormulaCells {
  const linked = links.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  const areas = [...fills.map(({ area }) => area), ...linked];
  const has = coveredCells(areas, cells.length, cells[0]!.length);
  for (const [row, contents] of cells.entries())
    for (const [column, content] of contents.entries()) if (isFormula(content)) has[row]![column] = true;
  return has;
}

const isFormula = (content: CellContent): content is string =>
  typeof content === "string" && content.startsWith("=");

/** Those in the printed columns, as few areas as it takes, row by row. */
export function writtenFormulas(spec: SheetSpec): FormulaArea[] {
  const runs = formulaCells(spec).flatMap((cells, top) => {
    const row = cells.slice(0, spec.print.area.right + 1);
    return row.flatMap((isOne, left) => {
      if (!isOne || row[left - 1]) return [];
      const end = row.indexOf(false, left);
      return [{ area: { top, left, bottom: top, right: (end < 0 ? row.length : end) - 1 } }];
    });
  });
  return joined(runs).map(({ area: { top, left, bottom, right } }) => [top, left, bottom, right]);
}

/** Digests of those, "" where there is none; what is filled last stands, and a link is known by its text. */
export function writtenFormulaForms({ cells, fills = [], links = [], print }: SheetSpec): RowForms {
  const { right } = print.area;
  const grid = cells.map((contents, row) =>
    contents
      .slice(0, right + 1)
      .map((content, column) =>
        isFormula(content) ? formulaDigest(relativeA1(content, { row, column })) : "",
      ),
  );
  for (const { area, formula } of fills) {
    const digest = formulaDigest(formula);
    for (const row of grid.slice(area.top, area.bottom + 1))
      row.fill(digest, area.left, Math.min(area.right, right) + 1);
  }
  for (const { row, column, text } of links) grid[row]![column] = formulaDigest(`=${literal(text)}`);
  return rowForms(grid);
}

/** Whether something read from a workbook is such an area. */
export function isFormulaArea(value: unknown): value is FormulaArea {
  return Array.isArray(value) && value.length === 4 && value.every((at) => Number.isInteger(at) && at >= 0);
}
