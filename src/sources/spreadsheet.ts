/** An .xlsx file as a source: a Park KPI workbook by its tables, any other by the headings of its sheets. */
import type { Rectangle } from "../a1";
import type { Table } from "../xlsx/book";
import { cellKey } from "../xlsx/cells";
import type { CellValue } from "../xlsx/cells";
import { XlsxFault } from "../xlsx/fault";
import { readRows, tablesOf } from "../xlsx/readRows";
import type { ShownAs } from "../xlsx/numberFormats";
import type { ReadRowsOptions, SheetRows, WorkbookRows } from "../xlsx/readRows";
import { openWorkbook } from "../xlsx/workbookParts";
import type { SourceRow } from "./cell";
import { unreadable } from "./delimited";
import { SubmissionDraft } from "./draft";
import { WORKBOOK_TABLES } from "./fields";
import { FormMarks } from "./forms/formMarks";
import type { WorkbookTable } from "./fields";
import type { SheetCells } from "./layout/grid";
import { LayoutReader } from "./layout/readLayout";
import { readLayouts } from "./layout/readLayouts";
import type { SheetLayout } from "./layout/sheetLayout";
import { SheetReader } from "./sheetReader";
import type { SourceKind, SourceReading } from "./source";
import { readTablesInto } from "./workbookTables";
import type { TableRows } from "./workbookTables";

/** How .xlsx (zip) and the older and the locked files (OLE) begin; xlsx/ tells them apart. */
const BEGINNINGS = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Tables that make a workbook one of ours. */
const OWN_TABLES: readonly WorkbookTable[] = ["Parks", "Indicators", "Ledger"];

/** Days between the two date systems a workbook can count in. */
export const DAYS_TO_1904 = 1462;

/** Whether the bytes are for the .xlsx reader to judge. */
export function isSpreadsheet(bytes: Uint8Array): boolean {
  return BEGINNINGS.some((beginning) => beginning.every((byte, index) => bytes[index] === byte));
}

/** Reads an .xlsx file; its faults come back as one problem. */
export async function readSpreadsheet(bytes: Uint8Array, draft: SubmissionDraft): Promise<SourceReading> {
  let workbook: WorkbookRows;
  try {
    workbook = await rowsOfFile(bytes);
  } catch (error) {
    if (!(error instanceof XlsxFault)) throw error;
    const { code, params } = error;
    return { kind: "unreadable", problems: [{ code, severity: "error", place: draft.log.whole(), params }] };
  }
  return hasOwnTables(workbook.sheets.flatMap(({ tables }) => tables))
    ? readWorkbook(workbook, draft)
    : readSheets(workbook, draft);
}

/** Rows of an .xlsx, or of an .xls, whose reader is fetched when the first one comes. @throws XlsxFault */
export async function rowsOfFile(
  bytes: Uint8Array,
  options: Pick<ReadRowsOptions, "numberFormats"> = {},
): Promise<WorkbookRows> {
  try {
    return await readRows(bytes, options);
  } catch (error) {
    if (!(error instanceof XlsxFault) || error.code !== "xlsx.oldFormat") throw error;
    const { readXls } = await import("./xls");
    return readXls(bytes, options);
  }
}

/**
 * Whether the bytes are a Park KPI workbook, to be opened rather than read. Looks at tables only, not at cells;
 * false for anything that is no readable .xlsx, which readSource then explains.
 */
export function isParkWorkbook(bytes: Uint8Array): boolean {
  if (!isSpreadsheet(bytes)) return false;
  try {
    const parts = openWorkbook(bytes);
    return hasOwnTables(parts.sheets.flatMap((sheet) => tablesOf(parts, sheet)));
  } catch (error) {
    if (error instanceof XlsxFault) return false;
    throw error;
  }
}

function hasOwnTables(tables: readonly Pick<Table, "name">[]): boolean {
  return OWN_TABLES.every((name) => tables.some((table) => table.name === name));
}

function readWorkbook({ sheets, date1904 }: WorkbookRows, draft: SubmissionDraft): SourceReading {
  const found = sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table): TableRows[] => {
      if (!Object.hasOwn(WORKBOOK_TABLES, table.name)) return [];
      const { area, columns } = table;
      return [
        {
          table: table.name as WorkbookTable,
          sheet: sheet.name,
          headingRow: area.top + 1,
          firstColumn: area.left,
          heading: columns.map(({ name }) => name),
          rows: rowsOf(sheet, date1904, bodyOf(table)),
        },
      ];
    }),
  );
  readTablesInto(draft, found);
  return { kind: "workbook", submission: draft.finish(), layouts: [] };
}

/** The rows of a table between its heading and its totals. */
function bodyOf({ area, headerRow, totalsRow }: Table): Rectangle {
  return {
    ...area,
    top: headerRow ? area.top + 1 : area.top,
    bottom: totalsRow ? area.bottom - 1 : area.bottom,
  };
}

