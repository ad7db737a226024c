/** Rows of the Checks table: which finding is which, and whose reason it keeps. */
import { findingOf, findingsIn, withReasons, type Finding } from "../../src/actions/findings";
import { LANGUAGES } from "../../src/core/language";
import type { Problem } from "../../src/core/problem";
import { words } from "../../src/i18n/translate";

const PARK = "萍乡经开区";

/** Every name a rule was ever given; names stand in workbooks, so a name is added here and none is taken out. */
const SHIPPED: Readonly<Record<string, readonly string[]>> = {
  "check.missingPark": ["园区未报", "園區未報", "Park has not reported"],
  "check.latePark": ["逾期报送", "逾期報送", "Late return"],
  "check.missingIndicator": ["必报指标缺报", "必報指標缺報", "Required indicator is missing"],
  "check.stoppedReporting": ["上月有数本月空缺", "上月有數本月空缺", "Reported before, blank now"],
  "check.strayMonth": ["填到了以后的月份", "填到以後的月份", "Figure in a later month", "填到了以後的月份"],
  "check.copiedReturn": ["两个园区数据雷同", "兩個園區資料雷同", "Two parks with the same figures"],
  "check.otherUnit": ["单位与指标表不一致", "單位與指標表不一致", "Unit differs from the indicator's"],
  "check.sign": ["数值为负", "數值為負", "Negative figure"],
  "check.bounds": ["比率超出范围", "比率超出範圍", "Rate out of bounds"],
  "check.growthBounds": ["增速异常", "年增率異常", "Unusual growth rate", "增速異常"],
  "check.subset": ["勾稽关系", "勾稽關係", "Relation between indicators"],
  "check.part": ["其中项大于总项", "其中項大於總項", "Part above its whole"],
  "check.ownRelation": ["自定义审核关系", "自定義審核關係", "Relation of this workbook"],
  "check.zoneSum": ["园区之和与合计不符", "園區之和與合計不符", "Sum of parks differs from the total"],
  "check.projectPlan": ["重点项目投资", "重點專案投資", "Key-project investment", "重點項目投資"],
  "check.ytdFalls": ["累计数下降", "累計數下降", "Cumulative figure falls", "纍計數下降"],
  "check.monthDifference": [
    "本月与累计不衔接",
    "本月與累計不銜接",
    "Month and cumulative figures do not agree",
    "本月與纍計不銜接",
    "Month and cumulative figures do not meet",
  ],
  "check.magnitude": ["数量级异常", "數量級異常", "Order of magnitude"],
  "check.stockZero": ["存量变为零", "存量變為零", "Level down to zero"],
  "check.targetMagnitude": ["目标值异常", "目標值異常", "Unusual target"],
  "check.repeatsLastMonth": [
    "与上月或上年同期完全相同",
    "與上月或上年同期完全相同",
    "Same as last month or last year",
  ],
  "check.ratio": ["比率与分子、分母不符", "比率與分子、分母不符", "Ratio differs from its parts"],
  "check.completion": [
    "上报完成率、占比与计算不符",
    "上報達成率、占比與計算不符",
    "Stated completion or share differs",
    "上報完成率、占比與計算不符",
  ],
  "check.pointsChange": ["上报百分点与计算不符", "上報百分點與計算不符", "Stated change in points differs"],
  "check.growth": [
    "上报增速与计算增速",
    "上報年增率與計算年增率",
    "Reported and computed growth",
    "上報增速與計算增速",
  ],
  "check.growthSeries": ["增速突变", "年增率突變", "Growth rate jumps", "增速突變"],
  "check.jump": ["突变", "突變", "Outlier"],
  "check.restated": ["上年同期数调整", "上年同期數調整", "Last year restated"],
  "check.estimate": ["仍为预计数", "仍為預計數", "Still an estimate"],
  reading: ["台账填写", "臺帳填寫", "Entries of the ledger"],
};

/** How a name in the table is read. */
function ruleNamed(name: string): string {
  const [finding] = findingsIn({
    table: "Checks",
    language: "zh-CN",
    header: ["规则"],
    formats: ["@"],
    columns: new Map([["rule", 0]]),
    rows: [[name]],
    rowCount: 1,
    sheetName: "校验",
    top: 0,
    left: 0,
    lastUsedRow: 1,
  });
  return finding!.rule;
}

function projectFalls(project: string, value: number, before: number): Finding {
  const problem: Problem = {
    code: "check.projectFalls",
    severity: "warning",
    park: PARK,
    period: "2022-05",
    params: { project, value, before },
  };
  return findingOf(problem, "zh-CN", (code) => code);
}

