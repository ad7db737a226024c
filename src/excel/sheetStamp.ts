/** What is stamped on the sheet of a report, as the constant text of a name of the sheet, e.g. "7204|2022-05|1a2b3c4d|全市月报". */
import type { PrintedStamp } from "./printedReports";

/** Sheet-scoped name of the stamp. */
export const STAMP = "ReportData";

export interface SheetStamp extends PrintedStamp {
  /** The tab the report was written under; null in a workbook of an earlier version. */
  readonly tab: string | null;
}

/** The stamp of a name's formula, with or without "="; null for anything else. */
export function stampOf(formula: string | undefined): SheetStamp | null {
  const parts = /^=?"(\d{1,9})\|([\d-]*)\|([0-9a-f]{1,16})(?:\|((?:[^"]|"")*))?"$/.exec(formula ?? "");
  const tab = parts?.[4]?.replaceAll('""', '"') ?? null;
  return parts && { dataRows: Number(parts[1]), period: parts[2]!, digest: parts[3]!, tab };
}

/** The same as the formula. */
export function stampFormula({ dataRows, period, digest, tab }: SheetStamp): string {
  const behind = tab ? `|${tab.replaceAll('"', '""')}` : "";
  return `="${dataRows}|${period}|${digest}${behind}"`;
}
