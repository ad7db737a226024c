/**
 * The formula texts of one worksheet. A text that stands in cells one below the other, as in the calculated columns of a
 * table, is held once for all of them: a column of 12,000 rows costs one entry, not 12,000.
 */
import { MAX_COLUMNS, type Rectangle } from "../a1";

/** Rows of a column that hold the same text, both included. */
interface Fill {
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** Used like a Map from cellKey to text, and filled by stretches of a column. */
export class FormulaTexts implements Iterable<[key: number, text: string]> {
  /** Texts that do not stand in the cell above or below. */
  private readonly single = new Map<number, string>();
  /** By column: from top to bottom, without overlap; two rows or more each. */
  private readonly fills = new Map<number, Fill[]>();
  private filled = 0;

  /** Number of cells with a formula. */
  get size(): number {
    return this.single.size + this.filled;
  }

  get(key: number): string | undefined {
    const text = this.single.get(key);
    if (text !== undefined || this.filled === 0) return text;
    return this.fillAt(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)?.text;
  }

  has(key: number): boolean {
    return this.get(key) !== undefined;
  }

  set(key: number, text: string): void {
    if (this.get(key) === text) return;
    const row = Math.floor(key / MAX_COLUMNS);
    const column = key % MAX_COLUMNS;
    if (row > 0 && this.get(key - MAX_COLUMNS) === text) this.fill(column, row, row, text);
    else {
      if (this.filled > 0) this.cut(column, row, row);
      this.single.set(key, text);
    }
  }

  /** Puts one text into the rows top…bottom of a column. */
  fill(column: number, top: number, bottom: number, text: string): void {
    const above = top > 0 && this.get(keyOf(top - 1, column)) === text ? this.stretch(top - 1, column) : null;
    const below = this.get(keyOf(bottom + 1, column)) === text ? this.stretch(bottom + 1, column) : null;
    const joined = { top: above?.top ?? top, bottom: below?.bottom ?? bottom, text };
    // Of the rows joined, those beyond the next ones stand in fills.
    this.removeSingle(column, Math.max(joined.top, top - 1), Math.min(joined.bottom, bottom + 1));
    if (this.filled > 0) this.cut(column, joined.top, joined.bottom);
    if (joined.top === joined.bottom) {
      this.single.set(keyOf(top, column), text);
      return;
    }
    let held = this.fills.get(column);
    if (!held) this.fills.set(column, (held = []));
    held.splice(firstEndingAt(held, joined.top), 0, joined);
    this.filled += joined.bottom - joined.top + 1;
  }

  delete(key: number): void {
    if (!this.single.delete(key) && this.filled > 0)
      this.cut(key % MAX_COLUMNS, Math.floor(key / MAX_COLUMNS), Math.floor(key / MAX_COLUMNS));
  }

  /** Takes the texts out of the rows top…bottom of a column. */
  remove(column: number, top: number, bottom: number): void {
    this.removeSingle(column, top, bottom);
    if (this.filled > 0) this.cut(column, top, bottom);
  }

  clear(): void {
    this.single.clear();
    this.fills.clear();
    this.filled = 0;
  }

  /** Rectangles that together hold every formula. */
  *areas(): Iterable<Rectangle> {
    for (const key of this.single.keys()) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      yield { top: row, left: column, bottom: row, right: column };
    }
    for (const [column, held] of this.fills)
      for (const { top, bottom } of held) yield { top, left: column, bottom, right: column };
  }

  *[Symbol.iterator](): Iterator<[key: number, text: string]> {
    yield* this.single;
    for (const [column, held] of this.fills)
      for (const { top, bottom, text } of held)
        for (let row = top; row <= bottom; row++) yield [keyOf(row, column), text];
  }

  *keys(): Iterable<number> {
    for (const [key] of this) yield key;
  }

  *values(): Iterable<string> {
    for (const [, text] of this) yield text;
  }

  private fillAt(row: number, column: number): Fill | undefined {
    const held = this.fills.get(column);
    const fill = held?.[firstEndingAt(held, row)];
    return fill && fill.top <= row ? fill : undefined;
  }

  /** The rows around a cell that hold its text. */
  private stretch(row: number, column: number): Pick<Fill, "top" | "bottom"> {
    return this.fillAt(row, column) ?? { top: row, bottom: row };
  }

  private removeSingle(column: number, top: number, bottom: number): void {
    if (this.single.size <= bottom - top) {
      for (const key of this.single.keys()) {
        const row = Math.floor(key / MAX_COLUMNS);
        if (key % MAX_COLUMNS === column && row >= top && row <= bottom) this.single.delete(key);
      }
    } else for (let row = top; row <= bottom; row++) this.single.delete(keyOf(row, column));
  }

  /** Takes rows out of the fills of a column; what is left of one above and below stays. */
  private cut(column: number, top: number, bottom: number): void {
    const held = this.fills.get(column);
    if (!held) return;
    const first = firstEndingAt(held, top);
    let end = first;
    const kept: Fill[] = [];
    for (; end < held.length && held[end]!.top <= bottom; end++) {
      const { top: from, bottom: to, text } = held[end]!;
      this.filled -= to - from + 1;
      for (const rest of [
        { top: from, bottom: top - 1, text },
        { top: bottom + 1, bottom: to, text },
      ]) {
        if (rest.top > rest.bottom) continue;
        if (rest.top === rest.bottom) this.single.set(keyOf(rest.top, column), text);
        else {
          kept.push(rest);
          this.filled += rest.bottom - rest.top + 1;
        }
      }
    }
    if (end > first) held.splice(first, end - first, ...kept);
    if (held.length === 0) this.fills.delete(column);
  }
}

/** Index of the first fill that ends at or below a row. */
function firstEndingAt(held: readonly Fill[], row: number): number {
  let low = 0;
  let high = held.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (held[middle]!.bottom < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
