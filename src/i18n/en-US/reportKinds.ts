import type { ReportKind } from "../../core/reportKind";

/** What the kinds of report are called. */
export const reportKinds: Readonly<Record<ReportKind, string>> = {
  cover: "Cover of the bulletin",
  contents: "Contents of the bulletin",
  park: "Monthly report of a park",
  comparison: "Main indicators by park",
  ranking: "Ranking of parks",
  targets: "Annual targets",
  trend: "Trends of main indicators",
  kpi: "Executive board",
  narrative: "Analysis in words",
  projects: "Key projects",
  assessment: "Assessment of parks",
  quality: "Report on data quality",
};
