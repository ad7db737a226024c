/** Numbers of the settings as people type and paste them: every report reads them through names that are formulas. */
import { buildReports } from "../../src/actions/buildReports";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { valuesOfReports } from "../../src/actions/reportCopy";
import { setUpWorkbook } from "../../src/actions/setUpWorkbook";
import { fifteenDigits } from "../../src/core/decimal";
import { REPORT_KINDS } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { numberNames } from "../../src/report/numberNames";
import { NUMBER_SETTINGS, type NumberSettingName } from "../../src/report/numberSettings";
import { numberSetting } from "../../src/report/settings";
import type { TableName } from "../../src/report/tables";
import { NUMBER_NAMES } from "../../src/report/tables/keys";
import type { Book } from "../../src/xlsx/book";
import { CellError, type CellValue } from "../../src/xlsx/cells";
import { describeWithLibreOffice, recalculate } from "../support/libreOffice";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  tableRows,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

type Cell = string | number | boolean;

/** What may stand in a cell of the settings, and the number it is; of none the default. */
const ENTERED: readonly (readonly [NumberSettingName, Cell, number])[] = [
  ["BehindThreshold", 3.5, 3.5],
  ["BehindThreshold", "5", 5],
  ["BehindThreshold", "５", 5],
  ["BehindThreshold", "5%", 5],
  ["BehindThreshold", "２．５％", 2.5],
  ["BehindThreshold", "3个百分点", 3],
  ["BehindThreshold", "五", 2],
  ["BehindThreshold", "", 2],
  ["BehindThreshold", 101, 2],
  ["BehindThreshold", true, 2],
  ["PercentDecimals", "2位", 2],
  ["PercentDecimals", " ２ ", 2],
  ["PercentDecimals", "两位", 1],
  ["PercentDecimals", 5, 1],
  ["PercentDecimals", "0", 0],
  ["ReportingDay", "10日", 10],
  ["ReportingDay", "每月10号", 10],
  ["ReportingDay", "月底", 8],
  ["ExcellentFrom", "95分", 95],
  ["GoodFrom", "优", 80],
  ["PassFrom", " 65 ", 65],
  // 90%, 120%, 80% and 60% as Excel keeps what is typed so.
  ["ExcellentFrom", 0.9, 90],
  ["ExcellentFrom", 1.2, 90],
  ["GoodFrom", 0.8, 80],
  ["PassFrom", 0.6, 60],
  ["PassFrom", 2, 2],
];

/** Of each setting a text that is a number and one that is none. */
const PASTED = ENTERED.filter(([, cell]) => /^(?:５|五|2位|两位|10日|月底|95分|优)$/.test(String(cell)));

async function reported(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  valueOf(await checkWorkbook(ACTION));
  valueOf(await buildReports({ kinds: REPORT_KINDS, parks: [], month: MAY }, ACTION));
  return session;
}

async function enter(session: HostSession, name: string, value: Cell): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.names.getItem(name).getRange();
    cell.values = [[typeof value === "string" ? `'${value}` : value]];
    await context.sync();
  });
  session.refresh();
}

const textOf = (value: CellValue | undefined): string =>
  value instanceof CellError
    ? value.code
    : String(typeof value === "number" ? fifteenDigits(value) : (value ?? ""));

/** Values of the reports, and cells that hold an error; charts leave #N/A out. */
const told = (book: Book): { readonly printed: string[]; readonly errors: string[] } => {
  const printed: string[] = [];
  const errors: string[] = [];
  for (const { name, cells, tables } of book.sheets)
    for (const [row, values] of Array.from(cells.rows).entries())
      for (const [column, value] of Array.from(values ?? []).entries()) {
        const place = `${name} R${row + 1}C${column + 1} ${textOf(value)}`;
        if (value instanceof CellError && value.code !== "#N/A") errors.push(place);
        if (!tables.length && !/设置/.test(name)) printed.push(place);
      }
  return { printed, errors };
};

test.each(ENTERED)("%s %p is read as %p", (name, cell, number) => {
  expect(numberSetting(name, cell)).toBe(number);
});

/** Texts of a cell that Excel's VALUE and people read differently, beside some they read alike. */
const TEXTS = [
  ...[
    "1:00",
    "+5",
    "＋5",
    "$5",
    "¥5",
    "￥5",
    "1e1",
    "1E1",
    "-0",
    "－0",
    "-5",
    "1,000",
    "0,5",
    "(5)",
    "5/1",
    "5-1",
  ],
  ...[
    "5月1日",
    "2022年5月",
    "5 PM",
    "1 1/2",
    "5\u00a0",
    "②",
    "",
    " ",
    ".",
    "5.",
    ".5",
    "05",
    "0.0",
    "1.2.3",
    "10%",
  ],
  ...[
    "５",
    "２．５",
    "　5　",
    "5 %",
    "3个百分点",
    "2位",
    "2位小数",
    "10分",
    "每月10日",
    "10号",
    "五",
    "无",
    "TRUE",
    "12",
  ],
];

/** Each text in a cell of its own, and the names of each number of the settings over it, at once. */
async function readByNames(): Promise<{ readonly session: HostSession; readonly expected: string[] }> {
  const session = await newWorkbook();
  const cells = Object.keys(NUMBER_SETTINGS) as NumberSettingName[];
  const expected: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("读数");
    sheet.getRange(`A1:A${TEXTS.length}`).values = TEXTS.map((each) => [`'${each}`]);
    for (const [row, each] of TEXTS.entries()) {
      const name = (of: string) => `${of}_${row}`;
      const own = Object.values(NUMBER_SETTINGS).flatMap((setting) => [setting.name, setting.entered]);
      for (const cell of cells) context.workbook.names.add(name(cell), sheet.getRange(`A${row + 1}`));
      for (const { name: of, refersTo } of numberNames())
        context.workbook.names.add(
          name(of),
          [...cells, ...own].reduce((rest, known) => rest.replaceAll(known, name(known)), refersTo),
        );
      for (const [column, cell] of cells.entries()) {
        sheet.getCell(row, column + 1).formulas = [[`=${name(NUMBER_SETTINGS[cell].name)}`]];
        expected.push(`${cell} "${each}" ${numberSetting(cell, each)}`);
      }
    }
    await context.sync();
  });
  session.refresh();
  return { session, expected };
}

