/** Makes the workbook's sheets and tables. Only what is missing is made; nobody's sheet is touched. */
import { columnLetters, MAX_ROWS, rectangleAddress } from "../a1";
import type { Language } from "../core/language";
import { freeSheetName } from "../report/sheetName";
import { settingCells } from "../report/settingCells";
import { settingRows, type SettingSchema } from "../report/settingRows";
import type { WorkbookSettings } from "../report/settings";
import {
  COLUMNS,
  columnWidth,
  findColumns,
  headerRow,
  LIST_NAMES,
  FORMULA_NAMES,
  workbookNames,
  SETTING_NAMES,
  tabOf,
  TABLE_NAMES,
  type SettingName,
  type TableName,
} from "../report/tables";
import { words } from "../i18n/translate";
import { asText } from "./entry";
import { queueRule } from "./columnRules";
import { columnPoints, queueStyle, rangeOf } from "./formatRange";
import { queueDataPrintSetup } from "./pageSetup";
import { beginStep, type StepControl } from "./steps";
import { runInExcel } from "./run";
import { STAGING_SHEET } from "./journalSheet";
import {
  lackingCalculated,
  lackingEntered,
  lacksNamed,
  queueCalculated,
  queueLackingColumns,
  type LackingColumns,
} from "./lackingColumns";
import type { Cell } from "./tableContents";

/** What of a Park KPI workbook is there. */
interface WorkbookShape {
  readonly tables: ReadonlySet<TableName>;
  /** Calculated columns they lack. */
  readonly lacking: ReadonlyMap<TableName, LackingColumns>;
  /** Other columns they lack: of a later version of the add-in, or deleted. */
  readonly lackingEntered: ReadonlyMap<TableName, LackingColumns>;
  /** Settings a settings sheet lacks, and where below it there is room; null without such a sheet. */
  readonly lackingSettings: SettingsRoom | null;
  /** Of the tables that are there; null where there is none. */
  readonly language: Language | null;
  readonly names: ReadonlySet<string>;
  /** Names of ours whose cells somebody deleted. */
  readonly brokenNames: readonly string[];
  readonly staging: boolean;
  readonly sheetNames: readonly string[];
  /** The only sheet when it is blank, as a new workbook has it: set-up takes it over. */
  readonly blankSheet: string | null;
}

interface SettingsRoom {
  readonly names: readonly SettingName[];
  readonly sheetName: string;
  /** First free row, and the column of the labels, 0-based. */
  readonly top: number;
  readonly left: number;
}

/**
 * Makes what is missing and returns whether anything was. Sheets and tables that are there stay as they are, and what
 * is added to them is in their language. Can be cancelled before it writes. Two syncs. @throws ExcelFault
 */
export async function setUpTables(
  settings: WorkbookSettings,
  firstRows: (language: Language) => FirstRows,
  control: StepControl = {},
): Promise<boolean> {
  return runInExcel("setUp", async (context) => {
    beginStep(control, "read");
    const shape = await readShape(context);
    const complete =
      shape.staging &&
      shape.names.has("ReportYear") &&
      FORMULA_NAMES.every((name) => shape.names.has(name)) &&
      shape.tables.size === TABLE_NAMES.length &&
      !shape.lacking.size &&
      !shape.lackingEntered.size &&
      !shape.lackingSettings?.names.length &&
      !shape.brokenNames.length;
    if (complete) return false;
    const language = shape.language ?? settings.language;
    beginStep(control, "commit");
    queueSetUp(context, shape, { ...settings, language }, firstRows(language));
    await context.sync();
    return true;
  });
}

/** Looks at the workbook; one sync. */
async function readShape(context: Excel.RequestContext): Promise<WorkbookShape> {
  const { tables, names, worksheets } = context.workbook;
  tables.load("items/name,items/columns/items/name");
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  const first = worksheets.getFirst();
  const used = first.getUsedRangeOrNullObject(true);
  used.load("address");
  const year = names.getItemOrNullObject("ReportYear").getRangeOrNullObject();
  year.load("columnIndex");
  const { worksheet: settingsSheet } = year;
  settingsSheet.load("name");
  const settingsUsed = settingsSheet.getUsedRange(true);
  settingsUsed.load("rowIndex,rowCount");
  await context.sync();
  const headers = new Map(
    tables.items.map((table) => [table.name, table.columns.items.map(({ name }) => name)]),
  );
  const own = TABLE_NAMES.filter((name) => headers.has(name));
  const sheetNames = worksheets.items.map((sheet) => sheet.name);
  const blank = sheetNames.length === 1 && used.isNullObject && headers.size === 0;
  const ownNames = new Set<string>([...SETTING_NAMES, ...FORMULA_NAMES, ...Object.keys(LIST_NAMES)]);
  const broken = names.items.filter(
    (item) => ownNames.has(item.name) && String(item.formula).includes("#REF!"),
  );
  const lackingBy = (lacking: typeof lackingCalculated): WorkbookShape["lacking"] =>
    new Map(
      own.flatMap((name) => {
        const header = headers.get(name)!;
        const keys = lacking(name, header);
        return keys.length ? [[name, { table: name, keys, header }] as const] : [];
      }),
    );
  return {
    tables: new Set(own),
    lacking: lackingBy(lackingCalculated),
    lackingEntered: lackingBy(lackingEntered),
    lackingSettings: year.isNullObject
      ? null
      : {
          names: SETTING_NAMES.filter((name) => !names.items.some((item) => item.name === name)),
          sheetName: settingsSheet.name,
          top: settingsUsed.rowIndex + settingsUsed.rowCount,
          left: Math.max(0, year.columnIndex - 1),
        },
    language: own.map((name) => findColumns(name, headers.get(name)!)?.language).find(Boolean) ?? null,
    names: new Set(names.items.filter((item) => !broken.includes(item)).map((item) => item.name)),
    brokenNames: broken.map((item) => item.name),
    staging: sheetNames.includes(STAGING_SHEET),
    sheetNames,
    blankSheet: blank ? sheetNames[0]! : null,
  };
}

