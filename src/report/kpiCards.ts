/** The headline cards of the board: an indicator of the whole zone with growth, completion, a light in words, the leader. */
import type { Indicator } from "../core/indicator";
import { BLANK, iff, numeric, printed, text } from "../measures/formula";
import { leader, leaders } from "../measures/leader";
import type { LocatedRefs } from "../measures/located";
import { isBehind } from "../measures/schedule";
import { zoneGrowthMark } from "../measures/zoneGrowth";
import { gapOfSumsFormula, percentOfSumsFormula, zoneDoneFormula, zoneGoal } from "../measures/zoneTarget";
import { CARDS_ACROSS, part, type KpiSheet } from "./kpiColumns";
import type { ReportSources } from "./kinds";
import { firstRowFormula, longestZoneHeading, shown, whenLocated, zoneHeading } from "./locatedCell";
import { completionFormat, levelFormat } from "./numberFormats";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import type { Rows } from "./sheetBuilder";
import { textExpression } from "./textFormula";

/** Rows of a card, in order, and their heights in points. */
const CARD_ROWS = { name: 18, value: 30, growth: 16, completion: 16, light: 17, leader: 16 } as const;
type CardRow = keyof typeof CARD_ROWS;
const CARD_HEIGHT = Object.keys(CARD_ROWS).length;
const BETWEEN = 6;
/** Points of a card's name, and of a further line of it. */
const NAME_SIZE = 10;
const NAME_LINE = 13;

/** Signs of the lights; each stands with its word. */
const LIGHTS = { ahead: "▲", onSchedule: "●", behind: "▼" } as const;
const STATUSES = { ahead: "ahead", onSchedule: "onSchedule", behind: "marked" } as const;

/** Adds the rows of the cards; the helper rows of the indicators stand in the same rows, hidden. Returns these. */
export function cards(
  sheet: KpiSheet,
  sources: ReportSources,
  indicators: readonly Indicator[],
  row: (height: number) => number,
): Rows {
  const top = sheet.height;
  for (let first = 0; first < indicators.length; first += CARDS_ACROSS) {
    const further = nameLines(sheet, sources, indicators.slice(first, first + CARDS_ACROSS)) - 1;
    for (const [of, height] of Object.entries(CARD_ROWS))
      row(of === "name" ? height + further * NAME_LINE : height);
    row(BETWEEN);
  }
  const facts: Rows = { top, bottom: top + indicators.length - 1 };
  indicatorFacts(sheet, sources, indicators, facts);
  for (const [index, indicator] of indicators.entries()) {
    const at = top + Math.floor(index / CARDS_ACROSS) * (CARD_HEIGHT + 1);
    card(sheet, sources, indicator, { at, card: index % CARDS_ACROSS, fact: top + index });
  }
  return facts;
}

/** Lines the longest name of a row of cards takes. */
function nameLines(
  sheet: KpiSheet,
  { language, words }: ReportSources,
  indicators: readonly Indicator[],
): number {
  const lines = indicators.map((indicator, side) =>
    sheet.linesAcrossColumns(
      longestZoneHeading(indicator, language, words.boards),
      part("a", side),
      part("c", side),
      NAME_SIZE,
    ),
  );
  return Math.max(...lines);
}

/** Whether any of the indicators has a target of the year, so that there is a completion to draw. */
export function areTargeted(
  { targetsOfYear }: Pick<ReportSources, "targetsOfYear">,
  indicators: readonly Indicator[],
): boolean {
  return targetsOfYear.some(({ indicator }) => indicators.some(({ code }) => code === indicator.code));
}

/** Rows there are at least, so that every indicator has one for its facts. */
function indicatorFacts(
  sheet: KpiSheet,
  sources: ReportSources,
  indicators: readonly Indicator[],
  rows: Rows,
): void {
  const { refs, language } = sources;
  for (const [index, { names }] of indicators.entries())
    sheet.put(rows.top + index, "name", { text: names[language] });
  const row = sheet.here("row");
  const fill = (column: string, formula: (located: LocatedRefs) => string): void => {
    sheet.fill(rows, column, whenLocated(refs, row, formula, BLANK));
  };
  sheet.fill(rows, "row", firstRowFormula(refs, sheet.here("name")));
  const [done, goal] = [sheet.here("ytd"), sheet.here("target")];
  fill("ytd", (located) => zoneDoneFormula(located, goal));
  fill("target", (located) => zoneGoal.formula(located));
  fill("completion", (located) => percentOfSumsFormula(located, done, goal));
  fill("gapExact", (located) => gapOfSumsFormula(located, done, goal));
  const gap = sheet.here("gapExact");
  const sign = iff(`${gap}>0`, text("ahead"), iff(isBehind(gap), text("behind"), text("onSchedule")));
  sheet.fill(rows, "light", iff(numeric(gap), sign, BLANK));
  if (!areTargeted(sources, indicators)) return;
  const drawn = (value: string): string => iff(numeric(gap, value), value, "NA()");
  sheet.fill(rows, "drawnDone", drawn(sheet.here("completion")));
  const due = whenLocated(refs, row, (located) => located.own("timeProgress"), BLANK);
  // A schedule is drawn for every indicator, so that its line is one.
  sheet.fill(rows, "drawnDue", iff(numeric(due), due, "ROUND(100*PeriodMonth/12,PercentPlaces)"));
}

