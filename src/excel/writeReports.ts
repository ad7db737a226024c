/** Report sheets into the workbook: new ones in front, those written before in their place. */
import type { Language } from "../core/language";
import type { SheetSpec } from "../report/spec";
import { REQUEST_BYTES } from "./payload";
import type { WorkbookReading } from "./readWorkbook";
import { freeSheetName } from "./reportSheets";
import { runInExcel } from "./run";
import { queueSheet } from "./writeSheet";

/** Writes the sheets in order and shows the first. One sync, and one more for each further 4 MB. @throws ExcelFault */
export async function writeReports(
  specs: readonly SheetSpec[],
  { reports, sheetNames }: Pick<WorkbookReading, "reports" | "sheetNames">,
  language: Language,
): Promise<void> {
  if (!specs.length) return;
  return runInExcel("report", async (context) => {
    const { worksheets } = context.workbook;
    const taken = new Set(sheetNames);
    let position = 0;
    let bytes = 0;
    for (const spec of specs) {
      const size = requestBytes(spec);
      if (bytes > 0 && bytes + size > REQUEST_BYTES) {
        await requestFull(context);
        bytes = 0;
      }
      bytes += size;
      const previous = reports.get(spec.identity) ?? null;
      let sheet: Excel.Worksheet;
      if (previous) sheet = worksheets.getItem(previous.sheetId);
      else {
        const name = freeSheetName(spec.name, taken);
        taken.add(name);
        sheet = worksheets.add(name);
        sheet.position = position++;
      }
      queueSheet(sheet, spec, language, previous);
      if (spec === specs[0]) sheet.activate();
    }
    await context.sync();
  });
}

/** One request is full: the only sync that depends on the number of reports. */
function requestFull(context: Excel.RequestContext): Promise<unknown> {
  return context.sync();
}

/** Bytes a range with its formats takes in a request, as measured of the library's framing. */
const FORMAT_BYTES = 1_500;

/** About the bytes a sheet takes in a request: its cells, and what formats cost. */
function requestBytes(spec: SheetSpec): number {
  let bytes = (spec.styles.length + spec.numberFormats.length + spec.rowHeights.length) * FORMAT_BYTES;
  for (const row of spec.cells) for (const cell of row) bytes += typeof cell === "string" ? cell.length * 2 : 8;
  return bytes;
}
