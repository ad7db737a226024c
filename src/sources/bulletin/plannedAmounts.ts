/**
 * Amounts that are planned by their nature: 总投资 and 年计划投资 of lists of projects, 规划面积, and what was signed for. A bulletin
 * that prints them states a fact of the indicator, as it stands in the bulletin's month; the year's plan is the target of
 * what is completed (docs/QUIRKS.md).
 */
import type { Statement } from "./statement";

const OF_PROJECT_LISTS = /^KEYPROJ_(?:TOTAL|PLAN)(?<list>_[A-Z]+)?$/;
const AREA = "AREA_PLAN";
const PLAN_OF_YEAR = /^KEYPROJ_PLAN(?<list>_[A-Z]+)?$/;
/** Signed within the period, though the money comes later. */
const SIGNED = "PROJ_SIGNED_AMT";

/** Whether a statement's planned amount is the figure of its indicator; 总投资 of one named project is not. */
export function isPlannedFigure({ code, nature, indicator }: Statement): boolean {
  if (nature !== "planned" || code === null) return false;
  return code === SIGNED || code === AREA || (OF_PROJECT_LISTS.test(code) && indicator.includes("项目"));
}

/** The indicator whose target of the year a plan is, or null. @example targetOf("KEYPROJ_PLAN_CITY") //=> "KEYPROJ_DONE_CITY" */
export function targetOf(code: string | null): string | null {
  const found = PLAN_OF_YEAR.exec(code ?? "");
  return found && `KEYPROJ_DONE${found.groups?.list ?? ""}`;
}

/** The months in which a bulletin tells facts, by year: in which of them its plans stand. */
export class ToldMonths {
  private readonly first = new Map<number, number>();
  private readonly last = new Map<number, number>();

  constructor(statements: readonly Statement[]) {
    for (const statement of statements) {
      const { year, to } = statement.period;
      if (isFact(statement) && year !== null && to !== null && !this.first.has(year))
        this.first.set(year, to);
    }
  }

  /** Takes note of a statement, in the order of the text. */
  meet(statement: Statement): void {
    const { year, to } = statement.period;
    if (isFact(statement) && year !== null && to !== null) this.last.set(year, to);
  }

  /** A planned statement dated to the month it is told in; undated where nothing tells it. */
  dated(statement: Statement): Statement {
    if (statement.code === SIGNED) return { ...statement, nature: "actual" };
    const { year } = statement.period;
    const month = year === null ? null : (this.last.get(year) ?? this.first.get(year) ?? null);
    return { ...statement, nature: "actual", period: { year, from: month, to: month, kind: "point" } };
  }
}

function isFact({ nature, period }: Statement): boolean {
  return nature === "actual" && (period.kind === "cumulative" || period.kind === "point");
}
