/** A chart as its part of a file (ECMA-376 part 1, 21.2), with what its cells show. */
import type { Book } from "../book";
import { XML_HEAD } from "../relationships";
import { escapeXml } from "../xmlText";
import {
  isBarType,
  isHorizontal,
  isLineType,
  type Chart,
  type ChartAxis,
  type ChartLabels,
  type ChartMarker,
  type ChartSeries,
  type ChartType,
} from "./chart";
import { categoryReference, numberReference } from "./chartCache";
import { fontXml, lineXml, seriesNameXml, shapeXml, titleXml } from "./chartShape";

export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Excel's switch "show #N/A as an empty cell", on in the charts it makes ([MS-ODRAWXML], dataDisplayOptions16). */
const NA_AS_BLANK =
  '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart">' +
  '<c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst>';

const AXIS_IDS = { primary: [111_111_111, 111_111_112], secondary: [222_222_221, 222_222_222] } as const;
const LEGEND = { top: "t", bottom: "b", left: "l", right: "r", corner: "tr" } as const;
const LABEL = {
  center: "ctr",
  insideEnd: "inEnd",
  insideBase: "inBase",
  outsideEnd: "outEnd",
  left: "l",
  right: "r",
  top: "t",
  bottom: "b",
} as const;

const value = (name: string, of: string | number): string => `<c:${name} val="${of}"/>`;
const flag = (name: string, of: boolean): string => value(name, of ? 1 : 0);

export function chartXml(book: Book, chart: Chart): string {
  const { legend } = chart;
  const visible = chart.series.some(({ secondary }) => secondary);
  return (
    `${XML_HEAD}<c:chartSpace ${NAMESPACES}>${flag("date1904", false)}${flag("roundedCorners", false)}<c:chart>` +
    titleXml(book, chart.title) +
    flag("autoTitleDeleted", chart.title === null) +
    `<c:plotArea><c:layout/>${groupsXml(book, chart)}${axesXml(book, chart, "primary")}` +
    `${visible ? axesXml(book, chart, "secondary") : ""}</c:plotArea>` +
    (legend
      ? `<c:legend>${value("legendPos", LEGEND[legend.position])}${flag("overlay", legend.overlay)}${fontXml(legend.font)}</c:legend>`
      : "") +
    flag("plotVisOnly", chart.visibleOnly) +
    value("dispBlanksAs", chart.blanks) +
    `${NA_AS_BLANK}</c:chart><c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>` +
    '<a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>' +
    `${fontXml(chart.font)}</c:chartSpace>`
  );
}

/** Series of one element: of one kind, on one axis, in the order in which kinds are first met. */
function groupsXml(book: Book, chart: Chart): string {
  const groups = new Map<string, ChartSeries[]>();
  for (const series of chart.series) {
    const kind = isLineType(series.type) ? "line" : series.type;
    const key = `${kind}|${series.secondary}`;
    const group = groups.get(key);
    if (group) group.push(series);
    else groups.set(key, [series]);
  }
  return [...groups.values()].map((group) => groupXml(book, chart, group)).join("");
}

function groupXml(book: Book, chart: Chart, group: readonly ChartSeries[]): string {
  const [{ type, secondary }] = group as [ChartSeries];
  const series = group.map((each) => seriesXml(book, each, chart.series.indexOf(each))).join("");
  const axes = AXIS_IDS[secondary ? "secondary" : "primary"].map((id) => value("axId", id)).join("");
  const head = `${value("grouping", grouping(type))}${flag("varyColors", false)}${series}`;
  if (isLineType(type)) return `<c:lineChart>${head}${flag("marker", true)}${axes}</c:lineChart>`;
  if (type === "area") return `<c:areaChart>${head}${axes}</c:areaChart>`;
  const gap = group.find(({ gapWidth }) => gapWidth !== null)?.gapWidth ?? null;
  const overlap = type.includes("Stacked")
    ? 100
    : (group.find((series) => series.overlap !== null)?.overlap ?? null);
  return (
    `<c:barChart>${value("barDir", isHorizontal(type) ? "bar" : "col")}${head}` +
    (gap === null ? "" : value("gapWidth", gap)) +
    `${overlap === null ? "" : value("overlap", overlap)}${axes}</c:barChart>`
  );
}

function grouping(type: ChartType): string {
  if (!isBarType(type)) return "standard";
  return type.endsWith("100") ? "percentStacked" : type.endsWith("Stacked") ? "stacked" : "clustered";
}

