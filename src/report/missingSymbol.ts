/**
 * What is printed where there is no figure, as the workbook's setting MissingSymbol says: a dash, a zero, or nothing.
 * The cells hold the dash whatever is shown, so that no formula takes a zero for a figure; the others are shown by
 * conditional number formats.
 */
import { cellAddress, type Rectangle } from "../a1";
import type { Language } from "../core/language";
import { workbookWords } from "../i18n/workbookWords";
import { iff, is, text } from "../measures/formula";
import type { ConditionalFill } from "./spec";
import { literal } from "./textFormula";
import type { ReportWords } from "./words";

/** Number formats that show something else instead of a text. */
const SHOWN = { zero: ';;;"0"_ ', blank: ";;;" } as const;

/** Conditions that show the symbol of the setting all over an area. */
export function missingConditions(area: Rectangle, language: Language): ConditionalFill[] {
  const { missingSymbols, printed } = workbookWords(language);
  return (["zero", "blank"] as const).map((symbol) => ({
    area,
    formula: `=AND(${cellAddress(area.top, area.left)}=${text(printed.missing)},${is("MissingSymbol", missingSymbols[symbol])})`,
    numberFormat: SHOWN[symbol],
  }));
}

/** Expression of the symbol as notes name it: “—”, “0”, 空白格. */
export function missingMark({ notes }: ReportWords, language: Language): string {
  const { missingSymbols } = workbookWords(language);
  const { dash, zero, blank } = notes.missingMarks;
  return iff(
    is("MissingSymbol", missingSymbols.zero),
    literal(zero),
    iff(is("MissingSymbol", missingSymbols.blank), literal(blank), literal(dash)),
  );
}
