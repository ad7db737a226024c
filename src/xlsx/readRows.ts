/** The values of a workbook and nothing else, for loading data: no styles, formulas as their saved results. */
import { type Rectangle } from "../a1";
import { readAreas } from "./areaText";
import type { DefinedName, SheetVisibility, Table } from "./book";
import { cellKey, type CellValue } from "./cells";
import type { XlsxLimits } from "./limits";
import type { ShownAs } from "./numberFormats";
import { formatKind, wordsOfFormat } from "./numberFormats";
import { parseRelationships, relationshipsPath, targetsOf } from "./relationships";
import { readSharedStrings } from "./sharedStringsRead";
import { cellBudget, type CellReceiver, SheetCellReader } from "./sheetCells";
import { readTable } from "./tables";
import { type ListedSheet, openWorkbook, type WorkbookParts } from "./workbookParts";
import { XmlScanner } from "./xmlScan";
import { parseTree, type XmlElement } from "./xmlTree";

export interface SheetRows {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Rows with a value in them, top down; `row` and the places in `cells` 0-based, blanks null or absent. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly CellValue[] }[];
  /** By cellKey, the numbers that are shown as dates (serial numbers) or as percent (fractions). */
  readonly shownAs: ReadonlyMap<number, ShownAs>;
  /** By cellKey, the words a number format puts behind a number: 亿元 of 0.00"亿元". */
  readonly wordsBehind: ReadonlyMap<number, string>;
  /** By cellKey, number formats other than General; only where they were asked for. */
  readonly numberFormats?: ReadonlyMap<number, string>;
  readonly merges: readonly Rectangle[];
  /** Rows and columns nobody sees, 0-based. Columns beyond the first 1,024 are not looked at. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly Table[];
}

export interface WorkbookRows {
  readonly sheets: readonly SheetRows[];
  readonly names: readonly DefinedName[];
  /** Dates count from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
}

export interface ReadRowsOptions {
  readonly limits?: Partial<XlsxLimits>;
  /** Keeps the number format of each number, for showing cells as the file shows them. */
  readonly numberFormats?: boolean;
}

/**
 * Reads values sheet by sheet. Rows and cells without a value take no room: a million rows that are only
 * formatted give none, a lone cell in the last corner gives one row.
 * @throws XlsxFault for anything wrong with the file.
 */
export async function readRows(bytes: Uint8Array, options: ReadRowsOptions = {}): Promise<WorkbookRows> {
  const parts = openWorkbook(bytes, options.limits);
  const { archive } = parts;
  const strings = readSharedStrings(archive, parts.stringsPath, false).texts;
  const budget = cellBudget(archive.limits);
  const kinds = parts.styles.styles.map(({ numberFormat }) => ({
    code: numberFormat,
    kind: formatKind(numberFormat),
    words: wordsOfFormat(numberFormat),
  }));
  const sheets = parts.sheets.flatMap((listed) => {
    if (!listed.entry) return [];
    const receiver = new RowReceiver(kinds, options.numberFormats === true);
    const scanner = new XmlScanner(
      listed.entry.path,
      new SheetCellReader(listed.entry.path, strings, receiver, budget),
    );
    archive.inflateText(listed.entry, (piece) => scanner.push(piece));
    scanner.finish();
    const { rows, shownAs, wordsBehind, numberFormats, merges, hiddenRows, hiddenColumns } = receiver;
    const { name, visibility } = listed;
    const tables = tablesOf(parts, listed);
    return [
      {
        name,
        visibility,
        rows,
        shownAs,
        wordsBehind,
        ...(options.numberFormats && { numberFormats }),
        merges,
        hiddenRows,
        hiddenColumns,
        tables,
      },
    ];
  });
  return { sheets, names: namesOf(parts), date1904: parts.date1904 };
}

const HIDDEN_COLUMNS = 1_024;
const GENERAL = "General";
const PLAIN = { code: GENERAL, kind: "number", words: "" } as const;

class RowReceiver implements CellReceiver {
  readonly wantsFormulas = false;
  readonly rows: { row: number; cells: CellValue[] }[] = [];
  readonly shownAs = new Map<number, ShownAs>();
  readonly wordsBehind = new Map<number, string>();
  readonly numberFormats = new Map<number, string>();
  readonly merges: Rectangle[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();

  constructor(
    private readonly formats: readonly {
      readonly code: string;
      readonly kind: ReturnType<typeof formatKind>;
      readonly words: string;
    }[],
    private readonly keepsFormats: boolean,
  ) {}

  cell(row: number, column: number, value: CellValue, format: number | null): void {
    if (value === null) return;
    let last = this.rows[this.rows.length - 1];
    if (last?.row !== row) this.rows.push((last = { row, cells: [] }));
    // A far cell leaves holes instead of filling up to it.
    if (column - last.cells.length < 1024) while (last.cells.length < column) last.cells.push(null);
    last.cells[column] = value;
    const { code, kind, words } =
      (typeof value === "number" && format !== null ? this.formats[format] : undefined) ?? PLAIN;
    if (kind !== "number") this.shownAs.set(cellKey(row, column), kind);
    if (words !== "") this.wordsBehind.set(cellKey(row, column), words);
    if (this.keepsFormats && code !== GENERAL) this.numberFormats.set(cellKey(row, column), code);
  }

  element(element: XmlElement): void {
    if (element.name === "cols")
      for (const columns of element.elements("col")) {
        const [first, last] = [columns.number("min") ?? 1, columns.number("max") ?? 0];
        if (columns.flag("hidden"))
          for (let column = first; column <= Math.min(last, HIDDEN_COLUMNS); column++)
            this.hiddenColumns.add(column - 1);
      }
    if (element.name === "mergeCells")
      for (const merge of element.elements("mergeCell"))
        for (const area of readAreas(merge.get("ref"))) this.merges.push(area);
  }

  row(row: number, raw: string): void {
    if (raw.includes("hidden=") && /\shidden=["'](?:1|true)["']/.test(raw)) this.hiddenRows.add(row);
  }

  formula(): void {}
  details(): void {}
  root(): void {}
}

/** The tables of one sheet, read without its cells. */
export function tablesOf(parts: WorkbookParts, { entry }: ListedSheet): Table[] {
  if (!entry) return [];
  const relationships = parseRelationships(parts.archive.text(relationshipsPath(entry.path)), entry.path);
  return targetsOf(entry.path, relationships, "table").flatMap((path) => {
    const xml = parts.archive.text(path);
    return (xml === null ? null : readTable(parseTree(xml, path))) ?? [];
  });
}

function namesOf(parts: WorkbookParts): DefinedName[] {
  return (parts.workbook.child("definedNames")?.elements("definedName") ?? []).map((element) => {
    const local = element.number("localSheetId");
    return {
      name: element.string("name") ?? "",
      refersTo: element.plainText(),
      scope: local === null ? null : (parts.sheets[local]?.name ?? null),
    };
  });
}
