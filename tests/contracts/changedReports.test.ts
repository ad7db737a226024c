/**
 * The contract of reports whose sheets people changed: with rows and columns of theirs between its own, names typed over and
 * number formats given, every report that is generated again in place comes to the same in LibreOffice as on the host.
 */
import { buildReports } from "../../src/actions/buildReports";
import { REPORT_KINDS } from "../../src/core/reportKind";
import type { HostSession } from "../../src/host/session";
import { headerRow } from "../../src/report/tables";
import type { Month } from "../../src/core/period";
import type { Book, Sheet } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { describeWithLibreOffice, recalculate } from "../support/libreOffice";
import { ACTION, load, MAY, TARGETS, valueOf } from "../support/parkWorkbook";
import { poison } from "../support/poison";
import { openCopy, sharedBook } from "../support/sharedBook";
import { constantsOf, inExcel, reportsOf, type ReportFound } from "../support/reportsFound";

const DEFINED: readonly (readonly (string | number)[])[] = [
  ["财税快报", "类型", "", "", "园区月报"],
  ["", "指标", "财政总收入"],
  ["", "指标", "税收"],
  ["投资比较", "类型", "", "", "分园区比较"],
  ["", "指标", "固定资产投资"],
];
const PROJECTS = `项目名称,园区,级别,年度,总投资,年计划投资,4月,5月,单位,形象进度
电池材料生产基地,萍乡经开区,省重点,2022,28.97,9.00,3.82,5.29,亿元,主体施工
智能装备产业园,湘乡经开区,市重点,2022,13.60,6.00,2.73,3.76,亿元,主体施工
`;
const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
/** April's and last year's figures. */
const MAY_BEFORE = `${HEADING}萍乡经开区,财政总收入,2022-04,累计,14.48,亿元
萍乡经开区,财政总收入,2021-05,累计,16.45,亿元
萍乡经开区,财政总收入,2021-04,累计,13.33,亿元
萍乡经开区,税收,2021-05,累计,13.60,亿元
湘乡经开区,财政总收入,2021-05,累计,9.10,亿元
`;
/** Rows come into every report: a park's first figure, indicators nobody had. */
const MORE = `${HEADING}安源工业园,财政总收入,2022-05,累计,4.05,亿元
湘乡经开区,固定资产投资,2022-05,累计,41.2,亿元
湘乡经开区,工业投资,2022-05,累计,20.6,亿元
萍乡经开区,工业投资,2022-05,累计,42.18,亿元
`;

const APRIL: Month = { year: 2022, month: 4 };
/** What people's rows say in column A, and their columns in row 1. */
const ROW = "插入行";
const COLUMN = "插入列";
const NUMBER = 7;
const PARK_REPORT = '"park|萍乡经开区"';
/** Behind a name that people typed over the report's. */
const TYPED = "（全口径）";

/** A small workbook with all that reports are made from, and two reports of people's own. */
async function workbook(): Promise<Book> {
  const { book } = await openCopy(await sharedBook());
  await load(MAY_BEFORE, TARGETS, PROJECTS);
  const width = headerRow("Definitions", "zh-CN").length;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Definitions");
    table.resize(`A1:G${DEFINED.length + 1}`);
    table.getDataBodyRange().values = DEFINED.map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? ""),
    );
    await context.sync();
  });
  return book;
}

/** Writes every kind of report where it stands; none may be left as it is. */
async function generate(month: Month): Promise<void> {
  const request = { kinds: REPORT_KINDS, definitions: "all", parks: [], month } as const;
  const { problems } = valueOf(await buildReports(request, ACTION));
  expect(problems.filter(({ code }) => code === "report.sheetLeft")).toEqual([]);
}

/**
 * A name typed over, a number format, and lines of people's: rows above row 1, before, within and at the end of the rows,
 * columns before A, within and at the end.
 */
