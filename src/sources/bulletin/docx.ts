/** The words of a Word document, a line per paragraph; offsets are those of this text, the file itself is packed. */
import { XlsxFault } from "../../xlsx/fault";
import { DEFAULT_LIMITS } from "../../xlsx/limits";
import { unescapeXml } from "../../xlsx/xmlText";
import { XmlScanner } from "../../xlsx/xmlScan";
import { ZipArchive } from "../../xlsx/zipRead";

const DOCUMENT = "word/document.xml";
/** Prose of a month is a few pages; more than this is no bulletin. */
const MOST_CHARACTERS = 16 * 2 ** 20;

/** Whether the bytes are a Word document; false for anything that is no readable archive. */
export function isDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return new ZipArchive(bytes, DEFAULT_LIMITS).find(DOCUMENT) !== null;
  } catch (error) {
    if (error instanceof XlsxFault) return false;
    throw error;
  }
}

/** @throws XlsxFault when the archive or its XML is broken or inflates beyond the limits. */
export function docxText(bytes: Uint8Array): string {
  const archive = new ZipArchive(bytes, DEFAULT_LIMITS);
  const entry = archive.find(DOCUMENT);
  if (!entry) throw new XlsxFault("xlsx.corrupt", { part: DOCUMENT });
  const pieces: string[] = [];
  let length = 0;
  let inText = false;
  const put = (text: string): void => {
    length += text.length;
    if (length > MOST_CHARACTERS)
      throw new XlsxFault("xlsx.bomb", { part: DOCUMENT, limit: MOST_CHARACTERS });
    pieces.push(text);
  };
  const scanner = new XmlScanner(DOCUMENT, {
    open(name) {
      if (name === "t") inText = true;
      else if (name === "tab") put(" ");
      else if (name === "br" || name === "cr") put("\n");
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "p") put("\n");
    },
    text(text) {
      if (inText) put(unescapeXml(text));
    },
  });
  archive.inflateText(entry, (piece) => scanner.push(piece));
  scanner.finish();
  return pieces.join("");
}
