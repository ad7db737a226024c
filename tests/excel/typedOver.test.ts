/** What people typed over formulas of reports: paragraphs stay, figures are calculated again, and nothing goes without a word. */
import { cellAddress } from "../../src/a1";
import { buildReports } from "../../src/actions/buildReports";
import type { Month } from "../../src/core/period";
import type { Problem } from "../../src/core/problem";
import { REPORT_KINDS, type ReportKind } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { problemMessage } from "../../src/i18n/problemMessage";
import type { Sheet } from "../../src/xlsx/book";
import { readBook } from "../../src/xlsx/readBook";
import { installHost } from "../support/installHost";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";
import { writeSettings } from "../support/writeSettings";

const NARRATIVE = "文字分析";
const PARK_TAB = "萍乡经开区月报";
const WRITTEN = "　　萍乡经开区1—5月完成财政总收入17.9亿元，同比增长8.8%，主要得益于锂电新材料项目集中投产。";
const HEADING = "园区,指标,报告期,数据项,数值,单位\n";

async function reported(...kinds: ReportKind[]): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await build(kinds);
  return session;
}

async function build(kinds: readonly ReportKind[], month: Month = MAY): Promise<readonly Problem[]> {
  await writeSettings(month, "zh-CN");
  return valueOf(await buildReports({ kinds, parks: [], month }, ACTION)).problems;
}

/** Types into a cell as a person would; "" empties it. */
const type = (tab: string, address: string, entry: string | number): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(tab).getRange(address).values = [[entry]];
    await context.sync();
  });

/** Row of a paragraph of the narrative, 1-based. */
function paragraphOf({ cells }: Sheet, park: string): number {
  return cells.rows.findIndex((row) => row?.includes(`park|${park}`)) + 1;
}

const rowOf = ({ cells }: Sheet, indicator: string): number =>
  cells.rows.findIndex((row) => row?.[1] === indicator) + 1;

const said = (problems: readonly Problem[]): string[] =>
  problems.map((problem) => problemMessage(problem, "zh-CN"));

describe("a paragraph of the narrative somebody rewrote", () => {
  test("stays, which is said once, and who empties it has the report's own again", async () => {
    const sheet = sheetOf(await reported("narrative"), NARRATIVE);
    const row = paragraphOf(sheet, "萍乡经开区");
    const own = sheet.cells.formula(row - 1, 0);
    await type(NARRATIVE, `A${row}`, WRITTEN);
    expect(said(await build(["narrative"]))).toEqual([
      `“文字分析”A${row}的文字您改写过，现按您的写法保留，不再随数据变动。清空单元格后重新生成，即恢复原样。`,
    ]);
    for (let time = 0; time < 2; time++) {
      expect([sheet.cells.value(row - 1, 0), sheet.cells.formula(row - 1, 0)]).toEqual([WRITTEN, null]);
      expect(await build(["narrative"])).toEqual([]);
    }
    await type(NARRATIVE, `A${row}`, "");
    expect(await build(["narrative"])).toEqual([]);
    expect(sheet.cells.formula(row - 1, 0)).toBe(own);
  });

  test("is warned of as long as its figures are of another month, until somebody writes them anew", async () => {
    const sheet = sheetOf(await reported("narrative"), NARRATIVE);
    const row = paragraphOf(sheet, "萍乡经开区");
    const june = { year: 2022, month: 6 };
    await type(NARRATIVE, `A${row}`, WRITTEN);
    await load(`${HEADING}萍乡经开区,财政总收入,2022-06,累计,21.3,亿元\n`);
    expect(await build(["narrative"], june)).toMatchObject([
      { code: "report.paragraphKept" },
      { code: "report.paragraphOutdated", severity: "warning", period: "2022-05" },
    ]);
    expect(said(await build(["narrative"], june))).toEqual([
      `“文字分析”A${row}保留的是您按2022年5月改写的文字，其中的数字不是本期数，请核对后改写，或清空单元格后重新生成。`,
    ]);
    expect(sheet.cells.value(row - 1, 0)).toBe(WRITTEN);
    await type(NARRATIVE, `A${row}`, WRITTEN.replace("1—5月", "1—6月").replace("17.9", "21.3"));
    expect(await build(["narrative"], june)).toMatchObject([{ code: "report.paragraphKept" }]);
    expect(await build(["narrative"], june)).toEqual([]);
  });

  test("stays with its park where others join above it, in a file that was saved and opened too", async () => {
    const session = await reported("narrative");
    await type(NARRATIVE, `A${paragraphOf(sheetOf(session, NARRATIVE), "湘乡经开区")}`, WRITTEN);
    await build(["narrative"]);
    const next = await installHost({ language: "zh-CN", book: await readBook(await session.save()) });
    await load(
      `${HEADING}安源工业园,财政总收入,2022-05,累计,4.05,亿元\n安源工业园,新增企业数,2022-05,累计,3,家\n`,
    );
    expect(await build(["narrative"])).toEqual([]);
    const sheet = sheetOf(next, NARRATIVE);
    expect(sheet.cells.value(paragraphOf(sheet, "湘乡经开区") - 1, 0)).toBe(WRITTEN);
    expect(sheet.cells.formula(paragraphOf(sheet, "安源工业园") - 1, 0)).not.toBeNull();
  });

  test("has a row as high as it needs", async () => {
    const sheet = sheetOf(await reported("narrative"), NARRATIVE);
    const row = paragraphOf(sheet, "湘乡经开区");
    await type(NARRATIVE, `A${row}`, WRITTEN.repeat(8));
    await build(["narrative"]);
    // Some 390 characters of 11 points in a column of 560, digits half as wide: eight lines of 15 points.
    expect(sheet.rowHeights.get(row - 1)).toBeGreaterThanOrEqual(8 * 15);
  });
});

