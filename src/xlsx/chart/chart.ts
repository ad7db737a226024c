/**
 * A chart over the cells of a sheet, as far as this project makes and reads them: columns, bars, lines and areas, on one
 * or two value axes. Plain data; rows and columns 0-based, formulas in the dialect of files without "=".
 */

/** Kinds of series; "other" stands for what a file has and the model does not (pies, scatters, …). */
export type ChartType =
  | "columnClustered"
  | "columnStacked"
  | "columnStacked100"
  | "barClustered"
  | "barStacked"
  | "barStacked100"
  | "line"
  | "lineMarkers"
  | "area"
  | "other";

export interface Chart {
  name: string;
  anchor: ChartAnchor;
  title: ChartTitle | null;
  legend: ChartLegend | null;
  series: ChartSeries[];
  axes: ChartAxes;
  /** What is drawn where a cell is blank; #N/A is drawn as a blank. */
  blanks: "gap" | "zero" | "span";
  /** Leaves out hidden rows and columns. */
  visibleOnly: boolean;
  /** Of all text that has no font of its own. */
  font: ChartFont;
  /** Its part as it was read, where it has series of kinds the model does not know. */
  part?: string;
}

/** Cells under two corners of the chart, with the way into them in EMU (12,700 to the point). */
export interface ChartAnchor {
  from: ChartCorner;
  to: ChartCorner;
}

export interface ChartCorner {
  row: number;
  column: number;
  dx: number;
  dy: number;
}

/** A text, or a reference to the cell that holds it. */
export type ChartText = { text: string } | { formula: string };

export interface ChartFont {
  name?: string;
  /** Points. */
  size?: number;
  bold?: boolean;
  /** "#RRGGBB". */
  color?: string;
}

export interface ChartTitle {
  /** Null: what Excel calls the chart itself. */
  text: ChartText | null;
  overlay: boolean;
  font: ChartFont;
}

export interface ChartLegend {
  position: "top" | "bottom" | "left" | "right" | "corner";
  overlay: boolean;
  font: ChartFont;
}

export type ChartDash = "solid" | "dash" | "dashDot" | "dashDotDot" | "dot" | "roundDot";

/** Null parts are Excel's choice. */
export interface ChartLine {
  visible: boolean;
  color: string | null;
  /** Points. */
  weight: number | null;
  dash: ChartDash | null;
}

export type ChartMarkerStyle =
  | "automatic"
  | "none"
  | "square"
  | "diamond"
  | "triangle"
  | "x"
  | "star"
  | "dot"
  | "dash"
  | "circle"
  | "plus";

export interface ChartMarker {
  style: ChartMarkerStyle;
  /** Points, 2–72. */
  size: number | null;
  background: string | null;
  foreground: string | null;
}

export type LabelPosition =
  "center" | "insideEnd" | "insideBase" | "outsideEnd" | "left" | "right" | "top" | "bottom";

export interface ChartLabels {
  position: LabelPosition | null;
  /** Null: as the cells have it. */
  numberFormat: string | null;
  font: ChartFont;
}

export interface ChartSeries {
  type: ChartType;
  /** On the second value axis. */
  secondary: boolean;
  name: ChartText | null;
  /** Texts along the category axis; null counts 1, 2, 3 … */
  categories: string | null;
  values: string | null;
  /** "#RRGGBB", "none", or null for Excel's choice. */
  fill: string | null;
  line: ChartLine | null;
  marker: ChartMarker | null;
  labels: ChartLabels | null;
  smooth: boolean;
  /** Percent of a bar's width between the groups of bars; of all bars on the same axis. Null: Excel's choice. */
  gapWidth: number | null;
  /** Percent of a bar's width by which bars of a group lie over each other, -100 to 100; of all bars on the same axis. */
  overlap: number | null;
}

export interface ChartAxis {
  visible: boolean;
  /** Null: as the cells have it. */
  numberFormat: string | null;
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  /** From the end to the beginning. */
  reversed: boolean;
  labels: "nextTo" | "low" | "high" | "none";
  /** Of categories, every how many are named; null: Excel's choice. */
  labelSpacing: number | null;
  /** Degrees the names are turned by, -90 to 90; null: Excel's choice. */
  labelRotation: number | null;
  title: ChartTitle | null;
  /** Null: no lines. */
  gridlines: ChartLine | null;
  line: ChartLine | null;
  font: ChartFont;
}

/** The secondary ones are those of series that are `secondary`. */
export type ChartAxes = Record<"category" | "value" | "secondaryCategory" | "secondaryValue", ChartAxis>;

/** Whether the model knows all of a chart's kinds. */
export const isKnown = ({ series }: Pick<Chart, "series">): boolean =>
  series.every(({ type }) => type !== "other");

export function isBarType(type: ChartType): boolean {
  return type.startsWith("column") || type.startsWith("bar");
}

/** Bars that lie: their categories stand one above the other. */
export function isHorizontal(type: ChartType): boolean {
  return type.startsWith("bar");
}

export function isLineType(type: ChartType): boolean {
  return type === "line" || type === "lineMarkers";
}

export const plainLine = (): ChartLine => ({ visible: true, color: null, weight: null, dash: null });

export function plainAxis(gridlines = false): ChartAxis {
  return {
    visible: true,
    numberFormat: null,
    minimum: null,
    maximum: null,
    majorUnit: null,
    reversed: false,
    labels: "nextTo",
    labelSpacing: null,
    labelRotation: null,
    title: null,
    gridlines: gridlines ? plainLine() : null,
    line: null,
    font: {},
  };
}

export function plainAxes(): ChartAxes {
  return {
    category: plainAxis(),
    value: plainAxis(true),
    secondaryCategory: { ...plainAxis(), visible: false },
    secondaryValue: plainAxis(),
  };
}

export function plainSeries(type: ChartType): ChartSeries {
  return {
    type,
    secondary: false,
    name: null,
    categories: null,
    values: null,
    fill: null,
    line: null,
    marker: type === "line" ? { style: "none", size: null, background: null, foreground: null } : null,
    labels: null,
    smooth: false,
    gapWidth: null,
    overlap: null,
  };
}

/** Every formula of a chart, replaced by what `rewrite` makes of it. */
export function rewriteChart(chart: Chart, rewrite: (formula: string) => string): void {
  const text = (of: ChartText | null): void => {
    if (of && "formula" in of) of.formula = rewrite(of.formula);
  };
  text(chart.title?.text ?? null);
  for (const axis of Object.values(chart.axes)) text(axis.title?.text ?? null);
  for (const series of chart.series) {
    text(series.name);
    if (series.categories !== null) series.categories = rewrite(series.categories);
    if (series.values !== null) series.values = rewrite(series.values);
  }
}
