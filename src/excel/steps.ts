/** Steps of long work: told to the person as they begin, and where the work can be stopped. */
import { ExcelFault } from "./run";

/** What is being done, in the order in which it may come; a key of the words of the pane. */
export type Step = "files" | "read" | "stage" | "commit" | "layOut" | "open" | "write" | "compare";

/** Steps that change the workbook: once begun they are finished, because half of them would be worse than all. */
export const WRITING_STEPS: ReadonlySet<Step> = new Set<Step>(["commit", "write"]);

export interface StepControl {
  /** Aborted when the person cancels. */
  readonly signal?: AbortSignal | undefined;
  /** Hears that a step begins; `done` of `total` parts of it are behind. */
  readonly progress?: ((step: Step, done: number, total: number) => void) | undefined;
}

/**
 * Announces a step, or stops before it when the person cancelled.
 * @throws ExcelFault "excel.cancelled"
 */
export function beginStep({ signal, progress }: StepControl, step: Step, done = 0, total = 1): void {
  if (signal?.aborted) throw new ExcelFault({ code: "excel.cancelled", severity: "note", params: {} });
  progress?.(step, done, total);
}

/** Announces a further part of a step that is no longer stopped. */
export function continueStep({ progress }: StepControl, step: Step, done: number, total: number): void {
  progress?.(step, done, total);
}
