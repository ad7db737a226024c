/**
 * A report as it stands on a sheet in which people inserted rows and columns. What one cell after the other is given is
 * parted around people's cells; what goes over cells as one (merged cells, what is printed, references, sources of charts)
 * grows over them, as it does in Excel when somebody inserts a line.
 */
import type { Rectangle } from "../a1";
import type { ChartSource } from "./charts";
import { piecesOf, placedArea, placeOf, type LinePlaces, type Piece } from "./linePlaces";
import { filledA1, placedA1, placedCell, placedR1C1, type OwnCell } from "./placedFormula";
import type { CellContent, SheetSpec } from "./spec";

/** People's cells are null in it. */
export function placedSpec(spec: SheetSpec, places: LinePlaces): SheetSpec {
  const { rows, columns } = places;
  const area = (of: Rectangle): Rectangle => placedArea(of, places);
  const parted = <T extends { readonly area: Rectangle }>(items: readonly T[]): T[] =>
    items.flatMap((item) => piecesOf(item.area, places).map(({ at }) => ({ ...item, area: at })));
  const { print } = spec;
  return {
    ...spec,
    cells: placedCells(spec.cells, places),
    labels: area(spec.labels),
    styles: parted(spec.styles),
    numberFormats: parted(spec.numberFormats),
    indents: parted(spec.indents),
    merges: spec.merges.map(area),
    columnWidths: spec.columnWidths.map((each) => ({ ...each, column: placeOf(columns, each.column) })),
    rowHeights: spec.rowHeights.map((each) => ({ ...each, row: placeOf(rows, each.row) })),
    conditionalFills: spec.conditionalFills.flatMap(({ formula, ...each }) => {
      const from = { row: each.area.top, column: each.area.left };
      const filled = (to: OwnCell): string => filledA1(formula, places, from, to);
      return uniform(each.area, places, filled).map(({ own, at }) => ({
        ...each,
        area: at,
        formula: placedA1(formula, places, from, { row: own.top, column: own.left }),
      }));
    }),
    dropDowns: parted(spec.dropDowns),
    names: spec.names.map((each) => ({ ...each, area: area(each.area) })),
    freeze: { rows: placeOf(rows, spec.freeze.rows), columns: placeOf(columns, spec.freeze.columns) },
    print: {
      ...print,
      area: area(print.area),
      titleRows: print.titleRows && {
        first: placeOf(rows, print.titleRows.first),
        last: placeOf(rows, print.titleRows.last),
      },
    },
    ...(spec.fills && {
      fills: spec.fills.flatMap(({ area: filled, formula }) => {
        const text = (cell: OwnCell): string => placedR1C1(formula, places, cell);
        return uniform(filled, places, text).map(({ own, at }) => ({
          area: at,
          formula: text({ row: own.top, column: own.left }),
        }));
      }),
    }),
    ...(spec.charts && {
      charts: spec.charts.map((chart) => ({
        ...chart,
        ...placedSource(chart, places),
        series: chart.series.map((series) => ({ ...series, values: area(series.values) })),
        area: area(chart.area),
        seed: area(chart.seed),
      })),
    }),
    ...(spec.links && {
      links: spec.links.map((link) => ({ ...link, ...placedCell(link, places) })),
    }),
  };
}

/** The cells a chart draws, where they stand. */
export function placedSource<T extends ChartSource>(source: T, places: LinePlaces): T {
  return {
    ...source,
    title: placedCell(source.title, places),
    categories: placedArea(source.categories, places),
    series: source.series.map((each) => ({ ...each, values: placedArea(each.values, places) })),
  };
}

/** Pieces of an area that are given one formula each: a reference over a gap reads differently before and behind it. */
function uniform(area: Rectangle, places: LinePlaces, text: (cell: OwnCell) => string): Piece[] {
  return piecesOf(area, places).flatMap(({ own: { top, left, bottom, right } }) => {
    const rows = alike(top, bottom, (row) => text({ row, column: left }));
    const columns = alike(left, right, (column) => text({ row: top, column }));
    return rows.flatMap(([first, last]) =>
      columns.map(([from, to]): Piece => {
        const own = { top: first, left: from, bottom: last, right: to };
        return { own, at: placedArea(own, places) };
      }),
    );
  });
}

/** First and last of neighbouring lines of the same text. */
function alike(first: number, last: number, text: (line: number) => string): [number, number][] {
  const found: [number, number][] = [];
  let open: string | null = null;
  for (let line = first; line <= last; line++) {
    const now = text(line);
    if (now === open) found.at(-1)![1] = line;
    else found.push([line, line]);
    open = now;
  }
  return found;
}

function placedCells(cells: SheetSpec["cells"], places: LinePlaces): CellContent[][] {
  const height = placeOf(places.rows, cells.length - 1) + 1;
  const width = placeOf(places.columns, cells[0]!.length - 1) + 1;
  const all = Array.from({ length: height }, () => new Array<CellContent>(width).fill(null));
  for (const [row, contents] of cells.entries())
    for (const [column, content] of contents.entries())
      all[placeOf(places.rows, row)]![placeOf(places.columns, column)] =
        typeof content === "string" && content.startsWith("=") ? placedA1(content, places) : content;
  return all;
}
