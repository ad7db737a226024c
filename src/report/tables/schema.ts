/** What is known of a column of the workbook's tables: width, number format, what may be entered, who fills it. */
import type { ColumnKey, TableName } from "./keys";
import type { InputMessageKey } from "./words";

/** Defined names that drop-downs read: list validation cannot hold a structured reference itself. */
export const LIST_NAMES = {
  ParkNames: { table: "Parks", column: "name" },
  IndicatorNames: { table: "Indicators", column: "name" },
} as const satisfies Record<string, { table: TableName; column: ColumnKey }>;
export type ListName = keyof typeof LIST_NAMES;

/** Sets of words of the workbook's language that a cell may be chosen from. */
type WordList =
  | "ledgerMeasures"
  | "kinds"
  | "directions"
  | "frequencies"
  | "january"
  | "aggregations"
  | "rankBases"
  | "scoringRules"
  | "targetTypes"
  | "parkLevels"
  | "severities"
  | "relationOperators"
  | "returnStates"
  | "mappingKinds"
  | "definitionLines"
  | "definitionColumns"
  | "yesNo";

/** What may be entered. `strict` refuses other entries; else the list is an offer. */
export type EntryRule =
  | { readonly list: ListName; readonly strict: boolean }
  | { readonly words: WordList; readonly strict: boolean }
  | { readonly groups: true; readonly strict: boolean }
  | { readonly number: "whole" | "decimal"; readonly min: number; readonly max: number };

export interface ColumnSchema {
  readonly key: ColumnKey;
  /** Characters the contents need, a Chinese character counting two; headings may need more (columnWidth). */
  readonly width: number;
  /** Excel number format; "@" where typed text would turn into a date or a number. */
  readonly numberFormat: string;
  readonly rule: EntryRule | null;
  readonly message: InputMessageKey | null;
  /** Filled by a formula; nobody types here. */
  readonly calculated: boolean;
  /** Typed by people; the others are filled by the add-in. */
  readonly edited: boolean;
  /** Serves its neighbours only and may be hidden. */
  readonly helper: boolean;
}
