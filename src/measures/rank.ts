/**
 * Rank 位次: the reported one with its scope first (全市位次); else the place among the parks that have the indicator, by
 * growth, value or completion, unrounded, ties sharing the better place (1, 2, 2, 4), lower-is-better ascending.
 * Parks without a number are unranked, not last; so are those not active in the period, which may still report a rank.
 */
import { isActiveRow } from "./active";
import { comparedGrowth, comparedGrowthFormula } from "./comparedGrowth";
import { BLANK, cellIn, iff, is, numberOr, numeric, text } from "./formula";
import type { Measure } from "./measure";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";
import type { RankBasis } from "./words";

const RANKED_BY = { value: "ytd", completion: "completionExact" } as const;

/** The indicator's own basis (Indicators), else the workbook's (RankBasis). */
const rankBasis: Measure = {
  code: "rankBasis",
  value: (row) => row.words.rankBases[basisOf(row)],
  formula(refs) {
    const row = refs.own("indicatorRow");
    const own = cellIn(refs.column("Indicators", "rankBy"), row);
    return iff(`${row}=""`, "RankBasis", iff(`${own}=""`, "RankBasis", own));
  },
};

/** What the park is ranked by; blank without a number, or when the park is not active. */
const rankValue: Measure = {
  code: "rankValue",
  value(row) {
    if (!row.isActive) return "";
    const basis = basisOf(row);
    return (basis === "growth" ? comparedGrowth(row) : row.number(RANKED_BY[basis])) ?? "";
  },
  formula(refs) {
    const { value, completion } = refs.words.rankBases;
    const basis = refs.own("rankBasis");
    const byCompletion = iff(
      is(basis, completion),
      refs.own(RANKED_BY.completion),
      comparedGrowthFormula(refs),
    );
    const number = iff(is(basis, value), numberOr(refs.own(RANKED_BY.value)), byCompletion);
    return iff(isActiveRow(refs), number, BLANK);
  },
};

const rank: Measure = {
  code: "rank",
  value(row) {
    const reported = row.figure("rank");
    if (reported !== null) return reported;
    const own = row.number("rankValue");
    if (own === null) return "";
    const lowerIsBetter = row.indicator.direction === "lower";
    return (
      1 + row.blockNumbers("rankValue").filter((other) => (lowerIsBetter ? other < own : other > own)).length
    );
  },
  formula(refs) {
    const ascending = iff(is(refs.own("direction"), refs.words.directions.lower), "1", "0");
    const own = refs.own("rankValue");
    const computed = iff(numeric(own), `RANK(${own},${refs.block("rankValue")},${ascending})`, BLANK);
    return numberOr(reportedRank(refs), computed);
  },
};

/** Among whom: the scope in the note of the reported rank (全市), else 园区; blank where there is no rank. */
const rankScope: Measure = {
  code: "rankScope",
  value(row) {
    const { reported, parks } = row.words.rankScopes;
    if (row.figure("rank") !== null) return reportedScope(row) || reported;
    return row.number("rank") === null ? "" : parks;
  },
  formula(refs) {
    const { reported, parks } = refs.words.rankScopes;
    const note = cellIn(refs.column("Ledger", "note"), refs.own("rankRow"));
    const scope = iff(`${note}=""`, text(reported), note);
    const computed = iff(numeric(refs.own("rank")), text(parks), BLANK);
    return iff(numeric(reportedRank(refs)), scope, computed);
  },
};

/** How many parks are ranked; blank where the rank is a reported one. */
const rankedCount: Measure = {
  code: "rankedCount",
  value: (row) => (row.figure("rank") === null ? row.blockNumbers("rankValue").length : ""),
  formula: (refs) => iff(numeric(reportedRank(refs)), BLANK, `COUNT(${refs.block("rankValue")})`),
};

function basisOf(row: MeasureRow): RankBasis {
  return row.indicator.rankBy ?? row.settings.rankBasis;
}

function reportedScope(row: MeasureRow): string {
  const { dataset } = row.context;
  return dataset.observation(row.park.name, row.indicator.code, row.period, "rank")?.note ?? "";
}

function reportedRank(refs: MeasureRefs): string {
  return `INDEX(${refs.ledgerMonths()},${refs.own("rankRow")},${refs.own("effectiveMonth")})`;
}

export const RANK = [rankBasis, rankValue, rank, rankScope, rankedCount];
