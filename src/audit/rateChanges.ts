/** A rate less the one of the period before, in 百分点, where both are printed: 完成率, 上月完成率, 较上月(百分点). */
import { rangeOf } from "../core/intervalTest";
import { periodPairs } from "./periodPairs";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable } from "./printedTable";
import { heldAgainst, minus, named, roleIs, type Reading } from "./reading";

export function rateChangeReadings(table: PrintedTable, own: Field): Reading[] {
  const pairs = periodPairs(table, own, roleIs("share", "growth", "completion"), roleIs("lastRate"));
  return pairs.map(({ now, before }): Reading => ({
    kind: "points",
    explicit: pairs.length === 1,
    judge(record) {
      const [printed, rate, less] = [own, now, before].map((field) => table.figure(record, field));
      if (!printed || !rate || !less) return null;
      return heldAgainst(
        table.cell(record, own),
        printed,
        minus(rangeOf(numberOf(rate)), rangeOf(numberOf(less))),
        `${named(rate, table.cell(record, now))} − ${named(less, table.cell(record, before))}`,
      );
    },
  }));
}
