/** Loading: what changes, what stays, what it costs on the wire. */
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { undoCommit } from "../../src/actions/undoCommit";
import type { Submission } from "../../src/core/submission";
import { differences, snapshotOf } from "../support/bookSnapshot";
import {
  ACTION,
  load,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  submissionsOf,
  LEDGER_ROW,
  tableRows,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

/** A csv of parks with twelve months of figures and reported growth. */
function returns(parks: number, years = [2022], indicators = ["财政总收入"]): string {
  const lines = ["园区,指标,报告期,数据项,数值,单位"];
  for (let park = 1; park <= parks; park++)
    for (const indicator of indicators)
      for (const year of years)
        for (let month = 1; month <= 12; month++) {
          const period = `${year}-${String(month).padStart(2, "0")}`;
          lines.push(`示范园区${park},${indicator},${period},累计,${(park + month * 3.17).toFixed(2)},亿元`);
          lines.push(`示范园区${park},${indicator},${period},上报同比,${(5 + month / 7).toFixed(1)},%`);
        }
  return lines.join("\n");
}

describe("loading returns", () => {
  test("puts each figure into its month of the wide ledger and into the log", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    const ledger = tableRows(session, "Ledger", LEDGER_ROW, "单位", "4月", "5月");
    expect(ledger).toContainEqual(["萍乡经开区|财政总收入|2022|累计", "亿元", 14.48, 17.9]);
    expect(ledger).toContainEqual(["萍乡经开区|财政总收入|2022|上报同比", "%", null, 8.8]);
    const log = tableRows(
      session,
      "Submissions",
      "接收时间",
      "来源文件",
      "位置",
      "指标",
      "报告期",
      "上报值",
      "入账值",
    );
    expect(log[0]).toEqual(["2022-06-10 09:00", "上报1.csv", "E2", "财政总收入", "2022-05", "17.90", 17.9]);
    const [figures, targets] = [MAY_RETURNS, TARGETS].map((file) => file.trim().split("\n").length - 1);
    expect(log).toHaveLength(figures! + targets!);
    expect(log.at(-1)).toEqual(["2022-06-10 09:00", "上报2.csv", "D4", "规上工业增加值", "2022", "8.5", 8.5]);
    expect(tableRows(session, "Targets", "键", "目标值", "类型")).toContainEqual([
      "萍乡经开区|规上工业增加值|2022",
      8.5,
      "增幅",
    ]);
  });

  test("of the same file a second time changes no figure and logs none", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    const before = [
      tableRows(session, "Ledger", LEDGER_ROW, "5月"),
      tableRows(session, "Submissions", "指标"),
    ];
    expect((await load(MAY_RETURNS, TARGETS)).accepted).toBe(0);
    expect([
      tableRows(session, "Ledger", LEDGER_ROW, "5月"),
      tableRows(session, "Submissions", "指标"),
    ]).toEqual(before);
  });

  test("of targets and projects of which one is new logs that one, not the whole list again", async () => {
    const session = await newWorkbook();
    const projects = (month: string, ...done: number[]): string =>
      `项目名称,园区,年度,总投资,年计划投资,${month},单位\n${done
        .map((value, index) => `项目${index + 1},萍乡经开区,2022,12.5,5,${value},亿元\n`)
        .join("")}`;
    const target = (tax: number): string =>
      `园区,指标,年度,目标值,单位\n萍乡经开区,财政总收入,2022,42,亿元\n萍乡经开区,税收,2022,${tax},亿元\n`;
    await load(projects("4月", 1.1, 1.2, 1.3), target(30));
    const first = tableRows(session, "Submissions", "指标").length;
    await load(projects("5月", 1.6, 1.7, 1.8), target(31));
    const log = tableRows(session, "Submissions", "指标", "数据项", "入账值", "状态");
    expect(log.slice(first)).toEqual([
      ["税收", "目标值", 31, "已入账"],
      ["项目1", "5月", 1.6, "已入账"],
      ["项目2", "5月", 1.7, "已入账"],
      ["项目3", "5月", 1.8, "已入账"],
    ]);
  });

  test("lets the later of two files win, with a warning that names both values", async () => {
    const session = await newWorkbook();
    const { problems } = await load(
      MAY_RETURNS,
      "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,财政总收入,2022-05,累计,18.01,亿元",
    );
    expect(problems).toMatchObject([
      {
        code: "load.revised",
        severity: "warning",
        params: { before: "17.9", after: 18.01 },
        place: { file: "上报2.csv" },
      },
    ]);
    expect(tableRows(session, "Ledger", LEDGER_ROW, "5月")).toContainEqual([
      "萍乡经开区|财政总收入|2022|累计",
      18.01,
    ]);
  });

  test("keeps the later revision of a target beside the earlier, wherever they stand in the files", async () => {
    const session = await newWorkbook();
    await load(
      "园区,指标,年度,目标值,单位,修订日期\n湘乡经开区,实际利用外资,2022,2200,万美元,2022-06-01\n湘乡经开区,实际利用外资,2022,2600,万美元,2022-01-10",
    );
    expect(tableRows(session, "Targets", "目标值", "调整后目标", "自月份", "修订日期")).toEqual([
      [2600, 2200, 6, "2022-06-01"],
    ]);
  });

  test("adds parks and indicators nobody listed, with a note", async () => {
    const session = await newWorkbook();
    await load("园区,指标,报告期,数据项,数值,单位\n安源工业园,直播带货销售额,2022-05,累计,3.2,亿元");
    expect(tableRows(session, "Parks", "园区名称", "备注")).toEqual([
      ["安源工业园", "由“上报1.csv”载入时新增，请补全资料"],
    ]);
    expect(tableRows(session, "Indicators", "指标名称", "计量单位", "自定义").at(-1)).toEqual([
      "直播带货销售额",
      "亿元",
      "是",
    ]);
  });

  test("leaves a column, a formula and a colour of the user's own where they are", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Ledger");
      table.columns.add(undefined, [
        ["核实人"],
        ...tableRows(session, "Ledger", LEDGER_ROW).map(() => ["老王"]),
      ]);
      const month = table.columns.getItem("1月").getDataBodyRange().getCell(0, 0);
      month.formulas = [["=3+4"]];
      month.format.fill.color = "#C6EFCE";
      await context.sync();
    });
    const rows = tableRows(session, "Ledger", LEDGER_ROW).length;
    await load(
      "园区,指标,报告期,数据项,数值,单位\n萍乡经开区,财政总收入,2022-06,累计,22,亿元\n新园区,税收,2022-06,累计,2,亿元",
    );
    const ledger = sheetOf(session, "台账");
    const month = ledger.tables[0]!.columns.findIndex((column) => column.name === "1月");
    expect(ledger.cells.formula(1, month)).toBe("3+4");
    expect(ledger.styles.at(1, month).fill).toBe("#C6EFCE");
    expect(tableRows(session, "Ledger", "核实人").map(([name]) => name)).toEqual([
      ...Array.from({ length: rows }, () => "老王"),
      null,
    ]);
  });

  test("counts new rows of tables whose columns somebody moved or put between, and is taken back exactly", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    await Excel.run(async (context) => {
      const { tables } = context.workbook;
      for (const table of ["Measures", "Targets"])
        tables.getItem(table).columns.add(0, undefined, "核实人").getDataBodyRange().values = [["老王"]];
      // 行号 dragged behind 单位: below the table its cells are those of texts.
      const { columns } = tables.getItem("Ledger");
      const dragged = columns.add(7, undefined, "行号2");
      dragged.getDataBodyRange().copyFrom(columns.getItem("行号").getDataBodyRange());
      columns.getItem("行号").delete();
      dragged.name = "行号";
      await context.sync();
    });
    const heading = "园区,指标,报告期,数据项,数值,单位\n";
    await load(`${heading}芦溪工业园,财政总收入,2022-05,累计,2.5,亿元\n`);
    const before = snapshotOf(session);
    await load(`${heading}新园区,财政总收入,2022-05,累计,2,亿元\n`);
    const measured = tableRows(session, "Measures", "园区|指标", "累计");
    expect(measured).toContainEqual(["新园区|财政总收入", 2]);
    expect(measured).toContainEqual(["芦溪工业园|财政总收入", 2.5]);
    expect(measured).toContainEqual(["萍乡经开区|财政总收入", 17.9]);
    valueOf(await undoCommit(ACTION));
    expect(differences(before, snapshotOf(session))).toEqual([]);
  });

  test("moves what people wrote below a table down, and does not swallow it", async () => {
    const session = await newWorkbook();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("目标").getRange("B5").values = [["以上目标经主任办公会通过"]];
      await context.sync();
    });
    await load(MAY_RETURNS, TARGETS);
    const sheet = sheetOf(session, "目标");
    const texts = sheet.cells.rows.flatMap((cells, row) =>
      cells?.includes("以上目标经主任办公会通过") ? [row] : [],
    );
    expect(texts).toEqual([sheet.tables[0]!.area.bottom + 3]);
  });

  test("keeps text that looks like a formula as text, in lists and in the log", async () => {
    const session = await newWorkbook();
    const evil = ['=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(1)", "＝1+1"];
    await load(
      [
        "park,indicator,period,measure,value,unit",
        ...evil.map((name) => `"${name.replaceAll('"', '""')}",财政总收入,2022-05,累计,-1.5,亿元`),
      ].join("\n"),
    );
    // Only the columns the table calculates itself hold formulas, each one for all rows.
    const ofParks = [...sheetOf(session, "园区").cells.formulas.values()];
    expect(new Set(ofParks).size).toBe(1);
    expect(tableRows(session, "Parks", "园区名称").flat()).toHaveLength(evil.length);
    expect(tableRows(session, "Ledger", "5月").flat()).toEqual(evil.map(() => -1.5));
    const typed = [...sheetOf(session, "台账").cells.formulas.values()];
    expect(new Set(typed).size).toBe(2);
  });
});

