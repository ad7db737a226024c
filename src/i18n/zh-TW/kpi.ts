import type { KpiWords } from "../../report/kpiWords";

/** Words of the board for the person in charge. */
export const kpi: KpiWords = {
  tab: "主管看板",
  title: "主要經濟指標看板",
  summary: "有年度目標的{count}項指標：快於時序{ahead}項，基本同步{onSchedule}項，落後{behind}項",
  growth: "年增率(%)",
  completion: "達成(%)",
  schedule: "時序(%)",
  progress: "進度",
  leader: "領先園區",
  tied: "等",
  place: "名次",
  gap: "{gap}個百分點",
  lights: { ahead: "快於時序", onSchedule: "基本同步", behind: "落後" },
  noLight: "不評進度",
  fastest: "年增率前五",
  slowest: "年增率後五",
  moverHeadings: { park: "園區", indicator: "指標", growth: "年增率(%)" },
  completionChart: "年度目標達成率與時序進度（%）",
  growthChart: "各園區{name}年增率（%）",
  completionSeries: "達成率",
  scheduleSeries: "時序進度",
  growthSeries: "年增率",
  notes: {
    figures:
      "各項為全部在報園區合計，比率按分子合計除以分母合計；達成率只含既有目標又有資料的園區。各類重點指標依次取排在最前的，領先園區按「指標」表規定的排位依據。",
    lights:
      "「▲快於時序」為達成率高於時序進度，「●基本同步」為低於時序進度不超過{threshold}個百分點，「▼落後」為超過。",
    movers:
      "年增率前五、後五從上列越高越好的指標中按各園區年增率排出，以百分點計和「轉虧為盈」等文字的不參加。",
    charts: "圖中空缺為沒有數，不作零。",
  },
};
