/** Notes below a report that somebody wrote in their own words stay, or are told where the report has other notes now. */
import { buildReports } from "../../src/actions/buildReports";
import { problemMessage } from "../../src/i18n/problemMessage";
import type { Sheet } from "../../src/xlsx/book";
import { mayReport, TAB } from "../support/mayReport";
import { ACTION, load, MAY, valueOf } from "../support/parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const THEIRS =
  "　 2. 固定资产投资含跨园区项目按属地分摊数，与市统计局快报口径一致；四季度起按新口径另行公布。".repeat(3);

/** Makes the report again; what it says of it. */
async function build(): Promise<string[]> {
  const built = await buildReports({ kinds: ["park"], parks: ["萍乡经开区"], month: MAY }, ACTION);
  return valueOf(built).problems.map((problem) => problemMessage(problem, "zh-CN"));
}

const type = (address: string, entry: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(TAB).getRange(address).values = [[entry]];
    await context.sync();
  });

/** Row of the second note, 1-based. */
const secondNote = ({ cells }: Sheet): number =>
  cells.rows.findIndex((row) => String(row?.[0] ?? "").includes("2. ")) + 1;

test("a note somebody rewrote stays where it explained the table, as high as it needs, and who empties it has the report's own again", async () => {
  const { session, sheet } = await mayReport();
  const row = secondNote(sheet);
  const [own, height] = [sheet.cells.formula(row - 1, 0), sheet.rowHeights.get(row - 1)!];
  expect(own).toMatch(/其中/);
  await type(`A${row}`, THEIRS);
  // A row more in the body: the note comes to stand one lower.
  await load(`${HEADING}萍乡经开区,一般公共预算收入,2022-05,累计,8.1,亿元\n`);
  session.traffic.reset();
  expect(await build()).toEqual([
    `“萍乡经开区月报”A${row + 1}的名称、栏目或附注您改写过，现按您的写法保留，不再随报表更新。清空单元格后重新生成，即恢复原样。`,
  ]);
  expect(session.traffic.syncs).toBe(3);
  expect(await build()).toEqual([]);
  expect([sheet.cells.value(row, 0), sheet.cells.formula(row, 0)]).toEqual([THEIRS, null]);
  expect(sheet.rowHeights.get(row)).toBeGreaterThan(height);
  await type(`A${row + 1}`, "");
  await build();
  expect([sheet.cells.formula(row, 0), sheet.rowHeights.get(row)]).toEqual([own, height]);
});

test("where the report has another number of notes, what was written is told with its cell and does not go silently", async () => {
  const { sheet } = await mayReport();
  const row = secondNote(sheet);
  await type(`A${row}`, THEIRS);
  // A quarter's figure: a note says which period it is of.
  await load(`${HEADING}萍乡经开区,地区生产总值,2022-03,累计,79.76,亿元\n`);
  const told = await build();
  expect(told.join()).toContain(THEIRS);
  expect(told.join()).toContain(`A${row}`);
  expect(sheet.cells.formula(secondNote(sheet) - 1, 0)).toMatch(/其中/);
});
