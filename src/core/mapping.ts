/** What people decided a text of a return stands for, remembered for returns of the same layout. */
export const MAPPING_KINDS = ["indicator", "park", "measure", "period", "ignore"] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

/** Row of Mappings by which a decision no longer counts: its layout and text tell which. */
export const WITHDRAWN = "withdrawn";

export interface MappingChoice {
  /** Fingerprint of the layout it was decided for; "" = of any. */
  readonly layout: string;
  readonly kind: MappingKind;
  /** As it stands in the return; "" = the table as a whole, where no text says it. */
  readonly text: string;
  /** Code or name of the indicator, name of the park, ledger measure, period id; "" when ignored. */
  readonly meaning: string;
  /** Unit of the figures when the return does not say; "" = the indicator's. */
  readonly unit: string;
  /** Of this one table alone: a month and a park that no text names are not the same in the next return. */
  readonly only?: TableSpot;
}

/** A decision the workbook remembers. */
export interface RememberedChoice extends MappingChoice {
  /** "YYYY-MM-DD HH:mm", "" when a person typed the row. */
  readonly decidedAt: string;
  readonly by: string;
}

/** One table of one file. */
export interface TableSpot {
  readonly file: string;
  /** "" for csv. */
  readonly sheet: string;
  /** First row and column, 1-based. */
  readonly top: number;
  readonly left: number;
}

/** The question a choice answers; of several answers to one the last counts. */
export function questionOf({ layout, kind, text, only }: MappingChoice): string {
  const spot = only ? [only.file, only.sheet, only.top, only.left] : [];
  return [layout, text, text === "" ? kind : "", ...spot].join("\u0001");
}