async function change(report: ReportFound): Promise<void> {
  const { sheet, labels } = report;
  const name = constantsOf(report).find(({ cell, to }) => String(sheet.cells.value(to, cell)).length > 2);
  const figure = [...labels.values()].flatMap((row) =>
    Array.from(sheet.cells.rows[row] ?? []).flatMap((value, column) =>
      typeof value === "number" && !sheet.hiddenColumns.has(column) ? [{ row, column }] : [],
    ),
  )[0];
  await inExcel(sheet, (it) => {
    if (name) it.getCell(name.to, name.cell).values = [[`${sheet.cells.value(name.to, name.cell)}${TYPED}`]];
    if (figure) it.getCell(figure.row, figure.column).numberFormat = [["0.000"]];
  });
  const body = [...labels.values()].sort((a, b) => a - b);
  const { right } = sheet.page.printArea!;
  const rows = [...new Set([0, body[0]!, body[Math.floor(body.length / 2)]! + 1, body.at(-1)!])].sort(down);
  const columns = [...new Set([0, Math.min(2, right), Math.ceil(right / 2), right])].sort(down);
  await inExcel(sheet, (it) => {
    for (const column of columns) it.getCell(0, column).getEntireColumn().insert("Right");
    for (const row of rows) it.getCell(row, 0).getEntireRow().insert("Down");
    const at = (line: number, lines: readonly number[]): number =>
      line + lines.filter((each) => each < line).length;
    for (const row of rows.map((each) => at(each, rows))) {
      for (let column = 1; column <= right + columns.length; column++)
        if (row > 0) it.getCell(row, column).values = [[NUMBER]];
      it.getCell(row, 0).values = [[ROW]];
    }
    for (const column of columns.filter((each) => each > 0).map((each) => at(each, columns))) {
      it.getCell(0, column).values = [[COLUMN]];
      // What stands beside it, and above it.
      for (const row of body.slice(0, 3).map((each) => at(each, rows) + 1))
        it.getCell(row, column).formulasR1C1 = [
          ["=IF(ISNUMBER(RC[1]),RC[1]*2,LEN(RC[1]))&COUNT(R[-2]C:R[-1]C)"],
        ];
    }
  });
}

const down = (a: number, b: number): number => b - a;

/** The lines of a sheet that are not people's. */
function ownLines({ cells }: Sheet): { readonly rows: number[]; readonly columns: number[] } {
  const width = Math.max(...Array.from(cells.rows, (row) => row?.length ?? 0));
  const of = (count: number, isOfPeople: (line: number) => boolean): number[] =>
    [...Array(count).keys()].filter((line) => !isOfPeople(line));
  return {
    rows: of(cells.rows.length, (row) => cells.value(row, 0) === ROW),
    columns: of(
      width,
      (column) => cells.value(0, column) === COLUMN || (column === 0 && cells.value(0, 0) === ROW),
    ),
  };
}

