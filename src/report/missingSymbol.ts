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
import type { StyleName } from "./styles";
import { literal } from "./textFormula";
import type { ReportWords } from "./words";

/** Number formats that show something else instead of a text. */
const SHOWN = { zero: ';;;"0"_ ', blank: ";;;" } as const;

/** Of places, moves and words, which keep their dash where others show a zero. */
const AS_IT_IS = "@";

/** Conditions that show the symbol of the setting all over an area, but no zero in `places`: there is no place 0. */
export function missingConditions(
  area: Rectangle,
  language: Language,
  places: readonly Rectangle[] = [],
): ConditionalFill[] {
  const { missingSymbols, printed } = workbookWords(language);
  const condition = (of: Rectangle, symbol: "zero" | "blank", numberFormat: string): ConditionalFill => ({
    area: of,
    formula: `=AND(${cellAddress(of.top, of.left)}=${text(printed.missing)},${is("MissingSymbol", missingSymbols[symbol])})`,
    numberFormat,
  });
  return [
    condition(area, "zero", SHOWN.zero),
    condition(area, "blank", SHOWN.blank),
    ...places.map((of) => condition(of, "zero", AS_IT_IS)),
  ];
}

/** Columns in which styles say that places or words stand, each from its first row to its last. */
export function placeColumns(
  styles: readonly { readonly area: Rectangle; readonly style: StyleName }[],
): Rectangle[] {
  const columns = new Map<string, Rectangle>();
  for (const { area, style } of styles) {
    if (style !== "rank" && style !== "ordinal") continue;
    const key = `${area.left}|${area.right}`;
    const { top, bottom } = columns.get(key) ?? area;
    columns.set(key, { ...area, top: Math.min(top, area.top), bottom: Math.max(bottom, area.bottom) });
  }
  return [...columns.values()];
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
