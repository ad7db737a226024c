/** Subset and identity relations of the catalogue: a part above its whole, parts that do not make the total. */
import type { Check } from "./check";
import { found } from "./finding";
import { sumOf } from "./linearSum";
import { CATALOGUE_RELATIONS } from "./relationTable";
import { figuresByPark, judge, sidesOf } from "./relationTest";

const RELATIONS = CATALOGUE_RELATIONS.map((relation) => ({
  ...relation,
  sides: [sumOf(...relation.left), sumOf(...relation.right)] as const,
}));

export const catalogueRelations: Check = {
  code: "check.subset",
  further: ["check.identity"],
  severity: "error",
  *find({ figures }) {
    for (const own of figuresByPark(figures).values())
      for (const { left, operator, right, severity, sides } of RELATIONS) {
        const judgement = judge(sides[0], operator, sides[1], (code) => own.get(code) ?? null);
        if (!judgement || judgement.kept) continue;
        yield found(operator === "=" ? "check.identity" : "check.subset", severity, own.get(left[0]!)!, {
          left: left.join(" + "),
          operator: SHOWN[operator],
          right: right.join(" + "),
          ...sidesOf(judgement),
        });
      }
  },
};

/** Signs as people read them. */
export const SHOWN = { "<=": "≤", ">=": "≥", "=": "=", "<": "<", ">": ">" } as const;
