/**
 * What each report printed when it was last written: a setting of the add-in in the workbook, so that it goes with the
 * file and stands on no sheet. It is written in the request that writes the report.
 */
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

/** The figures a report printed. */
export interface PrintedFigures {
  /** "2022-05", or "" when the workbook had no period. */
  readonly period: string;
  readonly rows: readonly PrintedRow[];
}

/** Begins the keys of these settings; the identity of the report follows. */
export const PREFIX = "printed|";

/** Queues that all of it is read; read it with {@link printedFigures} or keptPrints.ts after the sync. */
export function queuePrints(context: Excel.RequestContext): Excel.SettingCollection {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  return settings;
}

/** What was printed, by the identity of the report. Files are strangers': what has another shape is passed over. */
export function printedFigures(settings: Excel.SettingCollection): Map<string, PrintedFigures> {
  return new Map(
    settings.items.flatMap(({ key, value }): [string, PrintedFigures][] => {
      if (!key.startsWith(PREFIX)) return [];
      const { period, rows } = (value ?? {}) as Partial<Record<keyof PrintedFigures, unknown>>;
      if (typeof period !== "string" || !Array.isArray(rows)) return [];
      return [[key.slice(PREFIX.length), { period, rows: rows.filter(isPrintedRow) }]];
    }),
  );
}

function isPrintedRow(row: unknown): row is PrintedRow {
  return (
    Array.isArray(row) &&
    row.length === 5 &&
    typeof row[0] === "string" &&
    row.every((cell) => typeof cell === "string" || typeof cell === "number")
  );
}
