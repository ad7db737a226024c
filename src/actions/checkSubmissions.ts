/** What the rules find in submissions taken together, as one dataset. Pure. */
import { checkContext } from "../checks/checkContext";
import { runChecks } from "../checks";
import { Dataset } from "../core/dataset";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Month } from "../core/period";
import type { Problem } from "../core/problem";
import type { ParkRoster } from "../core/roster";
import type { Submission } from "../core/submission";

/** Submissions in the order of loading; the lists hold every park and indicator they name. */
export function checkSubmissions(
  submissions: readonly Submission[],
  { parks, indicators }: { readonly parks: ParkRoster; readonly indicators: IndicatorIndex },
  period: Month,
  today = "",
): Problem[] {
  const dataset = Dataset.from({
    observations: submissions.flatMap(({ observations }) => observations),
    targets: submissions.flatMap(({ targets }) => targets),
    projects: submissions.flatMap(({ projects }) => projects),
    parks: parks.parks,
    indicators: indicators.indicators,
  });
  const relations = submissions.flatMap((submission) => submission.relations ?? []);
  return runChecks(checkContext({ dataset, period, today, relations }));
}
