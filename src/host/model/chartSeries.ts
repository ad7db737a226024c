/** Series of a chart: their cells, kinds, axes, fills, lines, markers and labels. */
import {
  plainLine,
  plainSeries,
  type ChartLabels,
  type ChartMarker,
  type ChartMarkerStyle,
  type ChartSeries as Stored,
  type LabelPosition,
} from "../../xlsx/chart/chart";
import { invalidArgument, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import {
  chartTypeOf,
  fontObject,
  missing,
  shownText,
  wireType,
  type ChartObject,
  type FillObject,
  type LineObject,
  type SeriesObject,
} from "./chartObjects";
import { htmlColor } from "./colors";
import type { HostObject, ModelClass, Setter } from "./contract";
import { isRange, qualifiedAddress } from "./objects";

interface SeriesCollectionObject extends HostObject {
  readonly type: "ChartSeriesCollection";
  readonly owner: ChartObject;
}

/** Excel refuses longer names (Office.js reference, ChartSeries.name). */
const LONGEST_NAME = 255;
const MARKER_SIZES = { least: 2, most: 72 } as const;
const GAP_WIDTHS = { least: 0, most: 500 } as const;
const OVERLAPS = { least: -100, most: 100 } as const;

const MARKERS: Readonly<Record<string, ChartMarkerStyle>> = {
  Automatic: "automatic",
  None: "none",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
  Star: "star",
  Dot: "dot",
  Dash: "dash",
  Circle: "circle",
  Plus: "plus",
};

const LABELS: Readonly<Record<string, LabelPosition>> = {
  Center: "center",
  InsideEnd: "insideEnd",
  InsideBase: "insideBase",
  OutsideEnd: "outsideEnd",
  Left: "left",
  Right: "right",
  Top: "top",
  Bottom: "bottom",
};

export const ChartSeriesCollection: ModelClass<SeriesCollectionObject> = {
  get: { Count: ({ owner }) => owner.chart.series.length },
  items: ({ owner }) => owner.chart.series.map((series) => seriesObject(owner, series)),
  call: {
    Add: ({ owner }, [name, index], session) => {
      const { series } = owner.chart;
      const made = plainSeries(series.at(-1)?.type ?? "columnClustered");
      if (name !== null && name !== undefined) made.name = { text: nameOf(name) };
      const at = typeof index === "number" ? index : series.length;
      if (at < 0 || at > series.length) throw invalidArgument("ChartSeriesCollection.add");
      series.splice(at, 0, made);
      session.edited = true;
      return seriesObject(owner, made);
    },
  },
};

export const ChartSeries: ModelClass<SeriesObject> = {
  nav: {
    DataLabels: ({ series }) => {
      if (!series.labels) throw itemNotFound("ChartSeries.dataLabels");
      return { type: "ChartDataLabels", labels: series.labels } as HostObject;
    },
    Format: ({ series }) => ({ type: "ChartSeriesFormat", series }) as HostObject,
  },
  get: {
    AxisGroup: ({ series }) => (series.secondary ? "Secondary" : "Primary"),
    ChartType: ({ series }) => wireType(series.type, "ChartSeries.chartType"),
    HasDataLabels: ({ series }) => series.labels !== null,
    MarkerStyle: ({ series }) =>
      Object.entries(MARKERS).find(([, style]) => style === (series.marker?.style ?? "automatic"))![0],
    Name: ({ series }, session) => shownText(session.book, series.name),
  },
  set: {
    AxisGroup: edit(({ series }, group) => {
      series.secondary = group === "Secondary";
    }),
    ChartType: edit(({ series }, type) => {
      series.type = chartTypeOf(type, "ChartSeries.chartType");
      if (series.type === "line") markerOf(series).style = "none";
      else if (series.type === "lineMarkers" && series.marker?.style === "none") series.marker = null;
    }),
    GapWidth: edit(({ series }, width) => {
      series.gapWidth = numberIn(width, GAP_WIDTHS, "ChartSeries.gapWidth");
    }),
    HasDataLabels: edit(({ series }, has) => {
      if (typeof has !== "boolean") throw invalidArgument("ChartSeries.hasDataLabels");
      series.labels = has ? (series.labels ?? { position: null, numberFormat: null, font: {} }) : null;
    }),
    MarkerBackgroundColor: edit(({ series }, color) => {
      markerOf(series).background = htmlColor(color, "ChartSeries.markerBackgroundColor");
    }),
    MarkerForegroundColor: edit(({ series }, color) => {
      markerOf(series).foreground = htmlColor(color, "ChartSeries.markerForegroundColor");
    }),
    MarkerSize: edit(({ series }, size) => {
      markerOf(series).size = numberIn(size, MARKER_SIZES, "ChartSeries.markerSize");
    }),
    MarkerStyle: edit(({ series }, wire) => {
      const style = MARKERS[wire as string];
      if (!style) throw missing(`ChartSeries.markerStyle ${String(wire)}`);
      markerOf(series).style = style;
    }),
    Name: edit(({ series }, name) => {
      series.name = { text: nameOf(name) };
    }),
    Overlap: edit(({ series }, overlap) => {
      series.overlap = numberIn(overlap, OVERLAPS, "ChartSeries.overlap");
    }),
    Smooth: edit(({ series }, smooth) => {
      if (typeof smooth !== "boolean") throw invalidArgument("ChartSeries.smooth");
      series.smooth = smooth;
    }),
  },
  call: {
    Delete: ({ owner, series }, _, session) => {
      const at = owner.chart.series.indexOf(series);
      if (at < 0) throw itemNotFound("ChartSeries.delete");
      owner.chart.series.splice(at, 1);
      session.edited = true;
    },
    SetValues: ({ series }, [range], session) => {
      series.values = addressOf(range, "ChartSeries.setValues");
      session.edited = true;
    },
    SetXAxisValues: ({ series }, [range], session) => {
      series.categories = addressOf(range, "ChartSeries.setXAxisValues");
      session.edited = true;
    },
  },
};

interface SeriesFormatObject extends HostObject {
  readonly type: "ChartSeriesFormat";
  readonly series: Stored;
}

export const ChartSeriesFormat: ModelClass<SeriesFormatObject> = {
  nav: {
    Fill: ({ series }): FillObject => ({
      type: "ChartFill",
      put: (fill) => {
        series.fill = fill;
      },
    }),
    Line: ({ series }): LineObject => ({
      type: "ChartLineFormat",
      get: () => (series.line ??= plainLine()),
    }),
  },
};

interface LabelsObject extends HostObject {
  readonly type: "ChartDataLabels" | "ChartDataLabelFormat";
  readonly labels: ChartLabels;
}

export const ChartDataLabels: ModelClass<LabelsObject> = {
  nav: { Format: ({ labels }) => ({ type: "ChartDataLabelFormat", labels }) as HostObject },
  set: {
    NumberFormat: ({ labels }, format, session) => {
      if (typeof format !== "string") throw invalidArgument("ChartDataLabels.numberFormat");
      labels.numberFormat = format;
      session.edited = true;
    },
    Position: ({ labels }, wire, session) => {
      const position = LABELS[wire as string];
      if (!position) throw missing(`ChartDataLabels.position ${String(wire)}`);
      labels.position = position;
      session.edited = true;
    },
  },
};

export const ChartDataLabelFormat: ModelClass<LabelsObject> = {
  nav: { Font: ({ labels }) => fontObject(labels.font) },
};

function seriesObject(owner: ChartObject, series: Stored): SeriesObject {
  return { type: "ChartSeries", owner, series };
}

function edit(change: (object: SeriesObject, value: unknown) => void): Setter<SeriesObject> {
  return (object: SeriesObject, value: unknown, session: HostSession) => {
    change(object, value);
    session.edited = true;
  };
}

function markerOf(series: Stored): ChartMarker {
  return (series.marker ??= { style: "automatic", size: null, background: null, foreground: null });
}

function nameOf(name: unknown): string {
  if (typeof name !== "string" || name.length > LONGEST_NAME) throw invalidArgument("ChartSeries.name");
  // Whether Excel takes such a name for a reference is not documented.
  if (name.startsWith("=")) throw missing("ChartSeries.name as a formula");
  return name;
}

function numberIn(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
  location: string,
): number {
  if (typeof value !== "number" || value < least || value > most) throw invalidArgument(location);
  return value;
}

function addressOf(range: unknown, location: string): string {
  if (!isRange(range) || range.deleted) throw invalidArgument(location);
  return qualifiedAddress(range.sheet, range.area, true);
}
