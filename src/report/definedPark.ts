/**
 * A report of a person's own, laid out like the park monthly report: the indicators, groups and columns of its definition,
 * every figure an INDEX into Measures by the row's locator, the park chosen on the sheet.
 */
import { cellAddress } from "../a1";
import type { DefinedColumn, Definition } from "../core/definition";
import type { Indicator } from "../core/indicator";
import { BLANK, iff, text } from "../measures/formula";
import { countedReturns, isDraft } from "../measures/parkReturns";
import type { MeasureRefs } from "../measures/refs";
import { adjustedSentence } from "./adjustedNote";
import { COLUMN_LOOKS, MARK_COLUMN, OF_THE_ZONE, PARTIAL_SIGN, usualNotes } from "./definedColumns";
import type { LocatedRefs } from "../measures/located";
import type { ReportSources } from "./kinds";
import { completionOrDash, rowFormula, shown, whenLocated } from "./locatedCell";
import { levelFormat } from "./numberFormats";
import { BEHIND_SIGN } from "./parkBody";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import { FRAME_ROWS, framedSheet } from "./reportFrame";
import { SheetBuilder, type ReportColumn, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { monthExpression, ofPeriod, reportPeriod, textExpression, titleExpression } from "./textFormula";
import type { ReportWords } from "./words";

type Sheet = SheetBuilder<string>;

/** Characters the chosen columns take at least, so that the stamp above them is not cut. */
const LEAST_ROOM = 48;
/** Characters beyond which a page lies on its side. */
const PORTRAIT = 100;
const HEADING_HEIGHT = 32;
const BODY_SIZE = 10;
const STRIP: Rows = { top: FRAME_ROWS.strip, bottom: FRAME_ROWS.strip };

/** Lays the report out for a park; the selector's first value. */
export function definedPark(definition: Definition, sources: ReportSources, park: string): SheetSpec {
  const { words, language } = sources;
  const { name, columns, groups } = definition;
  const layout = columnsOf(columns);
  const sheet: Sheet = new SheetBuilder(layout, language);
  const last = columns.at(-1)!;
  const chosen = heading(sheet, definition, sources, park, COLUMN_LOOKS[last].mark ?? last);
  const top = sheet.row(HEADING_HEIGHT, {
    behind: words.headings.indicator,
    unit: words.headings.unit,
    ...Object.fromEntries(columns.map((column) => [column, words.definedHeadings[column]])),
  });
  sheet.merge(sheet.area({ top, bottom: top }, "behind", "period"));
  for (const column of columns) {
    const { mark } = COLUMN_LOOKS[column];
    if (mark) sheet.merge(sheet.area({ top, bottom: top }, column, mark));
  }
  const body: Rows = { top: sheet.height, bottom: bodyRows(sheet, definition, sources, chosen) };
  sheet.style(sheet.across(body), "body");
  looks(sheet, definition, body);
  for (const { row } of groupRows(definition, body.top))
    sheet.style(sheet.across({ top: row, bottom: row }), "group");
  sheet.style(sheet.across({ top, bottom: top }), "heading");
  sheet.style(sheet.across({ top, bottom: body.bottom }), "frame");
  const listed = groups.flatMap((group) => group.listed.map(({ indicator }) => indicator));
  const selector = sheet.area(STRIP, "period");
  const framed = framedSheet(
    sheet,
    words,
    { year: "unit", month: "unit" },
    {
      of: { kind: "park", park, definition: name },
      tab: `${park} ${name}`,
      labels: body,
      notes: [...definition.notes, ...usualNotes(words, columns, listed, true)],
      adjusted: adjustedSentence(words, sources.refs, cellAddress(selector.top, selector.left, true)),
      orientation: widthOf(layout) > PORTRAIT ? "landscape" : "portrait",
      titleRows: { top, bottom: top },
      frozen: { columns: 3 },
    },
  );
  const period = sheet.area(STRIP, columns[0]!);
  return {
    ...framed,
    dropDowns: [
      { area: selector, source: "=ParkNames", ...words.strip.parkPrompt },
      { area: period, source: "", ...words.strip.periodPrompt },
    ],
    ...(definition.theme && { theme: definition.theme }),
  };
}

function columnsOf(columns: readonly DefinedColumn[]): Readonly<Record<string, ReportColumn>> {
  const room = columns.reduce((total, column) => total + COLUMN_LOOKS[column].width, 0);
  const stretch = Math.max(1, LEAST_ROOM / room);
  const printed = columns.flatMap((column): [string, ReportColumn][] => {
    const { width, english = width, mark } = COLUMN_LOOKS[column];
    const wide = { width: width * stretch, english: english * stretch };
    return mark
      ? [
          [column, wide],
          [mark, MARK_COLUMN],
        ]
      : [[column, wide]];
  });
  return {
    behind: { width: 2.6 },
    stub: { width: 29, english: 42 },
    period: { width: 11.125, english: 12 },
    unit: { width: 10.5, english: 17 },
    ...Object.fromEntries(printed),
    label: { width: 6, hidden: true },
    scope: { width: 6, hidden: true },
    /** Row of Measures, found once per row. */
    locator: { width: 6, hidden: true },
  };
}

function widthOf(columns: Readonly<Record<string, ReportColumn>>): number {
  return Object.values(columns).reduce((total, { width, hidden }) => total + (hidden ? 0 : width), 0);
}

/** Strip, title, period and stamps; returns the address of the park's selector. */
function heading(
  sheet: Sheet,
  { title, columns }: Definition,
  { words, refs }: ReportSources,
  park: string,
  last: string,
): string {
  const line = (row: number): Rows => ({ top: row, bottom: row });
  const first = columns[0]!;
  const name = monthExpression("PeriodMonth", words.monthNames);
  const strip = sheet.row(20, { stub: words.strip.park, period: { text: park } });
  sheet.formula(
    strip,
    first,
    ofPeriod(
      textExpression(words.trend.month, { year: "PeriodYear", month: "PeriodMonth", monthName: name }),
    ),
  );
  sheet.style(sheet.across(line(strip)), "strip");
  sheet.style(sheet.area(line(strip), "stub"), "stripLabel");
  for (const [from, to, style] of [
    ["period", "unit", "selector"],
    [first, last, "selectorLink"],
  ] as const) {
    sheet.style(sheet.area(line(strip), from, to), style);
    sheet.merge(sheet.area(line(strip), from, to));
  }
  const chosen = sheet.fixed(strip, "period");

  for (const [height, formula, style] of [
    [32, titleExpression(title, { park: chosen, year: "PeriodYear", month: name }), "title"],
    [20, reportPeriod(words), "subtitle"],
  ] as const) {
    const row = sheet.row(height);
    sheet.formula(row, "behind", formula);
    sheet.style(sheet.across(line(row)), style);
    sheet.merge(sheet.across(line(row)));
  }
  const header = sheet.row(18);
  const draft = iff(isDraft(refs, chosen), textExpression(words.draft, {}), BLANK);
  const { reported, expected } = countedReturns(refs);
  const stamp = textExpression(words.boards.coverage, { asOf: "DataAsOf", reported, expected });
  for (const [from, to, formula, style] of [
    ["behind", "unit", `${textExpression(words.reportingUnit, { park: chosen })}&${draft}`, "headerLeft"],
    [first, last, stamp, "headerRight"],
  ] as const) {
    sheet.formula(header, from, formula);
    sheet.style(sheet.area(line(header), from, to), style);
    sheet.merge(sheet.area(line(header), from, to));
  }
  return chosen;
}

interface Placed {
  readonly row: number;
  readonly indicator: Indicator;
  readonly decimals: number;
  /** Below how many wholes listed before it in its group; and whether it is the first of its whole's parts. */
  readonly depth: number;
  readonly firstPart: boolean;
}

/** Rows of the group headings. */
function groupRows(
  { groups }: Definition,
  top: number,
): { readonly row: number; readonly heading: string }[] {
  let row = top;
  return groups.flatMap(({ heading: words, listed }) => {
    const own = row;
    row += listed.length + (words === null ? 0 : 1);
    return words === null ? [] : [{ row: own, heading: words }];
  });
}

/** Rows of the indicators, with their place among the wholes listed above them. */
function placedRows({ groups }: Definition, top: number): Placed[] {
  let row = top;
  return groups.flatMap(({ heading: words, listed }) => {
    if (words !== null) row++;
    const depths = new Map<string, number>();
    const begun = new Set<string>();
    return listed.map(({ indicator, decimals }) => {
      const whole = indicator.parent !== null && depths.has(indicator.parent) ? indicator.parent : null;
      const depth = whole === null ? 0 : depths.get(whole)! + 1;
      depths.set(indicator.code, depth);
      const firstPart = whole !== null && !begun.has(whole);
      if (whole !== null) begun.add(whole);
      return { row: row++, indicator, decimals: decimals ?? indicator.decimals, depth, firstPart };
    });
  });
}

/** Adds the rows of the body; returns the last. */
function bodyRows(
  sheet: Sheet,
  definition: Definition,
  { words, refs, language }: ReportSources,
  park: string,
): number {
  const first = sheet.height;
  const groups = new Map(groupRows(definition, first).map(({ row, heading: said }) => [row, said]));
  const placed = placedRows(definition, first);
  const addGroups = (): void => {
    for (let said = groups.get(sheet.height); said !== undefined; said = groups.get(sheet.height)) {
      const row = sheet.row(16.5, { behind: { text: said } });
      sheet.merge(sheet.across({ top: row, bottom: row }));
    }
  };
  for (const { indicator, depth, firstPart } of placed) {
    addGroups();
    const name = indicator.names[language];
    const lines = sheet.linesIn(depth ? words.ofWhich + name : name, "stub", BODY_SIZE);
    const row = sheet.row(16.5 + (lines - 1) * 13, { stub: { text: name }, label: { text: indicator.code } });
    if (!depth) continue;
    const before = firstPart ? words.ofWhich : words.ofWhichSpace;
    sheet.format(sheet.area({ top: row, bottom: row }, "stub"), `General;General;General;"${before}"@`);
    sheet.indent(sheet.area({ top: row, bottom: row }, "stub"), depth * 2 - 1);
  }
  const last = sheet.height - 1;
  for (const rows of runs(placed.map(({ row }) => row)))
    cells(sheet, definition, words, refs, rows, park, { top: first, bottom: last });
  return last;
}

/** Rows without a gap between. */
function runs(rows: readonly number[]): Rows[] {
  const found: { top: number; bottom: number }[] = [];
  for (const row of rows) {
    const open = found.at(-1);
    if (open?.bottom === row - 1) open.bottom = row;
    else found.push({ top: row, bottom: row });
  }
  return found;
}

function cells(
  sheet: Sheet,
  { columns }: Definition,
  words: ReportWords,
  refs: MeasureRefs,
  rows: Rows,
  park: string,
  body: Rows,
): void {
  const row = sheet.here("locator");
  const dash = text(refs.words.printed.missing);
  sheet.fill(rows, "locator", rowFormula(refs, park, sheet.here("stub")));
  const isBehind = whenLocated(
    refs,
    row,
    (located) =>
      iff(`${located.own("status")}=${text(refs.words.statuses.behind)}`, text(BEHIND_SIGN), BLANK),
    BLANK,
  );
  sheet.fill(rows, "behind", isBehind);
  const counted = (located: LocatedRefs): string =>
    `${located.own("periodMark")}&${iff(`${located.own("zoneCoverage")}=""`, BLANK, text(PARTIAL_SIGN))}`;
  const period = columns.some((column) => OF_THE_ZONE.has(column))
    ? whenLocated(refs, row, counted, BLANK)
    : shown(refs, row, "periodMark", BLANK);
  sheet.fill(rows, "period", period);
  sheet.fill(rows, "unit", shown(refs, row, "unit", BLANK));
  for (const column of columns) {
    const { mark } = COLUMN_LOOKS[column];
    if (mark) sheet.fill(rows, mark, shown(refs, row, mark, BLANK));
    if (column === "completion") sheet.fill(rows, column, whenLocated(refs, row, completionOrDash, dash));
    else if (column === "rank") rankCells(sheet, words, refs, rows, body);
    else sheet.fill(rows, column, shown(refs, row, column === "target" ? "targetShown" : column));
  }
}

/** Ranks: where they have several scopes each says its own. */
function rankCells(sheet: Sheet, words: ReportWords, refs: MeasureRefs, rows: Rows, body: Rows): void {
  const row = sheet.here("locator");
  const dash = text(refs.words.printed.missing);
  const scope = whenLocated(
    refs,
    row,
    (located) => iff(`${located.own("rank")}=""`, BLANK, located.own("rankScope")),
    BLANK,
  );
  sheet.fill(rows, "scope", scope);
  const scopes = sheet.span(body, "scope");
  const own = sheet.here("scope");
  const mixed = `COUNTIF(${scopes},"?*")>COUNTIF(${scopes},${own})`;
  const rank = whenLocated(
    refs,
    row,
    (located) => {
      const said = textExpression(words.rankInScope, { scope: own, rank: located.own("rank") });
      return iff(`${located.own("rank")}=""`, dash, iff(mixed, said, located.own("rank")));
    },
    dash,
  );
  sheet.fill(rows, "rank", rank);
}

/** Decimals whose room every figure of a column is given. */
const MOST_ALIGNED = 2;

function looks(sheet: Sheet, definition: Definition, body: Rows): void {
  const placed = placedRows(definition, body.top);
  const widest = Math.min(MOST_ALIGNED, Math.max(...placed.map(({ decimals }) => decimals)));
  sheet.style(sheet.area(body, "behind"), "behindMark");
  sheet.style(sheet.area(body, "stub"), "stub");
  sheet.style(sheet.area(body, "period"), "periodMark");
  sheet.style(sheet.area(body, "unit"), "unit");
  for (const column of definition.columns) {
    const { shows, format, mark } = COLUMN_LOOKS[column];
    const area = sheet.area(body, column);
    sheet.style(area, shows === "word" || shows === "place" ? "rank" : "number");
    if (mark) sheet.style(sheet.area(body, mark), "rateMark");
    if (format) {
      sheet.format(area, format(USUAL_PERCENT_DECIMALS));
      for (const condition of percentConditions(area, format)) sheet.condition(condition);
    }
    if (shows !== "level") continue;
    for (const { row, decimals } of placed)
      sheet.format(sheet.area({ top: row, bottom: row }, column), levelFormat(decimals, widest));
  }
  sheet.condition({
    area: sheet.across(body),
    formula: `=$A${body.top + 1}="${BEHIND_SIGN}"`,
    fill: "marked",
  });
}
