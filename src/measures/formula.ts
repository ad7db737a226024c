/**
 * Small builders of formula text. Everything they make is Excel 2007: no LET, no XLOOKUP, no spill, nothing that a
 * file must write with a prefix. Numbers are asked for with ISNUMBER, so a blank is never zero and a text typed into
 * the ledger ("x", "…") is never an error.
 */
import type { MeasureRefs } from "./refs";

/** Decimals at which binary noise is cut off unrounded rates, so that equal rates tie and 59.85 is 59.85. */
export const EXACT_DECIMALS = 10;
/** The same for differences of levels. */
export const LEVEL_DECIMALS = 8;
/** How far a cell's number may lie from the decimal it stands for, as a part of it: a few units of 2^-53. */
const BINARY_NOISE = "1E-15";

/** A text literal. @example text("其他") //=> "\"其他\"" */
export function text(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}

export const BLANK = text("");
/** What COUNTIFS asks of a cell: any number, no text and no blank. */
export const ANY_NUMBER = text(">=-1E+300");

export function iff(condition: string, then: string, otherwise: string): string {
  return `IF(${condition},${then},${otherwise})`;
}

/** Whether all of them are numbers. */
export function numeric(...operands: string[]): string {
  return all(...operands.map((operand) => `ISNUMBER(${operand})`));
}

/** Whether the operand is this word of the workbook. */
export function is(operand: string, word: string): string {
  return `${operand}=${text(word)}`;
}

export function isNot(operand: string, word: string): string {
  return `${operand}<>${text(word)}`;
}

/** All conditions; Excel works out every one, so none may be an error. */
export function all(...conditions: string[]): string {
  return conditions.length === 1 ? conditions[0]! : `AND(${conditions.join(",")})`;
}

export function any(...conditions: string[]): string {
  return conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(",")})`;
}

/** A table column's cell in a located row. */
export function cellIn(column: string, row: string): string {
  return `INDEX(${column},${row})`;
}

/** The operand when it is a number, else `otherwise` (blank). */
export function numberOr(operand: string, otherwise = BLANK): string {
  return iff(numeric(operand), operand, otherwise);
}

/** First row of a column that equals the operand, or blank; case does not count. */
export function rowOf(operand: string, column: string): string {
  return `IFERROR(MATCH(${operand},${column},0),"")`;
}

/** A text as MATCH and COUNTIF must see it, which take ~ * ? for a pattern. */
export function pattern(operand: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${operand},"~","~~"),"*","~*"),"?","~?")`;
}

/**
 * The ledger's number in a located row and a month 1–12; `otherwise` where there is no number, or no row: INDEX with
 * the text "" for a row is #VALUE!, which is no number.
 */
export function ledgerFigure(refs: MeasureRefs, row: string, month: string, otherwise = BLANK): string {
  return numberOr(`INDEX(${refs.ledgerMonths()},${row},${month})`, otherwise);
}

/** A rate or difference freed of binary noise. @example exact("100*[@累计]/[@目标]") */
export function exact(rate: string, decimals = EXACT_DECIMALS): string {
  return `ROUND(${rate},${decimals})`;
}

/**
 * The digits a report prints of an unrounded rate that `exact` has cleaned: PercentPlaces places, half-up or
 * half-even by the workbook's RoundingRule. Of a tie, twice the rounded half is the even neighbour: 59.85 → 2 × 29.9.
 */
export function printed(refs: MeasureRefs, rate: string, places = "PercentPlaces"): string {
  const halfUp = `ROUND(${rate},${places})`;
  const isTie = `ABS(ABS(${rate}-${halfUp})-0.5/10^${places})<=${BINARY_NOISE}*ABS(${rate})`;
  const halfEven = `RoundingRule=${text(refs.words.roundingRules["half-even"])}`;
  return iff(`AND(${halfEven},${isTie})`, `2*ROUND(${rate}/2,${places})`, halfUp);
}
