/** Elements as text, and what of a read element's attributes goes along when it is written anew. */
import type { XmlElement } from "./xmlTree";
import { escapeAttribute } from "./xmlText";

export type AttributeValue = string | number | boolean | null | undefined;

/** Attributes with a leading blank each; null, undefined and false ones are left out, true is "1". */
function attributesXml(values: Readonly<Record<string, AttributeValue>>): string {
  let xml = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue;
    xml += ` ${name}="${value === true ? "1" : typeof value === "number" ? value : escapeAttribute(value)}"`;
  }
  return xml;
}

/** One element; without content self-closing. */
export function elementXml(
  name: string,
  values: Readonly<Record<string, AttributeValue>>,
  content = "",
  carried = "",
): string {
  const head = `<${name}${attributesXml(values)}${carried}`;
  return content ? `${head}>${content}</${name}>` : `${head}/>`;
}

/** Attributes as written, quotes included, by name. One pass: a stranger's tag may be a megabyte of anything. */
export function rawAttributes(raw: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  const skipBlanks = (): void => {
    while (at < raw.length && raw.charCodeAt(at) <= 32) at++;
  };
  for (skipBlanks(); at < raw.length; skipBlanks()) {
    const from = at;
    while (at < raw.length && raw.charCodeAt(at) > 32 && raw[at] !== "=") at++;
    const name = raw.slice(from, at);
    skipBlanks();
    if (raw[at] !== "=") continue;
    at++;
    skipBlanks();
    const quote = raw[at]!;
    const end = quote === '"' || quote === "'" ? raw.indexOf(quote, at + 1) : -1;
    if (end < 0) break;
    found.set(name, raw.slice(at, end + 1));
    at = end + 1;
  }
  return found;
}

/** Attributes of a read element that the model does not know, to be written along. */
export function carriedAttributes(element: XmlElement | null | undefined, known: readonly string[]): string {
  if (!element) return "";
  let xml = "";
  for (const [name, quoted] of rawAttributes(element.raw))
    if (!known.includes(name)) xml += ` ${name}=${quoted}`;
  return xml;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Namespace declarations of a worksheet's or workbook's root: ours, and those a read one had. */
export function rootNamespaces(read: string): string {
  const attributes = rawAttributes(read);
  attributes.set("xmlns", `"${MAIN}"`);
  attributes.set("xmlns:r", `"${RELATIONSHIPS}"`);
  // A file in the strict dialect is written in the common one.
  attributes.delete("conformance");
  let xml = "";
  for (const [name, quoted] of attributes)
    xml += ` ${name}=${quoted
      .replace("http://purl.oclc.org/ooxml/spreadsheetml/main", MAIN)
      .replace("http://purl.oclc.org/ooxml/officeDocument/relationships", RELATIONSHIPS)}`;
  return xml;
}
