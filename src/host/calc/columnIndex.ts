/**
 * Hash index over one column from a first row down: which rows hold a key. It grows downwards as longer ranges
 * are asked for, so a table that grows is indexed once, and changed cells are moved one by one.
 */
import { CellError, type CellValue } from "../../xlsx/cells";
import { fold } from "./coercion";
import { criterionKey, type CriterionKey } from "./criteria";

/** "match": texts and numbers apart, blanks left out (MATCH, VLOOKUP); "criteria": as COUNTIF compares. */
export type IndexKind = "match" | "criteria";

type Rows = readonly (CellValue[] | undefined)[];

/** Key of a value for exact lookups; undefined for what is never found. */
export function matchKey(value: CellValue): CriterionKey | undefined {
  if (typeof value === "string") return fold(value);
  return value === null || value instanceof CellError ? undefined : value;
}

export class ColumnIndex {
  /** Raised by every change of an indexed cell, not by growth. */
  version = 0;
  private readonly idOfKey = new Map<CriterionKey, number>();
  /** Per id: one row, or rows in ascending order (both relative to top). */
  private readonly rowsOfId: (number | number[])[] = [];
  /** Per row relative to top: id of its key, −1 without key. */
  readonly ids: number[] = [];

  constructor(
    readonly kind: IndexKind,
    readonly column: number,
    readonly top: number,
  ) {}

  /** First row not yet indexed. */
  get end(): number {
    return this.top + this.ids.length;
  }

  /** Number of distinct keys ever seen. */
  get keyCount(): number {
    return this.rowsOfId.length;
  }

  /** Takes in the rows up to and with `bottom`. */
  grow(rows: Rows, bottom: number): void {
    for (let row = this.end; row <= bottom; row++) this.append(this.keyOf(rows[row]?.[this.column] ?? null));
  }

  /** Looks again at one row whose cell may have changed. */
  update(rows: Rows, row: number): void {
    const at = row - this.top;
    if (at < 0 || at >= this.ids.length) return;
    const id = this.idFor(this.keyOf(rows[row]?.[this.column] ?? null));
    const before = this.ids[at]!;
    if (id === before) return;
    if (before >= 0) this.take(before, at);
    if (id >= 0) this.put(id, at);
    this.ids[at] = id;
    this.version++;
  }

  /** Id of a key, or −1 when no row ever held it. */
  id(key: CriterionKey): number {
    return this.idOfKey.get(key) ?? -1;
  }

  /** First row with a key within the first `height` rows, relative to top; −1 when there is none. */
  first(key: CriterionKey, height: number): number {
    const found = this.rowsOfId[this.id(key)];
    const row = typeof found === "object" ? found[0] : found;
    return row !== undefined && row < height ? row : -1;
  }

  /** Rows with a key, relative to top and ascending; may reach beyond a shorter range. */
  rows(key: CriterionKey): readonly number[] {
    return this.rowsOf(this.id(key));
  }

  /** The same by id. */
  rowsOf(id: number): readonly number[] {
    const found = this.rowsOfId[id];
    return found === undefined ? [] : typeof found === "number" ? [found] : found;
  }

  private keyOf(value: CellValue): CriterionKey | undefined {
    return this.kind === "match" ? matchKey(value) : criterionKey(value);
  }

  private idFor(key: CriterionKey | undefined): number {
    if (key === undefined) return -1;
    let id = this.idOfKey.get(key);
    if (id === undefined) {
      this.idOfKey.set(key, (id = this.rowsOfId.length));
      this.rowsOfId.push([]);
    }
    return id;
  }

  private append(key: CriterionKey | undefined): void {
    const at = this.ids.length;
    if (key === undefined) {
      this.ids.push(-1);
      return;
    }
    let id = this.idOfKey.get(key);
    if (id === undefined) {
      this.idOfKey.set(key, (id = this.rowsOfId.length));
      this.rowsOfId.push(at);
    } else {
      const rows = this.rowsOfId[id]!;
      if (typeof rows === "number") this.rowsOfId[id] = [rows, at];
      else rows.push(at);
    }
    this.ids.push(id);
  }

  private take(id: number, at: number): void {
    const rows = this.rowsOfId[id]!;
    if (typeof rows === "number") this.rowsOfId[id] = [];
    else rows.splice(lowerBound(rows, at), 1);
  }

  private put(id: number, at: number): void {
    const found = this.rowsOfId[id]!;
    const rows = typeof found === "number" ? [found] : found;
    rows.splice(lowerBound(rows, at), 0, at);
    this.rowsOfId[id] = rows;
  }
}

/** Index of the first element not below `value` in an ascending list. */
export function lowerBound(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
