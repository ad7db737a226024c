/** What the rules find in a load before it counts, beside what the workbook holds already. Pure. */
import { checkContext } from "../checks/checkContext";
import { runChecks } from "../checks";
import { Dataset } from "../core/dataset";
import { IndicatorIndex } from "../core/indicatorIndex";
import { compareMonths, monthId, type Month } from "../core/period";
import type { Problem } from "../core/problem";
import type { OpenFindings } from "../core/returnState";
import { ParkRoster } from "../core/roster";
import type { Submission } from "../core/submission";
import { readTables } from "../sources/workbookTables";
import { findingOf, findingsIn, withReasons } from "./findings";
import type { KnownLists } from "./loadPlan";
import { openByPark } from "./openFindings";
import { loadedReturns, returnKey } from "./returnsPlan";
import { otherUnits } from "./rowUnits";
import { SOURCE_WORDS } from "./sourceContext";
import { tableRows } from "./sourceTables";
import type { WorkbookState } from "./workbookState";

export interface LoadChecks {
  /** About figures of the returns in the load, where they stand in their file or in the workbook; settled ones left out. */
  readonly problems: readonly Problem[];
  /** Errors and warnings among them, by return (returnKey). */
  readonly open: ReadonlyMap<string, OpenFindings>;
}

const CHECKED = ["Ledger", "Targets", "Projects"] as const;

/** A load of many months is mostly history: the latest of its returns are looked at. */
const MOST_MONTHS = 3;

/** What is not there is no fault of what is: a file need not be the whole return. */
const ABSENT: ReadonlySet<string> = new Set([
  "check.missingPark",
  "check.missingIndicator",
  "check.stoppedReporting",
]);

/** Checks the months of which returns are in the load. Everything in it is taken to go in. */
export function loadChecks(
  submissions: readonly Submission[],
  state: WorkbookState,
  { parks, indicators, spelled }: KnownLists,
): LoadChecks {
  const returns = [...loadedReturns(submissions).values()];
  const months = new Map<string, { readonly month: Month; readonly parks: Set<string> }>();
  for (const { park, month } of returns) {
    const id = monthId(month);
    const known = months.get(id);
    if (known) known.parks.add(park);
    else months.set(id, { month, parks: new Set([park]) });
  }
  const latest = [...months.values()].sort((a, b) => compareMonths(b.month, a.month)).slice(0, MOST_MONTHS);
  if (!latest.length) return { problems: [], open: new Map() };

  const standing = readTables(
    "",
    [
      ...CHECKED.map((table) => tableRows(spelled[table].contents)),
      tableRows(state.tables.get("Relations")!),
    ],
    {
      parks: new ParkRoster(parks.parks),
      indicators: new IndicatorIndex(indicators.indicators),
      words: SOURCE_WORDS,
    },
  );
  const dataset = Dataset.from({
    observations: [...standing.observations, ...submissions.flatMap(({ observations }) => observations)],
    targets: [...standing.targets, ...submissions.flatMap(({ targets }) => targets)],
    projects: standing.projects,
    parks: parks.parks,
    indicators: indicators.indicators,
  });
  const relations = standing.relations ?? [];
  const { language } = state;
  const tables = { Ledger: spelled.Ledger.contents, Targets: spelled.Targets.contents };
  const kept = otherUnits(tables, indicators, language);
  const nameOf = (code: string): string => indicators.byCode(code)?.names[language] ?? code;
  const before = findingsIn(state.tables.get("Checks")!);
  const problems: Problem[] = [];
  const open = new Map<string, OpenFindings>();
  const told = new Set(
    submissions.flatMap((submission) =>
      submission.problems.flatMap(({ code, place }) => (code.startsWith("source.fraction") ? place : [])),
    ),
  );
  for (const { month, parks: own } of latest) {
    const found = runChecks(checkContext({ dataset, period: month, relations, otherUnits: kept })).filter(
      ({ code, park, place }) =>
        park !== undefined &&
        own.has(park) &&
        !ABSENT.has(code) &&
        // A rate that looks like a fraction was doubted while it was read.
        !(code === "check.growthSlip" && told.has(place)),
    );
    const findings = withReasons(
      found.map((problem) => findingOf(problem, language, nameOf)),
      before,
    );
    problems.push(...found.filter((_, index) => !findings[index]!.settled));
    for (const [park, counts] of openByPark(findings)) open.set(returnKey(park, monthId(month)), counts);
  }
  return { problems, open };
}
