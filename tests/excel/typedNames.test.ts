/** Names, remarks and headings in the rows of reports that people typed over stay with their rows, and the figures with them. */
import { buildReports } from "../../src/actions/buildReports";
import { cellAddress } from "../../src/a1";
import { REPORT_KINDS, type ReportKind } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { problemMessage } from "../../src/i18n/problemMessage";
import type { Sheet } from "../../src/xlsx/book";
import { readBook } from "../../src/xlsx/readBook";
import { installHost } from "../support/installHost";
import { constantsOf, reportsOf } from "../support/reportsFound";
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

const PARK = "萍乡经开区";
const TAB = `${PARK}月报`;
const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const MORE = `${HEADING}萍乡经开区,一般公共预算收入,2022-05,累计,8.1,亿元\n`;

async function reported(kind: ReportKind, tab: string): Promise<{ session: HostSession; sheet: Sheet }> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await build(kind);
  return { session, sheet: sheetOf(session, tab) };
}

/** Makes the report again; what it says of it. */
async function build(kind: ReportKind): Promise<string[]> {
  const parks = kind === "park" ? [PARK] : [];
  const built = await buildReports({ kinds: [kind], parks, month: MAY }, ACTION);
  return valueOf(built).problems.map((problem) => problemMessage(problem, "zh-CN"));
}

async function type(tab: string, address: string, entry: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(tab).getRange(address).values = [[entry]];
    await context.sync();
  });
}

/** Row of a text, 1-based; 0 where it does not stand. */
const rowOf = ({ cells }: Sheet, text: string): number =>
  cells.rows.findIndex((row) => row?.includes(text)) + 1;

const shown = ({ cells }: Sheet, row: number, columns: readonly number[]): unknown[] =>
  columns.map((column) => cells.value(row - 1, column));

const KEPT = (tab: string, cells: string): string =>
  `“${tab}”${cells}的名称、栏目或附注您改写过，现按您的写法保留，不再随报表更新。清空单元格后重新生成，即恢复原样。`;

