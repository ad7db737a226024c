/**
 * A formula's text with its cell references taken relative to the cell it stands in: the form in which the
 * formulas of a filled column are equal. Prints as A1 text for any cell, and as R1C1.
 */
import {
  parseA1Ref,
  parseR1C1Ref,
  tokenize,
  type RangeA1,
  type RangeR1C1,
  type Token,
} from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS, columnLetters } from "../../a1";

/** One bound of a reference: a row or column index, or an offset from the formula's own; null = unbounded. */
interface Bound {
  readonly at: number;
  readonly absolute: boolean;
}

interface ReferencePiece {
  readonly top: Bound | null;
  readonly left: Bound | null;
  readonly bottom: Bound | null;
  readonly right: Bound | null;
}

const MOST_KNOWN = 4096;

export class RelativeText {
  /** R1C1 text; equal texts mean equal formulas. */
  readonly r1c1: string;
  /** Whether some reference moves with the formula. */
  readonly moves: boolean;

  private constructor(
    private readonly literals: readonly string[],
    private readonly references: readonly ReferencePiece[],
  ) {
    this.r1c1 = this.print((piece) => r1c1Reference(piece));
    this.moves = references.some((piece) => bounds(piece).some((bound) => bound !== null && !bound.absolute));
  }

  /** From A1 text standing in a cell. */
  static fromA1(text: string, row: number, column: number): RelativeText {
    const key = `${row},${column},${text}`;
    const known = RelativeText.knownA1.get(key);
    if (known) return known;
    if (RelativeText.knownA1.size >= MOST_KNOWN) RelativeText.knownA1.clear();
    const read = RelativeText.fromTokens(tokenize(text, { withLocation: false }), (value) => {
      const found = parseA1Ref(value);
      return found && "range" in found ? a1Piece(found.range, row, column) : null;
    });
    RelativeText.knownA1.set(key, read);
    return read;
  }

  /** From R1C1 text. */
  static fromR1C1(text: string): RelativeText {
    const known = RelativeText.known.get(text);
    if (known) return known;
    if (RelativeText.known.size >= MOST_KNOWN) RelativeText.known.clear();
    const read = RelativeText.fromTokens(tokenize(text, { withLocation: false, r1c1: true }), (value) => {
      const found = parseR1C1Ref(value);
      return found && "range" in found ? r1c1Piece(found.range) : null;
    });
    RelativeText.known.set(text, read);
    return read;
  }

  /** Texts read before: whole columns are written as one text again and again. */
  private static readonly known = new Map<string, RelativeText>();
  /** And A1 texts by their cell: the sheets of many parks hold the same. */
  private static readonly knownA1 = new Map<string, RelativeText>();

  private static fromTokens(
    tokens: readonly Token[],
    reference: (value: string) => ReferencePiece | null,
  ): RelativeText {
    const literals: string[] = [];
    const references: ReferencePiece[] = [];
    let literal = "";
    for (const { type, value } of tokens) {
      const isReference = type === "range" || type === "range_beam";
      const piece = isReference ? reference(value) : null;
      if (!piece) {
        literal += value;
        continue;
      }
      literals.push(literal + value.slice(0, value.lastIndexOf("!") + 1));
      references.push(piece);
      literal = "";
    }
    literals.push(literal);
    return new RelativeText(literals, references);
  }

  /** A1 text for a cell; a reference that falls off the sheet becomes #REF!. */
  a1(row: number, column: number): string {
    return this.print((piece) => a1Reference(piece, row, column));
  }

  /** Whether every reference lies on the sheet when the formula stands in a cell. */
  fits(row: number, column: number): boolean {
    return this.references.every(
      ({ top, left, bottom, right }) =>
        [top, bottom].every((bound) => !bound || placed(bound, row, MAX_ROWS) !== null) &&
        [left, right].every((bound) => !bound || placed(bound, column, MAX_COLUMNS) !== null),
    );
  }

  private print(reference: (piece: ReferencePiece) => string): string {
    const { literals, references } = this;
    let text = literals[0]!;
    for (let i = 0; i < references.length; i++) text += reference(references[i]!) + literals[i + 1]!;
    return text;
  }
}

/** R1C1 text of an A1 formula standing in a cell. @example toR1C1("A1+$B2", 1, 2) //=> "R[-1]C[-2]+RC2" */
export function toR1C1(text: string, row: number, column: number): string {
  return RelativeText.fromA1(text, row, column).r1c1;
}

/** A1 text, for a cell, of an R1C1 formula. @example fromR1C1("R[-1]C+RC5", 1, 0) //=> "A1+$E2" */
export function fromR1C1(r1c1: string, row: number, column: number): string {
  return RelativeText.fromR1C1(r1c1).a1(row, column);
}

function bounds(piece: ReferencePiece): (Bound | null)[] {
  return [piece.top, piece.left, piece.bottom, piece.right];
}

function a1Piece(range: RangeA1, row: number, column: number): ReferencePiece {
  const bound = (
    at: number | null | undefined,
    fixed: boolean | null | undefined,
    own: number,
  ): Bound | null =>
    at === null || at === undefined ? null : { at: fixed ? at : at - own, absolute: fixed === true };
  return {
    top: bound(range.top, range.$top, row),
    left: bound(range.left, range.$left, column),
    bottom: bound(range.bottom, range.$bottom, row),
    right: bound(range.right, range.$right, column),
  };
}

function r1c1Piece(range: RangeR1C1): ReferencePiece {
  const bound = (at: number | null | undefined, fixed: boolean | null | undefined): Bound | null =>
    at === null || at === undefined ? null : { at, absolute: fixed === true };
  return {
    top: bound(range.r0, range.$r0),
    left: bound(range.c0, range.$c0),
    bottom: bound(range.r1, range.$r1),
    right: bound(range.c1, range.$c1),
  };
}

const same = (a: Bound | null, b: Bound | null): boolean => a?.at === b?.at && a?.absolute === b?.absolute;

function r1c1Reference(piece: ReferencePiece): string {
  const part = (letter: string, bound: Bound | null): string => {
    if (!bound) return "";
    if (bound.absolute) return `${letter}${bound.at + 1}`;
    return bound.at === 0 ? letter : `${letter}[${bound.at}]`;
  };
  const first = part("R", piece.top) + part("C", piece.left);
  if (same(piece.top, piece.bottom) && same(piece.left, piece.right)) return first;
  return `${first}:${part("R", piece.bottom)}${part("C", piece.right)}`;
}

function a1Reference(piece: ReferencePiece, row: number, column: number): string {
  const { top, left, bottom, right } = piece;
  const rows = [top, bottom].map((bound) => (bound ? placed(bound, row, MAX_ROWS) : ""));
  const columns = [left, right].map((bound) => (bound ? placed(bound, column, MAX_COLUMNS) : ""));
  if (rows.includes(null) || columns.includes(null)) return "#REF!";
  const text = (i: 0 | 1, rowBound: Bound | null, columnBound: Bound | null): string => {
    const letters = columnBound
      ? (columnBound.absolute ? "$" : "") + columnLetters(columns[i] as number)
      : "";
    return rowBound ? `${letters}${rowBound.absolute ? "$" : ""}${(rows[i] as number) + 1}` : letters;
  };
  const first = text(0, top, left);
  const single = top !== null && left !== null && same(top, bottom) && same(left, right);
  return single ? first : `${first}:${text(1, bottom, right)}`;
}

/** Index of a bound for a cell, or null off the sheet. */
function placed(bound: Bound, own: number, limit: number): number | null {
  const at = bound.absolute ? bound.at : own + bound.at;
  return at >= 0 && at < limit ? at : null;
}
