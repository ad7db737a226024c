/** The command line: words to stderr, JSON alone to stdout, and the exit code. */
import { REPORT_KINDS } from "../core/reportKind";
import { nearestLanguage } from "../i18n/translate";
import { readArguments } from "./arguments";
import { UsageError } from "./usageError";
import { check } from "./check";
import { extract } from "./extract";
import { OutputError } from "./files";
import { form } from "./form";
import { lint } from "./lint";
import { Messages } from "./messages";
import { CommandFault, report } from "./report";

/** Codes of the kinds of report, as a person may type them. */
const KINDS = { kinds: REPORT_KINDS.join(", ") };

const FAILED = 1;
const WRONG_USAGE = 2;

/** Runs one command and returns its exit code; never throws. */
export async function run(
  argv: readonly string[],
  out: (text: string) => void,
  error: (line: string) => void,
  languageTag: string,
): Promise<number> {
  let messages = new Messages(nearestLanguage(languageTag), error);
  try {
    const args = readArguments(argv);
    if ("language" in args && args.language) messages = new Messages(args.language, error);
    switch (args.verb) {
      case "help":
        messages.say("usage", KINDS);
        return 0;
      case "check":
        return await check(args, out);
      case "lint":
        return await lint(args, out);
      case "form":
        return await form(args, messages);
      case "extract":
        return await extract(args, out, messages);
      case "report":
        return await report(args, messages);
    }
  } catch (fault) {
    if (fault instanceof UsageError) {
      messages.say(fault.key, { detail: fault.detail, ...KINDS });
      messages.say("usage", KINDS);
      return WRONG_USAGE;
    }
    if (fault instanceof OutputError) {
      const { file, key, reason } = fault;
      messages.say(key, { file, reason });
    } else if (fault instanceof CommandFault) messages.problems([fault.problem]);
    else
      messages.say("failed", {
        reason: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      });
    return FAILED;
  }
}
