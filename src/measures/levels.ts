/** The row's levels: year-to-date (or level at the date), last year's published figure and last year's same period. */
import { isCombinedJanuary } from "./combinedJanuary";
import { BLANK, iff, is, ledgerFigure, numberOr, numeric, text } from "./formula";
import type { Measure } from "./measure";
import type { MeasureRow } from "./row";

/** The rate the park reported on a comparable basis, percent; of ratios in 百分点. */
const growthReported: Measure = {
  code: "growthReported",
  value: (row) => row.figure("growth") ?? "",
  formula: (refs) => ledgerFigure(refs, refs.own("growthRow"), refs.own("effectiveMonth")),
};

/** The same for the month alone. */
const monthGrowthReported: Measure = {
  code: "monthGrowthReported",
  value: (row) => row.figure("monthGrowth") ?? "",
  formula: (refs) => ledgerFigure(refs, refs.own("monthGrowthRow"), refs.own("effectiveMonth")),
};

/** Year-to-date, or the level of stocks and ratios; "…" where only the rate is published. */
const ytd: Measure = {
  code: "ytd",
  value: (row) =>
    row.mainFigure(row.period.year, row.period.month) ??
    withheldIf(row, row.number("growthReported") !== null),
  formula(refs) {
    const withheld = iff(numeric(refs.own("growthReported")), text(refs.words.printed.withheld), BLANK);
    return ledgerFigure(refs, refs.own("figureRow"), refs.own("effectiveMonth"), withheld);
  },
};

/** Last year's figure of the period as it was published. */
const lastPublished: Measure = {
  code: "lastPublished",
  value: (row) => row.mainFigure(row.period.year - 1, row.period.month) ?? "",
  formula(refs) {
    const published = ledgerFigure(refs, refs.own("lastFigureRow"), refs.own("effectiveMonth"));
    return iff(isCombinedJanuary.formula(refs), BLANK, published);
  },
};

/** Last year's same period: the comparable base where it is reported, else the published figure (CONVENTIONS §3). */
const lastYtd: Measure = {
  code: "lastYtd",
  value: (row) => row.figure("base") ?? row.number("lastPublished") ?? withheldIf(row, isWithheld(row)),
  formula(refs) {
    const { withheld } = refs.words.printed;
    const none = iff(is(refs.own("ytd"), withheld), text(withheld), BLANK);
    const published = numberOr(refs.own("lastPublished"), none);
    return ledgerFigure(refs, refs.own("baseRow"), refs.own("effectiveMonth"), published);
  },
};

/** Last year's twelve months, for the outlook. */
const lastFullYear: Measure = {
  code: "lastFullYear",
  value: (row) => row.mainFigure(row.period.year - 1, 12) ?? "",
  formula: (refs) => ledgerFigure(refs, refs.own("lastFigureRow"), "12"),
};

/** Whether the row's level is withheld: a rate is published and no level. */
export function isWithheld(row: MeasureRow): boolean {
  return row.get("ytd") === row.words.printed.withheld;
}

function withheldIf(row: MeasureRow, withheld: boolean): string {
  return withheld ? row.words.printed.withheld : "";
}

export const LEVELS = [growthReported, monthGrowthReported, ytd, lastPublished, lastYtd, lastFullYear];
