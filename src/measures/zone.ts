/**
 * The zone: all parks active in the period together. Sums are added; ratios are Σ numerator ÷ Σ denominator over the parks that have both,
 * never an average of ratios (CONVENTIONS §9). Share is a park's percent of the sum.
 */
import { divide, plainNumber, sum } from "../core/decimal";
import { PARK_AREA } from "../core/indicator";
import { isActiveRow } from "./active";
import { BLANK, all, cellIn, exact, iff, is, numberOr, numeric, pattern, printed, text } from "./formula";
import type { Measure } from "./measure";
import { printedPercent } from "./printed";
import { ratioFactor } from "../core/ratioFactor";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/** The part of a ratio in the same park, in its own unit; the park's area where it divides by land. */
function part(code: "numerator" | "denominator"): Measure {
  return {
    code,
    value(row) {
      const of = row.indicator[code];
      if (row.indicator.aggregation !== "ratio" || of === null) return "";
      if (of === PARK_AREA) return row.park.areaMu ?? "";
      return row.context.row(row.park.name, of)?.number("ytd") ?? "";
    },
    formula(refs) {
      const name = cellIn(refs.column("Indicators", code), refs.own("indicatorRow"));
      const key = pattern(`${refs.own("park")}&"|"&${name}`);
      const row = `MATCH(${key},${refs.column("Measures", "key")},0)`;
      const ofIndicator = numberOr(cellIn(refs.column("Measures", "ytd"), row));
      const area = numberOr(cellIn(refs.column("Parks", "areaMu"), refs.own("parkRow")));
      const value = iff(is(name, refs.words.parkArea), area, ofIndicator);
      return iff(is(refs.own("aggregation"), refs.words.aggregations.ratio), value, BLANK);
    },
  };
}

/** The denominator where an active park has both parts; only these enter the zone's ratio. */
const ratioBase: Measure = {
  code: "ratioBase",
  value(row) {
    const [over, under] = [row.number("numerator"), row.number("denominator")];
    return row.isActive && over !== null && under !== null && under > 0 ? under : "";
  },
  formula(refs) {
    const [over, under] = [refs.own("numerator"), refs.own("denominator")];
    return iff(all(isActiveRow(refs), numeric(over, under)), iff(`${under}>0`, under, BLANK), BLANK);
  },
};

/** The figure where it counts in the zone's sum: park figures add up and the park is active. */
const zoneFigure: Measure = {
  code: "zoneFigure",
  value: (row) => (row.isActive && row.indicator.aggregation === "sum" ? row.number("ytd") : null) ?? "",
  formula(refs) {
    const addsUp = is(refs.own("aggregation"), refs.words.aggregations.sum);
    return iff(all(isActiveRow(refs), addsUp, numeric(refs.own("ytd"))), refs.own("ytd"), BLANK);
  },
};

const zoneTotal: Measure = {
  code: "zoneTotal",
  value(row) {
    if (row.indicator.aggregation === "ratio") return zoneRatio(row);
    const figures = row.blockNumbers("zoneFigure");
    return figures.length ? plainNumber(sum(figures)) : "";
  },
  formula(refs) {
    const figures = refs.block("zoneFigure");
    const total = iff(`COUNT(${figures})=0`, BLANK, `SUM(${figures})`);
    const isRatio = is(refs.own("aggregation"), refs.words.aggregations.ratio);
    return iff(isRatio, zoneRatioFormula(refs), total);
  },
};

function zoneRatio(row: MeasureRow): number | "" {
  const factor = ratioFactor(row.indicator, row.context.dataset.indicators);
  const counted = row.context.block(row.indicator.code).filter((each) => each.number("ratioBase") !== null);
  const over = sum(counted.map((each) => each.number("numerator") ?? 0));
  const ratio = divide(over, sum(counted.map((each) => each.number("ratioBase") ?? 0)));
  return ratio === null || factor === null ? "" : plainNumber(ratio.times(factor));
}

function zoneRatioFormula(refs: MeasureRefs): string {
  const [over, under] = [refs.block("numerator"), refs.block("ratioBase")];
  const factor = cellIn(refs.column("Indicators", "ratioFactor"), refs.own("indicatorRow"));
  const ratio = `${factor}*SUMIF(${under},">0",${over})/SUM(${under})`;
  return iff(all(numeric(factor), `COUNT(${under})>0`), ratio, BLANK);
}

/**
 * How many of the active parks the zone's figure counts, where it is not all of them. @example "3/5"
 */
const zoneCoverage: Measure = {
  code: "zoneCoverage",
  value(row) {
    const counted = row.blockNumbers(
      row.indicator.aggregation === "ratio" ? "ratioBase" : "zoneFigure",
    ).length;
    const active = row.context.block(row.indicator.code).filter(({ isActive }) => isActive).length;
    return row.number("zoneTotal") === null || counted === active ? "" : `${counted}/${active}`;
  },
  formula(refs) {
    // A row has either a figure that adds up or parts of a ratio.
    const counted = `(COUNT(${refs.block("zoneFigure")})+COUNT(${refs.block("ratioBase")}))`;
    const active = `COUNTIF(${refs.block("active")},${text(refs.words.yesNo.yes)})`;
    const told = iff(`${counted}<${active}`, `${counted}&"/"&${active}`, BLANK);
    return iff(numeric(refs.own("zoneTotal")), told, BLANK);
  },
};

/** Percent of the zone's sum, as printed. */
const share: Measure = {
  code: "share",
  value(row) {
    const [figure, total] = [row.number("zoneFigure"), row.number("zoneTotal")];
    if (figure === null || total === null || total <= 0) return "";
    return printedPercent(row, figure, sum(row.blockNumbers("zoneFigure")));
  },
  formula(refs) {
    const [figure, total] = [refs.own("zoneFigure"), refs.own("zoneTotal")];
    const percent = iff(`${total}>0`, printed(refs, exact(`100*${figure}/${total}`)), BLANK);
    return iff(numeric(figure, total), percent, BLANK);
  },
};

export const ZONE = [
  part("numerator"),
  part("denominator"),
  ratioBase,
  zoneFigure,
  zoneTotal,
  zoneCoverage,
  share,
];
