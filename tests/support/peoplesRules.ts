/** Conditional formats and drop-downs somebody puts on cells of a report, and what became of the report's own beside them. */
import { translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { cellAddress, type Rectangle } from "../../src/a1";
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { inExcel, reportsOf } from "./reportsFound";

/** A conditional format by formula or by value, known by its fill. */
export async function giveRule(
  sheet: Sheet,
  row: number,
  column: number,
  [rows, columns]: readonly [number, number],
  number: number,
): Promise<string> {
  const color = `#FF${String(10 + (number % 90))}${String(10 + (Math.floor(number / 90) % 90))}`;
  await inExcel(sheet, (it) => {
    const { conditionalFormats } = it.getRangeByIndexes(row, column, rows, columns);
    if (number % 2) {
      const { custom } = conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.format.fill.color = color;
      custom.rule.formula = `=${cellAddress(row, column)}<>""`;
    } else {
      const { cellValue } = conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      cellValue.format.fill.color = color;
      cellValue.rule = { formula1: "=0", operator: "GreaterThan" };
    }
  });
  return color;
}

/** A drop-down with one item, instead of another. */
export async function giveList(sheet: Sheet, row: number, column: number, item: string): Promise<void> {
  await inExcel(sheet, (it) => {
    const { dataValidation } = it.getCell(row, column);
    dataValidation.clear();
    dataValidation.rule = { list: { inCellDropDown: true, source: item } };
  });
}

/** Whether such a rule applies to a cell. */
export function isRuled<T extends { readonly areas: readonly Rectangle[] }>(
  rules: readonly T[],
  row: number,
  column: number,
  isSuch: (rule: T) => boolean,
): boolean {
  return rules.some(
    (rule) =>
      isSuch(rule) &&
      rule.areas.some(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      ),
  );
}

/** Conditional formats of the reports themselves that apply twice to a cell. */
export function doubled(session: HostSession): string[] {
  return reportsOf(session).flatMap(({ identity, sheet }) => {
    const known = new Set<string>();
    return sheet.conditionalFormats.flatMap(({ areas, formulas: [formula = ""], style }) => {
      const [first] = areas;
      if (!first || !formula.includes("Park KPI")) return [];
      const rule =
        translateFormulaToR1C1(formula, cellAddress(first.top, first.left)) + JSON.stringify(style);
      const cells = areas.flatMap(({ top, bottom, left, right }) =>
        Array.from({ length: bottom - top + 1 }, (_, down) =>
          Array.from({ length: right - left + 1 }, (_, across) => `${top + down} ${left + across} ${rule}`),
        ).flat(),
      );
      const twice = cells.find((cell) => known.has(cell));
      for (const cell of cells) known.add(cell);
      return twice === undefined ? [] : [`${identity} has twice ${twice}`];
    });
  });
}
