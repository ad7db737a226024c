/** Rows are as high as their texts need in the language of the workbook; Excel fits no merged cells. */
import { CATALOGUE } from "../../src/core/catalogue";
import type { Indicator } from "../../src/core/indicator";
import { LANGUAGES, type Language } from "../../src/core/language";
import { parkFromName } from "../../src/core/roster";
import { assessment } from "../../src/report/assessment";
import { comparison } from "../../src/report/comparison";
import { contents } from "../../src/report/contents";
import type { ReportSources } from "../../src/report/kinds";
import { kpi } from "../../src/report/kpi";
import { narrative } from "../../src/report/narrative";
import { projects } from "../../src/report/projects";
import { quality } from "../../src/report/quality";
import { ranking } from "../../src/report/ranking";
import type { SheetSpec } from "../../src/report/spec";
import { columnPoints, linesOf } from "../../src/report/textWidth";
import { targets } from "../../src/report/targets";
import { reportSources } from "../support/reportSources";

const named = (name: string): Indicator => CATALOGUE.find((each) => each.names["zh-CN"] === name)!;
const PARKS = ["甲园区", "乙园区"];

function sources(language: Language, indicators: readonly Indicator[], names = PARKS): ReportSources {
  const parks = names.map((name) => parkFromName(name));
  return reportSources(language, parks, indicators, {
    scoredLines: 2,
    targetsOfYear: indicators.map((each) => ({ indicator: each, parks: names })),
  });
}

function heightOf({ cells, labels, rowHeights }: SheetSpec, label: string): number {
  const row = cells.findIndex((each) => {
    const cell = each[labels.left];
    return typeof cell === "object" && cell?.text === label;
  });
  return rowHeights.find((each) => each.row === row)!.height;
}

test.each(LANGUAGES)(
  "a long name of an indicator heads its block on two lines where it needs them: %s",
  (language) => {
    const [long, short] = [named("技工贸总收入"), named("税收")];
    const heading = (each: Indicator): number =>
      heightOf(comparison(sources(language, [each, each, each]))!, `${each.code}|1`);
    expect([heading(long), heading(short)]).toEqual([language === "en-US" ? 30 : 19, 19]);
  },
);

test.each(LANGUAGES)("a line of the red and the black list has room for the longest name: %s", (language) => {
  const spec = targets(sources(language, [named("湘商回归到位资金"), named("税收")]))!;
  const height = language === "en-US" ? 29.5 : 16.5;
  expect([heightOf(spec, "red|1"), heightOf(spec, "black|4")]).toEqual([height, height]);
});

/** 20 characters; 萍乡经开区 fits in any column. */
const LONG = "萍乡经济技术开发区清泉产业园（高新片区）";
const heightsIn = (spec: SheetSpec | null, ...labels: string[]): number[] =>
  labels.map((label) => heightOf(spec!, label));

test("a park's long name has a second line where the column is no wider, and a short one no more than one", () => {
  const of = sources("zh-CN", [named("税收"), named("财政总收入")], [LONG, "萍乡经开区"]);
  expect(heightsIn(comparison(of), `TAX|${LONG}`, "TAX|萍乡经开区")).toEqual([29.5, 16.5]);
  expect(heightsIn(quality(of), `park|${LONG}`, "park|萍乡经开区")).toEqual([29.5, 16.5]);
});

