/** What of a Park KPI workbook is there, and what of it is lacking. */
import type { Language } from "../core/language";
import {
  findColumns,
  LIST_NAMES,
  FORMULA_NAMES,
  SETTING_NAMES,
  TABLE_NAMES,
  type SettingName,
  type TableName,
} from "../report/tables";
import { STAGING_SHEET } from "./journalSheet";
import { lackingCalculated, lackingEntered, type LackingColumns } from "./lackingColumns";

/** What of a Park KPI workbook is there. */
export interface WorkbookShape {
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

/** Settings that are lacking, and the room for them. */
export interface SettingsRoom {
  readonly names: readonly SettingName[];
  readonly sheetName: string;
  /** First free row, and the column of the labels, 0-based. */
  readonly top: number;
  readonly left: number;
}

/** Looks at the workbook; one sync. */
export async function readShape(context: Excel.RequestContext): Promise<WorkbookShape> {
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
