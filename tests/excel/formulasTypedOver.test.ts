/** Formulas people typed over those of a report, in every kind of report: each is told, and nothing is told where nobody typed. */
import { cellAddress } from "../../src/a1";
import { DEFINED } from "../support/definedOrder";
import { inExcel, reportsOf, type ReportFound } from "../support/reportsFound";
import { beginWork, generate } from "../support/reportWork";
import { openCopy, sharedBook } from "../support/sharedBook";

/** Cells in which a report has formulas, without the title, which stays, and the last row, which is signed. */
function formulasOf({ sheet, block }: ReportFound): { readonly row: number; readonly column: number }[] {
  const columns = [...Array(sheet.page.printArea!.right + 1).keys()];
  return [...Array(block.bottom).keys()].flatMap((row) =>
    columns
      .filter((column) => sheet.cells.formula(row, column) !== null && (row !== 1 || column !== 0))
      .map((column) => ({ row, column })),
  );
}

test("formulas over the first figures, a heading, a card, a link or a note of any report are told; of reports nobody typed on nothing is", async () => {
  const session = await openCopy(await sharedBook());
  await beginWork();
  await generate([DEFINED]);
  const told = async (): Promise<unknown> =>
    (await generate([DEFINED])).flatMap(({ code, params: { sheet, entries } }) =>
      code.startsWith("report.nothing") ? [] : [[code, sheet, entries]],
    );
  expect(await told()).toEqual([]);
  session.refresh();
  const expected: unknown[] = [];
  for (const report of reportsOf(session)) {
    const cells = formulasOf(report);
    // As many as a report of few formulas is believed to have been typed over at all.
    const chosen = [1, cells.length >> 1, cells.length - 1].map((at) => cells[at]!);
    const entries = chosen.map(({ row, column }) => `${cellAddress(row, column)} = =${row}*2+A1`);
    await inExcel(report.sheet, (it) => {
      for (const { row, column } of chosen) it.getCell(row, column).formulas = [[`=${row}*2+A1`]];
    });
    expected.push(["report.typedOver", report.sheet.name, entries.join("、")]);
  }
  expect(expected.length).toBeGreaterThan(12);
  const found = await told();
  expect(found).toEqual(expect.arrayContaining(expected));
  expect(found).toHaveLength(expected.length);
  expect(await told()).toEqual([]);
}, 120_000);
