import type { ReportKind } from "../../core/reportKind";

/** What the kinds of report are called. */
export const reportKinds: Readonly<Record<ReportKind, string>> = {
  cover: "月報封面",
  contents: "月報目錄",
  park: "園區月報",
  comparison: "分園區主要指標完成情況",
  ranking: "指標排行榜",
  targets: "年度目標完成情況",
  trend: "主要指標走勢",
  kpi: "主管看板",
  narrative: "文字分析",
  projects: "重點專案進展情況",
  assessment: "園區綜合考核",
  quality: "資料品質報告",
};
