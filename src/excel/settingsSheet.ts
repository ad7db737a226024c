/** The settings sheet: label, value and hint of each setting, its name and its rule. */
import { settingCells } from "../report/settingCells";
import { settingRows, type SettingSchema } from "../report/settingRows";
import type { WorkbookSettings } from "../report/settings";
import { words } from "../i18n/translate";
import { asText } from "./entry";
import { columnPoints, queueStyle, rangeOf } from "./formatRange";
import { queueDataPrintSetup } from "./pageSetup";
import type { SettingsRoom } from "./workbookShape";

const FIRST_SETTING_ROW = 2;

/** The sheets people work in look the same whatever the reports' theme. */
export const DATA_THEME = "official";

/** Queues all of a settings sheet on a blank one. */
export function queueSettings(
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
export function queueLackingSettings(
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
