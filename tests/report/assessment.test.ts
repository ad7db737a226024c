/** The assessment of parks, written by the add-in's own actions on the embedded host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildReports } from "../../src/actions/buildReports";
import { CATALOGUE } from "../../src/core/catalogue";
import { LANGUAGES, type Language } from "../../src/core/language";
import { usualScoring, WEIGHTS } from "../../src/core/scoring";
import { appliedConditionalFormats } from "../../src/host/model/appliedConditionalFormats";
import type { HostSession } from "../../src/host/session";
import { displayText } from "../../src/xlsx/displayText";
import type { Sheet } from "../../src/xlsx/book";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  tableRows,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";
import { sheetText } from "../support/sheetText";

const MORE = `园区,指标,报告期,数据项,数值,单位
湘乡经开区,固定资产投资,2022-05,累计,31.2,亿元
湘乡经开区,税收,2022-05,累计,6.1,亿元
湘乡经开区,税收,2021-05,累计,6.4,亿元
`;
const GOALS =
  "园区,指标,年度,目标值,单位\n湘乡经开区,财政总收入,2022,20,亿元\n湘乡经开区,固定资产投资,2022,80,亿元\n";
const TAB = "综合考核";

/** Writes lines of Scoring: their cells by column, from the first line on; and leaves as many lines. */
async function score(lines: readonly (readonly (string | number)[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Scoring");
    const body = table.getDataBodyRange();
    body.load("rowCount");
    await context.sync();
    for (let row = body.rowCount - 1; row >= lines.length; row--) table.rows.getItemAt(row).delete();
    body.getCell(0, 0).getResizedRange(lines.length - 1, 5).values = lines.map((line) => [...line]);
    await context.sync();
  });
}

const RULES = {
  "zh-CN": ["财政总收入", "固定资产投资", "税收", "时序完成率", "年度完成率", "增幅比较", "位次递减"],
  "zh-TW": ["財政總收入", "固定資產投資", "稅收", "時序完成率", "年度完成率", "增幅比較", "位次遞減"],
  "en-US": [
    "Total fiscal revenue",
    "Fixed-asset investment",
    "Tax revenue",
    "Completion on schedule",
    "Annual completion",
    "Growth against the zone",
    "Steps by rank",
  ],
} as const;

async function written(language: Language = "zh-CN"): Promise<HostSession> {
  const session = await newWorkbook({ language });
  await load(MAY_RETURNS, MORE, TARGETS, GOALS);
  const [revenue, investment, tax, schedule, completion, growth, rank] = RULES[language];
  await score([
    [revenue, 40, schedule, "", "", 110],
    [investment, 20, completion, "", "", ""],
    [tax, 30, growth, 80, 2, 120],
    [tax, 10, rank, "", 4, ""],
  ]);
  valueOf(await buildReports({ kinds: ["assessment"], parks: [], month: MAY }, ACTION));
  return session;
}

const printed = ({ page }: Sheet) => ({ ...page.printArea!, top: 0 });
const text = (session: HostSession): string => {
  const sheet = sheetOf(session, TAB);
  return sheetText(session, sheet, printed(sheet));
};

test.each(LANGUAGES)("reads like an official's own table in %s", async (language) => {
  const session = await written(language);
  const sheet = session.book.sheets[0]!;
  const golden = readFileSync(join(__dirname, "..", "golden", `assessment-${language}.txt`), "utf8");
  expect(sheetText(session, sheet, printed(sheet))).toBe(golden.trimEnd());
});

test("a new workbook scores the required indicators of the catalogue with 100 points", async () => {
  const session = await newWorkbook();
  const rows = tableRows(session, "Scoring", "指标", "权重", "计分办法");
  expect(rows).toHaveLength(CATALOGUE.filter(({ required }) => required).length);
  expect(rows.reduce((sum, [, weight]) => sum + Number(weight), 0)).toBe(WEIGHTS);
  expect(rows[0]).toEqual(["营业收入", 9, usualRule("营业收入")]);
  expect(rows.find(([name]) => name === "规上工业增加值")![2]).toBe("增幅比较");
});

function usualRule(name: string): string {
  const { rule } = usualScoring(CATALOGUE).find(({ indicator }) => indicator.names["zh-CN"] === name)!;
  return { schedule: "时序完成率", growth: "增幅比较", rank: "位次递减" }[rule as "schedule"];
}

test("a weight and a rule changed in the table change the points at once; weights other than 100 are told", async () => {
  const session = await written();
  const before = text(session);
  expect(before).not.toContain("不等于100分");
  expect(before).not.toMatch(/低于.*不得分/);
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Scoring").getDataBodyRange();
    body.getCell(1, 1).values = [[30]];
    body.getCell(3, 2).values = [["扣分"]];
    body.getCell(0, 3).values = [[60]];
    await context.sync();
  });
  const after = text(session);
  expect(after).toContain("权重合计100分");
  expect(after).toContain("30分·年度完成率");
  expect(after).toContain("最多为权重的110%；时序完成率低于60%不得分；增幅等目标达标得满分");
  expect(after).toContain("超过0的部分，每1个单位扣4分");
  expect(after).not.toBe(before);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Scoring").getDataBodyRange().getCell(1, 1).values = [[33]];
    await context.sync();
  });
  expect(text(session)).toContain("权重合计为103分，不等于100分，请核对“考核计分”表");
});

