/** Rows and columns people insert into reports, or before them, stand where they put them when the reports are written again. */
import { parseRectangle, type Rectangle } from "../../src/a1";
import { buildReports } from "../../src/actions/buildReports";
import { REPORT_KINDS } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import type { Book, Sheet } from "../../src/xlsx/book";
import { mayReport, PARK, TAB } from "../support/mayReport";
import { ACTION, load, MAY, sheetOf, valueOf } from "../support/parkWorkbook";
import { generate } from "../support/reportWork";
import { openCopy, sharedBook } from "../support/sharedBook";
import { writeSettings } from "../support/writeSettings";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
/** A row comes at the head of the enterprises, and another one with a figure of June's. */
const MORE = `${HEADING}${PARK},新增企业数,2022-05,累计,12,家\n${PARK},一般公共预算收入,2022-05,累计,8.1,亿元\n`;

const inExcel = (tab: string, work: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(tab));
    await context.sync();
  });

/** Row of the first cell that says something. */
const rowOf = ({ cells }: Sheet, text: string): number =>
  cells.rows.findIndex((row) => row?.some((cell) => cell === text));

/** Problems told when the report of the park is written again. */
const again = async () =>
  valueOf(await buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, ACTION)).problems;

/** What a report prints, people's lines left out. */
function printed(
  { cells, page, styles }: Sheet,
  rows: readonly number[] = [],
  columns: readonly number[] = [],
) {
  const { bottom, right } = page.printArea!;
  const lines = (last: number, theirs: readonly number[]): number[] =>
    [...Array(last + 1).keys()].filter((line) => !theirs.includes(line));
  return lines(bottom, rows).map((row) =>
    lines(right, columns).map((column) => [cells.value(row, column), styles.at(row, column).numberFormat]),
  );
}

/** The report of the same data that nobody inserted anything into. */
async function fresh(...more: string[]) {
  return printed((await mayReport(...more)).sheet);
}

test("a column of remarks between the figure and its growth keeps its words, width, colour and comments, and the figures are right", async () => {
  const { session, sheet } = await mayReport();
  await inExcel(TAB, (it) => {
    it.getRange("F:F").insert("Right");
    it.getRange("F:F").format.columnWidth = 99;
    it.getRange("F6").values = [["备注"]];
    it.getRange("F6").format.fill.color = "#FFEB9C";
    it.getCell(rowOf(sheet, "利润总额"), 5).values = [["去年同期亏损"]];
    it.getCell(rowOf(sheet, "税收"), 5).formulas = [["=H8*2"]];
  });
  const width = sheet.columnWidths.get(5);
  const tax = rowOf(sheet, "税收");
  sheet.notes.push({ row: rowOf(sheet, "固定资产投资"), column: 5, author: "李梅", text: "口径待核" });
  for (const theme of ["official", "screen", "official"] as const) {
    await writeSettings({ theme }, "zh-CN");
    await load(MORE);
    session.traffic.reset();
    expect(await again()).toEqual([]);
    expect(session.traffic.syncs).toBe(3);
    session.refresh();
    expect(sheet.cells.value(rowOf(sheet, "利润总额"), 5)).toBe("去年同期亏损");
    expect([sheet.cells.value(5, 5), sheet.styles.at(5, 5).fill]).toEqual(["备注", "#FFEB9C"]);
    expect(sheet.columnWidths.get(5)).toBe(width);
    expect(sheet.notes.map(({ row, column, text }) => [row, column, text])).toContainEqual([
      rowOf(sheet, "固定资产投资"),
      5,
      "口径待核",
    ]);
    expect(sheet.cells.formula(rowOf(sheet, "税收"), 5)).toBe(`H${rowOf(sheet, "税收") + 8 - tax}*2`);
  }
  const now = printed(sheet, [], [5]);
  expect(now).toEqual(await fresh(MORE));
});

