/** What the targets of a load say to the rows of Targets, one after another: plan, adjustment, or nothing new. Pure. */
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Language } from "../core/language";
import type { Problem } from "../core/problem";
import { adjustedFrom, stated, targetInForce, type Target, type YearTarget } from "../core/target";
import type { TableContents } from "../excel/tableContents";
import { targetRow, type TableRow } from "../report/tableRows";
import { ROW_IDENTITY } from "../report/tables";
import { rowIdentity, rowsByIdentity } from "./rowPlan";
import { targetsOfRow } from "./standingTargets";

/** A column of Targets that holds a target. */
export type TargetColumn = "target" | "revisedTarget";

export interface PlannedTarget {
  /** In the unit of its row. */
  readonly target: Target;
  readonly column: TargetColumn;
  /** Whether it says anything new. */
  readonly isNew: boolean;
  /** What it takes the place of; null where the row had no target. */
  readonly replaces: Target | null;
  /** What the row writes. */
  readonly row: TableRow<"Targets">;
  /** Months 1–12 in which another target is in force after it than before. */
  readonly months: readonly number[];
  readonly problems: readonly Problem[];
}

/** A target that is new or another than before, and the months in which that shows. */
export type ChangedTarget = Pick<PlannedTarget, "target" | "months">;

/** Plans targets in the order in which they count; `contents` are the Targets in the spelling of the lists. */
export function planTargets(
  targets: readonly Target[],
  contents: TableContents,
  indicators: IndicatorIndex,
  language: Language,
): PlannedTarget[] {
  const rows = rowsByIdentity(contents, ROW_IDENTITY.Targets);
  const known = new Map<string, YearTarget | null>();
  return targets.map((target): PlannedTarget => {
    const name = indicators.byCode(target.indicator)?.names[language] ?? target.indicator;
    const id = rowIdentity([target.park, name, target.year]);
    let before = known.get(id);
    if (before === undefined) before = standingIn(contents, rows.get(id), target.indicator, language);
    const { known: after, says, isNew, drops } = stated(before, target);
    known.set(id, after);
    const column = says === "plan" ? "target" : "revisedTarget";
    const row = targetRow(target, name, language);
    const { target: value, revisedOn, ...others } = row;
    return {
      target,
      column,
      isNew,
      replaces: before && (says === "plan" && before.plan ? before.plan : (before.adjusted ?? before.plan)),
      row: !isNew
        ? others
        : column === "revisedTarget" || drops
          ? {
              ...(drops ? row : others),
              revisedTarget: value!,
              // A row cannot be blanked by a load: from January on the adjustment is the plan itself.
              revisedFrom: drops ? 1 : adjustedFrom(target),
              revisedOn: revisedOn!,
            }
          : { ...others, target: value!, revisedOn: after.adjusted ? "" : revisedOn! },
      months: isNew ? monthsBetween(before, after) : [],
      problems: isNew && before ? toldOf(target, before, after) : [],
    };
  });
}

function standingIn(
  contents: TableContents,
  row: number | undefined,
  indicator: string,
  language: Language,
): YearTarget | null {
  if (row === undefined) return null;
  const targets = targetsOfRow(contents, contents.rows[row]!, indicator, language);
  return targets.reduce<YearTarget | null>((known, target) => stated(known, target).known, null);
}

function monthsBetween(before: YearTarget | null, after: YearTarget): number[] {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return months.filter((month) => {
    const [was, is] = [before && targetInForce(before, month), targetInForce(after, month)];
    return was?.value !== is?.value || was?.type !== is?.type;
  });
}

function toldOf(target: Target, before: YearTarget, after: YearTarget): Problem[] {
  const { park, indicator, year, place, value } = target;
  const told = (code: string, params: Problem["params"]): Problem[] => [
    { code, severity: "warning", place, park, indicator, params: { year, ...params } },
  ];
  const { plan, adjusted } = before;
  const was = (adjusted ?? plan)!;
  if (was.type !== target.type) return told("load.targetTypeChanged", { before: was.value, after: value });
  if (after.plan === target)
    return plan ? told("load.targetRevised", { before: plan.value, after: value }) : [];
  if (!plan) return told("load.targetRevised", { before: was.value, after: value });
  const from = adjustedFrom(target);
  if (!adjusted || adjustedFrom(adjusted) >= from)
    return told("load.targetAdjusted", { before: plan.value, after: value, from });
  const params = { first: adjustedFrom(adjusted), last: from - 1, between: adjusted.value };
  return told("load.targetAdjustedAgain", { before: plan.value, after: value, from, ...params });
}
