/**
 * What is kept of a report, in rows as they stand: people delete rows of it, and sort them, and what was written in a row is
 * known by the row that was written.
 */
import type { LinePlaces } from "../report/linePlaces";
import type { KeptPrint } from "./keptPrints";
import { writtenRows } from "./reportMarks";
import type { RowForms } from "./rowForms";
import type { StandingReport } from "./standingPlaces";
import type { StyledArea } from "./writtenStyles";
import type { FormulaArea } from "./writtenFormulas";

/** Where the marks of its rows tell of no other, each is taken for the one that was written in its place. */
export function printAsItStands(
  { sheet, rows }: StandingReport,
  places: LinePlaces,
  print: Partial<KeptPrint>,
): Partial<KeptPrint> {
  const written = rowsAsWritten({ sheet, rows }, places);
  const isWhole = written?.length === print.formats?.rows.length && written?.every((row, at) => row === at);
  return written && !isWhole ? inRows(print, written) : print;
}

/** As which row of the report each of its rows was written; null where the marks of earlier versions do not say. */
export function rowsAsWritten({ sheet, rows }: StandingReport, places: LinePlaces): readonly number[] | null {
  return writtenRows(places.rows.map((row) => rows.ends[row - sheet.area.top] ?? ""));
}

/** `written` tells of each row that stands as which it was written. */
function inRows(print: Partial<KeptPrint>, written: readonly number[]): Partial<KeptPrint> {
  const stands = new Map(written.map((row, at) => [row, at]));
  const { headings, names, typedTexts, styled, formats, formulas, formulaForms, heights, breaks } = print;
  const moved = <T extends { readonly row: number }>(cells: readonly T[]): T[] =>
    cells.flatMap((each) => {
      const row = stands.get(each.row);
      return row === undefined ? [] : [{ ...each, row }];
    });
  const movedForms = (forms: RowForms): RowForms => ({
    ...forms,
    rows: written.map((row) => forms.rows[row] ?? -1),
  });
  return {
    ...print,
    ...(headings && { headings: moved(headings) }),
    ...(names && { names: moved(names) }),
    ...(typedTexts && { typedTexts: moved(typedTexts) }),
    ...(styled && { styled: styledRows(styled, stands) }),
    ...(formats && { formats: movedForms(formats) }),
    ...(formulas && { formulas: formulaRows(formulas, stands) }),
    ...(heights && { heights: written.map((row) => heights[row] ?? 0) }),
    ...(formulaForms && { formulaForms: movedForms(formulaForms) }),
    ...(breaks && { breaks: breaks.flatMap((row) => stands.get(row) ?? []).sort((a, b) => a - b) }),
  };
}

function styledRows(styled: readonly StyledArea[], stands: ReadonlyMap<number, number>): StyledArea[] {
  return styled.flatMap(([style, top, left, bottom, right]) =>
    rowsOf(top, bottom, stands).map((row): StyledArea => [style, row, left, row, right]),
  );
}

function formulaRows(formulas: readonly FormulaArea[], stands: ReadonlyMap<number, number>): FormulaArea[] {
  return formulas.flatMap(([top, left, bottom, right]) =>
    rowsOf(top, bottom, stands).map((row): FormulaArea => [row, left, row, right]),
  );
}

/** Where rows stand that were written from the first to the last one. */
function rowsOf(first: number, last: number, stands: ReadonlyMap<number, number>): number[] {
  const rows: number[] = [];
  // Files are strangers': an area may claim to end where no row was written.
  const end = Math.min(last, Math.max(...stands.keys()));
  for (let row = first; row <= end; row++) {
    const at = stands.get(row);
    if (at !== undefined) rows.push(at);
  }
  return rows;
}
