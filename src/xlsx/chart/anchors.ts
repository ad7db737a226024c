/** Where charts stand on their sheet: anchors of a drawing part (ECMA-376 part 1, 20.5.2.33). */
import { MAX_COLUMNS, MAX_ROWS } from "../../a1";
import { escapeAttribute } from "../xmlText";
import type { XmlElement } from "../xmlTree";
import { rawAttributes } from "../xmlWrite";
import type { ChartAnchor, ChartCorner } from "./chart";

/** The cells under a chart; null for an anchor without two corners on the sheet. */
export function readAnchor(anchor: XmlElement): ChartAnchor | null {
  const [from, to] = [corner(anchor.child("from")), corner(anchor.child("to"))];
  return from && to && { from, to };
}

function corner(element: XmlElement | null): ChartCorner | null {
  const number = (name: string): number => Number(element?.child(name)?.plainText() ?? NaN);
  const found = { row: number("row"), column: number("col"), dx: number("colOff"), dy: number("rowOff") };
  const onSheet = found.row >= 0 && found.row < MAX_ROWS && found.column >= 0 && found.column < MAX_COLUMNS;
  return onSheet && Number.isFinite(found.dx) && Number.isFinite(found.dy) ? found : null;
}

/** `prefix` with its colon: a file may call the namespace otherwise. */
export function cornersXml(prefix: string, { from, to }: ChartAnchor): string {
  const corner = (name: string, { row, column, dx, dy }: ChartCorner): string =>
    `<${prefix}${name}><${prefix}col>${column}</${prefix}col><${prefix}colOff>${Math.round(dx)}</${prefix}colOff>` +
    `<${prefix}row>${row}</${prefix}row><${prefix}rowOff>${Math.round(dy)}</${prefix}rowOff></${prefix}${name}>`;
  return corner("from", from) + corner("to", to);
}

/** An anchor that was read as XML, its corners and the chart's name as they are now. */
export function anchorXml(anchor: XmlElement, place: ChartAnchor, name: string): string {
  const prefix = anchor.qualified.slice(0, anchor.qualified.length - anchor.name.length);
  const rest = anchor
    .elements()
    .filter(({ name: kind }) => kind !== "from" && kind !== "to")
    .map((child) => renamed(child, name))
    .join("");
  return `<${anchor.qualified}${anchor.raw}>${cornersXml(prefix, place)}${rest}</${anchor.qualified}>`;
}

/** The frame of a chart with the name its properties are to bear. */
function renamed(element: XmlElement, name: string): string {
  const { qualified, raw } = element;
  if (element.name === "cNvPr") {
    const attributes = rawAttributes(raw);
    attributes.set("name", `"${escapeAttribute(name)}"`);
    const text = [...attributes].map(([key, quoted]) => ` ${key}=${quoted}`).join("");
    const content = element.innerXml();
    return content ? `<${qualified}${text}>${content}</${qualified}>` : `<${qualified}${text}/>`;
  }
  if (element.name !== "graphicFrame" && element.name !== "nvGraphicFramePr") return element.xml();
  return `<${qualified}${raw}>${element
    .elements()
    .map((child) => renamed(child, name))
    .join("")}</${qualified}>`;
}
