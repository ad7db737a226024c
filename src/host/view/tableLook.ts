/**
 * What a table's style adds to a cell. The exact look of Excel's sixty built-in styles is its own; drawn here are
 * their families: light ones with ruled headings, medium and dark ones with filled headings, and banded rows.
 */
import type { Sheet, Table } from "../../xlsx/book";
import type { DifferentialStyle } from "../../xlsx/style";

/** Accents of the Office theme, black first, as the styles of a family run through them. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const BAND_TINT = 0.8;
const GREY_BAND = "#D9D9D9";
const STYLE_NAME = /^TableStyle(Light|Medium|Dark)(\d+)$/;

/** Formatting of a cell by the table it lies in; empty outside tables and under style "none". */
export function tableLook(sheet: Sheet, row: number, column: number): DifferentialStyle {
  for (const table of sheet.tables) {
    const { top, left, bottom, right } = table.area;
    if (row < top || row > bottom || column < left || column > right) continue;
    const [, family, number] = STYLE_NAME.exec(table.style ?? "") ?? [];
    if (!family) return {};
    return family === "Light" ? light(table, row, accent(number)) : filled(table, row, accent(number));
  }
  return {};
}

function accent(number: string | undefined): string {
  return ACCENTS[(Number(number) - 1) % ACCENTS.length]!;
}

function light(table: Table, row: number, color: string): DifferentialStyle {
  const line = { line: "thin", color } as const;
  if (isHeading(table, row)) return { bold: true, top: line, bottom: line };
  const last = row === table.area.bottom ? { bottom: line } : {};
  return { ...band(table, row, color), ...last };
}

function filled(table: Table, row: number, color: string): DifferentialStyle {
  if (isHeading(table, row)) return { bold: true, fill: color, fontColor: "#FFFFFF" };
  return band(table, row, color);
}

function band(table: Table, row: number, color: string): DifferentialStyle {
  const first = table.area.top + (table.headerRow ? 1 : 0);
  if (!table.bandedRows || (row - first) % 2 === 1) return {};
  return { fill: color === "#000000" ? GREY_BAND : tinted(color) };
}

function isHeading(table: Table, row: number): boolean {
  return table.headerRow && row === table.area.top;
}

/** A colour mixed with white. */
function tinted(color: string): string {
  const parts = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16);
    return Math.round(part + (255 - part) * BAND_TINT)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
