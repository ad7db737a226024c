/** The narrative, written by the add-in's own actions on the embedded host. */
import { buildReports } from "../../src/actions/buildReports";
import type { Month } from "../../src/core/period";
import { ACTION, load, newWorkbook, sheetOf, valueOf } from "../support/parkWorkbook";

/** What is printed, a paragraph a line. */
async function paragraphs(month: Month, ...files: string[]): Promise<string[]> {
  const session = await newWorkbook({ month });
  await load(...files);
  valueOf(await buildReports({ kinds: ["narrative"], parks: [], month }, ACTION));
  session.refresh();
  return sheetOf(session, "文字分析").cells.rows.map((cells) => String(cells?.[0] ?? "").trim());
}

const RETURNS = `园区,指标,报告期,数据项,数值,单位
萍乡经开区,财政总收入,2022-01,累计,4.72,亿元
萍乡经开区,财政总收入,2022-02,累计,7.53,亿元
萍乡经开区,地区生产总值,2021-12,累计,742.93,亿元
湘乡经开区,财政总收入,2022-01,累计,1.28,亿元
湘乡经开区,财政总收入,2022-02,累计,2.1,亿元
`;

test.each([
  [1, "2022年1月", "4.72"],
  [2, "2022年1—2月", "7.53"],
])("of month %i tells of %s, and the figure is of that period", async (month, period, figure) => {
  const text = await paragraphs({ year: 2022, month }, RETURNS);
  const park = text.find((line) => line.startsWith("萍乡经开区："));
  expect(park).toMatch(`萍乡经开区：${period}，完成财政总收入${figure}亿元`);
});

test("no heading stands above nothing: in January what is published with February says so", async () => {
  const text = await paragraphs(
    { year: 2022, month: 1 },
    "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,规上工业增加值,2022-02,累计,7.53,亿元\n湘乡经开区,规上工业增加值,2022-02,累计,2.1,亿元\n",
  );
  const body = text.slice(text.findIndex((line) => line.startsWith("二、")));
  const headings = [...body.entries()].filter(([, line]) => /^[二三四五六七八九十]+、/.test(line));
  const below = headings.map(([at, line]) => `${line}: ${body[at + 1]}`);
  const published = "1月份数据不单独公布，与2月份合并发布。";
  expect(below).toEqual([
    `二、工业: ${published}`,
    `三、园区对比: ${published}`,
    `四、分园区情况: ${published}`,
  ]);
  const march = await paragraphs(
    { year: 2022, month: 3 },
    "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,规上工业增加值,2022-02,累计,7.53,亿元\n湘乡经开区,规上工业增加值,2022-02,累计,2.1,亿元\n",
  );
  const from = march.findIndex((line) => line.startsWith("二、"));
  expect(march.slice(from, from + 6)).toEqual([
    "二、工业",
    "本月没有可汇总的全区数据。",
    "三、园区对比",
    "本月有数可排名的园区不足两个。",
    "四、分园区情况",
    "本月各园区均无数据。",
  ]);
  const february = await paragraphs({ year: 2022, month: 2 }, RETURNS);
  expect(february).not.toContain(published);
});

test("a paragraph about last year's figure alone opens with last year", async () => {
  const text = await paragraphs({ year: 2022, month: 2 }, RETURNS);
  expect(text).toContain("2021年1—12月，全区实现地区生产总值742.93亿元（已报园区1/2）。");
});

test("the indicators without growth are counted, so that all those told of are named", async () => {
  const [overall] = (await paragraphs({ year: 2022, month: 2 }, RETURNS)).filter((line) =>
    line.includes("列入分析"),
  );
  const [, all, up, down, flat, without] =
    /的(\d+)项指标中.*增长的(\d+)项，下降的(\d+)项，持平的(\d+)项，另有(\d+)项无同比。$/
      .exec(overall!)!
      .map(Number);
  expect(up! + down! + flat! + without!).toBe(all);
});

