/** The settings sheet and the sheets of the eight tables. */
import type { CellValue, DataValidation, Workbook, Worksheet } from "exceljs";
import { cellAddress, columnLetters, MAX_ROWS } from "../../src/a1";
import { words } from "../../src/i18n/translate";
import { settingCells } from "../../src/report/settingCells";
import { settingRows, type SettingSchema } from "../../src/report/settingRows";
import type { WorkbookSettings } from "../../src/report/settings";
import {
  calculatedFormulas,
  COLUMNS,
  columnWidth,
  dropDownSource,
  headerOf,
  workbookNames,
  TABLE_NAMES,
  tabOf,
  type ColumnSchema,
  type TableName,
} from "../../src/report/tables";
import type { TableRow } from "../../src/report/tableRows";
import { StyleGrid, type CellStyle } from "./cellStyles";
import { LANGUAGE, type Contents } from "./contents";
import { addValidation, listFormula } from "./dropDowns";

/** Paper of the sheets that have no print set-up of their own. */
export const PLAIN_PAGE = { paperSize: 9, orientation: "portrait" } as const;

/** Paper of the settings and the tables: A4 landscape, one page wide. */
const DATA_PAGE = {
  ...PLAIN_PAGE,
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** A width ExcelJS takes for the usual one and does not write. */
const NOT_WRITTEN = 9;

/** Characters as the product counts them (7 pixels each, 5 beside them) in those of the file (宋体 11: 8 pixels). */
export function fileWidth(characters: number): number {
  const width = Math.round(characters * 7 + 5) / 8;
  return width === NOT_WRITTEN ? width + 0.001 : width;
}

const FIRST_SETTING_ROW = 2;

export function addSettingsSheet(book: Workbook, settings: WorkbookSettings): void {
  const sheet = book.addWorksheet(tabOf("Settings", LANGUAGE), {
    views: [{ showGridLines: false }],
    pageSetup: DATA_PAGE,
  });
  const rows = settingRows(LANGUAGE);
  const values = settingCells(settings);
  const bottom = FIRST_SETTING_ROW + rows.length - 1;
  const styles = new StyleGrid(bottom + 1, 3);
  styles.apply({ top: 0, bottom: 0, left: 0, right: 0 }, "title");
  styles.each({ top: 0, bottom: 0, left: 0, right: 0 }, (draft) => {
    draft.horizontal = "left";
  });
  for (const [column, style] of (["settingLabel", "settingValue", "settingHint"] as const).entries())
    styles.apply({ top: FIRST_SETTING_ROW, bottom, left: column, right: column }, style);
  styles.each({ top: FIRST_SETTING_ROW, bottom, left: 2, right: 2 }, (draft) => {
    draft.indent = 1;
  });
  const title = sheet.getCell(1, 1);
  title.value = words(LANGUAGE).workbook.settingsTitle;
  title.style = styles.at(0, 0);
  sheet.getRow(1).height = 34;
  for (const [index, row] of rows.entries()) {
    const at = FIRST_SETTING_ROW + index;
    styles.each({ top: at, bottom: at, left: 1, right: 1 }, (draft) => {
      draft.numberFormat = row.numberFormat;
    });
    const cells = [row.label, values[row.name], row.note];
    for (const [column, value] of cells.entries()) {
      const cell = sheet.getCell(at + 1, column + 1);
      cell.value = value;
      cell.style = styles.at(at, column);
    }
    sheet.getRow(at + 1).height = 22;
    addSettingRule(sheet, cellAddress(at, 1), row);
    book.definedNames.add(`'${sheet.name}'!${cellAddress(at, 1, true)}`, row.name);
  }
  for (const [column, characters] of [24, 24, 80].entries())
    sheet.getColumn(column + 1).width = fileWidth(characters);
}

function addSettingRule(sheet: Worksheet, address: string, { choices, limits }: SettingSchema): void {
  if (choices)
    addValidation(sheet, address, {
      type: "list",
      formulae: [listFormula(choices.join(","))],
      showErrorMessage: true,
    });
  else if (limits)
    addValidation(sheet, address, {
      type: "decimal",
      operator: "between",
      formulae: [limits.min, limits.max],
      showErrorMessage: true,
    });
}

export function addTableSheets(book: Workbook, { tables }: Contents): void {
  for (const table of TABLE_NAMES) addTableSheet(book, table, tables[table] ?? []);
  // ExcelJS has no names of structured references; the column as it stands is what it can say.
  for (const { name, refersTo } of workbookNames(LANGUAGE)) {
    const table = TABLE_NAMES.find((each) => refersTo.startsWith(`=${each}[`))!;
    const column = COLUMNS[table].findIndex(({ key }) =>
      refersTo.endsWith(`[${headerOf(table, key as never, LANGUAGE)}]`),
    );
    const letters = columnLetters(column);
    const last = Math.max(1, tables[table]?.length ?? 0) + 1;
    book.definedNames.add(`'${tabOf(table, LANGUAGE)}'!$${letters}$2:$${letters}$${last}`, name);
  }
}

function addTableSheet(book: Workbook, table: TableName, rows: readonly TableRow<TableName>[]): void {
  const sheet = book.addWorksheet(tabOf(table, LANGUAGE), {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { ...DATA_PAGE, printTitlesRow: "1:1" },
  });
  const columns = COLUMNS[table];
  const formulas = new Map<string, CellValue>(
    calculatedFormulas(table, LANGUAGE).map(([key, formula]) => [
      key,
      { formula: fileFormula(table, formula), date1904: false },
    ]),
  );
  const valueOf = (row: TableRow<TableName>, { key, calculated }: ColumnSchema): CellValue =>
    (calculated ? formulas.get(key) : blankAsNull(row[key])) ?? null;
  sheet.addTable({
    name: table,
    ref: "A1",
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: true },
    columns: columns.map(({ key }) => ({
      name: headerOf(table, key as never, LANGUAGE),
      filterButton: true,
    })),
    rows: (rows.length ? rows : [{}]).map((row) => columns.map((column) => valueOf(row, column))),
  });
  const heading = new StyleGrid(1, columns.length);
  heading.apply({ top: 0, bottom: 0, left: 0, right: columns.length - 1 }, "heading");
  for (const [index, column] of columns.entries()) {
    const written = sheet.getColumn(index + 1);
    const style: CellStyle = column.numberFormat === "General" ? {} : { numFmt: column.numberFormat };
    written.width = fileWidth(columnWidth(table, column, LANGUAGE));
    written.hidden = column.helper;
    written.style = style;
    for (let row = 2; row <= rows.length + 1; row++) sheet.getCell(row, index + 1).style = style;
    sheet.getCell(1, index + 1).style = heading.at(0, index);
    const letters = columnLetters(index);
    const rule = validationOf(table, column);
    if (rule) addValidation(sheet, `${letters}2:${letters}${MAX_ROWS}`, rule);
  }
  sheet.getRow(1).height = 24;
}