describe("what a load costs", () => {
  test("four syncs, for one park as for fifty", async () => {
    for (const parks of [1, 50]) {
      const session = await newWorkbook();
      const submissions = await submissionsOf(returns(parks));
      session.traffic.reset();
      valueOf(await loadSubmissions({ submissions, settings: {} }, ACTION));
      expect([parks, session.traffic.syncs]).toEqual([parks, 4]);
    }
  });

  test("at most 1.15 times the bare JSON of the values it writes", async () => {
    const session = await newWorkbook();
    const submissions = await submissionsOf(
      returns(30, [2021, 2022], ["财政总收入", "税收", "固定资产投资", "工业投资", "外贸出口", "营业收入"]),
    );
    session.traffic.reset();
    valueOf(await loadSubmissions({ submissions, settings: {} }, ACTION));
    expect(session.traffic.bytesSent / bareBytes(session, submissions)).toBeLessThanOrEqual(1.15);
  });
});

/** Bytes of the JSON of the rows a load writes: ledger, log, lists, Measures and the states of returns, without keys and calculated columns. */
function bareBytes(
  session: Awaited<ReturnType<typeof newWorkbook>>,
  submissions: readonly Submission[],
): number {
  const tables = ["Ledger", "Submissions", "Parks", "Measures", "Returns"] as const;
  let bytes = 0;
  for (const name of tables) {
    const sheet = session.book.sheets.find((each) => each.tables[0]?.name === name)!;
    const table = sheet.tables[0]!;
    const rows: unknown[][] = [];
    for (let row = table.area.top + 1; row <= table.area.bottom; row++)
      rows.push(
        table.columns.flatMap((column, at) =>
          column.calculatedFormula ? [] : [sheet.cells.value(row, table.area.left + at) ?? ""],
        ),
      );
    bytes += Buffer.byteLength(JSON.stringify(rows));
  }
  expect(submissions).toHaveLength(1);
  return bytes;
}