test("a park that has no figure yet has a line that says so and not the blank room of a paragraph, and its paragraph once it reports", async () => {
  const session = await newWorkbook({ month: { year: 2022, month: 2 } });
  const built = async (): Promise<void> => {
    valueOf(await buildReports({ kinds: ["narrative"], parks: [], month: { year: 2022, month: 2 } }, ACTION));
    session.refresh();
  };
  const told = (): readonly [text: unknown, height: number | undefined] => {
    const { cells, rowHeights } = sheetOf(session, "文字分析");
    const row = cells.rows.findIndex((each) =>
      String(each?.[0] ?? "")
        .trim()
        .startsWith("安源工业园"),
    );
    return [String(cells.value(row, 0)).trim(), rowHeights.get(row)];
  };
  const more = (month: string): string =>
    ["财政总收入,14.48", "税收,11.2", "固定资产投资,87", "工业投资,42.18", "实际利用外资,5735"]
      .map((figure) => figure.replace(",", `,${month},累计,`))
      .map((line) => `安源工业园,${line},${line.startsWith("实际") ? "万美元" : "亿元"}\n`)
      .join("");
  await load(RETURNS + more("2022-01"));
  await built();
  const line = told();
  expect(line).toEqual(["安源工业园：2022年1—2月，主要指标尚无数据。", 19]);
  await load(RETURNS.slice(0, RETURNS.indexOf("\n") + 1) + more("2022-02"));
  session.refresh();
  expect(told()[0]).toBe("安源工业园：2022年1—2月，已有数据，重新生成本报表后列出。");
  await built();
  expect(told()[0]).toMatch(/^安源工业园：2022年1—2月，完成财政总收入14.48亿元/);
  expect(told()[1]).toBeGreaterThan(2 * line[1]!);
});

test("where no park has a figure one line says it of all", async () => {
  const text = await paragraphs({ year: 2022, month: 4 }, RETURNS);
  expect(text).toContain("本月各园区均无数据。");
  expect(text.join("")).not.toContain("尚无数据");
});

/** Returns of parks for May, each with its reported growth of an indicator and what else is to be told. */
function grown(growth: Readonly<Record<string, number>>, more = "", indicator = "财政总收入"): string {
  const lines = Object.entries(growth).flatMap(([park, rate]) => [
    `${park},${indicator},2022-05,累计,17.90,亿元`,
    `${park},${indicator},2022-05,上报同比,${rate},%`,
  ]);
  return `园区,指标,报告期,数据项,数值,单位\n${lines.join("\n")}\n${more}`;
}

const MAY = { year: 2022, month: 5 };
const PARKS = [
  "萍乡经开区",
  "湘乡经开区",
  "湘东工业园",
  "安源工业园",
  "上栗工业园",
  "芦溪工业园",
  "莲花工业园",
];
const rates = (...of: readonly number[]): Record<string, number> =>
  Object.fromEntries(of.map((rate, at) => [PARKS[at]!, rate]));

