/**
 * Key projects (重点项目进展情况): park by park, the year's plan and what is done of it against the time progress; those
 * behind marked ▼ and yellow, and named once more in a list of their own (标黄通报). A project typed into the table is
 * counted in the line below the title until the report is refreshed.
 */
import { BLANK, iff } from "../measures/formula";
import type { ReportSources } from "./kinds";
import { BEHIND_SIGN } from "./parkBody";
import { coverageStamp, framedSheet, openFrame, stampFrame } from "./reportFrame";
import { SheetBuilder, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { literal, textExpression } from "./textFormula";
import { PROJECT_COLUMNS, type ProjectColumn, type ProjectSheet, PROJECT_FRAME } from "./projectColumns";
import { parkRows, sumCells } from "./projectsOfPark";
import { listBehind } from "./projectsBehind";
import { projectLooks } from "./projectLooks";

/** Lays the report out; null when no project of the year is listed. */
export function projects(sources: ReportSources): SheetSpec | null {
  const { language, words, refs, projectsOfYear } = sources;
  if (!projectsOfYear.length) return null;
  const { boards, notes } = words;
  const sheet: ProjectSheet = new SheetBuilder<ProjectColumn>(PROJECT_COLUMNS, language);
  openFrame(sheet, words, { title: boards.projects.title, columns: PROJECT_FRAME });
  const summary = sheet.named(sheet.row(18), "summary");
  const heading = headings(sheet, sources);
  const body = { top: sheet.height, bottom: -1 };
  for (const of of projectsOfYear) parkRows(sheet, sources, of);
  body.bottom = sheet.height - 1;
  const total = sheet.named(sheet.row(18, { name: boards.total }), "total");
  sumCells(sheet, refs, total, body);
  projectLooks(sheet, { top: total, bottom: total });
  sheet.style(sheet.across({ top: total, bottom: total }), "total");
  sheet.style(sheet.across({ top: heading, bottom: total }), "frame");
  summaryLine(sheet, sources, summary, body);
  listBehind(sheet, sources, body);
  const last = sheet.height - 1;
  sheet.condition({
    area: sheet.across({ top: body.top, bottom: total }),
    formula: `=$A${body.top + 1}="${BEHIND_SIGN}"`,
    fill: "marked",
  });
  stampFrame(sheet, PROJECT_FRAME, literal(boards.projects.unit), coverageStamp(words, refs));
  return framedSheet(sheet, words, PROJECT_FRAME, {
    of: { kind: "projects", park: null },
    tab: boards.projects.tab,
    labels: { top: summary, bottom: last },
    notes: [boards.projects.schedule, boards.notes.projects, notes.rounding],
    orientation: "landscape",
    titleRows: { top: heading, bottom: heading },
    frozen: { columns: 2 },
  });
}

function headings(sheet: ProjectSheet, { words }: ReportSources): number {
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

/** How many projects are where, and how many rows of the table this report does not list. */
function summaryLine(sheet: ProjectSheet, { refs, words }: ReportSources, row: number, body: Rows): void {
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
