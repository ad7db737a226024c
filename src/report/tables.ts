/**
 * The eight tables of the workbook (DESIGN §4): columns, headings in a language, drop-downs, calculated columns, and
 * how a table's columns are found again, in any language and any order.
 */
import { GROUPS } from "../core/catalogue";
import { LANGUAGES } from "../core/language";
import type { Language } from "../core/language";
import { words } from "../i18n/translate";
import { MEASURE_TABLE_COLUMNS } from "../measures";
import { MeasureRefs } from "../measures/refs";
import { TABLE_COLUMNS } from "./tables/keys";
import type { ColumnKey, TableName } from "./tables/keys";
import { measureColumn } from "./tables/measureColumns";
import { LIST_NAMES } from "./tables/schema";
import type { ColumnSchema, EntryRule, ListName } from "./tables/schema";
import { TRAITS } from "./tables/traits";
import type { Traits } from "./tables/traits";

export { MONTH_COLUMNS, SETTING_NAMES, TABLE_NAMES } from "./tables/keys";
export type { ColumnKey, MonthColumn, SettingName, TableName } from "./tables/keys";
export type { ColumnSchema, EntryRule, ListName } from "./tables/schema";

/** The usual column: typed by people, nothing asked of the entry. */
const USUAL: Omit<ColumnSchema, "key"> = {
  width: 12,
  numberFormat: "General",
  rule: null,
  message: null,
  calculated: false,
  edited: true,
  helper: false,
};

/** Room for the filter button of a heading. */
const FILTER_BUTTON = 3;

/** Columns of each table, in the order in which a new workbook has them. */
export const COLUMNS: Readonly<Record<TableName, readonly ColumnSchema[]>> = {
  Parks: columnsOf("Parks"),
  Indicators: columnsOf("Indicators"),
  Ledger: columnsOf("Ledger"),
  Targets: columnsOf("Targets"),
  Projects: columnsOf("Projects"),
  Measures: columnsOf("Measures"),
  Submissions: columnsOf("Submissions"),
  Checks: columnsOf("Checks"),
};

/** Columns without which a table cannot be worked with; people may delete others. */
const ESSENTIAL: Readonly<Record<TableName, readonly ColumnKey[]>> = {
  Parks: ["name"],
  Indicators: ["name", "unit"],
  Ledger: TABLE_COLUMNS.Ledger.filter((key) => key !== "note" && key !== "unit"),
  Targets: ["key", "park", "indicator", "year", "target"],
  Projects: ["name", "park"],
  Measures: TABLE_COLUMNS.Measures,
  Submissions: ["park", "indicator", "period", "value"],
  Checks: ["rule", "finding"],
};

/** A table recognised by its heading row. */
export interface FoundColumns {
  readonly language: Language;
  /** Position of each known column in the heading row, 0-based; people's own columns are left out. */
  readonly columns: ReadonlyMap<ColumnKey, number>;
  /** Positions of the calculated ones. */
  readonly calculated: ReadonlySet<number>;
}

/** Heading of a column. @example headerOf("Ledger", "m5", "zh-CN") //=> "5月" */
export function headerOf<T extends TableName>(table: T, key: ColumnKey<T>, language: Language): string {
  return heading(table, key, language);
}

function heading(table: TableName, key: string, language: Language): string {
  const headings: Readonly<Record<string, string>> = words(language).workbook.headings[table];
  return headings[key] ?? key;
}

/** Tab of a table's sheet. */
export function tabOf(table: TableName | "Settings", language: Language): string {
  return words(language).workbook.tabs[table];
}

/** Headings of a new table, in order. */
export function headerRow(table: TableName, language: Language): string[] {
  return TABLE_COLUMNS[table].map((key) => heading(table, key, language));
}

/**
 * Finds a table's columns by their headings, whatever language the workbook has and however people moved them.
 * Null when a column is missing that the table cannot do without. Case and outer spaces do not matter.
 */
