/** The workbook of a report command as the files asked for: one, or one per park; live, or as values alone. */
import { legalFileName } from "../actions/formFiles";
import { valuesOfReports, workbookWithReports } from "../actions/reportCopy";
import { ADD_IN } from "../core/addIn";
import type { Language } from "../core/language";
import { monthId } from "../core/period";
import { fill, words } from "../i18n/translate";
import type { ReportOf } from "../report/identity";
import { readBook } from "../xlsx/readBook";
import { writeBook } from "../xlsx/writeBook";
import type { ReportArguments } from "./arguments";

export interface MadeReport {
  /** Within the folder; "" for the one file that was named. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Makes the files. In a folder each park has a file with its own reports, and those over all parks have one. A live file
 * holds the whole workbook with all its data; a values-only one nothing but what is printed.
 */
export async function reportFiles(
  saved: Uint8Array,
  reports: readonly ReportOf[],
  { as, valuesOnly, month }: Pick<ReportArguments, "as" | "valuesOnly" | "month">,
  language: Language,
): Promise<MadeReport[]> {
  if (as === "workbook" && !valuesOnly) return [{ name: "", bytes: saved }];
  const book = await readBook(saved, { addInId: ADD_IN.id });
  const bytesOf = async (of: readonly ReportOf[]): Promise<Uint8Array> =>
    writeBook(valuesOnly ? valuesOfReports(book, of)! : workbookWithReports(book, of), { addIn: ADD_IN });
  if (as === "workbook") return [{ name: "", bytes: await bytesOf(reports) }];
  const files: MadeReport[] = [];
  const taken = new Set<string>();
  for (const park of new Set(reports.map((report) => report.park))) {
    const patterns = words(language).commandLine;
    const pattern = park === null ? patterns.zoneFile : patterns.parkFile;
    const plain = legalFileName(fill(pattern, { park: park ?? "", period: monthId(month) }));
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain} (${n})`;
    taken.add(name.toLowerCase());
    files.push({
      name: `${name}.xlsx`,
      bytes: await bytesOf(reports.filter((report) => report.park === park)),
    });
  }
  return files;
}
