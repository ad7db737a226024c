/**
 * A worksheet as a person sees it, cell by cell and on demand: displayed text, style, what tables and conditional
 * formats add. For grids that draw a window of a sheet; a ledger of any length costs only what is looked at.
 */
import type { Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { CellError, cellKey, type CellValue } from "../../xlsx/cells";
import type { DifferentialStyle, Style } from "../../xlsx/style";
import { appliedConditionalFormats } from "../model/appliedConditionalFormats";
import {
  charactersOfPoints,
  columnPoints,
  defaultRowHeight,
  pointsOfPixels,
  rowPoints,
} from "../model/cellSizes";
import { usedArea } from "../model/usedArea";
import type { HostSession } from "../session";
import { displayText } from "../../xlsx/displayText";
import { tableLook } from "./tableLook";

/** Kind of a displayed value; numbers stand right, texts left, the rest in the middle unless the style says otherwise. */
export type ValueKind = "blank" | "number" | "text" | "logical" | "error";

export interface DisplayedCell {
  readonly text: string;
  readonly kind: ValueKind;
  /** The cell's own style. */
  readonly style: Style;
  /** What the table's style and the conditional formats change, the latter winning. */
  readonly overlay: DifferentialStyle;
}

/** Sizes and structure of a sheet, in pixels of a screen with 96 to the inch. */
export interface SheetShape {
  /** Rows and columns in use. */
  readonly used: { readonly rows: number; readonly columns: number };
  readonly defaultColumn: number;
  readonly defaultRow: number;
  /** Sizes that differ from the default; 0 = hidden. */
  readonly columns: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<number, number>;
  readonly merges: readonly Rectangle[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly gridlines: boolean;
}

/** Formatted cells beyond this are blank paper to whoever scrolls there. */
const MOST_ROWS = 200_000;
const MOST_COLUMNS = 1_000;

const pixels = (points: number): number => Math.round(points / pointsOfPixels(1));

export function sheetShape(sheet: Sheet): SheetShape {
  const used = usedArea(sheet, false);
  const columns = new Map<number, number>();
  for (const column of [...sheet.columnWidths.keys(), ...sheet.hiddenColumns])
    if (column < MOST_COLUMNS) columns.set(column, pixels(columnPoints(sheet, column)));
  const rows = new Map<number, number>();
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows])
    if (row < MOST_ROWS) rows.set(row, pixels(rowPoints(sheet, row)));
  const plain = Array.from({ length: columns.size + 1 }, (_, column) => column).find(
    (at) => !columns.has(at),
  )!;
  return {
    used: {
      rows: Math.min(used ? used.bottom + 1 : 0, MOST_ROWS),
      columns: Math.min(used ? used.right + 1 : 0, MOST_COLUMNS),
    },
    defaultColumn: pixels(columnPoints(sheet, plain)),
    defaultRow: pixels(defaultRowHeight(sheet)),
    columns,
    rows,
    merges: sheet.merges,
    freeze: sheet.freeze,
    gridlines: sheet.showGridlines,
  };
}

/** A person drags the edge of a column or a row. */
export function resizeByHand(
  session: HostSession,
  sheet: Sheet,
  axis: "rows" | "columns",
  at: number,
  size: number,
): void {
  const points = pointsOfPixels(size);
  if (axis === "columns") sheet.columnWidths.set(at, charactersOfPoints(sheet, points));
  else sheet.rowHeights.set(at, points);
  session.edited = true;
}

export class SheetView {
  private readonly seen = new Map<number, DisplayedCell>();

  constructor(
    readonly session: HostSession,
    readonly sheet: Sheet,
  ) {}

  /** Forgets what was worked out; after anything in the workbook changed. */
  forget(): void {
    this.seen.clear();
  }

  cell(row: number, column: number): DisplayedCell {
    const key = cellKey(row, column);
    let cell = this.seen.get(key);
    if (!cell) this.seen.set(key, (cell = this.displayed(row, column)));
    return cell;
  }

  private displayed(row: number, column: number): DisplayedCell {
    const { session, sheet } = this;
    const value = sheet.cells.value(row, column);
    const style = sheet.styles.at(row, column);
    const conditional = sheet.conditionalFormats.length
      ? appliedConditionalFormats(session, sheet, row, column)
      : {};
    const overlay = sheet.tables.length ? { ...tableLook(sheet, row, column), ...conditional } : conditional;
    const format = overlay.numberFormat ?? style.numberFormat;
    return { text: displayText(value, format, session.language), kind: kindOf(value), style, overlay };
  }
}

function kindOf(value: CellValue): ValueKind {
  if (value === null || value === "") return "blank";
  if (value instanceof CellError) return "error";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "logical" : "text";
}
