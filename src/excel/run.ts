/** Every conversation with Excel goes through here: one Excel.run per step, its errors as Problems. */
import type { Problem } from "../core/problem";

/** Carries what Excel refused to the action, which returns it to the person as a Problem. */
export class ExcelFault extends Error {
  override readonly name = "ExcelFault";
  constructor(
    readonly problem: Problem,
    options?: { cause?: unknown },
  ) {
    super(`${problem.code} ${JSON.stringify(problem.params)}`, options);
  }
}

/** What Excel says with a code of its own that a person can do something about. */
const KNOWN: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "excel.cellEditMode",
  AccessDenied: "excel.protected",
  RequestPayloadSizeLimitExceeded: "excel.tooLarge",
  ResponsePayloadSizeLimitExceeded: "excel.tooLarge",
  ActivityLimitReached: "excel.busy",
};

/**
 * Runs one step in Excel.
 * `step` is an i18n key part ("read", "stage", "commit") named to the person when it fails.
 * @throws ExcelFault when Excel refuses; errors of our own code pass unchanged.
 */
export async function runInExcel<T>(
  step: string,
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw refusalOf(step, error);
  }
}

/** What to throw for an error: Excel's refusals as a Problem, errors of our own code unchanged. */
export function refusalOf(step: string, error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const code = KNOWN[error.code] ?? "excel.refused";
  const params = { step, reason: `${error.code}: ${error.message}` };
  return new ExcelFault({ code, severity: "error", params }, { cause: error });
}
