/** The cells of a worksheet as XML, in pieces. */
import { columnLetters, MAX_COLUMNS } from "../a1";
import type { Sheet } from "./book";
import type { KeptCell, SheetOrigin } from "./carried";
import type { CellError } from "./cells";
import { cellKey, type CellGrid, type CellValue } from "./cells";
import { UnwritableBook } from "./fault";
import { fileAddress } from "./areaText";
import type { SharedStringTable } from "./sharedStringsWrite";
import type { WrittenStyles } from "./writtenStyles";
import { escapeText, escapeXml } from "./xmlText";

const PIECE = 1 << 16;
/** Characters of a formula (Excel specifications and limits). */
const MAX_FORMULA = 8192;

const LETTERS: string[] = [];
const letters = (column: number): string => (LETTERS[column] ??= columnLetters(column));

/** Yields `<sheetData>…</sheetData>`. */
export function* sheetDataXml(
  sheet: Sheet,
  styles: WrittenStyles,
  strings: SharedStringTable,
  origin: SheetOrigin | null,
): Generator<string> {
  const { rowHeights, hiddenRows } = sheet;
  const { rows } = sheet.cells;
  const cells = new CellWriter(sheet, strings, origin);
  const last = lastRow(sheet, styles, origin, cells.beyond);
  let xml = "<sheetData>";
  for (let row = 0; row <= last; row++) {
    const look = styles.row(row);
    const values = rows[row];
    const beyond = cells.beyond.get(row);
    const height = rowHeights.get(row);
    const hidden = hiddenRows.has(row);
    const outline = origin?.rows.get(row);
    if (!look.own && !values && !beyond && height === undefined && !hidden && outline === undefined) continue;
    let content = "";
    // Past the row's last value only formulas without a result and cells with a look of their own are left.
    const filled = Math.max(values?.length ?? 0, beyond ? beyond + 1 : 0);
    for (const { left, right, attribute, own } of look.segments) {
      const end = own ? right : Math.min(right, filled - 1);
      for (let column = left; column <= end; column++) {
        const value = values?.[column] ?? null;
        const cell = cells.xml(row, column, value, attribute, own);
        if (cell) content += cell;
      }
    }
    const attributes =
      look.row +
      (height === undefined ? "" : ` ht="${height}"`) +
      (height === undefined || origin?.automaticHeights.get(row) === height ? "" : ' customHeight="1"') +
      (hidden ? ' hidden="1"' : "") +
      (outline ?? "");
    if (!content && !attributes) continue;
    xml += content
      ? `<row r="${row + 1}"${attributes}>${content}</row>`
      : `<row r="${row + 1}"${attributes}/>`;
    if (xml.length < PIECE) continue;
    yield xml;
    xml = "";
  }
  yield `${xml}</sheetData>`;
}

function lastRow(
  sheet: Sheet,
  styles: WrittenStyles,
  origin: SheetOrigin | null,
  beyond: ReadonlyMap<number, number>,
): number {
  let last = Math.max(styles.lastRow, sheet.cells.rows.length - 1);
  for (const rows of [sheet.rowHeights.keys(), sheet.hiddenRows, origin?.rows.keys() ?? [], beyond.keys()])
    for (const row of rows) if (row > last) last = row;
  return last;
}

class CellWriter {
  /** Rightmost column with a formula to the right of a row's values, by row. */
  readonly beyond = new Map<number, number>();
  private readonly grid: CellGrid;
  private readonly headings = new Map<number, string>();
  private readonly kept: ReadonlyMap<number, KeptCell> | null;

  constructor(
    sheet: Sheet,
    private readonly strings: SharedStringTable,
    origin: SheetOrigin | null,
  ) {
    this.grid = sheet.cells;
    this.kept = origin?.cells.size ? origin.cells : null;
    // Excel refuses a table whose heading cells are not texts equal to its column names.
    for (const { area, columns, headerRow } of sheet.tables)
      if (headerRow)
        columns.forEach(({ name }, index) => this.headings.set(cellKey(area.top, area.left + index), name));
    for (const key of [...this.grid.formulas.keys(), ...this.headings.keys()]) {
      const row = Math.floor(key / MAX_COLUMNS);
      const column = key % MAX_COLUMNS;
      if (column >= (this.grid.rows[row]?.length ?? 0) && column > (this.beyond.get(row) ?? -1))
        this.beyond.set(row, column);
    }
  }

  /** One cell, or "" when there is nothing to write. */
  xml(row: number, column: number, value: CellValue, style: string, own: boolean): string {
    const key = row * MAX_COLUMNS + column;
    const heading = this.headings.size ? this.headings.get(key) : undefined;
    const formula =
      this.grid.formulas.size && heading === undefined ? this.grid.formulas.get(key) : undefined;
    const kept = this.kept?.get(key);
    const head = `<c r="${letters(column)}${row + 1}"${style}${kept?.attributes ?? ""}`;
    if (formula !== undefined || (kept?.formula && kept.formula.text === null))
      return head + formulaXml(formula ?? null, value, kept, this.grid.arrays.get(key)) + "</c>";
    const shown = heading ?? value;
    if (shown === null) return own ? `${head}/>` : "";
    switch (typeof shown) {
      case "number":
        return Number.isFinite(shown) ? `${head}><v>${shown}</v></c>` : `${head} t="e"><v>#NUM!</v></c>`;
      case "string": {
        const rich = kept?.rich?.text === shown ? kept.rich.xml : null;
        return `${head} t="s"><v>${rich === null ? this.strings.index(shown) : this.strings.richIndex(rich)}</v></c>`;
      }
      case "boolean":
        return `${head} t="b"><v>${shown ? 1 : 0}</v></c>`;
      default:
        return `${head} t="e"><v>${errorCode(shown)}</v></c>`;
    }
  }
}

function formulaXml(
  formula: string | null,
  value: CellValue,
  kept: KeptCell | undefined,
  array: Parameters<typeof fileAddress>[0] | undefined,
): string {
  if (formula !== null && formula.length > MAX_FORMULA)
    throw new UnwritableBook(`formula of ${formula.length} characters`);
  let attributes = "";
  if (kept?.formula && kept.formula.text === formula) attributes = kept.formula.attributes;
  else if (array) attributes = ` t="array" ref="${fileAddress(array)}"`;
  const text = formula === null ? `<f${attributes}/>` : `<f${attributes}>${escapeXml(formula)}</f>`;
  if (value === null) return `>${text}`;
  if (typeof value === "string") return ` t="str">${text}<v>${escapeText(value)}</v>`;
  if (typeof value === "boolean") return ` t="b">${text}<v>${value ? 1 : 0}</v>`;
  if (typeof value === "number" && Number.isFinite(value)) return `>${text}<v>${value}</v>`;
  return ` t="e">${text}<v>${typeof value === "number" ? "#NUM!" : errorCode(value)}</v>`;
}

/** #BUSY! is shown while a host waits; files say #N/A. */
const errorCode = (error: CellError): string => (error.code === "#BUSY!" ? "#N/A" : error.code);
