/** How a return of people's own was understood, and what people's corrections change, this month and the next. */
import type { MappingChoice } from "../../../src/core/mapping";
import { monthId } from "../../../src/core/period";
import type { SourceContext } from "../../../src/sources/context";
import type { MappedText, TableLayout } from "../../../src/sources/layout/sheetLayout";
import { readSource, type SourceReading } from "../../../src/sources/source";
import { context } from "../reading";

const MAY = `萍乡经开区2022年5月主要经济指标,,,
,,,单位：亿元
指标名称,本月止累计,同比±%,备注
财政总收入,17.9,8.8,
规上工业产值,326,6.7,
企业营收总量,3.2,12.5,
`;
/** The same form a month later: other figures, and a remark. */
const JUNE = `萍乡经开区2022年6月主要经济指标,,,
,,,单位：亿元
指标名称,本月止累计,同比±%,备注
财政总收入,22.35,9.1,
规上工业产值,401,7.0,快报数
企业营收总量,4.4,10.1,
`;

async function read(
  text: string,
  choices: readonly MappingChoice[] = [],
  more: Partial<SourceContext> = {},
  file = "月报.csv",
): Promise<SourceReading> {
  return readSource(
    { name: file, bytes: new TextEncoder().encode(text) },
    { ...context(), choices, ...more },
  );
}

function tableOf(reading: SourceReading, index = 0): TableLayout {
  const table = (reading.layouts ?? []).flatMap(({ tables }) => tables)[index];
  if (!table) throw new Error(`no table ${index}: ${JSON.stringify(reading)}`);
  return table;
}

function textOf(reading: SourceReading, text: string, index = 0): MappedText {
  const found = tableOf(reading, index).texts.find((each) => each.text === text);
  if (!found) throw new Error(`no text ${text}`);
  return found;
}

function figures(reading: SourceReading): string[] {
  if (reading.kind === "unreadable") return [];
  return reading.submission.observations.map(
    ({ park, indicator, month, measure, value }) =>
      `${park} ${indicator} ${monthId(month)} ${measure} ${value}`,
  );
}

function doubts(reading: SourceReading): string[] {
  if (reading.kind === "unreadable") return [];
  return [...new Set(reading.submission.observations.flatMap((each) => each.doubts ?? []))];
}

describe("a return of people's own", () => {
  test("tells for each text what it is taken for, how sure that is, and where it stands", async () => {
    const reading = await read(MAY);
    expect(textOf(reading, "财政总收入")).toMatchObject({
      axis: "stub",
      kind: "indicator",
      meaning: "FISC_TOTAL",
      unit: "亿元",
      reason: "listed",
      doubts: [],
      figures: 2,
      place: { file: "月报.csv", row: 4, column: 1 },
    });
    expect(textOf(reading, "本月止累计")).toMatchObject({ axis: "heading", kind: "measure", meaning: "ytd" });
    expect(tableOf(reading)).toMatchObject({ top: 3, left: 1, bottom: 6 });
  });

  test("puts the doubtful first, with the nearest names of the lists to choose from", async () => {
    const [first] = tableOf(await read(MAY)).texts;
    expect(first).toMatchObject({
      text: "企业营收总量",
      kind: "indicator",
      doubts: ["source.unlistedName"],
      figures: 2,
    });
    expect(first?.candidates).toContainEqual({ kind: "indicator", meaning: "REV" });
  });

  test("marks each figure that rests on a doubtful name, and no other", async () => {
    const reading = await read(MAY);
    if (reading.kind === "unreadable") throw new Error("unreadable");
    const doubtful = reading.submission.observations.filter((each) => each.doubts);
    expect(doubtful.map(({ reported }) => reported.value)).toEqual(["3.2", "12.5"]);
  });

  test("without a period, a park or a unit says so of the table as a whole", async () => {
    const text = "指标,本月止累计\n财政总收入,17.9\n固定资产投资,87\n";
    const reading = await read(text, [], {}, "表一.csv");
    expect(tableOf(reading).texts.filter(({ axis }) => axis === "table")).toMatchObject([
      { kind: "period", meaning: "", doubts: ["source.noPeriod"], figures: 2 },
      { kind: "park", meaning: "", doubts: ["source.noPark"], figures: 2 },
    ]);
    const guessed = await read(text, [], { period: { year: 2022, month: 5 } }, "萍乡经开区.csv");
    expect(tableOf(guessed).texts.filter(({ axis }) => axis === "table")).toMatchObject([
      { kind: "period", meaning: "2022-05", doubts: ["source.guessedPeriod"] },
    ]);
    expect(textOf(guessed, "财政总收入").doubts).toEqual(["source.unitMissing"]);
    expect(doubts(guessed).sort()).toEqual(["source.guessedPeriod", "source.unitMissing"]);
  });
});

