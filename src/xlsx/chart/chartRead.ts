/** The part of a chart as a Chart: what the model knows of it; series of other kinds with their references only. */
import { THEME_COLOR_NAMES } from "../colors";
import type { XmlElement } from "../xmlTree";
import {
  plainAxis,
  plainLine,
  plainSeries,
  type Chart,
  type ChartAxes,
  type ChartAxis,
  type ChartDash,
  type ChartFont,
  type ChartLabels,
  type ChartLegend,
  type ChartLine,
  type ChartMarker,
  type ChartMarkerStyle,
  type ChartSeries,
  type ChartText,
  type ChartTitle,
  type ChartType,
  type LabelPosition,
} from "./chart";
import { DASHES } from "./chartShape";

const EMU_PER_POINT = 12_700;
const DEGREE = 60_000;
const LEGEND: Readonly<Record<string, ChartLegend["position"]>> = {
  t: "top",
  b: "bottom",
  l: "left",
  r: "right",
  tr: "corner",
};
const LABEL: Readonly<Record<string, LabelPosition>> = {
  ctr: "center",
  inEnd: "insideEnd",
  inBase: "insideBase",
  outEnd: "outsideEnd",
  l: "left",
  r: "right",
  t: "top",
  b: "bottom",
};
const MARKERS: ReadonlySet<string> = new Set(
  "none square diamond triangle x star dot dash circle plus".split(" "),
);
const DASH_OF = new Map(Object.entries(DASHES).map(([dash, name]) => [name, dash as ChartDash]));

/** What a chart is but for its name and place; null for a part that holds no chart. `theme` are its colours. */
export function readChart(root: XmlElement, theme: readonly string[]): Omit<Chart, "name" | "anchor"> | null {
  const chart = root.child("chart");
  const plot = chart?.child("plotArea");
  if (root.name !== "chartSpace" || !chart || !plot) return null;
  const read = new ChartReader(theme);
  const blanks = valueOf(chart, "dispBlanksAs");
  const legend = chart.child("legend");
  const { axes, secondaryIds } = read.axes(plot);
  return {
    title: read.title(chart.child("title")),
    legend: legend && {
      position: LEGEND[valueOf(legend, "legendPos") ?? "r"] ?? "right",
      overlay: isOn(legend, "overlay"),
      font: read.font(legend.child("txPr")),
    },
    series: read.series(plot, secondaryIds),
    axes,
    blanks: blanks === "gap" || blanks === "span" ? blanks : "zero",
    visibleOnly: isOn(chart, "plotVisOnly", true),
    font: read.font(root.child("txPr")),
  };
}

function valueOf(parent: XmlElement | null, name: string): string | null {
  return parent?.child(name)?.get("val") ?? null;
}

function numberOf(parent: XmlElement | null, name: string): number | null {
  return parent?.child(name)?.number("val") ?? null;
}

/** Degrees; files count in 60,000ths, and turns beyond a right angle stand for none. */
function rotationOf(text: XmlElement | null): number | null {
  const turn = text?.child("bodyPr")?.number("rot") ?? null;
  return turn === null || Math.abs(turn) > 90 * DEGREE ? null : -turn / DEGREE || 0;
}

/** A yes/no element: without a value it says yes; absent it says `absent`. */
function isOn(parent: XmlElement, name: string, absent = false): boolean {
  const element = parent.child(name);
  return element ? element.flag("val", true) : absent;
}

function typeOf(group: XmlElement): ChartType {
  const grouping = valueOf(group, "grouping") ?? "standard";
  if (group.name === "lineChart") return grouping === "standard" ? "lineMarkers" : "other";
  if (group.name === "areaChart") return grouping === "standard" ? "area" : "other";
  if (group.name !== "barChart") return "other";
  const direction = valueOf(group, "barDir") === "bar" ? "bar" : "column";
  return grouping === "stacked"
    ? `${direction}Stacked`
    : grouping === "percentStacked"
      ? `${direction}Stacked100`
      : `${direction}Clustered`;
}

class ChartReader {
  constructor(private readonly theme: readonly string[]) {}

  /** The axes, and the ids of the second pair. */
  axes(plot: XmlElement): { readonly axes: ChartAxes; readonly secondaryIds: ReadonlySet<string> } {
    const of = (name: string): XmlElement[] => plot.elements(name);
    const [category, secondaryCategory] = [...of("catAx"), ...of("dateAx")];
    const [value, secondaryValue] = of("valAx");
    const axis = (element: XmlElement | undefined, absent: ChartAxis): ChartAxis =>
      element ? this.axis(element) : absent;
    const ids = [secondaryCategory, secondaryValue].flatMap((each) =>
      each ? (valueOf(each, "axId") ?? []) : [],
    );
    return {
      axes: {
        category: axis(category, plainAxis()),
        value: axis(value, plainAxis()),
        secondaryCategory: axis(secondaryCategory, { ...plainAxis(), visible: false }),
        secondaryValue: axis(secondaryValue, plainAxis()),
      },
      secondaryIds: new Set(ids),
    };
  }

  series(plot: XmlElement, secondaryIds: ReadonlySet<string>): ChartSeries[] {
    const found: { readonly order: number; readonly series: ChartSeries }[] = [];
    for (const group of plot.elements()) {
      if (!group.name.endsWith("Chart")) continue;
      const type = typeOf(group);
      const secondary = group.elements("axId").some((id) => secondaryIds.has(id.get("val") ?? ""));
      const gapWidth = numberOf(group, "gapWidth");
      // Stacked bars lie over each other whatever is said.
      const overlap = type.includes("Stacked") ? null : numberOf(group, "overlap");
      for (const element of group.elements("ser"))
        found.push({
          order: numberOf(element, "order") ?? found.length,
          series: { ...this.one(element, type), secondary, gapWidth, overlap },
        });
    }
    return found.sort((a, b) => a.order - b.order).map(({ series }) => series);
  }

