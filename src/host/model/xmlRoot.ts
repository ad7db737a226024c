/** The root element of an XML text: enough to accept a custom XML part and to know its namespace. */

const NAME = "[\\p{L}_][\\p{L}\\p{N}_.\\-]*(?::[\\p{L}_][\\p{L}\\p{N}_.\\-]*)?";
const SPACE = /\s*/y;
const DECLARATION = /<\?xml\s[^?]*\?>/y;
const START = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, "uy");
const END = new RegExp(`</(${NAME})\\s*>`, "uy");

/**
 * Namespace of the root element ("" for none), or null when the text is no well-formed XML of one root.
 * Document types are refused: custom XML needs none, and entities are a way to blow up a reader.
 */
export function xmlRootNamespace(xml: string): string | null {
  const open: string[] = [];
  let namespace: string | null = null;
  let at = skip(xml, DECLARATION, skip(xml, SPACE, xml.startsWith("\uFEFF") ? 1 : 0));
  while (at < xml.length) {
    if (xml.startsWith("<!--", at)) at = after(xml, "-->", at + 4);
    else if (xml.startsWith("<![CDATA[", at)) at = open.length > 0 ? after(xml, "]]>", at + 9) : -1;
    else if (xml.startsWith("<?", at)) at = after(xml, "?>", at + 2);
    else if (xml.startsWith("</", at)) {
      END.lastIndex = at;
      const end = END.exec(xml);
      at = end && open.pop() === end[1] ? END.lastIndex : -1;
    } else if (xml[at] === "<") {
      START.lastIndex = at;
      const start = START.exec(xml);
      if (!start || (open.length === 0 && namespace !== null)) return null;
      namespace ??= declaredNamespace(start[1]!, start[2]!);
      if (start[3] === "") open.push(start[1]!);
      at = START.lastIndex;
    } else {
      const next = xml.indexOf("<", at);
      const text = xml.slice(at, next < 0 ? xml.length : next);
      at = open.length > 0 || text.trim() === "" ? at + text.length : -1;
    }
    if (at < 0) return null;
  }
  return open.length === 0 ? namespace : null;
}

function skip(xml: string, pattern: RegExp, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(xml) ? pattern.lastIndex : at;
}

/** Place after the next `mark`, or -1. */
function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? -1 : found + mark.length;
}

/** Value of xmlns (or xmlns:prefix) among the attributes of an element. */
function declaredNamespace(element: string, attributes: string): string {
  const prefix = element.includes(":") ? element.slice(0, element.indexOf(":")) : "";
  const wanted = prefix ? `xmlns:${prefix}` : "xmlns";
  for (const [, name, double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name === wanted) return double ?? single ?? "";
  return "";
}
