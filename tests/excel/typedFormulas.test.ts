/** Formulas people typed on reports where these have words or nothing: they stay, refer to what they referred to, or are named; and those over its formulas, which are named. */
import { buildReports } from "../../src/actions/buildReports";
import { PARK_COLUMNS } from "../../src/report/parkColumns";
import { mayReport, PARK, TAB } from "../support/mayReport";
import { ACTION, load, MAY, report, valueOf } from "../support/parkWorkbook";
import { writeSettings } from "../support/writeSettings";
import type { Sheet } from "../../src/xlsx/book";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
/** Comes above the public budget invested in the group of finance. */
const MORE = `${HEADING}${PARK},新增企业数,2022-05,累计,12,家\n${PARK},一般公共预算收入,2022-05,累计,8.1,亿元\n`;

const onSheet = (change: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(TAB));
    await context.sync();
  });

/** Types a formula into a cell as a person would. */
const type = (address: string, formula: string): Promise<void> =>
  onSheet((sheet) => (sheet.getRange(address).formulas = [[formula]]));

/** Makes the report again and gives what is told of it. */
async function told(): Promise<unknown[]> {
  const { problems } = valueOf(await buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, ACTION));
  return problems.map(({ code, params }) => [code, params.entries ?? params.cells]);
}

const rowOf = ({ cells }: Sheet, text: string): number =>
  cells.rows.findIndex((row) => row?.includes(text)) + 1;

test("a formula in a blank cell at the head of a report stays, and refers to the rows it referred to, which move", async () => {
  const { sheet } = await mayReport();
  const invested = rowOf(sheet, "固定资产投资");
  await type("A1", `=B${invested}&"为"&TEXT(H${invested},"0.00")`);
  const shown = sheet.cells.value(0, 0);
  expect(shown).toMatch(/^固定资产投资为\d/);
  for (const theme of ["official", "screen"] as const) {
    await writeSettings({ theme }, "zh-CN");
    await load(MORE);
    expect(await told()).toEqual([]);
    expect(sheet.cells.value(0, 0)).toBe(shown);
  }
  const moved = rowOf(sheet, "固定资产投资");
  expect(moved).toBeGreaterThan(invested);
  expect(sheet.cells.formula(0, 0)).toBe(`B${moved}&"为"&TEXT(H${moved},"0.00")`);
});

test("a formula costs one more look at the workbook; without one a report takes three", async () => {
  const { session } = await mayReport();
  session.traffic.reset();
  await report([PARK]);
  expect(session.traffic.syncs).toBe(3);
  await type("A1", "=TODAY()");
  session.traffic.reset();
  await report([PARK]);
  expect(session.traffic.syncs).toBe(4);
});

test("a formula over a heading and over a stub stays with its column and row, which is said once; figures are found as before", async () => {
  const { sheet } = await mayReport();
  const invested = rowOf(sheet, "固定资产投资");
  const figures = (row: number): unknown[] =>
    [PARK_COLUMNS.ytd, PARK_COLUMNS.growth].map(({ at }) => sheet.cells.value(row - 1, at));
  const own = figures(invested);
  expect(own).toEqual([expect.any(Number), expect.any(Number)]);
  await type("D5", '="单"&"位"');
  await type(`B${invested}`, '="固定资产投资"&"（不含农户）"');
  expect(await told()).toEqual([["report.wordingKept", `D5、B${invested}`]]);
  await load(MORE);
  expect(await told()).toEqual([]);
  const moved = rowOf(sheet, "固定资产投资（不含农户）");
  expect(moved).toBeGreaterThan(invested);
  expect(sheet.cells.value(4, 3)).toBe("单位");
  expect(figures(moved)).toEqual(own);
});

test("a formula in a row of people's own between those of the report, and in a column of theirs, is no matter of the report's", async () => {
  const { sheet } = await mayReport();
  await onSheet((it) => {
    it.getRange("8:8").insert("Down");
    it.getRange("C:C").insert("Right");
    it.getRange("C9").formulas = [["=I9*2"]];
    it.getRange("I8").formulas = [["=I9+I10"]];
  });
  expect(await told()).toEqual([]);
  expect([sheet.cells.formula(8, 2), sheet.cells.formula(7, 8)]).toEqual(["I9*2", "I9+I10"]);
});

test("a formula over the sign-off stays below the table, is said once, and emptied gives the report's own again", async () => {
  const { session, sheet } = await mayReport();
  const { bottom } = sheet.page.printArea!;
  const own = sheet.cells.value(bottom, 0);
  await type(`A${bottom + 1}`, '="单位负责人：王芳　　填表人："&B8&"组　李梅"');
  session.traffic.reset();
  expect(await told()).toEqual([["report.wordingKept", `A${bottom + 1}`]]);
  expect(session.traffic.syncs).toBe(3);
  await load(MORE);
  expect(await told()).toEqual([]);
  const now = sheet.page.printArea!.bottom;
  expect(now).toBeGreaterThan(bottom);
  expect(sheet.cells.value(now, 0)).toBe("单位负责人：王芳　　填表人：利润总额组　李梅");
  await type(`A${now + 1}`, "");
  expect(await told()).toEqual([]);
  expect(sheet.cells.value(now, 0)).toBe(own);
});

