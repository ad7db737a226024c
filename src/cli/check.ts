/** `park-kpi check`: what is wrong with the files, and with their figures taken together, as JSON on stdout. */
import { checkSubmissions } from "../actions/checkSubmissions";
import { planLedger } from "../actions/ledgerPlan";
import { attempt, needed } from "../actions/outcome";
import { readLists } from "../actions/readLists";
import { readOpenPart } from "../actions/readOpenPart";
import { readReasons } from "../actions/readReasons";
import { CATALOGUE } from "../core/catalogue";
import { IndicatorIndex } from "../core/indicatorIndex";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import { problemMessage } from "../i18n/problemMessage";
import { words } from "../i18n/translate";
import type { CheckArguments } from "./arguments";
import { findBase, type Base, type Given } from "./base";
import { inputFiles } from "./files";
import { openBase } from "./openBase";
import { printedProblem } from "./printedProblem";
import { hasError, readSubmission, readSubmissions, type Lists, type Reading } from "./sources";

const USUAL_LANGUAGE = "zh-CN";

/** Prints the problems, those settled in a workbook saved before with the reason written there; exit code 1 when one is an error. */
export async function check(args: CheckArguments, print: (text: string) => void): Promise<number> {
  const language = args.language ?? USUAL_LANGUAGE;
  const { lists, isBeside, ...reading } = await readAll(args, await findBase(inputFiles(args.files)));
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
  const reasons = isBeside ? needed(await readReasons(problems)) : new Map<Problem, string>();
  const printed = problems.map((problem) => {
    const reason = reasons.get(problem);
    return {
      ...printedProblem(
        problem,
        problemMessage(problem, language, nameOf),
        problem.indicator === undefined ? null : nameOf(problem.indicator),
      ),
      ...(reason !== undefined && { settled: true, reason }),
    };
  });
  print(JSON.stringify(printed, null, 2));
  return hasError(problems.filter((problem) => !reasons.has(problem))) ? 1 : 0;
}

interface KnownReading extends Reading {
  readonly lists: Lists;
  /** Whether a workbook saved before is open, whose people may have settled what is found. */
  readonly isBeside: boolean;
}

/** A workbook that does not open as one is told, and read as a file like the others. */
async function readAll(args: CheckArguments, given: Given): Promise<KnownReading> {
  const { base, left, right, problems } = given;
  const beside = base && (await attempt(() => readBeside(base, args, given)));
  if (beside?.done) return beside.value;
  const lists = { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) };
  const files = base ? [...left, base.file, ...right] : left;
  const reading = await readSubmissions(files, lists, { period: args.month });
  const faults = beside ? [...problems, beside.problem] : problems;
  return { ...reading, lists, isBeside: false, problems: [...faults, ...reading.problems] };
}

/**
 * Files beside a workbook saved before: its lists say what parks and indicators are called, and what its locked returns
 * refuse is told and left out, as a load would. @throws ExcelFault
 */
async function readBeside(base: Base, args: CheckArguments, given: Given): Promise<KnownReading> {
  const language = args.language ?? USUAL_LANGUAGE;
  needed(await openBase(base, { month: args.month, language }));
  const lists = needed(await readLists());
  const known = { mappings: lists.mappings, period: args.month };
  const left = await readSubmissions(given.left, lists, known);
  const own = await readSubmission({ name: base.file.name, bytes: base.bytes }, lists);
  const right = await readSubmissions(given.right, lists, known);
  const open = needed(await readOpenPart([...left.submissions, ...right.submissions]));
  const count = left.submissions.length;
  return {
    lists,
    isBeside: true,
    submissions: [
      ...open.submissions.slice(0, count),
      ...(own.submission ? [own.submission] : []),
      ...open.submissions.slice(count),
    ],
    problems: [...given.problems, ...left.problems, ...own.problems, ...right.problems, ...open.problems],
  };
}
