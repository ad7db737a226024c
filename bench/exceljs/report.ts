/**
 * The benchmark's job with ExcelJS alone: `node report.cjs FILE.csv OUT.xlsx`.
 * The same ledger, log, lists, calculated columns and report sheets as `park-kpi report` writes. ExcelJS computes
 * nothing, so the file has formulas without values; and it has no calculated columns in tables, no names of formulas
 * and no fonts but Calibri for cells nobody formatted. All of that is work it is spared.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { Workbook } from "exceljs";
import { dateStamp } from "../../src/actions/context";
import { newSettings } from "../../src/report/settingCells";
import { REPORT_MONTH } from "../observations";
import { contentsOf, LANGUAGE } from "./contents";
import { addReportSheet } from "./reportSheet";
import { addSettingsSheet, addTableSheets, PLAIN_PAGE } from "./tableSheets";

async function report(csv: string, out: string): Promise<void> {
  const now = new Date();
  const contents = contentsOf(await readFile(csv), basename(csv), now);
  const book = new Workbook();
  for (const spec of contents.reports) addReportSheet(book, spec);
  const { year, month } = REPORT_MONTH;
  addSettingsSheet(book, { ...newSettings(year, month, LANGUAGE), dataAsOf: dateStamp(now) });
  addTableSheets(book, contents);
  book.addWorksheet("_parkkpi", { state: "veryHidden", pageSetup: PLAIN_PAGE });
  await book.xlsx.writeFile(out);
}

const [csv, out] = process.argv.slice(2);
if (csv === undefined || out === undefined) throw new TypeError("usage: report FILE.csv OUT.xlsx");
void report(csv, out);
