/** Chart specs → queued native charts on one worksheet. Never syncs. */
import { quoteSheetName, cellAddress } from "../a1";
import type { Language } from "../core/language";
import type { Theme } from "../core/theme";
import {
  CHART_PREFIX,
  CHART_SIZES,
  type ChartSource,
  type ChartSpec,
  type SeriesSpec,
} from "../report/charts";
import { THEME_LOOKS } from "../report/themes";
import { rangeOf } from "./formatRange";

/** A chart on a sheet and where it stands, in points. */
export interface ChartBox {
  readonly name: string;
  readonly series: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What of the charts of a sheet is loaded, behind the path to them. */
export const CHART_BOXES = ["name", "left", "top", "width", "height", "series/count"];

/** What {@link chartsOf} reads after the sync. */
export function queueChartBoxes(sheet: Excel.Worksheet): Excel.ChartCollection {
  const { charts } = sheet;
  charts.load(CHART_BOXES.map((property) => `items/${property}`).join());
  return charts;
}

export function chartsOf({ items }: Pick<Excel.ChartCollection, "items">): ChartBox[] {
  return items.map(({ name, left, top, width, height, series }) => ({
    name,
    series: series.count,
    left,
    top,
    width,
    height,
  }));
}

/** The edges and the size by which a chart is put somewhere. */
export const SIDES = ["left", "top", "width", "height"] as const;

/** Charts on a report sheet, and the theme they were drawn in. */
interface StandingCharts {
  readonly charts: readonly ChartBox[];
  readonly theme: Theme;
}

/** Names of report charts that go: those of other series or another theme, and those the report has no longer. */
export function chartsToGo(
  charts: readonly ChartSpec[],
  standing: StandingCharts | null,
  theme: Theme,
): string[] {
  const wanted = new Map(charts.map(({ name, series }) => [name, series.length]));
  return (standing?.charts ?? []).flatMap(({ name, series }) =>
    name.startsWith(CHART_PREFIX) && (standing!.theme !== theme || wanted.get(name) !== series) ? [name] : [],
  );
}

/** Names of charts that are made, because none of their name, series and theme stands. */
export function chartsToMake(
  charts: readonly ChartSpec[],
  standing: StandingCharts | null,
  theme: Theme,
): string[] {
  const stays = new Map(
    standing?.theme === theme ? standing.charts.map((box) => [box.name, box.series]) : [],
  );
  return charts.flatMap(({ name, series }) => (stays.get(name) === series.length ? [] : [name]));
}

/** What a chart that goes is called until everything else is written. */
export const asideName = (name: string): string => `${ASIDE}${name}`;
/** No report chart's, so that nothing looks for it. */
const ASIDE = "ParkKpi- ";

/**
 * Queues the charts of a report. One that stands there already is given its cells anew and keeps the place and the looks
 * people gave it; those that go ({@link chartsToGo}) are set aside, to be deleted when all is written, and so are those of
 * another theme, whose places the new ones take. People's own charts are not touched. `name` is the sheet's.
 */
export function queueCharts(
  sheet: Excel.Worksheet,
  name: string,
  charts: readonly ChartSpec[],
  language: Language,
  theme: Theme,
  standing: StandingCharts | null,
): void {
  const boxes = new Map(standing?.charts.map((box) => [box.name, box]));
  for (const gone of chartsToGo(charts, standing, theme)) sheet.charts.getItem(gone).name = asideName(gone);
  const made = chartsToMake(charts, standing, theme);
  for (const spec of charts) {
    if (!made.includes(spec.name)) {
      queueSource(sheet, name, spec);
      continue;
    }
    const chart = newChart(sheet, spec);
    for (const [index, series] of spec.series.entries()) {
      const drawn = index > 0 ? chart.series.add(series.name) : chart.series.getItemAt(index);
      queueSeries(sheet, drawn, series, spec);
      queueLook(drawn, spec, series, theme);
    }
    queueTitle(chart, name, spec);
    queueFrame(chart, spec, language, theme);
    const box = standing?.theme === theme ? undefined : boxes.get(spec.name);
    for (const side of box ? SIDES : []) chart[side] = box![side];
  }
}

/** Queues that a chart that stands draws these cells. */
export function queueSource(sheet: Excel.Worksheet, name: string, source: ChartSource): void {
  const chart = sheet.charts.getItem(source.name);
  for (const [index, series] of source.series.entries())
    queueSeries(sheet, chart.series.getItemAt(index), series, source);
  queueTitle(chart, name, source);
}

function queueSeries(
  sheet: Excel.Worksheet,
  drawn: Excel.ChartSeries,
  { name, values }: ChartSource["series"][number],
  { categories }: ChartSource,
): void {
  drawn.setValues(rangeOf(sheet, values));
  drawn.setXAxisValues(rangeOf(sheet, categories));
  drawn.name = name;
}

function queueTitle(chart: Excel.Chart, name: string, { title: { row, column } }: ChartSource): void {
  chart.title.setFormula(`=${quoteSheetName(name)}!${cellAddress(row, column, true)}`);
}

function newChart(sheet: Excel.Worksheet, { name, bars, seed, area }: ChartSpec): Excel.Chart {
  const byRows = seed.right > seed.left;
  const chart = sheet.charts.add(
    bars === "bar" ? Excel.ChartType.barClustered : Excel.ChartType.columnClustered,
    rangeOf(sheet, seed),
    byRows ? Excel.ChartSeriesBy.rows : Excel.ChartSeriesBy.columns,
  );
  chart.name = name;
  const { top, left, bottom, right } = area;
  chart.setPosition(
    rangeOf(sheet, { top, left, bottom: top, right: left }),
    rangeOf(sheet, { top: bottom, left: right, bottom, right }),
  );
  return chart;
}

function queueLook(
  drawn: Excel.ChartSeries,
  { bars }: ChartSpec,
  { look, secondary, labels }: SeriesSpec,
  theme: Theme,
): void {
  const { mark, color, fill, dash, marker } = THEME_LOOKS[theme].series[look];
  const { line } = drawn.format;
  if (mark === "line") {
    drawn.chartType = Excel.ChartType.lineMarkers;
    if (secondary) drawn.axisGroup = Excel.ChartAxisGroup.secondary;
    line.color = color;
    line.weight = 1.75;
    if (dash) line.lineStyle = Excel.ChartLineStyle.dash;
    drawn.markerStyle = marker === "circle" ? Excel.ChartMarkerStyle.circle : Excel.ChartMarkerStyle.none;
    if (marker === "circle") {
      drawn.markerSize = 5;
      drawn.markerBackgroundColor = fill;
      drawn.markerForegroundColor = color;
    }
  } else {
    drawn.format.fill.setSolidColor(fill);
    line.color = color;
    line.weight = 0.75;
    drawn.gapWidth = bars === "bar" ? 45 : 60;
    if (look === "baseline") drawn.overlap = 100;
  }
  if (labels === undefined) return;
  drawn.hasDataLabels = true;
  const { dataLabels } = drawn;
  dataLabels.numberFormat = labels.format;
  dataLabels.format.font.size = CHART_SIZES.text;
  if (labels.place === "foot") {
    dataLabels.position = Excel.ChartDataLabelPosition.insideBase;
    dataLabels.format.font.color = "#FFFFFF";
  } else dataLabels.position = Excel.ChartDataLabelPosition.outsideEnd;
}

function queueFrame(chart: Excel.Chart, spec: ChartSpec, language: Language, theme: Theme): void {
  const { fonts, chartText, chartGrid } = THEME_LOOKS[theme];
  const { font } = chart.format;
  font.name = fonts[language].body;
  font.size = CHART_SIZES.text;
  font.color = chartText;
  const title = chart.title.format.font;
  title.name = fonts[language].heading;
  title.size = CHART_SIZES.title;
  title.bold = true;
  title.color = chartText;
  // Months without a figure stay empty; they hold #N/A, which is no number to draw.
  chart.displayBlanksAs = Excel.ChartDisplayBlanksAs.notPlotted;
  // The cells beneath are in hidden columns.
  chart.plotVisibleOnly = false;
  chart.legend.visible = spec.legend;
  if (spec.legend) chart.legend.position = Excel.ChartLegendPosition.bottom;
  const { categoryAxis, valueAxis } = chart.axes;
  // Below the plot also where values are negative.
  categoryAxis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  if (spec.bars === "bar") categoryAxis.reversePlotOrder = true;
  if (spec.labelEvery !== undefined) categoryAxis.tickLabelSpacing = spec.labelEvery;
  valueAxis.numberFormat = spec.valueFormat;
  if (spec.minimum !== undefined) valueAxis.minimum = spec.minimum;
  valueAxis.visible = !spec.bare;
  valueAxis.majorGridlines.visible = !spec.bare;
  if (!spec.bare) valueAxis.majorGridlines.format.line.color = chartGrid;
  if (spec.secondaryFormat === undefined) return;
  chart.axes.getItem(Excel.ChartAxisType.value, Excel.ChartAxisGroup.secondary).numberFormat =
    spec.secondaryFormat;
}

/** About the bytes a chart takes in a request, a little more than measured. */
export function chartBytes({ series }: ChartSpec): number {
  return 9_000 + series.length * 5_000;
}
