/** What the task pane shows of the open workbook, for one park and the workbook's period. */
import type { RoundingRule } from "../core/decimal";
import type { DefinitionBase } from "../core/definition";
import type { Language } from "../core/language";
import type { Month } from "../core/period";
import { isActive } from "../core/roster";
import { isBroken } from "../excel/journalSheet";
import { readOverview as readTables, type OverviewReading } from "../excel/readOverview";
import type { Cell, TableContents, TableRequest } from "../excel/tableContents";
import { workbookWords } from "../i18n/workbookWords";
import { definitionLines } from "../report/definitionLines";
import { reportOf, type ReportOf } from "../report/identity";
import { MONTH_COLUMNS, TABLE_NAMES, type TableName } from "../report/tables";
import {
  cellReader,
  HEADLINE_COLUMNS,
  HEADLINE_TRAITS,
  headlineOf,
  headlineRows,
  trendRowNumbers,
  type Headline,
  type HeadlineRow,
} from "./headlines";
import { attempt, type Outcome } from "./outcome";
import { lastCommitOf, type LastCommit } from "./review";
import { isStale, PRINTED_COLUMNS, printedNow } from "./printedFigures";

export interface ListedPark {
  readonly name: string;
  readonly shortName: string;
  /** Reports in the workbook's period. */
  readonly active: boolean;
}

/** A report sheet of the workbook. */
export interface ListedReport extends ReportOf {
  readonly sheetId: string;
  /** Its tab. */
  readonly tab: string;
  /** The data are newer: rows were added, or it would print something else than when it was written. */
  readonly stale: boolean;
}

/** A report people defined, as far as its first line tells; its faults are told when it is built. */
export interface ListedDefinition {
  readonly name: string;
  readonly base: DefinitionBase;
  /** Its first line, 1-based. */
  readonly place: { readonly sheet: string; readonly row: number; readonly column: number };
}

export type Overview = { readonly state: "notSetUp" } | ({ readonly state: "ready" } & WorkbookOverview);

export interface WorkbookOverview {
  /** Of the workbook, not of the pane. */
  readonly language: Language;
  /** Null when the settings sheet holds no month. */
  readonly month: Month | null;
  /** "YYYY-MM-DD" of the last load, or "". */
  readonly dataAsOf: string;
  readonly roundingRule: RoundingRule;
  readonly percentDecimals: number;
  readonly parks: readonly ListedPark[];
  /** Park the headlines are of; null when there is none. */
  readonly park: string | null;
  readonly headlines: readonly Headline[];
  readonly reports: readonly ListedReport[];
  /** Reports people defined, in the order of the table. */
  readonly definitions: readonly ListedDefinition[];
  /** The last load, as long as it can be taken back (undoCommit.ts); null when there is none. */
  readonly lastCommit: LastCommit | null;
  /** A load, its taking back, or a writing of reports broke off: recoverJournal is to be called before anything else is done. */
  readonly broken: boolean;
  /** Rows of the ledger. */
  readonly ledgerRows: number;
  /** Findings in the Checks table. */
  readonly findings: number;
}

/** Reads what the pane shows; `park` by name, else the first park with figures. Syncs: three. */
export async function readOverview(park: string | null): Promise<Outcome<Overview>> {
  return attempt(async () => {
    let chosen: { name: string | null; rows: HeadlineRow[] } = { name: null, rows: [] };
    const reading = await readTables(
      TABLE_NAMES.map((table) => ({ table, read: COLUMNS_READ[table] ?? "shape" })),
      (seen) => {
        chosen = choosePark(park, seen);
        return chosen.rows.flatMap(trendRowNumbers);
      },
    );
    return overviewOf(reading, chosen.name, chosen.rows);
  });
}

const COLUMNS_READ: Partial<Readonly<Record<TableName, TableRequest["read"]>>> = {
  Parks: ["name", "shortName", "order", "activeFrom", "activeTo"],
  Indicators: HEADLINE_TRAITS,
  Measures: [...new Set([...HEADLINE_COLUMNS, ...PRINTED_COLUMNS])],
  Definitions: "all",
};

