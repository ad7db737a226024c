/** A 其中 above what it is part of, for parts that the workbook's own list declares and the catalogue's table has not. */
import type { Check } from "./check";
import { found } from "./finding";
import { sumOf } from "./linearSum";
import { mayBeNegative } from "./signs";
import { CATALOGUE_RELATIONS } from "./relationTable";
import { figuresByPark, judge, sidesOf } from "./relationTest";

const LISTED: ReadonlySet<string> = new Set(
  CATALOGUE_RELATIONS.map(({ left, right }) => `${left.join("+")}|${right.join("+")}`),
);

export const parts: Check = {
  code: "check.part",
  severity: "warning",
  *find({ figures, dataset }) {
    const byPark = figuresByPark(figures);
    for (const figure of figures) {
      const { code, parent, unit } = figure.indicator;
      if (parent === null || LISTED.has(`${code}|${parent}`) || mayBeNegative(figure.indicator)) continue;
      // A count cannot be part of an amount of money.
      if (dataset.indicators.byCode(parent)?.unit !== unit) continue;
      const own = byPark.get(figure.park.name)!;
      const judgement = judge(sumOf(code), "<=", sumOf(parent), (each) => own.get(each) ?? null);
      if (judgement && !judgement.kept)
        yield found("check.part", "warning", figure, {
          left: code,
          right: parent,
          ...sidesOf(judgement),
        });
    }
  },
};
