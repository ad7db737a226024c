/** Chart specs → queued native charts on one worksheet. Never syncs. */
import { quoteSheetName, cellAddress } from "../a1";
import type { Language } from "../core/language";
import type { Theme } from "../core/theme";
import { CHART_PREFIX, CHART_SIZES, type ChartSpec, type SeriesSpec } from "../report/charts";
import { THEME_LOOKS } from "../report/themes";
import { rangeOf } from "./formatRange";

/** How many series each chart of a sheet has, by name. */
export type SheetCharts = ReadonlyMap<string, number>;

/** What {@link chartsOf} reads after the sync. */
export function queueChartNames(sheet: Excel.Worksheet): Excel.ChartCollection {
  const { charts } = sheet;
  charts.load("items/name,items/series/count");
  return charts;
}

export function chartsOf(charts: Excel.ChartCollection): SheetCharts {
  return new Map(charts.items.map((chart) => [chart.name, chart.series.count]));
}

/**
 * Queues the charts of a report. One that stands there already is given its cells anew and keeps the place and the looks
 * people gave it, unless the theme is another than it was drawn in; one the report has no longer goes. People's own
 * charts are not touched. `name` is the sheet's.
 */
export function queueCharts(
  sheet: Excel.Worksheet,
  name: string,
  charts: readonly ChartSpec[],
  language: Language,
  theme: Theme,
  standing: { readonly charts: SheetCharts; readonly theme: Theme } | null,
): void {
  const wanted = new Map(charts.map((chart) => [chart.name, chart]));
  const counts: SheetCharts = standing?.charts ?? new Map<string, number>();
  const kept = standing?.theme === theme;
  for (const [known, count] of counts)
    if (known.startsWith(CHART_PREFIX) && wanted.get(known)?.series.length !== count)
      sheet.charts.getItem(known).delete();
  for (const spec of charts) {
    const renewed = counts.get(spec.name) === spec.series.length;
    const chart = renewed ? sheet.charts.getItem(spec.name) : newChart(sheet, spec);
    for (const [index, series] of spec.series.entries()) {
      const drawn = !renewed && index > 0 ? chart.series.add(series.name) : chart.series.getItemAt(index);
      drawn.setValues(rangeOf(sheet, series.values));
      drawn.setXAxisValues(rangeOf(sheet, spec.categories));
      drawn.name = series.name;
      if (!renewed || !kept) queueLook(drawn, spec, series, theme);
    }
    const { row, column } = spec.title;
    chart.title.setFormula(`=${quoteSheetName(name)}!${cellAddress(row, column, true)}`);
    if (!renewed || !kept) queueFrame(chart, spec, language, theme);
  }
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
