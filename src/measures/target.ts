/** The annual target in force, in the indicator's unit, or the percent to grow by. */
import { BLANK, cellIn, iff, is, numberOr, numeric, text } from "./formula";
import type { Measure } from "./measure";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

const target: Measure = {
  code: "target",
  value: (row) => targetOf(row)?.value ?? "",
  formula: (refs) => numberOr(cellIn(refs.column("Targets", "target"), refs.own("targetRow"))),
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
    const typed = cellIn(refs.column("Targets", "type"), refs.own("targetRow"));
    const type = iff(is(typed, growth), text(growth), text(level));
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

function targetOf(row: MeasureRow) {
  return row.context.dataset.target(row.park.name, row.indicator.code, row.period.year);
}

/** Condition that the target is a growth rate to reach. */
export function isGrowthTarget(refs: MeasureRefs): string {
  return is(refs.own("targetType"), refs.words.targetTypes.growth);
}

/** The same on the value side. */
export function hasGrowthTarget(row: MeasureRow): boolean {
  return targetOf(row)?.type === "growth";
}

export const TARGET = [target, targetType, targetShown];