type Seen = Omit<OverviewReading, "ledgerRows">;

function choosePark(wanted: string | null, seen: Seen): { name: string | null; rows: HeadlineRow[] } {
  const [measures, indicators] = [seen.tables.get("Measures"), seen.tables.get("Indicators")];
  const parks = listedParks(seen);
  const rowsOf = (park: string): HeadlineRow[] =>
    measures && indicators ? headlineRows(park, measures, indicators) : [];
  const known = parks.find(({ name }) => name === wanted);
  if (known) return { name: known.name, rows: rowsOf(known.name) };
  const candidates = [...parks.filter(({ active }) => active), ...parks];
  for (const { name } of candidates) {
    const rows = rowsOf(name);
    if (rows.length) return { name, rows };
  }
  return { name: candidates[0]?.name ?? null, rows: [] };
}

function overviewOf(reading: OverviewReading, park: string | null, rows: readonly HeadlineRow[]): Overview {
  const { tables, settings, reports } = reading;
  const ledger = tables.get("Ledger");
  if (!settings || !ledger || TABLE_NAMES.some((table) => !tables.has(table))) return { state: "notSetUp" };
  const now = printedNow(tables, settings.period);
  return {
    state: "ready",
    language: settings.language,
    month: settings.period,
    dataAsOf: settings.dataAsOf,
    roundingRule: settings.roundingRule,
    percentDecimals: settings.percentDecimals,
    parks: listedParks(reading),
    park,
    headlines: rows.map((row) =>
      headlineOf(row, ledger.language, (number) => yearOf(reading, ledger, number)),
    ),
    reports: [...reports.values()].flatMap((report) => {
      const { sheetId, name, identity } = report;
      const of = reportOf(identity);
      const stale = isStale(report, tables, now, settings.period);
      return of ? [{ ...of, sheetId, tab: name, stale }] : [];
    }),
    definitions: listedDefinitions(tables.get("Definitions")!),
    lastCommit: lastCommitOf(reading.journal),
    broken: isBroken(reading.journal) || isBroken(reading.reportsJournal),
    ledgerRows: ledger.rowCount,
    findings: tables.get("Checks")!.rowCount,
  };
}

function yearOf({ ledgerRows }: OverviewReading, ledger: TableContents, row: Cell): readonly Cell[] | null {
  const cells = typeof row === "number" ? ledgerRows.get(row) : undefined;
  if (!cells) return null;
  const cell = cellReader(ledger, cells);
  return MONTH_COLUMNS.map((month) => cell(month));
}

function listedDefinitions(table: TableContents): ListedDefinition[] {
  const { definitionLines: lineWords, definitionBases } = workbookWords(table.language);
  const [lineAt, textAt] = [table.columns.get("line")!, table.columns.get("text")!];
  return definitionLines(table).flatMap(({ name, rows }) => {
    const said = rows
      .map((row) => table.rows[row]!)
      .find((cells) => String(cells[lineAt]).trim() === lineWords.base)?.[textAt];
    const isComparison = String(said ?? "").trim() === definitionBases.comparison;
    const place = { sheet: table.sheetName, row: table.top + rows[0]! + 2, column: table.left + 1 };
    return name === "" ? [] : [{ name, base: isComparison ? "comparison" : "park", place }];
  });
}

function listedParks({ tables, settings }: Seen): ListedPark[] {
  const contents = tables.get("Parks");
  if (!contents) return [];
  const bound = (cell: Cell): string | null => (cell === "" ? null : String(cell));
  return contents.rows
    .map((row) => {
      const cell = cellReader(contents, row);
      const name = String(cell("name"));
      const bounds = { name, activeFrom: bound(cell("activeFrom")), activeTo: bound(cell("activeTo")) };
      return {
        name,
        shortName: String(cell("shortName")),
        active: !settings?.period || isActive(bounds, settings.period),
        order: Number(cell("order")) || 0,
      };
    })
    .filter(({ name }) => name !== "")
    .sort((a, b) => a.order - b.order)
    .map(({ name, shortName, active }) => ({ name, shortName, active }));
}
