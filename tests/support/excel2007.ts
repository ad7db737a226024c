/** What formulas of reports may take for Excel 2007 to calculate them. */
import { tokenize } from "@borgar/fx/xlsx";

/** Half of the characters Excel takes of a formula. */
const LONGEST = 8192 / 2;

/** Expects formulas in R1C1 to be short enough and to call these functions of Excel 2007 alone. */
export function expectExcel2007(formulas: readonly string[], functions: ReadonlySet<string>): void {
  const used = new Set<string>();
  for (const formula of formulas) {
    expect(formula.length).toBeLessThan(LONGEST);
    for (const { type, value } of tokenize(formula, { r1c1: true }))
      if (type === "func") used.add(value.toUpperCase());
  }
  expect([...used].filter((name) => !functions.has(name))).toEqual([]);
}
