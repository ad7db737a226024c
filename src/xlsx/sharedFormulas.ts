/**
 * Shared formulas: a file writes the text once and lets other cells point at it; here each cell gets its own
 * text with relative references moved (ECMA-376 part 1, 18.3.1.40).
 */
import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../a1";

/** A cell, a column or a row within a formula, with what is fixed. */
interface Reference {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

const WORD = /[\p{L}\p{N}_.\\?$]+/uy;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^\$?[A-Za-z]{1,3}$/;
const ROW = /^\$?[1-9]\d{0,6}$/;

/** A formula cut at its references, ready to be moved often. */
export class SharedFormula {
  private readonly pieces: (string | Reference)[] = [];

  /** `row` and `column`: the cell the text was written for. */
  constructor(
    text: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    let plainFrom = 0;
    let at = 0;
    while (at < text.length) {
      const character = text[at]!;
      if (character === '"' || character === "'") at = quotedEnd(text, at);
      else if (character === "[") at = bracketEnd(text, at);
      else {
        const word = wordAt(text, at);
        const found = word && references(text, at, word);
        if (found) {
          this.pieces.push(text.slice(plainFrom, at), ...found.pieces);
          plainFrom = found.end;
        }
        at = found ? found.end : at + Math.max(1, word.length);
      }
    }
    this.pieces.push(text.slice(plainFrom));
  }

  /** The text as it stands in another cell; references that leave the sheet become #REF!. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const across = column - this.column;
    let text = "";
    for (const piece of this.pieces) text += typeof piece === "string" ? piece : moved(piece, down, across);
    return text;
  }
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? "";
}

/** The reference a word is (or begins: "A:C", "1:3"); null for names, functions, sheets and numbers. */
function references(
  text: string,
  at: number,
  word: string,
): { pieces: (Reference | string)[]; end: number } | null {
  const end = at + word.length;
  const next = text[end];
  const cell = CELL.exec(word);
  if (cell) {
    const column = columnIndex(cell[2]!);
    const row = Number(cell[4]) - 1;
    if (next === "(" || next === "!" || column === null || row >= MAX_ROWS) return null;
    return { pieces: [{ column, columnFixed: cell[1] === "$", row, rowFixed: cell[3] === "$" }], end };
  }
  if (next !== ":") return null;
  const kind = COLUMN.test(word) ? COLUMN : ROW.test(word) ? ROW : null;
  const second = kind ? wordAt(text, end + 1) : "";
  const after = text[end + 1 + second.length];
  if (!kind?.test(second) || after === "(" || after === "!") return null;
  const make = kind === COLUMN ? wholeColumn : wholeRow;
  return { pieces: [make(word), ":", make(second)], end: end + 1 + second.length };
}

const wholeColumn = (text: string): Reference | string => {
  const column = columnIndex(text.replace("$", ""));
  return column === null ? text : { column, columnFixed: text[0] === "$", row: null, rowFixed: false };
};

const wholeRow = (text: string): Reference => ({
  column: null,
  columnFixed: false,
  row: Number(text.replace("$", "")) - 1,
  rowFixed: text[0] === "$",
});

function moved({ column, columnFixed, row, rowFixed }: Reference, down: number, across: number): string {
  let text = "";
  if (column !== null) {
    const to = columnFixed ? column : column + across;
    if (to < 0 || to >= MAX_COLUMNS) return "#REF!";
    text += (columnFixed ? "$" : "") + columnLetters(to);
  }
  if (row !== null) {
    const to = rowFixed ? row : row + down;
    if (to < 0 || to >= MAX_ROWS) return "#REF!";
    text += (rowFixed ? "$" : "") + (to + 1);
  }
  return text;
}

/** Position after a quoted text or sheet name; a doubled quote stands for itself. */
function quotedEnd(text: string, from: number): number {
  const quote = text[from]!;
  let end = from + 1;
  for (; end < text.length; end++) {
    if (text[end] !== quote) continue;
    if (text[end + 1] !== quote) return end + 1;
    end++;
  }
  return end;
}

/** Position after the "]" that closes a "["; an apostrophe escapes the next character (18.17.2.5). */
function bracketEnd(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const character = text[i];
    if (character === "'") i++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return i + 1;
  }
  return text.length;
}
