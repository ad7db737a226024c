/** Which of some values keep their order, and which stand out of it. */

/**
 * Places of the values that every longest rising run has, equal ones in it; of two that could each be the one out of
 * order neither is among them.
 * @example longestRun([1, 2, 9, 3, 4]) //=> Set { 0, 1, 3, 4 }
 */
export function longestRun(values: readonly number[]): ReadonlySet<number> {
  const upTo = runLengths(values, (before, value) => before <= value);
  const onFrom = runLengths([...values].reverse(), (before, value) => before >= value).reverse();
  const longest = Math.max(0, ...upTo);
  const onSome = values.flatMap((_, at) => (upTo[at]! + onFrom[at]! - 1 === longest ? at : []));
  return new Set(onSome.filter((at) => onSome.filter((other) => upTo[other] === upTo[at]).length === 1));
}

/** Of each value the length of the longest run that ends with it. */
function runLengths(
  values: readonly number[],
  follows: (before: number, value: number) => boolean,
): number[] {
  const lengths: number[] = [];
  for (const [at, value] of values.entries()) {
    const before = lengths.filter((_, earlier) => earlier < at && follows(values[earlier]!, value));
    lengths.push(1 + Math.max(0, ...before));
  }
  return lengths;
}
