/** `park-kpi report`: files in, one workbook out, and what the exit code says of it. */
import { readFileSync, statSync } from "node:fs";
import { Calculation } from "../../src/host/calc/calculation";
import type { Book, Sheet } from "../../src/xlsx/book";
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { parkKpi, folderOfEachTest } from "../support/commandLine";
import { MAY_RETURNS, TARGETS } from "../support/parkWorkbook";

const folder = folderOfEachTest();

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";

/** Runs `report` for May 2022 into 月报.xlsx. */
const report = (files: readonly string[], ...options: string[]) =>
  parkKpi(["report", ...files, "--period", "2022-05", "--out", folder.at("月报.xlsx"), ...options]);

const returns = (name = "上报.csv"): string => folder.write(name, MAY_RETURNS);
const tabs = (book: Book): string[] => book.sheets.map((sheet) => sheet.name);
const reportTabs = (book: Book): string[] => tabs(book).filter((name) => name.endsWith("月报"));
const sheet = (book: Book, name: string): Sheet => book.sheets.find((each) => each.name === name)!;

/** What the report prints in a column (0-based) for an indicator. */
function printed(book: Book, tab: string, indicator: string, column: number): unknown {
  const { cells } = sheet(book, tab);
  const row = cells.rows.findIndex((values) => values?.[1] === indicator);
  return cells.value(row, column);
}
const COMPLETION = 12;
const YTD = 7;

/** Value of a ledger cell by key and month. */
function ledger(book: Book, key: string, month: number): unknown {
  const { cells, tables } = book.sheets.find((each) => each.tables[0]?.name === "Ledger")!;
  const { columns } = tables[0]!;
  const january = columns.findIndex(({ name }) => name === "1月");
  const park = columns.findIndex(({ name }) => name === "园区");
  return cells.value(
    cells.rows.findIndex((values) => values?.slice(park, park + 4).join("|") === key),
    january + month - 1,
  );
}
const FISCAL = "萍乡经开区|财政总收入|2022|累计";

describe("with a target adjusted from June", () => {
  const TAX = `${HEADING}${[4, 5, 6].map((month) => `萍乡经开区,税收,2022-0${month},累计,${month * 2},亿元\n`).join("")}`;
  const ADJUSTED = "园区,指标,年度,年初目标,调整后目标,调整月份,单位\n萍乡经开区,税收,2022,28,30,6月,亿元\n";
  const files = (): string[] => [folder.write("税收.csv", TAX), folder.write("目标.csv", ADJUSTED)];

  /** The completion of the park's tax in a month's report, which is written to a file of that name. */
  async function completion(month: string, name: string, ...of: readonly string[]): Promise<unknown> {
    await parkKpi(["report", ...of, "--period", month, "--park", "萍乡经开区", "--out", folder.at(name)]);
    return printed(await folder.open(name), "萍乡经开区月报", "税收", COMPLETION);
  }

  test("the report of May goes by the plan and that of June by the adjusted target, from June's workbook too", async () => {
    const given = files();
    expect(await completion("2022-05", "五月.xlsx", ...given)).toBe(35.7);
    expect(await completion("2022-06", "六月.xlsx", ...given)).toBe(40);
    expect(await completion("2022-05", "再五月.xlsx", folder.at("六月.xlsx"))).toBe(35.7);
  });

  test("the plan is in force again once the adjustment is taken out of the workbook", async () => {
    expect(await completion("2022-06", "六月.xlsx", ...files())).toBe(40);
    const book = await folder.open("六月.xlsx");
    const { cells, tables } = book.sheets.find((each) => each.tables[0]?.name === "Targets")!;
    for (const heading of ["调整后目标", "自月份", "修订日期"]) {
      const column = tables[0]!.columns.findIndex(({ name }) => name === heading);
      cells.setValue(tables[0]!.area.top + 1, column, null);
    }
    // As Excel calculates what depends on a cell that is cleared.
    new Calculation(book).recalculate(true);
    folder.write("撤销.xlsx", await writeBook(book));
    expect(await completion("2022-06", "再六月.xlsx", folder.at("撤销.xlsx"))).toBe(42.9);
  });
});

