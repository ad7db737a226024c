/**
 * Identities under which reports are found again on their sheets: "park|萍乡经开区", "comparison"; of reports people define
 * "definition|park|企业快报|萍乡经开区", "definition|comparison|外资比较". Names of definitions hold no bar.
 */
import { DEFINITION_BASES } from "../core/definition";
import { isPerPark, REPORT_KINDS, type ReportKind } from "../core/reportKind";

/** Which report a sheet is: its kind, and the park of a kind every park has one of. */
export interface ReportOf {
  readonly kind: ReportKind;
  /** Null for a kind the workbook has one of. */
  readonly park: string | null;
  /** Name of the definition it is made by, laid out like `kind`. */
  readonly definition?: string;
}

const DEFINED = "definition|";

export function identityOf({ kind, park, definition }: ReportOf): string {
  const code = definition === undefined ? kind : `${DEFINED}${kind}|${definition}`;
  return park === null ? code : `${code}|${park}`;
}

/** The report of an identity; null for one this version does not know. */
export function reportOf(identity: string): ReportOf | null {
  if (isDefined(identity)) return definedReport(identity);
  const bar = identity.indexOf("|");
  const code = bar < 0 ? identity : identity.slice(0, bar);
  const kind = REPORT_KINDS.find((each) => each === code);
  if (!kind || isPerPark(kind) !== bar >= 0) return null;
  return { kind, park: bar < 0 ? null : identity.slice(bar + 1) };
}

/** Whether a report is made by a definition. */
function isDefined(identity: string): boolean {
  return identity.startsWith(DEFINED);
}

function definedReport(identity: string): ReportOf | null {
  const [, code, definition, ...park] = identity.split("|");
  const kind = DEFINITION_BASES.find((each) => each === code);
  if (!kind || !definition || isPerPark(kind) !== park.length > 0) return null;
  return { kind, definition, park: park.length ? park.join("|") : null };
}

/** Park of a report of one park, null for another kind of report. */
export function parkOfReport(identity: string): string | null {
  return reportOf(identity)?.park ?? null;
}
