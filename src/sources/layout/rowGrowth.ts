/** What the figures of a row give as growth, to tell how its printed growth is meant. */
import type { RawFigure } from "./collect";

/** Figures by row. */
export function byRow(figures: readonly RawFigure[]): ReadonlyMap<number, readonly RawFigure[]> {
  const rows = new Map<number, RawFigure[]>();
  for (const figure of figures) {
    const row = rows.get(figure.row);
    if (row) row.push(figure);
    else rows.set(figure.row, [figure]);
  }
  return rows;
}

/** 本期 ÷ 上年同期 − 1 of the row, of one basis, park and indicator with the growth; null where they are not both there. */
export function rowGrowth(growth: RawFigure, row: readonly RawFigure[]): number | null {
  const years = growth.measure === "growth" ? yearsOf(growth, row) : null;
  return years && years.before > 0 ? years.now / years.before - 1 : null;
}

/** 本期 and 上年同期 of the row, of one basis, park and indicator with a figure; null where they are not both there. */
export function yearsOf(
  figure: RawFigure,
  row: readonly RawFigure[],
): { readonly now: number; readonly before: number } | null {
  const same = (other: RawFigure): boolean =>
    basisOf(other) === basisOf(figure) &&
    (other.indicator?.match?.found.code ?? other.indicator?.spelled) ===
      (figure.indicator?.match?.found.code ?? figure.indicator?.spelled);
  const now = row.find((other) => other.measure === "value" && same(other));
  const before = row.find((other) => other.measure === "lastYear" && same(other));
  return now && before ? { now: numberOf(now), before: numberOf(before) } : null;
}

/** The number that is typed, 0 where none is. */
export const numberOf = ({ typed }: RawFigure): number => (typed.kind === "number" ? typed.value : 0);

/** Whether a growth in percent, and one as fraction, is what the row gives. Printed figures are rounded. */
export function isNear(growth: number, computed: number): boolean {
  return Math.abs(growth - computed) < 0.002 + Math.abs(computed) * 0.05;
}

/** 1-5月 is a total from January without a word for it. */
const basisOf = ({ basis, period }: RawFigure): RawFigure["basis"] =>
  basis ?? (period?.cumulative === true ? "ytd" : null);
