/** What writing a report takes of a request: Excel on the web refuses one of more than 5 MB. */
import type { Theme } from "../core/theme";
import { hasGaps, piecesOf, type LinePlaces } from "../report/linePlaces";
import type { CellContent, SheetSpec } from "../report/spec";
import { textBytes } from "./payload";
import { blockOf } from "./reportBlock";
import { bandCount } from "./themedRows";
import { chartBytes } from "./writeCharts";
import { joined } from "./joinedAreas";

/** Bytes of what every report asks for whatever its length: styles, widths, rules, names, print set-up. */
const SHEET_BYTES = 123_000;
/** Bytes of a range and one thing done to it, in the library's framing. */
export const RANGE_BYTES = 600;

/** Bytes of a link: a name given and one taken away, and the formula. */
const LINK_BYTES = 3 * RANGE_BYTES;

/** About the bytes a sheet takes in a request, a little more than measured with reports of 1 to 60 indicators. */
export function requestBytes(spec: SheetSpec, renewed: boolean, theme: Theme, places: LinePlaces): number {
  const ranges = joined(spec.numberFormats).length + spec.indents.length + spec.merges.length;
  // Rows are inserted and deleted where indicators changed, hardly ever more than the report has.
  const edits = renewed ? spec.cells.length : 0;
  // Where people inserted lines, everything is given to the pieces between them.
  const pieces = hasGaps(places) ? piecesOf(blockOf(spec), places).length : 1;
  let bytes = (SHEET_BYTES + (ranges + edits + bandCount(spec, theme)) * RANGE_BYTES) * pieces;
  for (const chart of spec.charts ?? []) bytes += chartBytes(chart);
  bytes += (spec.links?.length ?? 0) * LINK_BYTES;
  for (const { formula } of spec.fills ?? []) bytes += RANGE_BYTES + textBytes(formula);
  for (const row of spec.cells) for (const cell of row) bytes += contentBytes(cell);
  return bytes;
}

function contentBytes(content: CellContent): number {
  if (content === null) return '"",'.length;
  if (typeof content === "object") return textBytes(content.text);
  return typeof content === "string" ? textBytes(content) : String(content).length + 1;
}