export function findColumns(table: TableName, header: readonly string[]): FoundColumns | null {
  const positions = new Map<string, number>();
  for (const [position, text] of header.entries()) {
    const folded = fold(text);
    if (!positions.has(folded)) positions.set(folded, position);
  }
  let best: FoundColumns | null = null;
  for (const language of LANGUAGES) {
    const columns = new Map<ColumnKey, number>();
    const calculated = new Set<number>();
    for (const column of COLUMNS[table]) {
      const position = positions.get(fold(heading(table, column.key, language)));
      if (position === undefined) continue;
      columns.set(column.key, position);
      if (column.calculated) calculated.add(position);
    }
    const complete = ESSENTIAL[table].every((key) => columns.has(key));
    if (complete && columns.size > (best?.columns.size ?? 0)) best = { language, columns, calculated };
  }
  return best;
}

const fold = (text: string): string => text.trim().toLowerCase();

/** References and words the formulas of a workbook are made from. */
export function measureRefs(language: Language): MeasureRefs {
  return new MeasureRefs(
    (table, column) => heading(table, column, language),
    words(language).workbook,
    language,
  );
}

/** Formulas of a table's calculated columns, with "=", as Office.js takes them; the same in A1 and R1C1. */
export function calculatedFormulas(
  table: TableName,
  language: Language,
): readonly (readonly [ColumnKey, string])[] {
  if (table === "Measures") {
    const refs = measureRefs(language);
    return MEASURE_TABLE_COLUMNS.map((column) => [column.code, `=${column.formula(refs)}`] as const);
  }
  const parts = KEY_PARTS[table];
  if (!parts) return [];
  const cell = (key: ColumnKey): string => `[@${bracketed(heading(table, key, language))}]`;
  return [["key", `=IF(${cell("park")}="","",${parts.map(cell).join('&"|"&')})`]];
}

/** What the key of a row is made of; the measures look for it with MATCH. */
const KEY_PARTS: Partial<Record<TableName, readonly ColumnKey[]>> = {
  Ledger: ["park", "indicator", "year", "measure"],
  Targets: ["park", "indicator", "year"],
};

const bracketed = (text: string): string => (/^[\p{L}\p{N}_]+$/u.test(text) ? text : `[${text}]`);

/** Names the drop-downs read, with "=", e.g. ParkNames =Parks[园区名称]. */
export function listNames(
  language: Language,
): readonly { readonly name: ListName; readonly refersTo: string }[] {
  return Object.entries(LIST_NAMES).map(([name, { table, column }]) => ({
    name: name as ListName,
    refersTo: `=${table}[${headerOf(table, column, language)}]`,
  }));
}

/** Source of a drop-down as Excel takes it: a name with "=", or the words with commas (at most 255 characters). */
export function dropDownSource(rule: EntryRule, language: Language): string | null {
  if ("list" in rule) return `=${rule.list}`;
  if ("groups" in rule) return GROUPS.map((group) => group.names[language]).join(",");
  if ("words" in rule) return Object.values<string>(words(language).workbook[rule.words]).join(",");
  return null;
}

/** Width of a column in characters: its contents, and its heading beside the filter button. */
export function columnWidth(table: TableName, column: ColumnSchema, language: Language): number {
  const characters = [...heading(table, column.key, language)];
  const needed = characters.reduce((total, character) => total + (character > "ÿ" ? 2 : 1), FILTER_BUTTON);
  return Math.max(column.width, needed);
}

function columnsOf(table: TableName): readonly ColumnSchema[] {
  const schema = (key: ColumnKey, traits: Traits): ColumnSchema => ({ key, ...USUAL, ...traits });
  if (table === "Measures") return TABLE_COLUMNS.Measures.map((key) => schema(key, measureColumn(key)));
  const traits: Readonly<Record<string, Traits>> = TRAITS[table];
  return TABLE_COLUMNS[table].map((key) => schema(key, traits[key] ?? {}));
}
