/**
 * The annual target in force, in the indicator's unit, or the percent to grow by. A target adjusted within the year
 * (调整后目标, 自月份) holds from its month on. The month that counts is the row's own, which its figure, time progress and
 * completion belong to: of a lagging indicator the month it lags behind, of a quarterly one the quarter's last.
 */
import { targetInForce, type Target } from "../core/target";
import { all, BLANK, cellIn, iff, is, numberOr, numeric, text } from "./formula";
import type { Measure } from "./measure";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/** 1 where the adjusted target is in force and another than the plan, blank elsewhere. */
const targetAdjusted: Measure = {
  code: "targetAdjusted",
  value(row) {
    const known = yearTargetOf(row);
    const { adjusted = null, plan = null } = known ?? {};
    return adjusted && targetOf(row) === adjusted && plan?.value !== adjusted.value ? 1 : "";
  },
  formula(refs) {
    const [planned, adjusted] = [cellOf(refs, "target"), cellOf(refs, "revisedTarget")];
    const same = all(numeric(planned), `${adjusted}=${planned}`);
    const inForce = iff(`${refs.own("effectiveMonth")}>=${adjustedFromFormula(refs)}`, "1", BLANK);
    return iff(numeric(adjusted), iff(same, BLANK, inForce), BLANK);
  },
};

const target: Measure = {
  code: "target",
  value: (row) => targetOf(row)?.value ?? "",
  formula: (refs) =>
    iff(`${refs.own("targetAdjusted")}=1`, cellOf(refs, "revisedTarget"), numberOr(cellOf(refs, "target"))),
};

/** 目标值 or 增幅; a target typed without a type is a level. */
const targetType: Measure = {
  code: "targetType",
  value(row) {
    const found = targetOf(row);
    return found ? row.words.targetTypes[found.type] : "";
  },
  formula(refs) {
    const { growth, level } = refs.words.targetTypes;
    const type = iff(is(cellOf(refs, "type"), growth), text(growth), text(level));
    return iff(numeric(refs.own("target")), type, BLANK);
  },
};

/** As a report shows it: the number, or 增长8.5. */
const targetShown: Measure = {
  code: "targetShown",
  value(row) {
    const found = targetOf(row);
    if (!found) return "";
    const { before, after } = row.words.growthTarget;
    return found.type === "growth" ? `${before}${found.value}${after}` : found.value;
  },
  formula(refs) {
    const { before, after } = refs.words.growthTarget;
    const value = refs.own("target");
    return iff(isGrowthTarget(refs), `${text(before)}&${value}&${text(after)}`, value);
  },
};

/** The number in force in an earlier month of the row's year; "" when none is. */
export function targetBefore(row: MeasureRow, month: number): number | "" {
  const known = yearTargetOf(row);
  return (known && targetInForce(known, month))?.value ?? "";
}

/** The same as a formula; only where the adjusted target is in force now can an earlier month have another. */
export function targetBeforeFormula(refs: MeasureRefs, month: string): string {
  const isLater = all(`${refs.own("targetAdjusted")}=1`, `${month}<${adjustedFromFormula(refs)}`);
  return iff(isLater, numberOr(cellOf(refs, "target")), refs.own("target"));
}

function yearTargetOf(row: MeasureRow) {
  return row.context.dataset.yearTarget(row.park.name, row.indicator.code, row.period.year);
}

function targetOf(row: MeasureRow): Target | null {
  return row.context.dataset.target(row.park.name, row.indicator.code, row.period);
}

/** A cell of the row of Targets; an error where there is no row. */
function cellOf(refs: MeasureRefs, column: Parameters<typeof refs.column<"Targets">>[1]): string {
  return cellIn(refs.column("Targets", column), refs.own("targetRow"));
}

/** Month from which the adjusted target holds: 自月份, else the month of 修订日期 within the year, else the whole year. */
function adjustedFromFormula(refs: MeasureRefs): string {
  const [from, date] = [cellOf(refs, "revisedFrom"), cellOf(refs, "revisedOn")];
  const months = `(YEAR(${date})-${refs.own("effectiveYear")})*12+MONTH(${date})`;
  return iff(numeric(from), from, `IFERROR(MEDIAN(1,12,${months}),1)`);
}

/** Condition that the target is a growth rate to reach. */
export function isGrowthTarget(refs: MeasureRefs): string {
  return is(refs.own("targetType"), refs.words.targetTypes.growth);
}

/** The same on the value side. */
export function hasGrowthTarget(row: MeasureRow): boolean {
  return targetOf(row)?.type === "growth";
}

export const TARGET = [target, targetType, targetShown, targetAdjusted];
