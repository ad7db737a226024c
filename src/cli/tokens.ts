/** The words of a command line: which are options with their values, which are flags, which are files. */
import { parseArgs } from "node:util";
import { UsageError } from "./usageError";

/** Options that may be given more than once. */
const LISTS = ["park"];

interface Parsed {
  /** Values by option, in the order given. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly help: boolean;
}

/** Splits options from files. Node's own strictness speaks English, so it is asked for tokens only. */
export function readTokens(args: string[], names: readonly string[], flagNames: readonly string[]): Parsed {
  const { tokens } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
      ...Object.fromEntries(flagNames.map((name) => [name, { type: "boolean" as const }])),
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = new Map<string, string[]>();
  const files: string[] = [];
  const flags = new Set<string>();
  let help = false;
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (name === "help") {
      help = true;
      continue;
    }
    if (flagNames.includes(name) && value === undefined) {
      flags.add(name);
      continue;
    }
    if (!names.includes(name)) throw new UsageError("option", rawName);
    // "--period --park X" forgot a value; a value that begins with a dash is written --park=-X.
    if (!value || (!token.inlineValue && value.startsWith("-"))) throw new UsageError("optionValue", rawName);
    const given = options.get(name);
    if (!given) options.set(name, [value]);
    else if (LISTS.includes(name)) given.push(value);
    else throw new UsageError("optionRepeated", rawName);
  }
  return { options, files, flags, help };
}
