/** The proposal: how the texts of a free-form sheet were understood, for a person to look over and correct. */
import type { MappingKind } from "../../core/mapping";
import type { Place } from "../../core/problem";
import type { MatchReason } from "./nameMatcher";

/** Where a text stands towards the figures it speaks of. */
export type TextAxis = "title" | "heading" | "stub";

/** What a text can be besides the kinds people may choose: nothing that was understood. */
export type MeaningKind = MappingKind | "unknown";

/** One text, and what it is taken for. */
export interface MappedText {
  readonly axis: TextAxis;
  /** As it stands. */
  readonly text: string;
  /** Its first cell. */
  readonly place: Place;
  readonly kind: MeaningKind;
  /** Code of the indicator, name of the park, ledger measure, period id; "" when ignored or unknown. */
  readonly meaning: string;
  /** Unit the text gives its figures, "" when none. */
  readonly unit: string;
  /** 0–1; below SURE (nameMatcher.ts) a person should look. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** Figures that rest on it. */
  readonly figures: number;
}

/** One table of a sheet. Rows and columns 1-based, inclusive. */
export interface TableLayout {
  /** Stands for the layout whatever the period and the figures; choices are remembered by it. */
  readonly fingerprint: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** The doubtful first, then those with the most figures. */
  readonly texts: readonly MappedText[];
}

/** A sheet, or a csv, that no known heading headed. */
export interface SheetLayout {
  readonly file: string;
  readonly sheet?: string;
  readonly tables: readonly TableLayout[];
}
