import type { HostSession } from "../../../src/host/session";
import { readBook } from "../../../src/xlsx/readBook";
import { installHost } from "../../support/installHost";

let session: HostSession;
const open = async (expectsGaps = false): Promise<void> => {
  session = await installHost({ expectsGaps });
};

it("sets up an A4 landscape report with titles, margins and a page number", async () => {
  await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    page.centerHorizontally = true;
    page.leftMargin = 36;
    page.setPrintMargins("Centimeters", { top: 2.54, footer: 1.27 });
    page.setPrintArea("A1:K40");
    page.setPrintTitleRows("$3:$5");
    page.setPrintTitleColumns("A:B");
    page.headersFooters.defaultForAllPages.centerFooter = "第 &P 页 共 &N 页";
    page.headersFooters.defaultForAllPages.leftHeader = "统计站";
    page.load(
      "orientation,paperSize,zoom,leftMargin,topMargin,rightMargin,centerHorizontally,printGridlines",
    );
    const footer = page.headersFooters.defaultForAllPages.load("centerFooter,leftFooter,leftHeader");
    const area = page.getPrintArea().load("address");
    const rows = page.getPrintTitleRows().load("address");
    const columns = page.getPrintTitleColumnsOrNullObject().load("address");
    await context.sync();
    expect(page.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      leftMargin: 36,
      topMargin: 72,
      centerHorizontally: true,
      printGridlines: false,
    });
    expect(footer.toJSON()).toMatchObject({
      centerFooter: "第 &P 页 共 &N 页",
      leftFooter: "",
      leftHeader: "统计站",
    });
    expect(area.address).toBe("Sheet1!A1:K40");
    expect(rows.address).toBe("Sheet1!3:5");
    expect(columns.address).toBe("Sheet1!A:B");
  });
  expect(session.book.sheets[0]!.page).toMatchObject({
    fit: { wide: 1, tall: 0 },
    margins: { left: 0.5, top: 1, footer: 0.5, right: 0.7 },
    printArea: { top: 0, left: 0, bottom: 39, right: 10 },
    titleRows: { first: 2, last: 4 },
    titleColumns: { first: 0, last: 1 },
    header: "&L统计站",
    footer: "&C第 &P 页 共 &N 页",
  });
});

it("has no print area and no titles before they are set", async () => {
  await open();
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.getActiveWorksheet().pageLayout;
    const none = [page.getPrintAreaOrNullObject(), page.getPrintTitleRowsOrNullObject()];
    page.load("zoom");
    await context.sync();
    expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    expect(page.zoom).toEqual({ scale: 100 });
  });
});

it.each([
  ["titles that are no whole rows", (page: Excel.PageLayout) => page.setPrintTitleRows("A1:C3")],
  ["a scale of 9 per cent", (page: Excel.PageLayout) => (page.zoom = { scale: 9 })],
  ["a negative margin", (page: Excel.PageLayout) => (page.topMargin = -1)],
  [
    "a footer of 300 characters",
    (page: Excel.PageLayout) => {
      page.headersFooters.defaultForAllPages.leftFooter = "x".repeat(300);
    },
  ],
])("refuses %s", async (_name, set) => {
  await open();
  const setting = Excel.run(async (context) => {
    set(context.workbook.worksheets.getActiveWorksheet().pageLayout);
    await context.sync();
  });
  await expect(setting).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("refuses by name what files of this host cannot hold", async () => {
  await open(true);
  const paper = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().pageLayout.paperSize = "Esheet";
    await context.sync();
  });
  await expect(paper).rejects.toMatchObject({ code: "NotImplementedByHost" });
  const headings = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().pageLayout.printHeadings = true;
    await context.sync();
  });
  await expect(headings).rejects.toMatchObject({ code: "NotImplementedByHost" });
});

it("freezes rows, columns or both, the last call counting", async () => {
  await open();
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    const places: Excel.Range[] = [];
    const note = () => places.push(freezePanes.getLocation().load("address"));
    freezePanes.freezeRows(5);
    note();
    freezePanes.freezeColumns();
    note();
    freezePanes.freezeAt("A1:B5");
    note();
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    freezePanes.freezeAt("1:3");
    await context.sync();
    expect(places.map(({ address }) => address)).toEqual(["Sheet1!1:5", "Sheet1!A:A", "Sheet1!A1:B5"]);
    expect(none.isNullObject).toBe(true);
  });
  expect(session.book.sheets[0]!.freeze).toEqual({ rows: 3, columns: 0 });
});

it("keeps page breaks with the rows they stand above, in the file too", async () => {
  await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const row of [30, 9]) sheet.horizontalPageBreaks.add(sheet.getCell(row, 0));
    sheet.getRange("3:4").insert("Down");
    const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([11, 32]);
    sheet.horizontalPageBreaks.getItem(0).delete();
    await context.sync();
  });
  const [sheet] = (await readBook(await session.save())).sheets;
  expect(sheet!.page.breaks).toEqual([32]);
});

it("takes no page break above the first row", async () => {
  await open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.horizontalPageBreaks.add("A1");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
