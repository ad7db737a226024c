/** 发布前审核 of sentences: what follows from other figures of a sentence, in the words of bulletins. */
import { auditSheet } from "../../src/audit/auditSheet";
import { sheetOf, slipsOf } from "./printed";

const faults = (...lines: readonly string[]): string[] =>
  auditSheet(sheetOf("通报", [["2022年1—6月园区经济运行情况"], ...lines.map((line) => [line])])).map(
    ({ code, params }) => `${code} ${params["stated"]} ${params["expected"]}`,
  );

describe("sentences with all figures printed", () => {
  test.each([
    ["财政总收入17.90亿元，上年同期16.45亿元，同比增长8.8%。", "8.8", "printed.growth"],
    [
      "完成财政总收入17.90亿元（上年同期16.45亿元），同比增长8.8%，增幅居全市第三位。",
      "8.8",
      "printed.growth",
    ],
    ["上年同期进口1.26亿元，今年进口1.16亿元，同比下降7.9%。", "7.9", "printed.growth"],
    ["財政總收入17.90億元，去年同期16.45億元，較上年同期成長8.8%。", "8.8", "printed.growth"],
    ["年度计划投资10.66亿元，1—6月完成投资2.74亿元，完成率25.70%。", "25.70", "printed.completion"],
    [
      "基础设施项目12个，总投资134.11亿元，年度计划投资10.66亿元，累计完成投资2.74亿元，占年度计划的25.7%。",
      "25.7",
      "printed.completion",
    ],
    ["全年任务1.2亿元，实际到位6925万元，完成年度任务的57.7%。", "57.7", "printed.completion"],
    ["实际利用外资5538万美元，完成年度目标10500万美元的52.7%，快于时序进度2.7个百分点。", "52.7%", "printed"],
    [
      "实际利用外资5538万美元，完成调整后年度目标10500万美元的52.7%，超时序进度2.7个百分点。",
      "52.7%",
      "printed",
    ],
    ["全年任务1.2亿元，实际到位6925万元，完成调整后年度任务的57.7%。", "57.7", "printed.completion"],
    ["完成年度目标2708.00亿元的49.1%，慢于时序进度0.9个百分点。", "0.9", "printed.points"],
    ["完成全年计划的54.6%，超时间进度4.6个百分点。", "4.6", "printed.points"],
    ["财政收入52.31亿元，其中税收43.93亿元，占比84.0%。", "84.0", "printed.share"],
    [
      "1—5月，实现利润总额-3.85亿元，完成年度目标8.00亿元的-48.1%，慢于时序进度89.8个百分点。",
      "48.1%",
      "printed",
    ],
    ["1—5月，完成年度目标8.00亿元的－48.1%，慢于时序进度89.8个百分点。", "89.8", "printed.points"],
    ["实际利用外资5735万美元，上年同期339万美元，同比增长15.9倍。", "15.9", "printed.growth"],
  ])("%s", (sentence, figure, code) => {
    expect(faults(sentence)).toEqual([]);
    for (const slip of slipsOf(figure)) {
      const at = sentence.lastIndexOf(figure);
      const [found] = faults(sentence.slice(0, at) + slip + sentence.slice(at + figure.length));
      expect([slip, found?.startsWith(code)]).toEqual([slip, true]);
    }
  });

  test.each([
    "财政总收入-10.66亿元，完成年度目标42亿元的25.4%。",
    "其中：增值税-2.74亿元，占财政收入10.66亿元的25.7%，企业所得税－1.20亿元，占比11.3%。",
  ])("a hyphen between a name and its amount is no minus: %s", (sentence) => {
    expect(faults(sentence)).toEqual([]);
    expect(faults(sentence.replace(/25\.[47]%/, "29.9%"))).toHaveLength(1);
  });

  test.each(["利润总额", "净利润", "财政结余"])(
    "a loss has a minus: a completion of it without one is told: %s",
    (name) => {
      const said = (rate: string): string => `1—5月，实现${name}-3.85亿元，完成年度目标8.00亿元的${rate}%。`;
      expect(faults(said("-48.1"))).toEqual([]);
      expect(faults(said("48.1"))).toEqual(["printed.completion 48.1% -48.1"]);
    },
  );

  test("each rate of a paragraph is held against its own figures", () => {
    const said = (tax: string, points: string): string =>
      `　　1—6月，全区完成财政总收入52.31亿元，同比增长7.3%，完成年度目标103.25亿元的50.7%，快于时序进度${points}个百分点，其中税收43.93亿元，同比增长7.1%，完成年度目标87.80亿元的${tax}%，符合时序进度；完成一般公共预算收入32.04亿元，完成年度目标63.94亿元的50.1%，快于时序进度0.1个百分点。`;
    expect(faults(said("50.0", "0.7"))).toEqual([]);
    expect(faults(said("55.0", "7.0"))).toEqual(["printed.completion 55.0% 50.0", "printed.points 7.0 0.7"]);
  });

  test("in English with figures in billions", () => {
    const said = (rate: string, points: string): string =>
      `Jan–Jun 2022, all parks together: Operating revenue was 132.912 billion yuan, up 7.5% year on year, ${rate}% of the annual target of 270.800 billion yuan, ${points} points behind schedule.`;
    expect(faults(said("49.1", "0.9"))).toEqual([]);
    expect(faults(said("41.9", "0.9"))).toContain("printed.completion 41.9% 49.1");
    expect(faults(said("49.1", "9.0"))).toEqual(["printed.points -9.0 -0.9"]);
  });

  test("in English of an adjusted target", () => {
    const said = (rate: string, points: string): string =>
      `Jan–Jun 2022, all parks together: operating revenue was 132.912 billion yuan, ${rate}% of the adjusted annual target of 270.800 billion yuan, ${points} points behind schedule.`;
    expect(faults(said("49.1", "0.9"))).toEqual([]);
    expect(faults(said("41.9", "0.9"))).toContain("printed.completion 41.9% 49.1");
    expect(faults(said("49.1", "9.0"))).toEqual(["printed.points -9.0 -0.9"]);
  });

  test("in English, too", () => {
    const said = (rate: string, points: string): string =>
      `Jan–Jun 2022, all parks together: Operating revenue was 1,329.12 (100 million yuan), up 7.5% year on year, ${rate}% of the annual target of 2,708.00 (100 million yuan), ${points} points behind schedule; Tax revenue was 43.93 (100 million yuan), 50.0% of the annual target of 87.80 (100 million yuan), on schedule.`;
    expect(faults(said("49.1", "0.9"))).toEqual([]);
    expect(faults(said("41.9", "0.9"))).toContain("printed.completion 41.9% 49.1");
    expect(faults(said("49.1", "9.0"))).toEqual(["printed.points -9.0 -0.9"]);
  });
});

