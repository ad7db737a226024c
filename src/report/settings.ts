/** The workbook-wide settings: named cells on the settings sheet, in the workbook's words. */
import { USUAL_REPORTING_DAY } from "../core/dueDate";
import type { Language } from "../core/language";
import { LANGUAGES } from "../core/language";
import type { Theme } from "../core/theme";
import { FIRST_YEAR, LAST_YEAR } from "../core/period";
import { workbookWords } from "../i18n/workbookWords";
import type { GradeLines } from "../measures/scoring";
import { enteredNumber } from "../core/enteredNumber";
import { enteredPeriod } from "../core/enteredPeriod";
import { DEFAULT_SETTINGS, USUAL_GRADES } from "../measures/settings";
import type { MeasureSettings } from "../measures/settings";
import {
  MOST_PERCENT_DECIMALS,
  NUMBER_SETTINGS,
  type NumberSetting,
  type NumberSettingName,
} from "./numberNames";
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
    BehindThreshold: NUMBER_SETTINGS.BehindThreshold,
    ReportingDay: NUMBER_SETTINGS.ReportingDay,
    ExcellentFrom: NUMBER_SETTINGS.ExcellentFrom,
    GoodFrom: NUMBER_SETTINGS.GoodFrom,
    PassFrom: NUMBER_SETTINGS.PassFrom,
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
  const number = (name: NumberSettingName): number => numberSetting(name, cells[name]);
  return {
    period: enteredPeriod(cells.ReportYear, cells.ReportMonth),
    growthBasis: choice("GrowthBasis", growthBases, DEFAULT_SETTINGS.growthBasis),
    roundingRule: choice("RoundingRule", roundingRules, DEFAULT_SETTINGS.roundingRule),
    percentDecimals: number("PercentDecimals"),
    behindThreshold: number("BehindThreshold"),
    rankBasis: choice("RankBasis", rankBases, DEFAULT_SETTINGS.rankBasis),
    gapBasis: choice("GapBasis", gapBases, DEFAULT_SETTINGS.gapBasis),
    reportingDay: number("ReportingDay"),
    trendMonths: TREND_MONTHS.find((months) => months === cells.TrendMonths) ?? TREND_MONTHS[0],
    missingSymbol: choice("MissingSymbol", missingSymbols, "dash"),
    theme: choice("ReportTheme", themes, "official"),
    excellentFrom: number("ExcellentFrom"),
    goodFrom: number("GoodFrom"),
    passFrom: number("PassFrom"),
    dataAsOf: String(cells.DataAsOf ?? ""),
    language,
  };
}

/** The number of a cell of the settings; the default where it holds none within the limits. */
export function numberSetting(name: NumberSettingName, cell: unknown): number {
  const { counted, min, max, whole, usual }: NumberSetting = NUMBER_SETTINGS[name];
  const value = enteredNumber(cell, counted);
  if (value === null || value < min || value > max) return usual;
  return whole ? Math.floor(value) : value;
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
