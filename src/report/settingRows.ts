/** The rows of the settings sheet: what stands beside each cell, and what it takes. */
import { LANGUAGES, type Language } from "../core/language";
import { FIRST_YEAR, LAST_YEAR } from "../core/period";
import { workbookWords } from "../i18n/workbookWords";
import { MOST_PERCENT_DECIMALS, NUMBER_SETTINGS } from "./numberSettings";
import { TREND_MONTHS } from "./settings";
import { SETTING_NAMES, type SettingName } from "./tables/keys";

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