test("a formula over the title stays, whatever is inserted above it, and is said once; who empties it has the report's own again", async () => {
  const { sheet } = await mayReport();
  const own = sheet.cells.formula(1, 0);
  await type("A2", '=D1&"经济运行月报"');
  expect(await told()).toEqual([["report.wordingKept", "A2"]]);
  await onSheet((it) => it.getRange("1:1").insert("Down"));
  await writeSettings({ theme: "screen" }, "zh-CN");
  expect(await told()).toEqual([]);
  expect([sheet.cells.formula(2, 0), sheet.cells.value(2, 0)]).toEqual([
    'D2&"经济运行月报"',
    `${PARK}经济运行月报`,
  ]);
  await onSheet((it) => (it.getRange("A3").values = [[""]]));
  expect(await told()).toEqual([]);
  expect(sheet.cells.formula(2, 0)).toBe(own?.replace("$D$1", "$D$2"));
});

test("a formula over the title stays where a row stands between the first row and the title, too", async () => {
  const { sheet } = await mayReport();
  await onSheet((it) => it.getRange("2:2").insert("Down"));
  expect(await told()).toEqual([]);
  await type("A3", '=D1&"经济运行月报"');
  expect(await told()).toEqual([["report.wordingKept", "A3"]]);
  expect(await told()).toEqual([]);
  expect(sheet.cells.value(2, 0)).toBe(`${PARK}经济运行月报`);
});

test.each(['="审核：王芳"', '="审核："&D1'])(
  "a report signed by the formula %s is so, which is said once",
  async (formula) => {
    const { sheet } = await mayReport();
    const { bottom } = sheet.page.printArea!;
    await type(`A${bottom + 1}`, formula);
    expect(await told()).toEqual([["report.wordingKept", `A${bottom + 1}`]]);
    await load(MORE);
    expect(await told()).toEqual([]);
    expect(sheet.cells.formula(sheet.page.printArea!.bottom, 0)).toBe(formula.slice(1));
  },
);

test("a formula in a row that goes is named with the row", async () => {
  const { sheet } = await mayReport();
  await load(MORE);
  await report([PARK]);
  const added = rowOf(sheet, "新增企业数");
  await type(`B${added}`, '="新设企业数"');
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Ledger");
    const cells = table.getDataBodyRange();
    cells.load("values");
    await context.sync();
    const at = (cells.values as unknown[][]).findIndex((row) => row.includes("新增企业数"));
    table.rows.getItemAt(at).delete();
    await context.sync();
  });
  expect(await told()).toEqual([["report.typedGone", '新增企业数 = ="新设企业数"']]);
});

test("a report of which somebody deleted a row has no formulas of people's, and is whole again", async () => {
  const { sheet } = await mayReport();
  const { at: ytd } = PARK_COLUMNS.ytd;
  const formulas = (): unknown[] => sheet.cells.rows.map((_, row) => sheet.cells.formula(row, ytd));
  const all = formulas();
  for (const row of ["8:8", "10:10"]) {
    await onSheet((it) => it.getRange(row).delete("Up"));
    expect(await told()).toEqual([]);
    expect(formulas()).toEqual(all);
  }
});

test("formulas over figures give way to the report's own, and each is told with its cell as it was typed, once", async () => {
  const { sheet } = await mayReport();
  const invested = rowOf(sheet, "固定资产投资");
  const own = [3, 7, 9].map((column) => sheet.cells.formula(invested - 1, column));
  await type(`D${invested}`, '="万元"');
  await type(`H${invested}`, `=SUM(H8:H${invested - 1})`);
  await type(`J${invested}`, `=H${invested}/I${invested}*100-100`);
  expect(await told()).toEqual([
    [
      "report.typedOver",
      `D${invested} = ="万元"、H${invested} = =SUM(H8:H${invested - 1})、J${invested} = =H${invested}/I${invested}*100-100`,
    ],
  ]);
  expect([3, 7, 9].map((column) => sheet.cells.formula(invested - 1, column))).toEqual(own);
  expect(await told()).toEqual([]);
});

test("a formula over a figure is told where the row stands now, though theme, rows and month are others when the report is made again", async () => {
  const { sheet } = await mayReport();
  const invested = rowOf(sheet, "固定资产投资");
  await type(`J${invested}`, "=1.5");
  await writeSettings({ theme: "screen", year: 2022, month: 4 }, "zh-CN");
  await load(MORE);
  const { problems } = valueOf(
    await buildReports({ kinds: ["park"], parks: [PARK], month: { year: 2022, month: 4 } }, ACTION),
  );
  const moved = rowOf(sheet, "固定资产投资");
  expect(problems.map(({ code, params }) => [code, params.entries])).toEqual([
    ["report.typedOver", `J${moved} = =1.5`],
  ]);
  expect(moved).toBeGreaterThan(invested);
});

