/**
 * Key projects (重点项目进展情况): park by park, the year's plan and what is done of it against the time progress; those
 * behind marked ▼ and yellow, and named once more in a list of their own (标黄通报). A project typed into the table is
 * counted in the line below the title until the report is refreshed.
 */
import { BLANK, iff, is, numeric, text } from "../measures/formula";
import {
  projectCompletion,
  projectCompletionExact,
  projectGap,
  projectGapExact,
  projectRowFormula,
  projectStatus,
  projectSumFormula,
  projectTotalFormula,
  type ProjectCells,
} from "../measures/projects";
import type { FormulaColumns } from "../measures/refs";
import type { ListedProject, ReportSources } from "./kinds";
import { completionFormat, gapFormat, levelFormat } from "./numberFormats";
import { BEHIND_SIGN } from "./parkBody";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import { coverageStamp, type FrameColumns, framedSheet, openFrame, stampFrame } from "./reportFrame";
import { SheetBuilder, type ReportColumn, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import type { StyleName } from "./styles";
import { literal, textExpression } from "./textFormula";

const hidden = { width: 6, hidden: true } as const;
const COLUMNS = {
  mark: { width: 3.5 },
  name: { width: 38 },
  level: { width: 12 },
  investment: { width: 11, english: 12 },
  plan: { width: 11 },
  done: { width: 11 },
  completion: { width: 9.5, english: 12 },
  gap: { width: 11, english: 18 },
  status: { width: 14, english: 20 },
  stage: { width: 24 },
  label: hidden,
  park: hidden,
  row: hidden,
  completionExact: hidden,
  gapExact: hidden,
  /** The unrounded gap of projects alone, without those of parks and totals: what the list below is ordered by. */
  listed: hidden,
  /** Row of the body the list shows, 1-based. */
  taken: hidden,
  own: hidden,
} as const satisfies Readonly<Record<string, ReportColumn>>;
type Column = keyof typeof COLUMNS;
type Sheet = SheetBuilder<Column>;

const FRAME: FrameColumns<Column> = {
  first: "mark",
  yearLabel: "name",
  year: "level",
  monthLabel: "investment",
  month: "plan",
  right: "completion",
};

/** Projects the list of those behind has room for. */
const LISTED = 10;
/** Decimals of 亿元. */
const DECIMALS = 2;
const BODY_SIZE = 10;
const LINE = 13;

/** Lays the report out; null when no project of the year is listed. */
export function projects(sources: ReportSources): SheetSpec | null {
  const { language, words, refs, projectsOfYear } = sources;
  if (!projectsOfYear.length) return null;
  const { boards, notes } = words;
  const sheet: Sheet = new SheetBuilder<Column>(COLUMNS, language);
  openFrame(sheet, words, { title: boards.projects.title, columns: FRAME });
  const summary = sheet.named(sheet.row(18), "summary");
  const heading = headings(sheet, sources);
  const body = { top: sheet.height, bottom: -1 };
  for (const of of projectsOfYear) parkRows(sheet, sources, of);
  body.bottom = sheet.height - 1;
  const total = sheet.named(sheet.row(18, { name: boards.total }), "total");
  sumCells(sheet, refs, total, body);
  looks(sheet, { top: total, bottom: total });
  sheet.style(sheet.across({ top: total, bottom: total }), "total");
  sheet.style(sheet.across({ top: heading, bottom: total }), "frame");
  summaryLine(sheet, sources, summary, body);
  list(sheet, sources, body);
  const last = sheet.height - 1;
  sheet.condition({
    area: sheet.across({ top: body.top, bottom: total }),
    formula: `=$A${body.top + 1}="${BEHIND_SIGN}"`,
    fill: "marked",
  });
  stampFrame(sheet, FRAME, literal(boards.projects.unit), coverageStamp(words, refs));
  return framedSheet(sheet, words, FRAME, {
    of: { kind: "projects", park: null },
    tab: boards.projects.tab,
    labels: { top: summary, bottom: last },
    notes: [boards.projects.schedule, boards.notes.projects, notes.rounding],
    orientation: "landscape",
    titleRows: { top: heading, bottom: heading },
    frozen: { columns: 2 },
  });
}

function headings(sheet: Sheet, { words }: ReportSources): number {
  const { headings: of } = words.boards;
  const row = sheet.row(32, {
    mark: of.project,
    level: of.level,
    investment: of.investment,
    plan: of.plan,
    done: of.done,
    completion: of.completion,
    gap: of.gap,
    status: of.status,
    stage: of.stage,
  });
  sheet.named(row, "heading");
  sheet.merge(sheet.area({ top: row, bottom: row }, "mark", "name"));
  sheet.style(sheet.across({ top: row, bottom: row }), "heading");
  return row;
}

/** A park with its sums, and its projects beneath. */
function parkRows(
  sheet: Sheet,
  sources: ReportSources,
  { park, listed }: ReportSources["projectsOfYear"][number],
): void {
  const { refs } = sources;
  const group = sheet.named(sheet.row(18, { park: { text: park } }), `${park}|`);
  const rows: Rows = { top: sheet.height, bottom: sheet.height + listed.length - 1 };
  for (const project of listed)
    sheet.row(heightOf(sheet, project), {
      name: { text: project.name },
      label: { text: `${park}|${project.name}` },
      park: { text: park },
    });
  projectCells(sheet, sources, rows);
  sumCells(sheet, refs, group, rows);
  const behind = `COUNTIF(${sheet.span(rows, "listed")},"<"&-BehindPoints)`;
  const counted = textExpression(sources.words.boards.projects.park, {
    park: sheet.here("park"),
    count: `COUNT(${sheet.span(rows, "row")})`,
    behind,
  });
  sheet.formula(group, "name", counted);
  looks(sheet, { top: group, bottom: rows.bottom });
  sheet.indent(sheet.area(rows, "name"), 1);
  sheet.style(sheet.across({ top: group, bottom: group }), "group");
  sheet.style(sheet.area({ top: group, bottom: group }, "investment", "gap"), "number");
  sheet.style(sheet.area({ top: group, bottom: group }, "status"), "rank");
}

/** Names and stages wrap. */
function heightOf(sheet: Sheet, { name, stage }: ListedProject): number {
  const lines = Math.max(
    sheet.linesIn(`　${name}`, "name", BODY_SIZE),
    sheet.linesIn(stage, "stage", BODY_SIZE),
  );
  return 3.5 + lines * LINE;
}

/** Cells of the figures of a row, for the formulas beside them. */
function cellsOf(sheet: Sheet): ProjectCells {
  return {
    plan: sheet.here("plan"),
    done: sheet.here("done"),
    completion: sheet.here("completion"),
    completionExact: sheet.here("completionExact"),
    gapExact: sheet.here("gapExact"),
  };
}

function projectCells(sheet: Sheet, { refs, words }: ReportSources, rows: Rows): void {
  const row = sheet.here("row");
  const dash = text(refs.words.printed.missing);
  const of = (column: FormulaColumns["Projects"]): string =>
    `INDEX(${refs.column("Projects", column)},${row})`;
  const money = (cell: string): string => iff(`${row}=""`, dash, iff(numeric(cell), cell, dash));
  const typed = (cell: string): string => iff(`${row}=""`, BLANK, `${cell}&""`);
  sheet.fill(rows, "row", projectRowFormula(refs, sheet.here("name"), sheet.here("park")));
  sheet.fill(rows, "level", typed(of("level")));
  sheet.fill(rows, "investment", money(of("totalInvestment")));
  sheet.fill(rows, "plan", money(of("annualPlan")));
  sheet.fill(rows, "done", money(`INDEX(${refs.projectMonths()},${row},PeriodMonth)`));
  sheet.fill(rows, "stage", typed(of("stage")));
  const { plan, done, gapExact } = cellsOf(sheet);
  figures(sheet, refs, rows);
  sheet.fill(rows, "listed", gapExact);
  // Without a percentage the row says why.
  const noFigure = iff(numeric(done), BLANK, text(refs.words.returnStates.notReceived));
  const noPlan = iff(`N(${plan})>0`, noFigure, text(words.boards.projects.noPlan));
  const status = projectStatus.formula(refs, cellsOf(sheet));
  sheet.fill(rows, "status", iff(`${row}=""`, dash, iff(numeric(gapExact), status, noPlan)));
  sheet.fill(rows, "own", BLANK);
}

/** What follows from plan and work done: the same for projects, parks and the total. */
function figures(sheet: Sheet, refs: ReportSources["refs"], rows: Rows): void {
  const cells = cellsOf(sheet);
  for (const [column, figure] of [
    ["completionExact", projectCompletionExact],
    ["completion", projectCompletion],
    ["gapExact", projectGapExact],
    ["gap", projectGap],
  ] as const)
    sheet.fill(rows, column, figure.formula(refs, cells));
  const status = projectStatus.formula(refs, cells);
  sheet.fill(rows, "mark", iff(is(status, refs.words.statuses.behind), text(BEHIND_SIGN), BLANK));
}

/** Sums of the projects in `rows`, among which other sums may stand. */
function sumCells(sheet: Sheet, refs: ReportSources["refs"], at: number, rows: Rows): void {
  const orDash = (formula: string): string => iff(`${formula}=""`, text(refs.words.printed.missing), formula);
  const sums = (column: Column): string =>
    projectSumFormula(sheet.span(rows, "listed"), sheet.span(rows, column));
  for (const column of ["plan", "done"] as const) sheet.formula(at, column, orDash(sums(column)));
  const all = projectTotalFormula(sheet.span(rows, "row"), sheet.span(rows, "investment"));
  sheet.formula(at, "investment", orDash(all));
  figures(sheet, refs, { top: at, bottom: at });
  sheet.formula(at, "status", orDash(projectStatus.formula(refs, cellsOf(sheet))));
}

/** How many projects are where, and how many rows of the table this report does not list. */
function summaryLine(sheet: Sheet, { refs, words }: ReportSources, row: number, body: Rows): void {
  const { projects: of } = words.boards;
  const gaps = sheet.span(body, "listed");
  const found = `COUNT(${sheet.span(body, "row")})`;
  const further = sheet.here("row");
  sheet.formula(
    row,
    "row",
    `COUNTIFS(${refs.column("Projects", "year")},PeriodYear,${refs.column("Projects", "name")},"?*")-${found}`,
  );
  const summary = textExpression(of.summary, {
    count: found,
    ahead: `COUNTIF(${gaps},">0")`,
    onSchedule: `(COUNTIF(${gaps},"<=0")-COUNTIF(${gaps},"<"&-BehindPoints))`,
    behind: `COUNTIF(${gaps},"<"&-BehindPoints)`,
    without: `(${found}-COUNT(${gaps}))`,
  });
  const rest = iff(`${further}>0`, textExpression(of.further, { further }), BLANK);
  sheet.formula(row, "mark", `${summary}&${rest}`);
  const line = sheet.across({ top: row, bottom: row });
  sheet.merge(line);
  sheet.style(line, "headerLeft");
}

/** The projects farthest behind, worst first; lines without one stay blank and unruled. */
function list(sheet: Sheet, sources: ReportSources, body: Rows): void {
  const { words, projectsOfYear } = sources;
  const { projects: of } = words.boards;
  sheet.named(sheet.row(9), "behind|spacer");
  const head = sheet.named(sheet.row(18), "behind|");
  const line = sheet.across({ top: head, bottom: head });
  const gaps = sheet.span(body, "listed");
  const count = `COUNTIF(${gaps},"<"&-BehindPoints)`;
  sheet.formula(
    head,
    "mark",
    iff(`${count}=0`, text(of.noneBehind), textExpression(of.behind, { count, listed: String(LISTED) })),
  );
  sheet.merge(line);
  sheet.style(line, "group");
  const length = Math.min(
    LISTED,
    projectsOfYear.reduce((sum, { listed }) => sum + listed.length, 0),
  );
  const rows: Rows = { top: sheet.height, bottom: sheet.height + length - 1 };
  for (let place = 1; place <= length; place++) sheet.named(sheet.row(16.5), `behind|${place}`);
  const turn = `(ROW()-ROW(${sheet.fixed(head, "mark")}))`;
  const nth = `SMALL(${gaps},${turn})`;
  const gap = sheet.here("gapExact");
  sheet.fill(rows, "gapExact", iff(`COUNT(${gaps})<${turn}`, BLANK, iff(`${nth}<-BehindPoints`, nth, BLANK)));
  const [above, rowAbove] = [`R[-1]C${sheet.at("gapExact") + 1}`, `R[-1]C${sheet.at("taken") + 1}`];
  // Of equal gaps each line takes the one after the line above.
  const rest = `INDEX(${gaps},${rowAbove}+1):${sheet.fixed(body.bottom, "listed")}`;
  const found = iff(
    `AND(ISNUMBER(${above}),${above}=${gap})`,
    `${rowAbove}+MATCH(${gap},${rest},0)`,
    `MATCH(${gap},${gaps},0)`,
  );
  sheet.fill(rows, "taken", iff(numeric(gap), found, BLANK));
  const taken = sheet.here("taken");
  const index = (column: Column): string => `INDEX(${sheet.span(body, column)},${taken})`;
  const shown = (column: Column): string => iff(`${taken}=""`, BLANK, index(column));
  sheet.fill(rows, "mark", iff(`${taken}=""`, BLANK, turn));
  for (const column of LIST_COLUMNS) sheet.fill(rows, column, shown(column));
  const withPark = textExpression(words.boards.withUnit, { name: index("name"), unit: index("park") });
  sheet.fill(rows, "name", iff(`${taken}=""`, BLANK, withPark));
  looks(sheet, rows, LISTED_STYLES);
  sheet.style(sheet.across({ top: head, bottom: head }), "frame");
}

/** What the list repeats of a project. */
const LIST_COLUMNS = ["level", "investment", "plan", "done", "completion", "gap", "status", "stage"] as const;

interface RowStyles {
  readonly body: StyleName;
  readonly unit: StyleName;
  readonly number: StyleName;
  readonly rank: StyleName;
  readonly remark: StyleName;
}
const RULED: RowStyles = { body: "body", unit: "unit", number: "number", rank: "rank", remark: "remark" };
/** Of the list, whose lines may be blank. */
const LISTED_STYLES: RowStyles = {
  body: "listed",
  unit: "listedWord",
  number: "listedFigure",
  rank: "listedWord",
  remark: "listedRemark",
};

function looks(sheet: Sheet, rows: Rows, styles = RULED): void {
  sheet.style(sheet.across(rows), styles.body);
  sheet.style(sheet.area(rows, "mark"), "behindMark");
  sheet.style(sheet.area(rows, "name"), "stub");
  sheet.style(sheet.area(rows, "level"), styles.unit);
  sheet.style(sheet.area(rows, "investment", "gap"), styles.number);
  sheet.style(sheet.area(rows, "status"), styles.rank);
  sheet.style(sheet.area(rows, "stage"), styles.remark);
  sheet.indent(sheet.area(rows, "stage"), 1);
  sheet.format(sheet.area(rows, "investment", "done"), levelFormat(DECIMALS, DECIMALS));
  for (const [column, format] of [
    ["completion", completionFormat],
    ["gap", gapFormat],
  ] as const) {
    sheet.format(sheet.area(rows, column), format(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(sheet.area(rows, column), format)) sheet.condition(condition);
  }
}
