/** From the parks' returns to the report on the mayor's desk, by the add-in's own actions on the embedded host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setUpWorkbook } from "../../src/actions/setUpWorkbook";
import type { Book, Sheet } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { installHost } from "../support/installHost";
import { describeWithLibreOffice, recalculate } from "../support/libreOffice";
import {
  ACTION,
  load,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  LEDGER_ROW,
  tableRows,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";
import { sheetText } from "../support/sheetText";

const golden = (name: string): string =>
  readFileSync(join(__dirname, "..", "golden", name), "utf8").trimEnd();

/** Everything from the strip to the sign-off row, hidden columns left out. */
function printed(sheet: Sheet) {
  const bottom = sheet.page.printArea!.bottom;
  return { top: 0, left: 0, bottom, right: sheet.page.printArea!.right };
}

/** Addresses and texts of cells that show an error. */
function errorCells(book: Book): string[] {
  return book.sheets.flatMap((sheet) =>
    sheet.cells.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((value, column) =>
        value instanceof CellError ? [`${sheet.name}!R${row + 1}C${column + 1} ${value.code}`] : [],
      ),
    ),
  );
}

describe("the monthly report of a park", () => {
  test("reads like the official's own table", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    await report(["萍乡经开区"]);
    const sheet = sheetOf(session, "萍乡经开区月报");
    expect(sheetText(session, sheet, printed(sheet))).toBe(golden("park-monthly-zh-CN.txt"));
    expect(errorCells(session.book)).toEqual([]);
  });

  test("comes in the language of the workbook", async () => {
    const session = await newWorkbook({ language: "en-US" });
    await load(MAY_RETURNS, TARGETS);
    await report(["萍乡经开区"]);
    const sheet = sheetOf(session, "萍乡经开区 monthly");
    expect(sheetText(session, sheet, printed(sheet))).toBe(golden("park-monthly-en-US.txt"));
  });

  test("in traditional Chinese too", async () => {
    const session = await newWorkbook({ language: "zh-TW" });
    await load(MAY_RETURNS, TARGETS);
    await report(["萍乡经开区"]);
    const sheet = sheetOf(session, "萍乡经开区月報");
    expect(sheetText(session, sheet, printed(sheet))).toBe(golden("park-monthly-zh-TW.txt"));
  });

  test.each([
    [1, ["2022年1月", "1月", "1月累计"], [3.9, 3.9], ["—", "—"]],
    [2, ["2022年1—2月", "2月", "1—2月累计"], [3.2, 7.1], ["—", 30]],
  ])(
    "of month %i is headed by what stands below; what is surveyed for both months has no month of its own",
    async (month, headings, revenue, investment) => {
      const session = await newWorkbook({ month: { year: 2022, month } });
      await load(`园区,指标,报告期,数据项,数值,单位
萍乡经开区,固定资产投资,2022-02,累计,30,亿元
萍乡经开区,财政总收入,2022-02,累计,7.1,亿元
萍乡经开区,财政总收入,2022-01,累计,3.9,亿元`);
      await report(["萍乡经开区"], { year: 2022, month });
      const { cells } = sheetOf(session, "萍乡经开区月报");
      session.refresh();
      expect([cells.value(2, 0), cells.value(4, 4), cells.value(4, 7)]).toEqual(headings);
      const figures = (indicator: string): unknown[] => {
        const row = cells.rows.findIndex((values) => values?.[1] === indicator);
        return [cells.value(row, 4), cells.value(row, 7)];
      };
      expect(figures("财政总收入")).toEqual(revenue);
      expect(figures("固定资产投资")).toEqual(investment);
      const texts = cells.rows.map((values) => String(values?.[0] ?? ""));
      expect(texts.filter((text) => text.includes("1月不列数，2月只列1—2月累计"))).toHaveLength(1);
    },
  );
});

describe("next month", () => {
  test("takes the saved workbook and the new return, and keeps one sheet per park", async () => {
    const first = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    await report();
    const saved = await first.save();

    const second = await installHost({ language: "zh-CN", book: await readBook(saved) });
    expect(valueOf(await setUpWorkbook({ year: 2022, month: 6 }, ACTION))).toBe(false);
    const loaded = await load(`园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022年1—6月,累计,22.1,亿元
萍乡经开区,财政总收入,2022-05,累计,17.95,亿元`);
    expect(loaded.problems.map(({ code, params }) => [code, params["before"], params["after"]])).toEqual([
      ["load.revised", "17.9", 17.95],
    ]);
    await report();
    const tabs = second.book.sheets.map((sheet) => sheet.name);
    expect(tabs.filter((name) => name.endsWith("月报"))).toEqual(["萍乡经开区月报", "湘乡经开区月报"]);
    const fiscal = tableRows(second, "Ledger", LEDGER_ROW, "5月", "6月").find(
      ([key]) => key === "萍乡经开区|财政总收入|2022|累计",
    );
    expect(fiscal).toEqual(["萍乡经开区|财政总收入|2022|累计", 17.95, 22.1]);
  });
});

describeWithLibreOffice("in LibreOffice", () => {
  test("every cell of the workbook recalculates to what the host calculated", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    await report();
    const saved = await session.save();
    const theirs = await recalculate(saved);
    const ours = await readBook(saved);
    expect(errorCells(theirs)).toEqual([]);
    expect(differences(ours, theirs)).toEqual([]);
  }, 120_000);

  test.each([
    ["the month", { sheet: "设置", name: "ReportMonth", value: 4 }],
    ["the park", { sheet: "萍乡经开区月报", name: "$D$1", value: "湘乡经开区" }],
    ["a figure in the ledger", { sheet: "台账", name: "ledger", value: 21.5 }],
    ["the rounding rule", { sheet: "设置", name: "RoundingRule", value: "四舍六入五成双" }],
  ] as const)(
    "a change of %s recalculates to the same there and here",
    async (_, edit) => {
      const session = await newWorkbook();
      await load(MAY_RETURNS, TARGETS);
      await report(["萍乡经开区"]);
      await Excel.run(async (context) => {
        const { workbook } = context;
        const cell =
          edit.name === "ledger"
            ? workbook.tables.getItem("Ledger").columns.getItem("5月").getDataBodyRange().getCell(1, 0)
            : edit.name.startsWith("$")
              ? workbook.worksheets.getItem(edit.sheet).getRange(edit.name)
              : workbook.names.getItem(edit.name).getRange();
        cell.values = [[edit.value]];
        await context.sync();
      });
      const ours = session.book;
      session.refresh();
      // The edit alone, on the workbook's old results: LibreOffice must find the new ones by itself.
      const theirs = await recalculate(await session.save());
      expect(errorCells(theirs)).toEqual([]);
      expect(differences(ours, theirs)).toEqual([]);
    },
    120_000,
  );
});

/** Cells whose values differ by more than 1e-9, blank and empty text being the same. */
function differences(ours: Book, theirs: Book): string[] {
  const found: string[] = [];
  for (const sheet of ours.sheets) {
    const other = theirs.sheets.find((each) => each.name === sheet.name);
    if (!other) {
      found.push(`no sheet ${sheet.name}`);
      continue;
    }
    const area = sheet.cells.usedArea();
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const a = sheet.cells.value(row, column) ?? "";
        const b = other.cells.value(row, column) ?? "";
        const same = typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 : a === b;
        if (!same) found.push(`${sheet.name}!R${row + 1}C${column + 1}: ${String(a)} / ${String(b)}`);
      }
  }
  return found;
}
