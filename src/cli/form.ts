/** `park-kpi form`: fill-in forms from the files that hold the lists and the history; no host is needed for it. */
import { join } from "node:path";
import { formArchive, formFiles, formWorkbook, planForms, type MadeFile } from "../actions/formFiles";
import { CATALOGUE } from "../core/catalogue";
import { Dataset } from "../core/dataset";
import { IndicatorIndex } from "../core/indicatorIndex";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import type { Submission } from "../core/submission";
import { isParkWorkbook } from "../sources/spreadsheet";
import { type FormArguments } from "./arguments";
import { UsageError } from "./usageError";
import {
  inputFiles,
  isSameFile,
  prepareFolder,
  prepareOutput,
  readInput,
  writeOutput,
  type FileReading,
  type InputFile,
} from "./files";
import type { Messages } from "./messages";
import { hasError, isUsable, readSubmission, type Lists, type Reading } from "./sources";

/**
 * Writes the forms: one workbook, one .zip, or a workbook per park in a folder, by what `out` names. Exit code 0; 1
 * when a file or a row could not be used or a park is unknown, and then the other forms are written all the same.
 * @throws UsageError, OutputError
 */
export async function form(args: FormArguments, messages: Messages): Promise<number> {
  const files = inputFiles(args.files);
  if (args.as === "folder") await prepareFolder(args.out);
  else {
    await prepareOutput(args.out);
    for (const file of files)
      if (await isSameFile(file.path, args.out)) throw new UsageError("outIsInput", args.out);
  }
  const { lists, submissions, problems } = await readHistory(files);
  const { parks, indicators } = lists;
  const nameOf = (code: string): string => indicators.byCode(code)?.names[args.language] ?? code;
  if (!isUsable(submissions) && !parks.parks.length) {
    messages.problems(problems, nameOf);
    messages.say("nothingUsable");
    return 1;
  }
  const dataset = Dataset.from({
    observations: submissions.flatMap((submission) => submission.observations),
    targets: submissions.flatMap((submission) => submission.targets),
    parks: parks.parks,
    indicators: indicators.indicators,
  });
  const { forms, problems: found } = planForms({ ...args, scope: args.indicators }, dataset);
  const all = [...problems, ...found];
  messages.problems(all, nameOf);
  if (!forms.length) {
    messages.say(args.parks.length ? "noNamedForm" : "noActivePark");
    return 1;
  }
  if (args.as === "folder") {
    const made = await formFiles(forms);
    for (const { name, bytes } of made) await writeOutput(join(args.out, name), bytes);
    messages.say("formsWritten", { file: args.out, parks: forms.length, files: made.length });
  } else {
    const make: (of: typeof forms) => Promise<MadeFile> = args.as === "archive" ? formArchive : formWorkbook;
    await writeOutput(args.out, (await make(forms)).bytes);
    messages.say("formsWritten", { file: args.out, parks: forms.length, files: 1 });
  }
  return hasError(all) ? 1 : 0;
}

/**
 * Lists and figures of the files. The lists of the first workbook saved before count before the catalogue's; figures
 * stay in the order of the files.
 */
async function readHistory(files: readonly InputFile[]): Promise<Reading & { readonly lists: Lists }> {
  const inputs: FileReading[] = [];
  for (const file of files) inputs.push(await readInput(file));
  const base = inputs.findIndex((input) => "bytes" in input && isParkWorkbook(input.bytes));
  const lists = {
    parks: new ParkRoster(),
    indicators: new IndicatorIndex(base < 0 ? CATALOGUE : []),
  };
  const order = inputs.map((_, index) => index).sort((a, b) => Number(b === base) - Number(a === base));
  const submissions = new Map<number, Submission>();
  const problems = new Map<number, readonly Problem[]>();
  for (const index of order) {
    const input = inputs[index]!;
    if ("problem" in input) {
      problems.set(index, [input.problem]);
      continue;
    }
    const reading = await readSubmission(input, lists);
    problems.set(index, reading.problems);
    if (reading.submission) submissions.set(index, reading.submission);
  }
  const inOrder = <T>(byFile: ReadonlyMap<number, T>): T[] =>
    [...byFile].sort(([a], [b]) => a - b).map(([, each]) => each);
  return { lists, submissions: inOrder(submissions), problems: inOrder(problems).flat() };
}
