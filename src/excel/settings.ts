/** The named cells of the settings sheet. */
import type { Language } from "../core/language";
import { newSettings, settingCells, settingsGiven } from "../report/settingCells";
import { settingRows } from "../report/settingRows";
import type { WorkbookSettings } from "../report/settings";
import { asText } from "./entry";

/** Queues the cells of the settings that are given; the others stay. No sync. */
export function queueSettings(
  context: Excel.RequestContext,
  settings: Partial<Omit<WorkbookSettings, "language">>,
  language: Language,
): void {
  const formats = new Map(settingRows(language).map((row) => [row.name, row.numberFormat]));
  const cells = settingCells({ ...newSettings(0, 0, language), ...settings, language });
  for (const name of settingsGiven(settings)) {
    const cell = cells[name];
    context.workbook.names.getItem(name).getRange().values = [
      [typeof cell === "string" ? asText(cell, formats.get(name)) : cell],
    ];
  }
}
