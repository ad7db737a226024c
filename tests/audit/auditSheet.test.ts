/** 发布前审核: what is wrong in printed tables is found, and nothing is said against sound ones. */
import fc from "fast-check";
import { auditSheet } from "../../src/audit/auditSheet";
import type { Problem } from "../../src/core/problem";
import { foreignSheets } from "./foreignSheets";
import { printBy, sheetOf, slipsIn, withText } from "./printed";
import { UNDERIVED } from "./underivedSheets";

const errors = (problems: readonly Problem[]): string[] =>
  problems
    .filter(({ severity }) => severity === "error")
    .map(
      ({ code, place, params }) =>
        `${code} R${place!.row}C${place!.column} ${params["stated"]} ${params["expected"]}`,
    );

const bulletin = (rates: readonly string[], total: string) =>
  sheetOf("按类别", [
    ["2025年1—2月重点项目投资完成情况（按类别）"],
    ["类别", "年度计划投资（亿元）", "1—2月完成投资（亿元）", "完成率（%）"],
    ["基础设施", "10.66", "2.74", rates[0]!],
    ["产业项目", "44.62", "6.50", rates[1]!],
    ["民生工程", "55.28", "9.24", rates[2]!],
    ["生态环保", "23.55", "1.07", "4.54"],
    ["合计", total, "19.55", total === "134.11" ? "14.58" : "14.43"],
  ]);

test("a table that goes on below its headings again is one: its total is that of both parts", () => {
  const headings = ["园区", "财政总收入（亿元）", "占比（%）"];
  const sheet = (total: string) =>
    sheetOf("分园区", [
      ["2022年1—5月分园区主要指标完成情况"],
      headings,
      ["萍乡经开区", "17.90", "37.3"],
      ["湘乡经开区", "9.90", "20.6"],
      headings,
      ["湘潭高新区", "12.10", "25.2"],
      ["湘东工业园", "8.10", "16.9"],
      ["合计", total, "100.0"],
    ]);
  expect(auditSheet(sheet("48.00"))).toEqual([]);
  expect(errors(auditSheet(sheet("47.00")))).toContain("printed.total R8C2 47.00 48.00");
});

test("so is one whose headings are a single name over several columns, below a table of more", () => {
  const headings = [
    ["园区", "规上企业数（家）", "", "", "", "", ""],
    ["", "累计", "完成（%）", "占比（%）", "", "", ""],
  ];
  const sheet = (total: string) =>
    sheetOf(
      "分园区",
      [
        ["2022年1—5月分园区主要指标完成情况"],
        ["园区", "工业投资（亿元）", "", "", "税收（亿元）", "", ""],
        ["", "累计", "完成（%）", "占比（%）", "累计", "完成（%）", "占比（%）"],
        ["萍乡经开区", "42.18", "43.0", "52.7", "14.62", "41.2", "59.2"],
        ["湘乡经开区", "37.82", "42.0", "47.3", "10.08", "40.3", "40.8"],
        ["合计", "80.00", "—", "100.0", "24.70", "—", "100.0"],
        [],
        ...headings,
        ["萍乡经开区", "95", "104.7", "39.6"],
        ["湘乡经开区", "45", "—", "18.8"],
        ...headings,
        ["湘潭高新区", "60", "—", "25.0"],
        ["湘东工业园", "40", "103.2", "16.7"],
        ["合计", total, "—", "100.0"],
      ],
      ["A2:A3", "B2:D2", "E2:G2", "A8:A9", "B8:D8", "A12:A13", "B12:D12"],
    );
  expect(auditSheet(sheet("240"))).toEqual([]);
  expect(errors(auditSheet(sheet("231")))).toContain("printed.total R16C2 231 240");
});

describe("the published bulletin", () => {
  test("is told that 2.74 of 10.66 is not 21.85%, nor its other three figures right", () => {
    expect(errors(auditSheet(bulletin(["21.85%", "14.54", "16.68"], "135.46")))).toEqual([
      "printed.completion R3C4 21.85% 25.70",
      "printed.completion R4C4 14.54 14.57",
      "printed.completion R5C4 16.68 16.71",
      "printed.total R7C2 135.46 134.11",
    ]);
  });

  test("is sound with the figures as they should have been", () => {
    expect(auditSheet(bulletin(["25.70%", "14.57", "16.71"], "134.11"))).toEqual([]);
  });

  test("is told so where the rates are shares of a figure in the row", () => {
    const sheet = (rates: readonly string[]) =>
      sheetOf("占比", [
        ["类别", "总量（亿元）", "其中：新开工（亿元）", "占比"],
        ["基础设施", "10.66", "2.74", rates[0]!],
        ["产业项目", "44.62", "6.50", rates[1]!],
        ["民生工程", "55.28", "9.24", rates[2]!],
      ]);
    expect(errors(auditSheet(sheet(["21.85%", "14.54%", "16.68%"])))).toHaveLength(3);
    expect(auditSheet(sheet(["25.70%", "14.57%", "16.71%"]))).toEqual([]);
  });

  test("is told so where it says them in sentences", () => {
    const said = (rate: string) =>
      sheetOf("通报", [
        [`1—2月，基础设施完成投资2.74亿元，完成年度计划10.66亿元的${rate}，超时间进度9个百分点。`],
      ]);
    expect(errors(auditSheet(said("21.85%")))).toEqual(["printed.completion R1C1 21.85% 25.70"]);
    expect(auditSheet(said("25.7%"))).toEqual([]);
  });
});

