/**
 * TextDecoder and TextEncoder, which every place this runs in has (browsers, Node) but the language library
 * the pure folders compile against does not name.
 */

export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

interface Encoder {
  encode(text: string): Uint8Array;
}

const web = globalThis as unknown as {
  TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;
  TextEncoder: new () => Encoder;
};

/** A decoder for an encoding of the WHATWG list; `fatal` makes it throw TypeError on bytes that are no text in it. */
export function textDecoder(label: string, fatal = false): Decoder {
  return new web.TextDecoder(label, { fatal });
}

const utf8 = new web.TextEncoder();

/** UTF-8 bytes of a text. */
export function encodeUtf8(text: string): Uint8Array {
  return utf8.encode(text);
}

/** Encoding of an XML part by its first bytes: UTF-16 with a mark or a plain "<", else UTF-8. */
export function xmlEncoding(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0x3c && head[1] === 0)) return "utf-16le";
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0 && head[1] === 0x3c)) return "utf-16be";
  return "utf-8";
}