describe("who leads and who comes last", () => {
  test.each([
    [
      "two that share the first place are both named",
      rates(12, 12, 5),
      "萍乡经开区、湘乡经开区均增长12.0%，增幅并列首位；湘东工业园增长5.0%，增幅居末位。",
    ],
    [
      "of many that share it three are named and all are counted",
      rates(12, 12, 12, 12, 5, 4, 3),
      "萍乡经开区、湘乡经开区、湘东工业园等4个园区均增长12.0%，增幅并列首位；莲花工业园增长3.0%、芦溪工业园增长4.0%、上栗工业园增长5.0%，增幅居后三位。",
    ],
    [
      "a tie that the third place would cut through is left out",
      rates(12, 10, 9, 9, 5, 4, 3),
      "萍乡经开区增长12.0%、湘乡经开区增长10.0%，增幅居前两位；莲花工业园增长3.0%、芦溪工业园增长4.0%、上栗工业园增长5.0%，增幅居后三位。",
    ],
    [
      "several that did not grow are last together",
      rates(12, 0, 0),
      "萍乡经开区增长12.0%，增幅居首位；湘乡经开区、湘东工业园均持平，增幅并列末位。",
    ],
    ["where all are equal none is first or last", rates(8.8, 8.8, 8.8), "参与排名的3个园区均增长8.8%。"],
    [
      "two that print the same are neither first nor last, though the unrounded figures differ",
      rates(8.84, 8.76),
      "参与排名的2个园区均增长8.8%。",
    ],
    [
      "where the first and the next print the same no place is told",
      rates(8.84, 8.76, 5),
      "萍乡经开区增长8.8%，增幅居前列；湘东工业园增长5.0%，增幅居末位。",
    ],
    [
      "and neither where the last place of a side is one of several that print the same",
      rates(12, 8.84, 8.82, 8.8, 8.78, 8.76, 3),
      "萍乡经开区增长12.0%，增幅居首位；莲花工业园增长3.0%，增幅居末位。",
    ],
    [
      "of several that print the same in front as many are named as usual",
      rates(8.84, 8.82, 8.8, 8.78, 5, 4, 3),
      "萍乡经开区增长8.8%、湘乡经开区增长8.8%、湘东工业园增长8.8%，增幅居前列；莲花工业园增长3.0%、芦溪工业园增长4.0%、上栗工业园增长5.0%，增幅居后三位。",
    ],
  ])("%s", async (_, growth, expected) => {
    expect(await paragraphs(MAY, grown(growth))).toContain(`财政总收入方面，${expected}`);
  });

  test("where one park alone has a figure nobody is compared", async () => {
    const more = "湘乡经开区,工业投资,2022-05,累计,4.2,亿元\n";
    const text = await paragraphs(MAY, grown(rates(8.8), more));
    expect(text.filter((line) => line.startsWith("财政总收入方面"))).toEqual([]);
  });

  test("ratios go by their level and not by a total, and no comma stands where no growth is told", async () => {
    const of = (indicator: string, unit: string, figures: readonly number[]): string =>
      figures.map((figure, at) => `${PARKS[at]!},${indicator},2022-05,累计,${figure},${unit}\n`).join("");
    const head = "园区,指标,报告期,数据项,数值,单位\n";
    const ratio = await paragraphs(MAY, head + of("园区规模工业增加值占比", "%", [71.8, 73.4, 72.6]));
    expect(ratio).toContain("园区规模工业增加值占比方面，湘乡经开区居首位；萍乡经开区居末位。");
    const equal = await paragraphs(MAY, head + of("园区规模工业增加值占比", "%", [71.8, 71.8, 71.8]));
    expect(equal).toContain("园区规模工业增加值占比方面，参与排名的3个园区相同。");
  });

  test("where less is better the lowest leads, and the sentence says so", async () => {
    const text = await paragraphs(MAY, grown(rates(12, -3, 5), "", "主营业务成本"));
    expect(text).toContain(
      "主营业务成本方面，湘乡经开区下降3.0%，增幅由低到高居首位；萍乡经开区增长12.0%，增幅由低到高居末位。",
    );
  });
});

