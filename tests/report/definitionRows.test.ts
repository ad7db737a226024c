/** What people write into the table of report definitions, and what is said of it. */
import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { LANGUAGES, type Language } from "../../src/core/language";
import { words } from "../../src/i18n/translate";
import { problemMessage } from "../../src/i18n/problemMessage";
import { readDefinitions, USUAL_COLUMNS, type DefinitionReading } from "../../src/report/definitionRows";
import { definitionStarter } from "../../src/report/definitionStarter";
import { findColumns, headerRow } from "../../src/report/tables";
import { TABLE_COLUMNS } from "../../src/report/tables/keys";
import { rowCells } from "../../src/report/tableRows";

const indicators = new IndicatorIndex(CATALOGUE);

/** Reads rows of 报表, 行别, 指标, 栏目, 文字, 小数位. */
function read(
  rows: readonly (readonly (string | number)[])[],
  language: Language = "zh-CN",
): DefinitionReading {
  const header = headerRow("Definitions", language);
  const table = {
    sheetName: "报表定义",
    top: 0,
    left: 0,
    columns: findColumns("Definitions", header)!.columns,
    rows: rows.map((row) => header.map((_, column) => row[column] ?? "")),
  };
  return readDefinitions(table, words(language).workbook, (text) => indicators.find(text));
}

const QUICK = [
  ["企业快报", "类型", "", "", "园区月报"],
  ["", "标题", "", "", "{园区}{年}年{月}月重点指标快报"],
  ["", "栏目", "", "累计"],
  ["", "栏目", "", "同比"],
  ["", "分组", "", "", "一、工业"],
  ["", "指标", "规上工业增加值"],
  ["", "", "工业投资", "", "", 1],
  ["", "附注", "", "", "本表{年}年起使用。"],
];

test("the lines of a report are taken from top to bottom, the name from the first", () => {
  const { definitions, problems } = read(QUICK);
  expect(problems).toEqual([]);
  expect(definitions).toHaveLength(1);
  const { groups, ...rest } = definitions[0]!;
  expect(rest).toEqual({
    name: "企业快报",
    base: "park",
    title: "{park}{year}年{month}月重点指标快报",
    theme: null,
    columns: ["ytd", "growth"],
    notes: ["本表{year}年起使用。"],
  });
  expect(
    groups.map(({ heading, listed }) => [
      heading,
      ...listed.map(({ indicator, decimals }) => `${indicator.names["zh-CN"]} ${decimals}`),
    ]),
  ).toEqual([["一、工业", "规上工业增加值 null", "工业投资 1"]]);
});

test.each([
  ["２", 2],
  ["1位", 1],
  ["３位小数", 3],
  [" 0 ", 0],
  ["2", 2],
])("decimals pasted as the text %j are %i, as they are in the settings", (typed, decimals) => {
  const { definitions, problems } = read([["快报", "指标", "税收", "", "", typed]]);
  expect(problems).toEqual([]);
  expect(definitions[0]!.groups[0]!.listed[0]!.decimals).toBe(decimals);
});

test.each(["两位", "1.5", "-1", "+1", "5位", "5%"])("%j is no number of decimals", (typed) => {
  const { definitions, problems } = read([["快报", "指标", "税收", "", "", typed]]);
  expect(problems.map(({ code }) => code)).toEqual(["definition.badDecimals"]);
  expect(definitions).toEqual([]);
});

test("without a line of columns the report has the usual ones, without a title its name", () => {
  const { definitions } = read([
    ["外资比较", "类型", "", "", "分园区比较"],
    ["外资比较", "指标", "实际利用外资"],
    ["财政", "指标", "税收"],
  ]);
  expect(definitions.map(({ base, columns, title }) => [base, columns, title])).toEqual([
    ["comparison", USUAL_COLUMNS.comparison, "外资比较"],
    ["park", USUAL_COLUMNS.park, "{park}财政"],
  ]);
});

