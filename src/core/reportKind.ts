/** Codes of the kinds of report; on their own, so that a small page need not carry the reports. */

export const REPORT_KINDS = [
  "cover",
  "contents",
  "park",
  "comparison",
  "ranking",
  "targets",
  "projects",
  "trend",
  "assessment",
  "quality",
  "narrative",
  "kpi",
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Kinds of which every park has a sheet of its own; of the others the workbook has one. */
const PER_PARK: ReadonlySet<ReportKind> = new Set<ReportKind>(["park", "trend"]);

export function isPerPark(kind: ReportKind): boolean {
  return PER_PARK.has(kind);
}

/** Kinds that stand before the reports of a bulletin and say nothing of their own. */
const FRONT: ReadonlySet<ReportKind> = new Set<ReportKind>(["cover", "contents"]);

export function isFront(kind: ReportKind): boolean {
  return FRONT.has(kind);
}
