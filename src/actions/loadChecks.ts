/** What the rules find in a load before it counts, beside what the workbook holds already. Pure. */
import { checkContext } from "../checks/checkContext";
import { CHECKS, runChecks } from "../checks";
import { reportedIn } from "../checks/reported";
import { Dataset } from "../core/dataset";
import { IndicatorIndex } from "../core/indicatorIndex";
import { monthId } from "../core/period";
import type { Problem } from "../core/problem";
import type { OpenFindings } from "../core/returnState";
import { ParkRoster } from "../core/roster";
import type { Submission } from "../core/submission";
import { readTables } from "../sources/workbookTables";
import { checkedMonths } from "./checkedMonths";
import { figureKey } from "./commitLoad";
import { findingOf, findingsIn, withReasons } from "./findings";
import type { KnownLists } from "./loadPlan";
import { openByPark } from "./openFindings";
import { returnKey } from "./returnsPlan";
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

/** What is not there is no fault of what is: a file need not be the whole return. */
const ABSENT: ReadonlySet<string> = new Set([
  "check.missingPark",
  "check.missingIndicator",
  "check.stoppedReporting",
]);

/** What is of a year, or of the months to come, is looked at with the return. */
const OF_RETURNS: ReadonlySet<string> = new Set([
  "check.latePark",
  "check.strayMonth",
  "check.otherUnit",
  "check.projectPlan",
  "check.targetMagnitude",
]);
const RETURN_RULES = CHECKS.filter(({ code }) => !ABSENT.has(code));
const FIGURE_RULES = RETURN_RULES.filter(({ code }) => !OF_RETURNS.has(code));

/**
 * Checks the months of which returns are in the load, and those in which it changes figures, these alone there. Everything in
 * it is taken to go in. The ledger is walked over once; each month costs what the parks report. With `returnsOnly` the other
 * months are left out.
 */
export function loadChecks(
  submissions: readonly Submission[],
  state: WorkbookState,
  { parks, indicators, spelled }: KnownLists,
  returnsOnly = false,
): LoadChecks {
  if (!submissions.some(({ observations }) => observations.length)) return { problems: [], open: new Map() };
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
    standingTargets: standing.targets,
    targets: submissions.flatMap(({ targets }) => targets),
    projects: standing.projects,
    parks: parks.parks,
    indicators: indicators.indicators,
  });
  const held = new Map(standing.observations.map((each) => [figureKey(each), each.value]));
  const { months, concerns } = checkedMonths(
    submissions,
    indicators,
    (observation) => held.get(figureKey(observation)) ?? null,
  );
  const checked = returnsOnly ? months.filter(({ returns }) => returns.size) : months;
  const reported = reportedIn(dataset);
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
  const found = new Set<string>();
  for (const { month, returns, latest, others } of checked) {
    const context = checkContext({ dataset, period: month, relations, otherUnits: kept, reported });
    const isTold = (problem: Problem): boolean => {
      const { code, park, place } = problem;
      // A rate that looks like a fraction was doubted while it was read.
      if (park === undefined || (code === "check.growthSlip" && told.has(place))) return false;
      if (returns.has(park)) return code !== "check.strayMonth" || latest.has(park);
      return others.has(park) && concerns(problem);
    };
    const met = runChecks(context, returns.size ? RETURN_RULES : FIGURE_RULES).filter(isTold);
    const findings = withReasons(
      met.map((problem) => findingOf(problem, language, nameOf)),
      before,
    );
    for (const [park, counts] of openByPark(findings)) open.set(returnKey(park, monthId(month)), counts);
    // A target or a quarter's figure is found with each of the months that print it.
    const once = met.filter((problem, index) => !findings[index]!.settled && !found.has(foundKey(problem)));
    for (const problem of once) found.add(foundKey(problem));
    problems.push(...once);
  }
  return { problems, open };
}

/** What a finding is about; of another month's run the same. */
function foundKey({ code, park, indicator, period, params }: Problem): string {
  const { measure, left, right, name, project, otherPark } = params;
  return [code, park, indicator, period, measure, left, right, name, project, otherPark].join("|");
}