describe("from returns", () => {
  test("one sheet per active park in the order of Parks, exit code 0, nothing on stdout", async () => {
    const { code, out, error } = await report([returns(), folder.write("目标.csv", TARGETS)]);
    expect([code, out]).toEqual([0, ""]);
    expect(error).toMatch(/已生成 .*月报\.xlsx：2张报表，载入17个数。$/);
    const book = await folder.open("月报.xlsx");
    expect(tabs(book).slice(0, 3)).toEqual(["萍乡经开区月报", "湘乡经开区月报", "设置"]);
    expect(book.sheets[book.activeSheet]!.name).toBe("萍乡经开区月报");
    expect(printed(book, "萍乡经开区月报", "财政总收入", YTD)).toBe(17.9);
  });

  test("who loads stands in the log of figures and of returns", async () => {
    await report([returns()], "--by", "李梅");
    const book = await folder.open("月报.xlsx");
    const log = (tab: string): unknown[] => {
      const { cells, tables } = sheet(book, tab);
      const by = tables[0]!.columns.findIndex(({ name }) => name === "经办人");
      return cells.rows.slice(1).map((values) => values?.[by]);
    };
    expect(new Set(log("上报记录"))).toEqual(new Set(["李梅"]));
    expect(new Set(log("报送记录"))).toEqual(new Set(["李梅"]));
  });

  test("the parks asked for, in the order given, once each", async () => {
    await report([returns()], "--park", "湘乡经开区", "--park", "萍乡经开区", "--park", "湘乡经开区");
    expect(reportTabs(await folder.open("月报.xlsx"))).toEqual(["湘乡经开区月报", "萍乡经开区月报"]);
  });

  test("an unknown park is named with the known ones; the others are written, and the exit code is 1", async () => {
    const { code, error } = await report([returns()], "--park", "萍乡经开", "--park", "湘乡经开区");
    expect(error).toContain("没有园区“萍乡经开”。已有园区：萍乡经开区、湘乡经开区。");
    expect([code, reportTabs(await folder.open("月报.xlsx"))]).toEqual([1, ["湘乡经开区月报"]]);
  });

  test("only unknown parks write nothing", async () => {
    const { code, error } = await report([returns()], "--park", "上海");
    expect([code, folder.names]).toEqual([1, ["上报.csv"]]);
    expect(error).toContain("指定的园区都不能生成月报，没有生成文件。");
  });

  test.each([
    ["half-up", 59.9],
    ["half-even", 59.8],
  ])("11.97 of 20 is complete to %s as the rule %s has it", async (rule, completion) => {
    const file = folder.write("上报.csv", `${HEADING}萍乡经开区,财政总收入,2022-05,累计,11.97,亿元`);
    const plan = folder.write("目标.csv", "园区,指标,年度,目标值,单位\n萍乡经开区,财政总收入,2022,20,亿元");
    expect((await report([file, plan], "--rounding", rule)).code).toBe(0);
    expect(printed(await folder.open("月报.xlsx"), "萍乡经开区月报", "财政总收入", COMPLETION)).toBe(
      completion,
    );
  });

  test.each([
    ["zh-TW", "台帳|臺帳", "萍乡经开区月報", "已產生"],
    ["en-US", "Ledger", "萍乡经开区 monthly", "written"],
  ])("in %s when asked for, messages too", async (language, ledgerTab, reportTab, said) => {
    const { code, error } = await report([returns()], "--lang", language, "--park", "萍乡经开区");
    const book = await folder.open("月报.xlsx");
    expect([code, tabs(book)]).toEqual([
      0,
      expect.arrayContaining([reportTab, expect.stringMatching(ledgerTab)]),
    ]);
    expect(error).toContain(said);
  });

  test.each(["park", "all"])("--kinds %s writes the park reports", async (kinds) => {
    await report([returns()], "--kinds", kinds);
    expect(reportTabs(await folder.open("月报.xlsx"))).toHaveLength(2);
  });

  test("a park that has only targets, or nothing yet, gets a table of what it has to report", async () => {
    const { code } = await report([folder.write("目标.csv", TARGETS)]);
    const book = await folder.open("月报.xlsx");
    expect([code, printed(book, "萍乡经开区月报", "财政总收入", YTD)]).toEqual([0, "—"]);
  });
});

