/** `park-kpi lint`, values-only copies and files per park: what a person gets and what the exit code says. */
import { existsSync, readdirSync } from "node:fs";
import { emptyBook } from "../../src/xlsx/emptyBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { parkKpi, folderOfEachTest } from "../support/commandLine";
import { MAY_RETURNS, TARGETS } from "../support/parkWorkbook";

const folder = folderOfEachTest();

const report = (...options: string[]) =>
  parkKpi([
    "report",
    folder.write("上报.csv", MAY_RETURNS),
    folder.write("目标.csv", TARGETS),
    "--period",
    "2022-05",
    ...options,
  ]);

describe("lint", () => {
  test("prints what disagrees with its cell and its sentence, and ends with 1", async () => {
    const book = emptyBook("通报");
    book.sheets[0]!.cells.rows = [
      ["类别", "年度计划投资（亿元）", "累计完成投资（亿元）", "完成率（%）"],
      ["基础设施", 10.66, 2.74, 0.2185],
      ["产业项目", 44.62, 6.5, 0.1457],
    ];
    book.sheets[0]!.styles.apply({ top: 1, left: 1, bottom: 2, right: 2 }, { numberFormat: "0.00" });
    book.sheets[0]!.styles.apply({ top: 1, left: 3, bottom: 2, right: 3 }, { numberFormat: "0.00%" });
    const { code, out, error } = await parkKpi(["lint", folder.write("通报.xlsx", await writeBook(book))]);
    expect([code, error]).toEqual([1, ""]);
    expect(JSON.parse(out)).toEqual([
      {
        code: "printed.completion",
        severity: "error",
        park: null,
        indicator: null,
        period: null,
        place: { file: "通报.xlsx", sheet: "通报", row: 2, column: 4 },
        params: { stated: "21.85%", expected: "25.70", from: "2.74 (C2) ÷ 10.66 (B2)" },
        message: "完成率列示为21.85%，按列示的数推算应为25.70：2.74 (C2) ÷ 10.66 (B2)。请核对。",
      },
    ]);
  });

  test("finds nothing in our own workbook, whose data tables are no reports", async () => {
    await report("--kinds", "all", "--out", folder.at("月报.xlsx"));
    expect(await parkKpi(["lint", folder.at("月报.xlsx")])).toEqual({ code: 0, out: "[]", error: "" });
  });

  test("a file that is no workbook is a problem of its own, the others are read all the same", async () => {
    const { code, out } = await parkKpi([
      "lint",
      folder.write("通报.xlsx", "不是工作簿"),
      folder.at("没有.xlsx"),
    ]);
    const problems = JSON.parse(out) as { code: string; place: unknown }[];
    expect([code, problems.map((each) => each.code)]).toEqual([1, ["xlsx.notZip", "source.notFound"]]);
  });
});

describe("files for sending", () => {
  test("a values-only file holds the reports and nothing else", async () => {
    const { code, error } = await report("--values-only", "--out", folder.at("报送.xlsx"));
    expect(code).toBe(0);
    expect(error).toMatch(/已生成 .*报送\.xlsx：2张报表，只有数值，可以报送。$/);
    const book = await folder.open("报送.xlsx");
    expect(book.sheets.map(({ name, tables }) => [name, tables.length])).toEqual([
      ["萍乡经开区月报", 0],
      ["湘乡经开区月报", 0],
    ]);
    expect(book.names).toEqual([]);
  });

  test("a folder holds a file per park, and one of the reports over all parks", async () => {
    const out = folder.at("报送");
    const { code } = await report(
      "--kinds",
      "park,comparison",
      "--park",
      "all",
      "--values-only",
      "--out",
      out,
    );
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(
      ["2022-05 各园区合表.xlsx", "2022-05 湘乡经开区报表.xlsx", "2022-05 萍乡经开区报表.xlsx"].sort(),
    );
  });

  test("live files say that they hold the data of all parks", async () => {
    const { code, error } = await report("--out", folder.at("各园区"));
    expect(code).toBe(0);
    expect(error).toMatch(/2个文件.*每个文件都带全部园区的数据，报送请用 --values-only。$/);
    const book = await folder.open("各园区/2022-05 湘乡经开区报表.xlsx");
    const tabs = book.sheets.map(({ name }) => name);
    expect(tabs).toContain("湘乡经开区月报");
    expect(tabs).not.toContain("萍乡经开区月报");
    expect(book.sheets.some(({ tables }) => tables[0]?.name === "Ledger")).toBe(true);
  });

  test("the workbook that is carried on is not replaced by the values of its reports", async () => {
    await report("--out", folder.at("月报.xlsx"));
    const { code } = await parkKpi([
      "report",
      folder.at("月报.xlsx"),
      "--period",
      "2022-05",
      "--values-only",
      "--out",
      folder.at("月报.xlsx"),
    ]);
    expect([code, existsSync(folder.at("月报.xlsx"))]).toEqual([2, true]);
    expect((await folder.open("月报.xlsx")).sheets.some(({ tables }) => tables.length > 0)).toBe(true);
  });
});
