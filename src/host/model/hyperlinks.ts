/** Range.hyperlink: a link of all cells of a range, as Office.js describes it. */
import { intersects, type Rectangle } from "../../a1";
import { without } from "../../rectangles";
import type { Sheet } from "../../xlsx/book";
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import { enterCells } from "./writeCells";

/** Colour of links in the Office theme. */
const LINK_COLOR = "#0563C1";

/** The link of a range: null for none and where cells differ. */
export function hyperlinkOf(sheet: Sheet, area: Rectangle): Record<string, string> | null {
  const links = sheet.hyperlinks.filter((link) => intersects(link.area, area));
  const [link] = links;
  if (!link || links.length > 1) return null;
  const covered =
    link.area.top <= area.top &&
    link.area.left <= area.left &&
    link.area.bottom >= area.bottom &&
    link.area.right >= area.right;
  if (!covered) return null;
  return {
    ...(link.target === undefined ? {} : { address: link.target }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    ...(link.tooltip === undefined ? {} : { screenTip: link.tooltip }),
    textToDisplay: link.display ?? String(sheet.cells.value(area.top, area.left) ?? ""),
  };
}

/** Gives the cells of a range a link, the text to display and the look of one. */
export function setHyperlink(session: HostSession, sheet: Sheet, area: Rectangle, value: unknown): void {
  const location = "Range.hyperlink";
  if (typeof value !== "object" || value === null) throw invalidArgument(location);
  const { address, documentReference, screenTip, textToDisplay } = value as Record<string, unknown>;
  for (const part of [address, documentReference, screenTip, textToDisplay])
    if (part !== undefined && part !== null && typeof part !== "string") throw invalidArgument(location);
  if (!address && !documentReference) throw invalidArgument(location);
  sheet.hyperlinks = sheet.hyperlinks.flatMap((link) =>
    without(link.area, area).map((rest) => ({ ...link, area: rest })),
  );
  sheet.hyperlinks.push({
    area,
    ...(address ? { target: address as string } : {}),
    ...(documentReference ? { location: documentReference as string } : {}),
    ...(screenTip ? { tooltip: screenTip as string } : {}),
    ...(textToDisplay ? { display: textToDisplay as string } : {}),
  });
  if (textToDisplay) enterCells(session, sheet, area, `'${textToDisplay as string}`, "A1", location);
  sheet.styles.apply(area, { fontColor: LINK_COLOR, underline: "single" });
  session.edited = true;
}
