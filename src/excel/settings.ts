/** The named cells of the settings sheet. */
import type { Language } from "../core/language";
import { newSettings, readSettings, settingCells, settingRows, type WorkbookSettings } from "../report/settings";
import { SETTING_NAMES, type SettingName } from "../report/tables";
import { asText } from "./entry";

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
    context.workbook.names.getItem(name).getRange().values = [[typeof cell === "string" ? asText(cell, formats.get(name)) : cell]];
  }
}

/** Reads all settings; one sync. */
export async function loadSettings(
  context: Excel.RequestContext,
  language: Language,
): Promise<ReturnType<typeof readSettings>> {
  const ranges = SETTING_NAMES.map((name) => {
    const range = context.workbook.names.getItem(name).getRange();
    range.load("values");
    return [name, range] as const;
  });
  await context.sync();
  const cells = Object.fromEntries(ranges.map(([name, range]) => [name, range.values[0]![0]]));
  return readSettings(cells, language);
}
