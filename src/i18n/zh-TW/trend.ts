import type { TrendWords } from "../../report/trendWords";

/** Words of trends. */
export const trend: TrendWords = {
  tab: "{park}走勢",
  title: "{park}主要指標走勢",
  span: "{first}至{last}",
  month: "{year}年{month}月",
  monthHeading: "月份",
  cumulative: "本年累計",
  level: "期末數",
  rate: "年增率\n(%)",
  ratePoints: "年增減\n(百分點)",
  rateAxis: "年增率(%)，右軸",
  ratePointsAxis: "年增減(百分點)，右軸",
  notes: {
    figures:
      "時期數和個數為年初至當月累計，時點數和比率為期末數；年增率按「設定」表選定的口徑，帶「*」的為上報年增率，按可比口徑計算，不一定等於兩年數之比。",
    gaps: "{missing}為當月無數，圖中留空，不作零；「…」為只公布年增率。季報指標只在季末月份有數。",
    listed: "各類重點指標依次取排在最前的，共列{count}項；最近{months}個月（在「設定」表中選13或25）。",
  },
};
