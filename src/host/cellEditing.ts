/**
 * Excel while a person types in a cell: requests of the add-in are refused, or wait for the end of it when they were
 * made with `delayForCellEdit` (RunOptions of Excel.run).
 */
export class CellEditing {
  private editing = false;
  private waiting: (() => void)[] = [];

  /** Whether a cell is being edited. */
  get active(): boolean {
    return this.editing;
  }

  begin(): void {
    this.editing = true;
  }

  /** The entry is in, or given up; what waits goes on, in the order in which it was asked for. */
  end(): void {
    this.editing = false;
    const ready = this.waiting;
    this.waiting = [];
    // After the caller has put the entry in.
    for (const goOn of ready) queueMicrotask(() => this.whenOver(goOn));
  }

  /** Does something at once, or when no cell is edited any more. */
  whenOver(work: () => void): void {
    if (this.editing) this.waiting.push(work);
    else work();
  }
}