/** Rows a new table starts with, in schema order without the calculated columns. */
export type FirstRows = Partial<Readonly<Record<TableName, readonly (readonly Cell[])[]>>>;

/** Queues everything that is missing; nothing when the workbook is complete. Never syncs. */
function queueSetUp(
  context: Excel.RequestContext,
  shape: WorkbookShape,
  settings: WorkbookSettings,
  firstRows: FirstRows,
): void {
  const { language } = settings;
  const taken = new Set(shape.sheetNames.filter((name) => name !== shape.blankSheet));
  const sheetFor = (tab: string): Excel.Worksheet => {
    const name = freeSheetName(tab, taken);
    taken.add(name);
    return context.workbook.worksheets.add(name);
  };
  for (const name of shape.brokenNames) context.workbook.names.getItem(name).delete();
  if (!shape.names.has("ReportYear")) {
    const sheet = shape.blankSheet
      ? context.workbook.worksheets.getItem(shape.blankSheet)
      : sheetFor(tabOf("Settings", language));
    if (shape.blankSheet) {
      sheet.name = freeSheetName(tabOf("Settings", language), taken);
      taken.add(tabOf("Settings", language));
    }
    queueSettings(context, sheet, settings);
  }
  for (const table of TABLE_NAMES)
    if (!shape.tables.has(table))
      queueTable(sheetFor(tabOf(table, language)), table, language, firstRows[table] ?? []);
  for (const { name, refersTo } of workbookNames(language))
    if (!shape.names.has(name)) context.workbook.names.add(name, refersTo);
  // Measures searches the ledger by its calculated columns and reads what people fill, so these come first.
  for (const columns of shape.lackingEntered.values()) queueLackingColumns(context, columns, language);
  const first = (["Ledger", "Measures"] as const).flatMap((table) => shape.lacking.get(table) ?? []);
  for (const columns of first) queueLackingColumns(context, columns, language);
  const isRead =
    FORMULA_NAMES.some((name) => !shape.names.has(name)) ||
    [...shape.lacking.values(), ...shape.lackingEntered.values()].some(({ table, header }) =>
      lacksNamed(table, header),
    );
  if (isRead && shape.tables.has("Measures")) queueCalculated(context, "Measures", language);
  // Drop-downs and calculated columns name tables and lists, so they come when all of these stand.
  for (const table of TABLE_NAMES) if (!shape.tables.has(table)) queueRules(context, table, language);
  if (shape.lackingSettings) queueLackingSettings(context, shape.lackingSettings, settings);
  for (const columns of shape.lacking.values())
    if (!first.includes(columns)) queueLackingColumns(context, columns, language);
  if (!shape.staging) {
    const staging = context.workbook.worksheets.add(STAGING_SHEET);
    staging.visibility = Excel.SheetVisibility.veryHidden;
  }
}

const FIRST_SETTING_ROW = 2;

/** The sheets people work in look the same whatever the reports' theme. */
const DATA_THEME = "official";

function queueSettings(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  settings: WorkbookSettings,
): void {
  const { language } = settings;
  queueSettingRows(context, sheet, settingRows(language), { top: FIRST_SETTING_ROW, left: 0 }, settings);
  sheet.getCell(0, 0).values = [[words(language).workbook.settingsTitle]];
  queueStyle(sheet.getRange("A1"), "title", language, DATA_THEME);
  sheet.getRange("A1").format.horizontalAlignment = "Left";
  for (const [left, characters] of [24, 24, 80].entries())
    sheet.getCell(0, left).getEntireColumn().format.columnWidth = columnPoints(characters);
  sheet.getRange("A1").format.rowHeight = 34;
  sheet.showGridlines = false;
  queueDataPrintSetup(sheet, null);
}

