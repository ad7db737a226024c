/**
 * Ranking board (排行榜): for each indicator the parks from the first place on, by value, growth and completion, with
 * places won and lost since the period before. Hidden columns hold the parks in their order, with figures and ranks;
 * the printed row takes the park whose turn it is, so the board sorts itself when a figure changes.
 */
import type { Indicator } from "../core/indicator";
import { BLANK, iff, is, numeric, text } from "../measures/formula";
import type { LocatedRefs } from "../measures/located";
import { activeGrowth } from "../measures/comparedGrowth";
import { activeNumber, ascending } from "../measures/place";
import {
  previousCompletion,
  previousGrowth,
  previousMonthFormula,
  previousYtd,
  type PreviousFigure,
} from "../measures/previousPeriod";
import type { ReportSources } from "./kinds";
import { completionOrDash, firstRowFormula, rowFormula, shown, whenLocated } from "./locatedCell";
import { completionFormat, levelFormat, rateFormat } from "./numberFormats";
import { tallestParkRow } from "./parkRowHeight";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import {
  coverageStamp,
  type FrameColumns,
  framedSheet,
  openFrame,
  parksStamp,
  stampFrame,
} from "./reportFrame";
import { SheetBuilder, type ReportColumn, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { withStub } from "./stubWidth";
import { literal, textExpression } from "./textFormula";

/** What parks are ranked by, each with its figure now and before. */
const BASES = [
  { basis: "value", now: activeNumber("ytd"), before: previousYtd },
  { basis: "growth", now: activeGrowth, before: previousGrowth },
  { basis: "completion", now: activeNumber("completionExact"), before: previousCompletion },
] as const;

const hidden = { width: 6, hidden: true } as const;
const COLUMNS = {
  place: { width: 7 },
  park: { width: 26 },
  value: { width: 12 },
  valuePlace: { width: 6 },
  valueMove: { width: 7.5, english: 8 },
  growth: { width: 8, english: 9 },
  mark: { width: 1.8 },
  growthPlace: { width: 6 },
  growthMove: { width: 7.5, english: 8 },
  completion: { width: 9, english: 11.5 },
  completionPlace: { width: 6 },
  completionMove: { width: 7.5, english: 8 },
  label: hidden,
  turn: hidden,
  name: hidden,
  row: hidden,
  month: hidden,
  valueNow: hidden,
  growthNow: hidden,
  completionNow: hidden,
  valueBefore: hidden,
  growthBefore: hidden,
  completionBefore: hidden,
  valueRank: hidden,
  growthRank: hidden,
  completionRank: hidden,
  valueRankBefore: hidden,
  growthRankBefore: hidden,
  completionRankBefore: hidden,
  /** By the indicator's basis. */
  rank: hidden,
  /** Rank and turn in one number, so that no two are equal. */
  order: hidden,
  /** Which of the parks stands in this place, 1-based; and its row of Measures. */
  taken: hidden,
  takenRow: hidden,
  /** A formula in every row of the report's own, by which it is told from a person's. */
  own: hidden,
} as const satisfies Readonly<Record<string, ReportColumn>>;
type Column = keyof typeof COLUMNS;
type Sheet = SheetBuilder<Column>;

/** Characters of the column of names at most: letters of 10 points are printed no smaller than 7.4. */
const WIDEST_PARK = 44;
/** More parks than a workbook has; keeps rank and turn apart in `order`, and the unranked behind all. */
const MOST_PARKS = 10_000;

const FRAME: FrameColumns<Column> = {
  first: "place",
  yearLabel: "park",
  year: "value",
  monthLabel: "valuePlace",
  month: "valueMove",
  right: "growth",
};

/** Lays the report out; null without parks or indicators. */
export function ranking(sources: ReportSources): SheetSpec | null {
  const { language, words, parks, keyIndicators, refs } = sources;
  if (!parks.length || !keyIndicators.length) return null;
  const { boards, notes } = words;
  const of = { kind: "ranking", park: null } as const;
  const columns = withStub<Column>(COLUMNS, "park", WIDEST_PARK, of, sources);
  const sheet: Sheet = new SheetBuilder<Column>(columns, language);
  openFrame(sheet, words, {
    title: boards.ranking.title,
    columns: FRAME,
  });
  const heading = headings(sheet, boards.headings);
  let last: Rows | null = null;
  const body = { top: sheet.height, bottom: -1 };
  const height = tallestParkRow(sheet, parks, "park");
  for (const indicator of keyIndicators) {
    const group = sheet.row(17.5, {
      label: { text: `${indicator.code}|` },
      name: { text: indicator.names[language] },
    });
    groupCells(sheet, { refs, words }, group);
    const rows: Rows = { top: sheet.height, bottom: sheet.height + parks.length - 1 };
    for (const [index, park] of parks.entries())
      sheet.row(height, {
        label: { text: `${indicator.code}|${index + 1}` },
        turn: index + 1,
        name: { text: park.name },
      });
    parkCells(sheet, refs, rows, group);
    printedCells(sheet, refs, rows);
    sheet.fill(rows, "own", BLANK);
    looks(sheet, rows, indicator);
    last = rows;
  }
  body.bottom = sheet.height - 1;
  sheet.style(sheet.across({ top: heading, bottom: body.bottom }), "frame");
  stampFrame(
    sheet,
    FRAME,
    parksStamp(words, refs, sheet.fixed(last!.top, "name"), parks.length),
    coverageStamp(words, refs),
  );
  return framedSheet(sheet, words, FRAME, {
    of,
    tab: boards.ranking.tab,
    labels: body,
    notes: [boards.notes.place, boards.notes.moves, notes.reportedRate, notes.symbols, notes.rounding],
    orientation: "portrait",
    titleRows: { top: heading, bottom: heading + 1 },
    frozen: { columns: 2 },
  });
}

function headings(sheet: Sheet, words: ReportSources["words"]["boards"]["headings"]): number {
  const top = sheet.row(19, {
    place: words.place,
    park: words.park,
    value: words.byValue,
    growth: words.byGrowth,
    completion: words.byCompletion,
  });
  const bottom = sheet.row(30, {
    value: words.value,
    valuePlace: words.place,
    valueMove: words.move,
    growth: words.growth,
    growthPlace: words.place,
    growthMove: words.move,
    completion: words.completion,
    completionPlace: words.place,
    completionMove: words.move,
  });
  const upper = { top, bottom: top };
  const lower = { top: bottom, bottom };
  for (const column of ["place", "park"] as const) sheet.merge(sheet.area({ top, bottom }, column));
  sheet.merge(sheet.area(upper, "value", "valueMove"));
  sheet.merge(sheet.area(upper, "growth", "growthMove"));
  sheet.merge(sheet.area(upper, "completion", "completionMove"));
  sheet.merge(sheet.area(lower, "growth", "mark"));
  sheet.style(sheet.across({ top, bottom }), "heading");
  return top;
}

/** The row that names an indicator and what its parks are ordered by. */
function groupCells(
  sheet: Sheet,
  { refs, words }: Pick<ReportSources, "refs" | "words">,
  group: number,
): void {
  const row = sheet.here("row");
  sheet.formula(group, "row", firstRowFormula(refs, sheet.here("name")));
  const title = (located: LocatedRefs): string =>
    `${textExpression(words.boards.ranking.orderedBy, {
      name: sheet.here("name"),
      unit: located.own("unit"),
      // Within a sentence: "by growth".
      basis: `LOWER(${located.own("rankBasis")})`,
    })}&" "&${located.own("periodMark")}`;
  sheet.formula(group, "place", whenLocated(refs, row, title, sheet.here("name")));
  sheet.formula(
    group,
    "rank",
    whenLocated(refs, row, (located) => located.own("rankBasis"), BLANK),
  );
  sheet.formula(group, "order", whenLocated(refs, row, ascending, "0"));
  sheet.formula(group, "own", BLANK);
  const line = sheet.across({ top: group, bottom: group });
  sheet.merge(line);
  sheet.style(line, "group");
}

/** Parks in their order: figures of the period and of the one before, and the ranks. */
function parkCells(sheet: Sheet, refs: ReportSources["refs"], rows: Rows, group: number): void {
  const row = sheet.here("row");
  sheet.fill(rows, "row", rowFormula(refs, sheet.here("name"), sheet.fixed(group, "name")));
  sheet.fill(rows, "month", whenLocated(refs, row, previousMonthFormula, "0"));
  const month = sheet.here("month");
  const figureBefore = (located: LocatedRefs, figure: PreviousFigure, now: string): string =>
    iff(`AND(${month}>=1,${numeric(now)})`, figure.formula(located, month), BLANK);
  const ranked = (column: Column): string =>
    iff(
      numeric(sheet.here(column)),
      `RANK(${sheet.here(column)},${sheet.span(rows, column)},${sheet.fixed(group, "order")})`,
      BLANK,
    );
  for (const { basis, now, before } of BASES) {
    const [nowColumn, beforeColumn] = [`${basis}Now`, `${basis}Before`] as const;
    sheet.fill(
      rows,
      nowColumn,
      whenLocated(refs, row, (located) => now.formula(located), BLANK),
    );
    sheet.fill(
      rows,
      beforeColumn,
      whenLocated(refs, row, (located) => figureBefore(located, before, sheet.here(nowColumn)), BLANK),
    );
    sheet.fill(rows, `${basis}Rank`, ranked(nowColumn));
    sheet.fill(rows, `${basis}RankBefore`, ranked(beforeColumn));
  }
  const { value, completion } = refs.words.rankBases;
  const basis = sheet.fixed(group, "rank");
  sheet.fill(
    rows,
    "rank",
    iff(
      is(basis, value),
      sheet.here("valueRank"),
      iff(is(basis, completion), sheet.here("completionRank"), sheet.here("growthRank")),
    ),
  );
  const rank = iff(numeric(sheet.here("rank")), sheet.here("rank"), String(MOST_PARKS));
  // Where it stands among the rows, those people inserted counted: INDEX goes by it.
  const place = `ROWS(${sheet.fixed(rows.top, "turn")}:${sheet.here("turn")})`;
  sheet.fill(rows, "order", `${rank}*${MOST_PARKS}+${place}`);
  sheet.fill(rows, "taken", `MOD(SMALL(${sheet.span(rows, "order")},${sheet.here("turn")}),${MOST_PARKS})`);
  sheet.fill(rows, "takenRow", `INDEX(${sheet.span(rows, "row")},${sheet.here("taken")})`);
}

/** What is printed of the park whose turn it is. */
function printedCells(sheet: Sheet, refs: ReportSources["refs"], rows: Rows): void {
  const dash = text(refs.words.printed.missing);
  const of = (column: Column): string => `INDEX(${sheet.span(rows, column)},${sheet.here("taken")})`;
  const orDash = (column: Column): string => iff(numeric(of(column)), of(column), dash);
  const row = sheet.here("takenRow");
  sheet.fill(rows, "place", orDash("rank"));
  sheet.fill(rows, "park", of("name"));
  sheet.fill(rows, "value", shown(refs, row, "ytd"));
  sheet.fill(rows, "growth", shown(refs, row, "growth"));
  sheet.fill(rows, "mark", shown(refs, row, "growthMark", literal("")));
  sheet.fill(rows, "completion", whenLocated(refs, row, completionOrDash, dash));
  for (const { basis } of BASES) {
    const [now, before] = [of(`${basis}Rank`), of(`${basis}RankBefore`)];
    sheet.fill(rows, `${basis}Place`, orDash(`${basis}Rank`));
    sheet.fill(rows, `${basis}Move`, iff(numeric(now, before), `${before}-${now}`, dash));
  }
}

function looks(sheet: Sheet, rows: Rows, indicator: Indicator): void {
  sheet.style(sheet.across(rows), "body");
  sheet.style(sheet.area(rows, "place"), "ordinal");
  sheet.style(sheet.area(rows, "park"), "stub");
  for (const column of ["value", "growth", "completion"] as const)
    sheet.style(sheet.area(rows, column), "number");
  sheet.style(sheet.area(rows, "mark"), "rateMark");
  for (const { basis } of BASES) {
    sheet.style(sheet.area(rows, `${basis}Place`, `${basis}Move`), "rank");
    sheet.format(sheet.area(rows, `${basis}Move`), MOVE_FORMAT);
  }
  sheet.format(sheet.area(rows, "value"), levelFormat(indicator.decimals, indicator.decimals));
  for (const [column, format] of [
    ["growth", rateFormat],
    ["completion", completionFormat],
  ] as const) {
    sheet.format(sheet.area(rows, column), format(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(sheet.area(rows, column), format)) sheet.condition(condition);
  }
}

/** Places won, lost and kept: signs, never colour alone. */
const MOVE_FORMAT = '"↑"0;"↓"0;"＝";@';