test("a column people fill with a formula of their own is told cell by cell", async () => {
  const { sheet } = await mayReport();
  const [first, last] = [rowOf(sheet, "利润总额"), rowOf(sheet, "固定资产投资")];
  const rows = Array.from({ length: last - first + 1 }, (_, row) => first + row).filter(
    (row) => sheet.cells.formula(row - 1, 9) !== null,
  );
  for (const row of rows) await type(`J${row}`, `=(H${row}/I${row}-1)*100`);
  expect(await told()).toEqual([
    ["report.typedOver", rows.map((row) => `J${row} = =(H${row}/I${row}-1)*100`).join("、")],
  ]);
});

test("a formula over a note, a heading or the unit line that formulas give is told, too", async () => {
  const { sheet } = await mayReport();
  const note = sheet.cells.rows.findLastIndex((_, row) =>
    sheet.cells.formula(row, 0)?.includes("RoundingRule"),
  );
  await type("A4", '="填报单位："&D1');
  await type("H5", '="累计数"');
  await type(`A${note + 1}`, '="　 6. "&"本表为快报数。"');
  expect(await told()).toEqual([
    ["report.typedOver", `A4 = ="填报单位："&D1、H5 = ="累计数"、A${note + 1} = ="　 6. "&"本表为快报数。"`],
  ]);
  expect(await told()).toEqual([]);
});

test("a row's formulas filled into the next one are the report's; those of another column are not", async () => {
  const { sheet } = await mayReport();
  const isFigure = (at: number): boolean => sheet.cells.formula(at - 1, 7) !== null;
  const row = sheet.cells.rows.findIndex((_, at) => at > 7 && isFigure(at) && isFigure(at + 1)) + 1;
  await onSheet((it) => {
    it.getRange(`H${row}`).copyFrom(it.getRange(`H${row - 1}`), "Formulas");
    it.getRange(`F${row}`).copyFrom(it.getRange(`H${row}`), "Formulas");
  });
  const copied = sheet.cells.formula(row - 1, 5)!;
  expect(await told()).toEqual([["report.typedOver", `F${row} = =${copied}`]]);
});

test("formulas whose references moved with rows and columns people inserted are the report's, and theirs among them are told where they stand", async () => {
  const { sheet } = await mayReport();
  const invested = rowOf(sheet, "固定资产投资");
  await onSheet((it) => {
    it.getRange(`${invested}:${invested}`).insert("Down");
    it.getRange("1:1").insert("Down");
    it.getRange("C:C").insert("Right");
    it.getRange(`K${invested + 2}`).formulas = [[`=K${invested + 1}*2`]];
    it.getRange(`I${invested + 2}`).formulas = [["=I10+I11"]];
  });
  expect(await told()).toEqual([
    ["report.typedOver", `I${invested + 2} = =I10+I11、K${invested + 2} = =K${invested + 1}*2`],
  ]);
  expect(await told()).toEqual([]);
});

test("a report people deleted a row of is compared by the rows that were written", async () => {
  const { sheet } = await mayReport();
  const invested = rowOf(sheet, "固定资产投资");
  await type(`J${invested}`, "=1.5");
  await onSheet((it) => it.getRange("9:9").delete("Up"));
  expect(await told()).toEqual([["report.typedOver", `J${rowOf(sheet, "固定资产投资")} = =1.5`]]);
});

test("formulas another program gave another form are no work of people's", async () => {
  const { sheet } = await mayReport();
  await onSheet((it) => {
    for (const [row, cells] of sheet.cells.rows.entries())
      for (const column of (cells ?? []).keys()) {
        const formula = column < 15 && row < sheet.page.printArea!.bottom && sheet.cells.formula(row, column);
        if (formula) it.getCell(row, column).formulas = [[`=IF(TRUE,${formula})`]];
      }
  });
  expect(await told()).toEqual([["report.wordingKept", "A2"]]);
});

test("where a workbook of an earlier version does not tell what was written, nothing is told", async () => {
  const { session, sheet } = await mayReport();
  const key = [...session.book.settings.keys()].find((each) => each.startsWith("printed|park"))!;
  const { formulaForms, ...print } = JSON.parse(session.book.settings.get(key)!) as Record<string, unknown>;
  expect(formulaForms).toBeDefined();
  session.book.settings.set(key, JSON.stringify(print));
  await type(`J${rowOf(sheet, "固定资产投资")}`, "=1.5");
  expect(await told()).toEqual([]);
});

test("a text that only looks like a formula is told once, as texts are", async () => {
  const { sheet } = await mayReport();
  const invested = rowOf(sheet, "固定资产投资");
  await type(`J${invested}`, "'=1+1");
  expect(sheet.cells.value(invested - 1, 9)).toBe("=1+1");
  expect(await told()).toEqual([["report.typedOver", `J${invested} = =1+1`]]);
});
