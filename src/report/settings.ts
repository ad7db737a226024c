/** The workbook-wide settings: named cells on the settings sheet, in the workbook's words. */
import { LATEST_REPORTING_DAY, USUAL_REPORTING_DAY } from "../core/dueDate";
import type { Language } from "../core/language";
import { LANGUAGES } from "../core/language";
import type { Theme } from "../core/theme";
import { FIRST_YEAR, LAST_YEAR } from "../core/period";
import { workbookWords } from "../i18n/workbookWords";
import type { GradeLines } from "../measures/scoring";
import { enteredPeriod } from "../core/enteredPeriod";
import { DEFAULT_SETTINGS } from "../measures/settings";
import type { MeasureSettings } from "../measures/settings";
import { SETTING_NAMES } from "./tables/keys";
import type { SettingName } from "./tables/keys";

/** A cell as Excel gives it. */
type Cell = string | number | boolean;

interface Limits {
  readonly min: number;
  readonly max: number;
  /** Whether a number between two whole ones is none. */
  readonly whole?: boolean;
}

export interface SettingSchema {
  readonly name: SettingName;
  readonly label: string;
  readonly note: string;
  readonly numberFormat: string;
  /** Words or numbers to choose from; null = free entry within the limits. */
  readonly choices: readonly (string | number)[] | null;
  readonly limits: Limits | null;
}

/** What stands in a report where there is no figure. */
export type MissingSymbol = "dash" | "zero" | "blank";

/** Everything on the settings sheet that is worked with. */
export interface WorkbookSettings extends MeasureSettings, GradeLines {
  /** Day of the next month by which a month's return is due. */
  readonly reportingDay: number;
  /** Months a trend goes back, the last included. */
  readonly trendMonths: TrendMonths;
  /** What reports show where there is no figure (missingSymbol.ts). */
  readonly missingSymbol: MissingSymbol;
  /** How reports look (themes.ts). */
  readonly theme: Theme;
  /** "YYYY-MM-DD" of the last load, or "". */
  readonly dataAsOf: string;
  readonly language: Language;
}

/** A year and the same month of the one before; two years. */
export const TREND_MONTHS = [13, 25] as const;
export type TrendMonths = (typeof TREND_MONTHS)[number];

/** Most decimals of printed percents. */
export const MOST_PERCENT_DECIMALS = 4;

const POINTS = { min: 0, max: 1000 };

/** The rows of the settings sheet, in order. */
export function settingRows(language: Language): SettingSchema[] {
  const { settings, growthBases, roundingRules, rankBases, gapBases, missingSymbols, themes, languages } =
    workbookWords(language);
  const choices: Partial<Record<SettingName, readonly (string | number)[]>> = {
    ReportMonth: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    GrowthBasis: Object.values(growthBases),
    RoundingRule: Object.values(roundingRules),
    PercentDecimals: Array.from({ length: MOST_PERCENT_DECIMALS + 1 }, (_, decimals) => decimals),
    RankBasis: Object.values(rankBases),
    GapBasis: Object.values(gapBases),
    TrendMonths: TREND_MONTHS,
    MissingSymbol: Object.values(missingSymbols),
    ReportTheme: Object.values(themes),
    WorkbookLanguage: LANGUAGES.map((each) => languages[each]),
  };
  const limits: Partial<Record<SettingName, Limits>> = {
    ReportYear: { min: FIRST_YEAR, max: LAST_YEAR, whole: true },
    BehindThreshold: { min: 0, max: 100 },
    ReportingDay: { min: 1, max: LATEST_REPORTING_DAY, whole: true },
    ExcellentFrom: POINTS,
    GoodFrom: POINTS,
    PassFrom: POINTS,
  };
  const formats: Partial<Record<SettingName, string>> = {
    BehindThreshold: "0.0",
    MissingSymbol: "@",
    BookletTitle: "@",
    IssuingUnit: "@",
    DataAsOf: "@",
  };
  return SETTING_NAMES.map((name) => ({
    name,
    ...settings[name],
    numberFormat: formats[name] ?? "General",
    choices: choices[name] ?? null,
    limits: limits[name] ?? null,
  }));
}

/** Least points of 优秀, 良好 and 合格. */
const USUAL_GRADES: GradeLines = { excellentFrom: 90, goodFrom: 80, passFrom: 60 };

/** The settings of a new workbook for a period. */
export function newSettings(year: number, month: number, language: Language): WorkbookSettings {
  return {
    ...DEFAULT_SETTINGS,
    ...USUAL_GRADES,
    year,
    month,
    reportingDay: USUAL_REPORTING_DAY,
    trendMonths: 13,
    missingSymbol: "dash",
    theme: "official",
    dataAsOf: "",
    language,
  };
}

