/** Texts with live parts: "{year}年1—{month}月" becomes ReportYear&"年1—"&ReportMonth&"月". */
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
 * A heading that follows the reporting month. With combined indicators in the table January and February read 1—2月,
 * because January is not published by itself (CONVENTIONS §4); otherwise January stands alone.
 */
export function periodExpression(
  patterns: PeriodPatterns,
  monthNames: readonly string[],
  combined: boolean,
): string {
  const parts = { year: "ReportYear", month: monthExpression("ReportMonth", monthNames) };
  const early = combined ? patterns.combined : patterns.january;
  const limit = combined ? "ReportMonth<=2" : "ReportMonth=1";
  return `IF(${limit},${textExpression(early, parts)},${textExpression(patterns.usual, parts)})`;
}
