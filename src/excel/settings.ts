/** The named cells of the settings sheet. */
import type { Language } from "../core/language";
import { newSettings, settingCells, settingRows, type WorkbookSettings } from "../report/settings";
import type { SettingName } from "../report/tables";
import { asText } from "./entry";
import { runInExcel } from "./run";

/** Settings a new value is given for. */
const CELLS: Readonly<Record<Exclude<keyof WorkbookSettings, "language">, SettingName>> = {
  year: "ReportYear",
  month: "ReportMonth",
  growthBasis: "GrowthBasis",
  roundingRule: "RoundingRule",
  percentDecimals: "PercentDecimals",
  behindThreshold: "BehindThreshold",
  rankBasis: "RankBasis",
  gapBasis: "GapBasis",
  dataAsOf: "DataAsOf",
};

/** Queues the cells of the settings that are given; the others stay. No sync. */
export function queueSettings(
  context: Excel.RequestContext,
  settings: Partial<Omit<WorkbookSettings, "language">>,
  language: Language,
): void {
  const formats = new Map(settingRows(language).map((row) => [row.name, row.numberFormat]));
  const cells = settingCells({ ...newSettings(0, 0, language), ...settings, language });
  for (const [key, name] of Object.entries(CELLS) as [keyof typeof CELLS, SettingName][]) {
    if (settings[key] === undefined) continue;
    const cell = cells[name];
    context.workbook.names.getItem(name).getRange().values = [
      [typeof cell === "string" ? asText(cell, formats.get(name)) : cell],
    ];
  }
}

/** Writes the settings that are given; the others stay. One sync. @throws ExcelFault */
export async function writeSettings(
  settings: Partial<Omit<WorkbookSettings, "language">>,
  language: Language,
): Promise<void> {
  return runInExcel("settings", async (context) => {
    queueSettings(context, settings, language);
    await context.sync();
  });
}
