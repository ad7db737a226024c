/** How texts of a report are marked and figures shown, as people do by a button: to be drawn at random. */
import type { Sheet } from "../../src/xlsx/book";

export const LOOKS = ["bold", "italic", "strikethrough", "underline", "format"] as const;
export type Look = (typeof LOOKS)[number];

/** Formats people give figures and texts; the last are some of the report's own. */
const FORMATS = ["0.000", '0.0,"千"', "@", "0%", "yyyy-mm", "General", "0.0;-0.0;0.0;@_0"];

/** What a cell has of a look. */
export function lookAt(sheet: Sheet, row: number, column: number, look: Look): string {
  const style = sheet.styles.at(row, column);
  if (look === "format") return style.numberFormat;
  return look === "underline" ? style.underline : String(style[look]);
}

/** Gives a cell another look than it has: the other of two, or the `number`th format, if that is another. */
export function giveLook(
  sheet: Sheet,
  row: number,
  column: number,
  look: Look,
  number: number,
): (sheet: Excel.Worksheet) => void {
  const stands = lookAt(sheet, row, column, look);
  return (it) => {
    const cell = it.getCell(row, column);
    const { font } = cell.format;
    if (look === "format") cell.numberFormat = [[FORMATS[number % FORMATS.length]!]];
    else if (look === "underline") font.underline = stands === "none" ? "Single" : "None";
    else font[look] = stands === "false";
  };
}
