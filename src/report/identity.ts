/** Identities under which reports are found again on their sheets. */

const PARK = "park|";

/** Identity of a park's monthly report. */
export function parkReportIdentity(park: string): string {
  return PARK + park;
}

/** Park of a monthly report, null for another kind of report. */
export function parkOfReport(identity: string): string | null {
  return identity.startsWith(PARK) ? identity.slice(PARK.length) : null;
}
