/** The formulas of a paragraph's sentences, and how they are joined. */
import type { Indicator } from "../../core/indicator";
import { changesInPointsFormula } from "../../measures/growth";
import { BLANK, iff } from "../../measures/formula";
import { LocatedRefs } from "../../measures/located";
import { saidFormula } from "../../measures/saying";
import type { SaidFacts } from "../../measures/sayingWords";
import { parkOperands, zoneCellFormulas, zoneOperands, type ZoneCells } from "../../measures/saidFacts";
import type { ReportSources } from "../kinds";
import { firstRowFormula, rowFormula } from "../locatedCell";
import type { Rows } from "../sheetBuilder";
import { literal } from "../textFormula";
import { hasOwnPeriod, isPartIn, slot, SLOTS, toldAt, type NarrativeSheet } from "./layout";

/** Fills the sentences of the zone in the slots of a row. */
export function zoneSentences(
  sheet: NarrativeSheet,
  sources: ReportSources,
  row: number,
  count: number,
): void {
  const rows: Rows = { top: row, bottom: row };
  for (const of of SLOTS.slice(0, count)) {
    const { refs, cells } = zoneFigures(sheet, sources, row, of);
    const facts = zoneOperands(refs, toldAt(sheet, of), cells);
    sheet.fill(rows, slot("said", of), sentence(sources, refs, facts));
  }
}

/** Fills what is worked out of the zone's figure in a slot. */
export function zoneFigures(
  sheet: NarrativeSheet,
  sources: ReportSources,
  row: number,
  of: number,
): { readonly refs: LocatedRefs; readonly cells: ZoneCells } {
  const rows: Rows = { top: row, bottom: row };
  const at = (part: Parameters<typeof slot>[0]): string => sheet.here(slot(part, of));
  const refs = new LocatedRefs(sources.refs, at("row"));
  const cells: ZoneCells = {
    done: at("done"),
    goal: at("goal"),
    growth: at("growth"),
    completion: at("completion"),
    unroundedGap: at("unroundedGap"),
    gap: at("gap"),
    adjusted: at("adjusted"),
  };
  sheet.fill(rows, slot("row", of), firstRowFormula(sources.refs, at("name")));
  const formulas = zoneCellFormulas(refs, cells);
  for (const part of ["done", "goal", "growth", "completion", "unroundedGap", "gap", "adjusted"] as const)
    sheet.fill(rows, slot(part, of), iff(`${at("row")}=""`, BLANK, formulas[part]));
  return { refs, cells };
}

/** Fills the sentences of parks; `rows` tell of one park each, whose name stands in the first slot's growth cell. */
export function parkSentences(
  sheet: NarrativeSheet,
  sources: ReportSources,
  rows: Rows,
  count: number,
): void {
  for (const of of SLOTS.slice(0, count)) {
    const row = sheet.here(slot("row", of));
    sheet.fill(
      rows,
      slot("row", of),
      rowFormula(sources.refs, sheet.here(PARK), sheet.here(slot("name", of))),
    );
    const refs = new LocatedRefs(sources.refs, row);
    const adjusted = sheet.here(slot("adjusted", of));
    sheet.fill(rows, slot("adjusted", of), iff(`${row}=""`, BLANK, refs.own("targetAdjusted")));
    const facts = parkOperands(refs, toldAt(sheet, of), { adjusted });
    sheet.fill(rows, slot("said", of), sentence(sources, refs, facts));
  }
}

/** Where a paragraph of a park keeps its name. */
export const PARK = slot("growth", 1);

/** A sentence, "" where its row is not there. */
function sentence(
  { words, refs: { words: printed } }: ReportSources,
  refs: LocatedRefs,
  facts: SaidFacts<string>,
): string {
  const saying = saidFormula(facts, changesInPointsFormula(refs), words.narrative.saying, printed);
  return iff(`${refs.locator}=""`, BLANK, saying);
}

/** What stands before a paragraph's sentences, around their period; expressions. */
interface Opening {
  readonly before: string;
  readonly period: string;
  readonly after: string;
}

/**
 * The sentences of a row as one text, the opening before them and the full stop behind; `whenNone` when there is none.
 * Where the first of them has a period of its own (last year's, of an annual figure), the paragraph opens with that instead.
 */
export function joinedSentences(
  sheet: NarrativeSheet,
  { refs, words: { narrative } }: ReportSources,
  indicators: readonly Indicator[],
  { before, period, after }: Opening,
  whenNone = BLANK,
): string {
  const at = (of: number): string => sheet.here(slot("said", of));
  const pieces = indicators.map((indicator, index) => {
    const said = at(index + 1);
    return iff(`${said}=""`, BLANK, `${signBefore(indicator, indicators, at, narrative)}&${said}`);
  });
  const all = pieces.join("&");
  const told = (opened: string, from: string): string =>
    `${before}&${opened}&${after}&MID(${all},${from},32767)&${literal(narrative.end)}`;
  const begin = narrative.sentence.length + 1;
  const ofReport = told(period, String(begin));
  const own = ownPeriod(sheet, refs, indicators, at);
  const ofOwn = told(own, `${begin + narrative.saying.afterPeriod.length}+LEN(${own})`);
  return iff(
    nothingSaid(sheet, indicators),
    whenNone,
    own === BLANK ? ofReport : iff(`${own}=""`, ofReport, ofOwn),
  );
}

/** Whether no slot of a row has a sentence; a condition. */
export function nothingSaid(sheet: NarrativeSheet, indicators: readonly Indicator[]): string {
  return `${indicators.map((_, index) => sheet.here(slot("said", index + 1))).join("&")}=""`;
}

/** The period of the first sentence where it is another than the report's; "" else. */
function ownPeriod(
  sheet: NarrativeSheet,
  refs: ReportSources["refs"],
  indicators: readonly Indicator[],
  at: (of: number) => string,
): string {
  if (!indicators.some(hasOwnPeriod)) return BLANK;
  return indicators.reduceRight((rest, indicator, index) => {
    const mark = new LocatedRefs(refs, sheet.here(slot("row", index + 1))).own("periodMark");
    return iff(`${at(index + 1)}=""`, rest, hasOwnPeriod(indicator) ? mark : BLANK);
  }, BLANK);
}

/** What joins a sentence to those before it: a part follows its whole, where that is told. */
function signBefore(
  indicator: Indicator,
  indicators: readonly Indicator[],
  at: (of: number) => string,
  words: ReportSources["words"]["narrative"],
): string {
  const between = literal(words.sentence);
  if (!isPartIn(indicator, indicators)) return between;
  const place = ({ code }: { readonly code: string }): number =>
    indicators.findIndex((each) => each.code === code) + 1;
  const whole = at(place({ code: indicator.parent! }));
  const before = indicators
    .slice(0, place(indicator) - 1)
    .filter(({ parent }) => parent === indicator.parent);
  const first = before.map((each) => at(place(each))).join("&") || BLANK;
  return iff(`${whole}=""`, between, iff(`${first}=""`, literal(words.ofWhich), literal(words.alsoOfWhich)));
}
