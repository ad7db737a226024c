/** Text in XML parts: escaping both ways, with the _xHHHH_ escapes of spreadsheets (ECMA-376 part 1, 22.9.2.19). */

const NEEDS_ESCAPE = /[&<>"\u0000-\u001f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_/;
const ESCAPED = /[&<>"\u0000-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const hex = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;

/** A cell's or attribute's text as it stands in the file; control characters as _xHHHH_. */
export function escapeText(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text.replace(ESCAPED, (character) => {
    switch (character) {
      case "&":
        return "&amp;";
      case "<":
        return "&lt;";
      case ">":
        return "&gt;";
      case '"':
        return "&quot;";
      case "_":
        return "_x005F_";
      case "\n":
      case "\t":
        return character;
      default:
        return hex(character.charCodeAt(0));
    }
  });
}

/** Like escapeText for attributes, where line breaks and tabs would be read as blanks. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\n\t]/g, (character) => hex(character.charCodeAt(0)));
}

/** Plain XML escaping without _xHHHH_: formulas and parts that are not spreadsheet text. */
export function escapeXml(text: string): string {
  if (!/[&<>"\u0000-\u001f\ufffe\uffff]/.test(text)) return text;
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, "");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Resolves the five named and the numeric references; others stay as they are (no declarations are read). */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const code = name[1] === "x" ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text of a cell, name or attribute: references, then _xHHHH_. */
export function unescapeText(text: string): string {
  const plain = unescapeXml(text);
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

/** One attribute of a raw tag ("r", "s" …), null when absent; spreadsheet programs quote with " or '. */
export function attribute(raw: string, name: string): string | null {
  let at = raw.indexOf(name);
  while (at >= 0) {
    const before = at === 0 ? 32 : raw.charCodeAt(at - 1);
    let end = at + name.length;
    if (before <= 32) {
      while (raw.charCodeAt(end) <= 32) end++;
      if (raw.charCodeAt(end) === 61) {
        end++;
        while (raw.charCodeAt(end) <= 32) end++;
        const quote = raw[end]!;
        const close = raw.indexOf(quote, end + 1);
        return close < 0 ? null : raw.slice(end + 1, close);
      }
    }
    at = raw.indexOf(name, at + 1);
  }
  return null;
}
