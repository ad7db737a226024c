/** `park-kpi extract`: the statistical statements of bulletins, as JSON on stdout. */
import { CATALOGUE } from "../core/catalogue";
import { IndicatorIndex } from "../core/indicatorIndex";
import type { Problem } from "../core/problem";
import { ParkRoster } from "../core/roster";
import { bulletinText } from "../sources/bulletin/bulletinText";
import { statementsOf } from "../sources/bulletin/extract";
import type { Statement } from "../sources/bulletin/statement";
import type { ExtractArguments } from "./arguments";
import { inputFiles, readInput } from "./files";
import type { Messages } from "./messages";

/** One element of the printed array; absent facts are null. */
type PrintedStatement = { readonly file: string } & Omit<Statement, "confidence">;

/** Prints the statements of all files; exit code 1 when a file cannot be read. */
export async function extract(
  args: ExtractArguments,
  print: (text: string) => void,
  messages: Messages,
): Promise<number> {
  const context = {
    parks: new ParkRoster(),
    indicators: new IndicatorIndex(CATALOGUE),
    published: args.published,
  };
  const printed: PrintedStatement[] = [];
  const problems: Problem[] = [];
  for (const file of inputFiles(args.files)) {
    const input = await readInput(file);
    if ("problem" in input) {
      problems.push(input.problem);
      continue;
    }
    const reading = bulletinText(input.bytes);
    if (reading.kind === "fault") {
      const { code, params } = reading;
      problems.push({ code, severity: "error", place: { file: input.name }, params });
      continue;
    }
    for (const { confidence: _, ...statement } of statementsOf(reading, context))
      printed.push({ file: input.name, ...statement });
  }
  print(JSON.stringify(printed, null, 2));
  if (problems.length > 0) messages.problems(problems);
  return problems.length > 0 ? 1 : 0;
}
