/** `park-kpi report`: the add-in's own actions on the embedded host, from files to a workbook. */
import { join } from "node:path";
import { buildCheckedReports } from "../actions/buildCheckedReports";
import type { ActionContext } from "../actions/context";
import { readDefinitionNames } from "../actions/definitions";
import { loadSubmissions } from "../actions/loadSubmissions";
import type { Outcome } from "../actions/outcome";
import { readLists } from "../actions/readLists";
import { setUpWorkbook } from "../actions/setUpWorkbook";
import { ADD_IN } from "../core/addIn";
import { CATALOGUE } from "../core/catalogue";
import { IndicatorIndex } from "../core/indicatorIndex";
import type { Language } from "../core/language";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import { type ReportArguments } from "./arguments";
import { UsageError } from "./usageError";
import { findBase, type Given } from "./base";
import { inputFiles, isSameFile, prepareFolder, prepareOutput, writeOutput } from "./files";
import type { Messages } from "./messages";
import { openBase } from "./openBase";
import { reportFiles } from "./reportFiles";
import { hasError, isUsable, readSubmission, readSubmissions, type Lists, type Reading } from "./sources";

/** Carries what an action could not do to the end of the command. */
export class CommandFault extends Error {
  override readonly name = "CommandFault";
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Language of a new workbook when none is asked for. */
const USUAL_LANGUAGE: Language = "zh-CN";

/**
 * Loads, calculates, writes. Exit code 0; 1 when a file or a row could not be used, and then the workbook is written
 * all the same unless nothing was usable.
 * @throws UsageError, OutputError, CommandFault
 */
export async function report(args: ReportArguments, messages: Messages): Promise<number> {
  if (args.as === "folder") await prepareFolder(args.out);
  else await prepareOutput(args.out);
  const files = inputFiles(args.files);
  const given = await findBase(files);
  // Only the workbook that is carried on may be replaced, never what came from elsewhere or could not be opened.
  for (const file of files)
    if (file !== given.base?.file && (await isSameFile(file.path, args.out)))
      throw new UsageError("outIsInput", args.out);
  return given.base ? continueWorkbook(args, given, messages) : beginWorkbook(args, given, messages);
}

/** A new workbook; the host starts only when there is something to put into it. */
async function beginWorkbook(args: ReportArguments, given: Given, messages: Messages): Promise<number> {
  // Reports of one's own are defined in a workbook, and there is none.
  if (args.definitions !== "all" && args.definitions.length)
    throw new UsageError("badKind", args.definitions[0]!);
  const language = args.language ?? USUAL_LANGUAGE;
  const lists = { parks: new ParkRoster(), indicators: new IndicatorIndex(CATALOGUE) };
  const reading = withProblems(
    given.problems,
    await readSubmissions(given.left, lists, { period: args.month }),
  );
  if (!isUsable(reading.submissions)) {
    messages.problems(reading.problems, nameOf(lists, language));
    messages.say("nothingUsable");
    return 1;
  }
  const { installHost } = await import("../host/boot/node");
  const session = await installHost({ language, addIn: ADD_IN });
  const action: ActionContext = { now: new Date(), language, by: args.by };
  take(await setUpWorkbook(args.month, action));
  return buildWorkbook(args, reading, nameOf(lists, language), action, () => session.save(), messages);
}

/** Last month's workbook goes on; its own lists say what parks and indicators are called. */
async function continueWorkbook(args: ReportArguments, given: Given, messages: Messages): Promise<number> {
  const base = given.base!;
  const language = args.language ?? USUAL_LANGUAGE;
  const { action, save } = take(await openBase(base, { month: args.month, language, by: args.by }));
  if (args.definitions !== "all" && args.definitions.length) {
    const names = take(await readDefinitionNames()).map((name) => name.toLowerCase());
    const unknown = args.definitions.find((name) => !names.includes(name.toLowerCase()));
    if (unknown !== undefined) throw new UsageError("badKind", unknown);
  }
  const lists = take(await readLists());
  if (args.language && args.language !== lists.language)
    messages.say("languageKept", { language: lists.language });

  const known = { mappings: lists.mappings, period: args.month };
  const left = await readSubmissions(given.left, lists, known);
  // What stands to its left was loaded before it, so its own figures come after them and win.
  const own = isUsable(left.submissions)
    ? (await readSubmission({ name: base.file.name, bytes: base.bytes }, lists)).submission
    : null;
  const right = await readSubmissions(given.right, lists, known);
  const reading: Reading = {
    submissions: [...left.submissions, ...(own ? [own] : []), ...right.submissions],
    problems: [...given.problems, ...left.problems, ...right.problems],
  };
  const inItsLanguage = { ...action, language: lists.language };
  return buildWorkbook(
    args,
    reading,
    nameOf(lists, lists.language),
    inItsLanguage,
    save,
    messages,
    base.file.name,
  );
}

/** Loads what was read into the open workbook, builds the reports and writes the file. */
async function buildWorkbook(
  args: ReportArguments,
  { submissions, problems }: Reading,
  nameOfIndicator: (code: string) => string,
  action: ActionContext,
  save: () => Promise<Uint8Array>,
  messages: Messages,
  base = "",
): Promise<number> {
  const { year, month } = args.month;
  const settings = {
    year,
    month,
    ...(args.rounding && { roundingRule: args.rounding }),
    ...(args.theme && { theme: args.theme }),
  };
  const loaded = take(await loadSubmissions({ submissions, settings, reversible: false }, action));
  const built = take(await buildCheckedReports(args, action));
  const ofWorkbook = [...loaded.problems, ...built.problems].map((problem) => inFile(problem, base));
  const found = [...problems, ...ofWorkbook];
  messages.problems(found, nameOfIndicator);
  if (!built.reports.length) {
    messages.say(args.parks.length ? "noNamedPark" : "noActivePark");
    return 1;
  }
  const made = await reportFiles(await save(), built.reports, args, action.language);
  const paths = made.map(({ name }) => (name === "" ? args.out : join(args.out, name)));
  // The workbook that is carried on may be replaced by the one it becomes, not by a part of it.
  if (args.valuesOnly || args.as === "folder")
    for (const { path } of inputFiles(args.files))
      for (const out of paths) if (await isSameFile(path, out)) throw new UsageError("outIsInput", out);
  for (const [at, { bytes }] of made.entries()) await writeOutput(paths[at]!, bytes);
  const counts = { file: args.out, reports: built.reports.length, figures: loaded.accepted };
  if (args.as === "folder")
    messages.say(args.valuesOnly ? "valuesInFolder" : "liveInFolder", { ...counts, files: made.length });
  else messages.say(args.valuesOnly ? "valuesWritten" : "written", counts);
  return hasError(found) ? 1 : 0;
}

function withProblems(problems: readonly Problem[], reading: Reading): Reading {
  return { submissions: reading.submissions, problems: [...problems, ...reading.problems] };
}

/** Problems of the open workbook's own rows name no file; here it has one. */
function inFile(problem: Problem, base: string): Problem {
  return problem.place && !problem.place.file
    ? { ...problem, place: { ...problem.place, file: base } }
    : problem;
}

function nameOf({ indicators }: Lists, language: Language): (code: string) => string {
  return (code) => indicators.byCode(code)?.names[language] ?? code;
}

function take<T>(outcome: Outcome<T>): T {
  if (!outcome.done) throw new CommandFault(outcome.problem);
  return outcome.value;
}
