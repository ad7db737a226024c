/** The settings as they are written: those of a new workbook, and the cells of those that are given. */
import { USUAL_REPORTING_DAY } from "../core/dueDate";
import type { Language } from "../core/language";
import { workbookWords } from "../i18n/workbookWords";
import { DEFAULT_SETTINGS, USUAL_GRADES } from "../measures/settings";
import type { WorkbookSettings } from "./settings";
import type { SettingName } from "./tables/keys";

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
