/** `park-kpi check`: what is wrong with the files, and with their figures taken together, as JSON on stdout. */
import { checkSubmissions } from "../actions/checkSubmissions";
import { planLedger } from "../actions/ledgerPlan";
import { CATALOGUE } from "../core/catalogue";
import { IndicatorIndex } from "../core/indicatorIndex";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import { problemMessage } from "../i18n/problemMessage";
import { words } from "../i18n/translate";
import type { CheckArguments } from "./arguments";
import { inputFiles } from "./files";
import { hasError, readSubmissions } from "./sources";

/** One element of the printed array; absent facts are null. */
interface PrintedProblem {
  readonly code: string;
  readonly severity: Problem["severity"];
  readonly park: string | null;
  /** By name, as in the files. */
  readonly indicator: string | null;
  readonly period: string | null;
  readonly place: Problem["place"] | null;
  readonly params: Problem["params"];
  readonly message: string;
}

/** Prints the problems; exit code 1 when one is an error. */
export async function check(args: CheckArguments, print: (text: string) => void): Promise<number> {
  const language = args.language ?? "zh-CN";
  const lists = { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) };
  const reading = await readSubmissions(inputFiles(args.files), lists, { period: args.month });
  // The plan of a load into an empty ledger tells which figures one file gives otherwise than another.
  const { problems: revised } = planLedger(
    reading.submissions.flatMap((submission) => submission.observations),
    { language, columns: new Map(), rows: [] },
    lists.indicators,
    words(language).workbook.ledgerMeasures,
    () => 0,
  );
  const rules = checkSubmissions(reading.submissions, lists, args.month);
  const problems = [...reading.problems, ...revised, ...rules];
  const nameOf = (code: string): string => lists.indicators.byCode(code)?.names[language] ?? code;
  const printed = problems.map((problem): PrintedProblem => ({
    code: problem.code,
    severity: problem.severity,
    park: problem.park ?? null,
    indicator: problem.indicator === undefined ? null : nameOf(problem.indicator),
    period: problem.period ?? null,
    place: problem.place ?? null,
    params: problem.params,
    message: problemMessage(problem, language, nameOf),
  }));
  print(JSON.stringify(printed, null, 2));
  return hasError(problems) ? 1 : 0;
}