describe("where every row of a park may be the long name's", () => {
  const rows = (of: ReportSources): number[] => [
    ...heightsIn(targets(of), `TAX|${of.parks[0]!.name}`, "TAX|萍乡经开区", "red|1"),
    ...heightsIn(assessment(of), `0|${of.parks[0]!.name}`, "0|萍乡经开区", "result|1", "result|2"),
    ...heightsIn(ranking(of), "TAX|1", "TAX|2"),
  ];
  const both = (name: string, others: Partial<ReportSources> = {}): ReportSources => ({
    ...sources("zh-CN", [named("税收"), named("财政总收入")], [name, "萍乡经开区"]),
    ...others,
  });
  const stubOf = ({ columnWidths }: SheetSpec): number =>
    columnWidths.find(({ name }) => name === "park")!.width;

  test("the column is as wide as it needs, and no wider without one", () => {
    expect(rows(both(LONG))).toEqual(Array<number>(9).fill(16.5));
    const widths = (of: ReportSources) =>
      [targets(of), assessment(of), ranking(of)].map((each) => stubOf(each!));
    expect(widths(both("湘乡经开区"))).toEqual([36, 26, 26]);
    // LibreOffice's columns are up to 8 percent narrower, and a cell has an edge of 2 points on either side.
    for (const width of widths(both(LONG)))
      expect(0.92 * columnPoints(width) - 4).toBeGreaterThanOrEqual(10 * LONG.length);
  });

  test("a name for which a page has no room is parted in a column that is as wide as two lines need", () => {
    const longest = LONG + "及湘潭天易示范区合作共建飞地产业园";
    expect(rows(both(longest))).toEqual([29.5, 16.5, 29.5, 29.5, 16.5, ...Array<number>(4).fill(29.5)]);
    expect(stubOf(ranking(both(longest))!)).toBeLessThan(44);
  });

  test("a report that stands keeps its column, and its rows have what the name needs there", () => {
    const inPoints = (points: number) => both(LONG, { standingWidth: () => points });
    expect(rows(inPoints(140))).toEqual([29.5, 16.5, 29.5, 29.5, 16.5, ...Array<number>(4).fill(29.5)]);
    expect(rows(inPoints(260))).toEqual(Array<number>(9).fill(16.5));
  });
});

test("a paragraph has room for as many parks of long names as it tells of, and for how many have reported", () => {
  const names = Array.from({ length: 12 }, (_, at) => `湘潭市第${at + 1}高新技术产业开发区`);
  const [output, added] = [named("规上工业总产值"), named("规上工业增加值")];
  const spec = narrative(sources("zh-CN", [added, output], names))!;
  const lines = (text: string): number => linesOf(text, 530, 11, "zh-CN");
  const zone =
    "　　2022年1—5月，全区实现规上工业增加值190.07亿元（已报园区9/12），同比增长4.0%，完成年度目标482.60亿元的39.4%，落后时序进度2.3个百分点；完成规上工业总产值984.78亿元（已报园区11/12），同比增长1.9%，完成年度目标2539.30亿元的38.8%，落后时序进度2.9个百分点。";
  const told = names
    .slice(0, 3)
    .map((name) => `${name}增长24.3%`)
    .join("、");
  const leading = `　　规上工业增加值方面，${told}，增幅居前三位；${told}，增幅居后三位。`;
  expect(heightOf(spec, `${added.group}|1`)).toBeGreaterThanOrEqual(4 + 15 * lines(zone));
  expect(heightOf(spec, `lead|${added.code}`)).toBeGreaterThanOrEqual(4 + 15 * lines(leading));
});

test("a paragraph keeps no room for indicators the zone has no figure of", () => {
  const told = [named("工业总产值"), named("规上工业总产值")];
  const height = (indicators: readonly Indicator[]): number =>
    heightOf(narrative(sources("zh-CN", indicators))!, `${told[0]!.group}|1`);
  const untold = CATALOGUE.filter(
    ({ group, aggregation }) => group === told[0]!.group && aggregation === "none",
  ).slice(0, 3);
  expect(untold).not.toEqual([]);
  expect(height([...told, ...untold])).toBe(height(told));
});

test("a card's name stands on two lines where its words are long, in the size of the others, or the card was narrower", () => {
  const heightsOf = (language: Language, others: Partial<ReportSources> = {}): number[] => {
    const of = sources(language, [named("地区生产总值"), named("税收")]);
    const spec = kpi({ ...of, ...others })!;
    const top = spec.styles.find(({ style }) => style === "cardName")!.area.top;
    return [top, top + 1].map((row) => spec.rowHeights.find((each) => each.row === row)!.height);
  };
  // 地区生产总值（亿元） 2021年1—12月 已报园区3/5, in January.
  expect([heightsOf("zh-CN"), heightsOf("en-US")]).toEqual([
    [18, 30],
    [31, 30],
  ]);
  // Boards of earlier versions have cards of 220 points, and keep them.
  const card = [61.5, 77.25, 82.5];
  const standingWidth = (_: unknown, column: number): number => card[column % 4] ?? 11.6;
  expect(heightsOf("zh-CN", { standingWidth })).toEqual([31, 30]);
});

