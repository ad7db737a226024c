/**
 * The zone against its targets. A list of targets sums up the active parks that have a completion in percent, target and
 * figure both, so that the printed total is the quotient of the printed sums. The zone as a whole has a target only where the
 * row of all parks together has one, or every park that has a figure: one park's target is no measure of all.
 */
import { decimal, plainNumber, sum } from "../core/decimal";
import type { MeasureCode } from "./codes";
import { targetHasPercent, targetHasPercentFormula } from "./completion";
import { isCumulative } from "./effectivePeriod";
import { all, ANY_NUMBER, BLANK, exact, iff, isNot, numeric, printed, text } from "./formula";
import type { DerivedFigure, LocatedRefs } from "./located";
import type { MeasureValue } from "./measure";
import { exactPercent, printedNumber, printedPercent } from "./printed";
import type { MeasureRow } from "./row";

/** Columns that are summed. */
export type SummedCode = Extract<MeasureCode, "ytd" | "target" | "outlook">;

/** Rows of the block that are counted. */
function counted(row: MeasureRow): MeasureRow[] {
  return row.context
    .block(row.indicator.code)
    .filter((each) => each.isActive && each.number("completionExact") !== null);
}

/** Sum of a column, "" when no park that counts has a number there; `row` is any of the indicator's. */
export function zoneSum(row: MeasureRow, code: SummedCode): MeasureValue {
  const numbers = counted(row).flatMap((each) => each.number(code) ?? []);
  return numbers.length ? plainNumber(sum(numbers)) : "";
}

/** These rows as criteria. */
const countedRows = (refs: LocatedRefs): string =>
  `${refs.block("completionExact")},${ANY_NUMBER},${refs.block("active")},${text(refs.words.yesNo.yes)}`;

/** The same as a formula; the locator of `refs` finds any row of the indicator. */
export function zoneSumFormula(refs: LocatedRefs, code: SummedCode): string {
  const rows = countedRows(refs);
  const summed = refs.block(code);
  // The outlook of stocks is blank in every park: their sum is no zero.
  return iff(`COUNTIFS(${summed},${ANY_NUMBER},${rows})=0`, BLANK, `SUMIFS(${summed},${rows})`);
}

/** What the zone's figure, `zoneTotal`, is held against; "" where the zone has no target. `row` is any of the indicator's. */
export const zoneGoal: DerivedFigure = {
  value(row) {
    const own = ownGoalRow(row);
    if (own) return own.get("target");
    return counted(row).length === row.blockNumbers("zoneFigure").length ? zoneSum(row, "target") : "";
  },
  formula(refs) {
    const { rows, areUsed } = ownGoalRows(refs);
    const isOfEach = `COUNT(${refs.block("zoneFigure")})=COUNTIFS(${countedRows(refs)})`;
    return iff(
      areUsed,
      `SUMIFS(${refs.block("target")},${rows})`,
      iff(isOfEach, zoneSumFormula(refs, "target"), BLANK),
    );
  },
};

/** How many of the targets that {@link zoneGoal} is made of were adjusted within the year; it says nothing where there is none. */
export const zoneAdjusted: DerivedFigure = {
  value(row) {
    const own = ownGoalRow(row);
    return (own ? [own] : counted(row)).filter((each) => each.get("targetAdjusted") === 1).length;
  },
  formula(refs) {
    const { rows, areUsed } = ownGoalRows(refs);
    const adjusted = (of: string): string => `COUNTIFS(${refs.block("targetAdjusted")},1,${of})`;
    return iff(areUsed, adjusted(rows), adjusted(countedRows(refs)));
  },
};

/** The row of all parks together, where the zone is held against its target. */
function ownGoalRow(row: MeasureRow): MeasureRow | null {
  const own = row.context
    .block(row.indicator.code)
    .filter((each) => each.get("zoneRow") === 1 && targetHasPercent(each));
  return own.length === 1 && row.get("zoneCoverage") === "" ? own[0]! : null;
}

/** The same as criteria, and the condition that it is so. */
function ownGoalRows(refs: LocatedRefs): { readonly rows: string; readonly areUsed: string } {
  const { kinds, directions, targetTypes } = refs.words;
  const rows = `${refs.block("zoneRow")},1,${refs.block("target")},">0",${refs.block("targetType")},${text(`<>${targetTypes.growth}`)}`;
  const areUsed = all(
    `COUNTIFS(${rows})=1`,
    `${refs.own("zoneCoverage")}=""`,
    isNot(refs.own("kind"), kinds.ratio),
    isNot(refs.own("direction"), directions.lower),
  );
  return { rows, areUsed };
}

/** The figure that is held against it, from the cell of the goal; "" without one. */
export function zoneDone(row: MeasureRow, goal: MeasureValue): MeasureValue {
  return typeof goal === "number" ? row.get("zoneTotal") : "";
}

/** The same as a formula. */
export function zoneDoneFormula(refs: LocatedRefs, goal: string): string {
  return iff(numeric(goal), refs.own("zoneTotal"), BLANK);
}

/** Printed percent of two sums: completion, or the outlook's part of the target. */
export function percentOfSums(row: MeasureRow, over: MeasureValue, under: MeasureValue): MeasureValue {
  if (typeof over !== "number" || typeof under !== "number" || under <= 0) return row.words.printed.missing;
  return printedPercent(row, over, under);
}

/** The same of two cells. */
export function percentOfSumsFormula(refs: LocatedRefs, over: string, under: string): string {
  const missing = text(refs.words.printed.missing);
  const percent = printed(refs, exact(`100*${over}/${under}`));
  // The target first: what a cell leads to is what it names first, and the target is held against the figure.
  return iff(numeric(under, over), iff(`${under}>0`, percent, missing), missing);
}

/** Unrounded gap of the sums to the schedule, 百分点. */
export function gapOfSums(row: MeasureRow, over: MeasureValue, under: MeasureValue): MeasureValue {
  if (row.isLevel || typeof over !== "number" || typeof under !== "number" || under <= 0) return "";
  const months = decimal(under).times(row.period.month);
  return exactPercent(decimal(over).times(12).minus(months), decimal(under).times(12));
}

/** Its printed digits. */
export function printedGap(row: MeasureRow, gap: MeasureValue): MeasureValue {
  return typeof gap === "number" ? printedNumber(row, gap) : row.words.printed.missing;
}

/** The same of two cells, unrounded; the locator finds any row of the indicator. */
export function gapOfSumsFormula(refs: LocatedRefs, over: string, under: string): string {
  const gap = exact(`100*${over}/${under}-100*${refs.own("effectiveMonth")}/12`);
  const due = iff(all(`${under}>0`, isCumulative(refs)), gap, BLANK);
  return iff(numeric(under, over), due, BLANK);
}

/** What of its target a park is expected to reach by the end of the year, as printed; — where that says nothing. */
export const outlookPercent: DerivedFigure = {
  value(row) {
    const [outlook, target] = [row.number("outlook"), row.number("target")];
    if (outlook === null || target === null || !targetHasPercent(row)) return row.words.printed.missing;
    return printedPercent(row, outlook, target);
  },
  formula(refs) {
    const [outlook, target] = [refs.own("outlook"), refs.own("target")];
    const missing = text(refs.words.printed.missing);
    const percent = printed(refs, exact(`100*${outlook}/${target}`));
    return iff(numeric(outlook, target), iff(targetHasPercentFormula(refs), percent, missing), missing);
  },
};
