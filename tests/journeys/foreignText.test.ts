/** Text that looks like a formula, from whatever file it comes, stays text in every corner of the workbook. */
import { readFileSync } from "node:fs";
import { splitSheet } from "../../src/a1";
import type { Book } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { parkKpi, WorkFolder } from "../support/commandLine";
import { describeWithLibreOffice, recalculate } from "../support/libreOffice";

const folder = new WorkFolder();
afterAll(() => {
  folder.remove();
});

/** Beginnings Excel, LibreOffice or WPS take for a formula, in half and full width, after blanks too. */
const BEGINNINGS = ["=", "+", "-", "@", "\t=", "\r=", " =", "＝", "＋", "－", "＠", "'=", "==", "=-", '="'];
const NAMES = BEGINNINGS.map((beginning) => `${beginning}EVIL(1)`);
/** Names that are trouble for tabs, keys, wildcards, quotes and structured references. */
const AWKWARD = [
  "=1+1",
  "某某经济技术开发区暨高新技术产业园区及综合保税区与跨境电子商务试验区管理委员会",
  "甲[乙]:丙*丁?戊/己\\庚",
  "'引号'园区",
  'A"B"区',
  "~波浪*号?",
  "园区 #1 (东)",
  "History",
];

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");

/** Runs `report` over returns, targets and projects with such texts everywhere, and opens what it wrote. */
async function hostileReport(): Promise<{
  readonly book: Book;
  readonly error: string;
  readonly code: number;
}> {
  const parks = [...NAMES, ...AWKWARD];
  const returns = folder.write(
    "上报.csv",
    csv([
      ["园区", "指标", "报告期", "数据项", "数值", "单位", "备注"],
      ...parks.map((park, row) => [
        park,
        "利润总额",
        "2022-05",
        "累计",
        String(-1.5 - row),
        "亿元",
        "=EVIL(2)",
      ]),
      ...parks.map((park) => [park, "利润总额", "2022-05", "位次", "3", "", "=EVIL(3)"]),
      ...NAMES.map((name, row) => [parks[row]!, `${name}指标`, "2022-05", "累计", "-2.5", `=EVIL${row}`]),
      ...NAMES.map((name) => ["+EVIL(1)", name, "2022-05", "累计", "７", "亿元"]),
    ]),
  );
  const targets = folder.write(
    "目标.csv",
    csv([
      ["园区", "指标", "年度", "目标值", "单位", "备注"],
      ...parks.map((park) => [park, "利润总额", "2022", "-8", "亿元", "@EVIL(4)"]),
    ]),
  );
  const projects = folder.write(
    "项目.csv",
    csv([
      ["项目名称", "园区", "年度", "总投资", "年度计划投资", "级别", "形象进度", "备注"],
      ...NAMES.map((name, row) => [name, parks[row]!, "2022", "3", "1", "=EVIL(5)", "-EVIL(6)", "+EVIL(7)"]),
    ]),
  );
  const { code, error } = await parkKpi([
    ...["report", returns, targets, projects],
    ...["--period", "2022-05", "--out", folder.at("月报.xlsx")],
  ]);
  return { book: await folder.open("月报.xlsx"), error, code };
}

/** Formulas and names' references in which the foreign word stands outside a text or a quoted sheet name. */
function foreignFormulas(book: Book): string[] {
  const formulas = [
    ...book.sheets.flatMap((sheet) => [
      ...[...sheet.cells.formulas.values()].map(String),
      ...sheet.validations.flatMap(({ formula1, formula2 }) => [formula1 ?? "", formula2 ?? ""]),
      ...sheet.conditionalFormats.flatMap((format) => ("formulas" in format ? format.formulas : [])),
    ]),
    ...book.names.map((name) => name.refersTo),
  ];
  return formulas.filter((formula) => /EVIL/.test(formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "")));
}

function errorCells(book: Book): string[] {
  return book.sheets.flatMap((sheet) =>
    sheet.cells.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((value, column) =>
        value instanceof CellError ? [`${sheet.name}!R${row + 1}C${column + 1} ${value.code}`] : [],
      ),
    ),
  );
}

let written: Awaited<ReturnType<typeof hostileReport>>;
beforeAll(async () => {
  written = await hostileReport();
}, 120_000);