test("a quarter's figure is held against the quarter's schedule, in English too", () => {
  const said = (points: string): string =>
    `第1产业集聚区, Jan–May 2022: Total fiscal revenue was 0.682 billion yuan, up 4.0% year on year; M1–3 Gross regional product was 7.776 billion yuan, 30.4% of the annual target of 25.584 billion yuan, ${points} points ahead of schedule.`;
  expect(faults(said("5.4"))).toEqual([]);
  expect(faults(said("4.5"))).toEqual(["printed.points 4.5 5.4"]);
});

describe("sentences that need not agree", () => {
  test.each([
    "按可比口径，财政总收入17.90亿元，上年同期16.45亿元，同比增长7.1%。",
    "规上工业增加值22.31亿元，上年同期20.02亿元，同比增长7.9%。",
    "固定资产投资87.00亿元，同比增长10.0%，上年同期为79.10亿元，工业投资增长12.4%。",
    "总投资134.11亿元，累计完成投资39.34亿元，完成率34.1%，年度计划投资115.38亿元。",
    "项目12个，完成投资2.74亿元，完成率98%。",
    "上年同期16.45亿元，上上年同期15.20亿元，同比增长9.9%。",
    "完成年度目标的49.1%，高于全市平均0.9个百分点。",
    "新开工项目3个，完成投资6.50亿元，其中民间投资2.10亿元，完成年度计划44.62亿元的14.6%。",
    "园区规模工业增加值占比71.65%，比上年同期提高0.4个百分点。",
  ])("%s", (sentence) => expect(faults(sentence)).toEqual([]));

  test("a note on a comparable basis makes growth in sentences a note of its own", () => {
    expect(
      faults("财政总收入17.90亿元，上年同期16.45亿元，同比增长7.1%。", "注：增速按可比口径计算。"),
    ).toEqual(["printed.growthBasis 7.1% 8.8"]);
  });
});

test("上半年 and 前三季度 of a sentence are what its gap to the schedule is over, and not the months of the title", () => {
  const said = (points: string): string =>
    `上半年完成投资53.60亿元，完成年度目标100亿元的53.6%，快于时序进度${points}个百分点。`;
  const sheet = (line: string) => sheetOf("通报", [["2022年1—8月园区经济运行情况"], [line]]);
  expect(auditSheet(sheet(said("3.6")))).toEqual([]);
  expect(auditSheet(sheet(said("6.3"))).map(({ code }) => code)).toEqual(["printed.points"]);
});
