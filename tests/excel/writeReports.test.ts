/** Report sheets in the workbook: what writing them costs, and what of people's own survives it. */
import { buildReports } from "../../src/actions/buildReports";
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { installHost } from "../support/installHost";
import { mayReport, PARK, TAB } from "../support/mayReport";
import { ACTION, load, MAY, newWorkbook, report, sheetOf, valueOf } from "../support/parkWorkbook";
import { readBook } from "../../src/xlsx/readBook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
/** A group before 财政, and an indicator within 财政: both above 税收. */
const MORE = `${HEADING}萍乡经开区,新增企业数,2022-05,累计,12,家\n萍乡经开区,一般公共预算收入,2022-05,累计,8.1,亿元\n`;

const INDICATORS = [
  "财政总收入",
  "税收",
  "固定资产投资",
  "利润总额",
  "工业投资",
  "工业用电量",
  "营业收入",
  "外贸出口",
];

const rowOf = (sheet: Sheet, indicator: string): number =>
  sheet.cells.rows.findIndex((cells) => cells?.[1] === indicator);

/** Does something to the sheet as a person would. */
const inExcel = (work: (sheet: Excel.Worksheet) => void, tab = TAB): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(tab));
    await context.sync();
  });

/** Writes a note beside an indicator, as people do. */
const noteBeside = (sheet: Sheet, indicator: string, text: string): Promise<void> =>
  inExcel((it) => {
    it.getCell(rowOf(sheet, indicator), 19).values = [[text]];
  });

/** Fill of a cell. */
async function fillOf(sheet: string, address: string): Promise<string> {
  return Excel.run(async (context) => {
    const { fill } = context.workbook.worksheets.getItem(sheet).getRange(address).format;
    fill.load("color");
    await context.sync();
    return fill.color;
  });
}

test("names typed into the sign-off stay, wherever it comes to stand", async () => {
  const { session, sheet } = await mayReport();
  const last = (): number => sheet.page.printArea!.bottom;
  const names = "单位负责人：张三　　统计负责人：李四　　填表人：王五";
  const before = last();
  expect(sheet.cells.formula(before, 0)).toContain("单位负责人：");
  await inExcel((it) => {
    it.getCell(before, 0).values = [[names]];
  });
  await load(MORE);
  await report([PARK]);
  session.refresh();
  expect(last()).toBeGreaterThan(before);
  expect(sheet.cells.value(last(), 0)).toBe(names);
  // Who empties it has the lines again.
  await inExcel((it) => {
    it.getCell(last(), 0).values = [[""]];
  });
  await report([PARK]);
  expect(sheet.cells.formula(last(), 0)).toContain("单位负责人：");
});

test("a title somebody typed over stays, which is said once; who empties it has the report's own again", async () => {
  const { sheet } = await mayReport();
  const typed = "萍乡经开区主要经济指标简报（送审稿）";
  const write = (text: string) =>
    inExcel((it) => {
      it.getCell(1, 0).values = [[text]];
    });
  const again = async () => {
    const built = await buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, ACTION);
    return valueOf(built).problems;
  };
  expect(sheet.cells.formula(1, 0)).toContain("月报");
  await write(typed);
  expect(await again()).toMatchObject([
    { code: "report.titleKept", park: PARK, params: { sheet: TAB, title: typed } },
  ]);
  expect(sheet.cells.value(1, 0)).toBe(typed);
  expect(await again()).toEqual([]);
  expect(sheet.cells.value(1, 0)).toBe(typed);
  await write("");
  expect(await again()).toEqual([]);
  expect(sheet.cells.formula(1, 0)).toContain("月报");
});

