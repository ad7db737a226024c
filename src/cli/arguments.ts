/** The command line, parsed strictly: what is not understood is wrong usage, never ignored. */
import { parseArgs } from "node:util";
import type { RoundingRule } from "../core/decimal";
import { LANGUAGES, type Language } from "../core/language";
import type { Month } from "../core/period";
import { isMonth, parsePeriodId } from "../core/period";
import { REPORT_KINDS, type ReportKind } from "../core/reportKind";
import { THEMES, type Theme } from "../core/theme";

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
  | "badFormOut"
  | "noPark"
  | "parkAndAll"
  | "badIndicators"
  | "outIsInput"
  | "badLanguage"
  | "badRounding"
  | "badTheme"
  | "badKind"
  | "badPublished";

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

/** Options that may be given more than once. */
const LISTS = ["park"];

const ROUNDING_RULES: readonly RoundingRule[] = ["half-up", "half-even"];

/**
 * Arguments after the program's name.
 * @throws UsageError
 */
export function readArguments(argv: readonly string[]): Arguments {
  const [verb, ...rest] = argv;
  if (verb === undefined) throw new UsageError("noVerb", "");
  if (verb === "help" || verb === "--help" || verb === "-h") return { verb: "help" };
  if (!isVerb(verb)) throw new UsageError("verb", verb);
  const { options, files, flags, help } = parse(rest, OPTIONS[verb], FLAGS[verb]);
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

interface Parsed {
  /** Values by option, in the order given. */
  readonly options: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly help: boolean;
}

/** Splits options from files. Node's own strictness speaks English, so it is asked for tokens only. */
function parse(args: string[], names: readonly string[], flagNames: readonly string[]): Parsed {
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

function monthOf(text: string | undefined): Month {
  if (text === undefined) throw new UsageError("noPeriod", "");
  const period = parsePeriodId(text);
  if (period?.kind !== "month") throw new UsageError("badPeriod", text);
  return { year: period.year, month: period.month };
}

/** The monthly report of each park unless others are asked for. */
const USUAL_KINDS: readonly ReportKind[] = ["park"];

/** Codes of kinds in the order given; other words may be names of the workbook's own reports. */
function kindsOf(
  text: string | undefined,
  as: ReportArguments["as"],
): Pick<ReportArguments, "kinds" | "definitions"> {
  if (text === undefined) return { kinds: USUAL_KINDS, definitions: [] };
  const given = text.split(",").map((word) => word.trim());
  if (given.includes("")) throw new UsageError("badKind", text);
  const kinds = given.flatMap((word) => REPORT_KINDS.filter((kind) => kind === word));
  const names = given.filter((word) => word !== "all" && !REPORT_KINDS.some((kind) => kind === word));
  if (!given.includes("all")) return { kinds: [...new Set(kinds)], definitions: [...new Set(names)] };
  if (names.length) throw new UsageError("badKind", names[0]!);
  // Files of one park each are no booklet that has contents.
  return {
    kinds: REPORT_KINDS.filter((kind) => as === "workbook" || kind !== "contents" || kinds.includes(kind)),
    definitions: "all",
  };
}

/** YYYY-MM-DD, a day that exists. */
function publishedOf(text: string | undefined): Month | null {
  if (text === undefined) return null;
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (!isMonth(Number(year), Number(month)) || date.getUTCDate() !== Number(day) || day === "")
    throw new UsageError("badPublished", text);
  return { year: Number(year), month: Number(month) };
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

function themeOf(text: string | undefined): Theme | null {
  if (text === undefined) return null;
  const theme = THEMES.find((each) => each === text);
  if (!theme) throw new UsageError("badTheme", text);
  return theme;
}

/** A folder's name has no ending of a file: report.csv was meant as something else. */
const OTHER_FILE = /\.(?:xlsm|xls|csv|pdf|txt|ods|et|zip)$/i;

function reportOut(out: string | undefined): Pick<ReportArguments, "out" | "as"> {
  if (out === undefined) throw new UsageError("noOut", "");
  if (/\.xlsx$/i.test(out)) return { out, as: "workbook" };
  if (OTHER_FILE.test(out)) throw new UsageError("badOut", out);
  return { out, as: "folder" };
}

/** Every active park is what no park at all means. */
function reportParks(parks: readonly string[]): readonly string[] {
  return parks.length === 1 && parks[0] === "all" ? [] : parks;
}

/** The parks of forms: named, or all of them said in so many words. */
function formParks(parks: readonly string[], all: boolean): readonly string[] {
  if (all && parks.length) throw new UsageError("parkAndAll", "");
  if (!all && !parks.length) throw new UsageError("noPark", "");
  return parks;
}

function indicatorsOf(text: string | undefined): FormArguments["indicators"] {
  if (text === undefined || text === "usual") return "usual";
  if (text !== "all") throw new UsageError("badIndicators", text);
  return text;
}

function formOut(out: string | undefined): Pick<FormArguments, "out" | "as"> {
  if (out === undefined) throw new UsageError("noOut", "");
  if (/\.xlsx$/i.test(out)) return { out, as: "workbook" };
  if (/\.zip$/i.test(out)) return { out, as: "archive" };
  if (OTHER_FILE.test(out)) throw new UsageError("badFormOut", out);
  return { out, as: "folder" };
}
