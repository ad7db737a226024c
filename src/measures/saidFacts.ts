/** The facts of a figure's sentence: of a park, and of the zone, as values and as the operands of a formula. */
import { BLANK, iff, numeric, printed } from "./formula";
import type { LocatedRefs } from "./located";
import type { MeasureValue } from "./measure";
import type { MeasureRow } from "./row";
import type { SaidFacts } from "./sayingWords";
import { statusFormula, statusOf } from "./schedule";
import { unroundedZoneGrowth } from "./zoneGrowth";
import {
  gapOfSums,
  gapOfSumsFormula,
  percentOfSums,
  percentOfSumsFormula,
  printedGap,
  zoneAdjusted,
  zoneDone,
  zoneDoneFormula,
  zoneGoal,
} from "./zoneTarget";

/** What the sentence needs that Measures does not hold. */
export type Told<T> = Pick<SaidFacts<T>, "name" | "verb" | "decimals">;

/** A park's facts. */
export function parkFacts(row: MeasureRow, told: Told<MeasureValue>): SaidFacts<MeasureValue> {
  return {
    ...told,
    period: row.get("periodMark"),
    unit: row.get("unit"),
    value: row.get("ytd"),
    coverage: "",
    growth: row.get("growth"),
    unroundedGrowth: row.get("growthExact"),
    target: row.get("target"),
    adjusted: row.get("targetAdjusted"),
    completion: row.get("completion"),
    gap: row.get("gap"),
    status: row.get("status"),
    rank: row.get("rank"),
    scope: row.get("rankScope"),
    basis: row.get("rankBasis"),
    direction: row.get("direction"),
    ranked: row.get("rankedCount"),
    sharing: row.blockNumbers("rankValue").filter((value) => value === row.get("rankValue")).length,
  };
}

/** The same of a located row; `adjusted` is the address of a cell that holds it. */
export function parkOperands(
  refs: LocatedRefs,
  told: Told<string>,
  { adjusted }: Pick<ZoneCells, "adjusted">,
): SaidFacts<string> {
  return {
    ...told,
    period: refs.own("periodMark"),
    unit: refs.own("unit"),
    value: refs.own("ytd"),
    coverage: BLANK,
    growth: refs.own("growth"),
    unroundedGrowth: refs.own("growthExact"),
    target: refs.own("target"),
    adjusted,
    completion: refs.own("completion"),
    gap: refs.own("gap"),
    status: refs.own("status"),
    rank: refs.own("rank"),
    scope: refs.own("rankScope"),
    basis: refs.own("rankBasis"),
    direction: refs.own("direction"),
    ranked: refs.own("rankedCount"),
    sharing: `COUNTIF(${refs.block("rankValue")},${refs.own("rankValue")})`,
  };
}

export function zoneFacts(row: MeasureRow, told: Told<MeasureValue>): SaidFacts<MeasureValue> {
  const goal = zoneGoal.value(row);
  const done = zoneDone(row, goal);
  const gap = gapOfSums(row, done, goal);
  return {
    ...told,
    period: row.get("periodMark"),
    unit: row.get("unit"),
    value: row.get("zoneTotal"),
    coverage: row.get("zoneCoverage"),
    growth: row.get("zoneGrowth"),
    unroundedGrowth: unroundedZoneGrowth.value(row),
    target: goal,
    adjusted: zoneAdjusted.value(row),
    completion: goal === "" ? "" : percentOfSums(row, done, goal),
    gap: printedGap(row, gap),
    status: typeof gap === "number" ? statusOf(gap, row) : "",
    ...unranked(""),
  };
}

/** Addresses of the cells that hold what is worked out of the zone. */
export interface ZoneCells {
  readonly done: string;
  readonly goal: string;
  readonly growth: string;
  readonly completion: string;
  readonly unroundedGap: string;
  readonly gap: string;
  readonly adjusted: string;
}

/** Formulas of these cells; the locator finds any row of the indicator. */
export function zoneCellFormulas(
  refs: LocatedRefs,
  { done, goal, completion, unroundedGap }: ZoneCells,
): ZoneCells {
  return {
    done: zoneDoneFormula(refs, goal),
    goal: zoneGoal.formula(refs),
    growth: refs.own("zoneGrowth"),
    completion: iff(numeric(done, goal), percentOfSumsFormula(refs, done, goal), BLANK),
    unroundedGap: iff(numeric(completion), gapOfSumsFormula(refs, done, goal), BLANK),
    gap: iff(numeric(unroundedGap), printed(refs, unroundedGap), BLANK),
    adjusted: iff(numeric(completion), zoneAdjusted.formula(refs), BLANK),
  };
}

/** The zone's facts from these cells. */
export function zoneOperands(refs: LocatedRefs, told: Told<string>, cells: ZoneCells): SaidFacts<string> {
  return {
    ...told,
    period: refs.own("periodMark"),
    unit: refs.own("unit"),
    value: refs.own("zoneTotal"),
    coverage: refs.own("zoneCoverage"),
    growth: cells.growth,
    unroundedGrowth: unroundedZoneGrowth.formula(refs),
    target: cells.goal,
    adjusted: cells.adjusted,
    completion: cells.completion,
    gap: cells.gap,
    status: statusFormula(cells.unroundedGap, refs.words),
    ...unranked(BLANK),
  };
}

/** The zone has no place. */
function unranked<T>(none: T) {
  return { rank: none, scope: none, basis: none, direction: none, ranked: none, sharing: none };
}