const bookSheet = (table: string) => written.book.sheets.find((sheet) => sheet.tables[0]?.name === table)!;
const column = (table: string, heading: string): unknown[] => {
  const { cells, tables } = bookSheet(table);
  const { area, columns } = tables[0]!;
  const at = area.left + columns.findIndex(({ name }) => name === heading);
  return Array.from({ length: area.bottom - area.top }, (_, row) => cells.value(area.top + 1 + row, at));
};

test("nothing of it becomes a formula, in cells, rules, lists, conditions or names", () => {
  expect(foreignFormulas(written.book)).toEqual([]);
  expect(errorCells(written.book)).toEqual([]);
});

test("names stand in the lists as they were written, but for blanks and width", () => {
  const parks = column("Parks", "园区名称");
  expect(parks).toEqual(expect.arrayContaining(["=EVIL(1)", "+EVIL(1)", "-EVIL(1)", "@EVIL(1)", ...AWKWARD]));
  expect(column("Projects", "项目名称")).toEqual(
    expect.arrayContaining(["=EVIL(1)", "-EVIL(1)", "@EVIL(1)"]),
  );
  expect(column("Indicators", "计量单位")).toEqual(expect.arrayContaining(["=EVIL0"]));
  expect(new Set(column("Targets", "备注"))).toEqual(new Set(["@EVIL(4)"]));
});

test("negative figures stay numbers", () => {
  const values = column("Ledger", "5月").filter((value) => value !== null);
  expect(values.every((value) => typeof value === "number")).toBe(true);
  // Blanks and width apart, some names are one park: of its values the last was taken.
  expect(values.filter((value) => Number(value) < 0)).toHaveLength(
    2 * column("Parks", "园区名称").length - AWKWARD.length,
  );
  expect(new Set(column("Targets", "目标值"))).toEqual(new Set([-8]));
});

test("every park has a sheet whose tab Excel accepts, whose title names it and whose figures are its own", () => {
  const reports = written.book.sheets.filter(
    (sheet) => sheet.page.printArea !== null && sheet.tables.length === 0,
  );
  const tabs = reports.map((sheet) => sheet.name.toLowerCase());
  expect(new Set(tabs).size).toBe(tabs.length);
  for (const tab of tabs) expect(tab).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  const parks = column("Parks", "园区名称");
  const shown = reports.map((sheet) => [
    sheet.cells.value(1, 0),
    sheet.cells.value(
      sheet.cells.rows.findIndex((cells) => cells?.[1] === "利润总额"),
      7,
    ),
  ]);
  expect(reports).toHaveLength(parks.length);
  const reported = new Map(column("Ledger", "园区").map((park, row) => [park, column("Ledger", "5月")[row]]));
  for (const [index, park] of parks.entries()) {
    expect(shown[index]![0]).toBe(`${String(park)}主要经济指标完成情况月报`);
    expect(typeof shown[index]![1]).toBe("number");
    expect(reported.has(park)).toBe(true);
  }
});

test("the names under which reports are found lead to their sheets", () => {
  const scoped = written.book.names.filter((name) => name.name === "ReportBlock");
  expect(scoped.length).toBeGreaterThan(NAMES.length);
  for (const name of scoped) expect(splitSheet(name.refersTo).sheet).toBe(name.scope);
});

test("the workbook is taken up again next month, each report in its place", async () => {
  const { code, error } = await parkKpi([
    ...["report", folder.at("月报.xlsx"), "--period", "2022-06", "--out", folder.at("六月.xlsx")],
  ]);
  const next = await folder.open("六月.xlsx");
  expect([code, error]).toEqual([0, expect.stringContaining("载入0个数")]);
  expect(next.sheets.map((sheet) => sheet.name)).toEqual(written.book.sheets.map((sheet) => sheet.name));
  expect(foreignFormulas(next)).toEqual([]);
});

describeWithLibreOffice("in LibreOffice", () => {
  test("nothing of it calculates to anything else", async () => {
    const theirs = await recalculate(new Uint8Array(readFileSync(folder.at("月报.xlsx"))));
    expect(errorCells(theirs)).toEqual([]);
    expect(foreignFormulas(theirs)).toEqual([]);
    const texts = (book: Book): unknown[] =>
      book.sheets.map((sheet) => [
        sheet.name,
        sheet.cells.rows.map((cells) => cells?.filter((value) => typeof value === "string" && value !== "")),
      ]);
    expect(texts(theirs)).toEqual(texts(written.book));
  }, 240_000);
});
