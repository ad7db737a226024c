/** Report sheets into the workbook: new ones in front, those written before in their place. */
import type { Language } from "../core/language";
import type { Theme } from "../core/theme";
import { freeSheetName } from "../report/sheetName";
import type { CellContent, SheetSpec } from "../report/spec";
import { REQUEST_BYTES, textBytes } from "./payload";
import type { WorkbookReading } from "./readWorkbook";
import { printedBytes, queuePrinted, type PrintedReport } from "./printedReports";
import { queueLinks } from "./reportLinks";
import { queueRelease, queueStamp } from "./reportSheets";
import { runInExcel } from "./run";
import { beginStep, continueStep, type StepControl } from "./steps";
import { bandCount } from "./themedRows";
import { chartBytes } from "./writeCharts";
import { isRenewable, joined, queueSheet, type WrittenReport } from "./writeSheet";

/** A sheet that people changed so that the report could not be brought up to date on it. */
export interface LeftSheet {
  readonly identity: string;
  /** Its tab. */
  readonly name: string;
}

/** A report to be written, and what it will print, to be known later. */
export interface ReportToWrite {
  readonly spec: SheetSpec;
  readonly printed: PrintedReport;
}

/**
 * Writes the sheets in order and with `show` brings the first to the front. New sheets stand in front, or after the
 * report before them. One sync, and one more for each further 4 MB. Returns the sheets left to those who changed them;
 * their reports are on new sheets.
 * @throws ExcelFault
 */
export async function writeReports(
  written: readonly ReportToWrite[],
  { reports, reportRows, sheets, linkNames, settings }: WorkbookReading,
  language: Language,
  control: StepControl,
  show: boolean,
): Promise<LeftSheet[]> {
  if (!written.length) return [];
  beginStep(control, "write", 0, written.length);
  return runInExcel("report", async (context) => {
    const { worksheets } = context.workbook;
    const names = new Set(sheets.map(({ name }) => name));
    const order = sheets.map(({ id }) => id);
    const left: LeftSheet[] = [];
    const made = new Map<string, Excel.Worksheet>();
    let position = 0;
    let bytes = 0;
    for (const [index, { spec, printed }] of written.entries()) {
      let previous = writtenReport(spec.identity, reports, reportRows);
      const theme = spec.theme ?? settings?.theme ?? "official";
      const size = requestBytes(spec, previous !== null, theme) + printedBytes(printed);
      if (bytes > 0 && bytes + size > REQUEST_BYTES) {
        await requestFull(context);
        continueStep(control, "write", index, written.length);
        bytes = 0;
      }
      bytes += size;
      if (previous && !isRenewable(previous, spec)) {
        left.push(previous.sheet);
        queueRelease(worksheets.getItem(previous.sheet.sheetId), previous.sheet);
        previous = null;
      }
      let sheet: Excel.Worksheet;
      let name = previous?.sheet.name ?? "";
      if (previous) {
        sheet = worksheets.getItem(previous.sheet.sheetId);
        position = order.indexOf(previous.sheet.sheetId) + 1;
      } else {
        name = freeSheetName(spec.name, names);
        names.add(name);
        sheet = worksheets.add(name);
        sheet.position = position;
        order.splice(position++, 0, "");
      }
      queueSheet(sheet, spec, { language, theme }, previous, name);
      queueStamp(sheet, printed, previous?.sheet ?? null);
      queuePrinted(context, spec.identity, printed);
      made.set(spec.identity, sheet);
      if (show && index === 0) sheet.activate();
    }
    const sheetOf = (identity: string): Excel.Worksheet | null => {
      const standing = reports.get(identity);
      return made.get(identity) ?? (standing ? worksheets.getItem(standing.sheetId) : null);
    };
    // Last, because they lead to sheets made after their own.
    for (const { spec } of written)
      if (spec.links) queueLinks(context, made.get(spec.identity)!, spec.links, sheetOf, linkNames);
    await context.sync();
    return left;
  });
}

function writtenReport(
  identity: string,
  reports: WorkbookReading["reports"],
  reportRows: WorkbookReading["reportRows"],
): WrittenReport | null {
  const sheet = reports.get(identity);
  const rows = reportRows.get(identity);
  return sheet && rows ? { sheet, rows } : null;
}

/** One request is full: the only sync that depends on the number of reports. */
function requestFull(context: Excel.RequestContext): Promise<unknown> {
  return context.sync();
}

/** Bytes of what every report asks for whatever its length: styles, widths, rules, names, print set-up. */
const SHEET_BYTES = 123_000;
/** Bytes of a range and one thing done to it, in the library's framing. */
const RANGE_BYTES = 600;

/** Bytes of a link: a name given and one taken away, and the formula. */
const LINK_BYTES = 3 * RANGE_BYTES;

/** About the bytes a sheet takes in a request, a little more than measured with reports of 1 to 60 indicators. */
function requestBytes(spec: SheetSpec, renewed: boolean, theme: Theme): number {
  const ranges = joined(spec.numberFormats).length + spec.indents.length + spec.merges.length;
  // Rows are inserted and deleted where indicators changed, hardly ever more than the report has.
  const edits = renewed ? spec.cells.length : 0;
  let bytes = SHEET_BYTES + (ranges + edits + bandCount(spec, theme)) * RANGE_BYTES;
  for (const chart of spec.charts ?? []) bytes += chartBytes(chart);
  bytes += (spec.links?.length ?? 0) * LINK_BYTES;
  for (const { formula } of spec.fills ?? []) bytes += RANGE_BYTES + textBytes(formula);
  for (const row of spec.cells) for (const cell of row) bytes += contentBytes(cell);
  return bytes;
}

function contentBytes(content: CellContent): number {
  if (content === null) return '"",'.length;
  if (typeof content === "object") return textBytes(content.text);
  return typeof content === "string" ? textBytes(content) : String(content).length + 1;
}
