import type { KpiWords } from "../../report/kpiWords";

/** Words of the board for the person in charge. */
export const kpi: KpiWords = {
  tab: "领导看板",
  title: "主要经济指标看板",
  summary:
    "全区有年度目标的{count}项指标：超时序进度{ahead}项，符合时序进度{onSchedule}项，落后时序进度{behind}项",
  growth: "同比(%)",
  completion: "完成(%)",
  schedule: "时序(%)",
  progress: "进度",
  leader: "领先园区",
  tied: "等",
  place: "位次",
  gap: "{gap}个百分点",
  lights: { ahead: "超时序进度", onSchedule: "符合时序进度", behind: "落后时序进度" },
  noLight: "不评进度",
  fastest: "增幅前五",
  slowest: "增幅后五",
  moverHeadings: { park: "园区", indicator: "指标", growth: "同比(%)" },
  completionChart: "年度目标完成率与时序进度（%）",
  noTargets: "本年度未设置年度目标，无完成率可比较。",
  growthChart: "各园区{name}同比（%）",
  growthChartEnds: "{name}同比前{count}位和后{count}位园区（%）",
  completionSeries: "完成率",
  scheduleSeries: "时序进度",
  growthSeries: "同比",
  notes: {
    figures:
      "各项为全部在报园区合计，比率按分子合计除以分母合计；全区自身有年度目标，或有数的园区都有年度目标的，才计完成率、评进度。各类重点指标依次取排在最前的，领先园区按“指标”表规定的排位依据。",
    lights:
      "“▲超时序进度”为完成率高于时序进度，“●符合时序进度”为低于时序进度不超过{threshold}个百分点，“▼落后时序进度”为超过。{adjusted}",
    movers:
      "增幅前五、后五从上列越高越好的指标中按各园区同比排出，不足10项的前后各列一半；“持平”按0计，同比为百分点和“扭亏”等文字的不参加。",
    charts: "图中空缺为没有数，不作零。",
  },
};
