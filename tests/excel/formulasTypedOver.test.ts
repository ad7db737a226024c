/** Formulas people typed over those of a report, in every kind of report: each is told, and nothing is told where nobody typed. */
import { cellAddress } from "../../src/a1";
import { buildReports } from "../../src/actions/buildReports";
import { REPORT_KINDS } from "../../src/core/reportKind";
import { define, DEFINED } from "../support/definedOrder";
import { ACTION, load, MAY, newWorkbook, valueOf } from "../support/parkWorkbook";
import { inExcel, reportsOf, type ReportFound } from "../support/reportsFound";
import { zoneReturns } from "../support/zoneReturns";

const PARK = "萍乡经开区";
const PROJECTS = `项目名称,园区,级别,年度,总投资,年计划投资,5月,单位,形象进度
新能源电池材料生产基地,${PARK},省重点,2022,28.97,9.00,5.29,亿元,主体施工
`;

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
  const session = await newWorkbook();
  const { figures, targets } = zoneReturns(3);
  await load(figures, targets, PROJECTS);
  await define([["财政总收入", "税收"], ["固定资产投资"]]);
  const told = async (): Promise<unknown> => {
    const wanted = { kinds: [...REPORT_KINDS], definitions: [DEFINED], parks: [PARK], month: MAY };
    const { problems } = valueOf(await buildReports(wanted, ACTION));
    return problems
      .filter(({ code }) => code.startsWith("report."))
      .map(({ code, params: { sheet, entries } }) => [code, sheet, entries]);
  };
  await told();
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
  expect(expected).toHaveLength(REPORT_KINDS.length + 1);
  const found = await told();
  expect(found).toEqual(expect.arrayContaining(expected));
  expect(found).toHaveLength(expected.length);
  expect(await told()).toEqual([]);
}, 120_000);