describe("a figure somebody typed over a formula", () => {
  test("is calculated again, and named with its cell and what was typed", async () => {
    const sheet = sheetOf(await reported("park"), PARK_TAB);
    const row = rowOf(sheet, "税收");
    const formula = sheet.cells.formula(row - 1, 7);
    await type(PARK_TAB, `H${row}`, 14.93);
    await type(PARK_TAB, `J${row}`, "大幅增长");
    expect(said(await build(["park"]))).toEqual([
      `“萍乡经开区月报”中有公式的单元格被直接填了内容或改了公式，重新生成后已恢复原公式。原填：H${row} = 14.93、J${row} = 大幅增长。数字有误请在台账或目标表中更正，报表随之更新。`,
    ]);
    expect(sheet.cells.formula(row - 1, 7)).toBe(formula);
    expect(await build(["park"])).toEqual([]);
  });

  test("is named where the data take its row away, too", async () => {
    const session = await reported("comparison");
    const sheet = sheetOf(session, "分园区主要指标");
    const row = sheet.cells.rows.findIndex((cells) => cells?.includes("湘乡经开区")) + 1;
    await type(sheet.name, `C${row}`, 9.99);
    const list = sheetOf(session, "园区");
    const [parks] = list.tables;
    const at = list.cells.rows.findIndex((cells) => cells?.includes("湘乡经开区"));
    const until = parks!.area.left + parks!.columns.findIndex(({ name }) => name === "停用月份");
    await type(list.name, cellAddress(at, until), "2022-03");
    expect(said(await build(["comparison"]))).toEqual([
      "“分园区主要指标”更新后，您填写的下列内容所在的行已取消，或该处另有内容，未能保留：湘乡经开区 = 9.99。仍需使用的，请填在表格右侧或下方，更新时不受影响。",
    ]);
  });

  test("is told by the number where a whole report was pasted as values", async () => {
    const session = await reported("park");
    const sheet = sheetOf(session, PARK_TAB);
    await Excel.run(async (context) => {
      const block = context.workbook.worksheets.getItem(PARK_TAB).getRange("E7:O18");
      block.copyFrom(block, Excel.RangeCopyType.values);
      await context.sync();
    });
    const told = await build(["park"]);
    expect(told).toMatchObject([{ code: "report.manyTypedOver", severity: "warning" }]);
    expect(said(told)[0]!.split("、")).toHaveLength(20);
    expect(sheet.cells.formula(rowOf(sheet, "税收") - 1, 7)).not.toBeNull();
  });

  test("takes no request more", async () => {
    const session = await reported("park");
    await type(PARK_TAB, `H${rowOf(sheetOf(session, PARK_TAB), "税收")}`, 14.93);
    session.traffic.reset();
    await buildReports({ kinds: ["park"], parks: ["萍乡经开区"], month: MAY }, ACTION);
    expect(session.traffic.syncs).toBe(3);
  });
});

test("nothing is told of reports nobody typed on, though months and rows come and go", async () => {
  const kinds = [...REPORT_KINDS];
  await reported(...kinds);
  const more = [
    "固定资产投资,2022-06,累计,95.2",
    "新增企业数,2022-06,累计,12",
    "一般公共预算收入,2022-05,累计,8.1",
  ];
  await load(HEADING + more.map((line) => `安源工业园,${line},\n湘乡经开区,${line},`).join("\n"));
  const codes = async (month: Month) => (await build(kinds, month)).map(({ code }) => code);
  for (const month of [6, 1, 5]) {
    const told = await codes({ year: 2022, month });
    expect(told.filter((code) => code.includes("yped") || code.includes("paragraph"))).toEqual([]);
  }
});

test("a title typed over a formula of the trend's stays", async () => {
  const sheet = sheetOf(await reported("trend"), "萍乡经开区走势");
  await type(sheet.name, "A2", "萍乡经开区近期走势");
  expect(await build(["trend"])).toMatchObject([{ code: "report.titleKept" }]);
  expect(await build(["trend"])).toEqual([]);
  expect(sheet.cells.value(1, 0)).toBe("萍乡经开区近期走势");
});
