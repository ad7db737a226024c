import { CHANGE_LEADS, FALLS, FLATS, RISES } from "../../core/prose/growth";
import { PLAN_NOUNS } from "../../core/prose/plan";
import { said, saidUnit } from "../../core/prose/said";
import { AT_HEAD, DOING, WHOLES } from "../../core/prose/words";
import type { NarrativeWords } from "../../report/narrativeWords";

const rise = said(RISES, "增长");
const fall = said(FALLS, "下降");
const higher = said(RISES, "提高");
const yearOnYear = said(CHANGE_LEADS, "同比");
const sinceLastYear = said(CHANGE_LEADS, "比上年同期");
const points = saidUnit("points", "个百分点");
const percent = saidUnit("percent", "%");
const times = saidUnit("times", "倍");
const level = said(FLATS, "持平");
const done = said(DOING, "完成");

/** Words of the narrative. */
export const narrative: NarrativeWords = {
  tab: "文字分析",
  title: "主要经济指标运行情况分析",
  saying: {
    afterPeriod: "",
    comma: "，",
    rate: "",
    figure: "",
    coverage: ["（已报园区", "）"],
    unit: ["", ""],
    scales: [],
    rise: [yearOnYear + rise, percent],
    fall: [yearOnYear + fall, percent],
    times: [yearOnYear + rise, times],
    flat: `与上年同期${level}`,
    risePoints: [sinceLastYear + higher, points],
    fallPoints: [sinceLastYear + fall, points],
    turnedProfit: "由上年同期亏损转为盈利",
    turnedLoss: "由上年同期盈利转为亏损",
    lossNarrowed: "亏损额比上年同期减少",
    lossWidened: "亏损额比上年同期增加",
    noBase: "上年同期无此项",
    adjusted: "调整后",
    plan: `${done}{adjusted}${said(PLAN_NOUNS, "年度目标")}{target}的{percent}${percent}`,
    partOnly: `${done}{adjusted}${said(PLAN_NOUNS, "年度目标")}的{percent}${percent}`,
    met: "达到{adjusted}年度目标",
    notMet: "未达到{adjusted}年度目标",
    within: "控制在{adjusted}年度目标以内",
    beyond: "超出{adjusted}年度目标",
    ahead: ["超时序进度", points],
    behind: ["落后时序进度", points],
    onSchedule: "符合时序进度",
    barelyAhead: "略超时序进度",
    barelyBehind: "略落后时序进度",
    place: `{basis}居${said(WHOLES, "全区")}第{rank}位`,
    lowest: "由低到高",
    tied: "（并列）",
    rank: "居{scope}第{rank}位",
    reported: "",
    grouped: false,
  },
  inList: {
    rise: [rise, percent],
    fall: [fall, percent],
    times: [rise, times],
    flat: level,
    risePoints: [higher, points],
    fallPoints: [fall, points],
  },
  verbs: { done, earned: said(DOING, "实现"), none: "" },
  indent: "　　",
  zone: `，${said(WHOLES, "全区")}`,
  parkBefore: "{park}：",
  parkAfter: "，",
  sentence: "；",
  ofWhich: `，${said(AT_HEAD, "其中")}`,
  alsoOfWhich: "，",
  end: "。",
  headings: { overall: "总体情况", schedule: "时序进度", leaders: "园区对比", parks: "分园区情况" },
  overall:
    "{period}，全区在报园区{parks}个，已报{reported}个。列入分析的{indicators}项指标中，全区同比增长的{up}项，下降的{down}项，持平的{flat}项",
  withoutGrowth: "，另有{without}项无同比",
  schedule: {
    opening: "截至{month}月底，时序进度为{progress}%。",
    allMet: "全区主要指标落后时序进度均未超过{threshold}个百分点。",
    behind: "全区主要指标中，落后时序进度超过{threshold}个百分点的有：",
  },
  leaders: {
    topic: "{name}方面，",
    between: "、",
    among: "等{count}个园区",
    each: "均",
    afterChange: "，",
    ratio: "",
    equal: { parks: "参与排名的{count}个园区", by: "{basis}相同" },
    leading: ["{basis}居首位", "{basis}居前两位", "{basis}居前三位", "{basis}并列首位", "{basis}居前列"],
    trailing: ["{basis}居末位", "{basis}居后两位", "{basis}居后三位", "{basis}并列末位", "{basis}靠后"],
  },
  untold: {
    group: "本月没有可汇总的全区数据。",
    schedule: "全区主要指标均无完成率，不评时序进度。",
    leaders: "本月有数可排名的园区不足两个。",
    parks: "本月各园区均无数据。",
    january: "1月份数据不单独公布，与2月份合并发布。",
  },
  parkWithout: {
    figures: "主要指标尚无数据。",
    room: "已有数据，重新生成本报表后列出。",
  },
  note: "文字随“设置”表的年、月和台账即时重算；缺数的指标不列；全区数为在报园区合计，有园区未报的注明已报园区数；完成年度目标只在全区自身有目标，或有数的园区都有目标时列示；位次以未四舍五入的数据排定。",
  growthNote:
    "全区同比：全区自身有上报增速的用上报增速；有园区用上报增速的，以各园区列示的同比按上年同期数加权推算，只含两年都有数的园区。",
};
