/** Charts through the real office.js: what they are made of, how they look, and that they follow their cells. */
import type { HostSession } from "../../../src/host/session";
import { readBook } from "../../../src/xlsx/readBook";
import { codeOf } from "../../support/errorCode";
import { installHost } from "../../support/installHost";

const MONTHS = [
  ["月份", "财政总收入", "同比"],
  ["3月", 11.2, 4.1],
  ["4月", 16.2, "=NA()"],
  ["5月", 20.8, -3.5],
];

let session: HostSession;

/** A sheet of months with a chart of two series over it: columns, and a dashed line on an axis of its own. */
async function withChart(): Promise<void> {
  session = await installHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = "走势 1";
    sheet.getRange("A1:C4").formulas = MONTHS;
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B4"), "Columns");
    chart.name = "财政";
    chart.setPosition("E2", "J12");
    const amount = chart.series.getItemAt(0);
    amount.name = "累计";
    amount.setValues(sheet.getRange("B2:B4"));
    amount.setXAxisValues(sheet.getRange("A2:A4"));
    amount.format.fill.setSolidColor("#5B8DB8");
    amount.hasDataLabels = true;
    amount.dataLabels.numberFormat = "0.0";
    const rate = chart.series.add("同比");
    rate.setValues(sheet.getRange("C2:C4"));
    rate.chartType = "LineMarkers";
    rate.axisGroup = "Secondary";
    rate.markerStyle = "Circle";
    rate.markerSize = 5;
    rate.format.line.color = "#B34700";
    rate.format.line.lineStyle = "Dash";
    chart.title.setFormula("='走势 1'!$B$1");
    chart.title.format.font.size = 10;
    chart.legend.visible = true;
    chart.legend.position = "Bottom";
    chart.axes.categoryAxis.tickLabelPosition = "Low";
    chart.axes.valueAxis.numberFormat = "0.0";
    chart.axes.getItem("Value", "Secondary").numberFormat = '0.0"%"';
    chart.displayBlanksAs = "NotPlotted";
    chart.plotVisibleOnly = false;
    await context.sync();
  });
}

const sheetOf = () => session.book.sheets[0]!;

describe("a chart an add-in makes", () => {
  beforeEach(withChart);

  test("is found by its name, with its title, its series and its place", async () => {
    await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("走势 1");
      const chart = charts.getItem("财政");
      const none = charts.getItemOrNullObject("没有");
      charts.load("items/name,items/series/count");
      chart.load("left,width,chartType,title/text");
      chart.series.load("items/name,items/axisGroup");
      await context.sync();
      expect(charts.items.map(({ name, series }) => [name, series.count])).toEqual([["财政", 2]]);
      expect(none.isNullObject).toBe(true);
      expect(chart.title.text).toBe("财政总收入");
      expect(chart.chartType).toBe("ColumnClustered");
      expect(chart.width).toBeGreaterThan(200);
      expect(chart.series.items.map(({ name, axisGroup }) => [name, axisGroup])).toEqual([
        ["累计", "Primary"],
        ["同比", "Secondary"],
      ]);
    });
  });

  test("follows its cells, its sheet's name and rows inserted above", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("走势 1");
      sheet.getRange("1:2").insert("Down");
      sheet.name = "走势";
      await context.sync();
    });
    const [chart] = sheetOf().charts;
    expect(chart!.title!.text).toEqual({ formula: "'走势'!$B$3" });
    expect(chart!.series.map(({ values, categories }) => [values, categories])).toEqual([
      ["'走势'!$B$4:$B$6", "'走势'!$A$4:$A$6"],
      ["'走势'!$C$4:$C$6", null],
    ]);
    expect([chart!.anchor.from.row, chart!.anchor.to.row]).toEqual([3, 14]);
  });

  test("stands in the file and is the same when the file is read", async () => {
    const book = await readBook(await session.save());
    expect(book.sheets[0]!.charts).toEqual(sheetOf().charts);
  });

  test("goes when it is deleted, and no chart of that name is left", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("走势 1").charts.getItem("财政").delete();
      await context.sync();
    });
    expect(sheetOf().charts).toEqual([]);
    expect(
      await codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("走势 1").charts.getItem("财政").delete();
          await context.sync();
        }),
      ),
    ).toBe("ItemNotFound");
  });

  test("has no second axis before a series stands on it", async () => {
    expect(
      await codeOf(
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("走势 1");
          const chart = sheet.charts.add("Line", sheet.getRange("B2:B4"));
          chart.axes.getItem("Value", "Secondary").numberFormat = "0";
          await context.sync();
        }),
      ),
    ).toBe("ItemNotFound");
  });

  test("made of cells with headings takes the names and categories from them", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("走势 1");
      sheet.charts.add("BarClustered", sheet.getRange("A1:C4"));
      await context.sync();
    });
    expect(sheetOf().charts[1]!.series).toMatchObject([
      { name: { formula: "'走势 1'!$B$1" }, categories: "'走势 1'!$A$2:$A$4", values: "'走势 1'!$B$2:$B$4" },
      { name: { formula: "'走势 1'!$C$1" }, categories: "'走势 1'!$A$2:$A$4", values: "'走势 1'!$C$2:$C$4" },
    ]);
  });
});