describe.each(["half-up", "half-even"] as const)("tables of other offices, rounded %s", (rule) => {
  beforeAll(() => printBy(rule));
  afterAll(() => printBy("half-up"));

  test("are sound as printed", () => {
    for (const { sheet } of foreignSheets())
      expect([sheet.name, auditSheet(sheet)]).toEqual([sheet.name, []]);
  });

  test("are told of every slip in a figure that follows from others, at its cell", () => {
    let slips = 0;
    const unseen: string[] = [];
    for (const { sheet, derived } of foreignSheets())
      for (const { row, column, text, was } of derived.flatMap((area) => slipsIn(sheet, area))) {
        slips++;
        const found = auditSheet(withText(sheet, row, column, text));
        const seen = found.some(
          ({ severity, place }) =>
            severity === "error" && place!.row === row + 1 && place!.column === column + 1,
        );
        if (!seen) unseen.push(`${sheet.name} R${row + 1}C${column + 1} ${was} → ${text}`);
      }
    expect(unseen).toEqual([]);
    expect(slips).toBeGreaterThan(400);
  });
});

describe("what does not follow from printed figures", () => {
  test.each(UNDERIVED.map((sheet) => [sheet.name, sheet] as const))("%s: no error", (_, sheet) => {
    expect(errors(auditSheet(sheet))).toEqual([]);
  });

  test("growth of a whole column on another basis is a note, not an error in each row", () => {
    const sheet = UNDERIVED.find(({ name }) => name === "口径不同未注明")!;
    expect(auditSheet(sheet).map(({ code, severity }) => [code, severity])).toEqual([
      ["printed.growthBasis", "note"],
    ]);
  });
});

describe("anything at all", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      "—",
      "…",
      "合计",
      "园区",
      "同比（%）",
      "占比",
      "累计",
      "上年同期",
      "位次",
      "目标",
      "完成率",
      "其中：",
      "1月",
      "12.5",
      "8.8*",
    ),
    fc.double({ noNaN: true }).map(String),
    fc.string({ maxLength: 12 }),
  );

  test("is answered with problems, never with a fault of our own", () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }), (rows) => {
        for (const { place } of auditSheet(sheetOf("任意", rows))) expect(place!.row).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test("a sheet too large to be looked at is said to be so", () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => [`园区${at}`, "1"]);
    expect(auditSheet(sheetOf("大表", rows)).map(({ code }) => code)).toEqual(["printed.tooLarge"]);
  });
});

test("a target with decimals shown without any is no fault of its completion, a wrong completion still is", () => {
  const sheet = (rate: string) =>
    sheetOf("目标", [
      ["2022年1—5月年度目标完成情况"],
      ["园区", "累计完成（亿元）", "年度目标（亿元）", "完成率（%）"],
      ["萍乡经开区", "5.20", "12", rate],
      ["湘乡经开区", "9.90", "21", "48.3"],
      ["湘潭高新区", "12.10", "30", "40.3"],
    ]);
  // The targets are 12.4, 20.5 and 30.
  expect(auditSheet(sheet("41.9"))).toEqual([]);
  expect(errors(auditSheet(sheet("45.9")))).toEqual(["printed.completion R3C4 45.9 43.3"]);
  expect(errors(auditSheet(sheet("14.9")))).toHaveLength(1);
});

test("what a rate should be is counted from the figures as printed, also where these have few digits", () => {
  const rows = [
    ["指标", "本年累计", "上年同期", "同比(%)"],
    ["财政总收入", "3.0", "2.5", "30.0"],
    ["税收", "2.0", "1.6", "25.0"],
    ["固定资产投资", "12", "10", "50.0"],
    ["工业投资", "8.4", "8.0", "5.0"],
    ["实际利用外资", "6.6", "6.0", "10.0"],
  ];
  const told = auditSheet(sheetOf("快报", rows)).map(({ place, params }) => [place?.row, params["expected"]]);
  expect(told).toEqual([
    [2, "20.0"],
    [4, "20.0"],
  ]);
});
