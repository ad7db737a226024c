/** Rows of the ledger that people typed, copied or renamed by hand, and what the next load makes of them. */
import {
  MAY,
  MAY_RETURNS,
  load,
  newWorkbook,
  report,
  sheetOf,
  LEDGER_ROW,
  tableRows,
  TARGETS,
} from "../support/parkWorkbook";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
const JUNE = `${HEADING}萍乡经开区,财政总收入,2022-06,累计,21.54,亿元\n`;

async function mayWorkbook() {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  return session;
}

/** Changes cells of a table as a person would, by heading and body row. */
function type(table: string, ...cells: readonly (readonly [heading: string, row: number, text: string])[]) {
  return Excel.run(async (context) => {
    const columns = context.workbook.tables.getItem(table).columns;
    for (const [heading, row, text] of cells)
      columns.getItem(heading).getDataBodyRange().getCell(row, 0).values = [[text]];
    await context.sync();
  });
}

const rowOf = (session: Awaited<ReturnType<typeof mayWorkbook>>, key: string): number =>
  tableRows(session, "Ledger", LEDGER_ROW).findIndex(([each]) => each === key);

test("a row typed with a blank too many, or by an alias, is spelled as the lists spell it", async () => {
  const session = await mayWorkbook();
  const row = rowOf(session, "萍乡经开区|财政总收入|2022|累计");
  await type("Ledger", ["园区", row, "萍乡经开区  "], ["指标", row, "财政收入"]);
  const { problems } = await load(JUNE);
  expect(problems).toEqual([]);
  expect(tableRows(session, "Ledger", LEDGER_ROW, "5月", "6月")[row]).toEqual([
    "萍乡经开区|财政总收入|2022|累计",
    17.9,
    21.54,
  ]);
});

test("an indicator renamed in the list takes its rows of the ledger, its targets and its parts along", async () => {
  const session = await mayWorkbook();
  const listed = tableRows(session, "Indicators", "指标名称").findIndex(([name]) => name === "财政总收入");
  await type("Indicators", ["指标名称", listed, "财政收入合计"]);
  expect((await load(JUNE)).problems).toEqual([]);
  expect(rowOf(session, "萍乡经开区|财政总收入|2022|累计")).toBe(-1);
  expect(tableRows(session, "Ledger", LEDGER_ROW, "6月")).toContainEqual([
    "萍乡经开区|财政收入合计|2022|累计",
    21.54,
  ]);
  expect(tableRows(session, "Targets", "键", "目标值")).toContainEqual(["萍乡经开区|财政收入合计|2022", 42]);
  await report(["萍乡经开区"], { ...MAY, month: 6 });
  const sheet = sheetOf(session, "萍乡经开区月报");
  const printed = sheet.cells.rows.find((cells) => cells?.[1] === "财政收入合计");
  expect(printed?.slice(3, 9)).toContain("亿元");
});

test("of two rows with one key the first is kept up to date, as formulas read it, and the second is named", async () => {
  const session = await mayWorkbook();
  const [row, spare] = ["萍乡经开区|财政总收入|2022|累计", "湘乡经开区|财政总收入|2022|累计"].map((key) =>
    rowOf(session, key),
  ) as [number, number];
  const [first, second] = [Math.min(row, spare), Math.max(row, spare)];
  await type("Ledger", ["园区", first, "萍乡经开区"], ["园区", second, "萍乡经开区"]);
  const { problems } = await load(JUNE);
  expect(problems).toMatchObject([
    {
      code: "load.repeatedRow",
      severity: "warning",
      place: { sheet: "台账", row: second + 2 },
      params: { first: first + 2 },
    },
  ]);
  const june = tableRows(session, "Ledger", "6月").flat();
  expect([june[first], june[second]]).toEqual([21.54, null]);
});

test("a name nobody lists is said once, at its first row, and nothing of it is changed", async () => {
  const session = await mayWorkbook();
  const rows = tableRows(session, "Ledger", "园区").flatMap(([park], row) =>
    park === "湘乡经开区" ? [row] : [],
  );
  await type("Ledger", ...rows.map((row) => ["园区", row, "湘乡老园区"] as const));
  const { problems } = await load(JUNE);
  expect(rows.length).toBeGreaterThan(1);
  expect(problems).toMatchObject([
    {
      code: "load.unknownName",
      params: { name: "湘乡老园区", list: "园区" },
      place: { row: rows[0]! + 2, column: 3 },
    },
  ]);
  expect(tableRows(session, "Ledger", "园区")[rows[0]!]).toEqual(["湘乡老园区"]);
});

test.each([
  ["高新区（东区）", "高新区(东区)"],
  ["高新区(东区)", "高新区（东区）"],
])(
  "%s is listed and printed as it was typed first, and a file with %s is its return too",
  async (first, other) => {
    const session = await newWorkbook();
    await load(`${HEADING}${first},财政总收入,2022-05,累计,17.9,亿元\n`);
    await load(`${HEADING}${other},财政总收入,2022-04,累计,14.48,亿元\n`);
    await type("Ledger", ["园区", 0, other]);
    await load(`${HEADING}${other},财政总收入,2022-03,累计,10.1,亿元\n`);
    expect(tableRows(session, "Parks", "园区名称")).toEqual([[first]]);
    expect(tableRows(session, "Ledger", LEDGER_ROW, "3月", "4月", "5月")).toEqual([
      [`${first}|财政总收入|2022|累计`, 10.1, 14.48, 17.9],
    ]);
    await report([other]);
    const sheet = sheetOf(session, `${first}月报`);
    expect(sheet.cells.rows.flat()).toContain(first);
    expect(sheet.cells.rows.flat()).toContain(17.9);
  },
);
