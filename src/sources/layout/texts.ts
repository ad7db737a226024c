/** The texts of a table with what they mean, noted once each so that they can be proposed and corrected. */
import type { MappingChoice } from "../../core/mapping";
import type { MatchReason } from "./nameMatcher";
import { SURE } from "./nameMatcher";
import type { MappedText, MeaningKind, TextAxis } from "./sheetLayout";

/** A text while a table is read; figures that rest on it are counted. */
export interface TextEntry {
  readonly axis: TextAxis;
  readonly text: string;
  /** 0-based, of the sheet. */
  readonly row: number;
  readonly column: number;
  kind: MeaningKind;
  meaning: string;
  unit: string;
  confidence: number;
  reason: MatchReason;
  figures: number;
}

/** Choices people made, found by text. */
export class Choices {
  private readonly byText = new Map<string, MappingChoice>();

  constructor(choices: readonly MappingChoice[], fingerprint: string) {
    // Those of this very layout go before those of any.
    for (const choice of choices) if (choice.layout === "") this.byText.set(keyOf(choice.text), choice);
    for (const choice of choices)
      if (choice.layout === fingerprint) this.byText.set(keyOf(choice.text), choice);
  }

  of(text: string): MappingChoice | null {
    return this.byText.size === 0 ? null : (this.byText.get(keyOf(text)) ?? null);
  }
}

const keyOf = (text: string): string => text.replace(/\s+/g, "");

/** Entries as the proposal lists them: one per text and meaning, the doubtful first. */
export function mappedTexts(
  entries: readonly TextEntry[],
  placeOf: (entry: TextEntry) => MappedText["place"],
): readonly MappedText[] {
  const merged = new Map<string, MappedText>();
  for (const entry of entries) {
    const key = [entry.axis, entry.text, entry.kind, entry.meaning].join("\u0001");
    const before = merged.get(key);
    if (before) {
      const confidence = Math.min(before.confidence, entry.confidence);
      merged.set(key, { ...before, confidence, figures: before.figures + entry.figures });
      continue;
    }
    const { axis, text, kind, meaning, unit, confidence, reason, figures } = entry;
    merged.set(key, { axis, text, place: placeOf(entry), kind, meaning, unit, confidence, reason, figures });
  }
  const rank = ({ confidence }: MappedText): number => (confidence < SURE ? 0 : 1);
  return [...merged.values()].sort(
    (a, b) => rank(a) - rank(b) || (rank(a) === 0 ? a.confidence - b.confidence : 0) || b.figures - a.figures,
  );
}
