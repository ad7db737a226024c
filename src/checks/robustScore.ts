/** How far a value stands from a series, by median and median absolute deviation: one odd month does not hide another. */

/** Makes the median absolute deviation comparable to a standard deviation of a normal series. */
const CONSISTENCY = 0.6745;

/**
 * Robust z of a value against a series. `floor` is the least deviation that is taken for spread, so that a series that
 * never moved does not make every move an outlier.
 * @example robustScore(9, [1, 2, 3, 2, 1], 0.5) //=> 4.7215
 */
export function robustScore(value: number, series: readonly number[], floor: number): number {
  const middle = median(series);
  const deviation = Math.max(floor, median(series.map((each) => Math.abs(each - middle))));
  return (CONSISTENCY * (value - middle)) / deviation;
}

/** The middle of a series, of an even number the mean of the two in the middle. The series has at least one value. */
export function median(series: readonly number[]): number {
  const sorted = [...series].sort((a, b) => a - b);
  const upper = sorted.length >> 1;
  return sorted.length % 2 ? sorted[upper]! : (sorted[upper - 1]! + sorted[upper]!) / 2;
}
