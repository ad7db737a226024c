/**
 * The month alone: as reported, else what the year-to-date grew by; January is its year-to-date. January and February
 * of indicators published for both together (1—2月) have no month, nor have stocks, ratios and quarterly figures.
 * A negative difference is a revision and is shown as it is (CONVENTIONS §4).
 */
import { isCombinedJanuaryFebruary } from "../core/period";
import { difference, round } from "../core/decimal";
import { isCombined } from "./combinedJanuary";
import { isLevel } from "./effectivePeriod";
import { BLANK, LEVEL_DECIMALS, any, exact, iff, is, ledgerFigure, numeric, text } from "./formula";
import { isWithheld } from "./levels";
import type { Measure, MeasureValue } from "./measure";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

const month: Measure = {
  code: "month",
  value: (row) => monthOf(row, row.period.year, row.number("ytd")),
  formula: (refs) => monthFormula(refs, "monthRow", "figureRow", "ytd"),
};

/** Last year's same month, as published then. */
const lastMonth: Measure = {
  code: "lastMonth",
  value: (row) => monthOf(row, row.period.year - 1, row.number("lastPublished")),
  formula: (refs) => monthFormula(refs, "lastMonthRow", "lastFigureRow", "lastPublished"),
};

function monthOf(row: MeasureRow, year: number, ytd: number | null): MeasureValue {
  const reported = row.figure("month", year);
  if (reported !== null) return reported;
  if (row.isLevel || row.indicator.frequency !== "monthly") return "";
  if (isCombinedJanuaryFebruary(row.indicator, row.period)) return "";
  if (isWithheld(row)) return row.words.printed.withheld;
  if (ytd === null || row.period.month === 1) return ytd ?? "";
  const before = row.mainFigure(year, row.period.month - 1);
  return before === null ? "" : round(difference(ytd, before), LEVEL_DECIMALS, "half-up");
}

function monthFormula(
  refs: MeasureRefs,
  monthRow: "monthRow" | "lastMonthRow",
  figureRow: "figureRow" | "lastFigureRow",
  figure: "ytd" | "lastPublished",
): string {
  const { printed, frequencies } = refs.words;
  const at = refs.own("effectiveMonth");
  const ytd = refs.own(figure);
  const frequency = refs.own("frequency");
  const before = `INDEX(${refs.ledgerMonths()},${refs.own(figureRow)},${at}-1)`;
  const grown = iff(numeric(before), exact(`${ytd}-${before}`, LEVEL_DECIMALS), BLANK);
  const ofYtd = iff(numeric(ytd), iff(`${at}=1`, ytd, grown), BLANK);
  const none = any(
    isLevel(refs),
    is(frequency, frequencies.quarterly),
    is(frequency, frequencies.annual),
    isCombined(refs, at, "<=2"),
  );
  const withheld = iff(is(refs.own("ytd"), printed.withheld), text(printed.withheld), ofYtd);
  return ledgerFigure(refs, refs.own(monthRow), at, iff(none, BLANK, withheld));
}

export const MONTH = [month, lastMonth];