/** The cells of settings, in the workbook's words; those only printed are blank. */
export function settingCells(settings: WorkbookSettings): Readonly<Record<SettingName, string | number>> {
  const { growthBases, roundingRules, rankBases, gapBases, missingSymbols, themes, languages } =
    workbookWords(settings.language);
  return {
    ReportYear: settings.year,
    ReportMonth: settings.month,
    GrowthBasis: growthBases[settings.growthBasis],
    RoundingRule: roundingRules[settings.roundingRule],
    PercentDecimals: settings.percentDecimals,
    BehindThreshold: settings.behindThreshold,
    RankBasis: rankBases[settings.rankBasis],
    GapBasis: gapBases[settings.gapBasis],
    ReportingDay: settings.reportingDay,
    TrendMonths: settings.trendMonths,
    MissingSymbol: missingSymbols[settings.missingSymbol],
    ReportTheme: themes[settings.theme],
    ExcellentFrom: settings.excellentFrom,
    GoodFrom: settings.goodFrom,
    PassFrom: settings.passFrom,
    BookletTitle: "",
    IssuingUnit: "",
    DataAsOf: settings.dataAsOf,
    WorkbookLanguage: languages[settings.language],
  };
}

/**
 * The settings of cells as they stand in a workbook. A cell that holds nothing usable counts as the default, because
 * that is what the formulas make of it; the period is null when year or month is none.
 */
export function readSettings(
  cells: Partial<Readonly<Record<SettingName, Cell>>>,
  language: Language,
): Omit<WorkbookSettings, "year" | "month"> & {
  readonly period: { readonly year: number; readonly month: number } | null;
} {
  const { growthBases, roundingRules, rankBases, gapBases, missingSymbols, themes } = workbookWords(language);
  const choice = <K extends string>(name: SettingName, among: Readonly<Record<K, string>>, usual: K): K =>
    (Object.keys(among) as K[]).find((key) => among[key] === cells[name]) ?? usual;
  const number = (name: SettingName, least: number, most: number): number | null => {
    const value = cells[name];
    return typeof value === "number" && value >= least && value <= most ? value : null;
  };
  return {
    period: enteredPeriod(cells.ReportYear, cells.ReportMonth),
    growthBasis: choice("GrowthBasis", growthBases, DEFAULT_SETTINGS.growthBasis),
    roundingRule: choice("RoundingRule", roundingRules, DEFAULT_SETTINGS.roundingRule),
    percentDecimals: Math.trunc(
      number("PercentDecimals", 0, MOST_PERCENT_DECIMALS) ?? DEFAULT_SETTINGS.percentDecimals,
    ),
    behindThreshold: number("BehindThreshold", 0, 100) ?? DEFAULT_SETTINGS.behindThreshold,
    rankBasis: choice("RankBasis", rankBases, DEFAULT_SETTINGS.rankBasis),
    gapBasis: choice("GapBasis", gapBases, DEFAULT_SETTINGS.gapBasis),
    reportingDay: Math.trunc(number("ReportingDay", 1, LATEST_REPORTING_DAY) ?? USUAL_REPORTING_DAY),
    trendMonths: TREND_MONTHS.find((months) => months === cells.TrendMonths) ?? TREND_MONTHS[0],
    missingSymbol: choice("MissingSymbol", missingSymbols, "dash"),
    theme: choice("ReportTheme", themes, "official"),
    excellentFrom: number("ExcellentFrom", POINTS.min, POINTS.max) ?? USUAL_GRADES.excellentFrom,
    goodFrom: number("GoodFrom", POINTS.min, POINTS.max) ?? USUAL_GRADES.goodFrom,
    passFrom: number("PassFrom", POINTS.min, POINTS.max) ?? USUAL_GRADES.passFrom,
    dataAsOf: String(cells.DataAsOf ?? ""),
    language,
  };
}

/** The cell of each setting; the language is given once, at set-up. */
const CELLS: Readonly<Record<Exclude<keyof WorkbookSettings, "language">, SettingName>> = {
  year: "ReportYear",
  month: "ReportMonth",
  growthBasis: "GrowthBasis",
  roundingRule: "RoundingRule",
  percentDecimals: "PercentDecimals",
  behindThreshold: "BehindThreshold",
  rankBasis: "RankBasis",
  gapBasis: "GapBasis",
  reportingDay: "ReportingDay",
  trendMonths: "TrendMonths",
  missingSymbol: "MissingSymbol",
  theme: "ReportTheme",
  excellentFrom: "ExcellentFrom",
  goodFrom: "GoodFrom",
  passFrom: "PassFrom",
  dataAsOf: "DataAsOf",
};

/** Cells of the settings that are given. */
export function settingsGiven(settings: Partial<Omit<WorkbookSettings, "language">>): SettingName[] {
  return (Object.keys(CELLS) as (keyof typeof CELLS)[]).flatMap((key) =>
    settings[key] === undefined ? [] : [CELLS[key]],
  );
}
