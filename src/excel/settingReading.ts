/** Reading the named cells of the settings sheet, as part of another look. */
import { readSettings } from "../report/settings";
import { PRINTED_SETTINGS, SETTING_NAMES, type SettingName, type TableName } from "../report/tables";
import type { Cell, TableContents } from "./tableContents";

export type QueuedSettings = readonly (readonly [SettingName, Excel.Range])[];

const PRINTED: ReadonlySet<SettingName> = new Set(PRINTED_SETTINGS);

/** Queues the reading of all settings but those that are only printed. */
export function queueSettingCells(context: Excel.RequestContext): QueuedSettings {
  return SETTING_NAMES.filter((name) => !PRINTED.has(name)).map((name) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values,formulas");
    return [name, range] as const;
  });
}

/** The settings; null when the workbook has no settings sheet of ours. After the sync. */
export function settingsOf(
  queued: QueuedSettings,
  tables: ReadonlyMap<TableName, TableContents>,
): ReturnType<typeof readSettings> | null {
  const language = tables.get("Ledger")?.language ?? [...tables.values()][0]?.language;
  if (!language || queued.every(([, range]) => range.isNullObject)) return null;
  const cells = queued.flatMap(([name, range]) =>
    range.isNullObject ? [] : [[name, (range.values as Cell[][])[0]![0]!] as const],
  );
  return readSettings(Object.fromEntries(cells), language);
}

/** What was typed into the cells, formulas as formulas. After the sync. */
export function settingEntries(queued: QueuedSettings): ReadonlyMap<SettingName, Cell> {
  return new Map(
    queued.flatMap(([name, range]) =>
      range.isNullObject ? [] : [[name, (range.formulas as Cell[][])[0]![0]!] as const],
    ),
  );
}
