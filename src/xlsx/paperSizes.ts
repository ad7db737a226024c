/** Paper sizes by the numbers of files (ECMA-376 part 1, 18.3.1.63). */
const NUMBERS: readonly (readonly [string, number])[] = [
  ["letter", 1],
  ["tabloid", 3],
  ["legal", 5],
  ["statement", 6],
  ["executive", 7],
  ["a3", 8],
  ["a4", 9],
  ["a5", 11],
  ["b4", 12],
  ["b5", 13],
];
const OTHER = "paper";

/** Name of a paper number; sizes without a name are "paper66" and the like; none is letter as in Excel. */
export const paperName = (number: number | null): string =>
  NUMBERS.find((entry) => entry[1] === (number ?? 1))?.[0] ?? OTHER + String(number);

/** Number of a paper name, A4 when it is unknown. */
export function paperNumber(name: string): number {
  const known = NUMBERS.find((entry) => entry[0] === name)?.[1];
  return known ?? (/^paper\d{1,4}$/.test(name) ? Number(name.slice(OTHER.length)) : 9);
}
