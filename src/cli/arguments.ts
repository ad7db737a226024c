/** The command line of DESIGN §7, parsed strictly: what is not understood is wrong usage, never ignored. */
import { parseArgs } from "node:util";
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
  | "verb"
  | "option"
  | "noFiles"
  | "noPeriod"
  | "badPeriod"
  | "noOut"
  | "badOut"
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
  readonly rounding: "half-up" | "half-even" | null;
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

/** Kinds of report there are; further ones join as they are built. */
const KINDS = ["park"];

/**
 * Arguments after the program's name.
 * @throws UsageError
 */
export function readArguments(argv: readonly string[]): Arguments {
  const [verb, ...rest] = argv;
  if (verb === undefined || verb === "help" || verb === "--help" || verb === "-h") return { verb: "help" };
  if (verb !== "report" && verb !== "check") throw new UsageError("verb", verb);
  const { values, positionals } = parse(rest, OPTIONS[verb]);
  if (values.help) return { verb: "help" };
  if (!positionals.length) throw new UsageError("noFiles", verb);
  const month = monthOf(single(values.period));
  const language = languageOf(single(values.lang));
  if (verb === "check") return { verb, files: positionals, month, language };

  for (const kind of (single(values.kinds) ?? "park").split(","))
    if (kind !== "all" && !KINDS.includes(kind)) throw new UsageError("badKind", kind);
  const rounding = single(values.rounding);
  if (rounding !== undefined && rounding !== "half-up" && rounding !== "half-even")
    throw new UsageError("badRounding", rounding);
  const out = single(values.out);
  if (out === undefined) throw new UsageError("noOut", "");
  if (!/\.xlsx$/i.test(out)) throw new UsageError("badOut", out);
  return {
    verb,
    files: positionals,
    month,
    parks: many(values.park),
    language,
    rounding: rounding ?? null,
    out,
  };
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parse(argv: string[], names: readonly string[]): { values: Values; positionals: string[] } {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: "string" as const, multiple: name === "park" }]),
  );
  try {
    return parseArgs({
      args: argv,
      options: { ...options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError("option", error instanceof Error ? error.message : String(error));
  }
}

function single(value: Values[string]): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function many(value: Values[string]): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
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