const readIn = (book: Book): string[] => {
  const { cells } = book.sheets.find(({ name }) => name === "读数")!;
  return TEXTS.flatMap((each, row) =>
    Object.keys(NUMBER_SETTINGS).map(
      (cell, column) => `${cell} "${each}" ${textOf(cells.value(row, column + 1))}`,
    ),
  );
};

test("formulas and add-in take the same texts for numbers, and read the same of them", async () => {
  const { session, expected } = await readByNames();
  expect(readIn(session.book)).toEqual(expected);
});

test("names are short enough for every way in", () => {
  for (const { refersTo } of numberNames()) expect(refersTo.length).toBeLessThanOrEqual(255);
});

test("numbers pasted as text give the reports of the numbers, and what is none those of the default; no cell is an error", async () => {
  const session = await reported();
  for (const [name, cell, number] of PASTED) {
    await enter(session, name, number);
    const expected = told(session.book).printed;
    await enter(session, name, cell);
    const found = told(session.book);
    expect([name, cell, found.errors]).toEqual([name, cell, []]);
    expect([name, cell, found.printed]).toEqual([name, cell, expected]);
    await enter(session, name, numberSetting(name, ""));
  }
});

test("a copy for sending shows the decimals of a text too", async () => {
  const session = await reported();
  await enter(session, "PercentDecimals", "2位");
  const copy = valuesOfReports(session.book, null)!;
  const park = copy.sheets.find(({ name }) => name === "萍乡经开区月报")!;
  const formats = Array.from({ length: 12 }, (_, column) => park.styles.at(7, column).numberFormat);
  expect(formats.some((format) => /0\.00(?!0)/.test(format))).toBe(true);
  expect(park.conditionalFormats.filter(({ formulas }) => /Percent/.test(formulas.join()))).toEqual([]);
});

/** Takes from the workbook what the version had not that came before these names, and what its measures read instead. */
async function becomeEarlier(lacked: readonly (readonly [TableName, string])[]): Promise<void> {
  await Excel.run(async (context) => {
    const { names, tables } = context.workbook;
    for (const name of NUMBER_NAMES) names.getItem(name).delete();
    for (const [table, column] of lacked) tables.getItem(table).columns.getItem(column).delete();
    const progress = tables.getItem("Measures").columns.getItem("时序进度").getDataBodyRange();
    progress.formulas = [["=ROUND(100*PeriodMonth/12,PercentDecimals)"]];
    await context.sync();
  });
}

/** Columns that versions before had not, or people deleted, and that formulas read or make. */
const LACKED: readonly (readonly (readonly [TableName, string])[])[] = [
  [],
  [["Measures", "全区行"]],
  [
    ["Parks", "本期报送"],
    ["Measures", "全区行"],
    ["Measures", "全区已报"],
    ["Measures", "应报"],
    ["Measures", "目标已调整"],
    ["Ledger", "行号"],
    ["Targets", "自月份"],
  ],
];

const measured = (session: HostSession): readonly (readonly unknown[])[] =>
  tableRows(session, "Measures", "园区", "指标", "应报", "全区增速", "完成率", "时序进度");

test.each(
  LACKED.map((lacked) => ({ lacked, columns: lacked.map(([, column]) => column).join(", ") || "no column" })),
)(
  "a workbook of an earlier version that lacks the names and $columns gets them, and its measures read them",
  async ({ lacked }) => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    await enter(session, "PercentDecimals", 2);
    const expected = measured(session);
    expect(expected[0]!.at(-1)).toBe(41.67);
    await enter(session, "PercentDecimals", 1);
    const build = () => buildReports({ kinds: ["comparison"], parks: [], month: MAY }, ACTION);
    for (const bringUp of [() => setUpWorkbook(MAY, ACTION), build]) {
      await becomeEarlier(lacked);
      valueOf<unknown>(await bringUp());
      await enter(session, "PercentDecimals", "2位");
      expect(measured(session)).toEqual(expected);
      expect(told(session.book).errors).toEqual([]);
      await enter(session, "PercentDecimals", 1);
    }
  },
);

describeWithLibreOffice("in LibreOffice", () => {
  test("formulas take the same texts for numbers as the add-in", async () => {
    const { session, expected } = await readByNames();
    // Its ASC, unlike Excel's, leaves the ideographic space.
    const known = (each: string) => !each.includes("　");
    const found = readIn(await recalculate(await session.save()));
    expect(found.filter(known)).toEqual(expected.filter(known));
  }, 120_000);

  test.each([["BehindThreshold", "５％", 5]] as const)(
    "%s %p recalculates to the reports of %p",
    async (name, cell, number) => {
      const session = await reported();
      await enter(session, name, number);
      const { printed } = told(session.book);
      await enter(session, name, cell);
      const found = told(await recalculate(await session.save()));
      expect(found.errors).toEqual([]);
      const texts = new Set(found.printed);
      expect(printed.filter((each) => /\D\d{1,2}\.\d+$/.test(each) && !texts.has(each))).toEqual([]);
    },
    120_000,
  );
});
