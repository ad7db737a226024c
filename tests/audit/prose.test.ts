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

describe("differences and increases beside what they are of", () => {
  test.each([
    ["增速为7.4%，比1—5月的6.8%提高0.6个百分点。", "0.6", "1.6", "points"],
    [
      "税收占一般公共预算收入的比重为84.0%，比上年同期（82.5%）提高1.5个百分点。",
      "提高1.5",
      "提高2.5",
      "points",
    ],
    ["增速由一季度的5.1%提高到上半年的7.4%，提高2.3个百分点。", "提高2.3", "提高3.2", "points"],
    ["产销率98.2%，上年同期97.5%，同比提高0.7个百分点。", "0.7", "1.7", "points"],
    ["园区产值增长9.1%，高于全市平均水平（7.4%）1.7个百分点。", "1.7", "2.7", "points"],
    ["8月当月增长6.4%，比上月（9.0%）回落2.6个百分点。", "2.6", "6.2", "points"],
    ["税收收入增长6.4%，比上月（9.0%）回落2.6个百分点。", "回落", "提高", "points"],
    ["利润下降3.1%，降幅比上月（5.2%）收窄2.1个百分点。", "2.1", "1.2", "points"],
    ["税收4.82亿元，同比增收0.26亿元，增长5.7%。", "5.7", "7.5", "growth"],
    ["实际到位外资5100万美元，同比减少230万美元，下降4.3%。", "4.3", "3.4", "growth"],
    ["规上企业201家，比上年末净增9家，增长4.7%。", "4.7", "7.4", "growth"],
    ["利润总额由上年同期的17.20亿元增加到18.80亿元，增长9.3%。", "9.3", "3.9", "growth"],
    [
      "财政收入52.31亿元，其中税收43.93亿元，占比84.0%，非税收入8.38亿元，占比16.0%。",
      "16.0",
      "18.0",
      "share",
    ],
    ["财政收入52.31亿元，其中税收43.93亿元，占财政收入的84.0%。", "84.0", "48.0", "share"],
    ["东湖高新区、西山经开区分别完成40.12亿元、30.05亿元，合计70.17亿元。", "70.17", "71.07", "total"],
  ])("%s: %s passes, %s does not", (line, right, wrong, kind) => {
    expect(faults(line)).toEqual([]);
    expect(faults(line.replace(right, wrong))).toEqual([expect.stringContaining(`printed.${kind} `)]);
  });

  test.each([
    "工业增加值增长7.4%，增速比全国（3.6%）、全省（5.0%）分别高3.8个、2.4个百分点。",
    "产值下降9.1%，比上年同期增长5.0%回落14.1个百分点。",
    "利润增长-3.1%，比上月（-5.2%）回升2.1个百分点。",
    "由上月的42.1%提高到43.3%，同比提高0.9个百分点。",
    "产销率98.2%，上年同期97.5%，比上月提高0.3个百分点。",
    "增长8.6%，占比较上年同期（82.5%）提高1.5个百分点。",
    "占比84.0%，增速比上月（6.4%）提高2.2个百分点。",
    "能耗强度下降4.1%，比年度目标（3.5%）多降0.6个百分点。",
    "企业201家，其中工业120家，比上年同期增加9家，增长4.7%。",
    "新增规上企业17家，同比增加5家，增长41.7%，净增规上企业9家，增长4.7%。",
    "完成税收98.77亿元，比上年同期增加4.31亿元，同比增长4.6%。",
    "税收17.90亿元，上年同期16.45亿元，同比增加1.45亿元，增长8.8%。",
    "今年税收17.90亿元（上年同期16.45亿元），按可比口径增长9.9%。",
    "全市开发区税收98.77亿元，其中东湖高新区40.12亿元，占全市的12.3%。",
    "分别完成40.12亿元、30.05亿元，同比增长5.8%、4.0%，合计占全市的71.0%。",
  ])("%s says nothing wrong", (line) => {
    expect(faults(line)).toEqual([]);
  });
});