describe("what reports cost", () => {
  test("one report takes three syncs, new or renewed", async () => {
    const { session } = await mayReport();
    session.traffic.reset();
    await report([PARK]);
    expect(session.traffic.syncs).toBe(3);
    session.traffic.reset();
    await report(["湘乡经开区"]);
    expect(session.traffic.syncs).toBe(3);
  });

  test.each<[string, (sheet: Excel.Worksheet, row: number, own: Sheet) => void]>([
    ["a row coloured whole", (it, row) => (it.getRange(`A${row}:P${row}`).format.fill.color = "#FFD966")],
    ["a part of a row coloured", (it, row) => (it.getRange(`B${row}:D${row}`).format.fill.color = "#FFD966")],
    [
      "parts of two rows and a text coloured",
      (it, row) => {
        it.getRange(`C${row}`).format.fill.color = "#FFD966";
        it.getRange(`D${row + 1}`).format.font.color = "#C00000";
      },
    ],
    ["a figure in bold", (it, row) => (it.getRange(`E${row}`).format.font.bold = true)],
    ["the title in italics", (it) => (it.getRange("A2").format.font.italic = true)],
    ["a figure in another format", (it, row) => (it.getRange(`E${row}`).numberFormat = [["0.0"]])],
    ["a column of people's own", (it, row) => (it.getCell(row - 1, 19).values = [["待核实"]])],
    [
      "a comment",
      (_, row, own) => own.notes.push({ row: row - 1, column: 3, author: "李梅", text: "口径不同" }),
    ],
    ["a column made wider", (it) => (it.getRange("D:D").format.columnWidth = 120)],
  ])("one report takes three syncs with %s", async (_, edit) => {
    const { session, sheet } = await mayReport();
    await inExcel((it) => edit(it, rowOf(sheet, "税收") + 1, sheet));
    session.traffic.reset();
    await report([PARK]);
    expect(session.traffic.syncs).toBe(3);
  });

  test("one report takes three syncs with a part of a row coloured, however many reports there are", async () => {
    const session = await newWorkbook();
    const parks = Array.from({ length: 60 }, (_, park) => `园区${park}`);
    const rows = parks.flatMap((park) =>
      INDICATORS.map((indicator) => `${park},${indicator},2022-05,累计,17.9,亿元`),
    );
    await load(HEADING + rows.join("\n"));
    await report();
    expect(session.book.sheets.filter(({ name }) => name.endsWith("月报"))).toHaveLength(60);
    for (const park of [parks[0]!, parks[59]!]) {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(`${park}月报`);
        sheet.getRange("B12:D12").format.fill.color = "#FFD966";
        await context.sync();
      });
      session.traffic.reset();
      await report([park]);
      expect([park, session.traffic.syncs]).toEqual([park, 3]);
      expect([park, await fillOf(`${park}月报`, "B12")]).toEqual([park, "#FFD966"]);
    }
  });

  test("thirty reports take as many, and one more for each further 4 MB", async () => {
    const session = await newWorkbook();
    const rows = Array.from({ length: 30 }, (_, park) =>
      INDICATORS.map((indicator) => `园区${park},${indicator},2022-05,累计,${park + 1},亿元`),
    );
    await load(HEADING + rows.flat().join("\n"));
    for (const time of ["new", "renewed"]) {
      session.traffic.reset();
      expect(await report()).toHaveLength(30);
      const { syncs, batches } = session.traffic;
      const writing = batches
        .filter(({ counted }) => counted)
        .flatMap(({ sent }, batch) => (batch < 2 ? [] : [sent]));
      expect([time, syncs]).toEqual([time, 2 + writing.length]);
      expect(Math.max(...writing)).toBeLessThanOrEqual(4_000_000);
      expect(Math.min(...writing.slice(0, -1))).toBeGreaterThan(2_500_000);
    }
  });
});

