import type { ReportWords } from "../../report/words";
import { boards } from "./boards";
import { booklet } from "./booklet";
import { kpi } from "./kpi";
import { trend } from "./trend";
import { narrative } from "./narrative";

/** Words of reports. */
export const report: ReportWords = {
  parkTab: "{park}月报",
  parkTitle: "{park}主要经济指标完成情况月报",
  subtitle: { usual: "{year}年1—{month}月", january: "{year}年1月", combined: "{year}年1—2月" },
  monthHeading: { usual: "{month}月", january: "1月", combined: "1—2月" },
  ytdHeading: { usual: "1—{month}月累计", january: "1月累计", combined: "1—2月累计" },
  monthNames: [],
  reportingUnit: "填报单位：{park}",
  draft: "（初步数据，未经审核）",
  coverage: "数据截至 {asOf} · 已报园区 {parks}/{ofParks} · 已报指标 {reported}/{expected}",
  headings: {
    indicator: "指标名称",
    unit: "计量\n单位",
    month: "本月",
    growth: "同比\n(%)",
    ytd: "累计",
    lastYear: "上年同期",
    targets: "全年目标",
    target: "目标",
    completion: "完成\n(%)",
    gap: "比时序进度\n(百分点)",
    rank: "位次",
  },
  scopedRank: "{scope}\n位次",
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
    label: "注：",
    reportedRate:
      "带“*”的同比为上报增速，按可比口径计算，不等于本年累计与上年公布数之比；其余为计算增速。百分率指标的同比为百分点。",
    ofWhich: "“其中”为部分指标，各项之和不一定等于总计。",
    schedule:
      "时序进度为{progress}%（{month}/12）；标“▼”并标黄的指标，完成率低于时序进度超过{threshold}个百分点（按未舍入数判断）。",
    symbols: "“…”为只公布增速，{missing}为无数据或未设目标；空白不等于零。",
    missingMarks: { dash: "“—”", zero: "“0”", blank: "空白格" },
    combined: "规上工业、固定资产投资等指标1、2月合并统计，没有单独的1月数和2月数。",
    ownPeriod: "季报和滞后发布的指标列示最近一期数，期别标在指标名称之后，时序进度按所标期别计算。",
    rounding: "百分数按“{rule}”修约；部分数据因修约，分项之和与合计可能略有出入。",
    explained: "{park}{period}“{indicator}”情况说明：{reason}",
  },
  signOff: ["单位负责人：", "统计负责人：", "填表人：", "联系电话：", "报出日期：　　　年　　月　　日"],
  boards,
  trend,
  booklet,
  kpi,
  narrative,
  footer: "第 &P 页 共 &N 页",
  strip: {
    park: "选择园区",
    year: "年",
    month: "月",
    hint: "改选园区，本表即时重算；年、月在“设置”表中修改",
    missingRows: "另有{count}项指标有数据但未列入本表，请重新生成报表",
    parkPrompt: { title: "选择园区", message: "选择后，整张表立即换成该园区的数据。" },
    periodPrompt: { title: "报告期", message: "请在“设置”表中修改年份和月份，所有报表一起改变。" },
  },
};
