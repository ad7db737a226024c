/** What every action is given: who asks, when, and how it tells what it is doing. */
import type { Language } from "../core/language";
import type { Writer } from "../excel/lease";
import type { StepControl } from "../excel/steps";

export { WRITING_STEPS, type Step } from "../excel/steps";

/** With `signal` an action can be cancelled until it writes; `progress` hears its steps. */
export interface ActionContext extends StepControl {
  /** The moment the person asked, for stamps in the workbook. */
  readonly now: Date;
  /** Language for a workbook that is still to be set up; a workbook that is set up keeps its own. */
  readonly language: Language;
  /**
   * Name of the person, for the log and for others who want to write. Office tells no add-in who uses it without a
   * sign-in service, so people type it once.
   */
  readonly by?: string;
  /** Tells this client of the workbook from others; without it the one this page made for itself. */
  readonly client?: string;
}

/** Who writes, as the lease knows them. */
export function writerOf({ by = "", client = OWN_CLIENT, now }: ActionContext): Writer {
  return { client, by, now };
}

/** Made once per page; what it has to be is another than those of the few who share a workbook. */
const OWN_CLIENT = Array.from(globalThis.crypto.getRandomValues(new Uint32Array(3)), (part) =>
  part.toString(16).padStart(8, "0"),
).join("");

/** Date of a moment as stamped in the workbook, e.g. "2022-06-10". UTC+8 is the calendar of the reports. */
export function dateStamp(moment: Date): string {
  return shifted(moment).slice(0, 10);
}

/** Date and second, e.g. "2022-06-10 09:30:12". */
export function secondStamp(moment: Date): string {
  return shifted(moment).slice(0, 19).replace("T", " ");
}

/** Date and minute, e.g. "2022-06-10 09:30". */
export function minuteStamp(moment: Date): string {
  return shifted(moment).slice(0, 16).replace("T", " ");
}

const CHINA_OFFSET_MS = 8 * 3_600_000;

function shifted(moment: Date): string {
  return new Date(moment.getTime() + CHINA_OFFSET_MS).toISOString();
}
