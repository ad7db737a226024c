/** Review before release and the copy for sending, in the open workbook. */
import { auditReports } from "../../src/actions/auditReports";
import { copyReports } from "../../src/actions/copyReports";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { buildReports } from "../../src/actions/buildReports";
import { readBook } from "../../src/xlsx/readBook";
import {
  ACTION,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  submissionsOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

/** A workbook with the reports of two parks, percents with as many decimals as said. */
async function reported(percentDecimals: number) {
  const session = await newWorkbook();
  const submissions = await submissionsOf(MAY_RETURNS, TARGETS);
  valueOf(await loadSubmissions({ submissions, settings: { percentDecimals } }, ACTION));
  valueOf(await buildReports({ kinds: ["park", "targets"], parks: [], month: MAY }, ACTION));
  session.refresh();
  return session;
}

async function type(sheet: string, address: string, value: number): Promise<void> {
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.getRange(address).values = [[value]];
    worksheet.activate();
    await context.sync();
  });
}

test.each([0, 1, 3])("sound reports are said to be so, with %i decimals too", async (decimals) => {
  const session = await reported(decimals);
  const before = session.traffic.syncs;
  const { sheets, problems } = valueOf(await auditReports("reports"));
  expect([sheets, problems]).toEqual([["萍乡经开区月报", "湘乡经开区月报", "年度目标完成情况"], []]);
  expect(session.traffic.syncs - before).toBe(1);
});

test("a figure typed over a formula is found in all reports, and on the sheet looked at", async () => {
  await reported(1);
  await type("萍乡经开区月报", "M15", 64);
  for (const which of ["reports", "active"] as const) {
    const { problems } = valueOf(await auditReports(which));
    expect(problems.map(({ code, place }) => [code, place])).toContainEqual([
      "printed.completion",
      { file: "", sheet: "萍乡经开区月报", row: 15, column: 13 },
    ]);
  }
});

test("the copy opens as a workbook of its own with the reports alone; this one stays as it is", async () => {
  const session = await reported(1);
  const opened: Uint8Array[] = [];
  session.onOpenedBeside((bytes) => opened.push(bytes));
  const before = session.book.sheets.length;
  const names = valueOf(await copyReports());
  const copy = await readBook(opened[0]!);
  expect(copy.sheets.map(({ name }) => name)).toEqual(names);
  expect(copy.sheets.every(({ cells, tables }) => !cells.formulas.size && !tables.length)).toBe(true);
  expect([session.book.sheets.length, sheetOf(session, "萍乡经开区月报").cells.formulas.size > 0]).toEqual([
    before,
    true,
  ]);
});

test("without a report there is nothing to copy, and nothing wrong", async () => {
  await newWorkbook();
  expect(await copyReports()).toMatchObject({ done: false, problem: { code: "report.noneToCopy" } });
  expect(valueOf(await auditReports("reports"))).toEqual({ sheets: [], problems: [] });
});

test("a file is closed when it was read, so that the third is not refused", async () => {
  await reported(1);
  for (let time = 0; time < 3; time++) expect(valueOf(await auditReports("active")).sheets).toHaveLength(1);
});
