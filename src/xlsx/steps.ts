/** A piecewise constant function over 0 … size−1: what bands of columns and runs of rows are made of. */

export class Steps<T> {
  /** Where each step begins; the first is 0. A step goes on to the next one's begin, the last to the end. */
  private starts: number[] = [0];
  private values: T[];

  /** `same` tells when neighbouring steps may be joined; `copy` makes a step of its own when one is cut in two. */
  constructor(
    readonly size: number,
    initial: T,
    private readonly same: (a: T, b: T) => boolean,
    private readonly copy: (value: T) => T,
  ) {
    this.values = [initial];
  }

  /** Takes over finished steps; `starts` ascend from 0. */
  static of<T>(like: Steps<T>, starts: number[], values: T[]): Steps<T> {
    const made = new Steps(like.size, values[0]!, like.same, like.copy);
    made.starts = starts;
    made.values = values;
    return made;
  }

  /** Number of steps. */
  get length(): number {
    return this.starts.length;
  }

  /** Index of the step that holds a position. */
  stepAt(position: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  at(position: number): T {
    return this.values[this.stepAt(position)]!;
  }

  start(step: number): number {
    return this.starts[step]!;
  }

  /** Last position of a step. */
  end(step: number): number {
    return (this.starts[step + 1] ?? this.size) - 1;
  }

  value(step: number): T {
    return this.values[step]!;
  }

  /** Replaces the values over first … last by `change` of them; `join` = false leaves equal neighbours apart. */
  change(first: number, last: number, change: (value: T) => T, join = true): void {
    const from = this.cut(first);
    const to = last + 1 < this.size ? this.cut(last + 1) : this.starts.length;
    for (let step = from; step < to; step++) this.values[step] = change(this.values[step]!);
    if (join) this.join(Math.max(from - 1, 0), Math.min(to, this.starts.length - 1));
  }

  /** Shifts what stands at `at` and after by `count`; the gap takes the value before it, or `first` at 0. */
  insert(at: number, count: number, first: () => T): void {
    const atStart = at === 0;
    const step = atStart ? 0 : this.cut(at);
    for (let i = step; i < this.starts.length; i++) this.starts[i]! += count;
    if (atStart) {
      this.starts.unshift(0);
      this.values.unshift(first());
    }
    let kept = this.starts.length;
    while (kept > 1 && this.starts[kept - 1]! >= this.size) kept--;
    this.starts.length = this.values.length = kept;
    this.join(Math.max(step - 1, 0), Math.min(step + 1, kept - 1));
  }

  /** Takes out `count` positions; the last step goes on to the end. */
  remove(at: number, count: number): void {
    const from = this.cut(at);
    const after = at + count;
    const to = after < this.size ? this.cut(after) : this.starts.length - 1;
    if (to > from) {
      this.starts.splice(from, to - from);
      this.values.splice(from, to - from);
    }
    for (let i = from; i < this.starts.length; i++) this.starts[i]! -= count;
    if (after >= this.size) this.starts[from] = at;
    if (from === this.starts.length - 1 && at === 0) this.starts[0] = 0;
    this.join(Math.max(from - 1, 0), Math.min(from + 1, this.starts.length - 1));
  }

  /** Joins equal neighbours everywhere. */
  joinAll(): void {
    this.join(0, this.starts.length - 1);
  }

  equals(other: Steps<T>): boolean {
    if (this.starts.length !== other.starts.length) return false;
    for (let i = 0; i < this.starts.length; i++)
      if (this.starts[i] !== other.starts[i] || !this.same(this.values[i]!, other.values[i]!)) return false;
    return true;
  }

  clone(): Steps<T> {
    const made = new Steps(this.size, this.values[0]!, this.same, this.copy);
    made.starts = this.starts.slice();
    made.values = this.values.map(this.copy);
    return made;
  }

  /** Makes a step begin at a position and returns its index. */
  private cut(position: number): number {
    const step = this.stepAt(position);
    if (this.starts[step] === position) return step;
    this.starts.splice(step + 1, 0, position);
    this.values.splice(step + 1, 0, this.copy(this.values[step]!));
    return step + 1;
  }

  private join(from: number, to: number): void {
    let kept = from;
    for (let step = from + 1; step <= to; step++) {
      if (this.same(this.values[kept]!, this.values[step]!)) continue;
      kept++;
      this.starts[kept] = this.starts[step]!;
      this.values[kept] = this.values[step]!;
    }
    if (kept === to) return;
    this.starts.splice(kept + 1, to - kept);
    this.values.splice(kept + 1, to - kept);
  }
}
