/** Reads one worksheet part into a Sheet, and keeps beside it what the model has no place for. */
import { MAX_COLUMNS } from "../a1";
import { readAreas } from "./areaText";
import type { Sheet } from "./book";
import type { KeptCell, SheetOrigin } from "./carried";
import { cellKey, type CellValue } from "./cells";
import { emptySheet } from "./emptyBook";
import type { Relationship } from "./relationships";
import type { SharedStrings } from "./sharedStringsRead";
import { type CellBudget, type CellFormula, type CellReceiver, SheetCellReader } from "./sheetCells";
import { columnSpans, readSheetElements } from "./sheetElementsRead";
import { StyleBuilder, type StyleBudget } from "./styleBuilder";
import type { StyleSheetParts } from "./styleSheet";
import type { Style } from "./style";
import { XmlScanner } from "./xmlScan";
import type { XmlElement } from "./xmlTree";
import { attribute } from "./xmlText";
import { rawAttributes } from "./xmlWrite";
import type { ZipArchive } from "./zipRead";
import type { ZipEntry } from "./zipDirectory";

/** What the sheets of a file share while it is read. */
export interface SheetReading {
  readonly archive: ZipArchive;
  readonly strings: SharedStrings;
  readonly styles: StyleSheetParts;
  readonly theme: readonly string[];
  readonly cellBudget: CellBudget;
  readonly styleBudget: StyleBudget;
}

export function readSheet(
  reading: SheetReading,
  entry: ZipEntry,
  name: string,
  relationships: readonly Relationship[],
): { sheet: Sheet; origin: SheetOrigin } {
  const receiver = new SheetReceiver(
    reading,
    emptySheet(name, reading.styles.styles[0]),
    entry.path,
    relationships,
  );
  const cells = new SheetCellReader(entry.path, reading.strings.texts, receiver, reading.cellBudget);
  const scanner = new XmlScanner(entry.path, cells);
  reading.archive.inflateText(entry, (piece) => scanner.push(piece));
  scanner.finish();
  return receiver.finish();
}

const KNOWN_ROW = ["r", "spans", "s", "customFormat", "ht", "hidden", "customHeight"];
/** From this gap on blanks before a far cell are left as holes of the row. */
const FAR = 1024;

class SheetReceiver implements CellReceiver {
  readonly wantsFormulas = true;
  private readonly styles: StyleBuilder;
  private readonly origin: SheetOrigin;

  constructor(
    private readonly reading: SheetReading,
    private readonly sheet: Sheet,
    path: string,
    relationships: readonly Relationship[],
  ) {
    this.styles = new StyleBuilder(sheet.styles.base, reading.styleBudget);
    this.origin = {
      path,
      rootAttributes: "",
      elements: new Map(),
      relationships,
      rows: new Map(),
      automaticHeights: new Map(),
      columns: [],
      cells: new Map(),
      freeze: null,
      notes: "[]",
      printNames: new Map(),
    };
  }

  root(raw: string): void {
    this.origin.rootAttributes = raw;
  }

  element(element: XmlElement): void {
    const { elements } = this.origin;
    const same = elements.get(element.name);
    if (same) same.push(element);
    else elements.set(element.name, [element]);
    if (element.name !== "cols") return;
    for (const { col, first, last } of columnSpans(element)) {
      const style = this.style(col.number("style"));
      if (style) this.styles.column(first, last, style);
    }
  }

  row(row: number, raw: string): void {
    const format = attribute(raw, "s");
    const custom = attribute(raw, "customFormat");
    const style =
      format !== null && (custom === "1" || custom === "true") ? this.style(Number(format)) : null;
    if (style) this.styles.row(row, style);
    const height = Number(attribute(raw, "ht") ?? NaN);
    if (height >= 0) {
      this.sheet.rowHeights.set(row, height);
      const own = attribute(raw, "customHeight");
      if (own !== "1" && own !== "true") this.origin.automaticHeights.set(row, height);
    }
    const hidden = attribute(raw, "hidden");
    if (hidden === "1" || hidden === "true") this.sheet.hiddenRows.add(row);
    if (raw.includes("outlineLevel") || raw.includes("collapsed")) {
      let carried = "";
      for (const [name, value] of rawAttributes(raw))
        if (!KNOWN_ROW.includes(name)) carried += ` ${name}=${value}`;
      this.origin.rows.set(row, carried);
    }
  }

  cell(row: number, column: number, value: CellValue, format: number | null): void {
    this.styles.cell(row, column, this.style(format ?? 0) ?? this.sheet.styles.base);
    if (value === null) return;
    const { rows } = this.sheet.cells;
    const cells = (rows[row] ??= []);
    if (column - cells.length < FAR) while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  formula(row: number, column: number, { text, special }: CellFormula): void {
    const { cells } = this.sheet;
    if (text !== null) cells.setFormula(row, column, text);
    if (!special) return;
    this.keep(row, column, { formula: { attributes: special, text } });
    const area = readAreas(attribute(special, "ref"))[0];
    if (text !== null && area) cells.arrays.set(cellKey(row, column), area);
  }

  details(row: number, column: number, sharedString: number | null, raw: string): void {
    let attributes = "";
    for (const name of ["cm", "vm"]) {
      const value = raw.includes(name) ? attribute(raw, name) : null;
      if (value !== null) attributes += ` ${name}="${value}"`;
    }
    const rich = sharedString === null ? undefined : this.reading.strings.rich.get(sharedString);
    if (attributes) this.keep(row, column, { attributes });
    if (rich !== undefined)
      this.keep(row, column, { rich: { xml: rich, text: this.reading.strings.texts[sharedString!]! } });
  }

  finish(): { sheet: Sheet; origin: SheetOrigin } {
    const { sheet, origin } = this;
    sheet.styles = this.styles.finish();
    readSheetElements(sheet, origin, this.reading.styles, this.reading.theme);
    origin.freeze = sheet.freeze;
    return { sheet, origin };
  }

  private style(format: number | null): Style | null {
    return format === null ? null : (this.reading.styles.styles[format] ?? null);
  }

  private keep(row: number, column: number, kept: Partial<KeptCell>): void {
    const key = row * MAX_COLUMNS + column;
    this.origin.cells.set(key, { attributes: "", ...this.origin.cells.get(key), ...kept });
  }
}
