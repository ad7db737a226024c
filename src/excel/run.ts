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

/** What stands between the tabs of several sheets in a sentence, in any language. */
const BETWEEN_TABS = " / ";

/** That sheets are protected on which something is to be written, by their tabs. */
export function sheetsProtected(tabs: readonly string[], step: string, cause?: unknown): ExcelFault {
  const params = { sheet: tabs.join(BETWEEN_TABS), step };
  return new ExcelFault({ code: "excel.sheetProtected", severity: "error", params }, { cause });
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
    const refusal = refusalOf(step, error);
    if (!(refusal instanceof ExcelFault) || refusal.problem.code !== "excel.protected") throw refusal;
    const tabs = await protectedTabs();
    throw tabs.length ? sheetsProtected(tabs, step, error) : refusal;
  }
}

/** Tabs of protected sheets, asked for when Excel has refused: it does not say which sheet it was. None where it refuses. */
async function protectedTabs(): Promise<string[]> {
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/protection/protected");
      await context.sync();
      return worksheets.items.flatMap(({ name, protection }) => (protection.protected ? [name] : []));
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return [];
    throw error;
  }
}

/** What to throw for an error: Excel's refusals as a Problem, errors of our own code unchanged. */
export function refusalOf(step: string, error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const code = KNOWN[error.code] ?? "excel.refused";
  const params = { step, reason: `${error.code}: ${error.message}` };
  return new ExcelFault({ code, severity: "error", params }, { cause: error });
}
