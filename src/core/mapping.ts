/** What people decided a text of a return stands for, remembered for returns of the same layout. */
export const MAPPING_KINDS = ["indicator", "park", "measure", "period", "ignore"] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

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

/** One table of one file. */
export interface TableSpot {
  readonly file: string;
  /** "" for csv. */
  readonly sheet: string;
  /** First row and column, 1-based. */
  readonly top: number;
  readonly left: number;
}

/** Whether two choices decide the same question; the later one counts. */
export function isSameQuestion(a: MappingChoice, b: MappingChoice): boolean {
  return (
    a.layout === b.layout &&
    a.text === b.text &&
    (a.text !== "" || a.kind === b.kind) &&
    a.only?.file === b.only?.file &&
    a.only?.sheet === b.only?.sheet &&
    a.only?.top === b.only?.top &&
    a.only?.left === b.only?.left
  );
}
