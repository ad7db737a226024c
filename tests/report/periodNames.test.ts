/** The period of the settings as people type and paste it: every report reads it through names that are formulas. */
import { buildReports } from "../../src/actions/buildReports";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { enteredPeriod } from "../../src/core/enteredPeriod";
import { REPORT_KINDS } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { words } from "../../src/i18n/translate";
import { periodNames } from "../../src/report/periodNames";
import { CellError } from "../../src/xlsx/cells";
import type { Book } from "../../src/xlsx/book";
import { describeWithLibreOffice, recalculate } from "../support/libreOffice";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  sheetOf,
  TARGETS,
  valueOf,
} from "../support/parkWorkbook";

type Cell = string | number | boolean;

/** What may stand in the cells of year and month, and the month it is. */
const ENTERED: readonly (readonly [year: Cell, month: Cell, period: string | null])[] = [
  [2022, 5, "2022-5"],
  ["2022年", "5月", "2022-5"],
  ["２０２２", "５", "2022-5"],
  [" 2022 年度", "05月份", "2022-5"],
  ["2022", 4, "2022-4"],
  [2022.5, 5, null],
  ["二〇二二", 5, null],
  [2022, 13, null],
  [2022, "", null],
  ["2022年5月", 5, null],
  [true, 5, null],
];

async function reported(): Promise<HostSession> {
  const session = await newWorkbook();
  await load(MAY_RETURNS, TARGETS);
  valueOf(await checkWorkbook(ACTION));
  valueOf(await buildReports({ kinds: REPORT_KINDS, parks: [], month: MAY }, ACTION));
  return session;
}

async function enter(session: HostSession, year: Cell, month: Cell): Promise<void> {
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    for (const [name, value] of [
      ["ReportYear", year],
      ["ReportMonth", month],
    ] as const) {
      const cell = names.getItem(name).getRange();
      cell.values = [[typeof value === "string" ? `'${value}` : value]];
    }
    await context.sync();
  });
  session.refresh();
}

const TAB = "萍乡经开区月报";
const subtitle = (book: Book): unknown => book.sheets.find(({ name }) => name === TAB)!.cells.value(2, 0);
/** Cells of the reports that hold an error; charts leave #N/A out. */
const errors = (book: Book): string[] =>
  book.sheets.flatMap(({ name, cells }) =>
    Array.from(cells.rows, (row, at) => [row, at] as const).flatMap(([row, at]) =>
      Array.from(row ?? []).flatMap((value, column) =>
        value instanceof CellError && value.code !== "#N/A"
          ? [`${name} R${at + 1}C${column + 1} ${value.code}`]
          : [],
      ),
    ),
  );

test.each(ENTERED)(
  "year %p and month %p are read as %p, by the add-in and by the names",
  async (year, month, period) => {
    const found = enteredPeriod(year, month);
    expect(found && `${found.year}-${found.month}`).toBe(period);
  },
);

test("names are short enough for every way in", () => {
  for (const { refersTo } of periodNames()) expect(refersTo.length).toBeLessThanOrEqual(255);
});

test("a year and a month pasted as text give the same reports, and what is none says what to type and is no error", async () => {
  const session = await reported();
  const before = sheetOf(session, TAB)
    .cells.rows.slice(2)
    .map((row) => Array.from(row ?? []).map(String));
  const { noPeriod } = words("zh-CN").report;
  for (const [year, month, period] of ENTERED) {
    await enter(session, year, month);
    expect([year, month, errors(session.book)]).toEqual([year, month, []]);
    const expected = period === null ? noPeriod : `2022年1—${period.slice(5)}月`;
    expect([year, month, subtitle(session.book)]).toEqual([year, month, expected]);
    if (period !== "2022-5") continue;
    const now = sheetOf(session, TAB)
      .cells.rows.slice(2)
      .map((row) => Array.from(row ?? []).map(String));
    expect(now).toEqual(before);
  }
});

test("without a period no report tells of the year 1900: titles are blank, and below them stands what to type", async () => {
  const session = await reported();
  await enter(session, "二〇二二", 5);
  const told = session.book.sheets
    .filter(({ tables }) => !tables.length)
    .flatMap(({ name, cells, hiddenColumns }) =>
      Array.from(cells.rows, (row, at) => [row, at] as const).flatMap(([row, at]) =>
        Array.from(row ?? []).flatMap((value, column) =>
          !hiddenColumns.has(column) && /1899|190[01]/.test(String(value ?? ""))
            ? [`${name} R${at + 1}C${column + 1} ${String(value)}`]
            : [],
        ),
      ),
    );
  expect(told).toEqual([]);
});

test("a workbook of an earlier version gets the names before its reports are written", async () => {
  const session = await reported();
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    for (const { name } of periodNames()) names.getItem(name).delete();
    await context.sync();
  });
  valueOf(await buildReports({ kinds: ["park"], parks: [], month: MAY }, ACTION));
  session.refresh();
  expect(subtitle(session.book)).toBe("2022年1—5月");
});

describeWithLibreOffice("in LibreOffice", () => {
  test.each([
    ["２０２２年", "5月", "2022年1—5月"],
    ["二〇二二", 5, words("zh-CN").report.noPeriod],
  ])(
    "year %p and month %p recalculate to the same",
    async (year, month, expected) => {
      const session = await reported();
      await enter(session, year, month);
      const book = await recalculate(await session.save());
      expect([subtitle(book), errors(book)]).toEqual([expected, []]);
    },
    120_000,
  );
});
