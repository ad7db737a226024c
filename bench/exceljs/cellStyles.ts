/** The product's named styles laid over each other cell by cell, as Excel lays them, and told the way ExcelJS wants. */
import type { Border, Style } from "exceljs";
import type { Rectangle } from "../../src/a1";
import type { SheetSpec } from "../../src/report/spec";
import { FONTS, STYLES, type Line, type StyleDefinition, type StyleName } from "../../src/report/styles";
import { LANGUAGE } from "./contents";

export type CellStyle = Partial<Style>;

export const argb = (color: string): string => `FF${color.slice(1)}`;

const SIDES = ["top", "right", "bottom", "left"] as const;
type Side = (typeof SIDES)[number];

type Said = Omit<StyleDefinition, "font" | "vertical" | "lines">;

/** What was said of one cell so far. */
interface Draft extends Partial<Record<Side, Line | null>>, Said {
  numberFormat?: string;
  font?: string;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "middle";
  indent?: number;
}

/** Equal formats are one object in the whole workbook: ExcelJS looks them up by identity first. */
const known = new Map<string, CellStyle>();

/** Formats of the cells of one block from A1. */
export class StyleGrid {
  private readonly cells: Draft[][];

  constructor(
    private readonly height: number,
    private readonly width: number,
  ) {
    this.cells = Array.from({ length: height }, () => Array.from({ length: width }, () => ({})));
  }

  /** Everything a SheetSpec says about formats, in the order in which the product writes it. */
  static of(spec: SheetSpec): StyleGrid {
    const grid = new StyleGrid(spec.cells.length, spec.cells[0]?.length ?? 0);
    for (const { area, format } of spec.numberFormats)
      grid.each(area, (draft) => {
        draft.numberFormat = format;
      });
    for (const { area, style } of spec.styles) grid.apply(area, style);
    for (const { area, level } of spec.indents)
      grid.each(area, (draft) => {
        draft.indent = level;
      });
    return grid;
  }

  /** The format of a cell. */
  at(row: number, column: number): CellStyle {
    const draft = this.cells[row]![column]!;
    const text = JSON.stringify(draft);
    let style = known.get(text);
    if (!style) known.set(text, (style = styleOf(draft)));
    return style;
  }

  /** Changes the drafts of an area, as far as it lies within the block. */
  each(area: Rectangle, change: (draft: Draft) => void): void {
    for (let row = Math.max(0, area.top); row <= Math.min(area.bottom, this.height - 1); row++)
      for (let column = Math.max(0, area.left); column <= Math.min(area.right, this.width - 1); column++)
        change(this.cells[row]![column]!);
  }

  apply(area: Rectangle, name: StyleName): void {
    const { font, vertical, lines = {}, ...said } = STYLES[name];
    const draft: Draft = {
      ...said,
      ...(font && { font: FONTS[LANGUAGE][font] }),
      ...(vertical && { vertical: vertical === "center" ? "middle" : vertical }),
    };
    this.each(area, (cell) => Object.assign(cell, draft));
    const { top, bottom, left, right } = area;
    if (lines.top) this.edge({ ...area, bottom: top }, "top", lines.top);
    if (lines.bottom) this.edge({ ...area, top: bottom }, "bottom", lines.bottom);
    if (lines.left) this.edge({ ...area, right: left }, "left", lines.left);
    if (lines.right) this.edge({ ...area, left: right }, "right", lines.right);
    if (lines.insideHorizontal) {
      this.line({ ...area, bottom: bottom - 1 }, "bottom", lines.insideHorizontal);
      this.line({ ...area, top: top + 1 }, "top", lines.insideHorizontal);
    }
    if (lines.insideVertical) {
      this.line({ ...area, right: right - 1 }, "right", lines.insideVertical);
      this.line({ ...area, left: left + 1 }, "left", lines.insideVertical);
    }
  }

  /** A line at the edge of an area: the neighbours beyond give theirs up. */
  private edge(area: Rectangle, side: Side, line: Line): void {
    this.line(area, side, line);
    const { top, bottom, left, right } = area;
    if (side === "top") this.line({ ...area, top: top - 1, bottom: top - 1 }, "bottom", null);
    if (side === "bottom") this.line({ ...area, top: bottom + 1, bottom: bottom + 1 }, "top", null);
    if (side === "left") this.line({ ...area, left: left - 1, right: left - 1 }, "right", null);
    if (side === "right") this.line({ ...area, left: right + 1, right: right + 1 }, "left", null);
  }

  private line(area: Rectangle, side: Side, line: Line | null): void {
    this.each(area, (draft) => {
      draft[side] = line;
    });
  }
}

/** Calibri 11 is what ExcelJS calls normal, so whoever names a font says all of it. */
function styleOf(draft: Draft): CellStyle {
  const { font, size, bold, color, fill, horizontal, vertical, wrap, shrink, indent } = draft;
  const border: Partial<Record<Side, Partial<Border>>> = {};
  for (const side of SIDES) {
    const line = draft[side];
    if (line) border[side] = { style: line.weight, color: { argb: argb(line.color) } };
  }
  return {
    ...(draft.numberFormat !== undefined && { numFmt: draft.numberFormat }),
    ...((font !== undefined || size !== undefined || bold !== undefined || color !== undefined) && {
      font: {
        name: font ?? FONTS[LANGUAGE].body,
        size: size ?? 11,
        ...(bold !== undefined && { bold }),
        ...(color !== undefined && { color: { argb: argb(color) } }),
      },
    }),
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(fill) } } }),
    ...((horizontal ?? vertical ?? wrap ?? shrink ?? indent) !== undefined && {
      alignment: {
        vertical: vertical ?? "middle",
        ...(horizontal && { horizontal }),
        ...(wrap !== undefined && { wrapText: wrap }),
        ...(shrink !== undefined && { shrinkToFit: shrink }),
        ...(indent !== undefined && { indent }),
      },
    }),
    ...(Object.keys(border).length > 0 && { border }),
    ...(draft.unlocked && { protection: { locked: false } }),
  };
}
