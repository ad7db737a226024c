/**
 * Streaming XML: hands over tags and text as pieces of a part come in. Refuses document types and entity
 * declarations, so nothing can expand; keeps at most one tag or one run of text.
 */
import { XlsxFault } from "./fault";
import { escapeXml } from "./xmlText";

export interface XmlHandler {
  /** `name` without prefix, `raw` the attributes as written; a self-closing tag is followed by close(). */
  open(name: string, raw: string, selfClosing: boolean, qualified: string): void;
  close(name: string, qualified: string): void;
  /** Still escaped. */
  text(text: string): void;
}

const MAX_DEPTH = 200;
/** Longest tag or run of text; a cell holds 32,767 characters, a table of contents of links a little more. */
const MAX_RUN = 2 ** 20;

export class XmlScanner {
  private rest = "";
  private searched = 0;
  private depth = 0;
  private began = false;

  constructor(
    private readonly part: string,
    private readonly handler: XmlHandler,
  ) {}

  push(piece: string): void {
    if (!piece) return;
    const text = this.rest ? this.rest + piece : piece;
    let at = 0;
    for (;;) {
      // Nothing up to `searched` holds the end of what stands at `at`.
      const from = at === 0 ? this.searched : at;
      if (text.charCodeAt(at) !== 60) {
        const next = text.indexOf("<", from);
        if (next < 0) {
          this.keep(text, at);
          return;
        }
        if (next > at) this.handler.text(text.slice(at, next));
        at = next;
        this.searched = 0;
        continue;
      }
      const end = this.markupEnd(text, at);
      if (end < 0) {
        this.keep(text, at);
        return;
      }
      this.markup(text, at, end);
      at = end;
      this.searched = 0;
      if (at >= text.length) {
        this.keep(text, at);
        return;
      }
    }
  }

  /** @throws XlsxFault when elements are still open or nothing came. */
  finish(): void {
    if (!this.began || this.depth !== 0 || this.rest.trim()) throw this.broken();
  }

  private keep(text: string, at: number): void {
    this.rest = at >= text.length ? "" : text.slice(at);
    if (this.rest.length > MAX_RUN) throw new XlsxFault("xlsx.bomb", { part: this.part, limit: MAX_RUN });
    // A run of text need not be searched again; markup is cheap to look at anew.
    this.searched = this.rest.charCodeAt(0) === 60 ? 0 : this.rest.length;
  }

  /** Position after the markup that begins at `at`, or −1 when its end has not come yet. */
  private markupEnd(text: string, at: number): number {
    const after = text.charCodeAt(at + 1);
    if (after === 33) {
      if (text.startsWith("<!--", at)) return afterText(text, "-->", at + 4);
      if (text.startsWith("<![CDATA[", at)) return afterText(text, "]]>", at + 9);
      if (text.length - at < 9) return -1;
      // <!DOCTYPE and everything declared in it.
      throw new XlsxFault("xlsx.entity", { part: this.part });
    }
    if (after === 63) return afterText(text, "?>", at + 2);
    return tagEnd(text, at + 1);
  }

  private markup(text: string, at: number, end: number): void {
    const after = text.charCodeAt(at + 1);
    if (after === 63) return;
    if (after === 33) {
      if (text.startsWith("<![CDATA[", at)) this.handler.text(escapeXml(text.slice(at + 9, end - 3)));
      return;
    }
    if (after === 47) {
      const qualified = text.slice(at + 2, end - 1).trimEnd();
      if (--this.depth < 0) throw this.broken();
      this.handler.close(localName(qualified), qualified);
      return;
    }
    const selfClosing = text.charCodeAt(end - 2) === 47;
    const last = selfClosing ? end - 2 : end - 1;
    let nameEnd = at + 1;
    while (nameEnd < last && text.charCodeAt(nameEnd) > 32) nameEnd++;
    const qualified = text.slice(at + 1, nameEnd);
    if (!qualified) throw this.broken();
    const name = localName(qualified);
    this.began = true;
    if (!selfClosing && ++this.depth > MAX_DEPTH) throw this.broken();
    this.handler.open(name, nameEnd < last ? text.slice(nameEnd, last) : "", selfClosing, qualified);
    if (selfClosing) this.handler.close(name, qualified);
  }

  private broken(): XlsxFault {
    return new XlsxFault("xlsx.corrupt", { part: this.part });
  }
}

function afterText(text: string, ending: string, from: number): number {
  const end = text.indexOf(ending, from);
  return end < 0 ? -1 : end + ending.length;
}

/** Position after the ">" that ends a tag; one within quotes does not. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 62) return i + 1;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

function localName(qualified: string): string {
  const colon = qualified.indexOf(":");
  return colon < 0 ? qualified : qualified.slice(colon + 1);
}
