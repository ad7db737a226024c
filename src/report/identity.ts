/** Identities under which reports are found again on their sheets: "park|萍乡经开区", "comparison". */
import { isPerPark, REPORT_KINDS, type ReportKind } from "../core/reportKind";

/** Which report a sheet is: its kind, and the park of a kind every park has one of. */
export interface ReportOf {
  readonly kind: ReportKind;
  /** Null for a kind the workbook has one of. */
  readonly park: string | null;
}

export function identityOf({ kind, park }: ReportOf): string {
  return park === null ? kind : `${kind}|${park}`;
}

/** The report of an identity; null for one this version does not know. */
export function reportOf(identity: string): ReportOf | null {
  const bar = identity.indexOf("|");
  const code = bar < 0 ? identity : identity.slice(0, bar);
  const kind = REPORT_KINDS.find((each) => each === code);
  if (!kind || isPerPark(kind) !== bar >= 0) return null;
  return { kind, park: bar < 0 ? null : identity.slice(bar + 1) };
}

/** Park of a report of one park, null for another kind of report. */
export function parkOfReport(identity: string): string | null {
  return reportOf(identity)?.park ?? null;
}
