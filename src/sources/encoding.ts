/** Bytes of a text file to text: UTF-8 first, then GB18030; what is neither is named, never guessed. */
import { textDecoder } from "../xlsx/textCodec";
import type { SourceProblemCode } from "./problemCodes";

/** The text of a file, or why it has none. */
export type TextReading =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "fault";
      readonly code: SourceProblemCode;
      readonly params: Readonly<Record<string, string>>;
    };

/** Control characters no text file has; tab, line ends, form feed and the DOS end-of-file mark are not among them. */
const CONTROL = /[\0-\x08\x0e-\x19\x1b-\x1f]/;

/** How formats that are no table begin. */
const FORMATS: readonly (readonly [beginning: RegExp, format: string])[] = [
  [/^%PDF-/, "PDF"],
  [/^\{\\rtf/, "RTF"],
  [/^\s*(?:<!doctype html|<html|<table|<head|<meta)/i, "HTML"],
  [/^\s*<\?xml/i, "XML"],
  [/^\s*\{\s*"/, "JSON"],
];

/**
 * Reads text in UTF-8 with or without byte order mark, or in GB18030 (GBK and GB2312 are parts of it). Formats that
 * are no table are faults, but for those the caller reads.
 */
export function readText(bytes: Uint8Array, read: readonly string[] = []): TextReading {
  if (bytes.length === 0) return fault("source.empty");
  if (isUtf16(bytes)) return fault("source.utf16");
  if (bytes.includes(0)) return fault("source.binary");
  const text = decode("utf-8", bytes) ?? decode("gb18030", bytes);
  if (text === null) return fault("source.encoding");
  if (CONTROL.test(text)) return fault("source.binary");
  const format = FORMATS.find(([beginning]) => beginning.test(text.slice(0, BEGINNING)))?.[1];
  if (format !== undefined && !read.includes(format)) return fault("source.unknownFormat", { format });
  return /\S/.test(text) ? { kind: "text", text } : fault("source.empty");
}

/** Characters looked at for the format. */
const BEGINNING = 200;
/** Bytes looked at for UTF-16 without a mark. */
const SAMPLE = 200;

/**
 * A mark, or a sample with zeros on one side of the pairs, as digits and commas make them. On the other side they
 * are rare: 开 and 一 end in one.
 */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  let even = 0;
  let odd = 0;
  const length = Math.min(bytes.length, SAMPLE);
  for (let index = 0; index < length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const [many, few] = even > odd ? [even, odd] : [odd, even];
  return many * 10 >= length && few * 4 <= many;
}

function decode(label: string, bytes: Uint8Array): string | null {
  try {
    return textDecoder(label, true).decode(bytes);
  } catch {
    return null;
  }
}

function fault(code: SourceProblemCode, params: Readonly<Record<string, string>> = {}): TextReading {
  return { kind: "fault", code, params };
}