test("a row of a subtotal stays below the row it was inserted below, with its figures, colour and height", async () => {
  const { sheet } = await mayReport();
  const below = rowOf(sheet, "利润总额");
  await inExcel(TAB, (it) => {
    it.getRange(`${below + 2}:${below + 2}`).insert("Down");
    it.getCell(below + 1, 1).values = [["其中：高新技术企业"]];
    it.getCell(below + 1, 7).values = [[0.8]];
    it.getCell(below + 1, 9).formulas = [[`=H${below + 2}/H${below + 1}`]];
    it.getCell(below + 1, 1).format.fill.color = "#DDEBF7";
    it.getCell(below + 1, 1).format.rowHeight = 41;
  });
  await load(MORE);
  for (const _ of [1, 2]) expect(await again()).toEqual([]);
  const row = rowOf(sheet, "其中：高新技术企业");
  expect(row).toBe(rowOf(sheet, "利润总额") + 1);
  expect([sheet.cells.value(row, 7), sheet.styles.at(row, 1).fill]).toEqual([0.8, "#DDEBF7"]);
  expect(sheet.cells.formula(row, 9)).toBe(`H${row + 1}/H${row}`);
  expect(sheet.rowHeights.get(row)).toBe(41);
  expect(printed(sheet, [row])).toEqual(await fresh(MORE));
});

test("a row and a heading copied within the report, inserted as copied cells and typed over stay; so does the report", async () => {
  const { sheet } = await mayReport();
  const copied = (row: number, texts: readonly [string, number]) =>
    inExcel(TAB, (it) => {
      it.getRange(`${row + 2}:${row + 2}`).insert("Down");
      it.getRange(`${row + 2}:${row + 2}`).copyFrom(`${row + 1}:${row + 1}`);
      it.getCell(row + 1, 1).values = [[texts[0]]];
      it.getCell(row + 1, 7).values = [[texts[1]]];
    });
  await copied(rowOf(sheet, "利润总额"), ["小计：甲", 5]);
  await copied(rowOf(sheet, "三、财政"), ["小计：乙", 6]);
  await copied(3, ["审核", 7]);
  await load(MORE);
  for (const _ of [1, 2]) expect(await again()).toEqual([]);
  const theirs = ["小计：甲", "小计：乙", "审核"].map((text) => rowOf(sheet, text));
  expect(theirs.map((row) => sheet.cells.value(row, 7))).toEqual([5, 6, 7]);
  expect(theirs[0]).toBe(rowOf(sheet, "利润总额") + 1);
  expect(printed(sheet, theirs)).toEqual(await fresh(MORE));
});

test("a report whose rows somebody sorted has each of them once", async () => {
  const { sheet } = await mayReport();
  const rows = printed(sheet).length;
  const [first, second] = [rowOf(sheet, "税收"), rowOf(sheet, "利润总额")];
  await inExcel(TAB, (it) => {
    const [one, other, spare] = [first, second, 60].map((row) => it.getRangeByIndexes(row, 0, 1, 26));
    spare!.copyFrom(one!);
    one!.copyFrom(other!);
    other!.copyFrom(spare!);
    spare!.clear();
  });
  await again();
  expect(printed(sheet)).toHaveLength(rows);
});

test("a letterhead above and a column of numbers before a report stay before it", async () => {
  const { sheet } = await mayReport();
  const profit = rowOf(sheet, "利润总额") + 2;
  await inExcel(TAB, (it) => {
    it.getRange("1:2").insert("Down");
    it.getRange("A:A").insert("Right");
    it.getRange("A1").values = [["萍乡经济技术开发区管委会"]];
    it.getCell(profit, 0).values = [["第7号"]];
  });
  await load(MORE);
  for (const _ of [1, 2]) expect(await again()).toEqual([]);
  expect(sheet.cells.value(0, 0)).toBe("萍乡经济技术开发区管委会");
  expect(sheet.cells.value(rowOf(sheet, "利润总额"), 0)).toBe("第7号");
  expect(printed(sheet, [0, 1], [0])).toEqual(await fresh(MORE));
});