describe("what cannot be used", () => {
  test("a row: it is named, the file is written with the rest, the exit code is 1", async () => {
    const file = folder.write("上报.csv", `${MAY_RETURNS}萍乡经开区,税收,2022-04,累计,与上月持平略增,亿元\n`);
    const { code, error } = await report([file]);
    expect(error).toContain("[错误] 上报.csv，第19行第5列：“与上月持平略增”不是数字");
    expect(error).toContain("错误1项，警告0项，提示2项。");
    expect([code, folder.names]).toEqual([1, ["上报.csv", "月报.xlsx"]]);
  });

  test("a file among others: it is named, the rest is written, the exit code is 1", async () => {
    const { code, error } = await report([folder.at("没有.csv"), returns()]);
    expect(error).toContain("找不到文件");
    expect([code, reportTabs(await folder.open("月报.xlsx"))]).toEqual([
      1,
      ["萍乡经开区月报", "湘乡经开区月报"],
    ]);
  });

  test("everything: it is said, nothing is written, and the file that was there stays", async () => {
    folder.write("月报.xlsx", "上月的月报");
    const file = folder.write("上报.csv", `${HEADING}萍乡经开区,财政总收入,何月,累计,17.9,亿元`);
    const { code, error } = await report([file]);
    expect([code, error.split("\n")]).toEqual([
      1,
      [
        expect.stringContaining("[错误] 上报.csv，第2行第3列：报告期“何月”无法识别"),
        expect.stringContaining("[提示]"),
        "错误1项，警告0项，提示1项。",
        "没有可用的数据，没有生成文件。",
      ],
    ]);
    expect(readFileSync(folder.at("月报.xlsx"), "utf8")).toBe("上月的月报");
  });

  test("warnings alone do not change the exit code", async () => {
    const file = folder.write("上报.csv", `${MAY_RETURNS}湘乡经开区,财政总收入,2022-05,累计,9.95,亿元\n`);
    const { code, error } = await report([file]);
    expect(error).toMatch(/\[警告\].*同一个数出现两次/);
    expect(code).toBe(0);
  });
});

describe("the output file", () => {
  test("in a folder that is not there is refused before any work", async () => {
    const out = folder.at("没有/月报.xlsx");
    const { code, error } = await parkKpi(["report", returns(), "--period", "2022-05", "--out", out]);
    expect([code, error]).toEqual([1, `没有“${out}”所在的文件夹，没有生成文件。`]);
  });

  test("never overwrites a return that is being loaded", async () => {
    const book = await readBook(await returnAsXlsx());
    const file = folder.write("上报.xlsx", await writeBook(book));
    const before = statSync(file).mtimeMs;
    const { code, error } = await parkKpi(["report", file, "--period", "2022-05", "--out", file]);
    expect([code, error.split("\n")[0]]).toEqual([
      2,
      `“${file}”是要载入的文件，不能用作输出文件。请换一个文件名。`,
    ]);
    expect(statSync(file).mtimeMs).toBe(before);
  });

  test("may be the saved workbook that is carried on", async () => {
    await report([returns()]);
    const june = folder.write("六月.csv", `${HEADING}萍乡经开区,财政总收入,2022-06,累计,22.1,亿元`);
    const { code } = await report([folder.at("月报.xlsx"), june]);
    expect([code, ledger(await folder.open("月报.xlsx"), FISCAL, 6)]).toEqual([0, 22.1]);
    expect(folder.names).toEqual(["上报.csv", "六月.csv", "月报.xlsx"]);
  });
});

/** A return filled in by hand in Excel, in the shape of observations. */
async function returnAsXlsx(): Promise<Uint8Array> {
  const book = emptyBook("五月");
  book.sheets[0]!.cells.rows = MAY_RETURNS.trim()
    .split("\n")
    .map((line) =>
      line.split(",").map((cell, column) => (column === 4 && Number(cell) ? Number(cell) : cell)),
    );
  return writeBook(book);
}