describe("a name somebody typed over an indicator's in the stub of a park's report", () => {
  const THEIRS = "财政总收入（不含基金）";

  test("stays with its row and its figures while rows come, is said once, and who empties it has the indicator's own again", async () => {
    const { session, sheet } = await reported("park", TAB);
    const figures = shown(sheet, rowOf(sheet, "财政总收入"), [3, 7, 9, 11]);
    await type(TAB, `B${rowOf(sheet, "财政总收入")}`, THEIRS);
    await type(TAB, `S${rowOf(sheet, THEIRS)}`, "含上划");
    await load(MORE);
    session.traffic.reset();
    expect(await build("park")).toEqual([KEPT(TAB, `B${rowOf(sheet, THEIRS)}`)]);
    expect(session.traffic.syncs).toBe(3);
    for (let time = 0; time < 2; time++) {
      const row = rowOf(sheet, THEIRS);
      expect(shown(sheet, row, [3, 7, 9, 11])).toEqual(figures);
      expect([rowOf(sheet, "财政总收入"), rowOf(sheet, "含上划")]).toEqual([0, row]);
      expect(await build("park")).toEqual([]);
    }
    await type(TAB, `B${rowOf(sheet, THEIRS)}`, "");
    expect(await build("park")).toEqual([]);
    expect(rowOf(sheet, "财政总收入")).toBe(rowOf(sheet, "含上划"));
    expect(shown(sheet, rowOf(sheet, "财政总收入"), [3, 7, 9, 11])).toEqual(figures);
  });

  test("follows the ledger, and another park chosen at the head shows its figures beside it", async () => {
    const { sheet } = await reported("park", TAB);
    await type(TAB, `B${rowOf(sheet, "财政总收入")}`, THEIRS);
    await build("park");
    await type(TAB, "D1", "湘乡经开区");
    expect(sheet.cells.value(rowOf(sheet, THEIRS) - 1, 7)).toBe(9.9);
  });

  test("stays in a file that was saved and opened, beside other names of people's", async () => {
    const { session, sheet } = await reported("park", TAB);
    await type(TAB, `B${rowOf(sheet, "财政总收入")}`, THEIRS);
    await type(TAB, `B${rowOf(sheet, "税收")}`, "税收收入");
    await build("park");
    const next = await installHost({ language: "zh-CN", book: await readBook(await session.save()) });
    await load(MORE);
    expect(await build("park")).toEqual([]);
    const again = sheetOf(next, TAB);
    expect(rowOf(again, "税收收入")).toBeGreaterThan(rowOf(again, THEIRS));
    expect([rowOf(again, "税收"), rowOf(again, "财政总收入")]).toEqual([0, 0]);
  });

  test("has a row as high as it needs, with 其中 before it", async () => {
    const { sheet } = await reported("park", TAB);
    const row = rowOf(sheet, "税收");
    const height = sheet.rowHeights.get(row - 1)!;
    // 29 characters of width take 14 ideographs; with 其中： and the indent these are two lines.
    await type(TAB, `B${row}`, "税务部门征收的税收收入小计");
    await build("park");
    expect(sheet.rowHeights.get(row - 1)).toBe(height + 13);
    await type(TAB, `B${row}`, "");
    await build("park");
    expect(sheet.rowHeights.get(row - 1)).toBe(height);
  });

  test("is told where the indicator is gone, and so is a unit typed in its row", async () => {
    const { session, sheet } = await reported("park", TAB);
    await type(TAB, `B${rowOf(sheet, "利润总额")}`, "利润总额（规上）");
    await build("park");
    await type(TAB, `D${rowOf(sheet, "利润总额（规上）")}`, "万元（快报）");
    const ledger = sheetOf(session, "台账");
    const [table] = ledger.tables;
    const at = ledger.cells.rows.findIndex((row) => row?.includes(PARK) && row.includes("利润总额"));
    expect(at).toBeGreaterThan(0);
    for (let row = table!.area.top + 1; row <= table!.area.bottom; row++) {
      const column = table!.area.left + table!.columns.findIndex(({ name }) => name === "指标");
      if (ledger.cells.value(row, column) === "利润总额")
        await type("台账", cellAddress(row, column), "新增企业数");
    }
    const told = await build("park");
    expect(told.join()).toContain("利润总额 = 利润总额（规上）、利润总额 = 万元（快报）。");
    expect(rowOf(sheet, "利润总额（规上）")).toBe(0);
  });

  test("is not supposed to be one where rows were put in another order", async () => {
    const { sheet } = await reported("park", TAB);
    const [first, second] = [rowOf(sheet, "财政总收入"), rowOf(sheet, "税收")];
    await type(TAB, `B${first}`, "税收");
    await type(TAB, `B${second}`, "财政总收入");
    await build("park");
    expect([rowOf(sheet, "财政总收入"), rowOf(sheet, "税收")]).toEqual([first, second]);
    expect(shown(sheet, first, [7])).toEqual([17.9]);
  });
});

describe("in the comparison of parks", () => {
  const COMPARISON = "分园区主要指标";

  test("a park's name and the heading of an indicator typed over stay, and the park's figures with them", async () => {
    const { sheet } = await reported("comparison", COMPARISON);
    const second = rowOf(sheet, "固定资产投资（亿元） 已报园区1/2");
    const park = sheet.cells.rows.findIndex((row, at) => at > second && row?.[0] === PARK) + 1;
    const figures = shown(sheet, park, [1, 2, 4, 5, 6]);
    expect(figures[0]).toBe(87);
    await type(COMPARISON, `A${park}`, "萍乡国家级经开区");
    await type(COMPARISON, `B${second}`, "固定资产投资（不含农户）");
    const told = await build("comparison");
    expect(told).toEqual([KEPT(COMPARISON, `B${second}、A${park}`)]);
    expect(shown(sheet, park, [0, 1, 2, 4, 5, 6])).toEqual(["萍乡国家级经开区", ...figures]);
    expect(sheet.cells.value(second - 1, 1)).toBe("固定资产投资（不含农户）");
    await load(`${HEADING}安源工业园,固定资产投资,2022-05,累计,4.05,亿元\n`);
    expect(await build("comparison")).toEqual([]);
    const now = rowOf(sheet, "萍乡国家级经开区");
    expect(shown(sheet, now, [1])).toEqual([87]);
    await type(COMPARISON, `A${now}`, "");
    await build("comparison");
    expect(shown(sheet, now, [0, 1])).toEqual([PARK, 87]);
  });

  test("headings that were pasted as values together with their figures follow the data again", async () => {
    const { sheet } = await reported("comparison", COMPARISON);
    await Excel.run(async (context) => {
      const block = context.workbook.worksheets.getItem(COMPARISON).getRange("A5:S14");
      block.copyFrom(block, Excel.RangeCopyType.values);
      await context.sync();
    });
    await build("comparison");
    const heading = rowOf(sheet, "固定资产投资（亿元） 已报园区1/2");
    expect(sheet.cells.formula(heading - 1, 1)).not.toBeNull();
  });
});