function seriesXml(book: Book, series: ChartSeries, index: number): string {
  const { type, categories, values } = series;
  const line = isLineType(type);
  return (
    `<c:ser>${value("idx", index)}${value("order", index)}${seriesNameXml(book, series.name)}` +
    shapeXml(line ? null : series.fill, series.line) +
    (isBarType(type) ? flag("invertIfNegative", false) : "") +
    (line ? markerXml(series.marker) : "") +
    labelsXml(series.labels) +
    (categories === null ? "" : `<c:cat>${categoryReference(book, categories)}</c:cat>`) +
    (values === null ? "" : `<c:val>${numberReference(book, values)}</c:val>`) +
    `${line ? flag("smooth", series.smooth) : ""}</c:ser>`
  );
}

function markerXml(marker: ChartMarker | null): string {
  if (!marker) return "";
  const { style, size, background, foreground } = marker;
  const line = foreground === null ? null : { visible: true, color: foreground, weight: null, dash: null };
  return (
    `<c:marker>${style === "automatic" ? "" : value("symbol", style)}${size === null ? "" : value("size", size)}` +
    `${style === "none" ? "" : shapeXml(background, line)}</c:marker>`
  );
}

function labelsXml(labels: ChartLabels | null): string {
  if (!labels) return "";
  const { numberFormat, position, font } = labels;
  return (
    "<c:dLbls>" +
    (numberFormat === null ? "" : `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`) +
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>" +
    fontXml(font) +
    (position === null ? "" : value("dLblPos", LABEL[position])) +
    flag("showLegendKey", false) +
    flag("showVal", true) +
    ["showCatName", "showSerName", "showPercent", "showBubbleSize"]
      .map((name) => flag(name, false))
      .join("") +
    "</c:dLbls>"
  );
}

function axesXml(book: Book, { series, axes }: Chart, group: keyof typeof AXIS_IDS): string {
  const [categoryId, valueId] = AXIS_IDS[group];
  const secondary = group === "secondary";
  const lying = series.some((each) => each.secondary === secondary && isHorizontal(each.type));
  const [category, values] = secondary
    ? [axes.secondaryCategory, axes.secondaryValue]
    : [axes.category, axes.value];
  const categoryPlace = lying ? (secondary ? "r" : "l") : secondary ? "t" : "b";
  const valuePlace = lying ? (secondary ? "t" : "b") : secondary ? "r" : "l";
  return (
    `<c:catAx>${axisXml(book, category, categoryId, categoryPlace)}${value("crossAx", valueId)}` +
    `${value("crosses", "autoZero")}${flag("auto", true)}${value("lblAlgn", "ctr")}${value("lblOffset", 100)}` +
    (category.labelSpacing === null ? "" : value("tickLblSkip", category.labelSpacing)) +
    `${flag("noMultiLvlLbl", true)}</c:catAx>` +
    `<c:valAx>${axisXml(book, values, valueId, valuePlace)}${value("crossAx", categoryId)}` +
    `${value("crosses", secondary ? "max" : "autoZero")}${value("crossBetween", "between")}` +
    `${values.majorUnit === null ? "" : value("majorUnit", values.majorUnit)}</c:valAx>`
  );
}

function axisXml(book: Book, axis: ChartAxis, id: number, place: string): string {
  const { numberFormat, gridlines } = axis;
  return (
    `${value("axId", id)}<c:scaling>${value("orientation", axis.reversed ? "maxMin" : "minMax")}` +
    (axis.maximum === null ? "" : value("max", axis.maximum)) +
    (axis.minimum === null ? "" : value("min", axis.minimum)) +
    `</c:scaling>${flag("delete", !axis.visible)}${value("axPos", place)}` +
    (gridlines
      ? `<c:majorGridlines>${lineXml(gridlines) ? `<c:spPr>${lineXml(gridlines)}</c:spPr>` : ""}</c:majorGridlines>`
      : "") +
    titleXml(book, axis.title) +
    `<c:numFmt formatCode="${escapeXml(numberFormat ?? "General")}" sourceLinked="${numberFormat === null ? 1 : 0}"/>` +
    `${value("majorTickMark", "none")}${value("minorTickMark", "none")}${value("tickLblPos", axis.labels)}` +
    shapeXml(null, axis.line) +
    fontXml(axis.font, axis.labelRotation)
  );
}
