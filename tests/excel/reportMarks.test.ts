/** Reports of earlier versions, whose rows bore other marks or none, are brought up to date, or left where people's rows are in them. */
import { buildReports } from "../../src/actions/buildReports";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";
import { inExcel, reportsOf, type ReportFound } from "../support/reportsFound";
import { generate } from "../support/reportWork";
import { openCopy, sharedBook } from "../support/sharedBook";

const PARK = "萍乡经开区";
const TAB = `${PARK}月报`;

/** Takes from a report what the first versions did not write: all but the formulas of rows that bear a label. */
async function unmark({ sheet, block: { bottom, right } }: ReportFound): Promise<void> {
  await inExcel(sheet, (it) => {
    for (let row = 0; row <= bottom; row++) {
      const formula = sheet.cells.formula(row, right) ?? "";
      if (row === 0 || formula.includes('""&""')) it.getCell(row, right).values = [[""]];
      else it.getCell(row, right).formulas = [[formula.replace(/^IF\(ROW\([^)]*\),([^]*),\d+\)$/, "=$1")]];
    }
  });
}

/** Takes from its marks which row of the report each was written for, as the versions between did not say that. */
async function unnumber({ sheet, block: { bottom, right } }: ReportFound): Promise<void> {
  await inExcel(sheet, (it) => {
    for (let row = 1; row <= bottom; row++)
      it.getCell(row, right).formulas = [[`=${sheet.cells.formula(row, right)!.replace(/,\d+\)$/, ',"")')}`]];
  });
}

test("a row of a subtotal in a report of an earlier version stays with the sheet, and the report goes to a new one", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  await report([PARK]);
  const sheet = sheetOf(session, TAB);
  await unmark(reportsOf(session)[0]!);
  const row = sheet.cells.rows.findIndex((cells) => cells?.includes("利润总额")) + 1;
  await inExcel(sheet, (it) => {
    it.getCell(row, 0).getEntireRow().insert("Down");
    it.getCell(row, 0).values = [["小计"]];
    it.getCell(row, 7).values = [[5]];
  });
  const { problems } = valueOf(await buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, ACTION));
  expect(problems).toMatchObject([{ code: "report.sheetLeft", params: { sheet: TAB } }]);
  expect([sheet.cells.value(row, 0), sheet.cells.value(row, 7)]).toEqual(["小计", 5]);
});

test.each([
  ["before rows were marked", unmark],
  ["before marks said which row they are of", unnumber],
])(
  "every kind of report of a version %s, into which nobody inserted anything, is brought up to date on its sheet",
  async (_, as) => {
    const session = await openCopy((await openCopy(await sharedBook())).book);
    await generate();
    session.refresh();
    const names = session.book.sheets.map(({ name }) => name);
    for (const each of reportsOf(session)) await as(each);
    await generate();
    session.refresh();
    expect(session.book.sheets.map(({ name }) => name)).toEqual(names);
    for (const { sheet, block } of reportsOf(session))
      expect([0, 2].map((row) => sheet.cells.formula(row, block.right))).toEqual([
        expect.stringContaining("COLUMN("),
        expect.stringMatching(/^IF\(ROW\(.*,2\)$/),
      ]);
  },
);