describe("a report that is renewed", () => {
  test("with the same indicators is the same, cell by cell", async () => {
    const { session, sheet } = await mayReport();
    const before = await readBook(await session.save());
    await report([PARK]);
    const after = await readBook(await session.save());
    const sheetAfter = after.sheets.find(({ name }) => name === TAB)!;
    const sheetBefore = before.sheets.find(({ name }) => name === TAB)!;
    expect(sheetAfter.cells.rows).toEqual(sheetBefore.cells.rows);
    expect([...sheetAfter.cells.formulas]).toEqual([...sheetBefore.cells.formulas]);
    expect([...sheetAfter.styles.rectangles()]).toEqual([...sheetBefore.styles.rectangles()]);
    for (const part of [
      "merges",
      "conditionalFormats",
      "validations",
      "page",
      "freeze",
      "rowHeights",
    ] as const)
      expect([part, sheetAfter[part]]).toEqual([part, sheetBefore[part]]);
    expect(after.names).toEqual(before.names);
    expect(sheet.conditionalFormats.length).toBe(sheetBefore.conditionalFormats.length);
  });

  test("leaves people's widths, margins and zoom", async () => {
    const { sheet } = await mayReport();
    await inExcel((it) => {
      it.getRange("B:B").format.columnWidth = 300;
      it.pageLayout.topMargin = 100;
      it.freezePanes.unfreeze();
    });
    const width = sheet.columnWidths.get(1);
    const { top } = sheet.page.margins;
    await report([PARK]);
    expect(sheet.columnWidths.get(1)).toBe(width);
    expect([sheet.page.margins.top, sheet.freeze]).toEqual([top, null]);
  });

  test("keeps notes beside the indicators they were written beside, though rows join above", async () => {
    const { sheet } = await mayReport();
    await noteBeside(sheet, "税收", "上年同期含一次性入库");
    await noteBeside(sheet, "利润总额", "已核实");
    const height = sheet.page.printArea!.bottom;
    await load(MORE);
    await report([PARK]);
    expect(sheet.page.printArea!.bottom).toBe(height + 3);
    expect(sheet.cells.value(rowOf(sheet, "税收"), 19)).toBe("上年同期含一次性入库");
    expect(sheet.cells.value(rowOf(sheet, "利润总额"), 19)).toBe("已核实");
  });

  test("keeps its distance to what people wrote below, growing and shrinking", async () => {
    const { session, sheet } = await mayReport();
    const below = () => {
      const at = sheet.cells.rows.findIndex((cells) => cells?.[1] === "附：重点企业名单");
      return [at - sheet.page.printArea!.bottom, sheet.cells.formula(at + 1, 2)];
    };
    const bottom = sheet.page.printArea!.bottom;
    await inExcel((it) => {
      it.getCell(bottom + 3, 1).values = [["附：重点企业名单"]];
      it.getCell(bottom + 4, 2).formulas = [[`=H${rowOf(sheet, "利润总额") + 1}*2`]];
    });
    await load(MORE);
    await report([PARK]);
    expect(below()).toEqual([3, `H${rowOf(sheet, "利润总额") + 1}*2`]);
    await deleteLedgerRows(session, ["新增企业数", "一般公共预算收入"]);
    await report([PARK]);
    expect(sheet.page.printArea!.bottom).toBe(bottom);
    expect(below()).toEqual([3, `H${rowOf(sheet, "利润总额") + 1}*2`]);
  });

  test("that loses an indicator moves the note beside it below the report", async () => {
    const { session, sheet } = await mayReport();
    await noteBeside(sheet, "工业投资", "口径待定");
    await noteBeside(sheet, "实际利用外资", "含现汇");
    await deleteLedgerRows(session, ["工业投资"]);
    await report([PARK]);
    expect(rowOf(sheet, "工业投资")).toBe(-1);
    expect(sheet.cells.value(sheet.page.printArea!.bottom + 1, 19)).toBe("口径待定");
    expect(sheet.cells.value(rowOf(sheet, "实际利用外资"), 19)).toBe("含现汇");
  });

  test("leaves bold and italic type people gave figures, whatever rows join above", async () => {
    const { sheet } = await mayReport();
    await inExcel((it) => {
      it.getCell(rowOf(sheet, "税收"), 7).format.font.bold = true;
      it.getCell(rowOf(sheet, "税收"), 9).format.font.italic = true;
    });
    const marked = () =>
      ["财政总收入", "税收", "利润总额"].map((indicator) =>
        [7, 9].map((column) => {
          const { bold = false, italic = false } = sheet.styles.at(rowOf(sheet, indicator), column);
          return `${bold} ${italic}`;
        }),
      );
    const before = marked();
    expect(before[1]).toEqual(["true false", "false true"]);
    await load(MORE);
    await report([PARK]);
    expect(marked()).toEqual(before);
  });

  test("is found again renamed and moved, and keeps name and place", async () => {
    const { session, sheet } = await mayReport();
    await inExcel((it) => {
      it.name = "给市长的表";
      it.position = 4;
    });
    await load(MORE);
    await report([PARK]);
    expect(session.book.sheets.indexOf(sheet)).toBe(4);
    expect(session.book.sheets.filter(({ name }) => name === TAB)).toEqual([]);
    expect(rowOf(sheet, "新增企业数")).toBeGreaterThan(0);
  });

  test("is found again in a file that was saved and opened", async () => {
    const { session } = await mayReport();
    const saved = await session.save();
    const next = await installHost({ language: "zh-CN", book: await readBook(saved) });
    await load(MORE);
    await report([PARK]);
    expect(next.book.sheets.map(({ name }) => name)).toEqual(session.book.sheets.map(({ name }) => name));
  });
});

