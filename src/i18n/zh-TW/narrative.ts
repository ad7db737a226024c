import { CHANGE_LEADS, FALLS, FLATS, RISES } from "../../core/prose/growth";
import { PLAN_NOUNS } from "../../core/prose/plan";
import { said, saidUnit } from "../../core/prose/said";
import { AT_HEAD, DOING, WHOLES } from "../../core/prose/words";
import type { NarrativeWords } from "../../report/narrativeWords";

const rise = said(RISES, "成長");
const fall = said(FALLS, "減少");
const higher = said(RISES, "提高");
const lower = said(FALLS, "下降");
const sinceLastYear = said(CHANGE_LEADS, "較上年同期");
const points = saidUnit("points", "個百分點");
const percent = saidUnit("percent", "%");
const times = saidUnit("times", "倍");
const level = said(FLATS, "持平");
const done = said(DOING, "完成");

/** Words of the narrative. */
export const narrative: NarrativeWords = {
  tab: "文字分析",
  title: "主要經濟指標運行情況分析",
  saying: {
    afterPeriod: "",
    comma: "，",
    rate: "",
    figure: "",
    coverage: ["（已報園區", "）"],
    unit: ["", ""],
    scales: [],
    rise: [sinceLastYear + rise, percent],
    fall: [sinceLastYear + fall, percent],
    times: [sinceLastYear + rise, times],
    flat: `與上年同期${level}`,
    risePoints: [sinceLastYear + higher, points],
    fallPoints: [sinceLastYear + lower, points],
    turnedProfit: "由上年同期虧損轉為盈餘",
    turnedLoss: "由上年同期盈餘轉為虧損",
    lossNarrowed: "虧損較上年同期縮小",
    lossWidened: "虧損較上年同期擴大",
    noBase: "上年同期無此項",
    adjusted: "調整後",
    plan: `${done}{adjusted}${said(PLAN_NOUNS, "年度目標")}{target}的{percent}${percent}`,
    partOnly: `${done}{adjusted}${said(PLAN_NOUNS, "年度目標")}的{percent}${percent}`,
    met: "達到{adjusted}年度目標",
    notMet: "未達{adjusted}年度目標",
    within: "控制在{adjusted}年度目標以內",
    beyond: "超出{adjusted}年度目標",
    ahead: ["超前時序進度", points],
    behind: ["落後時序進度", points],
    onSchedule: "符合時序進度",
    barelyAhead: "略超前時序進度",
    barelyBehind: "略落後時序進度",
    place: `{basis}居${said(WHOLES, "全區")}第{rank}位`,
    lowest: "由低到高",
    tied: "（並列）",
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
    fallPoints: [lower, points],
  },
  verbs: { done, earned: said(DOING, "實現"), none: "" },
  indent: "　　",
  zone: `，${said(WHOLES, "全區")}`,
  parkBefore: "{park}：",
  parkAfter: "，",
  sentence: "；",
  ofWhich: `，${said(AT_HEAD, "其中")}`,
  alsoOfWhich: "，",
  end: "。",
  headings: { overall: "總體情況", schedule: "時序進度", leaders: "園區比較", parks: "各園區情況" },
  overall:
    "{period}，全區應報園區{parks}個，已報{reported}個。列入分析的{indicators}項指標中，全區較上年同期成長的{up}項，減少的{down}項，持平的{flat}項",
  withoutGrowth: "，另有{without}項無年增率",
  schedule: {
    opening: "截至{month}月底，時序進度為{progress}%。",
    allMet: "全區主要指標落後時序進度均未超過{threshold}個百分點。",
    behind: "全區主要指標中，落後時序進度超過{threshold}個百分點的有：",
  },
  leaders: {
    topic: "{name}方面，",
    between: "、",
    among: "等{count}個園區",
    each: "均",
    afterChange: "，",
    ratio: "",
    equal: { parks: "參與排名的{count}個園區", by: "{basis}相同" },
    leading: ["{basis}居首位", "{basis}居前兩位", "{basis}居前三位", "{basis}並列首位", "{basis}居前列"],
    trailing: ["{basis}居末位", "{basis}居後兩位", "{basis}居後三位", "{basis}並列末位", "{basis}靠後"],
  },
  untold: {
    group: "本月沒有可彙總的全區資料。",
    schedule: "全區主要指標均無達成率，不評時序進度。",
    leaders: "本月有數可排名的園區不足兩個。",
    parks: "本月各園區均無資料。",
    january: "1月份資料不單獨公布，與2月份合併發布。",
  },
  parkWithout: {
    figures: "主要指標尚無資料。",
    room: "已有資料，重新產生本報表後列出。",
  },
  note: "文字隨「設定」表的年、月和臺帳即時重算；缺數的指標不列；全區數為應報園區合計，有園區未報的註明已報園區數；完成年度目標只在全區本身有目標，或有數的園區都有目標時列示；名次以未四捨五入的資料排定。",
  growthNote:
    "全區年增率：全區本身有上報數的用上報數；有園區用上報數的，以各園區列示的年增率按上年同期數加權推算，只含兩年都有數的園區。",
};