describe("a correction", () => {
  const layoutOf = async (text: string): Promise<string> => tableOf(await read(text)).fingerprint;
  const decided = async (choice: Partial<MappingChoice>): Promise<MappingChoice> => ({
    layout: await layoutOf(MAY),
    kind: "indicator",
    text: "企业营收总量",
    meaning: "",
    unit: "",
    ...choice,
  });

  test("of an unknown name holds for the rows of that name, without a doubt", async () => {
    const reading = await read(MAY, [await decided({ meaning: "REV" })]);
    expect(figures(reading)).toContain("萍乡经开区 REV 2022-05 ytd 3.2");
    expect(figures(reading)).toContain("萍乡经开区 REV 2022-05 growth 12.5");
    expect(doubts(reading)).toEqual([]);
    expect(textOf(reading, "企业营收总量")).toMatchObject({ reason: "chosen", confidence: 1, doubts: [] });
  });

  test("holds for the same form a month later, though a remark was added and every figure is another", async () => {
    expect(await layoutOf(JUNE)).toBe(await layoutOf(MAY));
    const reading = await read(JUNE, [await decided({ meaning: "REV" })]);
    expect(figures(reading)).toContain("萍乡经开区 REV 2022-06 ytd 4.4");
    expect(doubts(reading)).toEqual([]);
  });

  test("does not hold for a form of another layout", async () => {
    const other = JUNE.replace("本月止累计,同比±%", "本月,本月止累计").replace("22.35,9.1", "4.4,22.35");
    const reading = await read(other, [await decided({ meaning: "REV" })]);
    expect(textOf(reading, "企业营收总量").reason).toBe("unknown");
  });

  test("not to load a row leaves it out and says nothing of it", async () => {
    const reading = await read(MAY, [await decided({ kind: "ignore" })]);
    expect(figures(reading)).toHaveLength(4);
    expect(doubts(reading)).toEqual([]);
    expect(textOf(reading, "企业营收总量")).toMatchObject({ kind: "ignore", reason: "chosen" });
  });

  test("of a heading with a month in it is known again in the next month's", async () => {
    const may = "园区,财政总收入5月底(亿元),报送口径5月\n萍乡经开区,17.9,3.1\n湘乡经开区,9.9,2.2\n";
    const layout = tableOf(await read(may, [], {}, "2022年5月.csv")).fingerprint;
    const choice = await decided({ layout, text: "报送口径5月", meaning: "TAX" });
    const june = may.replace(/5月/g, "6月");
    const reading = await read(june, [choice], {}, "2022年6月.csv");
    expect(figures(reading)).toContain("萍乡经开区 TAX 2022-06 ytd 3.1");
  });

  test("of one year's column does not spill over to the other's", async () => {
    const text = "指标,2021年完成,2022年完成\n财政总收入(亿元),40.1,44.5\n固定资产投资(亿元),80,87\n";
    const options = [text, [], {}, "萍乡经开区.csv"] as const;
    const layout = tableOf(await read(...options)).fingerprint;
    const choice = await decided({ layout, text: "2021年完成", kind: "ignore" });
    const reading = await read(text, [choice], {}, "萍乡经开区.csv");
    expect(figures(reading)).toHaveLength(2);
    expect(figures(reading).every((figure) => figure.includes("2022-12"))).toBe(true);
  });

  test("of the unit counts only where the return says none", async () => {
    const silent = "萍乡经开区2022年5月,\n指标,本月止累计\n财政总收入,179000\n固定资产投资,870000\n";
    const layout = tableOf(await read(silent)).fingerprint;
    const choice = await decided({ layout, text: "财政总收入", meaning: "FISC_TOTAL", unit: "万元" });
    const reading = await read(silent, [choice]);
    expect(figures(reading)).toContain("萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9");
    const said = silent
      .replace("萍乡经开区2022年5月,", "萍乡经开区2022年5月,单位：亿元")
      .replace("179000", "17.9");
    expect(figures(await read(said, [choice]))).toContain("萍乡经开区 FISC_TOTAL 2022-05 ytd 17.9");
  });

  test("of the period or the park of a table holds for that table alone", async () => {
    const text = "指标,本月止累计\n财政总收入(亿元),17.9\n固定资产投资(亿元),87\n";
    const table = tableOf(await read(text, [], {}, "表一.csv"));
    const only = { file: "表一.csv", sheet: "", top: table.top, left: table.left };
    const of = { layout: table.fingerprint, text: "", unit: "", only } as const;
    const choices: MappingChoice[] = [
      { ...of, kind: "period", meaning: "2022-05" },
      { ...of, kind: "park", meaning: "湘乡经开区" },
    ];
    const reading = await read(text, choices, {}, "表一.csv");
    expect(figures(reading)).toContain("湘乡经开区 FISC_TOTAL 2022-05 ytd 17.9");
    expect(doubts(reading)).toEqual([]);
    expect(
      tableOf(reading)
        .texts.filter(({ axis }) => axis === "table")
        .map(({ reason }) => reason),
    ).toEqual(["chosen", "chosen"]);
    expect(figures(await read(text, choices, {}, "表二.csv"))).toEqual([]);
  });

  test("of a park no list has, named by the title, settles it as a new one", async () => {
    const text = MAY.replace("萍乡经开区", "安源工业园");
    const title = "安源工业园2022年5月主要经济指标";
    expect(textOf(await read(text), title).doubts).toEqual(["source.unlistedName"]);
    const choices = [
      await decided({ meaning: "REV" }),
      await decided({ kind: "park", text: title, meaning: "安源工业园" }),
    ];
    const reading = await read(text, choices);
    expect(figures(reading)).toContain("安源工业园 REV 2022-05 ytd 3.2");
    expect(doubts(reading)).toEqual([]);
    expect(textOf(reading, title)).toMatchObject({ reason: "chosen", doubts: [] });
  });

  test("whether figures are 累计 or 本月 holds for the layout", async () => {
    const text = "萍乡经开区2022年5月,单位：亿元\n指标,完成数\n财政总收入,3.1\n固定资产投资,18\n";
    const before = await read(text);
    expect(doubts(before)).toEqual(["source.guessedBasis"]);
    const choice = await decided({
      layout: tableOf(before).fingerprint,
      kind: "measure",
      text: "",
      meaning: "month",
    });
    const reading = await read(text.replace("5月", "6月"), [choice]);
    expect(figures(reading)).toContain("萍乡经开区 FISC_TOTAL 2022-06 month 3.1");
    expect(doubts(reading)).toEqual([]);
  });
});
