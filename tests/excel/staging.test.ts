/** Rows on their way into the tables: where they are staged, what is refused, what is made whole again. */
import { MAX_ROWS } from "../../src/a1";
import { writerOf } from "../../src/actions/context";
import { readWorkbookState } from "../../src/actions/workbookState";
import { ExcelFault } from "../../src/excel/run";
import { commitChanges } from "../../src/excel/staging";
import { placeBlocks, type TableChange } from "../../src/excel/stagedBlocks";
import { ACTION, load, MAY_RETURNS, newWorkbook, tableRows } from "../support/parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";

const change = (
  table: "Ledger" | "Submissions",
  rows: readonly (readonly (string | number)[])[],
  appended = 0,
): TableChange => ({
  table,
  keys: ["park", "indicator", "period", "value"],
  changed: { first: 5, rows },
  appended: Array.from({ length: appended }, () => ["萍乡经开区", "税收", "2022-05", 1]),
});

test("blocks are staged side by side, and only columns and rows in which something changes", async () => {
  await newWorkbook();
  const { tables } = await readWorkbookState({});
  const log = { ...tables.get("Submissions")!, rowCount: 20, lastUsedRow: 24 };
  const { blocks, growths } = placeBlocks(
    [
      change(
        "Submissions",
        [
          ["", "", "", ""],
          ["", "", "", 8.8],
          ["", "", "", 9.1],
        ],
        3,
      ),
    ],
    new Map([["Submissions", log]]),
  );
  const placed = blocks.map(({ target, rows, position, width, staged, saved, standing }) => [
    [target, rows.length, standing],
    [position, width],
    [staged, saved],
  ]);
  const at = (key: "park" | "value"): number => log.columns.get(key)!;
  expect(placed).toEqual([
    [
      [6, 2, 2],
      [at("value"), 1],
      // What is saved stands no further left than in its table.
      [0, at("value")],
    ],
    [
      [20, 3, 0],
      [at("park"), 3],
      [at("value") + 1, null],
    ],
    [
      [20, 3, 0],
      [at("value"), 1],
      [at("value") + 4, null],
    ],
  ]);
  expect(growths).toMatchObject([{ before: 20, after: 23, inserts: true }]);
});

test("the longest table is staged first, so that few rows of the journal are wide", async () => {
  await newWorkbook();
  const { tables } = await readWorkbookState({});
  const { blocks } = placeBlocks(
    [change("Ledger", [["株洲高新区", "", "", ""]], 1), change("Submissions", [["", "", "", 8.8]])],
    new Map([
      ["Ledger", { ...tables.get("Ledger")!, rowCount: 1800 }],
      ["Submissions", { ...tables.get("Submissions")!, rowCount: 20_000 }],
    ]),
  );
  const leftmost = [...blocks].sort((a, b) => a.staged - b.staged)[0]!;
  expect([leftmost.contents.table, leftmost.staged]).toEqual(["Submissions", 0]);
});

test("a table that would outgrow its sheet is refused before anything is sent", async () => {
  const session = await newWorkbook();
  const { tables, language } = await readWorkbookState({});
  const log = { ...tables.get("Submissions")!, rowCount: MAX_ROWS - 1 };
  session.traffic.reset();
  const refused = commitChanges(
    {
      changes: [{ table: "Submissions", keys: ["park"], changed: null, appended: [["萍乡经开区"]] }],
      tables: new Map([["Submissions", log]]),
      whole: [],
      settings: {},
      settingEntries: new Map(),
      protectedSheets: new Set(),
      lockedSettings: new Map(),
      language,
      head: { batch: "1", at: "", by: "", figures: 1 },
      reversible: true,
    },
    writerOf(ACTION),
  );
  await expect(refused).rejects.toMatchObject({
    problem: { code: "load.tableFull", params: { sheet: "上报记录", most: MAX_ROWS } },
  });
  await expect(refused).rejects.toBeInstanceOf(ExcelFault);
  expect(session.traffic.syncs).toBe(0);
});

test("a calculated cell somebody typed over is whole again after a load that adds no row", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  const [keys, growth] = [tableRows(session, "Ledger", "查找号"), tableRows(session, "Measures", "同比")];
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("Ledger").columns.getItem("查找号").getDataBodyRange().getCell(0, 0).values = [["x"]];
    tables.getItem("Measures").columns.getItem("同比").getDataBodyRange().getCell(0, 0).values = [[99]];
    await context.sync();
  });
  await load(`${HEADING}湘乡经开区,财政总收入,2022-04,累计,7.90,亿元`);
  expect([tableRows(session, "Ledger", "查找号"), tableRows(session, "Measures", "同比")]).toEqual([
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