const withoutTyped = (value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll(TYPED, "") : (value ?? "");

/** What the reports' own cells come to, by report. */
function ofReports(session: HostSession): ReadonlyMap<string, unknown[][]> {
  session.refresh();
  return new Map(
    reportsOf(session).map(({ identity, sheet }) => {
      const { rows, columns } = ownLines(sheet);
      const right = sheet.page.printArea!.right;
      const printed = columns.filter((column) => column <= right);
      return [
        identity,
        rows.map((row) => printed.map((column) => withoutTyped(sheet.cells.value(row, column)))),
      ];
    }),
  );
}

/** Cells of the one book that come to something else in the other, and errors; blank and empty text are the same. */
function differences(ours: Book, theirs: Book): string[] {
  return ours.sheets.flatMap((sheet) => {
    const other = theirs.sheets.find(({ name }) => name === sheet.name)!;
    return Array.from(sheet.cells.rows).flatMap((cells, row) =>
      Array.from(cells ?? []).flatMap((_, column) => {
        const [a, b] = [sheet, other].map((each) => each.cells.value(row, column) ?? "");
        const same =
          typeof a === "number" && typeof b === "number"
            ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
            : a === b;
        const told = (value: unknown): string => (value instanceof CellError ? value.code : String(value));
        // Points of charts that are left out.
        const isFault = a instanceof CellError && !sheet.cells.formula(row, column)?.endsWith(",NA())");
        return same && !isFault
          ? []
          : [
              `${sheet.name} R${row + 1}C${column + 1}: ${told(a)} / ${told(b)} =${sheet.cells.formula(row, column) ?? ""}`,
            ];
      }),
    );
  });
}

/** The workbook as LibreOffice calculates it, though every saved value is wrong. */
async function inLibreOffice(session: HostSession): Promise<Book> {
  const book = await readBook(await session.save());
  poison(book.sheets);
  return recalculate(await writeBook(book));
}

let changed: HostSession;
let expected: ReadonlyMap<string, unknown[][]>;
beforeAll(async () => {
  const book = await workbook();
  changed = await openCopy(book);
  await generate(MAY);
  changed.refresh();
  for (const each of reportsOf(changed)) await change(each);
  // Rows go and come: of April there are fewer.
  await generate(APRIL);
  await load(MORE);
  await generate(MAY);
  const before = changed.book;
  const untouched = await openCopy(book);
  await load(MORE);
  await generate(MAY);
  expected = ofReports(untouched);
  changed = await openCopy(before);
}, 120_000);

test("every kind of report is there, with what people changed in it", () => {
  const reports = reportsOf(changed);
  const identities = reports.map(({ identity }) => identity);
  const wanted = [...REPORT_KINDS, "财税快报", "投资比较"];
  expect(wanted.filter((kind) => !identities.some((each) => each.includes(kind)))).toEqual([]);
  // The park that came with the last figures has reports nobody changed yet.
  const before = reports.filter(({ identity }) => !identity.includes("安源工业园"));
  for (const { identity, sheet } of before) {
    const texts = sheet.cells.rows.flatMap((cells) => cells ?? []).map(String);
    const has = (text: string): boolean => texts.some((each) => each.includes(text));
    expect([identity, has(ROW), has(COLUMN)]).toEqual([identity, true, true]);
  }
  const typed = before.filter(({ sheet }) =>
    sheet.cells.rows.flat().some((cell) => String(cell).includes(TYPED)),
  );
  // Neither a cover nor a ranking has names in its rows that no formula gives.
  const without = before.filter((each) => !typed.includes(each)).map(({ identity }) => identity);
  expect(without.sort()).toEqual(['"cover"', '"ranking"']);
});

test("every report says what it says where nobody inserted anything", () => {
  const found = ofReports(changed);
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [identity, cells] of expected)
    expect([identity, found.get(identity)]).toEqual([identity, cells]);
});

describeWithLibreOffice("in LibreOffice", () => {
  test("every cell comes to the same, and none to an error", async () => {
    changed.refresh();
    expect(differences(changed.book, await inLibreOffice(changed))).toEqual([]);
  }, 120_000);

  test("so it does when the month and the park of a report are chosen anew", async () => {
    await Excel.run(async (context) => {
      const { workbook: of } = context;
      of.names.getItem("ReportMonth").getRange().values = [[4]];
      await context.sync();
    });
    const { sheet } = reportsOf(changed).find(({ identity }) => identity === PARK_REPORT)!;
    const [row, column] = sheet.cells.rows.flatMap((cells, at) =>
      (cells ?? []).flatMap((value, cell) => (value === "萍乡经开区" ? [[at, cell] as const] : [])),
    )[0]!;
    await inExcel(sheet, (it) => (it.getCell(row, column).values = [["湘乡经开区"]]));
    changed.refresh();
    expect(sheet.cells.rows.flat().some((cell) => /^湘乡经开区.+月/.test(String(cell)))).toBe(true);
    expect(differences(changed.book, await inLibreOffice(changed))).toEqual([]);
  }, 120_000);
});
