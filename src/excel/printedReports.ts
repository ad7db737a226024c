/**
 * What each report printed when it was last written: a setting of the add-in in the workbook, so that it goes with the
 * file and stands on no sheet. It is written in the request that writes the report.
 */
import { runInExcel } from "./run";

/** Indicator, then year-to-date, growth, completion and rank as Measures held them; "" for nothing. */
export type PrintedRow = readonly [
  indicator: string,
  ytd: number | string,
  growth: number | string,
  completion: number | string,
  rank: number | string,
];

/** How a report tells whether the data are newer; kept on its sheet. */
export interface PrintedStamp {
  /** Rows of the data tables, as {@link dataRows} counts them. */
  readonly dataRows: number;
  /** "2022-05", or "" when the workbook had no period. */
  readonly period: string;
  /** Of everything the report prints; hex. */
  readonly digest: string;
}

export interface PrintedReport extends PrintedStamp {
  readonly rows: readonly PrintedRow[];
}

/** What was kept of a report. */
export interface KeptPrint {
  readonly period: string;
  readonly rows: readonly PrintedRow[];
}

const PREFIX = "printed|";

/** Queues what a report prints. */
export function queuePrinted(
  context: Excel.RequestContext,
  identity: string,
  { period, rows }: PrintedReport,
): void {
  context.workbook.settings.add(PREFIX + identity, { period, rows });
}

/** Bytes of it in a request, amply. */
export function printedBytes({ rows }: PrintedReport): number {
  return 200 + rows.reduce((bytes, [indicator]) => bytes + 3 * indicator.length + 80, 0);
}

/** Queues that all of it is read; read it with {@link keptPrints} after the sync. */
export function queueKeptPrints(context: Excel.RequestContext): Excel.SettingCollection {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  return settings;
}

/** What was kept, by the identity of the report. Files are strangers': what has another shape is passed over. */
export function keptPrints(settings: Excel.SettingCollection): Map<string, KeptPrint> {
  const kept = new Map<string, KeptPrint>();
  for (const { key, value } of settings.items) {
    if (!key.startsWith(PREFIX)) continue;
    const { period, rows } = (value ?? {}) as { readonly period?: unknown; readonly rows?: unknown };
    if (typeof period === "string" && Array.isArray(rows))
      kept.set(key.slice(PREFIX.length), { period, rows: rows.filter(isPrintedRow) });
  }
  return kept;
}

function isPrintedRow(row: unknown): row is PrintedRow {
  return (
    Array.isArray(row) &&
    row.length === 5 &&
    typeof row[0] === "string" &&
    row.every((cell) => typeof cell === "string" || typeof cell === "number")
  );
}

/** Forgets reports people deleted. One sync, none when there are none. @throws ExcelFault */
export async function forgetPrints(identities: readonly string[]): Promise<void> {
  if (!identities.length) return;
  await runInExcel("settings", async (context) => {
    for (const identity of identities) context.workbook.settings.getItem(PREFIX + identity).delete();
    await context.sync();
  });
}