  private one(element: XmlElement, type: ChartType): ChartSeries {
    const shape = element.child("spPr");
    const marker = this.marker(element.child("marker"));
    const plain = type === "lineMarkers" && marker?.style === "none";
    const labels = element.child("dLbls");
    return {
      ...plainSeries(plain ? "line" : type),
      name: textOf(element.child("tx")),
      categories: referenceOf(element.child("cat") ?? element.child("xVal")),
      values: referenceOf(element.child("val") ?? element.child("yVal")),
      fill: this.fill(shape),
      line: this.line(shape),
      marker,
      labels: labels && isOn(labels, "showVal") ? this.labels(labels) : null,
      smooth: type === "lineMarkers" && isOn(element, "smooth", true),
    };
  }

  title(element: XmlElement | null): ChartTitle | null {
    if (!element) return null;
    const rich = element.child("tx")?.child("rich");
    const run = rich?.child("p")?.child("pPr")?.child("defRPr") ?? rich?.child("p")?.child("r")?.child("rPr");
    return {
      text: textOf(element.child("tx")),
      overlay: isOn(element, "overlay"),
      font: rich ? this.run(run ?? null) : this.font(element.child("txPr")),
    };
  }

  font(element: XmlElement | null): ChartFont {
    return this.run(element?.child("p")?.child("pPr")?.child("defRPr") ?? null);
  }

  private run(element: XmlElement | null): ChartFont {
    if (!element) return {};
    const size = element.number("sz");
    const color = this.fill(element);
    const name = (element.child("ea") ?? element.child("latin"))?.get("typeface") ?? null;
    return {
      ...(name === null || name.startsWith("+") ? {} : { name }),
      ...(size === null ? {} : { size: size / 100 }),
      ...(element.get("b") === null ? {} : { bold: element.flag("b") }),
      ...(color === null || color === "none" ? {} : { color }),
    };
  }

  private axis(element: XmlElement): ChartAxis {
    const scaling = element.child("scaling");
    const format = element.child("numFmt");
    const labels = valueOf(element, "tickLblPos");
    const gridlines = element.child("majorGridlines");
    return {
      visible: !isOn(element, "delete"),
      numberFormat: format && !format.flag("sourceLinked") ? format.get("formatCode") : null,
      minimum: numberOf(scaling, "min"),
      maximum: numberOf(scaling, "max"),
      majorUnit: numberOf(element, "majorUnit"),
      reversed: valueOf(scaling, "orientation") === "maxMin",
      labels: labels === "low" || labels === "high" || labels === "none" ? labels : "nextTo",
      labelSpacing: numberOf(element, "tickLblSkip"),
      labelRotation: rotationOf(element.child("txPr")),
      title: this.title(element.child("title")),
      gridlines: gridlines && (this.line(gridlines.child("spPr")) ?? plainLine()),
      line: this.line(element.child("spPr")),
      font: this.font(element.child("txPr")),
    };
  }

  private marker(element: XmlElement | null): ChartMarker | null {
    if (!element) return null;
    const symbol = valueOf(element, "symbol");
    const shape = element.child("spPr");
    return {
      style: symbol !== null && MARKERS.has(symbol) ? (symbol as ChartMarkerStyle) : "automatic",
      size: numberOf(element, "size"),
      background: this.fill(shape),
      foreground: this.line(shape)?.color ?? null,
    };
  }

  private labels(element: XmlElement): ChartLabels {
    const format = element.child("numFmt");
    return {
      position: LABEL[valueOf(element, "dLblPos") ?? ""] ?? null,
      numberFormat: format && !format.flag("sourceLinked") ? format.get("formatCode") : null,
      font: this.font(element.child("txPr")),
    };
  }

  private fill(shape: XmlElement | null): string | null {
    if (shape?.child("noFill")) return "none";
    const color = shape?.child("solidFill")?.elements()[0];
    if (!color) return null;
    const named = color.get("val") ?? "";
    const value = color.name === "srgbClr" ? named : this.theme[themePlace(named)];
    return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? `#${value.toUpperCase()}` : null;
  }

  private line(shape: XmlElement | null): ChartLine | null {
    const line = shape?.child("ln");
    if (!line) return null;
    const width = line.number("w");
    const color = this.fill(line);
    return {
      visible: color !== "none",
      color: color === "none" ? null : color,
      weight: width === null ? null : width / EMU_PER_POINT,
      dash: DASH_OF.get(valueOf(line, "prstDash") ?? "") ?? null,
    };
  }
}

/** What drawings call the first four theme colours. */
const TEXT_AND_GROUND: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

function themePlace(name: string): number {
  return THEME_COLOR_NAMES.indexOf(TEXT_AND_GROUND[name] ?? name);
}

function referenceOf(element: XmlElement | null): string | null {
  return element?.elements()[0]?.child("f")?.plainText() ?? null;
}

function textOf(tx: XmlElement | null): ChartText | null {
  if (!tx) return null;
  const formula = tx.child("strRef")?.child("f");
  if (formula) return { formula: formula.plainText() };
  const value = tx.child("v");
  if (value) return { text: value.plainText() };
  const rich = tx.child("rich");
  if (!rich) return null;
  const lines = rich.elements("p").map((paragraph) =>
    paragraph
      .elements()
      .map((run) => (run.name === "r" || run.name === "fld" ? (run.child("t")?.plainText() ?? "") : ""))
      .join(""),
  );
  return { text: lines.join("\n") };
}
