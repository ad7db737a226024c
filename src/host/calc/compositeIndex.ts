/** Hash index over several columns together, for SUMIFS and COUNTIFS with more than one equality. */
import { lowerBound, type ColumnIndex } from "./columnIndex";
import type { CriterionKey } from "./criteria";

export class CompositeIndex {
  private rowsOfKey = new Map<number, number[]>();
  private built = 0;
  private versions: number[] = [];
  /** Per column, the factor its id is multiplied by; fixed until the next rebuild. */
  private factors: number[] = [];
  private capacity: number[] = [];
  private usable = true;

  constructor(private readonly columns: readonly ColumnIndex[]) {}

  /**
   * Rows (relative to the common top, ascending) within the first `height` that hold all keys; the column
   * indexes must reach that far.
   */
  rows(keys: readonly CriterionKey[], height: number): readonly number[] {
    const ids = this.columns.map((column, i) => column.id(keys[i]!));
    if (ids.includes(-1)) return [];
    this.refresh(height);
    if (!this.usable) return this.scan(ids, height);
    const rows = this.rowsOfKey.get(this.keyOf(ids)) ?? [];
    return rows.length && rows.at(-1)! >= height ? rows.slice(0, lowerBound(rows, height)) : rows;
  }

  /** Extends to `height` rows; starts over after a change or when a column has outgrown its factor. */
  private refresh(height: number): void {
    const stale = this.columns.some((column, i) => column.version !== this.versions[i]);
    if (stale || this.columns.some((column, i) => column.keyCount > this.capacity[i]!)) this.reset();
    if (!this.usable) return;
    for (; this.built < height; this.built++) {
      let key = 0;
      for (let i = 0; i < this.columns.length; i++)
        key += this.columns[i]!.ids[this.built]! * this.factors[i]!;
      const rows = this.rowsOfKey.get(key);
      if (rows) rows.push(this.built);
      else this.rowsOfKey.set(key, [this.built]);
    }
  }

  private reset(): void {
    this.rowsOfKey = new Map();
    this.built = 0;
    this.versions = this.columns.map((column) => column.version);
    // Room for twice the keys, so that growth starts over only now and then.
    this.capacity = this.columns.map((column) => column.keyCount * 2 + 16);
    let factor = 1;
    this.factors = this.capacity.map((count) => {
      const own = factor;
      factor *= count;
      return own;
    });
    this.usable = factor < Number.MAX_SAFE_INTEGER;
  }

  private keyOf(ids: readonly number[]): number {
    return ids.reduce((key, id, i) => key + id * this.factors[i]!, 0);
  }

  /** Too many distinct keys to number their combinations: filter the rarest key's rows. */
  private scan(ids: readonly number[], height: number): number[] {
    const lists = this.columns.map((column, i) => column.rowsOf(ids[i]!));
    const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a));
    return shortest.filter(
      (row) => row < height && this.columns.every((column, i) => column.ids[row] === ids[i]),
    );
  }
}
