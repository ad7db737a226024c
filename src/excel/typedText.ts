/** Texts of a report, and those of a person's in their place. */
import type { ReplacedEntry } from "./typedOver";

/** A text in a cell of a report; row and column 0-based. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A text of a person's that stays, where it is to stand now. */
export interface KeptText extends CellText {
  /** It is kept for the first time, which is told. */
  readonly isNew: boolean;
  /** A number or a truth value of which `text` is only how it reads; absent for texts. */
  readonly value?: number | boolean;
}

/** What people typed over texts of one sort. */
export interface TypedTexts<T extends KeptText = KeptText> {
  readonly kept: readonly T[];
  /** What has no place any longer. */
  readonly gone: readonly ReplacedEntry[];
}

export const NOTHING_TYPED: TypedTexts = { kept: [], gone: [] };

/** Key of a cell, and of what it says. */
export const cellKey = ({ row, column }: Omit<CellText, "text">): string => `${row} ${column}`;
export const saidAt = (text: CellText): string => `${cellKey(text)} ${text.text}`;

/** Keys of cells in which a formula of a person's was kept: its text may read otherwise now, for Excel moves what it refers to. */
export const formulaKeys = (known: readonly CellText[]): ReadonlySet<string> =>
  new Set(known.filter(({ text }) => text.startsWith("=")).map(cellKey));
