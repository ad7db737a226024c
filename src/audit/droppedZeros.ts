/**
 * Zeros a number without a format of its own has lost: of 2.74, 6.5 and 9.24 in one column the second is 6.50. One zero
 * at the most: a plan of 40 among figures of two decimals is a round number and not 40.00.
 */

/** A cell of a column of figures, from the top down. */
export interface ColumnCell {
  readonly text: string;
  readonly unit: string;
  /** Whether it shows no zeros at its end. */
  readonly drops: boolean;
}

const FEWEST = 2;

/** What is to stand behind each text, "" or a zero; figures of one unit have as many decimals as the longest. */
export function droppedZeros(cells: readonly ColumnCell[]): string[] {
  const longest = new Map<string, number>();
  for (const { text, unit, drops } of cells)
    if (drops) longest.set(unit, Math.max(longest.get(unit) ?? 0, decimals(text)));
  return cells.map(({ text, unit, drops }) => {
    const most = longest.get(unit) ?? 0;
    return drops && most >= FEWEST && decimals(text) === most - 1 ? "0" : "";
  });
}

const decimals = (text: string): number => /^-?\d+\.(\d+)$/.exec(text.trim())?.[1]?.length ?? 0;
