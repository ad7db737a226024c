/** Heights of the rows of key projects: names and stages wrap, and Excel does not fit rows whose height is set. */
import { fill } from "../i18n/fill";
import type { ListedProject, ReportSources } from "./kinds";
import type { ProjectSheet } from "./projectColumns";

const BODY_SIZE = 10;
const REMARK_SIZE = 9;
/** Points of a line: names of projects take three and more, and what a line is short of adds up. */
const LINE = 14;
const AROUND = 2.5;
const GROUP = 18;
/** Lines of the list of those behind at most, for many of its rows are blank. */
const MOST_LISTED = 3;

/** Points of a row of a project, its name indented below its park's. */
export function projectHeight(sheet: ProjectSheet, { name, stage }: ListedProject): number {
  return heightOf(Math.max(sheet.linesIn(name, "name", BODY_SIZE, 1), stageLines(sheet, stage)));
}

/** Points of the row of a park, which says how many projects it has. */
export function projectGroupHeight(sheet: ProjectSheet, words: ReportSources["words"], park: string): number {
  const counted = fill(words.boards.projects.park, { park, count: "99", behind: "99" });
  return GROUP + (sheet.linesIn(counted, "name", BODY_SIZE) - 1) * LINE;
}

/** Points of a row of the list of those behind: any of the projects may come to stand there, its park behind its name. */
export function listedHeight(sheet: ProjectSheet, { words, projectsOfYear }: ReportSources): number {
  const lines = projectsOfYear.flatMap(({ park, listed }) =>
    listed.map(({ name, stage }) =>
      Math.max(
        sheet.linesIn(fill(words.boards.withUnit, { name, unit: park }), "name", BODY_SIZE),
        stageLines(sheet, stage),
      ),
    ),
  );
  return heightOf(Math.min(MOST_LISTED, Math.max(1, ...lines)));
}

function stageLines(sheet: ProjectSheet, stage: string): number {
  return sheet.linesIn(stage, "stage", REMARK_SIZE, 1);
}

function heightOf(lines: number): number {
  return AROUND + lines * LINE;
}
