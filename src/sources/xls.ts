/**
 * The old binary .xls (BIFF 5 and 8), and .et of WPS, which is the same in a file of its own name. Fetched when the
 * first such file comes: the reader is larger than everything else of the sources together.
 */
import { read, set_cptable } from "@e965/xlsx";
import type { CellObject, WorkSheet } from "@e965/xlsx";
import { MAX_COLUMNS } from "../a1";
import { cellKey, CellError } from "../xlsx/cells";
import type { CellValue, ErrorCode } from "../xlsx/cells";
import { XlsxFault } from "../xlsx/fault";
import type { ShownAs } from "../xlsx/numberFormats";
import { formatKind, wordsOfFormat } from "../xlsx/numberFormats";
import type { ReadRowsOptions, SheetRows, WorkbookRows } from "../xlsx/readRows";
import { textDecoder } from "../xlsx/textCodec";
import { boundedRecords, MOST_XLS_CELLS } from "./xls/biffRecords";
import { compoundStream } from "./xls/compoundFile";

/** Room for as many cells as are read, with their texts. */
const MOST_BYTES = 16 * 2 ** 20;

/** Names the WHATWG gives to the code pages of BIFF 5; BIFF 8 is Unicode. */
const ENCODINGS: Readonly<Record<number, string>> = {
  936: "gb18030",
  950: "big5",
  932: "shift_jis",
  949: "euc-kr",
  1200: "utf-16le",
  65001: "utf-8",
};

set_cptable({
  utils: {
    decode: (page: number, bytes: ArrayLike<number>): string =>
      textDecoder(ENCODINGS[page] ?? "windows-1252").decode(Uint8Array.from(bytes)),
    encode: (_page: number, text: string): number[] =>
      [...text].map((character) => character.charCodeAt(0) & 0xff),
  },
});

const ERRORS: Readonly<Record<number, ErrorCode>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
};

/**
 * Reads values, and number formats where they are asked for.
 * @throws XlsxFault for anything wrong with the file; the library's own errors are told as corrupt.
 */
export function readXls(
  bytes: Uint8Array,
  { numberFormats = false }: Pick<ReadRowsOptions, "numberFormats"> = {},
): WorkbookRows {
  if (bytes.length > MOST_BYTES) throw new XlsxFault("xlsx.tooLarge", { limit: MOST_BYTES });
  // The library follows chains and ranges a stranger wrote without an end to them: it is handed the records alone.
  const stream = compoundStream(bytes, ["Workbook", "Book"]);
  if (!stream) throw new XlsxFault("xlsx.corrupt", { part: "Workbook" });
  const book = parsed(boundedRecords(stream));
  const states = book.Workbook?.Sheets ?? [];
  const budget = { cells: MOST_XLS_CELLS };
  const sheets = book.SheetNames.flatMap((name, index): SheetRows[] => {
    const sheet = book.Sheets[name];
    if (!sheet) return [];
    const hidden = states[index]?.Hidden ?? 0;
    const visibility = hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "veryHidden";
    return [{ name, visibility, ...rowsOf(sheet, budget, numberFormats) }];
  });
  return { sheets, names: [], date1904: book.Workbook?.WBProps?.date1904 ?? false };
}

function parsed(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      cellStyles: true,
    });
  } catch (error) {
    const text = error instanceof Error ? error.message : "";
    throw new XlsxFault(
      /password-protected|unsupported encryption/i.test(text) ? "xlsx.encrypted" : "xlsx.corrupt",
      {
        part: "Workbook",
      },
    );
  }
}

function rowsOf(
  sheet: WorkSheet,
  budget: { cells: number },
  keepsFormats: boolean,
): Omit<SheetRows, "name" | "visibility"> {
  const rows: { row: number; cells: CellValue[] }[] = [];
  const shownAs = new Map<number, ShownAs>();
  const wordsBehind = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const grid = (sheet["!data"] ?? []) as (CellObject | undefined)[][];
  grid.forEach((line, row) => {
    const cells: CellValue[] = [];
    line.forEach((cell, column) => {
      const value = cell && column < MAX_COLUMNS ? valueOf(cell) : null;
      if (!cell || value === null) return;
      if (--budget.cells < 0) throw new XlsxFault("xlsx.tooManyCells", { limit: MOST_XLS_CELLS });
      while (cells.length < column) cells.push(null);
      cells[column] = value;
      if (typeof value !== "number" || typeof cell.z !== "string") return;
      const kind = formatKind(cell.z);
      if (kind !== "number") shownAs.set(cellKey(row, column), kind);
      const words = wordsOfFormat(cell.z);
      if (words !== "") wordsBehind.set(cellKey(row, column), words);
      if (keepsFormats) numberFormats.set(cellKey(row, column), cell.z);
    });
    if (cells.length > 0) rows.push({ row, cells });
  });
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  return {
    rows,
    shownAs,
    wordsBehind,
    ...(keepsFormats && { numberFormats }),
    merges,
    hiddenRows: hiddenOf(sheet["!rows"]),
    hiddenColumns: hiddenOf(sheet["!cols"]),
    tables: [],
  };
}

function hiddenOf(bands: readonly ({ hidden?: boolean } | undefined)[] | undefined): ReadonlySet<number> {
  const hidden = new Set<number>();
  bands?.forEach((band, index) => {
    if (band?.hidden) hidden.add(index);
  });
  return hidden;
}

function valueOf({ t, v }: CellObject): CellValue {
  switch (t) {
    case "n":
      return typeof v === "number" && Number.isFinite(v) ? v : null;
    case "s":
      return typeof v === "string" ? v : null;
    case "b":
      return v === true;
    case "e":
      return CellError.of(ERRORS[Number(v)] ?? "#VALUE!");
    default:
      return null;
  }
}
