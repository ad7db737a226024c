/** The workbook's period: two named cells on the settings sheet, which every report reads. */
import type { Month } from "../core/period";
import { enteredPeriod } from "../core/enteredPeriod";
import { ExcelFault, runInExcel } from "./run";

/**
 * Sets the period to what `next` makes of the present one (null when the cells hold no month). Two syncs.
 * @throws ExcelFault "workbook.notSetUp"; "workbook.noPeriod" when `next` finds no month
 */
export async function changePeriod(next: (now: Month | null) => Month | null): Promise<Month> {
  return runInExcel("period", async (context) => {
    const [year, month] = ["ReportYear", "ReportMonth"].map((name) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      range.load("values");
      return range;
    }) as [Excel.Range, Excel.Range];
    await context.sync();
    if (year.isNullObject || month.isNullObject)
      throw new ExcelFault({ code: "workbook.notSetUp", severity: "error", params: { tables: "Settings" } });
    const chosen = next(enteredPeriod(year.values[0]![0], month.values[0]![0]));
    if (!chosen) throw new ExcelFault({ code: "workbook.noPeriod", severity: "error", params: {} });
    year.values = [[chosen.year]];
    month.values = [[chosen.month]];
    await context.sync();
    return chosen;
  });
}
