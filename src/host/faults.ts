/** Planned failures: what an add-in must survive when the connection or Excel gives way. */
import { HostError } from "./errors";

export interface Fault {
  /** Which sync fails, counted from 1 at the time of `failAt`. */
  readonly sync: number;
  /** Index of the action it fails at; absent: the whole batch. */
  readonly action?: number;
  /** Before the action (or batch) took effect, or after. */
  readonly when: "before" | "after";
  /** A Rich-API code ("GeneralException"), or a number of the host bridge (5004 cell edit mode, 5102 busy, 5104 too big). */
  readonly code: string | number;
}

/** Fault on its way out of a batch as a whole, with the bridge's number. */
export class BridgeFault extends Error {
  override readonly name = "BridgeFault";
  constructor(readonly code: number) {
    super(`planned fault ${code}`);
  }
}

export class FaultPlan {
  private planned: Fault[] = [];
  private seen = 0;

  add(fault: Fault): void {
    this.planned.push({ ...fault, sync: this.seen + fault.sync });
  }

  clear(): void {
    this.planned = [];
  }

  /** Faults of the sync that begins now. */
  next(): Fault[] {
    this.seen += 1;
    return this.planned.filter((fault) => fault.sync === this.seen);
  }
}

/** Throws the fault: as a Rich-API error inside the answer, or as a failure of the whole request. */
export function raiseFault(fault: Fault): never {
  if (typeof fault.code === "number") throw new BridgeFault(fault.code);
  throw new HostError(fault.code, `planned fault ${fault.code}`, null, 500);
}
