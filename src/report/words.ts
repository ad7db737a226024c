import type { DefinedColumn } from "../core/definition";
import type { BoardWords } from "./boardWords";
import type { BookletWords } from "./bookletWords";
import type { KpiWords } from "./kpiWords";
import type { TrendWords } from "./trendWords";
import type { MissingSymbol } from "./settings";
import type { NarrativeWords } from "./narrativeWords";

/** Words of reports in one language; i18n's `report` section is of this type. Patterns hold {placeholders}. */
export interface ReportWords {
  /** Tab of a park's monthly report. {park} */
  readonly parkTab: string;
  /** Title. {park} */
  readonly parkTitle: string;
  /** Under the title; {year} {month}. `january` is of that month, which is no span. */
  readonly subtitle: PeriodPatterns;
  /** In its place where the settings hold no month. */
  readonly noPeriod: string;
  /** Heading above 本月 and its rate. */
  readonly monthHeading: PeriodPatterns;
  /** Heading above 累计 and its rate. */
  readonly ytdHeading: PeriodPatterns;
  /** What {month} is: "" = the number, else the names of the months in order. */
  readonly monthNames: readonly string[];
  /** 填报单位:{park} */
  readonly reportingUnit: string;
  /** Behind it while nobody approved the park's return. */
  readonly draft: string;
  /** 数据截至 {asOf} · 已报园区 {parks}/{ofParks} · 指标 {reported}/{expected} */
  readonly coverage: string;
  /** Behind the stamp of a park: how many of the figures it has to report are there. */
  readonly requiredFigures: string;
  readonly headings: Readonly<
    Record<
      | "indicator"
      | "unit"
      | "month"
      | "growth"
      | "ytd"
      | "lastYear"
      | "targets"
      | "target"
      | "completion"
      | "gap"
      | "rank",
      string
    >
  >;
  /** Heading of the rank column when all ranks have one scope; {scope} */
  readonly scopedRank: string;
  /** A rank where the column has several scopes; {scope} {rank} */
  readonly rankInScope: string;
  /** Ordinals of groups, in order, each with its punctuation. */
  readonly groupOrdinals: readonly string[];
  /** Before the first part of an indicator (其中:), and the space of the same width before the others. */
  readonly ofWhich: string;
  readonly ofWhichSpace: string;
  /** Notes below the table, in order; the numbers are put before them. */
  readonly notes: {
    readonly label: string;
    readonly reportedRate: string;
    readonly ofWhich: string;
    /** {month} {progress} {threshold} {adjusted} */
    readonly schedule: string;
    /** Where some targets in force are adjusted ones, in the place of {adjusted}: {count} of the park, or of all reporting parks. */
    readonly adjustedOfPark: string;
    readonly adjustedOfZone: string;
    /** {missing} */
    readonly symbols: string;
    /** Of marked rows, where a park is held against parks that are not all. */
    readonly partial: string;
    /** Symbols of missing figures as notes name them. */
    readonly missingMarks: Readonly<Record<MissingSymbol, string>>;
    readonly combined: string;
    readonly ownPeriod: string;
    /** {rule} */
    readonly rounding: string;
    /** A settled finding: {park} {period} {indicator} {reason}; text of the day the report was written. */
    readonly explained: string;
    /** The same of a finding about no indicator. */
    readonly explainedOfPark: string;
    /** Ends a reason that was typed without one. */
    readonly fullStop: string;
  };
  readonly signOff: readonly string[];
  /** Of the reports of all parks together. */
  readonly boards: BoardWords;
  readonly trend: TrendWords;
  readonly booklet: BookletWords;
  readonly kpi: KpiWords;
  readonly narrative: NarrativeWords;
  /** Headings of the columns of reports people define, with their units. */
  readonly definedHeadings: Readonly<Record<DefinedColumn, string>>;
  /** Page x of y in Excel's footer codes. */
  readonly footer: string;
  readonly strip: {
    readonly park: string;
    readonly year: string;
    readonly month: string;
    readonly hint: string;
    /** {count} indicators of the chosen park are not in this table. */
    readonly missingRows: string;
    readonly parkPrompt: { readonly title: string; readonly message: string };
    readonly periodPrompt: { readonly title: string; readonly message: string };
  };
}

export interface PeriodPatterns {
  readonly usual: string;
  readonly january: string;
}
