import type { ReportKind } from "../../core/reportKind";

/** What the kinds of report are called. */
export const reportKinds: Readonly<Record<ReportKind, string>> = {
  cover: "月报封面",
  contents: "月报目录",
  park: "园区月报",
  comparison: "分园区主要指标完成情况",
  ranking: "指标排行榜",
  targets: "年度目标完成情况",
  trend: "主要指标走势",
  kpi: "领导看板",
  narrative: "文字分析",
  projects: "重点项目进展情况",
  assessment: "园区综合考核",
  quality: "数据质量报告",
};
