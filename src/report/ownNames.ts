/**
 * Formulas of a report that look something up by a name in one of its cells, where that cell is to say it in other words:
 * they take the name itself. What only shows the cell shows these words, and so do charts and lists.
 */
import { columnIndex } from "../a1";
import { literal } from "./textFormula";
import type { SheetSpec } from "./spec";

/** A cell, 0-based. */
interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell and the name that formulas find in it. */
export interface OwnName extends CellPlace {
  readonly text: string;
}

/** Texts, and names of other sheets. */
const TEXT = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'!`;
/** ROW asks where a cell is, not what it says. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_.:!\]$]|ROW\()`;
const BEHIND = String.raw`(?![\p{L}\p{N}_.:!(])`;
/** A reference to one cell that is no end of a range: in R1C1 with a fixed column, and in A1. */
const R1C1 = new RegExp(String.raw`${TEXT}|${BEFORE}R(\d*)C(\d+)${BEHIND}`, "gu");
const A1 = new RegExp(String.raw`${TEXT}|${BEFORE}\$?([A-Z]{1,3})\$?(\d+)${BEHIND}`, "gu");

/** Whether a formula of the report calculates with what a cell says. */
export function isLookedUp(spec: SheetSpec, cell: CellPlace): boolean {
  const named = [{ ...cell, text: "" }];
  return (
    (spec.fills ?? []).some(({ area, formula }) => {
      const covers = area.top <= cell.row && cell.row <= area.bottom;
      return inR1C1(formula, covers ? cell.row : -1, named) !== formula;
    }) ||
    spec.cells.some((row) => row.some((content) => isFormula(content) && inA1(content, named) !== content))
  );
}

/** The report with these names in its formulas. */
export function withOwnNames(spec: SheetSpec, names: readonly OwnName[]): SheetSpec {
  return {
    ...spec,
    cells: spec.cells.map((row) =>
      row.map((content) => (isFormula(content) ? inA1(content, names) : content)),
    ),
    ...(spec.fills && { fills: spec.fills.flatMap((fill) => parted(fill, names)) }),
  };
}

type Fill = NonNullable<SheetSpec["fills"]>[number];

/** A column of formulas, parted where the formula of a row finds a name of its own. */
function parted({ area, formula }: Fill, names: readonly OwnName[]): Fill[] {
  const usual = inR1C1(formula, -1, names);
  const rows = [...new Set(names.map(({ row }) => row))]
    .filter((row) => row >= area.top && row <= area.bottom && inR1C1(formula, row, names) !== usual)
    .sort((a, b) => a - b);
  const fills: Fill[] = [];
  let { top } = area;
  for (const row of [...rows, area.bottom + 1]) {
    if (row > top) fills.push({ area: { ...area, top, bottom: row - 1 }, formula: usual });
    if (row <= area.bottom)
      fills.push({ area: { ...area, top: row, bottom: row }, formula: inR1C1(formula, row, names) });
    top = row + 1;
  }
  return fills;
}

/** Characters of a piece: Excel takes 255 of a text within a formula. */
const PIECE = /.{1,120}/gsu;

/** A text of any length as an operand. */
function inPieces(text: string): string {
  const pieces = (text.match(PIECE) ?? [""]).map(literal);
  return pieces.length === 1 ? pieces[0]! : `(${pieces.join("&")})`;
}

const isFormula = (content: unknown): content is string =>
  typeof content === "string" && content.startsWith("=");

/** A formula that stands in a row; −1 for any row without names. */
function inR1C1(formula: string, row: number, names: readonly OwnName[]): string {
  return replaced(formula, R1C1, names, (down, across) => ({
    row: down === "" ? row : Number(down) - 1,
    column: Number(across) - 1,
  }));
}

function inA1(formula: string, names: readonly OwnName[]): string {
  return replaced(formula, A1, names, (letters, number) => ({
    row: Number(number) - 1,
    column: columnIndex(letters) ?? -1,
  }));
}

function replaced(
  formula: string,
  references: RegExp,
  names: readonly OwnName[],
  placeOf: (first: string, second: string) => CellPlace,
): string {
  return formula.replace(references, (found, first: string | undefined, second: string) => {
    // A formula that is the reference alone shows what the cell says.
    if (first === undefined || formula === `=${found}`) return found;
    const { row, column } = placeOf(first, second);
    const name = names.find((each) => each.row === row && each.column === column);
    return name ? inPieces(name.text) : found;
  });
}