test("a row below one whose indicator is gone goes below the one above it; a remark and a formula beside the indicator go below the report", async () => {
  const { session, sheet } = await mayReport(MORE);
  await inExcel(TAB, (it) => {
    it.getRange("F:F").insert("Right");
    const below = rowOf(sheet, "新增企业数");
    it.getRange(`${below + 2}:${below + 2}`).insert("Down");
    it.getCell(below + 1, 1).values = [["小计"]];
    it.getCell(below, 5).values = [["待核实"]];
    it.getRange("G:G").insert("Right");
    it.getCell(below, 6).formulas = [['="待"&"补报"']];
  });
  const ledger = sheetOf(session, "台账");
  const { area } = ledger.tables[0]!;
  const mistaken = [...Array(area.bottom - area.top).keys()].filter((row) =>
    ledger.cells.rows[area.top + 1 + row]!.includes("新增企业数"),
  );
  await Excel.run(async (context) => {
    for (const row of mistaken.reverse())
      context.workbook.tables.getItem("Ledger").rows.getItemAt(row).delete();
    await context.sync();
  });
  expect(await again()).toEqual([]);
  session.refresh();
  expect(rowOf(sheet, "新增企业数")).toBe(-1);
  // With the indicator the heading of its group is gone.
  expect(rowOf(sheet, "小计")).toBe(rowOf(sheet, "实际利用外资") + 1);
  expect(rowOf(sheet, "待核实")).toBe(sheet.page.printArea!.bottom + 1);
  expect(rowOf(sheet, "待补报")).toBe(rowOf(sheet, "待核实"));
});

test("what somebody typed over a figure is told with the cell it stands in now", async () => {
  const { sheet } = await mayReport();
  const row = rowOf(sheet, "利润总额") + 1;
  await inExcel(TAB, (it) => {
    it.getRange("F:F").insert("Right");
    it.getRange("1:1").insert("Down");
    it.getCell(row, 8).values = [[1.5]];
  });
  expect((await again()).map(({ params }) => params.entries)).toEqual([`I${row + 1} = 1.5`]);
});

test("a report of which somebody deleted a column is left as it is, also where another one was inserted", async () => {
  const { sheet } = await mayReport();
  await inExcel(TAB, (it) => {
    it.getRange("I:I").delete("Left");
    it.getRange("F:F").insert("Right");
    it.getRange("F6").values = [["备注"]];
  });
  expect(await again()).toMatchObject([
    { code: "report.sheetLeft", severity: "warning", params: { sheet: TAB, now: `${TAB} (2)` } },
  ]);
  expect(sheet.cells.value(5, 5)).toBe("备注");
});

test("pages begin anew where rows people inserted and paragraphs they wrote do not end on a page", async () => {
  const { sheet } = await mayReport();
  expect(sheet.page.breaks ?? []).toEqual([]);
  const below = rowOf(sheet, "利润总额");
  await inExcel(TAB, (it) => {
    const rows = it.getRangeByIndexes(below + 1, 0, 10, 1).getEntireRow();
    rows.insert("Down");
    it.getRangeByIndexes(below + 1, 0, 10, 1).format.rowHeight = 30;
    it.getCell(below + 1, 1).values = [["其中：高新技术企业"]];
  });
  for (const _again of [1, 2]) {
    expect(await again()).toEqual([]);
    const { bottom } = sheet.page.printArea!;
    const breaks = sheet.page.breaks ?? [];
    expect(breaks).toHaveLength(1);
    // The ten rows are one with the row above them, and the sign-off has rows above it.
    expect(breaks[0]! > below + 10 || breaks[0]! <= below).toBe(true);
    expect(breaks[0]!).toBeLessThan(bottom - 1);
  }
});

