/** All reports of the open workbook as values, opened by Excel as a new workbook: for sending. */
import { readDocumentFile } from "../excel/documentFile";
import { openAsWorkbook } from "../excel/openAsWorkbook";
import { ExcelFault } from "../excel/run";
import { beginStep, type StepControl } from "../excel/steps";
import { writeBook } from "../xlsx/writeBook";
import { openBook } from "./auditReports";
import { attempt, type Outcome } from "./outcome";
import { reportsIn, valuesOfReports } from "./reportCopy";

/** Names of the sheets copied. The open workbook stays as it is. Syncs: one, to open. */
export async function copyReports(control: StepControl = {}): Promise<Outcome<readonly string[]>> {
  return attempt(async () => {
    beginStep(control, "files");
    const book = await openBook(await readDocumentFile());
    beginStep(control, "layOut");
    const copy = valuesOfReports(book, null);
    if (!copy) throw new ExcelFault({ code: "report.noneToCopy", severity: "error", params: {} });
    const bytes = await writeBook(copy);
    beginStep(control, "open");
    await openAsWorkbook(bytes);
    return reportsIn(book).map(({ sheet }) => sheet.name);
  });
}
