import type { TrendWords } from "../../report/trendWords";

/** Words of trends. */
export const trend: TrendWords = {
  tab: "{park}走势",
  title: "{park}主要指标走势",
  span: "{first}至{last}",
  month: "{year}年{month}月",
  monthHeading: "月份",
  cumulative: "本年累计",
  level: "期末数",
  rate: "同比\n(%)",
  ratePoints: "同比\n(百分点)",
  rateAxis: "同比(%)，右轴",
  ratePointsAxis: "同比(百分点)，右轴",
  notes: {
    figures:
      "时期数和个数为年初至当月累计，时点数和比率为期末数；同比按“设置”表选定的口径，带“*”的为上报增速，按可比口径计算，不一定等于两年数之比。",
    gaps: "{missing}为当月无数，图中留空，不作零；“…”为只公布增速。季报指标只在季末月份有数。",
    listed: "各类重点指标依次取排在最前的，共列{count}项；最近{months}个月（在“设置”表中选13或25）。",
  },
};
