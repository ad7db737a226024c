/**
 * Annual targets (年度目标完成情况): for each indicator the parks that have a target, against the schedule and with what
 * the year is expected to bring; then the targets farthest ahead and farthest behind (红黑榜).
 */
import type { Indicator } from "../core/indicator";
import { BLANK, iff, is, numeric, printed, text } from "../measures/formula";
import type { LocatedRefs } from "../measures/located";
import { activeNumber } from "../measures/place";
import { statusFormula } from "../measures/schedule";
import {
  gapOfSumsFormula,
  outlookPercent,
  percentOfSumsFormula,
  zoneSumFormula,
} from "../measures/zoneTarget";
import { adjustedSentence } from "./adjustedNote";
import type { ReportSources } from "./kinds";
import { firstRowFormula, rowFormula, shown, whenLocated } from "./locatedCell";
import { completionFormat, gapFormat, levelFormat } from "./numberFormats";
import { BEHIND_SIGN } from "./parkBody";
import { parkRowHeight, tallestParkRow, TWO_LINES } from "./parkRowHeight";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import { coverageStamp, type FrameColumns, framedSheet, openFrame, stampFrame } from "./reportFrame";
import { SheetBuilder, type ReportColumn, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { textExpression } from "./textFormula";

const hidden = { width: 6, hidden: true } as const;
const COLUMNS = {
  mark: { width: 3.5 },
  park: { width: 24, english: 28 },
  target: { width: 12 },
  ytd: { width: 12 },
  completion: { width: 9.5, english: 11.5 },
  progress: { width: 9.5, english: 13 },
  gap: { width: 11, english: 18 },
  outlook: { width: 12 },
  outlookPercent: { width: 9.5, english: 11.5 },
  status: { width: 21, english: 24 },
  label: hidden,
  name: hidden,
  row: hidden,
  /** Unrounded gap of active parks; what the lists below are ordered by. */
  gapNow: hidden,
  /** Row of the body a list shows, 1-based, and its gap. */
  listGap: hidden,
  taken: hidden,
  reported: hidden,
} as const satisfies Readonly<Record<string, ReportColumn>>;
type Column = keyof typeof COLUMNS;
type Sheet = SheetBuilder<Column>;

const FRAME: FrameColumns<Column> = {
  first: "mark",
  yearLabel: "park",
  year: "target",
  monthLabel: "ytd",
  month: "completion",
  right: "progress",
};

/** Targets each of the two lists has room for at most. */
const LISTED = 10;

/** Lays the report out; null when no park has a target of the year. */
export function targets(sources: ReportSources): SheetSpec | null {
  const { language, words, refs, targetsOfYear } = sources;
  if (!targetsOfYear.length) return null;
  const { boards, notes } = words;
  const sheet: Sheet = new SheetBuilder<Column>(COLUMNS, language);
  openFrame(sheet, words, {
    title: boards.targets.title,
    columns: FRAME,
  });
  const summary = sheet.named(sheet.row(18), "summary");
  const heading = headings(sheet, boards.headings);
  const body = { top: sheet.height, bottom: -1 };
  for (const each of targetsOfYear) indicatorRows(sheet, sources, each);
  body.bottom = sheet.height - 1;
  sheet.style(sheet.across({ top: heading, bottom: body.bottom }), "frame");
  summaryLine(sheet, sources, summary, body);
  for (const [side, title] of [
    ["red", boards.targets.red],
    ["black", boards.targets.black],
  ] as const)
    list(sheet, sources, side, title, body, listHeight(sheet, sources));
  const rows = { top: summary, bottom: sheet.height - 1 };
  behindFill(sheet, body);
  const counted = sheet.span(body, "reported");
  stampFrame(
    sheet,
    FRAME,
    textExpression(boards.targets.scope, {
      parks: String(new Set(targetsOfYear.flatMap(({ parks }) => parks)).size),
      indicators: String(targetsOfYear.length),
    }),
    coverageStamp(words, refs, {
      reported: `COUNTIF(${counted},2)`,
      expected: `(COUNTIF(${counted},2)+COUNTIF(${counted},1))`,
    }),
  );
  return framedSheet(sheet, words, FRAME, {
    of: { kind: "targets", park: null },
    tab: boards.targets.tab,
    labels: rows,
    notes: [
      notes.schedule,
      boards.notes.targetsTotal,
      boards.notes.outlook,
      boards.notes.half,
      notes.symbols,
      notes.rounding,
    ],
    adjusted: adjustedSentence(words, refs, null),
    orientation: "landscape",
    titleRows: { top: heading, bottom: heading + 1 },
    frozen: { columns: 2 },
  });
}

function headings(sheet: Sheet, words: ReportSources["words"]["boards"]["headings"]): number {
  const top = sheet.named(
    sheet.row(19, {
      mark: words.park,
      target: words.annualTarget,
      progress: words.schedule,
      outlook: words.yearEnd,
      status: words.status,
    }),
    "heading 1",
  );
  const bottom = sheet.named(
    sheet.row(32, {
      target: words.target,
      ytd: words.value,
      completion: words.completion,
      progress: words.progress,
      gap: words.gap,
      outlook: words.outlook,
      outlookPercent: words.outlookPercent,
    }),
    "heading 2",
  );
  const upper = { top, bottom: top };
  sheet.merge(sheet.area({ top, bottom }, "mark", "park"));
  sheet.merge(sheet.area(upper, "target", "completion"));
  sheet.merge(sheet.area(upper, "progress", "gap"));
  sheet.merge(sheet.area(upper, "outlook", "outlookPercent"));
  sheet.merge(sheet.area({ top, bottom }, "status"));
  sheet.style(sheet.across({ top, bottom }), "heading");
  return top;
}

/** An indicator, the parks that have a target of it, and with several of them their total. */
function indicatorRows(
  sheet: Sheet,
  { language, words, refs }: ReportSources,
  { indicator, parks }: ReportSources["targetsOfYear"][number],
): void {
  const { code, names } = indicator;
  const group = sheet.named(sheet.row(17.5, { name: { text: names[language] } }), `${code}|`);
  const row = sheet.here("row");
  sheet.formula(group, "row", firstRowFormula(refs, sheet.here("name")));
  sheet.formula(
    group,
    "mark",
    whenLocated(
      refs,
      row,
      (located) =>
        `${textExpression(words.boards.withUnit, { name: sheet.here("name"), unit: located.own("unit") })}&" "&${located.own("periodMark")}`,
      sheet.here("name"),
    ),
  );
  sheet.merge(sheet.across({ top: group, bottom: group }));
  sheet.style(sheet.across({ top: group, bottom: group }), "group");
  const rows: Rows = { top: sheet.height, bottom: sheet.height + parks.length - 1 };
  for (const park of parks)
    sheet.row(parkRowHeight(sheet, park, "park"), {
      park: { text: park },
      label: { text: `${code}|${park}` },
    });
  const nameCell = sheet.fixed(group, "name");
  sheet.fill(rows, "name", nameCell);
  sheet.fill(rows, "row", rowFormula(refs, sheet.here("park"), nameCell));
  parkCells(sheet, refs, words.boards.targets.halfDone, rows);
  let all = rows;
  if (parks.length > 1) {
    const total = sheet.named(sheet.row(17, { park: words.boards.total }), `${code}|total`);
    all = { top: rows.top, bottom: total };
    totalCells(sheet, refs, total, sheet.fixed(group, "row"));
  }
  looks(sheet, rows, all, indicator);
}

function parkCells(sheet: Sheet, refs: ReportSources["refs"], halfDone: string, rows: Rows): void {
  const row = sheet.here("row");
  const dash = text(refs.words.printed.missing);
  const behind = refs.words.statuses.behind;
  const isBehind = (located: LocatedRefs): string =>
    iff(is(located.own("status"), behind), text(BEHIND_SIGN), BLANK);
  sheet.fill(rows, "mark", whenLocated(refs, row, isBehind, BLANK));
  sheet.fill(rows, "target", shown(refs, row, "targetShown"));
  sheet.fill(rows, "ytd", shown(refs, row, "ytd"));
  sheet.fill(rows, "completion", shown(refs, row, "completion"));
  sheet.fill(rows, "progress", shown(refs, row, "timeProgress"));
  sheet.fill(rows, "gap", shown(refs, row, "gap"));
  sheet.fill(rows, "outlook", shown(refs, row, "outlook"));
  sheet.fill(
    rows,
    "outlookPercent",
    whenLocated(refs, row, (located) => outlookPercent.formula(located), dash),
  );
  const half = (located: LocatedRefs): string => iff(pastHalf(located), text(halfDone), BLANK);
  const status = (located: LocatedRefs): string =>
    iff(
      `${located.own("status")}=""`,
      iff(numeric(located.own("completion")), dash, located.own("completion")),
      `${located.own("status")}&${half(located)}`,
    );
  sheet.fill(rows, "status", whenLocated(refs, row, status, dash));
  sheet.fill(
    rows,
    "gapNow",
    whenLocated(refs, row, (located) => activeNumber("gapExact").formula(located), BLANK),
  );
  // 2 where a target has its figure, 1 where the figure is missing.
  const figure = (located: LocatedRefs): string =>
    iff(
      `OR(${numeric(located.own("ytd"))},${located.own("ytd")}=${text(refs.words.printed.withheld)})`,
      "2",
      "1",
    );
  sheet.fill(rows, "reported", whenLocated(refs, row, figure, "1"));
}

/** 双过半: at the end of June, when half of the year is past, half of the target is done. */
function pastHalf(located: LocatedRefs): string {
  return `AND(${located.own("effectiveMonth")}=6,N(${located.own("completionExact")})>=50)`;
}

function totalCells(sheet: Sheet, refs: ReportSources["refs"], total: number, firstRow: string): void {
  const row = sheet.here("row");
  const dash = text(refs.words.printed.missing);
  const put = (column: Column, formula: (located: LocatedRefs) => string, blank = dash): void =>
    sheet.formula(total, column, whenLocated(refs, row, formula, blank));
  const orDash = (formula: string): string => iff(`${formula}=""`, dash, formula);
  sheet.formula(total, "row", firstRow);
  for (const [column, code] of [
    ["target", "target"],
    ["ytd", "ytd"],
    ["outlook", "outlook"],
  ] as const)
    put(column, (located) => orDash(zoneSumFormula(located, code)));
  const [done, goal, expected] = [sheet.here("ytd"), sheet.here("target"), sheet.here("outlook")];
  put("completion", (located) => percentOfSumsFormula(located, done, goal));
  put("progress", (located) => located.own("timeProgress"));
  put("outlookPercent", (located) => percentOfSumsFormula(located, expected, goal));
  const unrounded = sheet.here("listGap");
  put("listGap", (located) => gapOfSumsFormula(located, done, goal), BLANK);
  sheet.formula(total, "gap", iff(numeric(unrounded), printed(refs, unrounded), dash));
  sheet.formula(total, "status", iff(numeric(unrounded), statusFormula(unrounded, refs.words), dash));
}

/** How many targets are where. */
function summaryLine(sheet: Sheet, { words }: ReportSources, row: number, body: Rows): void {
  const { targets: of } = words.boards;
  const gaps = sheet.span(body, "gapNow");
  const parts = {
    count: `COUNT(${gaps})`,
    ahead: `COUNTIF(${gaps},">0")`,
    onSchedule: `(COUNTIF(${gaps},"<=0")-COUNTIF(${gaps},"<"&-BehindThreshold))`,
    behind: `COUNTIF(${gaps},"<"&-BehindThreshold)`,
    past: `COUNTIF(${sheet.span(body, "status")},"*"&${text(of.halfDone)})`,
  };
  const half = iff("PeriodMonth=6", textExpression(of.halfSummary, parts), BLANK);
  sheet.formula(row, "mark", `${textExpression(of.summary, parts)}&${half}`);
  const line = sheet.across({ top: row, bottom: row });
  sheet.merge(line);
  sheet.style(line, "headerLeft");
}

/** Height of a line of the lists, which may name any of the indicators and parks: two lines at most, for many are blank. */
function listHeight(sheet: Sheet, { language, targetsOfYear, parks }: ReportSources): number {
  const indicators = targetsOfYear.map(({ indicator }) => ({ name: indicator.names[language] }));
  const indicatorRow = tallestParkRow(sheet, indicators, "target", "ytd");
  return Math.min(TWO_LINES, Math.max(indicatorRow, tallestParkRow(sheet, parks, "park")));
}

/** The targets farthest ahead (red) or behind (black); lines without one stay blank and unruled. */
function list(
  sheet: Sheet,
  { refs, words, targetsOfYear }: ReportSources,
  side: "red" | "black",
  title: string,
  body: Rows,
  height: number,
): void {
  sheet.named(sheet.row(9), `${side}|spacer`);
  const head = sheet.named(sheet.row(17.5, { mark: title }), `${side}|`);
  const line = sheet.across({ top: head, bottom: head });
  sheet.merge(line);
  sheet.style(line, "group");
  const { headings } = words.boards;
  const heading = sheet.named(
    sheet.row(32, {
      mark: headings.number,
      park: headings.park,
      target: headings.indicator,
      completion: headings.completion,
      progress: headings.progress,
      gap: headings.gap,
      outlook: headings.outlookPercent,
      status: headings.status,
    }),
    `${side}|heading`,
  );
  sheet.style(sheet.across({ top: heading, bottom: heading }), "heading");
  const lines = Math.min(
    LISTED,
    targetsOfYear.reduce((count, { parks }) => count + parks.length, 0),
  );
  const rows: Rows = { top: sheet.height, bottom: sheet.height + lines - 1 };
  for (let place = 1; place <= lines; place++) sheet.named(sheet.row(height), `${side}|${place}`);
  const gaps = sheet.span(body, "gapNow");
  const turn = `(ROW()-ROW(${sheet.fixed(heading, "mark")}))`;
  const nth = `${side === "red" ? "LARGE" : "SMALL"}(${gaps},${turn})`;
  const belongs = side === "red" ? `${nth}>0` : `${nth}<-BehindThreshold`;
  sheet.fill(rows, "listGap", iff(`COUNT(${gaps})<${turn}`, BLANK, iff(belongs, nth, BLANK)));
  const gap = sheet.here("listGap");
  const [above, rowAbove] = [`R[-1]C${sheet.at("listGap") + 1}`, `R[-1]C${sheet.at("taken") + 1}`];
  // Of equal gaps each line takes the one after the line above.
  const rest = `INDEX(${gaps},${rowAbove}+1):${sheet.fixed(body.bottom, "gapNow")}`;
  const found = iff(
    `AND(ISNUMBER(${above}),${above}=${gap})`,
    `${rowAbove}+MATCH(${gap},${rest},0)`,
    `MATCH(${gap},${gaps},0)`,
  );
  sheet.fill(rows, "taken", iff(numeric(gap), found, BLANK));
  const taken = sheet.here("taken");
  const of = (column: Column): string =>
    iff(`${taken}=""`, BLANK, `INDEX(${sheet.span(body, column)},${taken})`);
  sheet.fill(rows, "mark", iff(`${taken}=""`, BLANK, turn));
  // An empty list says so in its first line.
  const none = iff(`${turn}=1`, text(words.boards.noneListed), BLANK);
  sheet.fill(rows, "park", iff(`${taken}=""`, none, of("park")));
  sheet.fill(rows, "target", of("name"));
  sheet.fill(rows, "row", of("row"));
  const row = sheet.here("row");
  sheet.fill(rows, "completion", shown(refs, row, "completion", BLANK));
  sheet.fill(rows, "progress", shown(refs, row, "timeProgress", BLANK));
  sheet.fill(rows, "gap", shown(refs, row, "gap", BLANK));
  sheet.fill(rows, "outlook", of("outlookPercent"));
  sheet.fill(rows, "status", of("status"));
  // Lines have fewer figures than the rows above: two of their columns are as wide as two of those.
  for (let row = heading; row <= rows.bottom; row++) {
    sheet.merge(sheet.area({ top: row, bottom: row }, "target", "ytd"));
    sheet.merge(sheet.area({ top: row, bottom: row }, "outlook", "outlookPercent"));
  }
  sheet.style(sheet.across(rows), "listed");
  sheet.style(sheet.area(rows, "mark"), "listedWord");
  sheet.style(sheet.area(rows, "park", "ytd"), "stub");
  sheet.style(sheet.area(rows, "completion", "outlookPercent"), "listedFigure");
  sheet.style(sheet.area(rows, "status"), "listedWord");
  percents(sheet, rows, "outlook");
  sheet.style(sheet.across({ top: head, bottom: heading }), "frame");
}

function looks(sheet: Sheet, rows: Rows, all: Rows, { decimals }: Indicator): void {
  sheet.style(sheet.across(all), "body");
  sheet.style(sheet.area(all, "mark"), "behindMark");
  sheet.style(sheet.area(all, "park"), "stub");
  sheet.style(sheet.area(all, "target", "outlookPercent"), "number");
  sheet.style(sheet.area(all, "status"), "rank");
  for (const column of ["target", "ytd", "outlook"] as const)
    sheet.format(sheet.area(all, column), levelFormat(decimals, decimals));
  percents(sheet, all, "outlookPercent");
  if (all.bottom > rows.bottom) sheet.style(sheet.across({ top: all.bottom, bottom: all.bottom }), "total");
}

function percents(sheet: Sheet, rows: Rows, outlook: "outlook" | "outlookPercent"): void {
  for (const [column, format] of [
    ["completion", completionFormat],
    ["progress", completionFormat],
    ["gap", gapFormat],
    [outlook, completionFormat],
  ] as const) {
    sheet.format(sheet.area(rows, column), format(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(sheet.area(rows, column), format)) sheet.condition(condition);
  }
}

/** Rows behind schedule: sign and fill. */
function behindFill(sheet: Sheet, body: Rows): void {
  sheet.condition({
    area: sheet.across(body),
    formula: `=$A${body.top + 1}="${BEHIND_SIGN}"`,
    fill: "marked",
  });
}