/** Settings an earlier version did not have go below what stands on the sheet. */
function queueLackingSettings(
  context: Excel.RequestContext,
  { names, sheetName, top, left }: SettingsRoom,
  settings: WorkbookSettings,
): void {
  const rows = settingRows(settings.language).filter(({ name }) => names.includes(name));
  const sheet = context.workbook.worksheets.getItem(sheetName);
  if (rows.length) queueSettingRows(context, sheet, rows, { top, left }, settings);
}

/** Label, value and hint of settings, each value with its name, number format and rule. */
function queueSettingRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly SettingSchema[],
  { top, left }: { readonly top: number; readonly left: number },
  settings: WorkbookSettings,
): void {
  const { language } = settings;
  const values = settingCells(settings);
  const bottom = top + rows.length - 1;
  const column = (at: number) => ({ top, bottom, left: left + at, right: left + at });
  for (const [index, row] of rows.entries()) {
    const cell = sheet.getCell(top + index, left + 1);
    cell.numberFormat = [[row.numberFormat]];
    queueSettingRule(cell, row);
    context.workbook.names.add(row.name, cell);
  }
  const area = rangeOf(sheet, { top, bottom, left, right: left + 2 });
  area.values = rows.map((row) => {
    const value = values[row.name];
    return [
      asText(row.label),
      typeof value === "string" ? asText(value, row.numberFormat) : value,
      asText(row.note),
    ];
  });
  queueStyle(rangeOf(sheet, column(0)), "settingLabel", language, DATA_THEME);
  queueStyle(rangeOf(sheet, column(1)), "settingValue", language, DATA_THEME);
  queueStyle(rangeOf(sheet, column(2)), "settingHint", language, DATA_THEME);
  rangeOf(sheet, column(2)).format.indentLevel = 1;
  area.format.rowHeight = 22;
}

function queueSettingRule(cell: Excel.Range, row: SettingSchema): void {
  const validation = cell.dataValidation;
  if (row.choices) validation.rule = { list: { inCellDropDown: true, source: row.choices.join(",") } };
  else if (row.limits)
    validation.rule = {
      [row.limits.whole ? "wholeNumber" : "decimal"]: {
        formula1: row.limits.min,
        formula2: row.limits.max,
        operator: Excel.DataValidationOperator.between,
      },
    };
  else return;
  validation.ignoreBlanks = false;
}

/** Body rows that get formats and rules before there are figures: the whole column below the heading. */
const BODY = { top: 1, bottom: MAX_ROWS - 1 };

function queueTable(
  sheet: Excel.Worksheet,
  table: TableName,
  language: Language,
  rows: readonly (readonly Cell[])[],
): void {
  const columns = COLUMNS[table];
  const right = columns.length - 1;
  const bottom = Math.max(1, rows.length);
  const heading = { top: 0, bottom: 0, left: 0, right };
  for (const [left, column] of columns.entries()) {
    const whole = { ...BODY, left, right: left };
    if (column.numberFormat !== "General") rangeOf(sheet, whole).numberFormat = [[column.numberFormat]];
    const format = rangeOf(sheet, whole).getEntireColumn().format;
    format.columnWidth = columnPoints(columnWidth(table, column, language));
  }
  rangeOf(sheet, heading).values = [headerRow(table, language).map((text) => asText(text))];
  const entered = columns.flatMap((column, position) => (column.calculated ? [] : [position]));
  if (rows.length) {
    const left = entered[0]!;
    rangeOf(sheet, { top: 1, bottom, left, right: left + entered.length - 1 }).values = rows.map((row) =>
      row.map((cell, index) =>
        typeof cell === "string" ? asText(cell, columns[entered[index]!]!.numberFormat) : cell,
      ),
    );
  }
  const made = sheet.tables.add(rectangleAddress({ top: 0, left: 0, bottom, right }), true);
  made.name = table;
  made.style = "TableStyleLight1";
  queueStyle(rangeOf(sheet, heading), "tableHeading", language, DATA_THEME);
  rangeOf(sheet, heading).format.rowHeight = 24;
  sheet.freezePanes.freezeRows(1);
  queueDataPrintSetup(sheet, heading.top);
}

function queueRules(context: Excel.RequestContext, table: TableName, language: Language): void {
  const item = context.workbook.tables.getItem(table);
  queueCalculated(context, table, language);
  for (const [position, column] of COLUMNS[table].entries()) {
    const letters = columnLetters(position);
    const whole = item.worksheet.getRange(`${letters}${BODY.top + 1}:${letters}${BODY.bottom + 1}`);
    if (column.rule || column.message) queueRule(whole, table, column, language);
    if (column.helper) whole.getEntireColumn().columnHidden = true;
  }
}
