/** The period of a table whose titles name none, or only a year, by the periods of its own columns. */
import type { RawFigure } from "./collect";
import type { PeriodWords } from "./periodWords";
import type { TableContext } from "./tableContext";

/**
 * 2026年1-5月 | 2025年1-5月 | 同比: what has no period of its own is of the latest. The month is taken only where columns
 * have one period each; of months that run down the rows a row without one says nothing.
 */
export function withLatestPeriod(context: TableContext, figures: readonly RawFigure[]): TableContext {
  const around = context.period;
  if (around?.year !== undefined && (around.month !== undefined || around.annual === true)) return context;
  const latest = latestOf(figures, around?.year);
  if (latest === null) return context;
  const { year = around?.year, month, cumulative } = latest;
  const ofColumns = around?.month === undefined && month !== undefined && oneEach(figures);
  return {
    ...context,
    period: {
      ...around,
      ...(year !== undefined && { year }),
      ...(ofColumns && { month, wholeYear: false, ...(cumulative !== undefined && { cumulative }) }),
    },
  };
}

function latestOf(figures: readonly RawFigure[], yearAround: number | undefined): PeriodWords | null {
  let latest: PeriodWords | null = null;
  let best = -1;
  for (const { period } of figures) {
    const year = period?.year ?? (period?.relativeYear === undefined ? yearAround : undefined);
    if (!period || (year === undefined && period.month === undefined)) continue;
    // 2021年 | 1-5月: the whole year is over, and tells nothing of the year the months are of.
    if (period.wholeYear && period.month === 12 && period.odd) continue;
    const rank = (year ?? 0) * 13 + (period.month ?? 0);
    if (rank > best) [latest, best] = [period, rank];
  }
  return latest;
}

/** Whether every column that names a month names one alone, and others name none. */
function oneEach(figures: readonly RawFigure[]): boolean {
  const months = new Map<number, string>();
  let without = false;
  for (const { column, period } of figures) {
    const key = period?.month === undefined ? "" : `${period.year ?? ""}-${period.month}`;
    if (key === "") without = true;
    const known = months.get(column);
    if (known !== undefined && known !== key) return false;
    months.set(column, key);
  }
  return without;
}
