/** Numbers of the samples: the same on every machine and in every run, without a clock and without chance. */

/** A number from −1 to 1 that depends on the text alone (FNV-1a, mixed once more so that neighbours differ). */
export function wobble(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return ((hash >>> 0) / 0xffffffff) * 2 - 1;
}

/** Rounded to decimals; no result is a negative zero. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round((value + Number.EPSILON * Math.sign(value)) * factor) / factor + 0;
}

/**
 * A total in parts by weight, each part rounded, the rounded parts adding up to the total exactly: the units left
 * over go to the parts that lost most by rounding down.
 */
export function apportion(total: number, weights: readonly number[], decimals: number): number[] {
  const factor = 10 ** decimals;
  const units = Math.round(total * factor);
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (units * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = units - parts.reduce((a, b) => a + b, 0);
  const byLoss = exact.map((value, index) => ({ index, loss: value - parts[index]! }));
  byLoss.sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, left)) parts[index]! += 1;
  return parts.map((part) => part / factor);
}
