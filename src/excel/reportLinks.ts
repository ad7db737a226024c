/**
 * Cells that lead to other reports. A link names its target by a hidden name of the workbook, so that it still arrives when
 * a sheet is renamed or moved; an address in the text of HYPERLINK would not follow.
 */
import { cellAddress } from "../a1";
import type { LinkSpec } from "../report/spec";
import { literal } from "../report/textFormula";

const NAME = "ReportLink";

/** A name of a link, and its formula. */
export type LinkName = readonly [name: string, refersTo: string];

/** Names of links among those of the workbook, loaded with their formulas. */
export function linkNamesOf({ items }: Pick<Excel.NamedItemCollection, "items">): LinkName[] {
  return items.flatMap(({ name, formula }) => (isLinkName(name) ? [[name, String(formula)] as const] : []));
}

/** Queues that the names are those of `links`; `now` are those there are. */
export function queueLinksBack(
  context: Excel.RequestContext,
  links: readonly LinkName[],
  now: readonly LinkName[],
): void {
  const { names } = context.workbook;
  for (const [name] of now) names.getItem(name).delete();
  for (const [name, refersTo] of links) names.add(name, refersTo).visible = false;
}

/** Whether a name of the workbook is one of ours. */
function isLinkName(name: string): boolean {
  return /^ReportLink\d+$/.test(name);
}

/** Queues the links of a sheet. Without its target a link is plain text. `standing`: names of links there are. */
export function queueLinks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  links: readonly LinkSpec[],
  targetOf: (identity: string) => Excel.Worksheet | null,
  standing: readonly LinkName[],
): void {
  const { names } = context.workbook;
  for (const [name] of standing) names.getItem(name).delete();
  for (const [index, { row, column, to, text }] of links.entries()) {
    const target = targetOf(to);
    const name = `${NAME}${index + 1}`;
    if (target) names.add(name, target.getRange("A1")).visible = false;
    const formula = target ? `=HYPERLINK(${literal(`#${name}`)},${literal(text)})` : `=${literal(text)}`;
    sheet.getRange(cellAddress(row, column)).formulas = [[formula]];
  }
}
