/** 环比: a month over the month before it, by the months the columns name. */
import { growthOf, inSameUnit } from "./comparisons";
import type { Field, PrintedTable } from "./printedTable";
import { inputsOf, roleIs, type Reading } from "./reading";

export function overMonthReadings(table: PrintedTable, own: Field): Reading[] {
  const isBefore = ({ path }: Field): boolean => LAST_MONTH.test(path.at(-1) ?? "");
  const all = inputsOf(table, own, roleIs("value"));
  const follows = (now: Field, before: Field): boolean => {
    const [one, other] = [now, before].map(({ heading }) => heading.period);
    return (
      one?.month !== undefined &&
      !one.cumulative &&
      !other?.cumulative &&
      one.year === other?.year &&
      one.month - 1 === other?.month
    );
  };
  return all.flatMap((now) =>
    all.flatMap((before): Reading | [] => {
      const isPair = isBefore(before) ? !isBefore(now) && now.heading.basis !== "ytd" : follows(now, before);
      if (!isPair || !inSameUnit(now, before)) return [];
      return {
        kind: "growth",
        explicit: false,
        judge: (record) =>
          growthOf(table, { record, field: own }, { record, field: now }, { record, field: before }),
      };
    }),
  );
}

const LAST_MONTH = /^上月(?!累计)|^(?:last|previous)month/;
