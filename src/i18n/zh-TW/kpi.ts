import type { KpiWords } from "../../report/kpiWords";

/** Words of the board for the person in charge. */
export const kpi: KpiWords = {
  tab: "主管看板",
  title: "主要經濟指標看板",
  summary:
    "全區有年度目標的{count}項指標：超前時序進度{ahead}項，符合時序進度{onSchedule}項，落後時序進度{behind}項",
  growth: "年增率(%)",
  completion: "達成(%)",
  schedule: "時序(%)",
  progress: "進度",
  leader: "領先園區",
  tied: "等",
  place: "名次",
  gap: "{gap}個百分點",
  lights: { ahead: "超前時序進度", onSchedule: "符合時序進度", behind: "落後時序進度" },
  noLight: "不評進度",
  fastest: "年增率前五",
  slowest: "年增率後五",
  moverHeadings: { park: "園區", indicator: "指標", growth: "年增率(%)" },
  completionChart: "年度目標達成率與時序進度（%）",
  noTargets: "本年度未設定年度目標，無達成率可比較。",
  growthChart: "各園區{name}年增率（%）",
  growthChartEnds: "{name}年增率前{count}名和後{count}名園區（%）",
  completionSeries: "達成率",
  scheduleSeries: "時序進度",
  growthSeries: "年增率",
  notes: {
    figures:
      "各項為全部在報園區合計，比率按分子合計除以分母合計；全區本身有年度目標，或有數的園區都有年度目標的，才計達成率、評進度。各類重點指標依次取排在最前的，領先園區按「指標」表規定的排位依據。",
    lights:
      "「▲超前時序進度」為達成率高於時序進度，「●符合時序進度」為低於時序進度不超過{threshold}個百分點，「▼落後時序進度」為超過。{adjusted}",
    movers:
      "年增率前五、後五從上列越高越好的指標中按各園區年增率排出，不足10項的前後各列一半；「持平」按0計，以百分點計和「轉虧為盈」等文字的不參加。",
    charts: "圖中空缺為沒有數，不作零。",
  },
};
