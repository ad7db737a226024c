/** Colours of rows of a report, read by cell or by row. */
import { queueRowLooks, readRowLooks, type RowLook } from "../../src/excel/rowLooks";
import { load, MAY_RETURNS, newWorkbook, report, TARGETS } from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const REPORT = {
  identity: "parkMonthly",
  area: { top: 0, bottom: 15, left: 0, right: 20 },
  labels: { top: 6, bottom: 12, left: 1, right: 1 },
};

/** Fill and text colour of each cell from the first on. */
const byCell = (look: RowLook, cells: number): unknown[] =>
  "color" in look ? Array.from({ length: cells }, () => look) : [...look];

test("rows read whole and read by cell tell the same colours, also where somebody coloured a part of one", async () => {
  await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await report([PARK]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(`${PARK}月报`);
    sheet.getRange("C9:D9").format.fill.color = "#FFD966";
    sheet.getRange("B10").format.font.color = "#C00000";
    sheet.getRange("A11:Z11").format.fill.color = "#C6E0B4";
    const cells = queueRowLooks(sheet, REPORT, { reports: 1_000, frames: 0 });
    const rows = queueRowLooks(sheet, REPORT, { reports: 0, frames: 1_000 });
    const late = queueRowLooks(sheet, REPORT, { reports: 0, frames: 0 });
    await context.sync();
    expect([cells, rows, late].map((each) => [each.cells.length, each.body !== null])).toEqual([
      [1, false],
      [2, true],
      [0, true],
    ]);
    const [read, whole, last] = await readRowLooks(context, [cells, rows, late]);
    const width = cells.right + 1;
    expect([...read!.keys()].sort((a, b) => a - b)).toEqual([...whole!.keys()].sort((a, b) => a - b));
    expect([...last!].sort(([a], [b]) => a - b)).toEqual([...whole!].sort(([a], [b]) => a - b));
    for (const [row, look] of read!) expect(byCell(whole!.get(row)!, width)).toEqual(byCell(look, width));
    expect(byCell(read!.get(8)!, width)).toContainEqual({ fill: "#FFD966", color: "#000000" });
  });
});
