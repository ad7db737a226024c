/** What people decided a text of a return stands for, remembered for returns of the same layout. */
export const MAPPING_KINDS = ["indicator", "park", "measure", "period", "ignore"] as const;
export type MappingKind = (typeof MAPPING_KINDS)[number];

export interface MappingChoice {
  /** Fingerprint of the layout it was decided for; "" = of any. */
  readonly layout: string;
  readonly kind: MappingKind;
  /** As it stands in the return. */
  readonly text: string;
  /** Code of the indicator, name of the park, ledger measure, period id; "" when ignored. */
  readonly meaning: string;
  /** Unit of the figures when the return does not say; "" = the indicator's. */
  readonly unit: string;
}
