import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseRectangle } from "../../src/a1";
import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { LANGUAGES } from "../../src/core/language";
import { ParkRoster } from "../../src/core/roster";
import { WORKBOOK_TABLES } from "../../src/sources/fields";
import type { WorkbookTable } from "../../src/sources/fields";
import { readSource } from "../../src/sources/source";
import type { SourceReading } from "../../src/sources/source";
import { isParkWorkbook } from "../../src/sources/spreadsheet";
import { readTables, rowsOfValues } from "../../src/sources/workbookTables";
import type { Book, Sheet } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import type { CellValue } from "../../src/xlsx/cells";
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { ALL_WORDS, context, figures, listed, usable, utf8 } from "./reading";
import { savedTables } from "./savedTables";

const HEADING = ["园区", "指标", "报告期", "数据项", "数值", "单位"];

function sheetOf(name: string, rows: readonly (readonly CellValue[])[], top = 0, left = 0): Sheet {
  const sheet = emptySheet(name);
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => sheet.cells.setValue(top + row, left + column, value));
  });
  return sheet;
}

function format(sheet: Sheet, address: string, numberFormat: string): void {
  const area = parseRectangle(address);
  if (area) sheet.styles.apply(area, { numberFormat });
}

function bytesOf(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book: Book = { ...emptyBook(), sheets: [...sheets] };
  return writeBook(book);
}

async function read(...sheets: readonly Sheet[]): Promise<SourceReading> {
  return readSource({ name: "上报.xlsx", bytes: await bytesOf(...sheets) }, context());
}

test.each(["#,##0.00,", '0!.0000,"亿元"'])(
  "a figure shown smaller by the format %s is in doubt",
  async (scaled) => {
    const observations = sheetOf("五月", [
      HEADING,
      ["萍乡经开区", "财政总收入", "2022-05", "累计", 17.9, "亿元"],
      ["萍乡经开区", "税收", "2022-05", "累计", 146200, "万元"],
    ]);
    format(observations, "E3", scaled);
    const targets = sheetOf("目标", [
      ["园区", "指标", "年度", "目标值", "单位"],
      ["萍乡经开区", "财政总收入", 2022, 420000, "万元"],
    ]);
    format(targets, "D2", scaled);
    const ledger = sheetOf("台账", [
      ["园区", "指标", "年度", "数据项", "单位", "1月", "2月"],
      ["萍乡经开区", "税收", 2022, "累计", "万元", 31000, 58000],
    ]);
    format(ledger, "G2", scaled);
    const submission = usable(await read(observations, targets, ledger));
    const doubted = [...submission.observations, ...submission.targets]
      .filter(({ doubts = [] }) => doubts.includes("source.scaledFormat"))
      .map(({ place: { sheet, row, column } }) => [sheet, row, column]);
    expect(doubted).toEqual([
      ["五月", 3, 5],
      ["台账", 2, 7],
      ["目标", 2, 4],
    ]);
    expect(submission.problems.filter(({ code }) => code === "source.scaledFormat")).toHaveLength(3);
  },
);

test("a cell shown as percent is percent, a cell shown as a date is a period, an error value is a problem", async () => {
  const sheet = sheetOf("五月", [
    ["萍乡市园区上报表"],
    HEADING,
    ["萍乡经开区", "财政总收入", 44682, "累计", 17.9, "亿元"],
    ["萍乡经开区", "财政总收入", 202205, "上报同比", 0.088, null],
    ["萍乡经开区", "产销率", "2022-05", "期末", 0.982, null],
    ["萍乡经开区", "税收", "2022-05", "累计", CellError.of("#REF!"), "亿元"],
    ["萍乡经开区", "财政总收入", "2022-04", "累计", 0.141, "亿元"],
  ]);
  format(sheet, "C3", "yyyy-mm");
  format(sheet, "E4:E7", "0.0%");
  const submission = usable(await read(sheet));
  expect(figures(submission)).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元",
    "萍乡经开区 FISC_TOTAL 2022-05 growth 8.8%",
    "萍乡经开区 SALES_RATE 2022-05 level 98.2%",
  ]);
  expect(submission.observations[0]?.place).toEqual({ file: "上报.xlsx", sheet: "五月", row: 3, column: 5 });
  expect(listed(submission.problems)).toEqual([
    "note source.unitAssumed 5:6",
    "error source.errorValue 6:5",
    "error source.percentValue 7:5",
  ]);
});

