/**
 * Reports written again over a workbook people worked in: rows come and go, among people's too, or change places while a
 * sheet of people's own and a remark beside them refer to them, a chart changes, the theme changes, a sheet
 * is left to those who changed it, one is new, and the contents lead to it. To be broken at every point.
 */
import { buildReports } from "../../src/actions/buildReports";
import type { ReportKind } from "../../src/core/reportKind";
import type { Book } from "../../src/xlsx/book";
import { snapshotOf } from "./bookSnapshot";
import type { WholeStates } from "./brokenCommits";
import { define, DEFINED } from "./definedOrder";
import { ACTION, load, MAY, sheetOf, valueOf } from "./parkWorkbook";
import { openCopy, sharedBook } from "./sharedBook";
import { writeSettings } from "./writeSettings";

export interface BrokenReports {
  readonly morning: Book;
  readonly write: () => Promise<unknown>;
  readonly states: WholeStates;
}

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
/** Those that are written again; the ranking is new. */
const KINDS: readonly ReportKind[] = ["contents", "park", "trend", "kpi"];

export async function brokenReports(): Promise<BrokenReports> {
  const session = await openCopy(await sharedBook());
  const inExcel = (work: (workbook: Excel.Workbook) => void): Promise<void> =>
    Excel.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
  const setting = (name: string, value: number): Promise<void> =>
    inExcel(({ names }) => (names.getItem(name).getRange().values = [[value]]));
  await setting("TrendMonths", 25);
  await define([["财政总收入", "税收"], ["固定资产投资"]]);
  const definitions = [DEFINED];
  valueOf(await buildReports({ kinds: KINDS, definitions, parks: [], month: MAY }, ACTION));
  const rowOf = (tab: string, text: string): number =>
    sheetOf(session, tab).cells.rows.findIndex((cells) => cells?.[1] === text);
  const [park, other, defined] = ["萍乡经开区月报", "湘乡经开区月报", `萍乡经开区 ${DEFINED}`];
  await inExcel(({ worksheets }) => {
    const sheet = worksheets.getItem(park);
    sheet.getCell(rowOf(park, "固定资产投资"), 22).values = [["口径待核"]];
    sheet.getCell(rowOf(park, "固定资产投资"), 22).format.fill.color = "#FFEB9C";
    sheet.getCell(rowOf(park, "税收"), 1).format.fill.color = "#DDEBF7";
    sheet.getCell(rowOf(park, "财政总收入"), 1).format.rowHeight = 41;
    sheet.getCell(rowOf(park, "财政总收入"), 4).numberFormat = [["0.0000"]];
    sheet.getCell(4, 4).format.font.bold = false;
    sheet.getCell(rowOf(park, "固定资产投资"), 4).numberFormat = [["0.0"]];
    sheet.getCell(rowOf(park, "固定资产投资"), 4).format.font.italic = true;
    sheet.getCell(sheetOf(session, park).page.printArea!.bottom + 4, 1).formulas = [["=C5&$B$2"]];
    sheet.horizontalPageBreaks.add(sheet.getCell(rowOf(park, "固定资产投资") + 1, 0));
    // Rows and columns of their own within a report and before it.
    sheet.getRange("F:F").insert("Right");
    sheet.getCell(rowOf(park, "固定资产投资"), 5).values = [["已报市局"]];
    sheet.getCell(rowOf(park, "税收"), 5).format.fill.color = "#E2EFDA";
    sheet.getRange("9:9").insert("Down");
    sheet.getRange("B9").values = [["小计"]];
    // A rule of theirs over the report and their notes, and a list to choose from.
    const red = sheet.getRange("D1:W60").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    red.cellValue.format.fill.color = "#FFC7CE";
    red.cellValue.rule = { formula1: "=0", operator: "LessThan" };
    const units = sheet.getCell(rowOf(park, "税收"), 2).dataValidation;
    units.rule = { list: { inCellDropDown: true, source: "亿元,万元" } };
    sheet.name = "给市长的表";
    const theirs = worksheets.getItem(other);
    theirs.getRange("I:I").delete("Left");
    theirs.getRange("A1").values = [["湘乡经开区管委会"]];
    const trend = worksheets.getItem("萍乡经开区走势");
    trend.charts.add("ColumnClustered", trend.getRange("A26:B30"), "Columns").name = "我的图";
    trend.getRange("C:C").insert("Right");
    trend.getRange("1:1").insert("Down");
    const [own, mine] = [worksheets.getItem(defined), worksheets.add("园区汇总")];
    for (const [line, indicator] of ["财政总收入", "税收"].entries()) {
      const row = rowOf(defined, indicator) + 1;
      mine.getRange(`A${line + 1}:B${line + 1}`).formulas = [[indicator, `='${defined}'!E${row}`]];
      own.getRange(`U${row}`).formulas = [[`=E${row}/$E$${rowOf(defined, "财政总收入") + 1}`]];
      own.getRange(`V${row}:W${row}`).merge();
      own.getRange(`V${row}:W${row}`).format.fill.color = "#FFEB9C";
      own.getRange(`V${row}`).values = [[`${indicator}已核`]];
    }
    mine.getRange("B3").formulas = [["=SUM(B1:B2)"]];
    own.getRange(`F${rowOf(defined, "税收") + 1}`).format.font.bold = true;
  });
  await define([["税收", "财政总收入"], ["固定资产投资"]]);
  // The investment of 萍乡 came by mistake and goes; another indicator comes.
  const ledger = sheetOf(session, "台账");
  const { area } = ledger.tables[0]!;
  const mistaken = [...Array(area.bottom - area.top).keys()].filter((row) => {
    const cells = ledger.cells.rows[area.top + 1 + row]!.map(String);
    return cells.includes("固定资产投资") && cells.includes("萍乡经开区");
  });
  await inExcel(({ tables }) => {
    for (const row of mistaken.reverse()) tables.getItem("Ledger").rows.getItemAt(row).delete();
  });
  await load(`${HEADING}萍乡经开区,工业投资,2022-05,累计,42.18,亿元\n安源工业园,税收,2022-05,累计,3.3,亿元`);
  await setting("TrendMonths", 13);
  await writeSettings({ theme: "screen" }, "zh-CN");
  const before = snapshotOf(session);
  const write = () =>
    buildReports(
      { kinds: [...KINDS, "ranking"], definitions, parks: [], month: MAY, dataAsOf: "2022-06-12" },
      ACTION,
    );
  const copy = await openCopy(session.book);
  const { problems } = valueOf(await write());
  if (!problems.some(({ code }) => code === "report.sheetLeft")) throw new Error("no sheet was left");
  return { morning: session.book, write, states: { before, after: snapshotOf(copy) } };
}
