/**
 * The part of a chart of a kind the model does not know (pies, scatters, …) in a copy of its sheet: as it was read, but for
 * what it shows of sheets that are not in the copy, which it holds as values.
 */
import { splitSheet } from "../../a1";
import type { Book } from "../book";
import { XML_HEAD } from "../relationships";
import { escapeXml } from "../xmlText";
import { parseTree, type XmlElement } from "../xmlTree";
import { literalOf, numberReference, referredCells, referredValues, textReference } from "./chartCache";

/** Parts of a chart that lead to other parts of its file. */
const LEADING = new Set(["externalData", "userShapes"]);
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/**
 * The part with the references of `kept` sheets (lower case) only; null where it cannot stand without parts that only its
 * own file has, as a picture that fills a bar.
 */
export function foreignPart(part: string, book: Book, kept: ReadonlySet<string>): string | null {
  const stays = (formula: string): boolean => kept.has(splitSheet(formula).sheet?.toLowerCase() ?? "");
  const written = (element: XmlElement, parents: readonly string[] = []): string => {
    const { name, qualified, raw, children } = element;
    if (LEADING.has(name)) return "";
    const formula = element.child("f")?.plainText();
    if (formula !== undefined && !stays(formula)) return literal(element, formula, book, parents);
    // What else names cells, as labels from cells do, Excel makes out of the cells again.
    if (name === "ext" && formulasIn(element).some((each) => !stays(each))) return "";
    const within = [...parents, name];
    const content = children
      .map((child) => (typeof child === "string" ? child : written(child, within)))
      .join("");
    return content ? `<${qualified}${raw}>${content}</${qualified}>` : `<${qualified}${raw}/>`;
  };
  const text = written(parseTree(part, "chart"));
  return /\sr:(?:id|embed|link|pict)=/.test(text) ? null : XML_HEAD + text;
}

function formulasIn(element: XmlElement): string[] {
  if (element.name === "f") return [element.plainText()];
  return element.elements().flatMap(formulasIn);
}

/** A reference as what it shows: values of the book, or those the part keeps where it is no reference to cells. */
function literal(element: XmlElement, formula: string, book: Book, parents: readonly string[]): string {
  const prefix = element.qualified.slice(0, -element.name.length);
  const prefixed = (xml: string): string => xml.replace(/(<\/?)c:/g, `$1${prefix}`);
  const cache = element.elements().find(({ name }) => name.endsWith("Cache"));
  const points = cache?.child("lvl")?.elements("pt") ?? cache?.elements("pt") ?? [];
  if (parents.at(-1) === "tx") {
    const cells = referredCells(book, formula) && referredValues(book, formula);
    const words = cells?.map((value) => String(value ?? "")) ?? points.map((point) => point.text());
    const text = escapeXml(words.join(" "));
    return parents.at(-2) === "ser"
      ? `<${prefix}v>${text}</${prefix}v>`
      : `<${prefix}rich><a:bodyPr xmlns:a="${DRAWING}"/><a:p xmlns:a="${DRAWING}"><a:r><a:t>${text}</a:t></a:r></a:p></${prefix}rich>`;
  }
  if (referredCells(book, formula)) {
    const values = literalOf(referredValues(book, formula));
    const xml = element.name === "numRef" ? numberReference(book, values) : textReference(book, values);
    return prefixed(xml);
  }
  const kind = element.name === "numRef" ? "numLit" : "strLit";
  const count = `<${prefix}ptCount val="${points.length}"/>`;
  return `<${prefix}${kind}>${count}${points.map((point) => point.xml()).join("")}</${prefix}${kind}>`;
}
