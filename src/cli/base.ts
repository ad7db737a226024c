/** The workbook saved before that a report is built upon. */
import { ADD_IN } from "../core/addIn";
import type { Problem } from "../core/problem";
import { isParkWorkbook } from "../sources/spreadsheet";
import type { Book } from "../xlsx/book";
import { XlsxFault } from "../xlsx/fault";
import { readBook } from "../xlsx/readBook";
import { readInput, type InputFile } from "./files";

export interface Base {
  readonly file: InputFile;
  readonly book: Book;
  readonly bytes: Uint8Array;
}

export interface Given {
  /** The first file that is a workbook saved before; further ones are read for their figures. */
  readonly base: Base | null;
  /** Files before it; all of them where there is none. */
  readonly left: readonly InputFile[];
  readonly right: readonly InputFile[];
  /** Workbooks saved before that cannot be opened. */
  readonly problems: readonly Problem[];
}

/** Finds the base among the files; nothing but its tables tells it. */
export async function findBase(files: readonly InputFile[]): Promise<Given> {
  const left: InputFile[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    const input = await readInput(file);
    if ("bytes" in input && isParkWorkbook(input.bytes)) {
      try {
        const { bytes } = input;
        const base = { file, bytes, book: await readBook(bytes, { addInId: ADD_IN.id }) };
        return { base, left, right: files.slice(index + 1), problems };
      } catch (error) {
        if (!(error instanceof XlsxFault)) throw error;
        const { code, params } = error;
        problems.push({ code, severity: "error", place: { file: file.name }, params });
        continue;
      }
    }
    left.push(file);
  }
  return { base: null, left, right: [], problems };
}
