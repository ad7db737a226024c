/** The way in: a file of any known kind, told apart by its content, to what it reports and what is wrong with it. */
import type { Problem } from "../core/problem";
import type { Submission } from "../core/submission";
import type { SourceContext } from "./context";
import { SubmissionDraft } from "./draft";
import type { Prose } from "./bulletin/prose";
import { mayBeBulletin, readBulletinFile } from "./bulletin/readBulletinFile";
import { isDocx } from "./bulletin/docx";
import { readDelimited } from "./delimited";
import type { SheetLayout } from "./layout/sheetLayout";
import { isSpreadsheet, readSpreadsheet } from "./spreadsheet";

/** A file as the person named it, and what is in it. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file turned out to be; of several tables in one xlsx, the first gives the kind. */
export type SourceKind =
  | "observations"
  | "ledger"
  | "targets"
  | "projects"
  | "form"
  | "workbook"
  | "bulletin"
  /** Sheets of people's own, read by what their texts mean (layout/). */
  | "layout";

export type SourceReading =
  | {
      readonly kind: SourceKind;
      readonly submission: Submission;
      /** How sheets that no known heading headed were understood. */
      readonly layouts: readonly SheetLayout[];
      /** A bulletin's words and what they were taken to state. */
      readonly prose?: Prose;
    }
  /** Nothing of the file can be used; one problem says why, or several where headings lack columns. */
  | {
      readonly kind: "unreadable";
      readonly problems: readonly Problem[];
      /** What was understood of a free-form sheet all the same, so that it can be corrected. */
      readonly layouts?: readonly SheetLayout[];
    };

/**
 * Reads one file: delimited text in UTF-8 or GB18030, xlsx, xls, or the prose of a bulletin (txt, html, docx). The
 * context is not changed; to load several files, add each submission's new parks and indicators to it before the next.
 * @example const reading = await readSource({ name: "2022-05.csv", bytes }, { parks, indicators, words })
 */
export async function readSource(file: SourceFile, context: SourceContext): Promise<SourceReading> {
  const draft = new SubmissionDraft(file.name, context);
  if (isDocx(file.bytes)) return readBulletinFile(file.bytes, draft);
  if (isSpreadsheet(file.bytes)) return readSpreadsheet(file.bytes, draft);
  const table = readDelimited(file.bytes, draft);
  return mayBeBulletin(table, file.bytes)
    ? readBulletinFile(file.bytes, new SubmissionDraft(file.name, context), table)
    : table;
}
