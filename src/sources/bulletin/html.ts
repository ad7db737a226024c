/** The words of an HTML page with the place of each in the file: tags, scripts and styles left out, entities decoded. */
import type { BulletinText } from "./bulletinText";

/** Elements whose content is no text of the page. */
const HIDDEN = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "select",
  "textarea",
  "iframe",
  "head",
]);
/** Elements that run on within a line; any other ends it. */
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "big",
  "cite",
  "code",
  "em",
  "font",
  "i",
  "ins",
  "label",
  "mark",
  "o:p",
  "q",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "u",
  "wbr",
  "st1:chsdate",
]);
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  permil: "‰",
  yen: "¥",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  times: "×",
  minus: "−",
  radic: "√",
};
const LONGEST_ENTITY = 10;
const LONGEST_NAME = 20;

/** Whether a text is an HTML page. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!doctype html|<html|<table|<head|<meta|<body|<div|<p[\s>]|<!--)/i.test(text.slice(0, 400));
}

/** Reads a page in one pass; what is never closed is taken as text, so nothing is searched twice. */
export function htmlText(source: string): BulletinText {
  const pieces: string[] = [];
  const at: number[] = [];
  const ends: number[] = [];
  const put = (text: string, place: number, length: number): void => {
    pieces.push(text);
    for (let unit = 0; unit < text.length; unit++) {
      at.push(place);
      ends.push(place + length);
    }
  };
  let index = 0;
  while (index < source.length) {
    const character = source.charAt(index);
    if (character === "<") {
      const end = markupEnd(source, index);
      if (end > index) {
        const name = tagName(source, index);
        if (!INLINE.has(name.replace(/^\//, ""))) put("\n", index, 0);
        index = HIDDEN.has(name) ? hiddenEnd(source, end, name) : end;
        continue;
      }
    }
    const entity = character === "&" ? entityAt(source, index) : null;
    // A line break in the file is a blank of the page.
    put(
      entity?.text ?? (character === "\n" || character === "\r" ? " " : character),
      index,
      entity?.length ?? 1,
    );
    index += entity?.length ?? 1;
  }
  return { text: pieces.join(""), places: { at, ends } };
}

/** Longest tag; a "<" that none closes within it is a sign. */
const LONGEST_TAG = 20_000;

function markupEnd(source: string, at: number): number {
  if (source.startsWith("<!--", at)) {
    const end = source.indexOf("-->", at + 4);
    return end < 0 ? source.length : end + 3;
  }
  if (!/[a-zA-Z/!?]/.test(source.charAt(at + 1))) return -1;
  const end = source.slice(at, at + LONGEST_TAG).indexOf(">");
  return end < 0 ? -1 : at + end + 1;
}

function tagName(source: string, at: number): string {
  return (/^<(\/?[a-zA-Z][\w:]*)/.exec(source.slice(at, at + LONGEST_NAME))?.[1] ?? "").toLowerCase();
}

function hiddenEnd(source: string, from: number, name: string): number {
  const closing = new RegExp(`</${name}[\\s>]`, "gi");
  closing.lastIndex = from;
  const found = closing.exec(source);
  if (!found) return source.length;
  const end = source.indexOf(">", found.index);
  return end < 0 ? source.length : end + 1;
}

function entityAt(source: string, at: number): { readonly text: string; readonly length: number } | null {
  const end = source.slice(at, at + LONGEST_ENTITY).indexOf(";");
  if (end < 2) return null;
  const name = source.slice(at + 1, at + end);
  const number = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  if (number) {
    const code = number[1] === undefined ? Number(number[2]) : parseInt(number[1], 16);
    return code > 0 && code <= 0x10ffff ? { text: String.fromCodePoint(code), length: end + 1 } : null;
  }
  const text = ENTITIES[name];
  return text === undefined ? null : { text, length: end + 1 };
}
