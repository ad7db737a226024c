/** Key projects: the year's plan within the total, work done within the total, and never less than the month before. */
import { monthId } from "../core/period";
import type { Problem } from "../core/problem";
import type { Project } from "../core/project";
import type { Check } from "./check";

export const projects: Check = {
  code: "check.projectPlan",
  further: ["check.projectDone", "check.projectFalls"],
  severity: "error",
  *find({ dataset, period, parks }) {
    const active = new Set(parks.active.map(({ name }) => name));
    for (const project of dataset.projects)
      if (project.year === period.year && active.has(project.park)) yield* judged(project, period.month);
  },
};

function* judged(project: Project, month: number): Generator<Problem> {
  const { totalInvestment: total, annualPlan: plan, completed, year } = project;
  const done = completed[month - 1] ?? null;
  const before = completed.slice(0, month - 1).findLast((value) => value !== null) ?? null;
  const about = (code: string, severity: Problem["severity"], params: Problem["params"]): Problem => ({
    code,
    severity,
    place: project.place,
    park: project.park,
    period: monthId({ year, month }),
    params: { project: project.name, ...params },
  });
  if (plan !== null && total !== null && plan > total)
    yield about("check.projectPlan", "error", { plan, total });
  if (done !== null && total !== null && done > total)
    yield about("check.projectDone", "warning", { value: done, total });
  if (done !== null && before !== null && done < before)
    yield about("check.projectFalls", "warning", { value: done, before });
}
