/** Time by phase: each moment counts for the innermost phase that is running. */
export class Stopwatch<P extends string> {
  private readonly running: P[] = [];
  private readonly totals = new Map<P, number>();
  private since = performance.now();

  /** Seconds by phase, in the order in which they first ran. */
  get seconds(): Record<string, number> {
    return Object.fromEntries([...this.totals].map(([phase, milliseconds]) => [phase, milliseconds / 1000]));
  }

  /** Whether a phase is running, innermost or not. */
  within(phase: P): boolean {
    return this.running.includes(phase);
  }

  /** Runs `work` as a phase. */
  time<T>(phase: P, work: () => T): T {
    this.enter(phase);
    try {
      return work();
    } finally {
      this.leave();
    }
  }

  /** The same for work that waits: phases may only nest in it, not overlap with it. */
  async timeAsync<T>(phase: P, work: () => Promise<T>): Promise<T> {
    this.enter(phase);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(phase: P): void {
    this.count();
    this.running.push(phase);
  }

  private leave(): void {
    this.count();
    this.running.pop();
  }

  private count(): void {
    const now = performance.now();
    const phase = this.running.at(-1);
    if (phase !== undefined) this.totals.set(phase, (this.totals.get(phase) ?? 0) + now - this.since);
    this.since = now;
  }
}
