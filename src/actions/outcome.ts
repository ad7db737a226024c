/** What an action comes to: a value, or the problem that kept it from happening; the workbook is then as it was. */
import type { Problem } from "../core/problem";
import { endingLease, type Writer } from "../excel/lease";
import { ExcelFault } from "../excel/run";
import { writerOf, type ActionContext } from "./context";

export type Outcome<T> =
  { readonly done: true; readonly value: T } | { readonly done: false; readonly problem: Problem };

/** The value of an action another one rests on; its problem becomes the other's own. @throws ExcelFault */
export function needed<T>(outcome: Outcome<T>): T {
  if (!outcome.done) throw new ExcelFault(outcome.problem);
  return outcome.value;
}

/** Runs an action's work; what Excel refuses becomes a problem, faults of our own code pass. */
export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: true, value: await work() };
  } catch (error) {
    if (error instanceof ExcelFault) return { done: false, problem: error.problem };
    throw error;
  }
}

/**
 * Runs the work of an action that takes the lease, as {@link attempt} does. When it fails, be it a refusal, a cancel or
 * a fault of our own, the lease ends with it, so that somebody else can write at once.
 */
export async function attemptWriting<T>(
  action: ActionContext,
  work: (writer: Writer) => Promise<T>,
): Promise<Outcome<T>> {
  const writer = writerOf(action);
  return attempt(() => endingLease(writer, () => work(writer)));
}
