/** Lines, fills, fonts and texts of charts as DrawingML (ECMA-376 part 1, chapters 20 and 21). */
import type { Book } from "../book";
import { escapeXml } from "../xmlText";
import { textReference } from "./chartCache";
import type { ChartDash, ChartFont, ChartLine, ChartText, ChartTitle } from "./chart";

const EMU_PER_POINT = 12_700;
const HUNDREDTHS = 100;
const DEGREE = 60_000;

export const DASHES: Readonly<Record<ChartDash, string>> = {
  solid: "solid",
  dash: "dash",
  dashDot: "dashDot",
  dashDotDot: "sysDashDotDot",
  dot: "sysDash",
  roundDot: "sysDot",
};

const solidFill = (color: string): string =>
  `<a:solidFill><a:srgbClr val="${color.replace("#", "")}"/></a:solidFill>`;

export function fillXml(fill: string | null): string {
  if (fill === null) return "";
  return fill === "none" ? "<a:noFill/>" : solidFill(fill);
}

export function lineXml(line: ChartLine | null): string {
  if (!line) return "";
  if (!line.visible) return "<a:ln><a:noFill/></a:ln>";
  const weight = line.weight === null ? "" : ` w="${Math.round(line.weight * EMU_PER_POINT)}"`;
  const color = line.color === null ? "" : solidFill(line.color);
  const dash = line.dash === null ? "" : `<a:prstDash val="${DASHES[line.dash]}"/>`;
  return weight || color || dash ? `<a:ln${weight}>${color}${dash}</a:ln>` : "";
}

export function shapeXml(fill: string | null, line: ChartLine | null): string {
  const parts = fillXml(fill) + lineXml(line);
  return parts ? `<c:spPr>${parts}</c:spPr>` : "";
}

/** Properties of runs of text; `element` is a:defRPr or a:rPr. */
function runXml(element: "a:defRPr" | "a:rPr", { name, size, bold, color }: ChartFont): string {
  const attributes =
    (size === undefined ? "" : ` sz="${Math.round(size * HUNDREDTHS)}"`) +
    (bold === undefined ? "" : ` b="${bold ? 1 : 0}"`);
  const typeface = name === undefined ? "" : escapeXml(name);
  const content =
    (color === undefined ? "" : solidFill(color)) +
    (typeface ? `<a:latin typeface="${typeface}"/><a:ea typeface="${typeface}"/>` : "");
  return content ? `<${element}${attributes}>${content}</${element}>` : `<${element}${attributes}/>`;
}

/** `rotation` in degrees, upwards; null leaves it to Excel. */
export function fontXml(font: ChartFont, rotation: number | null = null): string {
  const body = rotation === null ? "<a:bodyPr/>" : `<a:bodyPr rot="${-rotation * DEGREE || 0}" vert="horz"/>`;
  return Object.keys(font).length || rotation !== null
    ? `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${runXml("a:defRPr", font)}</a:pPr><a:endParaRPr/></a:p></c:txPr>`
    : "";
}

/** A title's text: rich text, or a reference. */
export function titleXml(book: Book, title: ChartTitle | null): string {
  if (!title) return "";
  const { text, font, overlay } = title;
  let content = "";
  if (text && "formula" in text) content = `<c:tx>${textReference(book, text.formula)}</c:tx>`;
  else if (text)
    content =
      `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runXml("a:defRPr", font)}</a:pPr>` +
      `<a:r>${runXml("a:rPr", font)}<a:t>${escapeXml(text.text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  const look = text && "text" in text ? "" : fontXml(font);
  return `<c:title>${content}<c:overlay val="${overlay ? 1 : 0}"/>${look}</c:title>`;
}

export function seriesNameXml(book: Book, name: ChartText | null): string {
  if (!name) return "";
  return "formula" in name
    ? `<c:tx>${textReference(book, name.formula)}</c:tx>`
    : `<c:tx><c:v>${escapeXml(name.text)}</c:v></c:tx>`;
}