describe("every kind of report", () => {
  let book: Book;
  beforeAll(async () => {
    ({ book } = await openCopy(await sharedBook()));
  });

  const reportsOf = ({ book: { sheets, names } }: HostSession): { sheet: Sheet; block: Rectangle }[] =>
    sheets.flatMap((sheet) => {
      const refersTo = names.find(
        (each) => each.name === "ReportBlock" && each.scope === sheet.name,
      )?.refersTo;
      return refersTo === undefined
        ? []
        : [
            {
              sheet,
              block: parseRectangle(refersTo.slice(refersTo.lastIndexOf("!") + 1).replaceAll("$", ""))!,
            },
          ];
    });

  test("with a row above, a column before, and more of them in its middle", async () => {
    const share = 0.5;
    const session = await openCopy(book);
    await generate();
    await generate();
    session.refresh();
    const wanted = new Map(reportsOf(session).map(({ sheet }) => [sheet.name, printed(sheet)]));
    const charts = (): unknown[] =>
      session.book.sheets.map(({ charts: all }) => all.map(({ anchor }) => anchor));
    expect(wanted.size).toBeGreaterThanOrEqual(REPORT_KINDS.length);
    const places = new Map<string, { row: number; column: number }>();
    for (const { sheet, block } of reportsOf(session)) {
      const row = 1 + Math.ceil(block.bottom * share);
      const column = 1 + Math.ceil(sheet.page.printArea!.right * share);
      places.set(sheet.name, { row, column });
      await inExcel(sheet.name, (it) => {
        it.getRange("1:1").insert("Down");
        it.getRange("A:A").insert("Right");
        it.getCell(row, 0).getEntireRow().insert("Down");
        it.getCell(0, column).getEntireColumn().insert("Right");
        it.getCell(0, 0).values = [["文头"]];
        it.getCell(row, 0).values = [["插入的行"]];
        it.getCell(0, column).values = [["插入的列"]];
      });
    }
    const stood = charts();
    for (const _again of [1, 2]) await generate();
    session.refresh();
    expect(charts()).toEqual(stood);
    for (const { sheet } of reportsOf(session)) {
      const { row, column } = places.get(sheet.name)!;
      const { cells } = sheet;
      expect([sheet.name, cells.value(0, 0), cells.value(row, 0), cells.value(0, column)]).toEqual([
        sheet.name,
        "文头",
        "插入的行",
        "插入的列",
      ]);
      expect([sheet.name, printed(sheet, [0, row], [0, column])]).toEqual([
        sheet.name,
        wanted.get(sheet.name),
      ]);
    }
  });

  test.each(["rows", "columns"] as const)(
    "with %s of numbers and of words between all of its own",
    async (kind) => {
      const session = await openCopy(book);
      await generate();
      await generate();
      session.refresh();
      const wanted = new Map(reportsOf(session).map(({ sheet }) => [sheet.name, printed(sheet)]));
      for (const { sheet, block } of reportsOf(session)) {
        const { right } = sheet.page.printArea!;
        const last = kind === "rows" ? block.bottom : right;
        await inExcel(sheet.name, (it) => {
          for (let line = last; line > 0; line--) {
            // The words are such as reports count.
            const [value, from] = line % 2 ? [1000, 7] : ["迟报", 3];
            if (kind === "rows") {
              it.getCell(line, 0).getEntireRow().insert("Down");
              if (line > 7)
                it.getRangeByIndexes(line, 0, 1, right + 1).values = [Array(right + 1).fill(value)];
            } else {
              it.getCell(0, line).getEntireColumn().insert("Right");
              if (line > 3) it.getRangeByIndexes(from, line, block.bottom - from, 1).values = [[value]];
            }
          }
        });
      }
      for (const _again of [1, 2]) await generate();
      session.refresh();
      const wrong: unknown[] = [];
      for (const { sheet, block } of reportsOf(session)) {
        const last = kind === "rows" ? block.bottom : sheet.page.printArea!.right;
        const theirs = Array.from({ length: last + 1 }, (_, line) => line).filter((line) => line % 2 === 1);
        const now = printed(sheet, kind === "rows" ? theirs : [], kind === "columns" ? theirs : []);
        wrong.push(
          ...wanted
            .get(sheet.name)!
            .flatMap((row, at) =>
              row.flatMap((cell, to) =>
                JSON.stringify(cell) === JSON.stringify(now[at]?.[to])
                  ? []
                  : [[sheet.name, at, to, cell, now[at]?.[to]]],
              ),
            ),
        );
      }
      expect(wrong).toEqual([]);
    },
  );
});
