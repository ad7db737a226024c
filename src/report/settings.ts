/** The workbook-wide settings as they are read: named cells on the settings sheet, in the workbook's words. */
import type { Language } from "../core/language";
import type { Theme } from "../core/theme";
import { workbookWords } from "../i18n/workbookWords";
import type { GradeLines } from "../measures/grade";
import { enteredNumber } from "../core/enteredNumber";
import { enteredPeriod } from "../core/enteredPeriod";
import { DEFAULT_SETTINGS } from "../measures/settings";
import type { MeasureSettings } from "../measures/settings";
import { NUMBER_SETTINGS, type NumberSetting, type NumberSettingName } from "./numberSettings";
import type { SettingName } from "./tables/keys";

/** A cell as Excel gives it. */
type Cell = string | number | boolean;

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