function readSheets(workbook: WorkbookRows, draft: SubmissionDraft): SourceReading {
  const { sheets, date1904 } = workbook;
  const { log } = draft;
  const marks = new FormMarks(workbook);
  const unread: string[] = [];
  const known: SheetLayout[] = [];
  const free: SheetCells[] = [];
  let kind: SourceKind | null = null;
  let seemedTable = false;
  for (const sheet of sheets) {
    if (sheet.visibility === "veryHidden" || sheet.rows.length === 0 || marks.isRecord(sheet)) continue;
    const reader = new SheetReader(draft, sheet.name, marks.of(sheet));
    if (sheet.visibility === "visible")
      for (const row of rowsOf(sheet, date1904)) if (!reader.read(row)) break;
    const isTable = reader.finish();
    if (reader.layout) known.push(reader.layout);
    seemedTable ||= isTable;
    kind ??= reader.shape as SourceKind | null;
    if (!isTable) unread.push(sheet.name);
    // A form whose table is gone is told as one; what is left of it means nothing by itself.
    const mayBeFree = !reader.shape && (!isTable || reader.seemsTable);
    if (mayBeFree && sheet.visibility === "visible") free.push(cellsOf(sheet, date1904));
  }
  if (!kind) {
    const ofFree = new SubmissionDraft(draft.source, draft.context);
    // A hidden sheet may be this month's as well as an old one: a person is to know that it is there.
    for (const { name, visibility, rows } of sheets)
      if (visibility === "hidden" && rows.length > 0 && unread.includes(name))
        ofFree.log.add("note", "source.sheetHidden", ofFree.log.whole(name));
    const reading = readLayouts(free, ofFree, seemedTable);
    if (reading) return reading;
  }
  const layouts = kind ? layoutsBeside(free, draft) : [];
  const understood = new Set(layouts.map(({ sheet }) => sheet));
  if (!kind && !seemedTable)
    return unreadable(draft, sheets.some(({ rows }) => rows.length > 0) ? "source.noHeader" : "source.empty");
  for (const name of unread)
    if (!understood.has(name)) log.add("note", "source.sheetNotRead", log.whole(name));
  return kind
    ? { kind, submission: draft.finish(), layouts: [...known, ...layouts] }
    : { kind: "unreadable", problems: log.finish() };
}

/** Free-form sheets beside known tables: read where a trial shows figures, else left to be named. */
function layoutsBeside(sheets: readonly SheetCells[], draft: SubmissionDraft): SheetLayout[] {
  return sheets.flatMap((sheet) => {
    const trial = readLayouts([sheet], new SubmissionDraft(draft.source, draft.context), true);
    const layout = trial && new LayoutReader(draft).read(sheet);
    return layout ? [layout] : [];
  });
}

function cellsOf(sheet: SheetRows, date1904: boolean): SheetCells {
  const { name, merges, hiddenRows, hiddenColumns, shownAs, wordsBehind } = sheet;
  const rows = date1904
    ? sheet.rows.map(({ row, cells }) => ({
        row,
        cells: cells.map((value, column) => in1900(value, shownAs.get(cellKey(row, column)))),
      }))
    : sheet.rows;
  return {
    name,
    rows,
    merges,
    hiddenRows,
    hiddenColumns,
    shownAs: (row, column) => shownAs.get(cellKey(row, column)),
    ...(wordsBehind.size > 0 && {
      wordsBehind: (row: number, column: number) => wordsBehind.get(cellKey(row, column)) ?? "",
    }),
  };
}

/** Rows of a sheet, or of an area of it with cells beginning at the area's first column. */
function* rowsOf(sheet: SheetRows, date1904: boolean, area?: Rectangle): Generator<SourceRow> {
  const { shownAs } = sheet;
  const left = area?.left ?? 0;
  const above = mergedAbove(sheet, left);
  for (const { row, cells } of sheet.rows) {
    if (area && (row < area.top || row > area.bottom)) continue;
    const own = area ? cells.slice(left, area.right + 1) : cells;
    yield {
      row: row + 1,
      cells: date1904
        ? own.map((value, column) => in1900(value, shownAs.get(cellKey(row, left + column))))
        : own,
      ...(shownAs.size > 0 && {
        shownAs: (column: number) => shownAs.get(cellKey(row, left + column)),
      }),
      ...(above && { mergedAbove: (column: number) => above(row, column) }),
    };
  }
}

function in1900(value: CellValue, shownAs: ShownAs | undefined): CellValue {
  return typeof value === "number" && shownAs === "date" ? value + DAYS_TO_1904 : value;
}

/** Looks up the value a cell shares by a merge with cells above it; null when the sheet has no such merge. */
function mergedAbove(sheet: SheetRows, left: number): ((row: number, column: number) => CellValue) | null {
  const tall = sheet.merges.filter((merge) => merge.bottom > merge.top);
  if (tall.length === 0) return null;
  const valueAt = new Map(tall.map(({ top }) => [top, [] as readonly CellValue[]]));
  for (const { row, cells } of sheet.rows) if (valueAt.has(row)) valueAt.set(row, cells);
  const byColumn = new Map<number, Rectangle[]>();
  for (const merge of tall) {
    const merges = byColumn.get(merge.left);
    if (merges) merges.push(merge);
    else byColumn.set(merge.left, [merge]);
  }
  for (const merges of byColumn.values()) merges.sort((a, b) => a.top - b.top);
  return (row, column) => {
    const merge = lastFrom(byColumn.get(left + column) ?? [], row);
    return merge && row <= merge.bottom ? (valueAt.get(merge.top)?.[merge.left] ?? null) : null;
  };
}

/** The last of these merges, in order of their tops, that begins at a row or above. */
function lastFrom(merges: readonly Rectangle[], row: number): Rectangle | null {
  let [from, to] = [0, merges.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((merges[middle]?.top ?? row) <= row) from = middle + 1;
    else to = middle;
  }
  return merges[from - 1] ?? null;
}
