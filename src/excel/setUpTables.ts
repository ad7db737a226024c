/** Makes the workbook's sheets and tables. Only what is missing is made; nobody's sheet is touched. */
import type { Language } from "../core/language";
import { freeSheetName } from "../report/sheetName";
import type { WorkbookSettings } from "../report/settings";
import { FORMULA_NAMES, workbookNames, tabOf, TABLE_NAMES, type TableName } from "../report/tables";
import { beginStep, type StepControl } from "./steps";
import { runInExcel } from "./run";
import { STAGING_SHEET } from "./journalSheet";
import { lacksNamed, queueCalculated, queueLackingColumns } from "./lackingColumns";
import type { Cell } from "./tableContents";
import { readShape, type WorkbookShape } from "./workbookShape";
import { queueSettings, queueLackingSettings } from "./settingsSheet";
import { queueTable, queueRules } from "./newTable";

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

/** Rows a new table starts with, in schema order without the calculated columns. */
type FirstRows = Partial<Readonly<Record<TableName, readonly (readonly Cell[])[]>>>;

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
