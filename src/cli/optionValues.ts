/** Values of options, each read strictly: what is not understood is wrong usage. */
import type { RoundingRule } from "../core/decimal";
import { LANGUAGES, type Language } from "../core/language";
import { type Month, isMonth, parsePeriodId } from "../core/period";
import { REPORT_KINDS, type ReportKind } from "../core/reportKind";
import { THEMES, type Theme } from "../core/theme";
import { UsageError } from "./usageError";
import type { FormArguments, ReportArguments } from "./arguments";

const ROUNDING_RULES: readonly RoundingRule[] = ["half-up", "half-even"];

export function monthOf(text: string | undefined): Month {
  if (text === undefined) throw new UsageError("noPeriod", "");
  const period = parsePeriodId(text);
  if (period?.kind !== "month") throw new UsageError("badPeriod", text);
  return { year: period.year, month: period.month };
}

/** The monthly report of each park unless others are asked for. */
const USUAL_KINDS: readonly ReportKind[] = ["park"];

/** Codes of kinds in the order given; other words may be names of the workbook's own reports. */
export function kindsOf(
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
export function publishedOf(text: string | undefined): Month | null {
  if (text === undefined) return null;
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (!isMonth(Number(year), Number(month)) || date.getUTCDate() !== Number(day) || day === "")
    throw new UsageError("badPublished", text);
  return { year: Number(year), month: Number(month) };
}

export function languageOf(text: string | undefined): Language | null {
  if (text === undefined) return null;
  const language = LANGUAGES.find((each) => each.toLowerCase() === text.toLowerCase());
  if (!language) throw new UsageError("badLanguage", text);
  return language;
}

export function roundingOf(text: string | undefined): RoundingRule | null {
  if (text === undefined) return null;
  const rule = ROUNDING_RULES.find((each) => each === text);
  if (!rule) throw new UsageError("badRounding", text);
  return rule;
}

export function themeOf(text: string | undefined): Theme | null {
  if (text === undefined) return null;
  const theme = THEMES.find((each) => each === text);
  if (!theme) throw new UsageError("badTheme", text);
  return theme;
}

/** A folder's name has no ending of a file: report.csv was meant as something else. */
const OTHER_FILE = /\.(?:xlsm|xls|csv|pdf|txt|ods|et|zip)$/i;

export function reportOut(out: string | undefined): Pick<ReportArguments, "out" | "as"> {
  if (out === undefined) throw new UsageError("noOut", "");
  if (/\.xlsx$/i.test(out)) return { out, as: "workbook" };
  if (OTHER_FILE.test(out)) throw new UsageError("badOut", out);
  return { out, as: "folder" };
}

/** Every active park is what no park at all means. */
export function reportParks(parks: readonly string[]): readonly string[] {
  return parks.length === 1 && parks[0] === "all" ? [] : parks;
}

/** The parks of forms: named, or all of them said in so many words. */
export function formParks(parks: readonly string[], all: boolean): readonly string[] {
  if (all && parks.length) throw new UsageError("parkAndAll", "");
  if (!all && !parks.length) throw new UsageError("noPark", "");
  return parks;
}

export function indicatorsOf(text: string | undefined): FormArguments["indicators"] {
  if (text === undefined || text === "usual") return "usual";
  if (text !== "all") throw new UsageError("badIndicators", text);
  return text;
}

export function formOut(out: string | undefined): Pick<FormArguments, "out" | "as"> {
  if (out === undefined) throw new UsageError("noOut", "");
  if (/\.xlsx$/i.test(out)) return { out, as: "workbook" };
  if (/\.zip$/i.test(out)) return { out, as: "archive" };
  if (OTHER_FILE.test(out)) throw new UsageError("badFormOut", out);
  return { out, as: "folder" };
}