test("whatever names people type over in the rows of any report, its figures are those of before", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS, BOARD);
  const kinds = REPORT_KINDS.filter((kind) => kind !== "quality");
  const generate = async (): Promise<void> =>
    void valueOf(await buildReports({ kinds, parks: [], month: MAY }, ACTION));
  await generate();
  session.refresh();
  const reports = reportsOf(session);
  const printed = (): unknown[] =>
    reports.map(({ sheet }) => sheet.cells.rows.map((_, row) => printedRow(sheet, row)));
  const before = printed();
  const typed = reports.flatMap((report) =>
    constantsOf(report)
      .filter(({ to, cell }) => report.sheet.cells.value(to, cell) !== "")
      .map(({ to, cell }) => ({ sheet: report.sheet, to, cell })),
  );
  expect(new Set(typed.map(({ sheet }) => sheet.name)).size).toBeGreaterThan(9);
  await Excel.run(async (context) => {
    for (const { sheet, to, cell } of typed)
      context.workbook.worksheets.getItem(sheet.name).getCell(to, cell).values = [
        [`${String(sheet.cells.value(to, cell))}${SIGN}`],
      ];
    await context.sync();
  });
  await generate();
  session.refresh();
  expect(typed.filter(({ sheet, to, cell }) => !String(sheet.cells.value(to, cell)).endsWith(SIGN))).toEqual(
    [],
  );
  expect(printed()).toEqual(before);
});

/** A mark behind names that are a person's. */
const SIGN = "（改）";
const BOARD = `项目名称,园区,级别,年度,总投资,年计划投资,5月,单位,形象进度
锂电正极材料一期,萍乡经开区,省重点,2022,25,10,4.6,亿元,主体封顶
铜箔生产线,湘乡经开区,,2022,12,5,1.2,亿元,设备安装
`;

/** Printed cells without the mark. */
const printedRow = ({ cells, page }: Sheet, row: number): unknown[] =>
  Array.from({ length: page.printArea!.right + 1 }, (_, column) => {
    const value = cells.value(row, column);
    return typeof value === "string" ? value.replaceAll(SIGN, "") : value;
  });

test("a remark of the report's own that somebody wrote on stays until the report says something else, which is told", async () => {
  const { sheet } = await reported("quality", "数据质量");
  const row = sheet.cells.rows.findIndex((cells) => cells?.[4] === "湘乡经开区" && cells[1] !== null) + 1;
  const THEIRS = "湘乡经开区（系统升级，6月补报）";
  await type(sheet.name, `E${row}`, THEIRS);
  expect(await build("quality")).toEqual([KEPT(sheet.name, `E${row}`)]);
  expect(sheet.cells.value(row - 1, 4)).toBe(THEIRS);
  const indicator = sheet.cells.value(row - 1, 0) as string;
  await load(`${HEADING}湘乡经开区,${indicator},2022-05,累计,41.2,亿元\n`);
  expect((await build("quality")).join()).toContain(THEIRS);
});

test("in a workbook of an earlier version, which did not keep what reports print in their rows, no name is taken for a person's", async () => {
  const { sheet } = await reported("park", TAB);
  await type(TAB, `B${rowOf(sheet, "财政总收入")}`, "财政收入");
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    const kept = settings.getItem(`printed|park|${PARK}`);
    kept.load("value");
    await context.sync();
    const { names: _, ...before } = kept.value as Record<string, unknown>;
    settings.add(`printed|park|${PARK}`, before);
    await context.sync();
  });
  expect(await build("park")).toEqual([]);
  expect([rowOf(sheet, "财政收入"), rowOf(sheet, "财政总收入")]).toEqual([0, expect.any(Number)]);
});