test("a line with a misspelt indicator, no weight or no rule says so, and the summary tells how many there are", async () => {
  const session = await written();
  expect(text(session)).not.toContain("填写有误");
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("Scoring").getDataBodyRange();
    body.getCell(0, 0).values = [["财政总收人"]];
    body.getCell(1, 1).values = [["二十分"]];
    body.getCell(2, 2).values = [["按增幅"]];
    await context.sync();
  });
  const printed = text(session);
  expect(printed).toContain("有3项的指标名称、权重或计分办法填写有误，见“计分办法”，请核对“考核计分”表。");
  expect(printed).toMatch(/财政总收人 .*\| “指标”表中没有这个指标，不计分/);
  expect(printed).toMatch(/固定资产投资 .*\| 权重不是大于0的数字，请核对/);
  expect(printed).toMatch(/税收 .*\| 没有选定计分办法，不计分/);
});

test("grade lines typed in the wrong order are told, and no grade has less than no park", async () => {
  const session = await written();
  const total = Number(/考核指标.*参评园区(\d+)个/.exec(text(session))![1]);
  expect(total).toBe(2);
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    for (const [name, points] of [
      ["ExcellentFrom", 2],
      ["GoodFrom", 1000],
      ["PassFrom", 60],
    ] as const)
      names.getItem(name).getRange().values = [[points]];
    await context.sync();
  });
  const printed = text(session);
  expect(printed).toContain("参评园区2个：优秀2个，良好0个，合格0个，不合格0个。");
  expect(printed).toContain("等次线没有按优秀、良好、合格从高到低填写，请核对“设置”表。");
});

test("takes three syncs, new and renewed; a line more waits for the refresh", async () => {
  const session = await written();
  const before = text(session);
  session.traffic.reset();
  valueOf(await buildReports({ kinds: ["assessment"], parks: [], month: MAY }, ACTION));
  expect([session.traffic.syncs, text(session)]).toEqual([3, before]);
  await score([
    ["财政总收入", 40, "时序完成率", "", "", 110],
    ["固定资产投资", 20, "年度完成率", "", "", ""],
    ["税收", 30, "增幅比较", 80, 2, 120],
    ["税收", 10, "位次递减", "", 4, ""],
  ]);
  await Excel.run(async (context) => {
    context.workbook.tables
      .getItem("Scoring")
      .rows.add(undefined, [["利润总额", 5, "功效系数", "", "", "", ""]]);
    await context.sync();
  });
  expect(text(session)).toContain("“考核计分”表另有1项未列入，请刷新报表");
  valueOf(await buildReports({ kinds: ["assessment"], parks: [], month: MAY }, ACTION));
  expect(text(session)).toContain("5分·功效系数");
});

test("of a workbook without parks says that there is nothing to assess", async () => {
  await newWorkbook();
  const { reports, problems } = valueOf(
    await buildReports({ kinds: ["assessment"], parks: [], month: MAY }, ACTION),
  );
  expect([reports, problems]).toMatchObject([[], [{ code: "report.nothing.assessment", severity: "note" }]]);
});

test.each([
  [2, 102.29, "102.29"],
  [0, 102, "102"],
])("with %i decimals of percents its figures have as many", async (decimals, value, shown) => {
  const session = await written();
  await Excel.run(async (context) => {
    context.workbook.names.getItem("PercentDecimals").getRange().values = [[decimals]];
    await context.sync();
  });
  session.refresh();
  const sheet = sheetOf(session, TAB);
  const row = sheet.cells.rows.findLastIndex((cells) => cells?.[0] === "萍乡经开区");
  expect(sheet.cells.value(row, 1)).toBe(value);
  const { numberFormat } = appliedConditionalFormats(session, sheet, row, 1);
  expect(displayText(value, numberFormat!).trim()).toBe(shown);
});

test("90% typed as the line of excellent is no 0.9 points: the parks keep their grades", async () => {
  const session = await written();
  const printed = text(session);
  await Excel.run(async (context) => {
    context.workbook.names.getItem("ExcellentFrom").getRange().values = [[0.9]];
    await context.sync();
  });
  session.refresh();
  expect(text(session)).toBe(printed);
});

test("a difference that rounds to nothing has no sign", async () => {
  const session = await newWorkbook();
  await load(`园区,指标,报告期,数据项,数值,单位
萍乡经开区,税收,2022-05,累计,107.998,亿元
萍乡经开区,税收,2021-05,累计,100,亿元
湘乡经开区,税收,2022-05,累计,108.002,亿元
湘乡经开区,税收,2021-05,累计,100,亿元
`);
  await score([["税收", 100, "增幅比较", "", "", ""]]);
  valueOf(await buildReports({ kinds: ["assessment"], parks: [], month: MAY }, ACTION));
  const details = text(session).split("\n").slice(11);
  expect(details.join("\n")).toMatch(/ 0\.0 /);
  expect(details.join("\n")).not.toContain("-0.0");
});

describe("lines without a figure", () => {
  /** Place, park, total, grade and lines without points of the first. */
  async function first(revenue: number, investment: number, exports: number): Promise<string> {
    const session = await written();
    await score([
      ["财政总收入", revenue, "时序完成率", "", "", 100],
      ["固定资产投资", investment, "年度完成率", "", "", ""],
      ["出口额", exports, "位次递减", "", "", ""],
    ]);
    valueOf(await buildReports({ kinds: ["assessment"], parks: [], month: MAY }, ACTION));
    return text(session).split("\n")[6]!;
  }

  test("cost no points: the total is brought to the weights of all by the lines that are scored", async () => {
    // 48 of 48, and 39% of 32: 60.48 of the 80 that are scored.
    expect(await first(48, 32, 20)).toMatch(/^ *湘乡经开区.* 75\.60 .*合格.* 1 *$/);
  });

  test("leave neither total nor grade where they weigh more than half", async () => {
    expect(await first(24, 16, 60)).toMatch(/ — .* — .* — .* — .* 1 *$/);
  });
});
