/**
 * What is kept of a formula a report wrote: enough to tell whether it still stands, whatever form Excel or another program
 * gives its text back in. Brackets, spaces, separators and quotes of names may go or come (`Parks[[状态]]` is read back as
 * `Parks[状态]`), names are written as they were defined, numbers as Excel writes them: none of it counts.
 */
import { digestOf } from "../core/digest";

const REFERENCE = String.raw`R(?:\d+|\[-?\d+\])?C(?:\d+|\[-?\d+\])?`;
/** An area of one cell. */
const ONE_CELL = new RegExp(String.raw`\b(${REFERENCE}):\1(?![\w[])`, "g");
/** Rows counted by their numbers where people inserted some (report/placedFormula.ts). */
const COUNTED_ROW = /\((ROW\([^()]*\))-\d+\)/g;
const TOKEN = /"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![\p{L}\p{N}_])|[\p{L}\p{N}_.]+|[-+*/^&=<>%]/giu;
/** How files name functions newer than their format. */
const NEWER = /^_XL(?:FN|WS)\./;

/** Digests of formulas that came before: columns and sheets of parks repeat them. */
const known = new Map<string, string>();
const MOST_KNOWN = 4096;

/** The digest of a formula in R1C1, as the report counts its lines. */
export function formulaDigest(formula: string): string {
  const before = known.get(formula);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const digest = digestOf(formOf(formula));
  known.set(formula, digest);
  return digest;
}

/** What counts of it, in one form. */
function formOf(formula: string): string {
  const text = formula.replace(COUNTED_ROW, "$1").replace(ONE_CELL, "$1");
  const tokens = (text.match(TOKEN) ?? []).map((token) => {
    if (token.startsWith('"')) return token;
    return /^\d/.test(token) && !Number.isNaN(Number(token))
      ? String(Number(token))
      : token.toUpperCase().replace(NEWER, "");
  });
  return tokens.join(" ");
}
