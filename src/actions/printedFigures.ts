/**
 * What a report printed when it was written, park by park, from the Measures table: by it a report is found to be older
 * than the data though its formulas follow, also after an edit nobody watched, and a refresh can tell old from new. Pure.
 */
import { digestOf } from "../core/digest";
import { monthId, type Month } from "../core/period";
import type { PrintedReport, PrintedRow } from "../excel/printedReports";
import { dataRows, type ReportSheet } from "../excel/reportSheets";
import type { Cell, TableContents } from "../excel/tableContents";
import { definitionTexts } from "../report/definitionLines";
import { reportOf, type ReportOf } from "../report/identity";
import type { ColumnKey, TableName } from "../report/tables";
import { cellReader } from "./headlines";

/** Columns of Measures that are remembered and compared. */
export const COMPARED = [
  "ytd",
  "growth",
  "completion",
  "rank",
] as const satisfies readonly ColumnKey<"Measures">[];

/** Further ones a report prints: it is older when any of them differs. */
const PRINTED_BESIDE = [
  "month",
  "monthGrowth",
  "lastYtd",
  "targetShown",
  "gap",
  "status",
] as const satisfies readonly ColumnKey<"Measures">[];

/** Columns of Measures to read for it. */
export const PRINTED_COLUMNS = ["park", "indicator", ...COMPARED, ...PRINTED_BESIDE] as const;

type Tables = ReadonlyMap<TableName, TableContents>;

/** What reports of the period would print now, by park in lower case. */
export function printedNow(tables: Tables, period: Month | null): Map<string, PrintedReport> {
  const measures = tables.get("Measures")!;
  const parks = new Map<string, { rows: PrintedRow[]; lines: string[] }>();
  for (const row of measures.rows) {
    const cell = cellReader(measures, row);
    const park = String(cell("park")).toLowerCase();
    const indicator = String(cell("indicator"));
    const compared = COMPARED.map((key) => shownCell(cell(key)));
    const beside = PRINTED_BESIDE.map((key) => shownCell(cell(key)));
    const own = parks.get(park) ?? { rows: [], lines: [] };
    if (!own.rows.length) parks.set(park, own);
    own.rows.push([indicator, ...compared] as unknown as PrintedRow);
    own.lines.push([indicator, ...compared, ...beside].map(stable).join("\t"));
  }
  const stamp = { dataRows: dataRows(tables), period: period ? monthId(period) : "" };
  const printed = new Map(
    [...parks].map(([park, { rows, lines }]) => [
      park,
      { ...stamp, digest: digestOf(lines.sort().join("\n")), rows },
    ]),
  );
  // No park is called "": reports of the whole workbook print something of every park.
  const all = [...printed].map(([park, { digest }]) => `${park}\t${digest}`);
  return printed.set(WORKBOOK, { ...stamp, digest: digestOf(all.sort().join("\n")), rows: [] });
}

const WORKBOOK = "";

/** What a report prints: that of a park, or one of the workbook; of a definition what it says is part of it. */
export function printedBy(
  { park, definition }: Pick<ReportOf, "park" | "definition">,
  now: ReadonlyMap<string, PrintedReport>,
  tables: Tables,
  period: Month | null,
): PrintedReport {
  const printed = now.get(park?.toLowerCase() ?? WORKBOOK) ?? nothingPrinted(tables, period);
  if (definition === undefined) return printed;
  const lines = definitionTexts(tables.get("Definitions")!).get(definition.toLowerCase()) ?? "";
  return { ...printed, digest: digestOf(`${printed.digest}\n${lines}`) };
}

/** Of a park without a row in Measures. */
function nothingPrinted(tables: Tables, period: Month | null): PrintedReport {
  return {
    dataRows: dataRows(tables),
    period: period ? monthId(period) : "",
    digest: digestOf(""),
    rows: [],
  };
}

/**
 * Whether the data are newer than a report: rows were added, or in the period it was written for it would print
 * something else. In another period only the rows can tell.
 */
export function isStale(
  { identity, stamp }: ReportSheet,
  tables: Tables,
  now: Map<string, PrintedReport>,
  period: Month | null,
): boolean {
  if (!stamp || stamp.dataRows !== dataRows(tables)) return true;
  if (!period || stamp.period !== monthId(period)) return false;
  const of = reportOf(identity) ?? { park: null };
  return stamp.digest !== printedBy(of, now, tables, period).digest;
}

/** A cell as it is compared: "" where there is nothing, a text where a word is printed. */
export const shownCell = (cell: Cell): number | string => (typeof cell === "number" ? cell : String(cell));

/** Digits beyond which two programs may calculate differently. */
const STABLE_DIGITS = 12;
const stable = (value: number | string): string =>
  typeof value === "number" ? String(Number(value.toPrecision(STABLE_DIGITS))) : value;

/** Whether two figures are the same to the digits any program calculates alike. */
export const sameFigure = (a: number | string, b: number | string): boolean => stable(a) === stable(b);
