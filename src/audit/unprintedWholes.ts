/**
 * Shares of a whole that is not printed: 占全市比重 beside the parks' figures. All shares of a column are of one whole, so
 * that it follows from most of them, and those that disagree are told.
 */
import { decimal } from "../core/decimal";
import { halfUnit, quotientRange, rangeOf } from "../core/intervalTest";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { exact, heldAgainst, named, type Reading } from "./reading";

/** Rows that must lead to the same whole, and of how many: by chance some do. */
const LEAST = 4;
const OF_ALL = 3 / 4;

/** The wholes a share may be of: from low to high. */
interface Span {
  readonly low: number;
  readonly high: number;
}

export function unprintedWholes(table: PrintedTable, own: Field, part: Field): Reading[] {
  const spans = table.records.flatMap((record) => spanOf(table, record, own, part) ?? []);
  const whole = spans.length < LEAST ? null : commonTo(spans);
  if (!whole) return [];
  return [
    {
      kind: "share",
      explicit: false,
      judge(record) {
        const [rate, figure] = [table.figure(record, own), table.figure(record, part)];
        if (!rate || !figure || spanOf(table, record, own, part) === null) return null;
        // A total that has all is held against its parts.
        if (record.total !== "no" && Number(rate.value) === 100) return null;
        const range = quotientRange(
          numberOf(figure, exact(table, record, part, figure)),
          { value: whole, decimals: null },
          100,
        );
        const from = `${named(figure, table.cell(record, part))} ÷ ${whole}`;
        return range && heldAgainst(table.cell(record, own), rate, range, from);
      },
    },
  ];
}

/** Null where nothing is printed, or nothing follows from it. */
function spanOf(table: PrintedTable, record: TableRecord, own: Field, part: Field): Span | null {
  const [rate, figure] = [table.figure(record, own), table.figure(record, part)];
  if (!rate || !figure || figure.percent || table.isRatio(record, part)) return null;
  // As the interval test: the share ± ½ unit, widened by one.
  const slack = halfUnit(rate.decimals).times(3);
  const [least, most] = [decimal(rate.value).minus(slack), decimal(rate.value).plus(slack)];
  const { low, high } = rangeOf(numberOf(figure, exact(table, record, part, figure)));
  if (least.lte(0) || low.lte(0)) return null;
  return { low: (100 * Number(low)) / Number(most), high: (100 * Number(high)) / Number(least) };
}

/** The middle of where the most spans overlap, in a few digits; null where too few do. */
function commonTo(spans: readonly Span[]): string | null {
  const ends = spans
    .flatMap(({ low, high }) => [
      { at: low, step: 1 },
      { at: high, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step);
  let [depth, deepest, whole] = [0, 0, 0];
  for (const [index, { at, step }] of ends.entries()) {
    depth += step;
    if (depth <= deepest) continue;
    deepest = depth;
    whole = (at + ends[index + 1]!.at) / 2;
  }
  return deepest >= LEAST && deepest >= spans.length * OF_ALL
    ? decimal(whole.toPrecision(6)).toFixed()
    : null;
}
