/**
 * The part of a chart of a kind the model does not know (pies, scatters, …) in a copy of its sheet: as it was read, but for
 * what it shows of sheets that are not in the copy, which it holds as values. The book must be as it was read.
 */
import type { Book } from "../book";
import { XML_HEAD } from "../relationships";
import { escapeXml } from "../xmlText";
import { parseTree, type XmlElement } from "../xmlTree";
import { literalOf, numberReference, textReference } from "./chartCache";
import { refersTo, shownCells, shownTexts, wordsOf } from "./shownCells";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** What leads to other parts of its file: data of another workbook, pictures, links. */
const LEADS = /\sr:(?:id|embed|link|pict)=/;

/** The part with the references of `kept` sheets (lower case) only. */
export function foreignPart(part: string, book: Book, kept: ReadonlySet<string>): string {
  const stays = (formula: string): boolean => refersTo(kept, book, formula);
  const written = (element: XmlElement, parents: readonly string[] = []): string => {
    const { name, qualified, raw, children } = element;
    if (LEADS.test(raw)) return "";
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
  return XML_HEAD + written(parseTree(part, "chart"));
}

function formulasIn(element: XmlElement): string[] {
  if (element.name === "f") return [element.plainText()];
  return element.elements().flatMap(formulasIn);
}

/** A reference as what it shows: values of the book, or those the part keeps where the book cannot tell. */
function literal(element: XmlElement, formula: string, book: Book, parents: readonly string[]): string {
  const prefix = element.qualified.slice(0, -element.name.length);
  const isNumber = element.name === "numRef";
  const shown = shownCells(book, formula);
  const cache = element.elements().find(({ name }) => name.endsWith("Cache"));
  const points = cache?.child("lvl")?.elements("pt") ?? cache?.elements("pt") ?? [];
  if (parents.at(-1) === "tx") {
    const text = escapeXml(shown ? wordsOf(shown) : points.map((point) => point.text()).join(" "));
    return parents.at(-2) === "ser"
      ? `<${prefix}v>${text}</${prefix}v>`
      : `<${prefix}rich><a:bodyPr xmlns:a="${DRAWING}"/><a:p xmlns:a="${DRAWING}"><a:r><a:t>${text}</a:t></a:r></a:p></${prefix}rich>`;
  }
  if (shown) {
    const xml = isNumber
      ? numberReference(book, literalOf(shown.values), shown.format)
      : textReference(book, shownTexts(shown));
    return xml.replace(/(<\/?)c:/g, `$1${prefix}`);
  }
  const kind = `${prefix}${isNumber ? "num" : "str"}Lit`;
  const format = isNumber ? (cache?.child("formatCode")?.xml() ?? "") : "";
  const content = points.map((point) => point.xml()).join("");
  return `<${kind}>${format}<${prefix}ptCount val="${points.length}"/>${content}</${kind}>`;
}
