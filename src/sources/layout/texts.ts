/** The texts of a table with what they mean, noted once each so that they can be proposed and corrected. */
import type { LedgerMeasure } from "../../core/observation";
import type { SourceProblemCode } from "../problemCodes";
import { SURE, type MatchReason } from "./match";
import type { NameMatcher } from "./nameMatcher";
import type { PeriodWords } from "./periodWords";
import type { Candidate, MappedText, MeaningKind, TextAxis } from "./sheetLayout";

/** A text while a table is read; figures that rest on it are counted. */
export interface TextEntry {
  readonly axis: TextAxis;
  readonly text: string;
  /** 0-based, of the sheet. */
  readonly row: number;
  readonly column: number;
  /** Folded name it holds, "" when none. */
  readonly name: string;
  kind: MeaningKind;
  meaning: string;
  unit: string;
  measure: LedgerMeasure | "";
  readonly period: PeriodWords | null;
  confidence: number;
  reason: MatchReason;
  /** Doubts besides those of its name: its unit, its period. */
  doubts: Set<SourceProblemCode>;
  figures: number;
}

/** What a person should be told of an entry's name or measure; null where nobody need look. */
export function doubtOf({ axis, kind, confidence, reason }: TextEntry): SourceProblemCode | null {
  if (confidence >= SURE || axis === "table" || kind === "ignore" || kind === "period") return null;
  if (kind === "measure") return "source.guessedMeasure";
  if (reason === "unknown") return "source.unlistedName";
  return kind === "park" ? "source.guessedPark" : "source.guessedIndicator";
}

/** Texts of one table for which near names are looked up. */
const MOST_COMPARED = 200;
/** Near names given of each kind. */
const CANDIDATES = 4;

/** Entries as the proposal lists them: one per text and meaning, the doubtful first. */
export function mappedTexts(
  entries: readonly TextEntry[],
  matcher: NameMatcher,
  placeOf: (entry: TextEntry) => MappedText["place"],
): readonly MappedText[] {
  const merged = new Map<string, MappedText>();
  let compared = 0;
  for (const entry of entries) {
    const key = [entry.axis, entry.text, entry.kind, entry.meaning].join("\u0001");
    const doubt = entry.doubts.has("source.unknownHeading") ? null : doubtOf(entry);
    const doubts = doubt ? [doubt, ...entry.doubts] : [...entry.doubts];
    const before = merged.get(key);
    if (before) {
      merged.set(key, {
        ...before,
        confidence: Math.min(before.confidence, entry.confidence),
        doubts: [...new Set([...before.doubts, ...doubts])],
        figures: before.figures + entry.figures,
      });
      continue;
    }
    const { axis, text, kind, meaning, unit, measure, confidence, reason, figures } = entry;
    const near = doubts.length > 0 && entry.name !== "" && compared++ < MOST_COMPARED;
    merged.set(key, {
      axis,
      text,
      place: placeOf(entry),
      kind,
      meaning,
      unit,
      measure,
      period: periodText(entry.period),
      confidence,
      reason,
      doubts,
      candidates: near ? candidatesOf(entry, matcher) : [],
      figures,
    });
  }
  const rank = ({ doubts, figures }: MappedText): number => (doubts.length > 0 && figures > 0 ? 0 : 1);
  return [...merged.values()].sort(
    (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? a.confidence - b.confidence : 0) || b.figures - a.figures,
  );
}

function candidatesOf({ name, kind }: TextEntry, matcher: NameMatcher): Candidate[] {
  const indicators = matcher.nearIndicators(name, CANDIDATES).map(({ code }): Candidate => {
    return { kind: "indicator", meaning: code };
  });
  const parks = matcher.nearParks(name, CANDIDATES).map((park): Candidate => {
    return { kind: "park", meaning: park.name };
  });
  return kind === "park" ? [...parks, ...indicators] : [...indicators, ...parks];
}

function periodText(period: PeriodWords | null): string {
  const month = period?.month === undefined ? "" : String(period.month).padStart(2, "0");
  return [period?.year, month].filter((part) => part !== undefined && part !== "").join("-");
}
