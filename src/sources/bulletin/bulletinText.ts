/** A file's words: plain text, an HTML page or a Word document, each word with its place in the file. */
import type { SourceProblemCode } from "../problemCodes";
import { readText } from "../encoding";
import { XlsxFault } from "../../xlsx/fault";
import { docxText, isDocx } from "./docx";
import { htmlText, isHtml } from "./html";

export interface BulletinText {
  readonly text: string;
  /** Where each unit of the text begins and ends in the file; null where text and file are the same. */
  readonly places: { readonly at: readonly number[]; readonly ends: readonly number[] } | null;
}

export type BulletinTextReading =
  | ({ readonly kind: "text" } & BulletinText)
  | {
      readonly kind: "fault";
      readonly code: SourceProblemCode | XlsxFault["code"];
      readonly params: Readonly<Record<string, string | number>>;
    };

/** Reads the words of a file; what is no text of these kinds is a fault. */
export function bulletinText(bytes: Uint8Array): BulletinTextReading {
  if (isDocx(bytes)) {
    try {
      return { kind: "text", text: docxText(bytes), places: null };
    } catch (error) {
      if (!(error instanceof XlsxFault)) throw error;
      return { kind: "fault", code: error.code, params: error.params };
    }
  }
  const reading = readText(bytes, ["HTML"]);
  if (reading.kind === "fault") return reading;
  return isHtml(reading.text)
    ? { kind: "text", ...htmlText(reading.text) }
    : { kind: "text", text: reading.text, places: null };
}
