/** What the open workbook holds, read once per action: tables, sheets, lists as the core knows them, language. */
import { IndicatorIndex } from "../core/indicatorIndex";
import type { Language } from "../core/language";
import type { RememberedChoice } from "../core/mapping";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import { isBroken } from "../excel/journalSheet";
import { addLackingToFormulas } from "../excel/lackingColumns";
import type { Writer } from "../excel/lease";
import { recoverAll } from "../excel/recovery";
import { ExcelFault } from "../excel/run";
import { readWorkbook, type ReadingOptions, type WorkbookReading } from "../excel/readWorkbook";
import type { TableRequest } from "../excel/tableContents";
import { TABLE_NAMES, type TableName } from "../report/tables";
import { readTables as readSourceTables, rowsOfValues } from "../sources/workbookTables";
import { SOURCE_WORDS } from "./sourceContext";

export interface WorkbookState extends WorkbookReading {
  readonly parks: ParkRoster;
  readonly indicators: IndicatorIndex;
  readonly language: Language;
  /** What people decided texts of returns stand for; empty unless Mappings was asked for. */
  readonly mappings: readonly RememberedChoice[];
  /** Rows of the lists that cannot be used. */
  readonly problems: readonly Problem[];
}

const LISTS = ["Parks", "Indicators", "Mappings"] as const;

/** How much of each table; "none" leaves it out. */
export type StateRequests = Partial<Record<TableName, TableRequest["read"] | "none">>;

/**
 * Reads the workbook's lists, and of the other tables what `requests` asks for (their shape otherwise).
 * With `rows` also the rows of the report sheets; with a `writer` the lease is theirs then. Two syncs, more only
 * beyond 4 MB.
 * @throws ExcelFault "workbook.notSetUp" when a table is missing; "commit.busy" for a writer
 */
export async function readWorkbookState(
  requests: StateRequests,
  options: ReadingOptions = {},
): Promise<WorkbookState> {
  const all: StateRequests = { Parks: "all", Indicators: "all", ...requests };
  const wanted = TABLE_NAMES.flatMap((table): TableRequest[] => {
    const read = all[table] ?? "shape";
    return read === "none" ? [] : [{ table, read }];
  });
  const reading = await readWorkbook(wanted, options);
  const { tables } = reading;
  const missing = wanted.map(({ table }) => table).filter((table) => !tables.has(table));
  if (missing.length)
    throw new ExcelFault({
      code: "workbook.notSetUp",
      severity: "error",
      params: { tables: missing.join(", ") },
    });
  const lists = readSourceTables(
    "",
    LISTS.map((table) => {
      const { sheetName, top, left, header, rows } = tables.get(table)!;
      const firstRow = top + 2;
      return {
        table,
        sheet: sheetName,
        headingRow: top + 1,
        firstColumn: left,
        heading: header,
        rows: rowsOfValues(rows, firstRow),
      };
    }),
    { parks: new ParkRoster(), indicators: new IndicatorIndex(), words: SOURCE_WORDS },
  );
  return {
    ...reading,
    parks: new ParkRoster(lists.newParks),
    indicators: new IndicatorIndex(lists.newIndicators),
    language: tables.get("Ledger")!.language,
    mappings: lists.mappings ?? [],
    problems: lists.problems,
  };
}

/**
 * Reads for somebody who is about to write, and takes the lease. What broke off is taken back first, and calculated columns
 * and names that an earlier version's workbook lacks, or somebody deleted, are added: formulas that are written name them. Two
 * syncs, in these cases up to fourteen.
 * @throws ExcelFault "commit.busy" when somebody else writes
 */
export async function readToWrite(
  requests: StateRequests,
  options: ReadingOptions & { readonly writer: Writer },
): Promise<WorkbookState> {
  let state = await readWorkbookState(requests, options);
  if (isBroken(state.journal) || isBroken(state.reportsJournal)) {
    await recoverAll(options.writer);
    state = await readWorkbookState(requests, options);
  }
  const hasAdded = await addLackingToFormulas(state.lackingNames, state.tables);
  return hasAdded ? readWorkbookState(requests, options) : state;
}
