/** Printed figures for tests: digits as people print them, from figures that have more. */
import { parseRectangle, type Rectangle } from "../../src/a1";
import { percentOf, round, type RoundingRule } from "../../src/core/decimal";
import type { PrintedSheet } from "../../src/audit/printedSheet";

let rule: RoundingRule = "half-up";

/** Rounds everything printed after by another rule. */
export function printBy(next: RoundingRule): void {
  rule = next;
}

export const digits = (value: number, decimals = 2): string => round(value, decimals, rule).toFixed(decimals);
export const percent = (part: number, whole: number, decimals = 1): string =>
  percentOf(part, whole, decimals, rule)!.toFixed(decimals);
export const growth = (now: number, last: number, decimals = 1): string =>
  percentOf(now - last, last, decimals, rule)!.toFixed(decimals);
export const total = (values: readonly number[]): number =>
  Number(values.reduce((a, b) => a + b, 0).toFixed(9));
/** Place of each value, best first, ties sharing the better place. */
export const places = (values: readonly number[]): string[] =>
  values.map((value) => String(1 + values.filter((other) => other > value).length));

/** A sheet from rows of texts; merges as addresses. */
export function sheetOf(
  name: string,
  rows: readonly (readonly string[])[],
  merges: readonly string[] = [],
): PrintedSheet {
  return {
    name,
    texts: rows,
    merges: merges.map((address) => parseRectangle(address)!),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    firstRow: 0,
  };
}

/** The same sheet with another text in one cell, 0-based. */
export function withText(sheet: PrintedSheet, row: number, column: number, text: string): PrintedSheet {
  const texts = sheet.texts.map((cells) => [...cells]);
  texts[row]![column] = text;
  return { ...sheet, texts };
}

export interface Seed {
  readonly sheet: PrintedSheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly was: string;
}

/**
 * Slips in the derived cells of an area: a last digit far off, digits exchanged, a point moved, a sign lost. A slip
 * that rounding could explain is none and is left out.
 */
export function slipsIn(sheet: PrintedSheet, area: Rectangle | string, most = Infinity): Seed[] {
  const { top, left, bottom, right } = typeof area === "string" ? parseRectangle(area)! : area;
  const seeds: Seed[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const was = sheet.texts[row]?.[column] ?? "";
      for (const text of slipsOf(was).slice(0, most)) seeds.push({ sheet, row, column, text, was });
    }
  return seeds;
}

/** One slip in each figure of sentences that a pattern takes. */
export function slipsInProse(sheet: PrintedSheet, figures: RegExp): Seed[] {
  return sheet.texts.flatMap((cells, row) =>
    cells.flatMap((was, column) =>
      (sheet.hiddenColumns.has(column) ? [] : [...was.matchAll(figures)]).flatMap(({ 0: figure, index }) =>
        slipsOf(figure)
          .slice(0, 1)
          .map((slip): Seed => {
            const text = was.slice(0, index) + slip + was.slice(index + figure.length);
            return { sheet, row, column, text, was: `${was.slice(Math.max(0, index - 30), index)}${figure}` };
          }),
      ),
    ),
  );
}

/** @example slipsOf("25.7") //=> ["27.7", "52.7"] */
export function slipsOf(text: string): string[] {
  const [, before, number, behind] = /^([^\d+-]*)([-+]?\d[\d,]*(?:\.\d+)?)(.*)$/.exec(text) ?? [];
  if (number === undefined) return [];
  const plain = number.replaceAll(",", "");
  const decimals = /\.(\d+)$/.exec(plain)?.[1]!.length ?? 0;
  const value = Number(plain);
  const put = (other: number): string => {
    const signed = number.startsWith("+") && other > 0 ? "+" : "";
    return `${before}${signed}${other.toFixed(decimals)}${behind}`;
  };
  const swapped = plain.replace(/(\d)(\d)(?=\D|$)/, (whole, a: string, b: string) =>
    a === b ? whole : b + a,
  );
  const far = (other: number): boolean =>
    Math.abs(other - value) >= (decimals ? 0.4 : Math.abs(value) < 20 ? 2 : 7);
  const slips = [
    put(value + (decimals ? 2 : Math.abs(value) < 20 ? 3 : Math.max(7, Math.round(value * 0.03)))),
  ];
  if (far(Number(swapped))) slips.push(before + swapped + behind!);
  return slips;
}
