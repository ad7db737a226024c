import type { ReportWords } from "../../report/words";
import { boards } from "./boards";
import { booklet } from "./booklet";
import { kpi } from "./kpi";
import { trend } from "./trend";
import { narrative } from "./narrative";

/** Words of reports. */
export const report: ReportWords = {
  parkTab: "{park}月報",
  parkTitle: "{park}主要經濟指標完成情形月報",
  subtitle: { usual: "{year}年1—{month}月", january: "{year}年1月", combined: "{year}年1—2月" },
  monthHeading: { usual: "{month}月", january: "1月", combined: "1—2月" },
  ytdHeading: { usual: "1—{month}月累計", january: "1月累計", combined: "1—2月累計" },
  monthNames: [],
  reportingUnit: "填報單位：{park}",
  draft: "（初步資料，未經審核）",
  coverage: "資料截至 {asOf} · 已報園區 {parks}/{ofParks} · 已報指標 {reported}/{expected}",
  headings: {
    indicator: "指標名稱",
    unit: "計量\n單位",
    month: "當月",
    growth: "年增率\n(%)",
    ytd: "累計",
    lastYear: "去年同期",
    targets: "全年目標",
    target: "目標",
    completion: "達成率\n(%)",
    gap: "較時序進度\n(百分點)",
    rank: "名次",
  },
  scopedRank: "{scope}\n名次",
  rankInScope: "{scope}{rank}",
  groupOrdinals: [
    "一、",
    "二、",
    "三、",
    "四、",
    "五、",
    "六、",
    "七、",
    "八、",
    "九、",
    "十、",
    "十一、",
    "十二、",
  ],
  ofWhich: "其中：",
  ofWhichSpace: "　　　",
  notes: {
    label: "註：",
    reportedRate:
      "帶「*」的年增率為上報數，按可比口徑計算，不等於本年累計與去年公布數之比；其餘為計算數。百分率指標的年增率為百分點。",
    ofWhich: "「其中」為部分指標，各項之和不一定等於總計。",
    schedule:
      "時序進度為{progress}%（{month}/12）；標「▼」並標黃的指標，達成率低於時序進度超過{threshold}個百分點（按未修整數判斷）。",
    symbols: "「…」為只公布年增率，{missing}為無資料或未設目標；空白不等於零。",
    missingMarks: { dash: "「—」", zero: "「0」", blank: "空白格" },
    combined: "規上工業、固定資產投資等指標1、2月合併統計，沒有單獨的1月數和2月數。",
    ownPeriod: "季報和延後發布的指標列示最近一期數，期別標在指標名稱之後，時序進度按所標期別計算。",
    rounding: "百分數按「{rule}」修整；部分資料因修整，分項之和與合計可能略有出入。",
    explained: "{park}{period}「{indicator}」情況說明：{reason}",
  },
  signOff: ["單位主管：", "統計主管：", "填表人：", "聯絡電話：", "報出日期：　　　年　　月　　日"],
  boards,
  trend,
  booklet,
  kpi,
  narrative,
  footer: "第 &P 頁 共 &N 頁",
  strip: {
    park: "選擇園區",
    year: "年",
    month: "月",
    hint: "改選園區，本表立即重算；年、月在「設定」表中修改",
    missingRows: "另有{count}項指標有資料但未列入本表，請重新產生報表",
    parkPrompt: { title: "選擇園區", message: "選擇後，整張表立即換成該園區的資料。" },
    periodPrompt: { title: "報告期", message: "請在「設定」表中修改年份和月份，所有報表一起改變。" },
  },
};
