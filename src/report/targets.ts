/**
 * Annual targets (年度目标完成情况): for each indicator the parks that have a target, against the schedule and with what
 * the year is expected to bring; then the targets farthest ahead and farthest behind (红黑榜).
 */
import type { Indicator } from "../core/indicator";
import { isActiveRow } from "../measures/active";
import { ANY_NUMBER, BLANK, all, iff, is, numeric, printed, text } from "../measures/formula";
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
import { levelFormat } from "./numberFormats";
import { BEHIND_SIGN } from "./parkBody";
import { parkRowHeight } from "./parkRowHeight";
import { coverageStamp, type FrameColumns, framedSheet, openFrame, stampFrame } from "./reportFrame";
import { SheetBuilder, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { asTheyStand, withStub } from "./stubWidth";
import { TARGET_COLUMNS, targetPercents, type TargetColumn, type TargetSheet } from "./targetColumns";
import { targetList } from "./targetLists";
import { textExpression } from "./textFormula";

const FRAME: FrameColumns<TargetColumn> = {
  first: "mark",
  yearLabel: "park",
  year: "target",
  monthLabel: "ytd",
  month: "completion",
  right: "progress",
};

/** Characters of the column of names at most: letters of 10 points are printed no smaller than 9. */
const WIDEST_PARK = 50;

/** Lays the report out; null when no park has a target of the year. */
export function targets(sources: ReportSources): SheetSpec | null {
  const { language, words, refs, targetsOfYear } = sources;
  if (!targetsOfYear.length) return null;
  const { boards, notes } = words;
  const of = { kind: "targets", park: null } as const;
  const standing = asTheyStand<TargetColumn>(TARGET_COLUMNS, of, sources);
  const columns = withStub<TargetColumn>(standing, "park", WIDEST_PARK, of, sources);
  const sheet: TargetSheet = new SheetBuilder<TargetColumn>(columns, language);
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
    targetList(sheet, sources, side, title, body);
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
    of,
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

function headings(sheet: TargetSheet, words: ReportSources["words"]["boards"]["headings"]): number {
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
  sheet: TargetSheet,
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

function parkCells(sheet: TargetSheet, refs: ReportSources["refs"], halfDone: string, rows: Rows): void {
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
  sheet.fill(
    rows,
    "taken",
    whenLocated(refs, row, (located) => iff(isTargetOfYear(located), "1", BLANK), BLANK),
  );
}

/** Condition that an active park has a target of the report's year; in January a lagging figure has last year's. */
function isTargetOfYear(located: LocatedRefs): string {
  return all(
    isActiveRow(located),
    numeric(located.own("target")),
    `${located.own("effectiveYear")}=PeriodYear`,
  );
}

/** How many of these the workbook has, listed or not. */
function targetsOfYearFormula(refs: ReportSources["refs"]): string {
  const { yes } = refs.words.yesNo;
  const of = (column: "target" | "active" | "effectiveYear"): string => refs.column("Measures", column);
  return `COUNTIFS(${of("target")},${ANY_NUMBER},${of("active")},${text(yes)},${of("effectiveYear")},PeriodYear)`;
}

/** 双过半: at the end of June, when half of the year is past, half of the target is done. */
function pastHalf(located: LocatedRefs): string {
  return `AND(${located.own("effectiveMonth")}=6,N(${located.own("completionExact")})>=50)`;
}

function totalCells(sheet: TargetSheet, refs: ReportSources["refs"], total: number, firstRow: string): void {
  const row = sheet.here("row");
  const dash = text(refs.words.printed.missing);
  const put = (column: TargetColumn, formula: (located: LocatedRefs) => string, blank = dash): void =>
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

/** How many targets are where, and how many of the year this report does not list. */
function summaryLine(sheet: TargetSheet, { refs, words }: ReportSources, row: number, body: Rows): void {
  const { targets: of } = words.boards;
  const gaps = sheet.span(body, "gapNow");
  const parts = {
    count: `COUNT(${gaps})`,
    ahead: `COUNTIF(${gaps},">0")`,
    onSchedule: `(COUNTIF(${gaps},"<=0")-COUNTIF(${gaps},"<"&-BehindPoints))`,
    behind: `COUNTIF(${gaps},"<"&-BehindPoints)`,
    past: `COUNTIFS(${sheet.span(body, "label")},"?*",${sheet.span(body, "status")},"*"&${text(of.halfDone)})`,
  };
  const half = iff("PeriodMonth=6", textExpression(of.halfSummary, parts), BLANK);
  const further = sheet.here("taken");
  sheet.formula(row, "taken", `${targetsOfYearFormula(refs)}-COUNT(${sheet.span(body, "taken")})`);
  const rest = iff(`${further}>0`, textExpression(of.further, { further }), BLANK);
  sheet.formula(row, "mark", `${textExpression(of.summary, parts)}&${half}&${rest}`);
  const line = sheet.across({ top: row, bottom: row });
  sheet.merge(line);
  sheet.style(line, "headerLeft");
}

function looks(sheet: TargetSheet, rows: Rows, all: Rows, { decimals }: Indicator): void {
  sheet.style(sheet.across(all), "body");
  sheet.style(sheet.area(all, "mark"), "behindMark");
  sheet.style(sheet.area(all, "park"), "stub");
  sheet.style(sheet.area(all, "target", "outlookPercent"), "number");
  sheet.style(sheet.area(all, "status"), "rank");
  for (const column of ["target", "ytd", "outlook"] as const)
    sheet.format(sheet.area(all, column), levelFormat(decimals, decimals));
  targetPercents(sheet, all, "outlookPercent");
  if (all.bottom > rows.bottom) sheet.style(sheet.across({ top: all.bottom, bottom: all.bottom }), "total");
}

/** Rows behind schedule: sign and fill. */
function behindFill(sheet: TargetSheet, body: Rows): void {
  sheet.condition({
    area: sheet.across(body),
    formula: `=$A${body.top + 1}="${BEHIND_SIGN}"`,
    fill: "marked",
  });
}
