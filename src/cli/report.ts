/** `park-kpi report`: the add-in's own actions on the embedded host, from files to a workbook. */
import { buildParkReports } from "../actions/buildParkReports";
import type { ActionContext } from "../actions/context";
import { loadSubmissions } from "../actions/loadSubmissions";
import type { Outcome } from "../actions/outcome";
import { readLists } from "../actions/readLists";
import { setUpWorkbook } from "../actions/setUpWorkbook";
import type { Problem } from "../core/problem";
import { installHost } from "../host/boot/node";
import { isParkWorkbook } from "../sources/spreadsheet";
import type { Book } from "../xlsx/book";
import { readBook } from "../xlsx/readBook";
import type { ReportArguments } from "./arguments";
import { readInput, writeOutput } from "./files";
import type { Messages } from "./messages";
import { readSubmissions } from "./sources";

/** Carries what an action could not do to the end of the command. */
export class CommandFault extends Error {
  override readonly name = "CommandFault";
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/**
 * Loads, calculates, writes. Exit code 0; 1 when a file or a row could not be used, and then the workbook is written
 * all the same unless nothing was usable.
 * @throws CommandFault
 */
export async function report(args: ReportArguments, messages: Messages): Promise<number> {
  const { base, rest } = await splitBase(args.files);
  const language = args.language ?? "zh-CN";
  const session = await installHost({ language, ...(base ? { book: base } : {}) });
  const action: ActionContext = { now: new Date(), language };
  take(await setUpWorkbook(args.month, action));
  const lists = take(await readLists());
  const { submissions, problems } = await readSubmissions(rest, lists.parks, lists.indicators);
  const found: Problem[] = [...problems];
  const nameOf = (code: string): string => lists.indicators.byCode(code)?.names[lists.language] ?? code;
  const nothing = (): number => {
    messages.problems(found, nameOf);
    messages.say("nothingUsable");
    return 1;
  };
  const usable = submissions.some(
    ({ observations, targets, projects }) => observations.length + targets.length + projects.length > 0,
  );
  if (!base && !usable) return nothing();

  const { year, month } = args.month;
  const settings = { year, month, ...(args.rounding ? { roundingRule: args.rounding } : {}) };
  const loaded = take(await loadSubmissions({ submissions, settings }, action));
  const built = take(await buildParkReports({ parks: args.parks, month: args.month }));
  for (const problem of [...loaded.problems, ...built.problems]) found.push(problem);
  if (!built.parks.length) return nothing();

  messages.problems(found, nameOf);
  const bytes = await session.save();
  try {
    await writeOutput(args.out, bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    messages.say("cannotWrite", { file: args.out, reason });
    return 1;
  }
  messages.say("written", { file: args.out, parks: built.parks.length, figures: loaded.accepted });
  return found.some((problem) => problem.severity === "error") ? 1 : 0;
}

function take<T>(outcome: Outcome<T>): T {
  if (!outcome.done) throw new CommandFault(outcome.problem);
  return outcome.value;
}

/** The first file that is a workbook saved before is the base; the others are loaded into it. */
async function splitBase(files: readonly string[]): Promise<{ base: Book | null; rest: string[] }> {
  for (const [index, path] of files.entries()) {
    const input = await readInput(path);
    if ("bytes" in input && isParkWorkbook(input.bytes))
      return { base: await readBook(input.bytes), rest: files.filter((_, at) => at !== index) };
  }
  return { base: null, rest: [...files] };
}
