/**
 * What became of targets and of the cells of projects in a load, for the log. What the tables had already is left out:
 * a board of a hundred projects comes whole every month. Pure.
 */
import type { Project } from "../core/project";
import { projectRow } from "../report/tableRows";
import { ROW_IDENTITY, type ColumnKey } from "../report/tables";
import type { LogEntry } from "./receiptLog";
import type { RowPlan } from "./rowPlan";
import type { PlannedTarget } from "./targetPlan";

/** A column of Projects that no row is known by. */
export type ProjectCell = Exclude<ColumnKey<"Projects">, (typeof ROW_IDENTITY.Projects)[number] | "key">;

/** A target is one figure, with its type, unit and date, the adjusted one another: of each the last of a load counts. */
export function targetEntries(targets: readonly PlannedTarget[], { written }: RowPlan): LogEntry[] {
  const figureOf = (index: number): string => `${written[index]!.id}|${targets[index]!.column}`;
  const last = new Map(
    written.flatMap(({ keys }, index) => (keys.size ? [[figureOf(index), index] as const] : [])),
  );
  return targets.flatMap(({ target, column }, index): LogEntry[] => {
    if (!written[index]!.keys.size) return [];
    return [{ target, column, status: last.get(figureOf(index)) === index ? "accepted" : "replaced" }];
  });
}

/** Of a project each cell is a figure of its own. */
export function projectEntries(projects: readonly Project[], { written }: RowPlan): LogEntry[] {
  const last = new Map(
    written.flatMap(({ id, keys }, index) => [...keys].map((key) => [`${id}|${key}`, index] as const)),
  );
  return projects.flatMap((project, index) => {
    const { id, keys } = written[index]!;
    return projectFields(project).flatMap((field): LogEntry[] => {
      if (!keys.has(field)) return [];
      return [{ project, field, status: last.get(`${id}|${field}`) === index ? "accepted" : "replaced" }];
    });
  });
}

/** Columns in which a project says something, those it is known by left out. */
export function projectFields(project: Project): ProjectCell[] {
  const known: ReadonlySet<string> = new Set(ROW_IDENTITY.Projects);
  return Object.entries(projectRow(project)).flatMap(([key, cell]) =>
    cell === "" || known.has(key) ? [] : [key as ProjectCell],
  );
}
