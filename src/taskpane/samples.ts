/** Sample data into a workbook: set up, loaded, with reports, as one thing to do. */
import { buildReports, type ReportResult } from "../actions/buildReports";
import type { ActionContext } from "../actions/context";
import { loadSubmissions } from "../actions/loadSubmissions";
import type { Outcome } from "../actions/outcome";
import { readFiles } from "../actions/readFiles";
import { setUpWorkbook } from "../actions/setUpWorkbook";
import { SAMPLE_MONTH, sampleFiles } from "./files/sampleFiles";

/** Sets up, loads the sample parks and writes their reports; stops at the first step that cannot be done. */
export async function setUpWithSamples(action: ActionContext): Promise<Outcome<ReportResult>> {
  const made = await setUpWorkbook(SAMPLE_MONTH, action);
  if (!made.done) return made;
  const reading = await readFiles(sampleFiles(), action);
  if (!reading.done) return reading;
  const { submissions } = reading.value;
  const loaded = await loadSubmissions({ submissions, settings: { ...SAMPLE_MONTH } }, action);
  if (!loaded.done) return loaded;
  return buildReports({ kinds: ["park"], parks: [], month: SAMPLE_MONTH }, action);
}
