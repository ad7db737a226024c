/** Charts of a worksheet: making, finding, placing and deleting them. */
import type { Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { plainAxes, plainSeries, type Chart as Stored, type ChartType } from "../../xlsx/chart/chart";
import { HostError, invalidArgument } from "../errors";
import type { HostSession } from "../session";
import {
  anchorOf,
  anchorOver,
  chartBox,
  chartTypeOf,
  fontObject,
  wireType,
  type ChartObject,
} from "./chartObjects";
import type { HostObject, ModelClass } from "./contract";
import { foldName } from "./nameRules";
import { isRange, qualifiedAddress, resolveRange, worksheetObject, type RangeObject } from "./objects";
import { assertUnprotected } from "./protection";

export interface ChartCollectionObject extends HostObject {
  readonly type: "ChartCollection";
  readonly sheet: Sheet;
}

/** Size of a chart Excel makes, in points. */
const NEW_SIZE = { width: 360, height: 216 } as const;
/** What Excel calls charts, before their number, by the language of its user interface. */
const NEW_NAME: Readonly<Record<string, string>> = { "zh-CN": "图表", "zh-TW": "圖表" };

const BLANKS = { NotPlotted: "gap", Zero: "zero", Interplotted: "span" } as const;

export const ChartCollection: ModelClass<ChartCollectionObject> = {
  get: { Count: ({ sheet }) => sheet.charts.length },
  items: ({ sheet }) => sheet.charts.map((chart) => chartObject(sheet, chart)),
  item: ({ sheet }, key, session) => {
    const found =
      sheet.charts.find(({ name }) => foldName(name) === foldName(String(key))) ??
      sheet.charts.find((chart) => chartId(session, chart) === String(key));
    return found ? chartObject(sheet, found) : null;
  },
  call: {
    Add: ({ sheet }, [type, source, seriesBy], session) => add(session, sheet, type, source, seriesBy),
  },
};

export const Chart: ModelClass<ChartObject> = {
  id: ({ chart }, session) => chartId(session, chart),
  nav: {
    Axes: (owner) => ({ type: "ChartAxes", owner }) as HostObject,
    Format: ({ chart }) => ({ type: "ChartAreaFormat", chart }) as HostObject,
    Legend: ({ chart }) => ({ type: "ChartLegend", chart }) as HostObject,
    Series: (owner) => ({ type: "ChartSeriesCollection", owner }) as HostObject,
    Title: ({ chart }) => ({ type: "ChartTitle", holder: chart }) as HostObject,
    Worksheet: ({ sheet }) => worksheetObject(sheet),
  },
  get: {
    ChartType: ({ chart }) => wireType(chart.series[0]?.type ?? "other", "Chart.chartType"),
    DisplayBlanksAs: ({ chart }) => Object.entries(BLANKS).find(([, blanks]) => blanks === chart.blanks)![0],
    Height: ({ sheet, chart }) => chartBox(sheet, chart.anchor).height,
    Id: ({ chart }, session) => chartId(session, chart),
    Left: ({ sheet, chart }) => chartBox(sheet, chart.anchor).left,
    Name: ({ chart }) => chart.name,
    PlotVisibleOnly: ({ chart }) => chart.visibleOnly,
    Top: ({ sheet, chart }) => chartBox(sheet, chart.anchor).top,
    Width: ({ sheet, chart }) => chartBox(sheet, chart.anchor).width,
  },
  set: {
    ChartType: ({ chart }, type, session) => {
      for (const series of chart.series) series.type = chartTypeOf(type, "Chart.chartType");
      session.edited = true;
    },
    DisplayBlanksAs: ({ chart }, value, session) => {
      chart.blanks = BLANKS[value as keyof typeof BLANKS];
      session.edited = true;
    },
    Height: place("height"),
    Left: place("left"),
    Name: ({ chart }, name, session) => {
      if (typeof name !== "string" || name === "") throw invalidArgument("Chart.name");
      chart.name = name;
      session.edited = true;
    },
    PlotVisibleOnly: ({ chart }, value, session) => {
      if (typeof value !== "boolean") throw invalidArgument("Chart.plotVisibleOnly");
      chart.visibleOnly = value;
      session.edited = true;
    },
    Top: place("top"),
    Width: place("width"),
  },
  call: {
    Delete: ({ sheet, chart }, _, session) => {
      assertUnprotected(sheet);
      const at = sheet.charts.indexOf(chart);
      if (at < 0) throw new HostError("ItemNotFound", "The chart was deleted.", "Chart.delete");
      sheet.charts.splice(at, 1);
      session.edited = true;
    },
    SetPosition: ({ sheet, chart }, [start, end], session) => {
      const location = "Chart.setPosition";
      const first = resolveRange(session, start, sheet, location);
      if (first.sheet !== sheet) throw invalidArgument(location);
      if (end === null || end === undefined) {
        const { left, top } = chartBox(sheet, anchorOver(first.area));
        chart.anchor = anchorOf(sheet, { ...chartBox(sheet, chart.anchor), left, top });
      } else {
        const last = resolveRange(session, end, sheet, location);
        if (last.sheet !== sheet) throw invalidArgument(location);
        const { top, left } = first.area;
        const { bottom, right } = last.area;
        if (bottom < top || right < left) throw invalidArgument(location);
        chart.anchor = anchorOver({ top, left, bottom, right });
      }
      session.edited = true;
    },
  },
};

interface AreaFormatObject extends HostObject {
  readonly type: "ChartAreaFormat";
  readonly chart: Stored;
}

export const ChartAreaFormat: ModelClass<AreaFormatObject> = {
  nav: { Font: ({ chart }) => fontObject(chart.font) },
};

export function chartObject(sheet: Sheet, chart: Stored): ChartObject {
  return { type: "Chart", sheet, chart };
}

const ids = new WeakMap<HostSession, { readonly of: WeakMap<Stored, number>; next: number }>();

/** Id of a chart, stable while the session lasts. */
function chartId(session: HostSession, chart: Stored): string {
  let known = ids.get(session);
  if (!known) ids.set(session, (known = { of: new WeakMap(), next: 1 }));
  let number = known.of.get(chart);
  if (number === undefined) known.of.set(chart, (number = known.next++));
  return `{${number.toString(16).toUpperCase().padStart(8, "0")}-0005-0000-0000-000000000000}`;
}

function place(edge: "left" | "top" | "width" | "height") {
  return ({ sheet, chart }: ChartObject, value: unknown, session: HostSession): void => {
    if (typeof value !== "number" || !(value >= 0)) throw invalidArgument(`Chart.${edge}`);
    chart.anchor = anchorOf(sheet, { ...chartBox(sheet, chart.anchor), [edge]: value });
    session.edited = true;
  };
}

function add(
  session: HostSession,
  sheet: Sheet,
  wire: unknown,
  source: unknown,
  seriesBy: unknown,
): ChartObject {
  const location = "ChartCollection.add";
  assertUnprotected(sheet);
  const type = chartTypeOf(wire, location);
  if (!isRange(source)) throw invalidArgument(location);
  session.refresh();
  const series = seriesOf(source, type, seriesBy);
  const chart: Stored = {
    name: freeName(session, sheet),
    anchor: anchorOf(sheet, { left: 0, top: 0, ...NEW_SIZE }),
    title: { text: null, overlay: false, font: {} },
    legend: series.length > 1 ? { position: "bottom", overlay: false, font: {} } : null,
    series,
    axes: plainAxes(),
    blanks: "gap",
    visibleOnly: true,
    font: {},
  };
  sheet.charts.push(chart);
  session.edited = true;
  return chartObject(sheet, chart);
}

function freeName(session: HostSession, sheet: Sheet): string {
  const stem = NEW_NAME[session.language] ?? "Chart";
  for (let number = sheet.charts.length + 1; ; number++) {
    const name = `${stem} ${number}`;
    if (sheet.charts.every((chart) => foldName(chart.name) !== foldName(name))) return name;
  }
}

/** Excel's reading of the cells a chart is made of: texts above and left of the numbers name series and categories. */
function seriesOf({ sheet, area }: RangeObject, type: ChartType, seriesBy: unknown): Stored["series"] {
  const { top, left, bottom, right } = area;
  const isNumber = (row: number, column: number): boolean =>
    typeof sheet.cells.value(row, column) === "number";
  const some = (part: Rectangle): boolean => {
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) if (isNumber(row, column)) return true;
    return false;
  };
  const inner = { ...area, top: Math.min(top + 1, bottom), left: Math.min(left + 1, right) };
  const named = bottom > top && !some({ ...area, bottom: top, left: right > left ? left + 1 : left });
  const headed = right > left && !some({ ...area, right: left, top: bottom > top ? top + 1 : top });
  const body = { ...area, top: named ? inner.top : top, left: headed ? inner.left : left };
  const columns = body.right - body.left + 1;
  const rows = body.bottom - body.top + 1;
  const byColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && rows >= columns);
  const address = (part: Rectangle): string => qualifiedAddress(sheet, part, true);
  return Array.from({ length: byColumns ? columns : rows }, (_, index) => {
    const at = byColumns ? body.left + index : body.top + index;
    const line = byColumns ? { left: at, right: at } : { top: at, bottom: at };
    const nameCell = byColumns ? { top, bottom: top, ...line } : { left, right: left, ...line };
    const categories = byColumns ? { ...body, left, right: left } : { ...body, top, bottom: top };
    return {
      ...plainSeries(type),
      name: (byColumns ? named : headed) ? { formula: address({ ...area, ...nameCell }) } : null,
      categories: (byColumns ? headed : named) ? address(categories) : null,
      values: address({ ...body, ...line }),
    };
  });
}
