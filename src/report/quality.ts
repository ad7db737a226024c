/**
 * Quality of the month's data (数据质量报告): who reported and when, what is open by park and by severity, how many parks
 * each indicator has; then the findings themselves and the reasons given, as printed text of the day it was written.
 */
import { BLANK, any, iff, is, numeric, pattern, rowOf, text } from "../measures/formula";
import {
  dayFormula,
  figuresReported,
  findingsCounted,
  findingsOfAll,
  firstReturnFormula,
  MONTHS_BACK,
  periodPatternFormula,
  rate,
  reportingDayFormula,
  timeliness,
  usualDueDay,
} from "../measures/dataQuality";
import { countedReturns } from "../measures/parkReturns";
import { addInParts, frameParts } from "./continuedTable";
import type { ReportSources } from "./kinds";
import { parkRowHeight } from "./parkRowHeight";
import { coverage } from "./qualityCoverage";
import { findingLists } from "./qualityFindings";
import {
  closingHeight,
  coverageStamp,
  FRAME_TITLE,
  type FrameColumns,
  framedSheet,
  openFrame,
  parksStamp,
  stampFrame,
} from "./reportFrame";
import { COLUMNS, HEADING_HEIGHT, type QualityColumn, type QualitySheet } from "./qualityColumns";
import { SheetBuilder, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { literal, textExpression } from "./textFormula";

const PERIODS = ["period0", "period1", "period2"] as const satisfies readonly QualityColumn[];
const DAY_FORMAT = "yyyy-mm-dd;@";
/** Rows of the column headings of the parks. */
const HEADING_ROWS = 2;
const COUNTS = ["figures", "errors", "warnings", "notes", "settled"] as const;

const FRAME: FrameColumns<QualityColumn> = {
  first: "park",
  yearLabel: "park",
  year: "state",
  monthLabel: "due",
  month: "received",
  right: "timely",
};

/** Lays the report out; null when no park reports in the period. */
export function quality(sources: ReportSources): SheetSpec | null {
  const { language, words, refs, parks } = sources;
  if (!parks.length) return null;
  const { boards, notes } = words;
  const { quality: of } = boards;
  const sheet: QualitySheet = new SheetBuilder<QualityColumn>(COLUMNS, language);
  openFrame(sheet, words, { title: of.title, columns: FRAME });
  const summary = sheet.named(sheet.row(32), "summary");
  helperCells(sheet, summary);
  headings(sheet, sources);
  const parts = parkRows(sheet, sources, summary);
  const rows: Rows = { top: parts[0]!.top, bottom: parts.at(-1)!.bottom };
  const rest = totalRows(sheet, sources, rows, parts);
  frameParts(sheet, [...parts.slice(0, -1), { top: parts.at(-1)!.top, bottom: rest }], HEADING_ROWS);
  summaryLine(sheet, sources, summary, rows);
  coverage(sheet, sources);
  const closing = [of.notes.timely, of.notes.counts, of.notes.text, notes.rounding];
  findingLists(sheet, sources, closingHeight(sheet, words, closing));
  const last = sheet.height - 1;
  stampFrame(
    sheet,
    FRAME,
    parksStamp(words, refs, sheet.fixed(rows.top, "park"), parks.length),
    coverageStamp(words, refs),
  );
  return framedSheet(sheet, words, FRAME, {
    of: { kind: "quality", park: null },
    tab: of.tab,
    labels: { top: summary, bottom: last },
    notes: closing,
    orientation: "landscape",
    titleRows: FRAME_TITLE,
    frozen: { columns: 1 },
  });
}

/** In the row of the summary: the periods that count, the usual due day, the day of the data. */
function helperCells(sheet: QualitySheet, row: number): void {
  for (let back = 0; back <= MONTHS_BACK; back++)
    sheet.formula(row, PERIODS[back]!, periodPatternFormula(back));
  sheet.formula(row, "first", reportingDayFormula);
  sheet.formula(row, "dueLogged", usualDueDay.formula(sheet.here("first")));
  sheet.formula(row, "receivedDay", dayFormula("DataAsOf"));
}

/** Adds the column headings of the parks, for a further part of them again; returns the first of the two rows. */
function headings(sheet: QualitySheet, { words }: ReportSources, part = 0): number {
  const { quality: of, headings: common } = words.boards;
  const behind = part ? `|${part}` : "";
  const top = sheet.named(
    sheet.row(HEADING_HEIGHT, {
      park: common.park,
      state: of.headings.return,
      figures: of.headings.figures,
      errors: of.headings.findings,
      verdict: of.headings.verdict,
    }),
    `heading 1${behind}`,
  );
  const bottom = sheet.named(
    sheet.row(HEADING_HEIGHT, {
      state: of.headings.state,
      due: of.headings.due,
      received: of.headings.received,
      timely: of.headings.timely,
      by: of.headings.by,
      errors: of.headings.errors,
      warnings: of.headings.warnings,
      notes: of.headings.notes,
      settled: of.headings.settled,
    }),
    `heading 2${behind}`,
  );
  const upper = { top, bottom: top };
  for (const column of ["park", "figures", "verdict"] as const)
    sheet.merge(sheet.area({ top, bottom }, column));
  sheet.merge(sheet.area(upper, "state", "by"));
  sheet.merge(sheet.area(upper, "errors", "settled"));
  sheet.style(sheet.across({ top, bottom }), "heading");
  return top;
}

/** The parks one by one, in parts of what a page holds. */
function parkRows(sheet: QualitySheet, sources: ReportSources, summary: number): readonly Rows[] {
  const { refs, words, parks } = sources;
  const { quality: of } = words.boards;
  const heights = parks.map(({ name }) => parkRowHeight(sheet, name, "park"));
  const parts = addInParts(
    sheet,
    { orientation: "landscape", titleRows: FRAME_TITLE },
    { rows: heights, headings: 2 * HEADING_HEIGHT, total: REST + TOTAL },
    (index) => {
      const text = parks[index]!.name;
      sheet.row(heights[index]!, { park: { text }, label: { text: `park|${text}` } });
    },
    (part) => headings(sheet, sources, part),
  );
  const dash = text(refs.words.printed.missing);
  const [park, state, first] = [sheet.here("park"), sheet.here("state"), sheet.here("first")];
  const logged = (column: "dueOn" | "changedAt" | "by"): string =>
    `INDEX(${refs.column("Returns", column)},${first})`;
  const isAbsent = any(`${state}=${dash}`, is(state, refs.words.returnStates.notReceived));
  const fill = (column: QualityColumn, formula: string): void => {
    for (const rows of parts) sheet.fill(rows, column, formula);
  };
  fill("parkRow", rowOf(pattern(park), refs.column("Parks", "name")));
  const parkState = `INDEX(${refs.column("Parks", "state")},${sheet.here("parkRow")})`;
  fill("state", iff(`${sheet.here("parkRow")}=""`, dash, iff(`${parkState}=""`, dash, parkState)));
  fill("first", firstReturnFormula(refs, park));
  fill("dueLogged", iff(`${first}=""`, BLANK, dayFormula(logged("dueOn"))));
  fill("receivedDay", iff(any(`${first}=""`, isAbsent), BLANK, dayFormula(logged("changedAt"))));
  const usual = sheet.fixed(summary, "dueLogged");
  fill("due", iff(numeric(sheet.here("dueLogged")), sheet.here("dueLogged"), usual));
  fill("received", iff(numeric(sheet.here("receivedDay")), `LEFT(${logged("changedAt")},16)`, dash));
  const when = timeliness.formula(
    refs,
    {
      due: sheet.here("due"),
      received: sheet.here("receivedDay"),
      state,
      asOf: sheet.fixed(summary, "receivedDay"),
    },
    of.timely,
  );
  fill("timely", iff(`${state}=${dash}`, dash, when));
  const by = iff(`${logged("by")}=""`, dash, logged("by"));
  fill("by", iff(numeric(sheet.here("receivedDay")), by, dash));
  fill("figures", figuresReported.formula(refs, park));
  const periods = PERIODS.map((period) => sheet.fixed(summary, period));
  for (const [column, what] of FINDINGS) fill(column, findingsCounted.formula(refs, park, periods, what));
  fill(
    "verdict",
    iff(
      `${state}=${dash}`,
      dash,
      iff(
        is(state, refs.words.returnStates.notReceived),
        text(of.verdicts.notReceived),
        iff(
          `${sheet.here("errors")}>0`,
          text(of.verdicts.errors),
          iff(`${sheet.here("warnings")}>0`, text(of.verdicts.warnings), text(of.verdicts.clean)),
        ),
      ),
    ),
  );
  fill("own", BLANK);
  for (const rows of parts)
    sheet.condition({
      area: sheet.across(rows),
      formula: `=OR($L${rows.top + 1}=${literal(of.verdicts.errors)},$L${rows.top + 1}=${literal(of.verdicts.notReceived)})`,
      fill: "marked",
    });
  return parts;
}

const FINDINGS = [
  ["errors", "error"],
  ["warnings", "warning"],
  ["notes", "note"],
  ["settled", "settled"],
] as const;

/** Heights of the two rows behind the parks. */
const REST = 16.5;
const TOTAL = 17.5;

/** What no park of the list accounts for (the zone, other periods), and all together; returns the last row. */
function totalRows(
  sheet: QualitySheet,
  { refs, words }: ReportSources,
  rows: Rows,
  parts: readonly Rows[],
): number {
  const { quality: of, total } = words.boards;
  const rest = sheet.named(sheet.row(REST, { park: of.rest }), "rest");
  const all = sheet.named(sheet.row(TOTAL, { park: total }), "total");
  // Rows people insert among the parks have no label.
  const sumOfParks = (column: QualityColumn): string =>
    `SUMIFS(${sheet.span(rows, column)},${sheet.span(rows, "label")},"?*")`;
  for (const [column, what] of FINDINGS) {
    sheet.formula(rest, column, `${sheet.fixed(all, column)}-${sumOfParks(column)}`);
    sheet.formula(all, column, findingsOfAll.formula(refs, what));
  }
  sheet.formula(all, "figures", sumOfParks("figures"));
  for (const part of parts) looks(sheet, part.bottom === rows.bottom ? { ...part, bottom: all } : part);
  sheet.style(sheet.across({ top: all, bottom: all }), "total");
  return all;
}

const BESIDE_PARK = [
  "state",
  "due",
  "received",
  "timely",
  "by",
  ...COUNTS,
  "verdict",
] as const satisfies readonly QualityColumn[];

function looks(sheet: QualitySheet, rows: Rows): void {
  sheet.style(sheet.across(rows), "body");
  sheet.style(sheet.area(rows, "park"), "stub");
  for (const column of BESIDE_PARK) sheet.style(sheet.area(rows, column), "rank");
  sheet.format(sheet.area(rows, "due"), DAY_FORMAT);
  for (const column of COUNTS) sheet.format(sheet.area(rows, column), "0");
}

/** How many reported, in time, approved; and what is open. */
function summaryLine(sheet: QualitySheet, { refs, words }: ReportSources, row: number, rows: Rows): void {
  const { quality: of } = words.boards;
  const { expected, reported, approved } = countedReturns(refs);
  // Of the report's own rows: people may have put theirs between them.
  const timely = (word: string): string =>
    `COUNTIFS(${sheet.span(rows, "label")},"?*",${sheet.span(rows, "timely")},${text(word)})`;
  const percent = rate.formula(refs, reported, expected);
  const findings = (what: "error" | "warning" | "settled"): string =>
    `(${findingsOfAll.formula(refs, what)})`;
  sheet.formula(row, "own", percent);
  const rateShown = sheet.here("own");
  sheet.formula(
    row,
    "park",
    textExpression(of.summary, {
      expected,
      reported,
      rate: iff(numeric(rateShown), `${rateShown}&"%"`, text(refs.words.printed.missing)),
      onTime: timely(of.timely.onTime),
      late: timely(of.timely.late),
      overdue: timely(of.timely.overdue),
      approved,
      errors: findings("error"),
      warnings: findings("warning"),
      settled: findings("settled"),
    }),
  );
  const line = sheet.across({ top: row, bottom: row });
  sheet.merge(line);
  sheet.style(line, "headerLeft");
  sheet.style(line, "wrapped");
}
