/** Texts with live parts: "{year}年1—{month}月" becomes PeriodYear&"年1—"&PeriodMonth&"月". */
import { HAS_NO_PERIOD } from "./periodNames";
import { BLANK, iff } from "../measures/formula";
import type { PeriodPatterns } from "./words";

/** A text literal in a formula. */
export function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Concatenation of a pattern's words and the expressions of its placeholders; no leading "=". */
export function textExpression(pattern: string, parts: Readonly<Record<string, string>>): string {
  const pieces = pattern.split(/\{(\w+)\}/);
  const expressions = pieces
    .map((piece, index) => (index % 2 ? parts[piece] : piece === "" ? null : literal(piece)))
    .filter((piece): piece is string => piece != null);
  return expressions.length ? expressions.join("&") : '""';
}

/** The month in words: its number, or its name where the language writes names. */
export function monthExpression(month: string, names: readonly string[]): string {
  return names.length ? `CHOOSE(${month},${names.map(literal).join(",")})` : month;
}

/**
 * A heading that follows the reporting month; January is no span. Indicators surveyed for January and February together
 * (CONVENTIONS §4) change no heading: of them January's column and February's month stay empty, as the note says.
 */
export function periodExpression(patterns: PeriodPatterns, monthNames: readonly string[]): string {
  const parts = { year: "PeriodYear", month: monthExpression("PeriodMonth", monthNames) };
  const { usual, january } = patterns;
  return `IF(PeriodMonth=1,${textExpression(january, parts)},${textExpression(usual, parts)})`;
}

/** What names the period; nothing where the settings hold none. */
export function ofPeriod(expression: string): string {
  return iff(HAS_NO_PERIOD, BLANK, expression);
}

/** From January to the month, as people write it in titles of their own. */
const FROM_JANUARY = /(?<!\d)(?:1月?|Jan(?:uary)?\s?)[—–~～至到-]\s?(?=\{month\})/g;

/** A title that may name the period; January is no span. @example titleExpression("{park}月报", { park: "C3" }) */
export function titleExpression(pattern: string, parts: Readonly<Record<string, string>>): string {
  const usual = textExpression(pattern, parts);
  const january = textExpression(pattern.replace(FROM_JANUARY, ""), parts);
  const expression = january === usual ? usual : `IF(PeriodMonth=1,${january},${usual})`;
  return /\{(?:year|month)\}/.test(pattern) ? ofPeriod(expression) : expression;
}

/** The report's period above its table; where the settings hold none, what is to be typed there. */
export function reportPeriod({
  subtitle,
  noPeriod,
  monthNames,
}: {
  readonly subtitle: PeriodPatterns;
  readonly noPeriod: string;
  readonly monthNames: readonly string[];
}): string {
  return iff(HAS_NO_PERIOD, literal(noPeriod), periodExpression(subtitle, monthNames));
}
