/** Which formula stands where: from the texts of a sheet, column by column, to runs of equal formulas. */
import { MAX_COLUMNS } from "../../a1";
import type { FormulaTemplate } from "./formulaTemplate";
import { CLEAN } from "./formulaRun";
import type { SheetCells } from "./sheetCells";

/** Rows of a column that hold one formula. */
export interface Stretch {
  readonly column: number;
  top: number;
  bottom: number;
  readonly template: FormulaTemplate;
  /** Rows whose formula is new or was out of date already. */
  readonly stale: number[];
}

type TemplateOf = (text: string, row: number, column: number) => FormulaTemplate;

/**
 * The stretches of a sheet's formula texts. A text is compared with what the formula above it would read here, and
 * only parsed when it differs.
 */
export function stretches(cells: SheetCells, templateOf: TemplateOf): Stretch[] {
  const { formulas, arrays } = cells.sheet.cells;
  // Array formulas keep the results they were stored with.
  const keys = Float64Array.from([...formulas.keys()].filter((key) => !arrays.has(key)));
  // By column, then row.
  const ordered = keys.map((key) => (key % MAX_COLUMNS) * 2 ** 21 + Math.floor(key / MAX_COLUMNS)).sort();
  const found: Stretch[] = [];
  let current: Stretch | undefined;
  for (const place of ordered) {
    const row = place % 2 ** 21;
    const column = Math.floor(place / 2 ** 21);
    const text = formulas.get(row * MAX_COLUMNS + column)!;
    const follows = current?.column === column && current.bottom === row - 1;
    const before = cells.runAt(row, column);
    const known = before?.template;
    const above = current?.column === column ? current.template : undefined;
    const template =
      [known, above].find((candidate) => candidate?.text.a1(row, column) === text) ??
      templateOf(text, row, column);
    if (current && follows && current.template === template) current.bottom = row;
    else found.push((current = { column, top: row, bottom: row, template, stale: [] }));
    if (template !== known || before!.state(row) !== CLEAN) current.stale.push(row);
  }
  return found;
}
