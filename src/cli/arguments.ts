/** The command line, parsed strictly: what is not understood is wrong usage, never ignored. */
import type { RoundingRule } from "../core/decimal";
import type { Language } from "../core/language";
import type { Month } from "../core/period";
import type { ReportKind } from "../core/reportKind";
import type { Theme } from "../core/theme";
import { UsageError } from "./usageError";
import { readTokens } from "./tokens";
import {
  monthOf,
  kindsOf,
  publishedOf,
  languageOf,
  roundingOf,
  themeOf,
  reportOut,
  reportParks,
  formParks,
  indicatorsOf,
  formOut,
} from "./optionValues";

export interface ReportArguments {
  readonly verb: "report";
  readonly files: readonly string[];
  readonly month: Month;
  /** Names as given; empty = every active park. */
  readonly parks: readonly string[];
  /** In the order given. */
  readonly kinds: readonly ReportKind[];
  /** Names among the kinds that are no code of one: of reports the workbook defines. */
  readonly definitions: readonly string[] | "all";
  /** null = the workbook's own, zh-CN for a new one. */
  readonly language: Language | null;
  readonly rounding: RoundingRule | null;
  /** null = the workbook's own. */
  readonly theme: Theme | null;
  /** Reports alone, as values; else the workbook with its data. */
  readonly valuesOnly: boolean;
  /** Who loads, for the log of what was received; "" when not said. */
  readonly by: string;
  readonly out: string;
  /** By the name of `out`: one .xlsx, or a folder with a workbook per park. */
  readonly as: "workbook" | "folder";
}

export interface LintArguments {
  readonly verb: "lint";
  readonly files: readonly string[];
  readonly language: Language | null;
}

export interface CheckArguments {
  readonly verb: "check";
  readonly files: readonly string[];
  readonly month: Month;
  readonly language: Language | null;
}

export interface FormArguments {
  readonly verb: "form";
  readonly files: readonly string[];
  readonly month: Month;
  /** Names as given; empty = every active park. */
  readonly parks: readonly string[];
  readonly language: Language;
  /** Indicators usually asked of a park, or all that apply to it. */
  readonly indicators: "usual" | "all";
  readonly out: string;
  /** By the name of `out`: .xlsx with a sheet per park, .zip or folder with a workbook per park. */
  readonly as: "workbook" | "archive" | "folder";
}

export interface ExtractArguments {
  readonly verb: "extract";
  readonly files: readonly string[];
  /** Day the texts were published; null = as they say themselves. */
  readonly published: Month | null;
}

export interface HelpArguments {
  readonly verb: "help";
}

export type Arguments =
  ReportArguments | CheckArguments | LintArguments | FormArguments | ExtractArguments | HelpArguments;

const OPTIONS = {
  report: ["period", "park", "kinds", "lang", "rounding", "theme", "by", "out"],
  check: ["period", "lang"],
  lint: ["lang"],
  form: ["period", "park", "lang", "indicators", "out"],
  extract: ["published"],
} as const;

/** Options without a value. */
const FLAGS = { report: ["values-only"], check: [], lint: [], form: ["all"], extract: [] } as const;

/**
 * Arguments after the program's name.
 * @throws UsageError
 */
export function readArguments(argv: readonly string[]): Arguments {
  const [verb, ...rest] = argv;
  if (verb === undefined) throw new UsageError("noVerb", "");
  if (verb === "help" || verb === "--help" || verb === "-h") return { verb: "help" };
  if (!isVerb(verb)) throw new UsageError("verb", verb);
  const { options, files, flags, help } = readTokens(rest, OPTIONS[verb], FLAGS[verb]);
  if (help) return { verb: "help" };
  if (!files.length) throw new UsageError("noFiles", verb);
  const single = (name: string): string | undefined => options.get(name)?.[0];
  if (verb === "extract") return { verb, files, published: publishedOf(single("published")) };
  const language = languageOf(single("lang"));
  if (verb === "lint") return { verb, files, language };
  const month = monthOf(single("period"));
  if (verb === "check") return { verb, files, month, language };
  if (verb === "form")
    return {
      verb,
      files,
      month,
      parks: formParks(options.get("park") ?? [], flags.has("all")),
      language: language ?? "zh-CN",
      indicators: indicatorsOf(single("indicators")),
      ...formOut(single("out")),
    };

  const out = reportOut(single("out"));
  return {
    verb,
    files,
    month,
    parks: reportParks(options.get("park") ?? []),
    ...kindsOf(single("kinds"), out.as),
    language,
    rounding: roundingOf(single("rounding")),
    theme: themeOf(single("theme")),
    by: (single("by") ?? "").trim(),
    valuesOnly: flags.has("values-only"),
    ...out,
  };
}

type Verb = keyof typeof OPTIONS;
const isVerb = (text: string): text is Verb => Object.hasOwn(OPTIONS, text);
