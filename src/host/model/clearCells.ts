/** Clearing cells: contents, formats, hyperlinks, or everything. */
import { intersects, intersection, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import { releaseArrays } from "./arrayFormulas";
import { clearConditionalFormats } from "./conditionalFormats";
import { clearValidation } from "./dataValidation";
import { gap } from "./gaps";
import { assertAllowed, assertEditable } from "./protection";
import { columnsFilled, headingsEntered } from "./tableEdits";

const CLEARED = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;
type Cleared = (typeof CLEARED)[number];

/** What `clear` was asked to clear; everything when it was not said. */
export function clearedWhat(argument: unknown): Cleared {
  if (argument === null || argument === undefined) return "All";
  if (!CLEARED.includes(argument as Cleared)) throw invalidArgument("Range.clear");
  return argument as Cleared;
}

/** Clears an area; cheap for whole sheets, for only what stands there is visited. */
export function clearCells(session: HostSession, sheet: Sheet, area: Rectangle, what: Cleared = "All"): void {
  if (what === "ResetContents") throw gap(session, 'Range.clear("ResetContents")');
  const everything = what === "All";
  if (everything || what === "Contents") clearContents(session, sheet, area);
  if (everything || what === "Formats") {
    assertAllowed(sheet, "formatCells");
    sheet.styles.replace(area, sheet.styles.base);
    clearConditionalFormats(sheet, [area]);
    sheet.merges = sheet.merges.filter((merged) => !intersects(merged, area));
  }
  if (everything) clearValidation(sheet, [area]);
  if (everything || what === "Hyperlinks" || what === "RemoveHyperlinks")
    sheet.hyperlinks = sheet.hyperlinks.filter((link) => !intersects(link.area, area));
  session.edited = true;
}

/** Range.style: the style the workbook begins with takes off what cells were given; rules, merged cells and links stay. */
export function restyle(session: HostSession, sheet: Sheet, area: Rectangle, style: unknown): void {
  if (style !== "Normal") throw gap(session, `Range.style = ${JSON.stringify(style)}`);
  assertAllowed(sheet, "formatCells");
  sheet.styles.replace(area, sheet.styles.base);
  session.edited = true;
}

/** Takes values and formulas out of an area. */
export function clearContents(session: HostSession, sheet: Sheet, area: Rectangle): void {
  const used = sheet.cells.usedArea(area);
  const shared = used && intersection(used, area);
  if (!shared) return;
  assertEditable(sheet, shared);
  releaseArrays(sheet, area);
  const { rows, formulas } = sheet.cells;
  if (formulas.size > 0) session.calculation.formulaRemoved(sheet, shared);
  const { left } = shared;
  for (let row = shared.top; row <= shared.bottom; row++) {
    const cells = rows[row];
    if (!cells || cells.length <= left) continue;
    if (cells.length <= shared.right + 1) cells.length = left;
    else cells.fill(null, left, shared.right + 1);
  }
  session.calculation.valuesChanged(sheet, shared);
  headingsEntered(session, sheet, shared);
  columnsFilled(session, sheet, shared);
  session.changed({ sheet, area: shared, kind: "RangeEdited" });
}