const settled = (finding: Finding, reason: string): Finding => ({ ...finding, reason, settled: true });
const said = (now: readonly Finding[], before: readonly Finding[]) =>
  withReasons(now, before).map(({ reason, settled: isSettled }) => [reason, isSettled]);

describe("the name of a rule", () => {
  test("is known in the table whatever language or version wrote it", () => {
    for (const [rule, names] of Object.entries(SHIPPED))
      for (const name of names) expect([name, ruleNamed(name)]).toEqual([name, rule]);
  });

  test("is among those shipped, so that the one it replaces stays known", () => {
    for (const language of LANGUAGES)
      for (const [rule, { name }] of Object.entries(words(language).checks))
        expect([name, SHIPPED[rule]?.includes(name)]).toEqual([name, true]);
  });
});

test("a reason stays with its finding when the rule has a new name", () => {
  const now = projectFalls("铜箔生产线", 1.2, 1.6);
  const before = settled({ ...now, ruleName: "重點項目投資", text: `${now.text}（核）` }, "审减");
  expect(said([now], [before])).toEqual([["审减", true]]);
});

test("a reason stays where figures are told with their unit and decimals now", () => {
  const problem: Problem = {
    code: "check.subset",
    severity: "warning",
    park: PARK,
    indicator: "TAX",
    period: "2022-05",
    params: {
      ...{ left: "TAX", operator: "≤", right: "FISC_TOTAL" },
      ...{ leftValue: 39.25, rightValue: 38.9, decimals: 2, unit: "亿元" },
    },
  };
  for (const [language, former] of [
    ["zh-CN", "应有“税收 ≤ 财政总收入”，实为39.25和38.9。请核对。"],
    ["en-US", "“Tax ≤ Revenue” should hold, but the figures are 39.25 and 38.9. Check them."],
  ] as const) {
    const now = findingOf(problem, language, (code) => code);
    expect(now.text).toMatch(/38\.90/);
    const period = language === "zh-CN" ? "2022年5月" : "May 2022: ";
    expect(said([now], [settled({ ...now, text: `${period}${former}` }, "口径不同")])).toEqual([
      ["口径不同", true],
    ]);
    // Another figure opens it.
    const other = settled({ ...now, text: `${period}${former.replace("38.9", "38.8")}` }, "口径不同");
    expect(said([now], [other])).toEqual([["口径不同", false]]);
  }
});

describe("of two key projects of one park", () => {
  const [foil, store] = [projectFalls("铜箔生产线", 1.2, 1.6), projectFalls("冷链物流园", 1.2, 1.6)];

  test("each keeps its own reason, in whatever order they are found", () => {
    const before = [settled(foil, "铜箔审减"), settled(store, "冷链退货")];
    expect(said([store, foil], before)).toEqual([
      ["冷链退货", true],
      ["铜箔审减", true],
    ]);
  });

  test("the reason of one that is mended goes to no other, though the figures are the same", () => {
    expect(said([store], [settled(foil, "铜箔审减")])).toEqual([["", false]]);
    expect(said([projectFalls("冷链物流园", 0.9, 1.6)], [settled(foil, "铜箔审减")])).toEqual([["", false]]);
  });

  test("one whose figures changed keeps its reason to be read again", () => {
    expect(said([projectFalls("铜箔生产线", 1.1, 1.6)], [settled(foil, "铜箔审减")])).toEqual([
      ["铜箔审减", false],
    ]);
  });

  test("of rows of an earlier version one whose figures changed is open, with its own reason to be read again", () => {
    const longer = projectFalls("铜箔生产线二期", 1.2, 1.6);
    const before = [settled(longer, "二期审减"), settled(foil, "铜箔审减"), settled(store, "冷链退货")].map(
      (each) => ({ ...each, indicator: "" }),
    );
    const now = [projectFalls("冷链物流园", 0.8, 1.6), projectFalls("铜箔生产线", 1.1, 1.6)];
    expect(said(now, before)).toEqual([
      ["冷链退货", false],
      ["铜箔审减", false],
    ]);
    expect(said([projectFalls("锂电池厂", 1.1, 1.6)], before)).toEqual([["", false]]);
  });

  test("rows of an earlier version, which name the project only in the sentence, keep theirs", () => {
    const before = [settled(foil, "铜箔审减"), settled(store, "冷链退货")].map((each) => ({
      ...each,
      indicator: "",
    }));
    expect(said([store, foil], before)).toEqual([
      ["冷链退货", true],
      ["铜箔审减", true],
    ]);
  });
});