test("the board is as wide for its height as a page is", () => {
  const { columnWidths, rowHeights, print } = kpi(
    sources("zh-CN", [
      named("地区生产总值"),
      named("税收"),
      named("财政总收入"),
      named("固定资产投资"),
      named("工业投资"),
    ]),
  )!;
  const { left, right, top, bottom } = print.area;
  const across = columnWidths
    .filter(({ column }) => column >= left && column <= right)
    .reduce((sum, { width }) => sum + columnPoints(width), 0);
  const down = rowHeights
    .filter(({ row }) => row >= top && row <= bottom)
    .reduce((sum, { height }) => sum + height, 0);
  // A4 across between its margins is 757 by 501 points.
  expect(across / down / (757 / 501)).toBeGreaterThan(0.85);
  expect(across / down / (757 / 501)).toBeLessThan(1.15);
});

test("full names of twelve characters leave rows of the ranking and the assessment one line high", () => {
  const parks = ["井冈山经济技术产业开发区", "甲园区"];
  const heightIn = (spec: SheetSpec): number => {
    const top = spec.styles.find(({ style }) => style === "stub")!.area.top;
    return spec.rowHeights.find(({ row }) => row === top)!.height;
  };
  const of = sources("zh-CN", [named("税收")], parks);
  expect([heightIn(ranking(of)!), heightIn(assessment(of)!)]).toEqual([16.5, 16.5]);
});

test("the annual targets have names of seventeen characters on one line, in the red and the black list too", () => {
  const name = "国家级萍乡经济技术开发区芦溪产业园";
  const spec = targets(sources("zh-CN", [named("税收")], [name, "甲园区"]))!;
  expect([heightOf(spec, `TAX|${name}`), heightOf(spec, "black|1")]).toEqual([16.5, 16.5]);
});

test("key projects have room for the names of projects, of their parks with the counts, and of both in the list", () => {
  const park = "国家级萍乡经济技术开发区芦溪产业园";
  const [long, short] = [
    "年产10万吨新能源汽车动力电池负极材料一体化生产基地建设项目（一期、二期）",
    "人才公寓",
  ];
  const listed = (name: string) => [{ name, stage: "主体施工" }];
  const of = sources("zh-CN", [named("税收")]);
  const board = (name: string, named: string) =>
    projects({ ...of, projectsOfYear: [{ park: named, listed: listed(name) }] })!;
  const heights = (name: string, named: string) =>
    [`${named}|`, `${named}|${name}`, "behind|1"].map((label) => heightOf(board(name, named), label));
  expect(heights(short, "甲园区")).toEqual([18, 16.5, 16.5]);
  // The park with its counts takes two lines, the project three, and in the list its park a fourth, which is cut.
  expect(heights(long, park)).toEqual([32, 44.5, 44.5]);
});

test.each([
  ["zh-CN", 17],
  ["zh-TW", 17],
  ["en-US", 28],
] as const)("every rule of the assessment is explained without being cut off: %s", (language, height) => {
  const spec = assessment(sources(language, [named("税收")]))!;
  expect([heightOf(spec, "rule|1"), heightOf(spec, "rule|2")]).toEqual([height, height]);
});

test("the contents have room for a park's long name", () => {
  const of = sources("zh-CN", [named("税收")]);
  const listed = ["国家级萍乡经济技术开发区芦溪产业园", "甲园区"].map(
    (park) => ({ kind: "park", park }) as const,
  );
  const spec = contents({ ...of, listed })!;
  const heights = spec.rowHeights.slice(-3, -1).map(({ height }) => height);
  expect(heights).toEqual([34, 21]);
});
