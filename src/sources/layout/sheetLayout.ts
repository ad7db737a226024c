/** The proposal: how the texts of a free-form sheet were understood, for a person to look over and correct. */
import type { MappingKind } from "../../core/mapping";
import type { LedgerMeasure } from "../../core/observation";
import type { Place } from "../../core/problem";
import type { SourceProblemCode } from "../problemCodes";
import type { MatchReason } from "./match";

/**
 * Where a text stands towards the figures it speaks of; "table": no text says it, the table as a whole is meant;
 * "park" and "indicator": in a column of such names, of a table of a known heading.
 */
export type TextAxis = "table" | "title" | "heading" | "stub" | "park" | "indicator";

/** What a text can be besides the kinds people may choose: nothing that was understood. */
export type MeaningKind = MappingKind | "unknown";

/** Something listed that a text may stand for instead. */
export interface Candidate {
  readonly kind: "indicator" | "park";
  /** Code of the indicator, name of the park. */
  readonly meaning: string;
}

/** One text, and what it is taken for. */
export interface MappedText {
  readonly axis: TextAxis;
  /** As it stands; "" of the table as a whole. */
  readonly text: string;
  /** Its first cell. */
  readonly place: Place;
  readonly kind: MeaningKind;
  /** Code of the indicator, name of the park, ledger measure, period id; "" when ignored or unknown. */
  readonly meaning: string;
  /** Unit its figures were read in as far as it is not the indicator's own, "" when nothing says one. */
  readonly unit: string;
  /** Which figure the text says it is besides what it names, "" when it does not say. */
  readonly measure: LedgerMeasure | "";
  /** Period the text names besides, "2022-05" or as far as it goes ("2022", "05"); "" when none. */
  readonly period: string;
  /** 0–1; below SURE (nameMatcher.ts) a person should look. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** Codes of what a person should look at; empty where nobody need look. */
  readonly doubts: readonly SourceProblemCode[];
  /** The nearest names of the lists, the nearest first; none where nobody need look. */
  readonly candidates: readonly Candidate[];
  /** Figures that rest on it, or are not read because of it. */
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

/** A sheet, or a csv, that no known heading headed; of others the names that no list has. */
export interface SheetLayout {
  readonly file: string;
  readonly sheet?: string;
  readonly tables: readonly TableLayout[];
}
