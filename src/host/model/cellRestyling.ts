/** Style patches for single cells, gathered down the columns so that a long run of equal ones is laid at once. */
import type { StylePatch } from "../../xlsx/style";
import type { StyleBands } from "../../xlsx/styleBands";

interface Run {
  readonly patch: StylePatch;
  readonly top: number;
  bottom: number;
}

/**
 * Collects patches given row by row. Patches are compared by identity, so callers hand over the same object for the
 * same change. Nothing is laid before `finish`, except a run that ended.
 */
export class CellRestyling {
  private readonly runs = new Map<number, Run>();

  constructor(private readonly styles: StyleBands) {}

  /** The cell of a row at or below those given before. */
  patch(row: number, column: number, patch: StylePatch): void {
    const run = this.runs.get(column);
    if (run?.patch === patch && (run.bottom === row || run.bottom === row - 1)) {
      run.bottom = row;
      return;
    }
    if (run) this.lay(column, run);
    this.runs.set(column, { patch, top: row, bottom: row });
  }

  finish(): void {
    for (const [column, run] of this.runs) this.lay(column, run);
    this.runs.clear();
  }

  private lay(column: number, { top, bottom, patch }: Run): void {
    this.styles.apply({ top, bottom, left: column, right: column }, patch);
  }
}