const blankAsNull = (value: string | number | boolean | undefined): CellValue =>
  value === "" ? null : value;

/** A formula as files have it: `[@指标]` is an abbreviation of Excel's formula bar. */
export function fileFormula(table: TableName, formula: string): string {
  return formula
    .replace(/^=/, "")
    .replace(/\[@(?:\[([^[\]]+)\]|([^[\]]+))\]/g, (_, bracketed?: string, plain?: string) => {
      return `${table}[[#This Row],[${bracketed ?? plain!}]]`;
    });
}

function validationOf(table: TableName, column: ColumnSchema): DataValidation | null {
  const { rule, message, key } = column;
  if (!rule && !message) return null;
  const { inputError, inputMessages } = words(LANGUAGE).workbook;
  const source = rule && dropDownSource(rule, LANGUAGE);
  const strict = rule !== null && ("number" in rule || rule.strict);
  return {
    ...kindOf(rule, source),
    allowBlank: true,
    showErrorMessage: rule === null || strict,
    ...(rule && {
      errorStyle: "stop",
      errorTitle: inputError.title,
      error: "number" in rule ? inputError.number : inputError.list,
    }),
    ...(message && { promptTitle: headerOf(table, key as never, LANGUAGE), prompt: inputMessages[message] }),
  };
}

/** A prompt needs a rule: one that allows everything. */
function kindOf(
  rule: ColumnSchema["rule"],
  source: string | null,
): Pick<DataValidation, "type" | "operator" | "formulae"> {
  if (source !== null) return { type: "list", formulae: [listFormula(source)] };
  if (rule && "number" in rule)
    return { type: rule.number, operator: "between", formulae: [rule.min, rule.max] };
  return { type: "custom", formulae: ["TRUE"] };
}
