import { LANGUAGES } from "../../src/core/language";
import { lacksNamed } from "../../src/excel/lackingColumns";
import { words } from "../../src/i18n/translate";
import { MEASURE_CODES } from "../../src/measures/codes";
import { MEASURE_TABLE_COLUMNS } from "../../src/measures";
import { newSettings, settingCells } from "../../src/report/settingCells";
import { settingRows } from "../../src/report/settingRows";
import { readSettings } from "../../src/report/settings";
import {
  COLUMNS,
  LIST_NAMES,
  TABLE_NAMES,
  calculatedFormulas,
  columnWidth,
  dropDownSource,
  findColumns,
  headerOf,
  heading as headingOf,
  headerRow,
  workbookNames,
  missingColumns,
  tabOf,
  type TableName,
} from "../../src/report/tables";

describe.each(LANGUAGES)("the tables of a workbook in %s", (language) => {
  test.each(TABLE_NAMES)(
    "%s: every column has a heading of its own that structured references can hold",
    (table) => {
      const header = headerRow(table, language);
      expect(new Set(header.map((heading) => heading.toLowerCase())).size).toBe(header.length);
      for (const heading of header) expect(heading).toMatch(/^[^()%#[\]'@\r\n\t]+$/);
      for (const heading of header) expect(heading.trim()).toBe(heading);
    },
  );

  test("tabs are sheet names Excel takes, each another", () => {
    const tabs = [...TABLE_NAMES, "Settings" as const].map((table) => tabOf(table, language));
    expect(new Set(tabs).size).toBe(tabs.length);
    for (const tab of tabs) expect(tab).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  });

  test("a drop-down is a name or at most 255 characters, and no word holds a comma", () => {
    for (const table of TABLE_NAMES)
      for (const { rule } of COLUMNS[table]) {
        const source = rule && dropDownSource(rule, language);
        if (!rule || !source) continue;
        expect(source.length).toBeLessThanOrEqual(255);
        if ("words" in rule) {
          const list = Object.values<string>(words(language).workbook[rule.words]);
          expect(source.split(",")).toEqual(list);
          expect(new Set(list).size).toBe(list.length);
        }
      }
  });

  test("input messages fit: titles 32 characters, texts 255", () => {
    const { workbook } = words(language);
    for (const table of TABLE_NAMES)
      for (const column of COLUMNS[table]) {
        if (column.message === null) continue;
        expect(headerOf(table, column.key, language).length).toBeLessThanOrEqual(32);
        expect(workbook.inputMessages[column.message].length).toBeLessThanOrEqual(255);
      }
  });

  test("headings fit their columns, a Chinese character as two", () => {
    for (const table of TABLE_NAMES)
      for (const column of COLUMNS[table]) {
        const heading = headerOf(table, column.key, language);
        expect(columnWidth(table, column, language)).toBeGreaterThan(
          language === "en-US" ? heading.length : heading.length * 1.5,
        );
      }
  });

  test("a table is found by its headings wherever people moved its columns, and in its language", () => {
    for (const table of TABLE_NAMES) {
      const header = headerRow(table, language);
      const moved = ["我的备注", ...header.toReversed(), "another"];
      const found = findColumns(table, moved);
      expect(found?.language).toBe(language);
      expect(found?.columns.size).toBe(header.length);
      for (const [key, position] of found!.columns)
        expect(moved[position]).toBe(headerOf(table, key, language));
      for (const position of found!.calculated) expect(moved[position]).toBeDefined();
    }
  });

  test("settings are written in the workbook's words and read back", () => {
    const settings = {
      ...newSettings(2022, 5, language),
      roundingRule: "half-even" as const,
      growthBasis: "computed" as const,
      rankBasis: "completion" as const,
      gapBasis: "printed" as const,
      percentDecimals: 2,
      behindThreshold: 3.5,
      dataAsOf: "2022-06-10",
    };
    const { year, month, ...others } = settings;
    expect(readSettings(settingCells(settings), language)).toEqual({ ...others, period: { year, month } });
    for (const row of settingRows(language)) {
      expect(row.label).not.toBe("");
      if (row.choices) expect(row.choices).toContain(settingCells(settings)[row.name]);
      if (row.choices) expect(row.choices.join(",").length).toBeLessThanOrEqual(255);
    }
  });
});

test("months stand as 1月 to 12月 and keys are calculated", () => {
  expect(headerOf("Ledger", "m5", "zh-CN")).toBe("5月");
  expect(calculatedFormulas("Ledger", "zh-CN")).toEqual([
    ["key", expect.stringContaining("MATCH([@数据项],{")],
    ["row", '=IF([@查找号]="","",ROW()-ROW(Ledger[[#Headers],[行号]]))'],
  ]);
  expect(calculatedFormulas("Targets", "en-US")).toEqual([
    ["key", '=IF([@Park]="","",[@Park]&"|"&[@Indicator]&"|"&[@Year])'],
  ]);
  // The state of a park's return in the workbook's month; what it comes to is tested with the reporting rate.
  expect(calculatedFormulas("Parks", "zh-CN").map(([key]) => key)).toEqual(["state"]);
  expect(calculatedFormulas("Indicators", "zh-CN")).toEqual([]);
});

test("every column of Measures is a formula but park and indicator", () => {
  const calculated = COLUMNS.Measures.filter((column) => column.calculated).map((column) => column.key);
  expect(calculated).toEqual(MEASURE_TABLE_COLUMNS.map((column) => column.code));
  expect(MEASURE_CODES.length - calculated.length).toBe(2);
});

test("drop-downs of parks and indicators read the tables through names", () => {
  expect(workbookNames("zh-CN").filter(({ name }) => name in LIST_NAMES)).toEqual([
    { name: "ParkNames", refersTo: "=Parks[园区名称]" },
    { name: "IndicatorNames", refersTo: "=Indicators[指标名称]" },
  ]);
});

test("a table lacking a column it cannot do without, or of another name, is not recognised", () => {
  expect(
    findColumns(
      "Ledger",
      headerRow("Ledger", "zh-CN").filter((heading) => heading !== "5月"),
    ),
  ).toBeNull();
  expect(
    findColumns(
      "Ledger",
      headerRow("Ledger", "zh-CN").filter((heading) => heading !== "单位"),
    ),
  ).not.toBeNull();
  expect(findColumns("Parks", ["甲", "乙"])).toBeNull();
});

test("says in the table's own language which columns it lacks", () => {
  const without = (table: TableName, ...headings: string[]) =>
    headerRow(table, "zh-TW").filter((heading) => !headings.includes(heading));
  expect(missingColumns("Ledger", without("Ledger", "5月", "備註"))).toEqual(["5月", "備註"]);
  expect(missingColumns("Ledger", without("Ledger"))).toEqual([]);
});

test("every column a formula names is one the table cannot do without, or is given back by the add-in", () => {
  const named = new Map<TableName, Set<string>>();
  for (const table of ["Ledger", "Targets", "Measures"] as const)
    for (const [, formula] of calculatedFormulas(table, "zh-CN")) {
      for (const [, of, column] of formula.matchAll(/(Parks|Indicators|Ledger|Targets)\[\[?([^\][#]+)\]/g))
        named.set(of as TableName, (named.get(of as TableName) ?? new Set()).add(column!));
    }
  for (const { key, calculated } of COLUMNS.Ledger)
    if (calculated) named.get("Ledger")!.delete(headingOf("Ledger", key, "zh-CN"));
  for (const [table, headings] of named)
    for (const heading of headings) {
      const rest = headerRow(table, "zh-CN").filter((each) => each !== heading);
      const isKept = findColumns(table, rest) === null || lacksNamed(table, rest);
      expect([table, heading, isKept]).toEqual([table, heading, true]);
    }
  expect([...named.keys()].sort()).toEqual(["Indicators", "Ledger", "Parks", "Targets"]);
});

test("settings nobody filled in count as the defaults, and a period that is none is null", () => {
  const { period, ...others } = readSettings(
    { ReportYear: "二〇二二", ReportMonth: 13, PercentDecimals: 9 },
    "zh-CN",
  );
  expect(period).toBeNull();
  const { year: _year, month: _month, ...usual } = newSettings(2022, 5, "zh-CN");
  expect(others).toEqual(usual);
});
