/** Rows of the report of key projects: a park with its sums, its projects beneath, and the sums of all. */
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
import type { ReportSources } from "./kinds";
import { BEHIND_SIGN } from "./parkBody";
import type { Rows } from "./sheetBuilder";
import { textExpression } from "./textFormula";
import type { ProjectColumn, ProjectSheet } from "./projectColumns";
import { projectLooks } from "./projectLooks";
import { projectGroupHeight, projectHeight } from "./projectHeights";

/** A park with its sums, and its projects beneath. */
export function parkRows(
  sheet: ProjectSheet,
  sources: ReportSources,
  { park, listed }: ReportSources["projectsOfYear"][number],
): void {
  const { refs } = sources;
  const group = sheet.named(
    sheet.row(projectGroupHeight(sheet, sources.words, park), { park: { text: park } }),
    `${park}|`,
  );
  const rows: Rows = { top: sheet.height, bottom: sheet.height + listed.length - 1 };
  for (const project of listed)
    sheet.row(projectHeight(sheet, project), {
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
  projectLooks(sheet, { top: group, bottom: rows.bottom });
  sheet.indent(sheet.area(rows, "name"), 1);
  sheet.style(sheet.across({ top: group, bottom: group }), "group");
  sheet.style(sheet.area({ top: group, bottom: group }, "investment", "gap"), "number");
  sheet.style(sheet.area({ top: group, bottom: group }, "status"), "rank");
}

/** Cells of the figures of a row, for the formulas beside them. */
function cellsOf(sheet: ProjectSheet): ProjectCells {
  return {
    plan: sheet.here("plan"),
    done: sheet.here("done"),
    completion: sheet.here("completion"),
    completionExact: sheet.here("completionExact"),
    gapExact: sheet.here("gapExact"),
  };
}

function projectCells(sheet: ProjectSheet, { refs, words }: ReportSources, rows: Rows): void {
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
function figures(sheet: ProjectSheet, refs: ReportSources["refs"], rows: Rows): void {
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
export function sumCells(sheet: ProjectSheet, refs: ReportSources["refs"], at: number, rows: Rows): void {
  const orDash = (formula: string): string => iff(`${formula}=""`, text(refs.words.printed.missing), formula);
  const sums = (column: ProjectColumn): string =>
    projectSumFormula(sheet.span(rows, "listed"), sheet.span(rows, column));
  for (const column of ["plan", "done"] as const) sheet.formula(at, column, orDash(sums(column)));
  const all = projectTotalFormula(sheet.span(rows, "row"), sheet.span(rows, "investment"));
  sheet.formula(at, "investment", orDash(all));
  figures(sheet, refs, { top: at, bottom: at });
  sheet.formula(at, "status", orDash(projectStatus.formula(refs, cellsOf(sheet))));
}
