/**
 * Columns of the workbook's tables: their schema, their headings in a language, and how they are found again, in any
 * language and any order. Without the formulas, so that a page that only reads stays small.
 */
import { LANGUAGES } from "../../core/language";
import type { Language } from "../../core/language";
import { workbookWords } from "../../i18n/workbookWords";
import { TABLE_COLUMNS } from "./keys";
import type { ColumnKey, TableName } from "./keys";
import { measureColumn } from "./measureColumns";
import type { ColumnSchema } from "./schema";
import { TRAITS } from "./traits";
import type { Traits } from "./traits";

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
  Relations: columnsOf("Relations"),
  Returns: columnsOf("Returns"),
  Scoring: columnsOf("Scoring"),
  Mappings: columnsOf("Mappings"),
  Definitions: columnsOf("Definitions"),
};

/** Columns of Measures that earlier versions had not. */
const ADDED_SINCE: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "zoneRow",
  "zoneCoverage",
  "combinedJanuary",
  "due",
  "targetAdjusted",
]);

/** Columns the formulas name, and those a row is known by; people may delete others. */
const ESSENTIAL: Readonly<Record<TableName, readonly ColumnKey[]>> = {
  Parks: ["name", "areaMu", "activeFrom", "activeTo"],
  Indicators: [
    "name",
    "unit",
    "kind",
    "direction",
    "aggregation",
    "frequency",
    "january",
    "lagMonths",
    "numerator",
    "denominator",
    "ratioFactor",
    "rankBy",
    "required",
  ],
  Ledger: TABLE_COLUMNS.Ledger.filter((key) => !["key", "row", "unit"].includes(key)),
  Targets: ["key", "park", "indicator", "year", "target", "type"],
  Projects: ["name", "park"],
  // An earlier version's workbook has not all of these columns; it gets them before anything is written.
  Measures: TABLE_COLUMNS.Measures.filter((key) => !ADDED_SINCE.has(key)),
  Submissions: ["park", "indicator", "period", "value"],
  Checks: ["rule", "finding"],
  Relations: ["left", "operator", "right"],
  Returns: ["park", "period", "state"],
  Scoring: ["indicator", "weight", "rule", "base", "step", "cap"],
  Mappings: ["layout", "kind", "text", "meaning"],
  Definitions: ["report", "line", "indicator", "column", "text"],
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

/** Heading of a column whose key is known only as text. */
export function heading(table: TableName, key: string, language: Language): string {
  const headings: Readonly<Record<string, string>> = workbookWords(language).headings[table];
  return headings[key] ?? key;
}

/** A heading with the word of now where earlier versions had another: in traditional Chinese the year before was 去年. */
export const asNow = (heading: string): string => heading.replace("去年", "上年");

/** Tab of a table's sheet. */
export function tabOf(table: TableName | "Settings", language: Language): string {
  return workbookWords(language).tabs[table];
}

/** Headings of a new table, in order. */
export function headerRow(table: TableName, language: Language): string[] {
  return TABLE_COLUMNS[table].map((key) => heading(table, key, language));
}

/**
 * Finds a table's columns by their headings, those of earlier versions too, whatever language the workbook has and however
 * people moved them. Null when a column is missing that the table cannot do without. Case and outer spaces do not matter.
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

/** Headings of the columns a table cannot do without and has not, in the language most of its headings are in. */
export function missingColumns(table: TableName, header: readonly string[]): string[] {
  const present = new Set(header.map(fold));
  const lacking = LANGUAGES.map((language) =>
    ESSENTIAL[table].map((key) => heading(table, key, language)).filter((text) => !present.has(fold(text))),
  );
  return lacking.reduce((fewest, each) => (each.length < fewest.length ? each : fewest));
}

const fold = (text: string): string => asNow(text.trim().toLowerCase());

/** Columns of names and units, which English writes longer. */
const LONGER_IN_ENGLISH: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  "indicator",
  "parent",
  "numerator",
  "denominator",
  "unit",
  "reportedUnit",
  "measure",
]);
const TIMES_LONGER = 1.5;

/** Width of a column in characters: its contents, and its heading beside the filter button. */
export function columnWidth(table: TableName, column: ColumnSchema, language: Language): number {
  const longer = language === "en-US" && LONGER_IN_ENGLISH.has(column.key);
  return Math.max(
    longer ? column.width * TIMES_LONGER : column.width,
    textWidth(heading(table, column.key, language)) + FILTER_BUTTON,
  );
}

/** Characters a text takes, a Chinese character counting two. */
function textWidth(text: string): number {
  return [...text].reduce((total, character) => total + (character > "ÿ" ? 2 : 1), 0);
}

function columnsOf(table: TableName): readonly ColumnSchema[] {
  const schema = (key: ColumnKey, traits: Traits): ColumnSchema => ({ key, ...USUAL, ...traits });
  if (table === "Measures") return TABLE_COLUMNS.Measures.map((key) => schema(key, measureColumn(key)));
  const traits: Readonly<Record<string, Traits>> = TRAITS[table];
  return TABLE_COLUMNS[table].map((key) => schema(key, traits[key] ?? {}));
}