describe("files load left to right", () => {
  const may = (name: string, value: number): string =>
    folder.write(name, `${HEADING}萍乡经开区,财政总收入,2022-05,累计,${value},亿元`);

  test("of two values for a figure the last wins, with a warning that names both", async () => {
    const { code, error } = await report([may("一稿.csv", 17.9), may("二稿.csv", 18.01)]);
    expect(error).toContain(
      "[警告] 二稿.csv，第2行第5列：萍乡经开区“财政总收入”2022年5月累计由17.9改为18.01。",
    );
    expect([code, ledger(await folder.open("月报.xlsx"), FISCAL, 5)]).toEqual([0, 18.01]);
  });

  test("a file given twice changes nothing the second time", async () => {
    const { code, error } = await report([may("一稿.csv", 17.9), folder.at("一稿.csv")]);
    expect([code, error]).toEqual([0, expect.stringMatching(/提示0项|载入1个数。$/)]);
    expect(error).not.toContain("警告");
  });

  test("a return to the right of a saved workbook revises it, one to its left is overruled by it", async () => {
    await report([may("一稿.csv", 17.9)]);
    const base = folder.write("四月.xlsx", readFileSync(folder.at("月报.xlsx")));
    const later = await report([base, may("二稿.csv", 18.01)]);
    expect(later.error).toContain("17.9改为18.01");
    expect(ledger(await folder.open("月报.xlsx"), FISCAL, 5)).toBe(18.01);
    const earlier = await report([may("二稿.csv", 18.01), base]);
    expect(earlier.error).toMatch(/\[警告\] 四月\.xlsx，工作表“台账”.*由18\.01改为17\.9/);
    expect(ledger(await folder.open("月报.xlsx"), FISCAL, 5)).toBe(17.9);
  });
});

