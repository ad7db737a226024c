/** Relations the workbook's people wrote down (审核关系), judged like those of the catalogue. */
import { monthId, type Month } from "../core/period";
import type { Problem } from "../core/problem";
import type { Relation } from "../core/relation";
import type { Check, CheckContext } from "./check";
import { found } from "./finding";
import { readSum, type LinearSum, type SumFault } from "./linearSum";
import { SHOWN } from "./catalogueRelations";
import { figuresByPark, judge, sidesOf } from "./relationTest";

export const ownRelations: Check = {
  code: "check.ownRelation",
  further: ["check.relationEmpty", "check.relationName", "check.relationSyntax", "check.relationProduct"],
  severity: "warning",
  *find({ relations, dataset, figures, period }: CheckContext) {
    const byPark = figuresByPark(figures);
    for (const relation of relations) {
      const [left, right] = [relation.left, relation.right].map((side) => readSum(side, dataset.indicators));
      const fault = [left!, right!].find((side): side is SumFault => "fault" in side);
      if (fault) yield unreadable(relation, fault, period);
      else yield* judged(relation, left as LinearSum, right as LinearSum, byPark);
    }
  },
};

function* judged(
  relation: Relation,
  left: LinearSum,
  right: LinearSum,
  byPark: ReturnType<typeof figuresByPark>,
): Generator<Problem> {
  const first = left.terms[0] ?? right.terms[0];
  if (!first) return;
  for (const own of byPark.values()) {
    const judgement = judge(left, relation.operator, right, (code) => own.get(code) ?? null);
    if (!judgement || judgement.kept) continue;
    yield found("check.ownRelation", relation.severity, own.get(first.indicator)!, {
      name: relation.name,
      relation: `${relation.left} ${SHOWN[relation.operator]} ${relation.right}`,
      ...sidesOf(judgement),
    });
  }
}

const FAULT_CODES = {
  empty: "check.relationEmpty",
  unknownName: "check.relationName",
  syntax: "check.relationSyntax",
  product: "check.relationProduct",
  tooLong: "check.relationSyntax",
} as const satisfies Readonly<Record<SumFault["fault"], string>>;

function unreadable(
  { name, left, operator, right, place }: Relation,
  { fault, text }: SumFault,
  period: Month,
): Problem {
  return {
    code: FAULT_CODES[fault],
    severity: "error",
    ...(place && { place }),
    period: monthId(period),
    params: { name: name || `${left} ${SHOWN[operator]} ${right}`.slice(0, 80), text: text.slice(0, 60) },
  };
}
