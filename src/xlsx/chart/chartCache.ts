/** What the cells under a chart show, kept in its part so that a viewer which does not calculate can draw it. */
import { parseRectangle, splitSheet, type Rectangle } from "../../a1";
import type { Book, Sheet } from "../book";
import { CellError, ERROR_CODES, type CellValue } from "../cells";
import { escapeXml } from "../xmlText";

/** Points of a series Excel draws (Excel specifications and limits, charts of a file before 2010). */
const MOST_POINTS = 32_000;

/** Cells of a reference, row by row; null for what is no reference to one rectangle. */
export function referredCells(
  book: Book,
  formula: string,
): { readonly sheet: Sheet; readonly area: Rectangle } | null {
  const { sheet: name, address } = splitSheet(formula);
  const sheet = book.sheets.find((each) => each.name.toLowerCase() === name?.toLowerCase());
  const area = parseRectangle(address);
  return sheet && area ? { sheet, area } : null;
}

/** Values as an array constant, `{1,"甲",#N/A}`, which a series may have instead of a reference. */
export function literalOf(values: readonly CellValue[]): string {
  const literals = values.map((value) => {
    if (value instanceof CellError) return value.code;
    return typeof value === "number" ? String(value) : `"${String(value ?? "").replaceAll('"', '""')}"`;
  });
  return `{${literals.join(",")}}`;
}

const LITERAL = /"((?:[^"]|"")*)"|([^,{}]+)/g;

/** Values of an array constant; null for what is none. */
function literalValues(formula: string): CellValue[] | null {
  if (!formula.startsWith("{")) return null;
  return [...formula.matchAll(LITERAL)].map(([, text, plain]): CellValue => {
    const code = ERROR_CODES.find((each) => each === plain);
    if (code) return CellError.of(code);
    if (plain !== undefined) return Number(plain);
    return text ? text.replaceAll('""', '"') : null;
  });
}

export function referredValues(book: Book, formula: string): CellValue[] {
  const literal = literalValues(formula);
  if (literal) return literal;
  const found = referredCells(book, formula);
  if (!found) return [];
  const { sheet, area } = found;
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      if (values.length === MOST_POINTS) return values;
      values.push(sheet.cells.value(row, column));
    }
  return values;
}

const points = (values: readonly (string | null)[]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, index) =>
      value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
    )
    .join("");

/** A reference to texts with what they say. */
export function textReference(book: Book, formula: string): string {
  const values = referredValues(book, formula).map((value) =>
    value === null ? null : value instanceof CellError ? value.code : String(value),
  );
  if (literalValues(formula)) return `<c:strLit>${points(values)}</c:strLit>`;
  return `<c:strRef><c:f>${escapeXml(formula)}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`;
}

/**
 * A reference to numbers with their values, or an array of these with a `format`; texts count as 0 as in Excel, blanks and
 * #N/A are left out.
 */
export function numberReference(book: Book, formula: string, given = "General"): string {
  const found = referredCells(book, formula);
  const format = found?.sheet.styles.at(found.area.top, found.area.left).numberFormat ?? given;
  const values = referredValues(book, formula).map((value) => {
    if (value === null) return null;
    if (value instanceof CellError) return value.code === "#N/A" ? "#N/A" : "0";
    return typeof value === "number" ? String(value) : "0";
  });
  if (literalValues(formula))
    return `<c:numLit><c:formatCode>${escapeXml(format)}</c:formatCode>${points(values)}</c:numLit>`;
  return (
    `<c:numRef><c:f>${escapeXml(formula)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `${points(values)}</c:numCache></c:numRef>`
  );
}

/** Categories: texts, or numbers where nothing else stands there. */
export function categoryReference(book: Book, formula: string): string {
  const numbers = referredValues(book, formula).every((value) => typeof value === "number");
  return numbers ? numberReference(book, formula) : textReference(book, formula);
}
