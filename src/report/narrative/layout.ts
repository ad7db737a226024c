/** Columns of the narrative: what is printed, and the hidden cells each paragraph's sentences are worked out in. */
import type { Indicator } from "../../core/indicator";
import type { Language } from "../../core/language";
import { verbOf } from "../../core/prose/phrasing";
import type { Told } from "../../measures/saidFacts";
import type { ReportSources } from "../kinds";
import { SheetBuilder, type ReportColumn } from "../sheetBuilder";
import { linesOf } from "../textWidth";

/** Sentences a paragraph has room for. */
export const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What a sentence is worked out from; each has a column per slot. */
const PARTS = [
  "name",
  "verb",
  "decimals",
  "row",
  "done",
  "goal",
  "growth",
  "completion",
  "unroundedGap",
  "gap",
  "said",
  "adjusted",
] as const;
type Part = (typeof PARTS)[number];
export type NarrativeSheet = SheetBuilder<string>;

const PRINTED: Readonly<Record<string, ReportColumn>> = {
  first: { width: 12 },
  yearLabel: { width: 8 },
  year: { width: 9 },
  monthLabel: { width: 6 },
  month: { width: 8 },
  right: { width: 57 },
};

/** Name of a column. @example slot("said", 3) //=> "said3" */
export function slot(part: Part, of: number): string {
  return `${part}${of}`;
}

export function narrativeSheet(sources: Pick<ReportSources, "language">): NarrativeSheet {
  const hidden: ReportColumn = { width: 6, hidden: true };
  const columns: Record<string, ReportColumn> = { ...PRINTED, label: hidden };
  for (const part of PARTS) for (const of of SLOTS) columns[slot(part, of)] = hidden;
  columns["end"] = hidden;
  return new SheetBuilder(columns, sources.language);
}

/** Size of the text, and what a line of it takes. */
const SIZE = 11;
const LINE = 15;
const HIGHEST = 400;

/** Adds a paragraph with room for a text, known by its label; what it tells is put in later. */
export function paragraph(sheet: NarrativeSheet, label: string, longest: string): number {
  const lines = sheet.linesAcross(longest, SIZE);
  return line(sheet, label, heightOf(lines), "paragraph");
}

/** A text of about so many ideographs, where it is not known what it will say. */
export const ideographs = (count: number): string => "中".repeat(Math.ceil(count));

const heightOf = (lines: number): number => Math.min(HIGHEST, 4 + lines * LINE);

/** Points a paragraph of somebody's takes in columns of so many points. */
export function paragraphHeight(text: string, points: number, language: Language): number {
  return heightOf(text.split("\n").reduce((lines, part) => lines + linesOf(part, points, SIZE, language), 0));
}

/** Adds a heading. */
export function heading(sheet: NarrativeSheet, label: string, text: string): void {
  const row = line(sheet, label, 22, "proseHeading");
  sheet.put(row, "first", { text });
}

function line(
  sheet: NarrativeSheet,
  label: string,
  height: number,
  style: "paragraph" | "proseHeading",
): number {
  const row = sheet.named(sheet.row(height), label);
  const area = sheet.across({ top: row, bottom: row });
  sheet.merge(area);
  sheet.style(area, style);
  return row;
}

/** Puts what the sentences of a paragraph are about into its slots. */
export function tell(
  sheet: NarrativeSheet,
  row: number,
  sources: ReportSources,
  indicators: readonly Indicator[],
): void {
  const { language, words } = sources;
  for (const [index, indicator] of indicators.entries()) {
    const of = index + 1;
    sheet.put(row, slot("name", of), { text: saidName(indicator.names[language], language) });
    const verb = words.narrative.verbs[isPartIn(indicator, indicators) ? "none" : verbFor(indicator)];
    sheet.put(row, slot("verb", of), verb === "" ? null : { text: verb });
    sheet.put(row, slot("decimals", of), indicator.decimals);
  }
}

/**
 * A name as it stands within a sentence: in English with a small letter, unless it begins with an abbreviation. Formulas
 * find its rows either way, because they compare texts without regard to case.
 */
export function saidName(name: string, language: Language): string {
  return language === "en-US" && /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
}

export function verbFor({ kind, names }: Indicator) {
  return verbOf(kind, names["zh-CN"]);
}

/** Whether an indicator is told as a part (其中) of another of the paragraph. */
export function isPartIn({ code, parent }: Indicator, indicators: readonly Indicator[]): boolean {
  const own = indicators.findIndex((each) => each.code === code);
  const whole = indicators.findIndex((each) => each.code === parent);
  return whole >= 0 && whole < own;
}

/** Addresses of a slot's texts. */
export function toldAt(sheet: NarrativeSheet, of: number): Told<string> {
  return {
    name: sheet.here(slot("name", of)),
    verb: sheet.here(slot("verb", of)),
    decimals: sheet.here(slot("decimals", of)),
  };
}

/** Indicators in paragraphs of as many as have room; those of a period of their own last, because it holds for what follows. */
export function paragraphsOf(indicators: readonly Indicator[]): Indicator[][] {
  const ofPeriod = indicators.filter((each) => !hasOwnPeriod(each));
  const ordered = [...ofPeriod, ...indicators.filter(hasOwnPeriod)];
  const paragraphs: Indicator[][] = [];
  for (let from = 0; from < ordered.length; from += SLOTS.length)
    paragraphs.push(ordered.slice(from, from + SLOTS.length));
  return paragraphs;
}

/** Whether the indicator may be told of another period than the report's. */
export function hasOwnPeriod({ frequency, lagMonths }: Indicator): boolean {
  return frequency !== "monthly" || lagMonths > 0;
}
