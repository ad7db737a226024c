/**
 * A native chart on a report sheet, as plain data. Series differ by mark as well as by colour: columns, lines with markers,
 * dashed lines. Rows and columns 0-based within the sheet.
 */
import type { Rectangle } from "../a1";

/** What a series is to look like. */
export type SeriesLook =
  | "amount"
  | "rate"
  | "schedule"
  /** Zeros nobody sees: bars are to begin at zero however close their ends are. */
  | "baseline";

export interface SeriesSpec {
  /** In the legend. */
  readonly name: string;
  readonly look: SeriesLook;
  readonly values: Rectangle;
  /** On an axis of its own, on the right. */
  readonly secondary?: boolean;
  /** Numbers at the marks, in this format: at the foot of a bar, or beyond its end. */
  readonly labels?: { readonly format: string; readonly place: "foot" | "end" };
}

export interface ChartSpec {
  /** By which it is found again on its sheet; begins with CHART_PREFIX. */
  readonly name: string;
  /** Columns that stand, or bars that lie, of the series that are no lines. */
  readonly bars: "column" | "bar";
  /** Cells it covers. */
  readonly area: Rectangle;
  /** Cells that hold numbers whatever the data: the chart is made of them before it is given its series. */
  readonly seed: Rectangle;
  /** Cell whose text is the title. */
  readonly title: { readonly row: number; readonly column: number };
  readonly categories: Rectangle;
  readonly series: readonly SeriesSpec[];
  /** Formats of the numbers along the axes. */
  readonly valueFormat: string;
  /** Where the value axis begins; Excel's choice without it. */
  readonly minimum?: number;
  /** No numbers and no grid along the value axis: the marks have their own. */
  readonly bare?: boolean;
  readonly secondaryFormat?: string;
  readonly legend: boolean;
  /** Of the categories, every how many are named; as many as fit without it. */
  readonly labelEvery?: number;
}

/** The cells a chart draws; kept of the last writing, because Excel does not tell them in ExcelApi 1.14. */
export interface ChartSource extends Pick<ChartSpec, "name" | "title" | "categories"> {
  readonly series: readonly Pick<SeriesSpec, "name" | "values">[];
}

/** Begins the names of the charts of reports; all others are people's own. */
export const CHART_PREFIX = "ParkKpi ";

/** What a series looks like: dark enough for print in grey, and told from the others by its mark too. */
export interface LookDefinition {
  readonly mark: "bar" | "line";
  readonly color: string;
  /** Fill of bars or markers. */
  readonly fill: string;
  readonly dash?: boolean;
  readonly marker?: "circle" | "none";
}

/** Points of the texts of charts. */
export const CHART_SIZES = { title: 9, text: 8 } as const;