describe("a sheet of which people deleted columns or heading rows", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["without last year's column", (sheet) => sheet.getRange("I:I").delete("Left")],
    ["without a row of its heading", (sheet) => sheet.getRange("3:3").delete("Up")],
  ])("%s is left as it is; the report goes to a new sheet", async (_, change) => {
    const { session, sheet } = await mayReport();
    await inExcel(change);
    await load(MORE);
    const before = structuredClone(
      sheet.cells.rows.map((cells) => cells?.filter((cell) => typeof cell === "string")),
    );
    const built = valueOf(await buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, ACTION));
    expect(built.problems).toMatchObject([
      { code: "report.sheetLeft", severity: "warning", params: { sheet: TAB, now: `${TAB} (2)` } },
    ]);
    expect(sheet.cells.rows.map((cells) => cells?.filter((cell) => typeof cell === "string"))).toEqual(
      before,
    );
    const fresh = sheetOf(session, `${TAB} (2)`);
    expect(rowOf(fresh, "新增企业数")).toBeGreaterThan(0);
    // From now on the new sheet is the report.
    expect(
      valueOf(await buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, ACTION)).problems,
    ).toEqual([]);
  });
});

describe("tabs of new reports", () => {
  test("stand in front in the order of the parks, a late one after its neighbour", async () => {
    const session = await newWorkbook();
    await load(
      `${HEADING}甲园,税收,2022-05,累计,1,亿元\n乙园,税收,2022-05,累计,2,亿元\n丙园,税收,2022-05,累计,3,亿元`,
    );
    await report(["甲园", "丙园"]);
    await report();
    expect(session.book.sheets.slice(0, 4).map(({ name }) => name)).toEqual([
      "甲园月报",
      "乙园月报",
      "丙园月报",
      "设置",
    ]);
    expect(session.book.sheets[session.book.activeSheet]!.name).toBe("甲园月报");
  });

  test("are cut to 31 characters and numbered when two parks would share one", async () => {
    const session = await newWorkbook();
    const long = "某某经济技术开发区暨高新技术产业园区及综合保税区与跨境电子商务试验区";
    await load(
      `${HEADING}${long}东片,税收,2022-05,累计,1,亿元\n${long}西片,税收,2022-05,累计,2,亿元\n甲[乙]园/*,税收,2022-05,累计,3,亿元`,
    );
    await report();
    const tabs = session.book.sheets.slice(0, 3).map(({ name }) => name);
    // What is cut is the park's name: the kind is told.
    expect(tabs).toEqual([`${long.slice(0, 29)}月报`, `${long.slice(0, 25)}月报 (2)`, "甲 乙 园  月报"]);
  });
});

/** Deletes the rows of indicators from the ledger, as people do with rows that came by mistake. */
async function deleteLedgerRows(session: HostSession, indicators: readonly string[]): Promise<void> {
  const ledger = sheetOf(session, "台账");
  const { area, columns } = ledger.tables[0]!;
  const at = area.left + columns.findIndex(({ name }) => name === "指标");
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Ledger");
    for (let row = area.bottom; row > area.top; row--)
      if (indicators.includes(String(ledger.cells.value(row, at))))
        table.rows.getItemAt(row - area.top - 1).delete();
    await context.sync();
  });
}
