/** Charts as objects the add-in holds, and where they stand in points. */
import type { Rectangle } from "../../a1";
import type { Book, Sheet } from "../../xlsx/book";
import type {
  Chart,
  ChartAnchor,
  ChartAxis,
  ChartCorner,
  ChartFont,
  ChartLine,
  ChartSeries,
  ChartText,
  ChartTitle,
  ChartType,
} from "../../xlsx/chart/chart";
import { referredValues } from "../../xlsx/chart/chartCache";
import { HostError, NOT_IMPLEMENTED } from "../errors";
import { boxOf, columnPoints, rowPoints } from "./cellSizes";
import type { HostObject } from "./contract";

export interface ChartObject extends HostObject {
  readonly type: "Chart";
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export interface SeriesObject extends HostObject {
  readonly type: "ChartSeries";
  readonly owner: ChartObject;
  readonly series: ChartSeries;
}

export interface AxisObject extends HostObject {
  readonly type: "ChartAxis";
  readonly owner: ChartObject;
  readonly axis: ChartAxis;
}

/** A title of a chart or an axis, which comes into being when it is given a text. */
export interface TitleObject extends HostObject {
  readonly type: "ChartTitle" | "ChartAxisTitle";
  readonly holder: { title: ChartTitle | null };
}

/** A view on part of a chart's look: what it reads and writes is handed over by its maker. */
export interface FontObject extends HostObject {
  readonly type: "ChartFont";
  readonly font: ChartFont;
}

export interface FillObject extends HostObject {
  readonly type: "ChartFill";
  readonly put: (fill: string | null) => void;
}

export interface LineObject extends HostObject {
  readonly type: "ChartLineFormat";
  readonly get: () => ChartLine;
}

export const fontObject = (font: ChartFont): FontObject => ({ type: "ChartFont", font });

/** Wire names of the kinds this host draws. */
export const CHART_TYPES = {
  Area: "area",
  BarClustered: "barClustered",
  BarStacked: "barStacked",
  BarStacked100: "barStacked100",
  ColumnClustered: "columnClustered",
  ColumnStacked: "columnStacked",
  ColumnStacked100: "columnStacked100",
  Line: "line",
  LineMarkers: "lineMarkers",
} as const satisfies Readonly<Record<string, ChartType>>;

export function chartTypeOf(wire: unknown, location: string): ChartType {
  const type = CHART_TYPES[wire as keyof typeof CHART_TYPES] as ChartType | undefined;
  if (!type) throw missing(`${location} ${String(wire)}`);
  return type;
}

export function wireType(type: ChartType, location: string): string {
  const found = Object.entries(CHART_TYPES).find(([, known]) => known === type);
  if (!found) throw missing(`${location} of this chart`);
  return found[0];
}

/** The error of a part of charts this host lacks. */
export function missing(what: string): HostError {
  return new HostError(NOT_IMPLEMENTED, `not implemented by the embedded host: ${what}`, what, 501);
}

/** What a title or a name says: its own text, or that of the cell it refers to. */
export function shownText(book: Book, text: ChartText | null): string {
  if (!text) return "";
  return "text" in text ? text.text : String(referredValues(book, text.formula)[0] ?? "");
}

const EMU_PER_POINT = 12_700;

/** Left and top edge and extent of a chart in points. */
export function chartBox(
  sheet: Sheet,
  { from, to }: ChartAnchor,
): Record<"left" | "top" | "width" | "height", number> {
  const [start, end] = [cornerPoint(sheet, from), cornerPoint(sheet, to)];
  return { left: start.x, top: start.y, width: end.x - start.x, height: end.y - start.y };
}

function cornerPoint(sheet: Sheet, { row, column, dx, dy }: ChartCorner): { x: number; y: number } {
  const { left, top } = boxOf(sheet, { top: row, left: column, bottom: row, right: column });
  // A way into a cell that is longer than the cell ends with it.
  return {
    x: left + Math.min(dx / EMU_PER_POINT, columnPoints(sheet, column)),
    y: top + Math.min(dy / EMU_PER_POINT, rowPoints(sheet, row)),
  };
}

/** The cells under a box given in points. */
export function anchorOf(
  sheet: Sheet,
  { left, top, width, height }: Record<"left" | "top" | "width" | "height", number>,
): ChartAnchor {
  return { from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) };
}

function cornerAt(sheet: Sheet, x: number, y: number): ChartCorner {
  let [column, row, dx, dy] = [0, 0, Math.max(0, x), Math.max(0, y)];
  for (
    let width = columnPoints(sheet, 0);
    dx >= width && column < MOST;
    width = columnPoints(sheet, ++column)
  )
    dx -= width;
  for (let height = rowPoints(sheet, 0); dy >= height && row < MOST; height = rowPoints(sheet, ++row))
    dy -= height;
  return { row, column, dx: Math.round(dx * EMU_PER_POINT), dy: Math.round(dy * EMU_PER_POINT) };
}

/** Rows and columns a chart may lie away from the first cell. */
const MOST = 10_000;

/** The place of a chart that covers cells. */
export function anchorOver({ top, left, bottom, right }: Rectangle): ChartAnchor {
  return {
    from: { row: top, column: left, dx: 0, dy: 0 },
    to: { row: bottom + 1, column: right + 1, dx: 0, dy: 0 },
  };
}
