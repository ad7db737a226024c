/** `park-kpi check`: what the files can tell, as JSON on stdout. */
import { CATALOGUE } from "../core/catalogue";
import { IndicatorIndex } from "../core/indicatorIndex";
import { monthId } from "../core/period";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import { problemMessage } from "../i18n/problemMessage";
import type { CheckArguments } from "./arguments";
import { readSubmissions } from "./sources";

/** One element of the printed array; absent facts are null (DESIGN §7). */
interface PrintedProblem {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly park: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly place: Problem["place"] | null;
  readonly params: Problem["params"];
  readonly message: string;
}

/** Prints the problems; exit code 1 when one is an error. */
export async function check(args: CheckArguments, print: (text: string) => void): Promise<number> {
  const indicators = new IndicatorIndex(CATALOGUE);
  const language = args.language ?? "zh-CN";
  const { problems, faulty } = await readSubmissions(args.files, new ParkRoster(), indicators);
  const nameOf = (code: string): string => indicators.byCode(code)?.names[language] ?? code;
  const printed = problems.map(
    (problem): PrintedProblem => ({
      code: problem.code,
      severity: problem.severity,
      park: problem.park ?? null,
      indicator: problem.indicator ?? null,
      period: problem.period ?? monthId(args.month),
      place: problem.place ?? null,
      params: problem.params,
      message: problemMessage(problem, language, nameOf),
    }),
  );
  print(JSON.stringify(printed, null, 2));
  return faulty ? 1 : 0;
}
