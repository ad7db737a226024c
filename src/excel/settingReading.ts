/** Reading the named cells of the settings sheet, as part of another look. */
import { readSettings } from "../report/settings";
import { PRINTED_SETTINGS, SETTING_NAMES, type SettingName, type TableName } from "../report/tables";
import type { Cell, TableContents } from "./tableContents";

type QueuedSettings = readonly (readonly [SettingName, Excel.Range])[];

const PRINTED: ReadonlySet<SettingName> = new Set(PRINTED_SETTINGS);

/** Queues the reading of all settings but those that are only printed. */
export function queueSettingCells(context: Excel.RequestContext): QueuedSettings {
  return SETTING_NAMES.filter((name) => !PRINTED.has(name)).map((name) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values,formulas");
    queueLocked(range);
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

/** Settings whose cells are locked on a protected sheet, and its tab. After the sync. */
export function lockedSettings(queued: QueuedSettings): ReadonlyMap<SettingName, string> {
  return new Map(
    queued.flatMap(([name, range]) => {
      const sheet = lockedSheet(range);
      return sheet === null ? [] : [[name, sheet] as const];
    }),
  );
}

/** Queues whether Excel refuses to write a cell. */
export function queueLocked(cell: Excel.Range): void {
  cell.load("format/protection/locked,worksheet/name,worksheet/protection/protected");
}

/** The protected sheet on which a cell is locked; null when the cell can be written, or is none. After the sync. */
export function lockedSheet(cell: Excel.Range): string | null {
  if (cell.isNullObject || !cell.worksheet.protection.protected) return null;
  return cell.format.protection.locked === false ? null : cell.worksheet.name;
}
