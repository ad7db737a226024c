/** A sheet as aligned text that a person can review: what each cell shows, and which rows are filled. */
import type { Rectangle } from "../../src/a1";
import { appliedConditionalFormats } from "../../src/host/model/appliedConditionalFormats";
import type { HostSession } from "../../src/host/session";
import { displayText } from "../../src/xlsx/displayText";
import type { Sheet } from "../../src/xlsx/book";

/** Columns on a terminal: ideographs and full-width signs take two. */
function width(text: string): number {
  let total = 0;
  for (const character of text)
    total +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return total;
}

const pad = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - width(text)));

/** Text of a sheet's area. Rows with a conditional fill begin with "!". */
export function sheetText(session: HostSession, sheet: Sheet, area: Rectangle): string {
  session.refresh();
  const rows: string[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column++)
      cells.push(
        displayText(sheet.cells.value(row, column), sheet.styles.at(row, column).numberFormat).replaceAll(
          "\n",
          "/",
        ),
      );
    rows.push(cells);
  }
  const merged = new Set(
    sheet.merges
      .filter((merge) => merge.right - merge.left >= 3)
      .map((merge) => `${merge.top},${merge.left}`),
  );
  const widths = rows[0]!.map((_, column) =>
    Math.max(
      ...rows.map((cells, row) =>
        merged.has(`${row + area.top},${column + area.left}`) ? 0 : width(cells[column]!.trim()),
      ),
    ),
  );
  return rows
    .map((cells, row) => {
      const fills = appliedConditionalFormats(session, sheet, row + area.top, area.left).fill !== undefined;
      const line = cells.map((cell, column) => pad(cell.trim(), widths[column]!)).join(" | ");
      return `${fills ? "!" : " "} ${line}`.replace(/[ |]+$/, "");
    })
    .join("\n")
    .trimEnd();
}
