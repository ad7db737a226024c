/**
 * A native chart as a picture in the grid, which cannot draw Excel's: the same cells, kinds, axes and colours, with gaps where
 * cells hold no number. Close to what Excel draws, and no more; texts are set as texts.
 */
import type { Book } from "../../xlsx/book";
import type { CellValue } from "../../xlsx/cells";
import { isBarType, isHorizontal, isLineType, type Chart, type ChartSeries } from "../../xlsx/chart/chart";
import { referredValues } from "../../xlsx/chart/chartCache";

const MARGIN = { top: 22, bottom: 34, side: 34 } as const;
const FALLBACK = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000"] as const;
const DIVISIONS = 4;

type Scale = (value: number) => number;

interface Plot {
  readonly svg: SVGElement;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lying: boolean;
  readonly count: number;
}

/** Draws a chart of `width` by `height` pixels. */
export function chartPicture(book: Book, chart: Chart, width: number, height: number): SVGElement {
  const svg = add(null, "svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  add(svg, "rect", {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    fill: "#FFFFFF",
    stroke: "#D9D9D9",
  });
  const title = chart.title?.text;
  if (title)
    label(
      svg,
      width / 2,
      15,
      "text" in title ? title.text : said(referredValues(book, title.formula)[0]),
      true,
    );
  const lying = chart.series.some(({ type }) => isHorizontal(type));
  const values = new Map(
    chart.series.map((series) => [series, series.values === null ? [] : referredValues(book, series.values)]),
  );
  const count = Math.max(1, ...[...values.values()].map(({ length }) => length));
  const side = lying ? Math.min(110, width / 3) : MARGIN.side;
  const plot: Plot = {
    svg,
    left: side,
    top: MARGIN.top,
    width: Math.max(1, width - side - MARGIN.side),
    height: Math.max(1, height - MARGIN.top - MARGIN.bottom),
    lying,
    count,
  };
  for (const secondary of [false, true]) drawGroup(chart, values, plot, secondary);
  categories(book, chart, plot);
  if (chart.legend) legend(chart, svg, width, height);
  return svg;
}

function drawGroup(
  chart: Chart,
  values: ReadonlyMap<ChartSeries, readonly CellValue[]>,
  plot: Plot,
  secondary: boolean,
): void {
  const group = chart.series.filter((series) => series.secondary === secondary);
  const numbers = group.flatMap((series) => values.get(series)!.filter((value) => typeof value === "number"));
  if (!numbers.length) return;
  const { minimum } = secondary ? chart.axes.secondaryValue : chart.axes.value;
  const bars = group.filter(({ type }) => isBarType(type));
  const least = Math.min(...numbers, ...(bars.length || minimum === 0 ? [0] : []));
  const most = Math.max(...numbers, ...(bars.length ? [0] : []));
  const span = most - least || Math.abs(most) || 1;
  const scale: Scale = (value) => (value - least) / span;
  axis(plot, least, span, secondary);
  for (const series of group) {
    const color = series.line?.color ?? FALLBACK[chart.series.indexOf(series) % FALLBACK.length]!;
    if (isLineType(series.type)) line(plot, values.get(series)!, scale, series, color);
    else if (isBarType(series.type)) bar(plot, values.get(series)!, scale, series.fill ?? color, color);
  }
}

function axis(
  { svg, left, top, width, height, lying }: Plot,
  least: number,
  span: number,
  secondary: boolean,
): void {
  if (lying) return;
  for (let at = 0; at <= DIVISIONS; at++) {
    const y = top + height - (height * at) / DIVISIONS;
    if (!secondary) add(svg, "line", { x1: left, x2: left + width, y1: y, y2: y, stroke: "#E3E3E3" });
    const value = String(Number((least + (span * at) / DIVISIONS).toPrecision(3)));
    label(svg, secondary ? left + width + 3 : left - 3, y + 3, value, false, secondary ? "start" : "end");
  }
}

function bar(plot: Plot, values: readonly CellValue[], scale: Scale, fill: string, stroke: string): void {
  const { svg, left, top, width, height, lying, count } = plot;
  const slot = (lying ? height : width) / count;
  for (const [at, value] of values.entries()) {
    if (typeof value !== "number" || value === 0) continue;
    const [from, to] = [scale(Math.min(0, value)), scale(Math.max(0, value))];
    const across = { at: slot * (at + 0.2), size: slot * 0.6 };
    const box = lying
      ? { x: left + from * width, y: top + across.at, width: (to - from) * width, height: across.size }
      : { x: left + across.at, y: top + (1 - to) * height, width: across.size, height: (to - from) * height };
    add(svg, "rect", { ...box, fill, stroke });
  }
}

function line(
  plot: Plot,
  values: readonly CellValue[],
  scale: Scale,
  series: ChartSeries,
  color: string,
): void {
  const { svg, left, top, width, height, count } = plot;
  let path = "";
  let open = false;
  for (const [at, value] of values.entries()) {
    if (typeof value !== "number") {
      open = false;
      continue;
    }
    const [x, y] = [left + (width / count) * (at + 0.5), top + (1 - scale(value)) * height];
    path += `${open ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`;
    open = true;
    if (series.type === "lineMarkers" && series.marker?.style !== "none")
      add(svg, "circle", {
        cx: x,
        cy: y,
        r: 2.5,
        fill: series.marker?.background ?? "#FFFFFF",
        stroke: color,
      });
  }
  const dash = series.line?.dash && series.line.dash !== "solid" ? { "stroke-dasharray": "5 3" } : {};
  add(svg, "path", { d: path, fill: "none", stroke: color, "stroke-width": 1.5, ...dash });
}

function categories(book: Book, chart: Chart, { svg, left, top, width, height, lying, count }: Plot): void {
  const [first] = chart.series;
  if (!first?.categories) return;
  const slot = (lying ? height : width) / count;
  for (const [at, value] of referredValues(book, first.categories).entries()) {
    if (lying) label(svg, left - 4, top + slot * (at + 0.5) + 3, said(value), false, "end");
    else if (at % (chart.axes.category.labelSpacing ?? 1) === 0)
      label(svg, left + slot * (at + 0.5), top + height + 11, said(value), false);
  }
}

function legend(chart: Chart, svg: SVGElement, width: number, height: number): void {
  const share = width / chart.series.length;
  for (const [at, { name, type, line: of, fill }] of chart.series.entries()) {
    const x = share * (at + 0.5);
    const color = of?.color ?? FALLBACK[at % FALLBACK.length]!;
    if (isLineType(type))
      add(svg, "line", {
        x1: x - 45,
        x2: x - 31,
        y1: height - 9,
        y2: height - 9,
        stroke: color,
        "stroke-width": 2,
      });
    else
      add(svg, "rect", {
        x: x - 43,
        y: height - 14,
        width: 10,
        height: 9,
        fill: fill ?? color,
        stroke: color,
      });
    label(svg, x - 28, height - 6, name && "text" in name ? name.text : "", false, "start");
  }
}

function said(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function label(svg: SVGElement, x: number, y: number, text: string, bold: boolean, anchor = "middle"): void {
  const element = add(svg, "text", {
    x,
    y,
    "text-anchor": anchor,
    "font-size": bold ? 12 : 9,
    "font-weight": bold ? "bold" : "normal",
    fill: "#262626",
  });
  element.textContent = text;
}

function add(
  parent: SVGElement | null,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  parent?.append(element);
  return element;
}
