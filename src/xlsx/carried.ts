/**
 * What is kept of a file that was read: the archive itself and, for each sheet and table, the XML the model
 * has no place for. Writing the book again takes it from here, so pictures, shapes, pivot tables, filters,
 * groupings and formatted runs of text in cells survive.
 */
import { MAX_COLUMNS } from "../a1";
import type { OpaqueParts, Sheet, Table } from "./book";
import type { DrawingOrigin } from "./chart/drawingParts";
import { parseRelationships, type Relationship, relationshipsPath } from "./relationships";
import type { WorkbookParts } from "./workbookParts";
import type { XmlElement } from "./xmlTree";

/** A cell's part that the model does not know, used again while the cell still says the same. */
export interface KeptCell {
  /** Inner XML of the shared string, and the text it spells. */
  readonly rich?: { readonly xml: string; readonly text: string };
  /** Metadata attributes (cm, vm). */
  readonly attributes: string;
  /** Attributes of an array or data-table formula, with the text they belong to. */
  readonly formula?: { readonly attributes: string; readonly text: string | null };
}

export interface SheetOrigin {
  readonly path: string;
  rootAttributes: string;
  /** Elements beside sheetData by name, in order. */
  readonly elements: Map<string, XmlElement[]>;
  readonly relationships: readonly Relationship[];
  /** Outline attributes of rows. */
  readonly rows: Map<number, string>;
  /** Heights Excel chose itself. */
  readonly automaticHeights: Map<number, number>;
  /** Attributes of columns beyond width, hidden and style. */
  readonly columns: { readonly first: number; readonly last: number; readonly attributes: string }[];
  /** By cellKey. */
  readonly cells: Map<number, KeptCell>;
  freeze: Sheet["freeze"];
  /** Notes as JSON, to see whether they changed. */
  notes: string;
  /** Print area or titles the model cannot say (several areas), as names with their text. */
  readonly printNames: Map<string, string>;
}

/** Where cells, rows and columns of a sheet went; null stands for deleted. */
export interface CarriedMoves {
  /** New cellKey of a cell. */
  readonly cell: (row: number, column: number) => number | null;
  /** New first and last row, where whole rows moved. */
  readonly rows?: (first: number, last: number) => readonly [number, number] | null;
  /** New first and last column, where whole columns moved. */
  readonly columns?: (first: number, last: number) => readonly [number, number] | null;
}

export interface TableOrigin {
  readonly path: string;
  /** The table as JSON, to see whether it changed. */
  readonly model: string;
  readonly xml: string;
}

export class CarriedFile implements OpaqueParts {
  readonly kind = "opaque";
  readonly sheets = new WeakMap<Sheet, SheetOrigin>();
  readonly tables = new WeakMap<Table, TableOrigin>();
  readonly drawings = new WeakMap<Sheet, DrawingOrigin>();
  /** Names with properties the model does not know (macros, functions), and filter areas of sheets. */
  readonly names: { readonly element: XmlElement; readonly scope: Sheet | null }[] = [];
  /** Settings as JSON, to see whether they changed. */
  settings = "[]";
  /** Part of the add-in whose settings the book holds. */
  settingsPart: string | null = null;

  constructor(readonly parts: WorkbookParts) {}

  /**
   * Lets what is kept of single cells, rows and columns follow them. What names cells inside other parts (anchors of
   * drawings, page breaks, filters of sheets) stays as it was read.
   */
  moveCells(sheet: Sheet, moves: CarriedMoves): void {
    const origin = this.sheets.get(sheet);
    if (!origin) return;
    const cells = [...origin.cells];
    origin.cells.clear();
    for (const [key, { rich, attributes }] of cells) {
      const to = moves.cell(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS);
      // The area in the attributes of a formula would no longer be true.
      if (to !== null) origin.cells.set(to, { attributes, ...(rich && { rich }) });
    }
    if (moves.rows) {
      moveRows(origin.rows, moves.rows);
      moveRows(origin.automaticHeights, moves.rows);
    }
    if (!moves.columns) return;
    const columns = origin.columns.splice(0);
    for (const { first, last, attributes } of columns) {
      const to = moves.columns(first, last);
      if (to) origin.columns.push({ first: to[0], last: to[1], attributes });
    }
  }

  /** Relationships of a part of the file that was read. */
  relationshipsOf(path: string): Relationship[] {
    return parseRelationships(this.parts.archive.text(relationshipsPath(path)), path);
  }
}

function moveRows<T>(kept: Map<number, T>, place: NonNullable<CarriedMoves["rows"]>): void {
  const before = [...kept];
  kept.clear();
  for (const [row, value] of before) {
    const to = place(row, row);
    if (to) kept.set(to[0], value);
  }
}
