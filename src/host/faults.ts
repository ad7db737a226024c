/** Planned failures: what an add-in must survive when the connection or Excel gives way. */
import { HostError } from "./errors";
import type { WireAnswer, WireBatch } from "./wire";

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
function raiseFault(fault: Fault): never {
  if (typeof fault.code === "number") throw new BridgeFault(fault.code);
  throw new HostError(fault.code, `planned fault ${fault.code}`, null, 500);
}

/** Throws the fault that is due before an action of a batch, or after the one before it. */
export function interrupt(faults: readonly Fault[], index: number): void {
  for (const fault of faults) {
    const before = fault.when === "before" && (fault.action ?? 0) === index;
    const after = fault.when === "after" && fault.action !== undefined && fault.action + 1 === index;
    if (before || after) raiseFault(fault);
  }
}

/** Makes an answer fail whose batch took effect as a whole. */
export function failAfterwards(faults: readonly Fault[], batch: WireBatch, answer: WireAnswer): void {
  const last = batch.Actions.length - 1;
  const fault = faults.find(
    ({ when, action }) => when === "after" && (action === undefined || action >= last),
  );
  if (!fault) return;
  if (typeof fault.code === "number") throw new BridgeFault(fault.code);
  const Message = `planned fault ${fault.code}`;
  answer.Error = { Code: fault.code, Message, Location: "", ActionIndex: last, HttpStatusCode: 500 };
}
