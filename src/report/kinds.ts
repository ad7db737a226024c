/** The registry of reports: for each kind the function that lays it out. */
import type { Definition } from "../core/definition";
import type { Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import type { Park } from "../core/park";
import type { Month } from "../core/period";
import type { MeasureRefs } from "../measures/refs";
import type { ReportKind } from "../core/reportKind";
import { assessment } from "./assessment";
import { comparison, definedComparison } from "./comparison";
import { contents } from "./contents";
import { cover } from "./cover";
import { definedPark } from "./definedPark";
import type { ReportOf } from "./identity";
import { kpi } from "./kpi";
import { narrative } from "./narrative";
import { parkMonthly } from "./parkMonthly";
import { projects } from "./projects";
import { quality } from "./quality";
import { ranking } from "./ranking";
import type { TrendMonths } from "./settings";
import type { SheetSpec } from "./spec";
import { targets } from "./targets";
import { trend } from "./trend";
import type { ReportWords } from "./words";

/** A key project by its name in the table; the stage measures the height of its row. */
export interface ListedProject {
  readonly name: string;
  readonly stage: string;
}

/** A finding of the checks as the report of data quality prints it. */
export interface ListedFinding {
  /** Names of its rule and severity in the workbook's language. */
  readonly rule: string;
  readonly severity: string;
  readonly park: string;
  readonly indicator: string;
  /** As the table has it. */
  readonly period: string;
  readonly text: string;
  readonly reason: string;
  readonly settled: boolean;
}

/** What the workbook holds that reports are laid out by; the figures themselves are formulas. */
export interface ReportSources {
  readonly language: Language;
  readonly words: ReportWords;
  readonly refs: MeasureRefs;
  /** Parks that report in the period, in their order. */
  readonly parks: readonly Park[];
  /** Indicators any of them has, in the order of reports: those required or with targets, else all. */
  readonly keyIndicators: readonly Indicator[];
  /** The same with those that somebody has to report though nobody does. */
  readonly coveredIndicators: readonly Indicator[];
  /** Findings of a park that are explained, for the notes of its report. */
  readonly explainedOf: (park: string) => readonly string[];
  /** Lines of the table Scoring. */
  readonly scoredLines: number;
  /** Findings as they stand in the table, errors first; notes nobody settled are left out. */
  readonly findings: readonly ListedFinding[];
  /** The period reports are laid out for. */
  readonly month: Month;
  /** Parks that report in it and have no figure of an indicator. */
  readonly lackingOf: (indicator: Indicator) => readonly string[];
  /** Whether an indicator is published with amounts, or some park has one in the period, and not its growth alone. */
  readonly hasAmounts: (indicator: Indicator) => boolean;
  /** Whether a park has a figure or a rate of an indicator in the period. */
  readonly hasFigure: (park: string, indicator: Indicator) => boolean;
  /** Indicators with a target of the year, in the order of reports, and the parks that have one. */
  readonly targetsOfYear: readonly { readonly indicator: Indicator; readonly parks: readonly string[] }[];
  /** Key projects of the year by park: the parks in their order, then those the list of parks does not name. */
  readonly projectsOfYear: readonly { readonly park: string; readonly listed: readonly ListedProject[] }[];
  /** Indicators a park has a ledger row or a target of; the required ones when it has none yet. */
  readonly indicatorsOf: (park: string) => readonly Indicator[];
  /** Reports of the workbook in the order of kinds and parks, those that are being written among them. */
  readonly listed: readonly ReportOf[];
  /** Points a column of a report, 0-based, has where the report stands; null where it stands nowhere or that is not known. */
  readonly standingWidth: (of: ReportOf, column: number) => number | null;
  /** Months a trend shows; 13 unless the settings say otherwise. */
  readonly trendMonths?: TrendMonths;
}

/** Lays out a report a person defined; null when there is nothing to list. */
export function definedReport(
  definition: Definition,
  sources: ReportSources,
  park: string,
): SheetSpec | null {
  return definition.base === "park"
    ? definedPark(definition, sources, park)
    : definedComparison(definition, sources);
}

/** Lays a report out; `park` is "" for a kind the workbook has one of. Null when there is nothing to list. */
type Kind = (sources: ReportSources, park: string) => SheetSpec | null;

export const KINDS: Readonly<Record<ReportKind, Kind>> = {
  cover,
  contents,
  comparison,
  ranking,
  targets,
  projects,
  assessment,
  quality,
  trend,
  kpi,
  narrative,
  park({ language, words, refs, indicatorsOf, explainedOf }, park) {
    const indicators = indicatorsOf(park);
    return indicators.length
      ? parkMonthly({ park, indicators, language, words, refs, explained: explainedOf(park) })
      : null;
  },
};
