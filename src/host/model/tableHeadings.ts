/**
 * Column names of a table: never blank, never twice, as Excel makes them from whatever stands in the header row.
 * Seen in Excel's own files: blank → Column1, Column2 …; a second 产值 → 产值2.
 */
import { foldName } from "./nameRules";

/**
 * Names for columns from the texts wanted, in order; `others` are names of columns that keep theirs. Texts that are
 * free stay as they are before any is made up.
 * @example uniqueHeadings(["产值", "", "产值"]) //=> ["产值", "Column1", "产值2"]
 */
export function uniqueHeadings(wanted: readonly string[], others: readonly string[] = []): string[] {
  const taken = new Set(others.map(foldName));
  const free = wanted.map((text) => {
    if (text === "" || taken.has(foldName(text))) return null;
    taken.add(foldName(text));
    return text;
  });
  const numbers = new Map<string, number>();
  return free.map((text, index) => {
    const name = text ?? freeHeading(wanted[index] ?? "", taken, numbers);
    taken.add(foldName(name));
    return name;
  });
}

/**
 * One name that is neither blank nor among `taken` (folded names). `numbers` remembers how far each stem was
 * counted. @example "产值" with 产值 taken //=> "产值2"
 */
export function freeHeading(
  wanted: string,
  taken: ReadonlySet<string>,
  numbers: Map<string, number> = new Map(),
): string {
  if (wanted !== "" && !taken.has(foldName(wanted))) return wanted;
  const stem = wanted === "" ? "Column" : wanted;
  let number = numbers.get(foldName(stem)) ?? (wanted === "" ? 1 : 2);
  while (taken.has(foldName(`${stem}${number}`))) number++;
  numbers.set(foldName(stem), number + 1);
  return `${stem}${number}`;
}
