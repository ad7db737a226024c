/** Reports of ours as they are printed, from files of returns, in the workbook or in the copy for sending. */
import { buildReports } from "../../src/actions/buildReports";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { valuesOfReports } from "../../src/actions/reportCopy";
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { printedSheet } from "../../src/cli/printedSheets";
import type { Language } from "../../src/core/language";
import { REPORT_KINDS, type ReportKind } from "../../src/core/reportKind";
import { HostSession } from "../../src/host/session";
import { ACTION, MAY, newWorkbook, submissionsOf, valueOf } from "../support/parkWorkbook";

type Settings = Parameters<typeof loadSubmissions>[0]["settings"];

/** A workbook with reports over some files, of all kinds if not told otherwise. */
export async function reported(
  files: readonly string[],
  settings: Settings,
  language: Language = "zh-CN",
  kinds: readonly ReportKind[] = REPORT_KINDS,
): Promise<HostSession> {
  const session = await newWorkbook({ language });
  valueOf(await loadSubmissions({ submissions: await submissionsOf(...files), settings }, ACTION));
  valueOf(await buildReports({ kinds, parks: [], month: MAY }, ACTION));
  session.refresh();
  return session;
}

/** The reports of all kinds over some files, as they are printed. */
export async function printed(
  ...[files, settings, language]: Parameters<typeof reported>
): Promise<PrintedSheet[]> {
  return sheetsOf(await reported(files, settings, language));
}

/** What people see of the reports of a workbook. */
export function sheetsOf(session: HostSession): PrintedSheet[] {
  return session.book.sheets
    .filter(({ visibility, tables }) => visibility === "visible" && !tables.length)
    .map((sheet) => printedSheet(session, sheet));
}

/** The same of the copy for sending, values alone. */
export function sentSheetsOf(session: HostSession): PrintedSheet[] {
  return sheetsOf(new HostSession({ book: valuesOfReports(session.book, null)! }));
}