describe("a park's sentence", () => {
  const ofPark = async (returns: string, park = PARKS[0]!): Promise<string> =>
    (await paragraphs(MAY, returns)).find((line) => line.startsWith(`${park}：`))!;

  test("says what its rank goes by, and that others share it", async () => {
    const returns = grown(rates(12, 12, 5));
    expect(await ofPark(returns)).toContain("同比增长12.0%，增幅居全区第1位（并列）。");
    expect(await ofPark(returns, PARKS[2])).toContain("同比增长5.0%，增幅居全区第3位。");
  });

  test("has no rank where no other park has the figure", async () => {
    expect(await ofPark(grown(rates(12)))).toBe(
      "萍乡经开区：2022年1—5月，完成财政总收入17.90亿元，同比增长12.0%。",
    );
  });

  test("keeps a reported rank as it was reported, which does not say what it goes by", async () => {
    expect(await ofPark(grown(rates(12), "萍乡经开区,财政总收入,2022-05,位次,3,\n"))).toContain(
      "，居第3位。",
    );
  });

  test.each([
    [2.3, "控制在年度目标以内"],
    [2.6, "超出年度目标"],
  ])("keeps within a limit or passes it where less is better (%d of 2.5)", async (cost, said) => {
    const text = await paragraphs(
      MAY,
      `园区,指标,报告期,数据项,数值,单位\n萍乡经开区,主营业务成本,2022-05,累计,${cost},亿元\n`,
      "园区,指标,年度,目标值,单位,类型\n萍乡经开区,主营业务成本,2022,2.5,亿元,\n",
    );
    expect(text.find((line) => line.startsWith("萍乡经开区："))).toMatch(new RegExp(`，${said}。$`));
  });

  test("shows a digit of a figure that would be printed as zero", async () => {
    const of = (figure: string): Promise<string> =>
      ofPark(`园区,指标,报告期,数据项,数值,单位\n萍乡经开区,税收,2022-05,累计,${figure},亿元\n`);
    expect(await of("0.0043")).toContain("完成税收0.004亿元");
    expect(await of("0.005")).toContain("完成税收0.01亿元");
    expect(await of("0")).toContain("完成税收0.00亿元");
    expect(await of("0.0000005")).toContain("完成税收0.0000005亿元");
  });

  test("says multiples to one decimal, rounded once from the figures", async () => {
    expect(await ofPark(grown(rates(1592.3)))).toContain("同比增长15.9倍");
    // 1594.96 % is 1595.0 % as printed, which would be 16.0.
    expect(await ofPark(grown(rates(1594.96)))).toContain("同比增长15.9倍");
    const zone = await paragraphs(
      MAY,
      "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,税收,2022-05,累计,169.496,亿元\n萍乡经开区,税收,2021-05,累计,10,亿元\n",
    );
    expect(zone.find((line) => line.includes("全区完成税收"))).toContain("同比增长15.9倍");
  });

  test.each([
    [41.2, "完成年度目标100.00亿元的41.2%，符合时序进度"],
    [39.7, "完成年度目标100.00亿元的39.7%，符合时序进度"],
    [39.6, "完成年度目标100.00亿元的39.6%，落后时序进度2.1个百分点"],
    [42, "完成年度目标100.00亿元的42.0%，超时序进度0.3个百分点"],
    [41.67, "完成年度目标100.00亿元的41.7%，略超时序进度"],
  ])("stands against the schedule as the table of targets does (%d of 100)", async (done, said) => {
    const text = await paragraphs(
      MAY,
      `园区,指标,报告期,数据项,数值,单位\n萍乡经开区,财政总收入,2022-05,累计,${done},亿元\n`,
      "园区,指标,年度,目标值,单位,类型\n萍乡经开区,财政总收入,2022,100,亿元,\n",
    );
    expect(text.find((line) => line.startsWith("萍乡经开区："))).toContain(said);
    // The zone's paragraph and the list of what is behind go by the same threshold.
    expect(text.some((line) => line.includes("全区完成财政总收入") && line.includes(said))).toBe(true);
    const late = "全区主要指标中，落后时序进度超过2个百分点的有";
    expect(text.some((line) => line.includes(late))).toBe(said.includes("落后"));
  });
});

describe("a target adjusted within the year", () => {
  const DONE =
    "园区,指标,报告期,数据项,数值,单位\n" +
    ["萍乡经开区", "湘乡经开区"]
      .flatMap((park) =>
        [5, 6].flatMap((month) =>
          ["财政总收入", "固定资产投资"].map((name) => `${park},${name},2022-0${month},累计,${month},亿元`),
        ),
      )
      .join("\n");
  const ADJUSTED = `园区,指标,年度,年初目标,调整后目标,调整月份,单位
萍乡经开区,财政总收入,2022,10,12,6,亿元
湘乡经开区,财政总收入,2022,10,,,亿元
萍乡经开区,固定资产投资,2022,10,,,亿元
湘乡经开区,固定资产投资,2022,10,,,亿元
`;

  test("is called so from its month on, of the park and of the zone, as the period is chosen on the sheet, and no other is", async () => {
    const session = await newWorkbook({ month: { year: 2022, month: 6 } });
    await load(DONE, ADJUSTED);
    valueOf(await buildReports({ kinds: ["narrative"], parks: [], month: { year: 2022, month: 6 } }, ACTION));
    const told = async (month: number): Promise<string[]> => {
      await Excel.run(async (context) => {
        context.workbook.names.getItem("ReportMonth").getRange().values = [[month]];
        await context.sync();
      });
      session.refresh();
      const lines = sheetOf(session, "文字分析").cells.rows.map((cells) => String(cells?.[0] ?? ""));
      return lines.join("").match(/完成[^，；。]*目标[^，；。]*%/g) ?? [];
    };
    expect(await told(5)).toEqual([
      "完成年度目标20.00亿元的50.0%",
      "完成年度目标20.00亿元的50.0%",
      ...Array.from({ length: 4 }, () => "完成年度目标10.00亿元的50.0%"),
    ]);
    expect(await told(6)).toEqual([
      "完成调整后年度目标22.00亿元的54.5%",
      "完成年度目标20.00亿元的60.0%",
      "完成调整后年度目标12.00亿元的50.0%",
      ...Array.from({ length: 3 }, () => "完成年度目标10.00亿元的60.0%"),
    ]);
  });
});
