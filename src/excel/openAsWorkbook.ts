/** A file of our own making, opened by Excel as a new workbook that nobody has saved yet. */
import { REQUEST_BYTES } from "./payload";
import { ExcelFault, refusalOf } from "./run";

/** Bytes turned into text at a time: arguments of one call are limited. */
const CHUNK = 0x8000;

/**
 * Opens the bytes of an .xlsx file; one sync. In a browser it is another tab, which a pop-up blocker may hold back.
 * @throws ExcelFault "excel.tooLarge" above what one request takes, or when Excel refuses
 */
export async function openAsWorkbook(bytes: Uint8Array): Promise<void> {
  const text = base64(bytes);
  if (text.length > REQUEST_BYTES)
    throw new ExcelFault({ code: "excel.tooLarge", severity: "error", params: { step: "open" } });
  try {
    await Excel.createWorkbook(text);
  } catch (error) {
    throw refusalOf("open", error);
  }
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
