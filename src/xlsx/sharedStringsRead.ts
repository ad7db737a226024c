/** The shared strings of a file: plain text by number, and the XML of those with formatted runs. */
import { XlsxFault } from "./fault";
import { XmlScanner } from "./xmlScan";
import { unescapeText } from "./xmlText";
import type { ZipArchive } from "./zipRead";

/** Escaped characters of one entry; Excel's own limit is 32,767 characters of text. */
const MAX_TEXT = 4_000_000;

export interface SharedStrings {
  readonly texts: readonly string[];
  /** Inner XML of entries that are more than one plain text (runs with fonts, phonetic hints). */
  readonly rich: ReadonlyMap<number, string>;
}

/** Reads the part at `path`; a file may have none. `keepRich` = false leaves formatted runs aside. */
export function readSharedStrings(
  archive: ZipArchive,
  path: string | null,
  keepRich: boolean,
): SharedStrings {
  const texts: string[] = [];
  const rich = new Map<number, string>();
  const entry = path === null ? null : archive.find(path);
  if (!entry) return { texts, rich };
  let text = "";
  let xml = "";
  let isRich = false;
  let inEntry = false;
  let inText = false;
  let phonetic = 0;
  let closed = false;
  const scanner = new XmlScanner(entry.path, {
    open(name, raw, selfClosing, qualified) {
      if (!inEntry) {
        if (name !== "si") return;
        if (texts.length >= archive.limits.cells)
          throw new XlsxFault("xlsx.tooManyCells", { limit: archive.limits.cells });
        inEntry = true;
        isRich = false;
        text = xml = "";
        return;
      }
      if (name === "rPh") phonetic++;
      if (name !== "t") isRich = true;
      inText = name === "t" && phonetic === 0;
      closed = selfClosing;
      if (keepRich) xml += `<${qualified}${raw}${selfClosing ? "/>" : ">"}`;
    },
    close(name, qualified) {
      if (!inEntry) return;
      if (name === "si") {
        inEntry = false;
        if (isRich && keepRich) rich.set(texts.length, xml);
        texts.push(unescapeText(text));
        return;
      }
      if (name === "rPh") phonetic--;
      inText = false;
      if (keepRich && !closed) xml += `</${qualified}>`;
      closed = false;
    },
    text(piece) {
      if (!inEntry) return;
      if (inText) text += piece;
      if (keepRich) xml += piece;
      if (text.length > MAX_TEXT || xml.length > MAX_TEXT)
        throw new XlsxFault("xlsx.corrupt", { part: entry.path });
    },
  });
  archive.inflateText(entry, (piece) => scanner.push(piece));
  scanner.finish();
  return { texts, rich };
}
