/** A workbook on the embedded host, driven by the add-in's own actions from the text of a csv. */
import { buildReports } from "../../src/actions/buildReports";
import type { ActionContext } from "../../src/actions/context";
import { loadSubmissions, type LoadResult } from "../../src/actions/loadSubmissions";
import type { Outcome } from "../../src/actions/outcome";
import { readLists } from "../../src/actions/readLists";
import { setUpWorkbook } from "../../src/actions/setUpWorkbook";
import { SOURCE_WORDS } from "../../src/actions/sourceContext";
import type { Language } from "../../src/core/language";
import type { Month } from "../../src/core/period";
import type { Submission } from "../../src/core/submission";
import type { HostSession } from "../../src/host/session";
import { readSource } from "../../src/sources/source";
import type { Book, Sheet } from "../../src/xlsx/book";
import { installHost } from "./installHost";

export const MAY: Month = { year: 2022, month: 5 };
/** 10 June 2022, nine in the morning in China. */
export const ACTION: ActionContext = { now: new Date("2022-06-10T01:00:00Z"), language: "zh-CN" };

/** The value of an action that must succeed. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.done) throw new Error(`${outcome.problem.code} ${JSON.stringify(outcome.problem.params)}`);
  return outcome.value;
}

/** An empty workbook, set up. */
export async function newWorkbook(
  { month = MAY, language = "zh-CN" }: { month?: Month; language?: Language } = {},
  book?: Book,
): Promise<HostSession> {
  const session = await installHost({ language, ...(book ? { book } : {}) });
  valueOf(await setUpWorkbook(month, { ...ACTION, language }));
  return session;
}

/** Texts of csv files, or files, as submissions to the open workbook. */
export async function submissionsOf(
  ...files: (string | { readonly name: string; readonly bytes: Uint8Array })[]
): Promise<Submission[]> {
  const { parks, indicators } = valueOf(await readLists());
  const submissions: Submission[] = [];
  for (const [index, file] of files.entries()) {
    const named =
      typeof file === "string"
        ? { name: `上报${index + 1}.csv`, bytes: new TextEncoder().encode(file) }
        : file;
    const reading = await readSource(named, { parks, indicators, words: SOURCE_WORDS });
    if (reading.kind === "unreadable") throw new Error(JSON.stringify(reading.problems));
    for (const park of reading.submission.newParks) parks.add(park);
    for (const indicator of reading.submission.newIndicators) indicators.add(indicator);
    submissions.push(reading.submission);
  }
  return submissions;
}

/** Loads files into the open workbook. */
export async function load(...files: Parameters<typeof submissionsOf>): Promise<LoadResult> {
  return valueOf(await loadSubmissions({ submissions: await submissionsOf(...files), settings: {} }, ACTION));
}

/** Writes the monthly reports of parks, or of all; returns the parks. */
export async function report(parks: readonly string[] = [], month = MAY): Promise<readonly string[]> {
  const { reports } = valueOf(await buildReports({ kinds: ["park"], parks, month }, ACTION));
  return reports.flatMap(({ park }) => park ?? []);
}

/** A sheet by its tab. */
export function sheetOf(session: HostSession, name: string): Sheet {
  const sheet = session.book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}: ${session.book.sheets.map((each) => each.name).join(", ")}`);
  return sheet;
}

/** What a row of the ledger is about, as {@link tableRows} joins it: 萍乡经开区|财政总收入|2022|累计. */
export const LEDGER_ROW = "园区|指标|年度|数据项";

/** Body rows of a table as the values of the columns asked for, by heading; of several with | between, their texts so. */
export function tableRows(session: HostSession, name: string, ...headings: string[]): unknown[][] {
  session.refresh();
  for (const sheet of session.book.sheets)
    for (const table of sheet.tables) {
      if (table.name !== name) continue;
      const columns = headings.map((joined) =>
        joined.split("|").map((heading) => {
          const at = table.columns.findIndex((column) => column.name === heading);
          if (at < 0) throw new Error(`no column ${heading} in ${name}`);
          return table.area.left + at;
        }),
      );
      const rows: unknown[][] = [];
      for (let row = table.area.top + 1; row <= table.area.bottom; row++) {
        const values = columns.map((several) => several.map((column) => sheet.cells.value(row, column)));
        rows.push(values.map((several) => (several.length > 1 ? several.join("|") : several[0])));
      }
      return rows;
    }
  throw new Error(`no table ${name}`);
}

/** The returns of 萍乡经开区 and 湘乡经开区 for May 2022, small enough to review by eye. */
export const MAY_RETURNS = `园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-05,累计,17.90,亿元
萍乡经开区,财政总收入,2022-04,累计,14.48,亿元
萍乡经开区,财政总收入,2021-05,累计,16.45,亿元
萍乡经开区,财政总收入,2021-04,累计,13.33,亿元
萍乡经开区,财政总收入,2022-05,上报同比,8.8,%
萍乡经开区,税收,2022-05,累计,14.62,亿元
萍乡经开区,税收,2021-05,累计,13.60,亿元
萍乡经开区,规上工业增加值,2022-05,上报同比,7.9,%
萍乡经开区,利润总额,2022-05,累计,1.25,亿元
萍乡经开区,利润总额,2021-05,累计,-0.46,亿元
萍乡经开区,固定资产投资,2022-05,累计,87,亿元
萍乡经开区,固定资产投资,2021-05,累计,79.1,亿元
萍乡经开区,工业投资,2022-05,累计,42.18,亿元
萍乡经开区,实际利用外资,2022-05,累计,5735,万美元
萍乡经开区,实际利用外资,2022-05,位次,1,
湘乡经开区,财政总收入,2022-05,累计,9.90,亿元
湘乡经开区,财政总收入,2021-05,累计,9.10,亿元
`;

export const TARGETS = `园区,指标,年度,目标值,单位,类型
萍乡经开区,财政总收入,2022,42,亿元,
萍乡经开区,固定资产投资,2022,300,亿元,
萍乡经开区,规上工业增加值,2022,8.5,%,增长
`;
