/** The program itself, as installed: bin/park-kpi.js in a process of its own. */
import { existsSync, readFileSync } from "node:fs";
import { program, folderOfEachTest } from "../support/commandLine";
import * as hostile from "../support/hostileFiles";
import { MAY_RETURNS } from "../support/parkWorkbook";

const folder = folderOfEachTest();

// The first run may have to build the program.
jest.setTimeout(120_000);

describe("the program", () => {
  test("explains itself on stderr when asked for help", async () => {
    const { code, out, error } = await program(["--help"]);
    expect([code, out]).toEqual([0, ""]);
    expect(error).toMatch(/^用法：\n.*report 文件… --period 2022-05/s);
  });

  test("speaks the language of the system", async () => {
    expect((await program(["help"], { LANG: "en_GB.UTF-8" })).error).toMatch(/^Usage:/);
    expect((await program(["help"], { LANG: "zh_TW.UTF-8" })).error).toContain("園區");
    expect((await program(["help"], { LANG: "C.UTF-8" })).error).toMatch(/^用法/);
  });

  test("says on stderr what is wrong with its usage, and leaves with 2", async () => {
    const { code, out, error } = await program(["report", "a.csv", "--period", "2022-5", "--out", "x.xlsx"]);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(/^报告期“2022-5”有误。请写成 2022-05。\n用法：/);
  });

  test("prints JSON and nothing else on stdout, whole through a pipe", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, row) => `萍乡经开区,财政总收入,2022-05,累计,第${row}个,亿元`,
    );
    const file = folder.write("上报.csv", `园区,指标,报告期,数据项,数值,单位\n${rows.join("\n")}`);
    const { code, out, error } = await program(["check", file, "--period", "2022-05"]);
    expect([code, error]).toEqual([1, ""]);
    const problems = JSON.parse(out) as { readonly code: string }[];
    expect(problems.filter((problem) => problem.code === "source.badNumber")).toHaveLength(3000);
  });

  test("writes a report", async () => {
    const file = folder.write("上报.csv", MAY_RETURNS);
    const args = [
      "report",
      file,
      "--period",
      "2022-05",
      "--park",
      "萍乡经开区",
      "--out",
      folder.at("月报.xlsx"),
    ];
    const { code, out, error } = await program(args);
    expect([code, out]).toEqual([0, ""]);
    expect(error).toMatch(/1张报表，载入17个数。\n$/);
    expect((await folder.open("月报.xlsx")).sheets[0]!.name).toBe("萍乡经开区月报");
  });
});

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const HEADING = "园区,指标,报告期,数据项,数值,单位\n";

const HOSTILE: readonly (readonly [what: string, name: string, make: () => Uint8Array, says: string])[] = [
  ["a workbook with a turned bit", "a.xlsx", hostile.corruptWorkbook, "文件已损坏，无法读取"],
  ["half a download", "a.xlsx", hostile.truncatedWorkbook, "文件不完整，可能没有传完"],
  ["300 MB out of a small file", "a.xlsx", () => hostile.zipBomb(300), "文件解压后大得不合常理"],
  [
    "300 MB that the headers deny",
    "a.xlsx",
    () => hostile.zipBomb(300, "<!-- -->", 1000),
    "文件解压后大得不合常理",
  ],
  ["a lone cell at XFD1048576", "a.xlsx", hostile.loneLastCell, "前20行里没有能识别的表头"],
  ["1,048,576 rows of nothing", "a.xlsx", hostile.rowsOfNothing, "文件是空的，没有数据"],
  ["1,048,576 rows of blank cells", "a.xlsx", hostile.stripedRowsOfNothing, "文件是空的，没有数据"],
  ["billion laughs", "a.xlsx", () => hostile.entityBomb("sharedStrings"), "正常表格不会有的 XML 定义"],
  ["a million rows 16,384 columns wide", "a.xlsx", hostile.farCellInEveryRow, "工作簿的单元格太多"],
  ["one sheet listed 50,000 times", "a.xlsx", hostile.oneSheetManyTimes, "文件已损坏，无法读取"],
  ["random bytes called csv", "a.csv", () => hostile.randomBytes(1 << 20), "这不是文本文件，无法读取"],
  ["random bytes called xlsx", "a.xlsx", () => hostile.randomBytes(1 << 20), "这不是文本文件，无法读取"],
  ["UTF-16", "a.csv", hostile.utf16Text, "这是“Unicode 文本”文件，不能直接读取"],
  ["an empty file", "a.csv", hostile.emptyFile, "文件是空的，没有数据"],
  ["an empty file called xlsx", "a.xlsx", hostile.emptyFile, "文件是空的，没有数据"],
  [
    "a csv with 2 million columns",
    "a.csv",
    () => text(`${HEADING}${"1,".repeat(2_000_000)}\n`),
    "有一行多达2000001列",
  ],
  [
    "a heading of 2 million columns",
    "a.csv",
    () => text(`园区,${"1,".repeat(2_000_000)}\n`),
    "有一行多达2000002列",
  ],
];

describe("a file that cannot be used gives one clear message, no output file and little memory:", () => {
  test.each(HOSTILE)("%s", async (_, name, make, says) => {
    const file = folder.write(name, make());
    const { code, out, error, megabytes } = await program([
      "report",
      file,
      "--period",
      "2022-05",
      "--out",
      folder.at("月报.xlsx"),
    ]);
    const [message, conclusion, ...more] = error.trimEnd().split("\n");
    expect(message).toContain(says);
    expect(message!.startsWith(`[错误] ${name}`)).toBe(true);
    expect([conclusion, more]).toEqual(["没有可用的数据，没有生成文件。", []]);
    expect([code, out, existsSync(folder.at("月报.xlsx"))]).toEqual([1, "", false]);
    expect(megabytes).toBeLessThan(300);
  });

  test("a missing file", async () => {
    const file = folder.at("没有.csv");
    const { code, out, error } = await program([
      "report",
      file,
      "--period",
      "2022-05",
      "--out",
      folder.at("月报.xlsx"),
    ]);
    expect(error).toBe(
      `[错误] 没有.csv：找不到文件“${file}”。请检查文件名和所在文件夹。\n没有可用的数据，没有生成文件。\n`,
    );
    expect([code, out, folder.names]).toEqual([1, "", []]);
  });

  test("and check says the same in JSON", async () => {
    const file = folder.write("a.xlsx", hostile.zipBomb(300));
    const { code, out, megabytes } = await program(["check", file, "--period", "2022-05"]);
    expect(JSON.parse(out)).toMatchObject([
      { code: "xlsx.bomb", severity: "error", place: { file: "a.xlsx" } },
    ]);
    expect(code).toBe(1);
    expect(megabytes).toBeLessThan(300);
  });

  test("beside a good file does not keep that from being reported", async () => {
    const good = folder.write("上报.csv", MAY_RETURNS);
    const bomb = folder.write("a.xlsx", hostile.zipBomb(300));
    const { code, error } = await program([
      "report",
      bomb,
      good,
      "--period",
      "2022-05",
      "--out",
      folder.at("月报.xlsx"),
    ]);
    expect(error).toContain("大得不合常理");
    expect(code).toBe(1);
    expect(readFileSync(folder.at("月报.xlsx")).length).toBeGreaterThan(10_000);
  });
});