const GOOD = ["快报", "指标", "税收"];
test.each<[string, (string | number)[][], code: string, row: number, column: number]>([
  ["an indicator nobody lists", [["快报", "指标", "龙虾产量"]], "unknownIndicator", 2, 3],
  ["an indicator twice", [GOOD, ["", "指标", "税收"]], "indicatorTwice", 3, 3],
  ["a column there is none of", [GOOD, ["", "栏目", "", "环比"]], "unknownColumn", 3, 4],
  ["a column twice", [GOOD, ["", "栏目", "", "累计"], ["", "栏目", "", "累计"]], "columnTwice", 4, 4],
  ["a name in two places", [GOOD, ["另一张", "指标", "税收"], GOOD], "nameTwice", 4, 1],
  ["a name of a built-in report", [["park", "指标", "税收"]], "nameReserved", 2, 1],
  ["a name too long for a tab", [["快".repeat(25), "指标", "税收"]], "tooLong", 2, 1],
  ["no name at all", [["", "指标", "税收"]], "unnamed", 2, 1],
  ["no indicator", [["快报", "标题", "", "", "重点指标"]], "noLines", 2, 1],
  ["a title longer than a page", [GOOD, ["", "标题", "", "", "长".repeat(51)]], "tooLong", 3, 5],
  ["two titles", [GOOD, ["", "标题", "", "", "甲"], ["", "标题", "", "", "乙"]], "titleTwice", 4, 5],
  ["a formula for a title", [GOOD, ["", "标题", "", "", '=HYPERLINK("http://x")']], "formula", 3, 5],
  ["a formula for a group", [GOOD, ["", "分组", "", "", "@SUM(A1)"]], "formula", 3, 5],
  ["a formula for a name", [["=1+1", "指标", "税收"]], "formula", 2, 1],
  ["a placeholder nobody knows", [GOOD, ["", "标题", "", "", "{季度}"]], "placeholder", 3, 5],
  ["a note of one park", [GOOD, ["", "附注", "", "", "{园区}"]], "placeholder", 3, 5],
  [
    "a park in the title of all parks",
    [GOOD, ["", "标题", "", "", "{园区}"], ["", "类型", "", "", "分园区比较"]],
    "placeholder",
    3,
    5,
  ],
  ["decimals that are none", [["快报", "指标", "税收", "", "", 9]], "badDecimals", 2, 6],
  ["decimals of a note", [GOOD, ["", "附注", "", "", "注", 1]], "badDecimals", 3, 6],
  ["a theme there is none of", [GOOD, ["", "样式", "", "", "彩色"]], "unknownTheme", 3, 5],
  ["a type there is none of", [GOOD, ["", "类型", "", "", "年报"]], "unknownBase", 3, 5],
  ["a line there is none of", [GOOD, ["", "合计", "", "", "x"]], "unknownLine", 3, 2],
  ["a group without words", [GOOD, ["", "分组"]], "blank", 3, 5],
])("%s is told with its cell, and the other reports stand", (_, rows, code, row, column) => {
  const { definitions, problems } = read([...rows, ["好表", "指标", "工业投资"]]);
  expect(problems.map((each) => [each.code, each.place])).toContainEqual([
    `definition.${code}`,
    { file: "", sheet: "报表定义", row, column },
  ]);
  expect(definitions.map(({ name }) => name).filter((name) => name !== "另一张")).toEqual(["好表"]);
  for (const language of LANGUAGES)
    expect(problemMessage(problems[0]!, language)).not.toMatch(
      /^definition\.|undefined|\{(?:report|text|count|longest)\}/,
    );
});

test("more columns than a page can hold are refused", () => {
  const columns = Object.values(words("zh-CN").workbook.definitionColumns).slice(0, 13);
  const { problems } = read([GOOD, ...columns.map((column) => ["", "栏目", "", column])]);
  expect(problems.map(({ code }) => code)).toEqual(["definition.tooManyColumns"]);
});

test.each(LANGUAGES)("a report made to start with is a sound definition in %s", (language) => {
  for (const base of ["park", "comparison"] as const) {
    const rows = definitionStarter("我的", base, CATALOGUE, language).map((row) =>
      rowCells(row, TABLE_COLUMNS.Definitions).map((cell) => cell as string),
    );
    const { definitions, problems } = read(rows, language);
    expect(problems).toEqual([]);
    expect(definitions[0]).toMatchObject({ base, columns: USUAL_COLUMNS[base] });
    if (base === "park")
      expect(definitions[0]!.groups.flatMap(({ listed }) => listed)).toHaveLength(CATALOGUE.length);
  }
});

test("columns of the year before are understood as earlier versions named them in Taiwan", () => {
  const named = (...columns: readonly string[]) =>
    read(
      [
        ["快報", "類型", "", "", "園區月報"],
        ...columns.map((column) => ["", "欄目", "", column]),
        ["", "指標", "稅收"],
      ],
      "zh-TW",
    );
  for (const columns of [
    ["去年同月", "去年同期"],
    ["上年同月", "上年同期"],
  ])
    expect(named(...columns)).toMatchObject({
      problems: [],
      definitions: [{ columns: ["lastMonth", "lastYtd"] }],
    });
  expect(named("去年同期", "上年同期").problems.map(({ code }) => code)).toEqual(["definition.columnTwice"]);
});