test("each sheet is told apart on its own, and one without a table is said", async () => {
  const reading = await read(
    sheetOf("填报说明", [["请于每月8日前报送"]]),
    sheetOf("目标", [
      ["园区", "指标", "年度", "目标值", "单位"],
      ["萍乡经开区", "财政总收入", 2022, 35, "亿元"],
    ]),
    sheetOf("数据", [HEADING, ["萍乡经开区", "财政总收入", "2022-05", "累计", 17.9, "亿元"]], 2, 3),
    {
      ...sheetOf("旧稿", [HEADING, ["萍乡经开区", "财政总收入", "2022-05", "累计", 1, "亿元"]]),
      visibility: "hidden",
    },
  );
  expect(reading.kind).toBe("targets");
  const { targets, observations, problems } = usable(reading);
  expect(targets).toHaveLength(1);
  expect(observations.map(({ value, place }) => [value, place.row, place.column])).toEqual([[17.9, 4, 8]]);
  expect(problems.map(({ code, place }) => `${code} ${place?.sheet ?? ""}`)).toEqual([
    "source.sheetNotRead 填报说明",
    "source.sheetNotRead 旧稿",
  ]);
});

test("a park merged over several rows stands for each of them, a merged figure for one", async () => {
  const sheet = sheetOf("五月", [
    HEADING,
    ["萍乡经开区", "财政总收入", "2022-05", "累计", 17.9, "亿元"],
    [null, "税收", "2022-05", "累计", 12.1, "亿元"],
    [null, "固定资产投资", "2022-05", "累计", null, "亿元"],
    [null, "进出口总额", "2022-05", "累计", 6.73, "亿元"],
  ]);
  sheet.merges.push({ top: 1, bottom: 3, left: 0, right: 0 }, { top: 2, bottom: 3, left: 4, right: 4 });
  const submission = usable(await read(sheet));
  expect(figures(submission)).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元",
    "萍乡经开区 TAX 2022-05 ytd 12.1亿元",
  ]);
  expect(listed(submission.problems)).toEqual([
    "note source.notReported 4:5",
    "error source.missingName 5:1",
  ]);
});

test("dates count from 1904 where the workbook says so", async () => {
  const sheet = sheetOf("五月", [HEADING, ["萍乡经开区", "财政总收入", 44682 - 1462, "累计", 17.9, "亿元"]]);
  format(sheet, "C2", "yyyy-mm");
  const parts = unzipSync(await bytesOf(sheet));
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(/<workbookPr[^>]*\/>/, "");
  parts["xl/workbook.xml"] = strToU8(workbook.replace(/<sheets>/, '<workbookPr date1904="1"/>$&'));
  const reading = await readSource({ name: "上报.xlsx", bytes: zipSync(parts) }, context());
  expect(figures(usable(reading))).toEqual(["萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元"]);
});

test("only a workbook with its own tables is one to be opened", async () => {
  expect(isParkWorkbook(await bytesOf(sheetOf("五月", [HEADING])))).toBe(false);
  expect(isParkWorkbook(utf8("园区,指标"))).toBe(false);
  expect(isParkWorkbook(utf8("PK\u0003\u0004"))).toBe(false);
});

test("a workbook without a known table, and one without a value, are one problem each", async () => {
  expect(await read(sheetOf("说明", [["请于每月8日前报送"]]))).toMatchObject({
    kind: "unreadable",
    problems: [{ code: "source.noHeader" }],
  });
  expect(await read(emptySheet("空"))).toMatchObject({
    kind: "unreadable",
    problems: [{ code: "source.empty" }],
  });
});

test.each(LANGUAGES)(
  "a workbook saved before is recognised by its tables and read in the words of %s",
  async (language) => {
    const sheets = Object.entries(savedTables(language)).map(([table, rows], index) => {
      const [top, left] = [2, 1];
      const sheet = sheetOf(`页${index}`, rows, top, left);
      const columns = (rows[0] ?? []).map((name) => ({ name: String(name) }));
      const area = { top, left, bottom: top + rows.length - 1, right: left + columns.length - 1 };
      sheet.tables.push({
        id: index + 1,
        name: table,
        area,
        columns,
        headerRow: true,
        totalsRow: false,
        style: null,
        bandedRows: false,
        bandedColumns: false,
        filterButton: false,
      });
      return sheet;
    });
    const report = sheetOf("萍乡经开区月报", [
      ["指标", "累计"],
      ["财政总收入", 17.9],
    ]);
    expect(isParkWorkbook(await bytesOf(report, ...sheets))).toBe(true);
    const reading = await read(report, ...sheets);
    expect(reading.kind).toBe("workbook");
    const submission = usable(reading);
    expect(figures(submission)).toEqual([
      "萍乡经开区 FISC_TOTAL 2022-04 ytd 14.1亿元",
      "萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元",
      "醴陵经开区 U_DIGITAL 2022-05 growth 9.2%",
      "萍乡经开区 FISC_TOTAL 2022-05 rank 3",
    ]);
    expect(submission.observations[1]?.place).toEqual({
      file: "上报.xlsx",
      sheet: "页2",
      row: 4,
      column: 13,
    });
    expect(submission.observations[3]?.note).toBe("全市");
    expect(submission.targets.map(({ type, value }) => [type, value])).toEqual([
      ["level", 35],
      ["growth", 12],
    ]);
    expect(submission.projects).toHaveLength(1);
    expect(submission.newParks.map(({ code }) => code)).toEqual(["P2"]);
    expect(submission.newIndicators.map(({ code }) => code)).toEqual(["U_DIGITAL", "U_PER_MU"]);
    const fiscal = CATALOGUE.find(({ code }) => code === "FISC_TOTAL")?.names[language];
    const byHand = { decidedAt: "", by: "" };
    expect(submission.mappings).toEqual([
      { layout: "L_1", kind: "indicator", text: "规工产值", meaning: fiscal, unit: "万元", ...byHand },
      { layout: "L_1", kind: "ignore", text: "填表说明", meaning: "", unit: "", ...byHand },
      { layout: "", kind: "measure", text: "本期数", meaning: "month", unit: "", ...byHand },
    ]);
    expect(listed(submission.problems)).toEqual([
      "warning source.unknownWord 5:11",
      "warning source.unknownWord 7:3",
      "warning source.unknownWord 8:5",
    ]);
  },
);

