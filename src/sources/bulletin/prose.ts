/** A text as a person looks it over: its words, and beside them what they were taken to state. */
import type { Place } from "../../core/problem";
import type { Statement } from "./statement";

/** Why a statement is not loaded. */
export type LeftReason =
  | "source.statementUnknown"
  | "source.statementPart"
  | "source.statementUndated"
  | "source.statementAhead"
  | "source.statementWithoutPark"
  /** A person said so. */
  | "chosen";

/** The texts by which a person's decisions about a statement are kept and found again (MappingChoice.text). */
export interface AskedTexts {
  /** As printed: 财政总收入. */
  readonly indicator: string;
  /** As printed, or as concluded from the text; "" where it names none. */
  readonly park: string;
  /** Month the grammar dated it to, "2021-05"; "" where it could not. */
  readonly period: string;
}

export interface ProseRow {
  /** As corrected. */
  readonly statement: Statement;
  readonly asked: AskedTexts;
  /** Where its words stand in {@link Prose.text}, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Where they stand in the file; the same but for HTML. */
  readonly place: Place;
  /** Null for a statement whose figures are loaded. */
  readonly left: LeftReason | null;
}

/** One bulletin. */
export interface Prose {
  readonly file: string;
  /** The words, without the tags of a page. */
  readonly text: string;
  /** In the order of the text. */
  readonly rows: readonly ProseRow[];
}
