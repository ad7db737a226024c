/** The title of a report, and the one somebody typed in its place: that stays, as names in the sign-off do. */
import type { Rectangle } from "../a1";
import type { LinePlaces } from "../report/linePlaces";
import { placedA1 } from "../report/placedFormula";
import type { SheetSpec } from "../report/spec";
import { TITLE_ROW } from "./reportRows";
import type { StandingReport } from "./standingPlaces";
import type { KeptName } from "./typedNames";
import { cellKey, formulaKeys } from "./typedText";
import type { WrittenReport } from "./writtenReport";

/** Cells of the title; null where a report has none that is looked for. */
export function titleArea({ styles }: SheetSpec): Rectangle | null {
  const area = styles.find(({ style }) => style === "title")?.area;
  return area?.top === TITLE_ROW ? area : null;
}

/** The title a report prints where that is a text; "" where it is a formula, which follows the period. */
export function printedTitle(spec: SheetSpec): string {
  const area = titleArea(spec);
  const content = area && (spec.cells[area.top]?.[area.left] ?? null);
  if (content === null) return "";
  if (typeof content === "object") return content.text;
  return typeof content === "string" && !content.startsWith("=") ? content : "";
}

/** The title of a report where that is a formula; null where it is a text or it has none. */
export function titleFormula(spec: SheetSpec): string | null {
  const area = titleArea(spec);
  const content = area && spec.cells[area.top]?.[area.left];
  return typeof content === "string" && content.startsWith("=") ? content : null;
}

/**
 * The formula somebody typed over a title that is a formula; null where the report's own stands or none, and where it is not
 * known what the report had written there.
 */
export function typedTitleFormula(
  spec: SheetSpec,
  { rows, formulas, standing, places, titleFormula: own, typedTexts }: WrittenReport,
): KeptName | null {
  const area = titleArea(spec);
  const read = formulas.find((each) => area && each.row === area.top && each.column === area.left)?.text;
  const text = isSecondRow(standing, places) ? rows.titleFormula : (read ?? null);
  if (!area || text === null || own === null || text === placedA1(own, places)) return null;
  const at = { row: area.top, column: area.left };
  return { ...at, text, own: null, isNew: !formulaKeys(typedTexts).has(cellKey(at)) };
}

/** Whether the title stands where it is read with the rest: people put no row between it and the first one, and no column before. */
export function isSecondRow({ sheet: { area } }: StandingReport, { rows, columns }: LinePlaces): boolean {
  return rows[TITLE_ROW] === area.top + TITLE_ROW && columns[0] === area.left;
}

/** What somebody typed over the title; null where the report's own stands, nothing, or a formula. */
export function typedTitle(spec: SheetSpec, { rows, title }: WrittenReport): string | null {
  const stands = rows.titleText;
  const own = printedTitle(spec);
  if (stands === null || stands === own || !titleArea(spec)) return null;
  // Earlier versions did not keep what they printed: only a text in place of a formula is a person's.
  const printed = title ?? (own === "" ? own : stands);
  return stands === printed ? null : stands;
}
