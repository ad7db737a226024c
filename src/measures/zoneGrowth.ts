/**
 * Growth of the zone: what the row of all parks together reports, where it does; else the parks' printed growth weighted
 * with last year's figures, so that it cannot lie beyond all of them (CONVENTIONS §3).
 */
import { percentOfColumns, POSITIVE } from "./contribution";
import { ANY_NUMBER, BLANK, all, any, exact, iff, isNot, numeric, text } from "./formula";
import { REPORTED_MARK } from "./growth";
import type { DerivedFigure } from "./located";
import { isNumber, type Measure } from "./measure";
import { exactPercent } from "./printed";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/** Beside growth that is worked out from the parks' own and not from two sums over all parks. */
export const ESTIMATED_MARK = "※";
const ANY_TEXT = text("?*");

const ofSums = percentOfColumns("zoneGrowth", "zoneIncrement", "zoneBase", POSITIVE);

/** The printed growth the zone itself has reported; null where no row of it has, several have, or computed rates go first. */
function reported(row: MeasureRow): number | null {
  if (row.settings.growthBasis === "computed" && (row.number("zoneBase") ?? 0) > 0) return null;
  const rates = row.context
    .block(row.indicator.code)
    .filter((each) => each.get("zoneRow") === 1 && each.get("growthMark") !== "")
    .map((each) => each.get("growth"));
  return rates.length === 1 && isNumber(rates[0]!) ? rates[0] : null;
}

/** Rows of the zone's own that print a reported rate, as criteria. */
const reportedRows = (refs: MeasureRefs): string =>
  `${refs.block("zoneRow")},1,${refs.block("growthMark")},${ANY_TEXT}`;

const isReported = (refs: MeasureRefs): string =>
  all(
    `COUNTIFS(${reportedRows(refs)})=1`,
    any(isNot("GrowthBasis", refs.words.growthBases.computed), `N(${refs.own("zoneBase")})<=0`),
  );

/** Percent as printed, or —. */
export const zoneGrowth: Measure = {
  code: "zoneGrowth",
  value: (row) => reported(row) ?? ofSums.value(row),
  formula: (refs) =>
    iff(isReported(refs), `SUMIFS(${refs.block("growth")},${reportedRows(refs)})`, ofSums.formula(refs)),
};

/** The same before rounding; a rate the zone has reported is as it is printed. */
export const unroundedZoneGrowth: DerivedFigure = {
  value(row) {
    const own = reported(row);
    if (own !== null || row.number("zoneGrowth") === null) return own ?? "";
    return exactPercent(row.number("zoneIncrement")!, row.number("zoneBase")!);
  },
  formula(refs) {
    const ofSums = exact(`100*${refs.own("zoneIncrement")}/${refs.own("zoneBase")}`);
    const growth = refs.own("zoneGrowth");
    return iff(numeric(growth), iff(isReported(refs), growth, ofSums), BLANK);
  },
};

/** "*" where the zone has reported it, "※" where it is estimated: some parks' is reported, or some have no last year's figure. */
export const zoneGrowthMark: DerivedFigure = {
  value(row) {
    if (row.number("zoneGrowth") === null) return "";
    if (reported(row) !== null) return REPORTED_MARK;
    const counted = row.context.block(row.indicator.code).filter((each) => each.number("increment") !== null);
    const isEstimated =
      counted.some((each) => each.get("growthMark") !== "") ||
      counted.length < row.blockNumbers("zoneFigure").length;
    return isEstimated ? ESTIMATED_MARK : "";
  },
  formula(refs) {
    const [figures, increments] = [refs.block("zoneFigure"), refs.block("increment")];
    const isEstimated = any(
      `COUNT(${increments})<COUNT(${figures})`,
      `COUNTIFS(${increments},${ANY_NUMBER},${refs.block("growthMark")},${ANY_TEXT})>0`,
    );
    const mark = iff(isEstimated, text(ESTIMATED_MARK), BLANK);
    return iff(numeric(refs.own("zoneGrowth")), iff(isReported(refs), text(REPORTED_MARK), mark), BLANK);
  },
};