test("the open workbook's tables give its own lists when nothing is known before", () => {
  const tables = Object.entries(savedTables("zh-CN")).map(([table, [heading = [], ...rows]]) => ({
    table: table as WorkbookTable,
    sheet: table,
    headingRow: 1,
    firstColumn: 0,
    heading,
    // Excel hands over blanks as empty text.
    rows: rowsOfValues(
      rows.map((cells) => cells.map((cell) => cell ?? "")),
      2,
    ),
  }));
  const nothing = { parks: new ParkRoster(), indicators: new IndicatorIndex(), words: ALL_WORDS };
  const { newParks, newIndicators, observations, problems } = readTables("台账.xlsx", tables, nothing);
  expect(newParks).toEqual([
    expect.objectContaining({
      code: "P1",
      name: "萍乡经开区",
      aliases: ["萍乡经济技术开发区", "萍经开"],
      level: "national",
      areaMu: 12000.5,
      order: 1,
      activeFrom: "2010-12",
      activeTo: null,
    }),
    expect.objectContaining({ code: "P2", name: "醴陵经开区", order: 2, activeFrom: null }),
  ]);
  const [fiscal, digital, perMu] = newIndicators;
  expect(fiscal).toMatchObject({ code: "FISC_TOTAL", userDefined: false, group: "fiscal" });
  expect(digital).toMatchObject({
    unit: "亿元",
    decimals: 1,
    kind: "flow",
    january: "combined",
    parent: "FISC_TOTAL",
    required: true,
    synonyms: ["数字营收", "数字产业营收"],
    order: 7,
  });
  expect(perMu).toMatchObject({ kind: "ratio", numerator: "U_DIGITAL", denominator: "PARK_AREA" });
  expect(observations).toHaveLength(4);
  expect(observations[0]?.place).toEqual({ file: "台账.xlsx", sheet: "Ledger", row: 2, column: 11 });
  expect(listed(problems)).toEqual([
    "warning source.unknownWord 3:10",
    "warning source.unknownWord 5:2",
    "warning source.unknownWord 6:4",
  ]);
});

test("a table without a column it needs is said, and the others are read", () => {
  const heading = ["园区", "指标", "数据项", "1月"];
  const table = { table: "Ledger" as const, sheet: "台账", headingRow: 1, firstColumn: 0, heading, rows: [] };
  const { problems } = readTables("台账.xlsx", [table], context());
  expect(problems).toEqual([
    {
      code: "source.missingColumns",
      severity: "error",
      place: { file: "台账.xlsx", sheet: "台账", row: 1 },
      params: { columns: "年度 (year)" },
    },
  ]);
});

test("every table's every heading, in every language, is a field of its own", () => {
  for (const { headings } of ALL_WORDS)
    for (const table of Object.keys(WORKBOOK_TABLES) as WorkbookTable[]) {
      const heading: readonly string[] = Object.values(headings[table]);
      expect(new Set(heading).size).toBe(heading.length);
    }
});

test("a hidden sheet of a workbook of people's own is not read, which is said", async () => {
  const rows = [["2022年5月萍乡经开区（亿元）"], ["指标", "累计"], ["财政总收入", 17.9]];
  const hidden: Sheet = { ...sheetOf("旧表", rows), visibility: "hidden" };
  const submission = usable(await read(sheetOf("五月", rows), hidden));
  expect(figures(submission)).toEqual(["萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9亿元"]);
  expect(submission.problems).toMatchObject([
    { code: "source.sheetHidden", severity: "note", place: { sheet: "旧表" } },
  ]);
});
