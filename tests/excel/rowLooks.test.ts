/** Looks of rows of a report, read by cell or by row. */
import { readLate } from "../../src/excel/lateReads";
import {
  queueRowLooks,
  rowLooksOf,
  type QueuedLooks,
  type CellLook,
  type RowLook,
} from "../../src/excel/rowLooks";
import { load, MAY_RETURNS, newWorkbook, report, TARGETS } from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const REPORT = {
  identity: `park|${PARK}`,
  area: { top: 0, bottom: 15, left: 0, right: 16 },
  labels: { top: 6, bottom: 12, left: 1, right: 1 },
};

async function read(
  context: Excel.RequestContext,
  queued: readonly QueuedLooks[],
): Promise<ReadonlyMap<number, RowLook>[]> {
  const found = queued.map(rowLooksOf);
  await readLate(
    context,
    found.flatMap(({ late }) => late),
  );
  return found.map(({ looks }) => looks());
}

/** How each cell looks, from the first on. */
const byCell = (look: RowLook, cells: number): CellLook[] =>
  "color" in look ? Array.from({ length: cells }, () => look) : [...look];

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["coloured a part of one", (sheet) => (sheet.getRange("C9:D9").format.fill.color = "#FFD966")],
  ["coloured a text", (sheet) => (sheet.getRange("B10").format.font.color = "#C00000")],
  ["coloured one whole", (sheet) => (sheet.getRange("A11:Z11").format.fill.color = "#C6E0B4")],
  ["made a text bold", (sheet) => (sheet.getRange("C9").format.font.bold = true)],
  ["made a text italic", (sheet) => (sheet.getRange("C9").format.font.italic = true)],
  ["underlined the title", (sheet) => (sheet.getRange("A2").format.font.underline = "Single")],
  ["struck out one whole", (sheet) => (sheet.getRange("A10:Z10").format.font.strikethrough = true)],
  ["wrote all in italics", (sheet) => (sheet.getRange("A1:Z60").format.font.italic = true)],
])("rows read whole and read by cell tell the same looks, also where somebody %s", async (_, edit) => {
  await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await report([PARK]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(`${PARK}月报`);
    edit(sheet);
    const cells = queueRowLooks(sheet, REPORT, 100_000);
    const rows = queueRowLooks(sheet, REPORT, 0);
    await context.sync();
    expect([cells, rows].map(({ body }) => body !== null)).toEqual([false, true]);
    expect(cells.bytes).toBeGreaterThan(JSON.stringify(cells.cells.cells.value).length);
    expect(rows.bytes).toBeGreaterThan(
      JSON.stringify(rows.cells.cells.value).length + JSON.stringify(rows.body!.rows.value).length,
    );
    const [each, whole] = await read(context, [cells, rows]);
    const width = cells.right + 1;
    expect([...whole!.keys()].sort((a, b) => a - b)).toEqual([...each!.keys()]);
    for (const [row, look] of each!) expect(byCell(whole!.get(row)!, width)).toEqual(byCell(look, width));
  });
});

test("rows read whole are read by cell afterwards only where somebody marked a part, with one sync for all", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await report([PARK]);
  const syncs = (edit: (sheet: Excel.Worksheet) => unknown): Promise<number> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(`${PARK}月报`);
      edit(sheet);
      const queued = [REPORT, REPORT].map((each) => queueRowLooks(sheet, each, 0));
      await context.sync();
      session.traffic.reset();
      await read(context, queued);
      return session.traffic.syncs;
    });
  expect(await syncs(() => undefined)).toBe(0);
  expect(await syncs((sheet) => (sheet.getRange("A9:Z9").format.font.bold = true))).toBe(0);
  expect(await syncs((sheet) => (sheet.getRange("C8").format.font.bold = true))).toBe(1);
  expect(await syncs((sheet) => (sheet.getRange("C8:D11").format.font.italic = true))).toBe(1);
});
