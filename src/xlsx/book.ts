/**
 * The plain workbook: what an .xlsx file holds and what the embedded host works on.
 * Data only. Rows and columns 0-based; formulas are A1 text without the leading "=", in the
 * dialect of files (English names, comma, `Ledger[[#This Row],[键]]`, never `[@键]`).
 */
import type { Rectangle } from "../a1";
import type { CellGrid } from "./cells";
import type { Chart } from "./chart/chart";
import type { Style, DifferentialStyle } from "./style";
import type { StyleBands } from "./styleBands";

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface Book {
  sheets: Sheet[];
  names: DefinedName[];
  /** Index into sheets of the sheet shown on opening. */
  activeSheet: number;
  /** Style of cells nobody formatted (the file's "Normal"). */
  normalStyle: Style;
  customXml: CustomXmlPart[];
  /** Office.context.document.settings of the add-in: key → JSON text. */
  settings: Map<string, string>;
  properties: { title?: string; author?: string; subject?: string; comments?: string };
  /** Parts of a file read from disk that the model does not know (pictures, shapes …), carried to the next save. */
  opaque?: OpaqueParts;
}

/** What xlsx/ keeps of a file it read so that unknown parts survive; opaque to everyone else. */
export interface OpaqueParts {
  readonly kind: "opaque";
}

export interface Sheet {
  name: string;
  visibility: SheetVisibility;
  cells: CellGrid;
  styles: StyleBands;
  /** Column widths in characters of the default font, as files store them; absent = default. */
  columnWidths: Map<number, number>;
  /** Row heights in points; absent = default. */
  rowHeights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: Rectangle[];
  tables: Table[];
  validations: DataValidation[];
  conditionalFormats: ConditionalFormat[];
  /** Comments (notes) of a file, kept as read. */
  notes: { row: number; column: number; author: string; text: string }[];
  charts: Chart[];
  hyperlinks: { area: Rectangle; target?: string; location?: string; tooltip?: string; display?: string }[];
  freeze: { rows: number; columns: number } | null;
  page: PageSetup;
  protection: SheetProtection | null;
  tabColor: string | null;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Percent, 10–400. */
  zoom: number;
}

export interface Table {
  /** Workbook-wide, 1-based. */
  id: number;
  name: string;
  /** Heading, body and totals row together. */
  area: Rectangle;
  columns: TableColumn[];
  headerRow: boolean;
  totalsRow: boolean;
  style: string | null;
  bandedRows: boolean;
  bandedColumns: boolean;
  filterButton: boolean;
  /** The one body row is the blank row Excel shows in a table without data (`insertRow` in files). */
  blankRow?: boolean;
}

export interface TableColumn {
  name: string;
  /** File dialect, without "="; new rows of the table are filled with it. */
  calculatedFormula?: string;
  /** What the totals row shows under this column, as the file has it. */
  totals?: { label?: string; function?: string; formula?: string };
}

export interface DefinedName {
  name: string;
  /** File dialect without "=": a range, a constant or a formula. */
  refersTo: string;
  /** Sheet name, or null for the workbook. */
  scope: string | null;
  comment?: string;
  hidden?: boolean;
}

export type ComparisonOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export interface DataValidation {
  areas: Rectangle[];
  type: "list" | "whole" | "decimal" | "date" | "time" | "textLength" | "custom";
  operator?: ComparisonOperator;
  /** Literal list as one text with commas between quotes (`"是,否"`), or a formula without "=". */
  formula1?: string;
  formula2?: string;
  allowBlank: boolean;
  /** Matters to lists only; true for the other types, as files have it. */
  inCellDropDown: boolean;
  prompt?: { title: string; message: string };
  error?: { title: string; message: string; style: "stop" | "warning" | "information" };
}

export interface ConditionalFormat {
  areas: Rectangle[];
  type: "expression" | "cellIs" | "containsText" | "other";
  operator?: ComparisonOperator;
  formulas: string[];
  text?: string;
  style: DifferentialStyle;
  priority: number;
  stopIfTrue: boolean;
  /** Kinds the model does not know, as read, and what the file calls them (ST_CfType, "colorScale"). */
  raw?: unknown;
  kind?: string;
}

export interface PageSetup {
  orientation: "portrait" | "landscape";
  /** "a4", "letter" … as in the file format's paper names. */
  paperSize: string;
  /** Percent; ignored when fit is set. */
  scale: number;
  /** Pages wide and tall; 0 = as many as needed. */
  fit: { wide: number; tall: number } | null;
  /** Inches. */
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printArea: Rectangle | null;
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  /** Excel header codes (&L &C &R &P &N); empty = none. */
  header: string;
  footer: string;
  printGridlines: boolean;
  blackAndWhite: boolean;
  /** Rows with which a page begins because somebody wants it, 0-based, in order. */
  breaks?: number[];
}

export interface SheetProtection {
  /**
   * What stays allowed, in the words of the file format: objects, scenarios, formatCells, formatColumns, formatRows,
   * insertColumns, insertRows, insertHyperlinks, deleteColumns, deleteRows, selectLockedCells, sort, autoFilter,
   * pivotTables, selectUnlockedCells. Excel's own default allows the two select… ones.
   */
  allowed: string[];
  /** The file's own hash attributes when a password was set elsewhere; never made by us. */
  password?: Record<string, string>;
}

export interface CustomXmlPart {
  id: string;
  namespace: string;
  xml: string;
}

export type { Style, DifferentialStyle };
