/** What every action is given: who asks, when, and how it tells what it is doing. */
import type { Language } from "../core/language";
import type { StepControl } from "../excel/steps";

export { WRITING_STEPS, type Step } from "../excel/steps";

/** With `signal` an action can be cancelled until it writes; `progress` hears its steps. */
export interface ActionContext extends StepControl {
  /** The moment the person asked, for stamps in the workbook. */
  readonly now: Date;
  /** Language for a workbook that is still to be set up; a workbook that is set up keeps its own. */
  readonly language: Language;
}

/** Date of a moment as stamped in the workbook, e.g. "2022-06-10". UTC+8 is the calendar of the reports. */
export function dateStamp(moment: Date): string {
  return shifted(moment).slice(0, 10);
}

/** Date and minute, e.g. "2022-06-10 09:30". */
export function minuteStamp(moment: Date): string {
  return shifted(moment).slice(0, 16).replace("T", " ");
}

const CHINA_OFFSET_MS = 8 * 3_600_000;

function shifted(moment: Date): string {
  return new Date(moment.getTime() + CHINA_OFFSET_MS).toISOString();
}
