/**
 * What a report or data sheet looks like, as plain data: can be printed, compared, tested.
 * excel/writeSheet.ts turns it into few arrays on ranges. Rows and columns 0-based within the sheet.
 */
import type { Rectangle } from "../a1";
import type { Theme } from "../core/theme";
import type { ChartSpec } from "./charts";
import type { StyleName } from "./styles";
import type { StatusName } from "./themes";

/** A formula begins with "="; text that only looks like one is { text }. */
export type CellContent = string | number | boolean | null | { readonly text: string };

export interface SheetSpec {
  /** Name of the tab; the writer makes it legal and unique. */
  readonly name: string;
  /** Part of it that is cut where the name is too long for a tab; its end without it. */
  readonly shortened?: string;
  /** Defined-name-like identity ("park:萍乡经开区") under which the sheet is found again. */
  readonly identity: string;
  readonly cells: readonly (readonly CellContent[])[];
  /** Columns of formulas, each one R1C1 text with "=" for its whole area; they stand over `cells`. */
  readonly fills?: readonly { readonly area: Rectangle; readonly formula: string }[];
  /**
   * Cells that name the rows of the body; rows without a name are blank there. When the sheet is written again, rows of
   * the same name stay together with what people wrote beside them. The last cell of a named row is a formula.
   */
  readonly labels: Rectangle;
  readonly styles: readonly { readonly area: Rectangle; readonly style: StyleName }[];
  /** Number format by rectangle where it differs from the style's. */
  readonly numberFormats: readonly { readonly area: Rectangle; readonly format: string }[];
  readonly indents: readonly { readonly area: Rectangle; readonly level: number }[];
  readonly merges: readonly Rectangle[];
  /** Widths in characters of the body font. `name` tells a column from the others of the report wherever it stands. */
  readonly columnWidths: readonly {
    readonly column: number;
    readonly name: string;
    readonly width: number;
    readonly hidden?: boolean;
  }[];
  /** Heights in points. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly conditionalFills: readonly ConditionalFill[];
  readonly dropDowns: readonly {
    readonly area: Rectangle;
    readonly source: string;
    readonly title: string;
    readonly message: string;
  }[];
  readonly names: readonly { readonly name: string; readonly area: Rectangle }[];
  readonly charts?: readonly ChartSpec[];
  /** Cells that lead to other reports; they stand over `cells`. */
  readonly links?: readonly LinkSpec[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetup;
  /** Instead of the workbook's. */
  readonly theme?: Theme;
}

/** A cell that leads to the sheet of another report. */
export interface LinkSpec {
  readonly row: number;
  readonly column: number;
  /** Identity of the report. */
  readonly to: string;
  readonly text: string;
}

export interface ConditionalFill {
  readonly area: Rectangle;
  /** Formula relative to the area's first cell, with "=". */
  readonly formula: string;
  /** What the fill says; the theme has its colour. */
  readonly fill?: StatusName;
  readonly numberFormat?: string;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly area: Rectangle;
  /** Repeated at the top of every page; null = none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Pages it is shrunk to; as many as it takes without it. */
  readonly pagesTall?: number;
  /** Excel footer code, e.g. "第 &P 页 共 &N 页". */
  readonly footer: string;
}
