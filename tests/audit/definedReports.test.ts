/** Reports people define, with whatever columns and decimals: nothing is said against them. */
import { buildReports } from "../../src/actions/buildReports";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { auditSheet } from "../../src/audit/auditSheet";
import { DEFINED_COLUMNS, DEFINITION_BASES } from "../../src/core/definition";
import { words } from "../../src/i18n/translate";
import { headerRow } from "../../src/report/tables";
import { ACTION, MAY, newWorkbook, submissionsOf, valueOf } from "../support/parkWorkbook";
import { zoneReturns } from "../support/zoneReturns";
import { Chance } from "./chance";
import { sheetsOf } from "./ownSheets";
import { sheetOf } from "./printed";

const INDICATORS = [
  ...["财政总收入", "税收", "固定资产投资", "利润总额"],
  ...["落户企业数", "产销率", "实际利用外资", "规上工业总产值"],
];
const REPORTS = 6;

type Row = readonly (string | number)[];

/** Lines of a report: columns and indicators in an order of chance, decimals of their own here and there. */
function linesOf(chance: Chance, at: number): Row[] {
  const { definitionLines: line, definitionColumns, definitionBases } = words("zh-CN").workbook;
  const base = DEFINITION_BASES[at % 2]!;
  const some = <T>(list: readonly T[], count: number): T[] =>
    list
      .map((each) => ({ each, by: chance.next() }))
      .sort((a, b) => a.by - b.by)
      .slice(0, count)
      .map(({ each }) => each);
  const [columns, indicators] = base === "park" ? [3 + chance.whole(8), 5] : [2 + chance.whole(3), 2];
  return [
    [`报表${at}`, line.base, "", "", definitionBases[base]],
    ...some(DEFINED_COLUMNS, columns).map((column): Row => ["", line.column, "", definitionColumns[column]]),
    ...some(INDICATORS, indicators).map((name): Row => {
      const decimals = chance.is(0.5) ? chance.whole(4) : "";
      return ["", line.indicator, name, "", "", decimals];
    }),
  ];
}

test.each([5, 6, 11])("with the returns and columns of seed %i", async (seed) => {
  const chance = new Chance(seed * 7);
  const session = await newWorkbook();
  const { figures, targets } = zoneReturns(seed + 40);
  const settings = { percentDecimals: seed % 3, gapBasis: seed % 2 ? "printed" : "unrounded" } as const;
  const submissions = await submissionsOf(figures, targets);
  valueOf(await loadSubmissions({ submissions, settings }, ACTION));
  const rows = Array.from({ length: REPORTS }, (_, at) => linesOf(chance, at)).flat();
  const width = headerRow("Definitions", "zh-CN").length;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Definitions");
    table.resize(`A1:G${rows.length + 1}`);
    table.getDataBodyRange().values = rows.map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? ""),
    );
    await context.sync();
  });
  const request = { kinds: [], definitions: "all", parks: ["萍乡经开区", "湘乡经开区"], month: MAY } as const;
  const { reports } = valueOf(await buildReports(request, ACTION));
  expect(reports.length).toBeGreaterThan(REPORTS / 2);
  session.refresh();
  for (const sheet of sheetsOf(session)) expect([sheet.name, auditSheet(sheet)]).toEqual([sheet.name, []]);
});

test("completion is of the year to date, also where a month is all that is printed beside the target", () => {
  const sheet = sheetOf("快报", [
    ["2022年5月主要指标"],
    ["指标", "单位", "本月", "年度目标", "完成率（%）"],
    ["财政总收入", "亿元", "1.83", "20.98", "37.9"],
    ["落户企业数", "家", "26", "252", "45.5"],
  ]);
  expect(auditSheet(sheet)).toEqual([]);
});

test("拉动 is no figure that growth follows from, nor is a month beside last year's cumulative figure", () => {
  const sheet = sheetOf("快报", [
    ["2022年1—5月主要指标"],
    ["指标", "单位", "本月", "上年同期", "同比（%）", "拉动（百分点）"],
    ["财政总收入", "亿元", "3.42", "25.87", "21.0", "4.3"],
    ["税收", "亿元", "2.36", "32.81", "-9.8", "-3.9"],
    ["固定资产投资", "亿元", "8.10", "79.10", "10.0", "2.2"],
  ]);
  expect(auditSheet(sheet)).toEqual([]);
});
