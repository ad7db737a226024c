/** `park-kpi form` from files to forms that `park-kpi report` takes back. */
import { readdirSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { readArguments } from "../../src/cli/arguments";
import { UsageError } from "../../src/cli/usageError";
import { columnAt } from "../../src/forms/columns";
import { writeBook } from "../../src/xlsx/writeBook";
import { codesOf, figuresOf, readReturn } from "../support/forms";
import { parkKpi, WorkFolder } from "../support/commandLine";
import { MAY_RETURNS, TARGETS } from "../support/parkWorkbook";
import { excelFileFaults } from "../support/xlsxRules";

const folder = new WorkFolder();
afterAll(() => folder.remove());
const returns = folder.write("上报.csv", MAY_RETURNS);
const targets = folder.write("目标.csv", TARGETS);
const read = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

describe("the arguments", () => {
  const fault = (line: string): string => {
    try {
      readArguments(line.split(" "));
      return "none";
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return error.key;
    }
  };

  test.each([
    ["form a.csv --period 2022-06 --out x.xlsx", "noPark"],
    ["form a.csv --period 2022-06 --all --park 萍乡 --out x.xlsx", "parkAndAll"],
    ["form a.csv --period 2022-06 --all", "noOut"],
    ["form a.csv --period 2022-06 --all --out x.csv", "badFormOut"],
    ["form a.csv --all --out x.xlsx", "noPeriod"],
    ["form --period 2022-06 --all --out x.xlsx", "noFiles"],
    ["form a.csv --period 2022-06 --all --indicators some --out x.xlsx", "badIndicators"],
    ["form a.csv --period 2022-06 --all=yes --out x.xlsx", "option"],
    ["form a.csv --period 2022-06 --all --rounding half-up --out x.xlsx", "option"],
  ])("%s: %s", (line, key) => {
    expect(fault(line)).toBe(key);
  });

  test("say by the output's name whether it is a workbook, an archive or a folder", () => {
    const as = (out: string): unknown =>
      readArguments(["form", "a.csv", "--period", "2022-06", "--all", "--out", out]);
    expect(as("x.XLSX")).toMatchObject({ as: "workbook", parks: [], language: "zh-CN", indicators: "usual" });
    expect(as("x.zip")).toMatchObject({ as: "archive" });
    expect(as("6月.填报")).toMatchObject({ as: "folder" });
  });
});

test("one park's form shows its history, is a sound file, and comes back filled in", async () => {
  const out = folder.at("萍乡.xlsx");
  const made = await parkKpi([
    "form",
    returns,
    targets,
    "--park",
    "萍乡经开区",
    "--period",
    "2022-06",
    "--out",
    out,
  ]);
  expect(made.code).toBe(0);
  expect(made.error).toContain("1个园区，1个文件");
  expect(await excelFileFaults(read(out))).toEqual([]);
  const book = await folder.open("萍乡.xlsx");
  const sheet = book.sheets[0]!;
  expect(sheet.name).toBe("萍乡经开区填报");
  const rows = new Map(codesOf(sheet).map(([row, code]) => [code, row]));
  expect(sheet.cells.value(rows.get("FISC_TOTAL")!, columnAt("previousYtd"))).toBe(17.9);
  // Reported before, though nobody requires it.
  expect([...rows.keys()]).toContain("PROFIT");
  sheet.cells.setValue(rows.get("FISC_TOTAL")!, columnAt("ytd"), 22.1);
  sheet.cells.setValue(rows.get("FISC_TOTAL")!, columnAt("month"), 4.2);
  const filled = folder.write("回收.xlsx", await writeBook(book));
  expect(figuresOf(await readReturn(read(filled), []))).toEqual([
    "萍乡经开区 FISC_TOTAL 2022-06 month 4.2",
    "萍乡经开区 FISC_TOTAL 2022-06 ytd 22.1",
  ]);
  const report = await parkKpi([
    "report",
    returns,
    filled,
    "--period",
    "2022-06",
    "--out",
    folder.at("月报.xlsx"),
  ]);
  expect(report.error).toContain("已生成");
  expect(report.code).toBe(0);
});

test("all parks: a sheet each, a file each in a folder, and the same files in an archive", async () => {
  const all = async (out: string): Promise<void> => {
    const { code, error } = await parkKpi([
      "form",
      returns,
      "--all",
      "--period",
      "2022-06",
      "--out",
      folder.at(out),
    ]);
    expect([error, code]).toEqual([expect.stringContaining("2个园区"), 0]);
  };
  await all("全部.xlsx");
  await all("六月");
  await all("六月.zip");
  const names = ["湘乡经开区_2022-06_填报表.xlsx", "萍乡经开区_2022-06_填报表.xlsx"];
  const { sheets } = await folder.open("全部.xlsx");
  expect(sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
    "萍乡经开区填报 visible",
    "湘乡经开区填报 visible",
    "_parkkpi_form veryHidden",
  ]);
  expect(readdirSync(folder.at("六月")).sort()).toEqual(names.sort());
  const archive = unzipSync(read(folder.at("六月.zip")));
  expect(Object.keys(archive).sort()).toEqual(names.sort());
  for (const name of names)
    expect(Buffer.from(archive[name]!).equals(readFileSync(`${folder.at("六月")}/${name}`))).toBe(true);
});

test("a workbook saved before gives its own lists and language of indicators", async () => {
  const book = folder.at("工作簿.xlsx");
  expect((await parkKpi(["report", returns, "--period", "2022-05", "--out", book])).code).toBe(0);
  const out = folder.at("english.xlsx");
  const line = ["form", book, "--park", "湘乡经开区", "--period", "2022-06", "--lang", "en-US", "--out", out];
  expect((await parkKpi(line)).code).toBe(0);
  const sheet = (await folder.open("english.xlsx")).sheets[0]!;
  expect(sheet.cells.value(0, 0)).toBe("Monthly return of main indicators: 湘乡经开区");
  expect(codesOf(sheet).map(([, code]) => code)).toContain("FISC_TOTAL");
});

test("a park nobody knows is named with those there are, and nothing is written", async () => {
  const { code, error } = await parkKpi([
    "form",
    returns,
    "--park",
    "衡阳",
    "--period",
    "2022-06",
    "--out",
    folder.at("无.xlsx"),
  ]);
  expect(code).toBe(1);
  expect(error).toContain("没有园区“衡阳”");
  expect(folder.names).not.toContain("无.xlsx");
});

test("the folder's own folder must be there, and an input is never written over", async () => {
  const line = (out: string): string[] => ["form", returns, "--all", "--period", "2022-06", "--out", out];
  expect((await parkKpi(line(folder.at("没有/六月")))).error).toContain("所在的文件夹");
  const input = folder.at("萍乡.xlsx");
  const over = await parkKpi(["form", input, "--all", "--period", "2022-06", "--out", input]);
  expect(over.code).toBe(2);
});
