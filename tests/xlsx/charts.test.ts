/** Charts of files: read, written, moved with their cells, and carried untouched where nobody touched them. */
import { strFromU8, unzipSync } from "fflate";
import type { Book } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { plainAxes, plainSeries, type Chart } from "../../src/xlsx/chart/chart";
import { emptyBook } from "../../src/xlsx/emptyBook";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { HostSession } from "../../src/host/session";
import { insertCells } from "../../src/host/model/shiftCells";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";
import { foreignBook } from "../support/foreignBook";

const CHART_PART = "xl/charts/chart1.xml";
const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes);
const text = (parts: Record<string, Uint8Array>, path: string): string => strFromU8(parts[path]!);

/** Three months with a missing one, and a chart over them. */
function bookWithChart(change: (chart: Chart) => void = () => undefined): Book {
  const book = emptyBook("走势 <1>");
  const [sheet] = book.sheets;
  const rows = [
    ["3月", 11.2, 4.1],
    ["4月", 16.2, CellError.of("#N/A")],
    ["5月", 20.8, -3.5],
  ] as const;
  for (const [row, cells] of rows.entries())
    for (const [column, value] of cells.entries()) sheet!.cells.setValue(row, column, value);
  const at = (column: string): string => `'走势 <1>'!$${column}$1:$${column}$3`;
  const chart: Chart = {
    name: "收入 & 同比",
    anchor: { from: { row: 4, column: 0, dx: 0, dy: 0 }, to: { row: 16, column: 6, dx: 0, dy: 0 } },
    title: { text: { formula: "'走势 <1>'!$A$3" }, overlay: false, font: { size: 10, bold: true } },
    legend: { position: "bottom", overlay: false, font: {} },
    series: [
      {
        ...plainSeries("columnClustered"),
        name: { text: "累计" },
        categories: at("A"),
        values: at("B"),
        fill: "#5B8DB8",
        gapWidth: 60,
      },
      {
        ...plainSeries("lineMarkers"),
        secondary: true,
        name: { text: "同比" },
        categories: at("A"),
        values: at("C"),
        line: { visible: true, color: "#B34700", weight: 1.75, dash: "dash" },
        marker: { style: "circle", size: 5, background: "#FFFFFF", foreground: "#B34700" },
        labels: { position: "top", numberFormat: "0.0", font: { size: 8 } },
      },
    ],
    axes: plainAxes(),
    blanks: "gap",
    visibleOnly: false,
    font: { name: "宋体", size: 8, color: "#262626" },
  };
  chart.axes.secondaryValue.numberFormat = '0.0"%"';
  change(chart);
  sheet!.charts.push(chart);
  return book;
}

describe("a chart of ours", () => {
  test("is the same after writing and reading", async () => {
    const book = bookWithChart();
    expect((await readBook(await writeBook(book))).sheets[0]!.charts).toEqual(book.sheets[0]!.charts);
  });

  test("keeps what its cells show: numbers, categories, the gap", async () => {
    const xml = text(partsOf(await writeBook(bookWithChart())), CHART_PART);
    expect(xml).toContain("<c:f>'走势 &lt;1&gt;'!$B$1:$B$3</c:f>");
    expect(xml).toContain('<c:pt idx="1"><c:v>16.2</c:v></c:pt>');
    expect(xml).toContain('<c:pt idx="1"><c:v>#N/A</c:v></c:pt>');
    expect(xml).toContain('<c:pt idx="2"><c:v>5月</c:v></c:pt>');
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
  });

  test("read and written again stands in the same parts", async () => {
    const bytes = await writeBook(bookWithChart());
    const again = partsOf(await writeBook(await readBook(bytes)));
    for (const path of [CHART_PART, "xl/drawings/drawing1.xml"])
      expect(again[path]).toEqual(partsOf(bytes)[path]);
  });

  test("gone from the sheet is gone from the file", async () => {
    const book = await readBook(await writeBook(bookWithChart()));
    book.sheets[0]!.charts = [];
    const paths = Object.keys(partsOf(await writeBook(book)));
    expect(paths.filter((path) => /chart|drawing/.test(path))).toEqual([]);
  });
});

describe("a chart somebody else made", () => {
  test("is known by its name, its place and its cells", async () => {
    const [chart] = (await readBook(await foreignBook())).sheets[0]!.charts;
    expect(chart).toMatchObject({
      name: "Chart 1",
      series: [{ type: "columnClustered", values: "投资台帐!$B$2:$B$3" }],
    });
    expect(chart!.anchor.from).toEqual({ row: 6, column: 1, dx: 0, dy: 0 });
  });

  test("follows its cells in the file, and keeps everything else of its part and its drawing", async () => {
    const original = await foreignBook();
    const session = new HostSession({ book: await readBook(original) });
    const [sheet] = session.book.sheets;
    insertCells(session, sheet!, { top: 0, left: 0, bottom: 1, right: 16_383 }, "Down");
    const [before, after] = [partsOf(original), partsOf(await session.save())];
    const [chartPath] = Object.keys(before).filter((path) => /charts\/[^/]+\.xml$/.test(path));
    const plain = (xml: string): string => xml.replace(/^<\?xml.*?\?>\s*/, "");
    expect(plain(text(after, chartPath!))).toBe(
      plain(text(before, chartPath!)).replace("$B$2:$B$3", "$B$4:$B$5"),
    );
    const drawing = text(after, "xl/drawings/drawing1.xml");
    expect(drawing).toContain("<xdr:row>8</xdr:row>");
    expect(drawing).toContain("<xdr:pic>");
    expect(Object.keys(after).filter((path) => path.includes("media/"))).toHaveLength(1);
  });

  test("stays beside a chart of ours on the same sheet", async () => {
    const book = await readBook(await foreignBook());
    const [ours] = bookWithChart().sheets[0]!.charts;
    book.sheets[0]!.charts.push(ours!);
    const again = await readBook(await writeBook(book));
    expect(again.sheets[0]!.charts.map(({ name }) => name)).toEqual(["Chart 1", "收入 & 同比"]);
  });
});

describeWithLibreOffice("LibreOffice", () => {
  test("opens a file with our chart and writes it with the same cells", async () => {
    const parts = partsOf(await recalculated(await writeBook(bookWithChart())));
    const [path] = Object.keys(parts).filter((each) => /charts\/chart\d*\.xml$/.test(each));
    const xml = text(parts, path!);
    expect(xml).toContain("$B$1:$B$3");
    expect(xml).toContain("<c:lineChart>");
    expect(xml).toContain("<c:barChart>");
  });
});
