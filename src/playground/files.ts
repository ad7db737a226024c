/** Opening and saving workbook files in the browser. */
import { ADD_IN } from "../core/addIn";
import type { Language } from "../core/language";
import { HostSession } from "../host/session";
import { problemMessage } from "../i18n/problemMessage";
import { XlsxFault } from "../xlsx/fault";
import { readBook } from "../xlsx/readBook";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Reads a file as a workbook; the reason, in words, when it is none. */
export async function openWorkbook(
  file: File,
  language: Language,
): Promise<{ readonly session: HostSession } | { readonly reason: string }> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { session: await HostSession.open(bytes, { language, name: file.name, addIn: ADD_IN }) };
  } catch (error) {
    // A fault of our own reader: the person is told so, and keeps the workbook that is open.
    if (!(error instanceof XlsxFault))
      return { reason: error instanceof Error ? error.message : String(error) };
    const { code, params } = error;
    return { reason: problemMessage({ code, severity: "error", params }, language) };
  }
}

/** Saves the workbook into the browser's download folder; returns the file's name. */
export async function downloadWorkbook(session: HostSession): Promise<string> {
  downloadFile(session.name, await session.save());
  return session.name;
}

/** Saves a workbook the add-in made beside this one, under its title; returns the file's name. */
export async function downloadBeside(bytes: Uint8Array, usual: string): Promise<string> {
  const { title } = (await readBook(bytes)).properties;
  const name = title ? `${title}.xlsx` : usual;
  downloadFile(name, bytes);
  return name;
}

function downloadFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
