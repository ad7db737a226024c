/** Rows on their way into the tables: where they are staged, what is refused, what is made whole again. */
import { MAX_ROWS } from "../../src/a1";
import { readWorkbookState } from "../../src/actions/workbookState";
import { ExcelFault } from "../../src/excel/run";
import { commitChanges, placeBlocks, type TableChange } from "../../src/excel/staging";
import { load, MAY_RETURNS, newWorkbook, tableRows } from "../support/parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";

test("tables are staged side by side, so that a log of a million rows leaves the ledger its room", async () => {
  await newWorkbook();
  const { tables } = await readWorkbookState({});
  const rows = (count: number): string[][] => Array.from({ length: count }, () => ["萍乡经开区", "税收"]);
  const change = (table: "Ledger" | "Submissions", count: number): TableChange => ({
    table,
    keys: ["park", "indicator"],
    changed: { first: 0, rows: rows(2) },
    appended: rows(count),
  });
  const blocks = placeBlocks([change("Ledger", 3), change("Submissions", 4)], tables);
  expect(blocks.map(({ row, column, rows: { length } }) => [row, column, length])).toEqual([
    [0, 0, 2],
    [2, 0, 3],
    [0, 2, 2],
    [2, 2, 4],
  ]);
});

test("a table that would outgrow its sheet is refused before anything is sent", async () => {
  const session = await newWorkbook();
  const { tables, language } = await readWorkbookState({});
  const log = { ...tables.get("Submissions")!, rowCount: MAX_ROWS - 1 };
  session.traffic.reset();
  const change: TableChange = {
    table: "Submissions",
    keys: ["park"],
    changed: null,
    appended: [["萍乡经开区"]],
  };
  const refused = commitChanges({
    changes: [change],
    tables: new Map([["Submissions", log]]),
    settings: {},
    language,
  });
  await expect(refused).rejects.toMatchObject({
    problem: { code: "load.tableFull", params: { sheet: "上报记录", most: MAX_ROWS } },
  });
  await expect(refused).rejects.toBeInstanceOf(ExcelFault);
  expect(session.traffic.syncs).toBe(0);
});

test("a calculated cell somebody typed over is whole again after a load that adds no row", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const [keys, growth] = [tableRows(session, "Ledger", "键"), tableRows(session, "Measures", "同比")];
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("Ledger").columns.getItem("键").getDataBodyRange().getCell(0, 0).values = [["x"]];
    tables.getItem("Measures").columns.getItem("同比").getDataBodyRange().getCell(0, 0).values = [[99]];
    await context.sync();
  });
  await load(`${HEADING}湘乡经开区,财政总收入,2022-05,累计,9.90,亿元`);
  expect([tableRows(session, "Ledger", "键"), tableRows(session, "Measures", "同比")]).toEqual([
    keys,
    growth,
  ]);
});

test("a workbook that lost a column says which, in the words of its headings", async () => {
  await newWorkbook();
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Ledger").columns.getItem("备注").delete();
    await context.sync();
  });
  await expect(readWorkbookState({})).rejects.toMatchObject({
    problem: { code: "workbook.missingColumns", params: { sheet: "台账", columns: "备注" } },
  });
});
