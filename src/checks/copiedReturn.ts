/** Two parks with the same figures: one form was saved under the other's name. */
import { monthId } from "../core/period";
import type { Check } from "./check";
import type { PeriodFigure } from "./periodFigures";

/** So many equal figures, and such a part of all, are no chance. */
const LEAST_EQUAL = 4;
const LEAST_PART = 0.5;
/** Figures below are equal by chance. */
const LEAST_DIGITS = 3;

export const copiedReturn: Check = {
  code: "check.copiedReturn",
  severity: "error",
  *find({ figures, period }) {
    const sharing = new Map<string, PeriodFigure[]>();
    const counts = new Map<string, number>();
    for (const figure of figures) {
      const { value, park, indicator } = figure;
      if (value === null || String(value).replace(/\D/g, "").length < LEAST_DIGITS) continue;
      counts.set(park.name, (counts.get(park.name) ?? 0) + 1);
      const key = `${indicator.code}|${value}`;
      const list = sharing.get(key);
      if (list) list.push(figure);
      else sharing.set(key, [figure]);
    }
    const pairs = new Map<string, { first: PeriodFigure; second: PeriodFigure; equal: number }>();
    for (const list of sharing.values())
      // Each with the one before it: a figure that many share must not be paired with all of them.
      for (let index = 1; index < list.length; index++) {
        const [first, second] = [list[index - 1]!, list[index]!];
        const key = `${first.park.name}|${second.park.name}`;
        const pair = pairs.get(key);
        if (pair) pair.equal++;
        else pairs.set(key, { first, second, equal: 1 });
      }
    for (const { first, second, equal } of pairs.values()) {
      const fewer = Math.min(counts.get(first.park.name)!, counts.get(second.park.name)!);
      if (equal < LEAST_EQUAL || equal < LEAST_PART * fewer) continue;
      const place = second.observation?.place;
      yield {
        code: "check.copiedReturn",
        severity: "error",
        ...(place && { place }),
        park: second.park.name,
        period: monthId(period),
        params: { otherPark: first.park.name, count: equal },
      };
    }
  },
};