describe("a workbook saved before", () => {
  /** The workbook of May, changed by hand, saved as 上月.xlsx. */
  async function savedWorkbook(change: (book: Book) => void): Promise<string> {
    await report([returns(), folder.write("目标.csv", TARGETS)]);
    const book = await folder.open("月报.xlsx");
    change(book);
    return folder.write("上月.xlsx", await writeBook(book));
  }
  const june = (): string =>
    folder.write("六月.csv", `${HEADING}萍乡经开区,财政总收入,2022-06,累计,22.1,亿元`);
  const intoJune = (...files: string[]) =>
    parkKpi(["report", ...files, "--period", "2022-06", "--out", folder.at("六月.xlsx")]);

  test("is the base: the new month joins it, other people's sheets and columns stay", async () => {
    const base = await savedWorkbook((book) => {
      const parks = sheet(book, "园区");
      const right = parks.tables[0]!.area.right + 1;
      parks.tables[0]!.area = { ...parks.tables[0]!.area, right };
      parks.tables[0]!.columns.push({ name: "联系人" });
      parks.cells.setValue(0, right, "联系人");
      parks.cells.setValue(1, right, "王主任");
      sheet(book, "目标").cells.setValue(20, 2, "会后再议");
      const own = sheet(book, "湘乡经开区月报");
      own.cells.setValue(9, 20, "已电话核实");
    });
    const { code } = await intoJune(base, june());
    expect(code).toBe(0);
    const book = await folder.open("六月.xlsx");
    expect(ledger(book, FISCAL, 6)).toBe(22.1);
    expect(ledger(book, FISCAL, 5)).toBe(17.9);
    const parks = sheet(book, "园区");
    expect(parks.cells.value(1, parks.tables[0]!.area.right)).toBe("王主任");
    expect(sheet(book, "目标").cells.value(20, 2)).toBe("会后再议");
    expect(sheet(book, "湘乡经开区月报").cells.value(9, 20)).toBe("已电话核实");
    expect(sheet(book, "萍乡经开区月报").cells.value(2, 0)).toBe("2022年1—6月");
  });

  test("keeps its renamed report sheet, its own sheet and its notes", async () => {
    const base = await savedWorkbook((book) => {
      sheet(book, "萍乡经开区月报").name = "给市长的表";
      for (const name of book.names) {
        if (name.scope === "萍乡经开区月报") name.scope = "给市长的表";
        name.refersTo = name.refersTo.replace("萍乡经开区月报", "给市长的表");
      }
      const minutes = emptySheet("会议纪要");
      minutes.cells.setValue(0, 0, "第一次会议");
      book.sheets.push(minutes);
    });
    await intoJune(base, june());
    const book = await folder.open("六月.xlsx");
    expect(tabs(book)).toEqual(expect.arrayContaining(["给市长的表", "湘乡经开区月报", "会议纪要"]));
    expect(reportTabs(book)).toEqual(["湘乡经开区月报"]);
    expect(sheet(book, "会议纪要").cells.value(0, 0)).toBe("第一次会议");
    expect(printed(book, "给市长的表", "财政总收入", YTD)).toBe(22.1);
  });

  test("is named with the line of a definition that is at fault", async () => {
    const base = await savedWorkbook((book) => {
      const { cells, tables } = book.sheets.find((each) => each.tables[0]?.name === "Definitions")!;
      const { area, columns } = tables[0]!;
      const line: Record<string, string> = { 报表: "快报", 行别: "指标", 指标: "没有的指标" };
      for (const [at, { name }] of columns.entries())
        cells.setValue(area.top + 1, area.left + at, line[name] ?? null);
    });
    const { error } = await report([base], "--kinds", "快报");
    const file = base.slice(base.lastIndexOf("/") + 1);
    expect(error).toContain(`[错误] ${file}，工作表“报表定义”，第2行第3列：`);
  });

  test("alone makes the reports of another month", async () => {
    const base = await savedWorkbook(() => undefined);
    expect((await intoJune(base)).code).toBe(0);
    expect(sheet(await folder.open("六月.xlsx"), "萍乡经开区月报").cells.value(2, 0)).toBe("2022年1—6月");
  });

  test("says which parks report: those that joined later or left have no new sheet", async () => {
    const base = await savedWorkbook((book) => {
      const parks = sheet(book, "园区");
      const column = (name: string) => parks.tables[0]!.columns.findIndex((each) => each.name === name);
      parks.cells.setValue(1, column("停用月份"), "2022-04");
      parks.cells.setValue(2, column("启用月份"), "2022-06");
      book.sheets = book.sheets.filter((each) => !each.name.endsWith("月报"));
      book.names = book.names.filter((name) => name.scope === null);
      book.activeSheet = 0;
    });
    await intoJune(base);
    expect(reportTabs(await folder.open("六月.xlsx"))).toEqual(["湘乡经开区月报"]);
    const may = await parkKpi(["report", base, "--period", "2022-05", "--out", folder.at("五月.xlsx")]);
    expect([may.code, may.error]).toEqual([1, expect.stringContaining("没有在报的园区")]);
    expect(folder.names).not.toContain("五月.xlsx");
  });

  test("keeps its language, and says so when another is asked for", async () => {
    const base = await savedWorkbook(() => undefined);
    const { code, error } = await intoJune(base, "--lang", "en-US");
    expect([code, error]).toEqual([0, expect.stringContaining("The language of the workbook is zh-CN")]);
    expect(reportTabs(await folder.open("六月.xlsx"))).toHaveLength(2);
  });

  test("has room for a second one, whose figures are loaded into the first", async () => {
    const base = await savedWorkbook(() => undefined);
    const file = folder.write("安源.csv", `${HEADING}安源工业园,财政总收入,2022-05,累计,3.3,亿元`);
    await report([file]);
    const second = folder.write("安源.xlsx", readFileSync(folder.at("月报.xlsx")));
    const { code } = await intoJune(base, second);
    const book = await folder.open("六月.xlsx");
    expect(code).toBe(0);
    expect(ledger(book, "安源工业园|财政总收入|2022|累计", 5)).toBe(3.3);
    expect(reportTabs(book)).toEqual(["萍乡经开区月报", "安源工业园月报", "湘乡经开区月报"]);
  });

  test("that is damaged is one problem; nothing is written", async () => {
    const base = await savedWorkbook(() => undefined);
    const bytes = readFileSync(base);
    const damaged = folder.write("坏了.xlsx", bytes.subarray(0, bytes.length - 2000));
    const { code, error } = await intoJune(damaged);
    expect([code, error.split("\n").length]).toEqual([1, 2]);
    expect(folder.names).not.toContain("六月.xlsx");
  });
});