interface Place {
  /** Row of the card's name, column of cards, row of the indicator's facts. */
  readonly at: number;
  readonly card: number;
  readonly fact: number;
}

function card(
  sheet: KpiSheet,
  { refs, words, parks }: ReportSources,
  { decimals }: Indicator,
  { at, card: side, fact }: Place,
): void {
  const { kpi, boards } = words;
  const line = (name: CardRow): Rows => {
    const row = at + Object.keys(CARD_ROWS).indexOf(name);
    return { top: row, bottom: row };
  };
  const [a, b, c] = [part("a", side), part("b", side), part("c", side)];
  const row = sheet.fixed(fact, "row");
  const name = sheet.fixed(fact, "name");
  const dash = text(refs.words.printed.missing);
  const put = (at: CardRow, column: string, formula: string): void => {
    sheet.formula(line(at).top, column, formula);
  };
  const wide = (at: CardRow, from: string): void => sheet.merge(sheet.area(line(at), from, c));

  put(
    "name",
    a,
    whenLocated(refs, row, (located) => zoneHeading(located, boards, name), name),
  );
  put("value", a, shown(refs, row, "zoneTotal"));
  for (const [label, word] of [
    ["growth", kpi.growth],
    ["completion", kpi.completion],
    ["light", kpi.progress],
    ["leader", parks.length > 1 ? kpi.leader : kpi.place],
  ] as const)
    sheet.put(line(label).top, a, word);
  put("growth", b, shown(refs, row, "zoneGrowth"));
  const mark = (located: LocatedRefs): string => zoneGrowthMark.formula(located);
  put("growth", c, whenLocated(refs, row, mark, BLANK));
  const completion = sheet.fixed(fact, "completion");
  put("completion", b, iff(numeric(completion), completion, dash));
  put(
    "completion",
    c,
    whenLocated(
      refs,
      row,
      (located) => `${textExpression(kpi.schedule, {})}&" "&${fixedDigits(located.own("timeProgress"))}`,
      BLANK,
    ),
  );
  const [light, gap] = [sheet.fixed(fact, "light"), sheet.fixed(fact, "gapExact")];
  const signed = `${iff(`${gap}>0`, text("+"), BLANK)}&${fixedDigits(printed(refs, gap))}`;
  const said = (which: keyof typeof LIGHTS): string => text(`${LIGHTS[which]} ${kpi.lights[which]}`);
  const word = iff(
    `${light}=${text("ahead")}`,
    said("ahead"),
    iff(`${light}=${text("behind")}`, said("behind"), said("onSchedule")),
  );
  put(
    "light",
    b,
    iff(`${light}=""`, text(kpi.noLight), `${word}&${text(" ")}&${textExpression(kpi.gap, { gap: signed })}`),
  );
  put(
    "leader",
    b,
    parks.length > 1 ? leaderText(refs, kpi.tied, row, dash) : ownPlace(refs, words, row, dash),
  );

  for (const [row, from] of [
    ["name", a],
    ["value", a],
    ["light", b],
    ["leader", b],
  ] as const)
    wide(row, from);
  const box = { ...line("name"), bottom: line("leader").bottom };
  sheet.style(sheet.area(box, a, c), "card");
  sheet.style(sheet.area(line("name"), a, c), "cardName");
  sheet.style(sheet.area(line("value"), a, c), "cardValue");
  const lower = { top: line("growth").top, bottom: line("leader").bottom };
  sheet.style(sheet.area(lower, a), "cardLabel");
  sheet.style(sheet.area(lower, b, c), "cardFigure");
  sheet.style(sheet.area(line("growth"), c), "rateMark");
  sheet.format(sheet.area(line("value"), a), levelFormat(decimals, decimals).replaceAll("_0", ""));
  for (const at of ["growth", "completion"] as const) {
    const area = sheet.area(line(at), b);
    sheet.format(area, cardFormat(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(area, cardFormat)) sheet.condition(condition);
  }
  const lightArea = sheet.area(line("light"), b, c);
  for (const which of ["ahead", "onSchedule", "behind"] as const)
    sheet.condition({
      area: lightArea,
      formula: `=LEFT($${letters(sheet, b)}$${line("light").top + 1},1)="${LIGHTS[which]}"`,
      fill: STATUSES[which],
    });
}

/** Centred, so without the room that aligns columns. */
const cardFormat = (places: number): string => completionFormat(places).replaceAll(/_[0 ]/g, "");

/** Digits as PercentPlaces has them, in a text. */
const fixedDigits = (value: string): string => `FIXED(${value},PercentPlaces,TRUE)`;

function letters(sheet: KpiSheet, column: string): string {
  return String.fromCharCode(65 + sheet.at(column));
}

function leaderText(refs: ReportSources["refs"], tied: string, row: string, dash: string): string {
  return whenLocated(
    refs,
    row,
    (located) => {
      const first = leader.formula(located);
      const more = iff(`${leaders.formula(located)}>1`, text(tied), BLANK);
      return iff(`COUNT(${located.block("rankValue")})=0`, dash, `${first}&${more}`);
    },
    dash,
  );
}

function ownPlace(
  refs: ReportSources["refs"],
  words: ReportSources["words"],
  row: string,
  dash: string,
): string {
  const place = (located: LocatedRefs): string =>
    textExpression(words.rankInScope, { scope: located.own("rankScope"), rank: located.own("rank") });
  return whenLocated(refs, row, (located) => iff(`${located.own("rank")}=""`, dash, place(located)), dash);
}
