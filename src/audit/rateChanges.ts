/** A rate less the one of the period before, in 百分点, where both are printed: 完成率, 上月完成率, 较上月(百分点). */
import { rangeOf } from "../core/intervalTest";
import { isFall } from "./headingRole";
import { periodPairs } from "./periodPairs";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable } from "./printedTable";
import { heldAgainst, minus, named, opposite, roleIs, type Reading } from "./reading";

const isRate = roleIs("share", "growth", "completion");
/** 产销率(%), that no word of a role names. */
const isRatio = ({ heading: { role, unit } }: Field): boolean => role === "value" && unit === "%";

export function rateChangeReadings(table: PrintedTable, own: Field): Reading[] {
  const isNow = (field: Field): boolean => isRate(field) || isRatio(field);
  const pairs = periodPairs(table, own, isNow, roleIs("lastRate"));
  // 较上月回落 may be printed above zero where the rate is lower, or below it.
  const signs = isFall(own.path.at(-1) ?? "") ? [opposite, as] : [as];
  return signs.flatMap((side) =>
    pairs.map(({ now, before }): Reading => ({
      kind: "points",
      explicit: pairs.length === 1 && signs.length === 1,
      judge(record) {
        const [printed, rate, less] = [own, now, before].map((field) => table.figure(record, field));
        if (!printed || !rate || !less) return null;
        return heldAgainst(
          table.cell(record, own),
          printed,
          side(minus(rangeOf(numberOf(rate)), rangeOf(numberOf(less)))),
          `${named(rate, table.cell(record, now))} − ${named(less, table.cell(record, before))}`,
        );
      },
    })),
  );
}

const as = <T>(range: T): T => range;
