/** Lays out the reports that are wanted; the contents last, because they list the others. Pure. */
import type { Definition } from "../core/definition";
import { isFront, REPORT_KINDS } from "../core/reportKind";
import type { Problem } from "../core/problem";
import type { ParkRoster } from "../core/roster";
import { identityOf, reportOf, type ReportOf } from "../report/identity";
import { definedReport, KINDS, type ReportSources } from "../report/kinds";
import type { SheetSpec } from "../report/spec";

export interface LaidOut {
  readonly of: ReportOf;
  readonly spec: SheetSpec;
}

const CONTENTS: ReportOf = { kind: "contents", park: null };

/**
 * The reports in the order wanted, and a problem for each with nothing to list. Contents that stand in the workbook come
 * along when a report is new to it. `definitions`: of those wanted, by name. `standing`: identities of the reports there are.
 */
export function layOutReports(
  wanted: readonly ReportOf[],
  definitions: ReadonlyMap<string, Definition>,
  sources: Omit<ReportSources, "listed">,
  standing: ReadonlySet<string>,
  roster: ParkRoster,
): { readonly reports: LaidOut[]; readonly problems: Problem[] } {
  const reports: LaidOut[] = [];
  const problems: Problem[] = [];
  const add = (of: ReportOf, listed: readonly ReportOf[], at = reports.length): void => {
    const all = { ...sources, listed };
    const spec =
      of.definition === undefined
        ? KINDS[of.kind](all, of.park ?? "")
        : definedReport(definitions.get(of.definition)!, all, of.park ?? "");
    if (spec) reports.splice(at, 0, { of, spec });
    else problems.push(nothingToList(of));
  };
  let place: number | null = null;
  for (const of of wanted)
    if (of.kind === "contents") place = reports.length;
    else add(of, []);
  const identities = reports.map(({ of }) => identityOf(of));
  if (place === null && standing.has(identityOf(CONTENTS)) && identities.some((each) => !standing.has(each)))
    place = 0;
  if (place !== null) add(CONTENTS, inOrder(new Set([...standing, ...identities]), roster), place);
  return { reports, problems };
}

/** The reports contents list, by kinds in their order, then those people defined, and each by parks in theirs. */
function inOrder(identities: ReadonlySet<string>, roster: ParkRoster): ReportOf[] {
  const places = new Map(roster.parks.map(({ name }, place) => [name, place]));
  const place = ({ kind, park, definition }: ReportOf): number =>
    (definition === undefined ? REPORT_KINDS.indexOf(kind) : REPORT_KINDS.length) * (places.size + 2) +
    (park === null ? 0 : 1 + (places.get(park) ?? places.size));
  return [...identities]
    .flatMap((identity) => reportOf(identity) ?? [])
    .filter(({ kind }) => !isFront(kind))
    .sort((a, b) => place(a) - place(b));
}

function nothingToList({ kind, park, definition }: ReportOf): Problem {
  if (definition !== undefined)
    return { code: "definition.noParks", severity: "note", params: { report: definition } };
  if (park === null) return { code: `report.nothing.${kind}`, severity: "note", params: {} };
  return { code: "report.noIndicators", severity: "warning", park, params: { park } };
}
