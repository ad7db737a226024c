/** 2021年 beside 1-5月: a year without months is the year as a whole where other figures of the table name their months. */
import type { RawFigure } from "./collect";
import type { TableContext } from "./tableContext";

/** Measures of a year: targets and bases say by themselves what they are of. */
const OF_YEARS: ReadonlySet<RawFigure["measure"]> = new Set(["value", "level", "growth"]);
/** 2021年累计, 2021年同期: as many months as the report has. */
const AS_REPORTED = /累[计積积]|同[期月]|[当當本]月|ytd/i;

/** The figures with bare years settled; in doubt, since a table may mean the same months of that year. */
export function withWholeYears(
  figures: readonly RawFigure[],
  { period: around }: TableContext,
): readonly RawFigure[] {
  const bare = figures.filter(isOfBareYear);
  if (bare.length === 0 || !figures.some(namesMonths)) return figures;
  const settled = new Set(bare);
  let reported = around?.year ?? 0;
  if (around?.year === undefined)
    for (const figure of figures)
      if (!settled.has(figure)) reported = Math.max(reported, figure.period?.year ?? 0);
  return figures.map((figure) => {
    const { period } = figure;
    if (!period || !settled.has(figure)) return figure;
    // The report's own year is not over yet.
    if (period.year === reported && around?.month !== 12)
      return { ...figure, period: { ...period, odd: true } };
    return { ...figure, period: { ...period, month: 12, cumulative: true, odd: true } };
  });
}

function isOfBareYear({ period, measure, entries }: RawFigure): boolean {
  const bare =
    period?.wholeYear === true &&
    period.month === undefined &&
    period.year !== undefined &&
    period.annual !== true &&
    period.ofSection !== true;
  return bare && OF_YEARS.has(measure) && !entries.some(({ text }) => AS_REPORTED.test(text));
}

const namesMonths = ({ period }: RawFigure): boolean =>
  period?.month !== undefined && period.wholeYear !== true && period.ofSection !== true;
