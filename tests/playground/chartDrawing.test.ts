/** @jest-environment jsdom */
/** Pictures of charts in the playground's grid: bars and lines of the same cells, and a gap where there is no number. */
import { chartPicture } from "../../src/playground/grid/chartDrawing";
import { CellError } from "../../src/xlsx/cells";
import { plainAxes, plainSeries, type Chart } from "../../src/xlsx/chart/chart";
import { emptyBook } from "../../src/xlsx/emptyBook";

function picture(): SVGElement {
  const book = emptyBook("走势");
  const rows = [
    ["4月", 14.48, 8.5],
    ["5月", CellError.of("#N/A"), CellError.of("#N/A")],
    ["6月", 19.8, -2],
    ["7月", 23.43, 1],
  ] as const;
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries()) book.sheets[0]!.cells.setValue(row, column, value);
  const at = (column: string): string => `走势!$${column}$1:$${column}$4`;
  const chart: Chart = {
    name: "收入",
    anchor: { from: { row: 0, column: 4, dx: 0, dy: 0 }, to: { row: 9, column: 9, dx: 0, dy: 0 } },
    title: { text: { text: "<b>收入</b>" }, overlay: false, font: {} },
    legend: { position: "bottom", overlay: false, font: {} },
    series: [
      {
        ...plainSeries("columnClustered"),
        name: { text: "累计" },
        categories: at("A"),
        values: at("B"),
        fill: "#2E6CA4",
      },
      { ...plainSeries("lineMarkers"), name: { text: "同比" }, secondary: true, values: at("C") },
    ],
    axes: plainAxes(),
    blanks: "gap",
    visibleOnly: false,
    font: {},
  };
  return chartPicture(book, chart, 300, 180);
}

test("a month without a figure has no bar and breaks the line", () => {
  const svg = picture();
  expect(
    [...svg.querySelectorAll("rect")].filter((each) => each.getAttribute("fill") === "#2E6CA4"),
  ).toHaveLength(4);
  expect(svg.querySelector("path")!.getAttribute("d")!.match(/M/g)).toHaveLength(2);
  expect(svg.querySelectorAll("circle")).toHaveLength(3);
});

test("names of strangers are texts, never markup", () => {
  const svg = picture();
  expect(svg.querySelector("b")).toBeNull();
  expect(svg.textContent).toContain("<b>收入</b>");
});
