/** The command line: words to stderr, JSON alone to stdout, and the exit code. */
import { nearestLanguage } from "../i18n/translate";
import { readArguments, UsageError, type Arguments } from "./arguments";
import { check } from "./check";
import { Messages } from "./messages";

const USAGE = 2;
const FAILED = 1;

/** Runs one command and returns its exit code; never throws. */
export async function run(
  argv: readonly string[],
  out: (text: string) => void,
  error: (line: string) => void,
  languageTag: string,
): Promise<number> {
  let messages = new Messages(nearestLanguage(languageTag), error);
  try {
    const args: Arguments = readArguments(argv);
    if ("language" in args && args.language) messages = new Messages(args.language, error);
    switch (args.verb) {
      case "help":
        messages.say("usage");
        return 0;
      case "check":
        return await check(args, out);
      case "report": {
        // The host and office.js are only needed, and only read, for this verb.
        const { CommandFault, report } = await import("./report");
        try {
          return await report(args, messages);
        } catch (fault) {
          if (!(fault instanceof CommandFault)) throw fault;
          messages.problems([fault.problem]);
          return FAILED;
        }
      }
    }
  } catch (fault) {
    if (fault instanceof UsageError) {
      messages.say(fault.key, { detail: fault.detail });
      messages.say("usage");
      return USAGE;
    }
    messages.say("failed", { reason: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
    return FAILED;
  }
}
