/**
 * A small workbook two people share: two parks, four indicators, May loaded, two findings of the checks. Small, because
 * tests open it a thousand times.
 */
import { columnLetters } from "../../src/a1";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { COLUMNS, headerOf } from "../../src/report/tables";
import type { HostSession } from "../../src/host/session";
import type { Book } from "../../src/xlsx/book";
import { copyOf } from "./copiedBook";
import { installHost } from "./installHost";
import { ACTION, newWorkbook, submissionsOf, valueOf } from "./parkWorkbook";

const KEPT = ["财政总收入", "税收", "固定资产投资", "工业投资"];

export const SHARED_MAY = `园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-05,累计,17.9,亿元
萍乡经开区,税收,2022-05,累计,14.62,亿元
萍乡经开区,固定资产投资,2022-05,累计,87,亿元
湘乡经开区,财政总收入,2022-05,累计,9.9,亿元
湘乡经开区,税收,2022-05,累计,6.3,亿元
`;

/** As the check of May finds them, so that the check of who approves finds them again. */
const FINDINGS = ["萍乡经开区", "湘乡经开区"].map((park) => [
  "逾期报送",
  "警告",
  park,
  "",
  "2022-05",
  `${park}2022年5月的报表应于2022年6月8日前报送，实际2022年6月10日收到。`,
  "",
  "",
  "否",
]);

/** The workbook, to be copied for each test. */
export async function sharedBook(): Promise<Book> {
  const session = await newWorkbook();
  await keepIndicators();
  const loaded = { submissions: await submissionsOf(SHARED_MAY), settings: {}, reversible: false };
  valueOf(await loadSubmissions(loaded, ACTION));
  await Excel.run(async (context) => {
    const checks = context.workbook.tables.getItem("Checks");
    checks.resize("A1:I3");
    checks.getDataBodyRange().values = FINDINGS;
    await context.sync();
  });
  return session.book;
}

/** A copy of the workbook, open. */
export async function openCopy(book: Book): Promise<HostSession> {
  return installHost({ book: copyOf(book), language: "zh-CN" });
}

/** The catalogue's other indicators are deleted from the list, as a zone that collects few would do. */
async function keepIndicators(): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Indicators");
    const body = table.getDataBodyRange();
    const names = table.columns.getItem(headerOf("Indicators", "name", "zh-CN")).getDataBodyRange();
    body.load("values");
    names.load("values");
    await context.sync();
    const rows = (body.values as unknown[][]).filter((_, row) =>
      KEPT.includes(String((names.values as unknown[][])[row]![0])),
    );
    body.getRow(0).getResizedRange(rows.length - 1, 0).values = rows;
    body
      .getRow(rows.length)
      .getResizedRange(body.values.length - rows.length - 1, 0)
      .clear("Contents");
    table.resize(`A1:${columnLetters(COLUMNS.Indicators.length - 1)}${rows.length + 1}`);
    await context.sync();
  });
}
