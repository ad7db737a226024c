/** The command line, parsed strictly: what is not understood is wrong usage, never ignored. */
import { parseArgs } from "node:util";
import type { RoundingRule } from "../core/decimal";
import { LANGUAGES, type Language } from "../core/language";
import type { Month } from "../core/period";
import { parsePeriodId } from "../core/period";

/** Wrong usage; `key` is the i18n key of the sentence, `detail` fills it. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  constructor(
    readonly key: UsageFault,
    readonly detail: string,
  ) {
    super(`${key}: ${detail}`);
  }
}

export type UsageFault =
  | "noVerb"
  | "verb"
  | "option"
  | "optionValue"
  | "optionRepeated"
  | "noFiles"
  | "noPeriod"
  | "badPeriod"
  | "noOut"
  | "badOut"
  | "outIsInput"
  | "badLanguage"
  | "badRounding"
  | "badKind";

export interface ReportArguments {
  readonly verb: "report";
  readonly files: readonly string[];
  readonly month: Month;
  /** Names as given; empty = every active park. */
  readonly parks: readonly string[];
  /** null = the workbook's own, zh-CN for a new one. */
  readonly language: Language | null;
  readonly rounding: RoundingRule | null;
  readonly out: string;
}

export interface CheckArguments {
  readonly verb: "check";
  readonly files: readonly string[];
  readonly month: Month;
  readonly language: Language | null;
}

export interface HelpArguments {
  readonly verb: "help";
}

export type Arguments = ReportArguments | CheckArguments | HelpArguments;

const OPTIONS = {
  report: ["period", "park", "kinds", "lang", "rounding", "out"],
  check: ["period", "lang"],
} as const;

/** Options that may be given more than once. */
const LISTS = ["park"];

/** Kinds of report there are; further ones join as they are built. */
const KINDS = ["park"];

const ROUNDING_RULES: readonly RoundingRule[] = ["half-up", "half-even"];

/**
 * Arguments after the program's name.
 * @throws UsageError
 */
export function readArguments(argv: readonly string[]): Arguments {
  const [verb, ...rest] = argv;
  if (verb === undefined) throw new UsageError("noVerb", "");
  if (verb === "help" || verb === "--help" || verb === "-h") return { verb: "help" };
  if (verb !== "report" && verb !== "check") throw new UsageError("verb", verb);
  const { options, files, help } = parse(rest, OPTIONS[verb]);
  if (help) return { verb: "help" };
  if (!files.length) throw new UsageError("noFiles", verb);
  const single = (name: string): string | undefined => options.get(name)?.[0];
  const month = monthOf(single("period"));
  const language = languageOf(single("lang"));
  if (verb === "check") return { verb, files, month, language };

  for (const kind of (single("kinds") ?? "all").split(","))
    if (kind !== "all" && !KINDS.includes(kind)) throw new UsageError("badKind", kind);
  const parks = options.get("park") ?? [];
  return {
    verb,
    files,
    month,
    parks,
    language,
    rounding: roundingOf(single("rounding")),
    out: outOf(single("out")),
  };
}

interface Parsed {
  /** Values by option, in the order given. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly string[];
  readonly help: boolean;
}

/** Splits options from files. Node's own strictness speaks English, so it is asked for tokens only. */
function parse(args: string[], names: readonly string[]): Parsed {
  const { tokens } = parseArgs({
    args,
    options: {
      ...Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = new Map<string, string[]>();
  const files: string[] = [];
  let help = false;
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const { name, rawName, value } = token;
    if (name === "help") {
      help = true;
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
  return { options, files, help };
}

function monthOf(text: string | undefined): Month {
  if (text === undefined) throw new UsageError("noPeriod", "");
  const period = parsePeriodId(text);
  if (period?.kind !== "month") throw new UsageError("badPeriod", text);
  return { year: period.year, month: period.month };
}

function languageOf(text: string | undefined): Language | null {
  if (text === undefined) return null;
  const language = LANGUAGES.find((each) => each.toLowerCase() === text.toLowerCase());
  if (!language) throw new UsageError("badLanguage", text);
  return language;
}

function roundingOf(text: string | undefined): RoundingRule | null {
  if (text === undefined) return null;
  const rule = ROUNDING_RULES.find((each) => each === text);
  if (!rule) throw new UsageError("badRounding", text);
  return rule;
}

function outOf(text: string | undefined): string {
  if (text === undefined) throw new UsageError("noOut", "");
  if (!/\.xlsx$/i.test(text)) throw new UsageError("badOut", text);
  return text;
}
