/** A park, development zone or high-tech zone that reports. */
export interface Park {
  readonly code: string;
  /** Name as printed; unique in a workbook and used in ledger keys. */
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly city: string;
  /** national | provincial | municipal | other */
  readonly level: ParkLevel;
  /** 经开区, 高新区, 工业园区 …, free text. */
  readonly type: string;
  /** Land in use, 亩; null when unknown. */
  readonly areaMu: number | null;
  readonly order: number;
  /** "YYYY-MM" or null for always. */
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
}
export type ParkLevel = "national" | "provincial" | "municipal" | "other";
