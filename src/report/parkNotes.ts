/** Notes and sign-off below the park monthly report; what depends on settings is live. */
import type { Language } from "../core/language";
import type { MeasureRefs } from "../measures/refs";
import { adjustedSentence, withAdjusted } from "./adjustedNote";
import { missingMark } from "./missingSymbol";
import type { CellContent } from "./spec";
import { literal, monthExpression, textExpression } from "./textFormula";
import type { ReportWords } from "./words";

/** A note: its content, and its words for measuring the height. */
export interface NoteLine {
  readonly content: CellContent;
  readonly words: string;
}

/**
 * Notes in order, numbered; `has` says what the table holds that needs explaining. `explained` are the written reasons of
 * settled findings, texts that name their park and period, because the selector shows other parks too. `parkCell` holds the park.
 */
export function parkNotes(
  words: ReportWords,
  refs: MeasureRefs,
  parkCell: string,
  language: Language,
  has: { readonly parts: boolean; readonly combined: boolean; readonly ownPeriod: boolean },
  explained: readonly string[] = [],
): NoteLine[] {
  const { notes } = words;
  const patterns = [
    notes.reportedRate,
    ...(has.parts ? [notes.ofWhich] : []),
    notes.schedule,
    notes.symbols,
    ...(has.combined ? [notes.combined] : []),
    ...(has.ownPeriod ? [notes.ownPeriod] : []),
    notes.rounding,
  ];
  const parts = {
    month: "PeriodMonth",
    monthName: monthExpression("PeriodMonth", words.monthNames),
    progress: "ROUND(100*PeriodMonth/12,1)",
    threshold: "BehindPoints",
    rule: "RoundingRule",
    missing: missingMark(words, language),
    adjusted: adjustedSentence(words, refs, parkCell),
  };
  const numbered = (text: string, index: number): string =>
    `${index === 0 ? notes.label : "　 "}${index + 1}. ${text}`;
  return [
    ...patterns.map((pattern, index) => {
      const line = numbered(pattern, index);
      return { content: `=${textExpression(line, parts)}`, words: withAdjusted(line, words) };
    }),
    ...explained.map((text, index) => {
      const line = numbered(text, patterns.length + index);
      return { content: { text: line }, words: line };
    }),
  ];
}

/** The sign-off row as one text with room to sign: seven ideographs wide, or less on a narrow page. */
export function signOffLine(words: ReportWords, room = 7): CellContent {
  return `=${literal(words.signOff.join("　".repeat(room)))}`;
}
