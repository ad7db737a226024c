/** The park monthly report: what the sheet is, and what stays live on it. */
import { CATALOGUE } from "../../src/core/catalogue";
import { LANGUAGES, type Language } from "../../src/core/language";
import { appliedConditionalFormats } from "../../src/host/model/appliedConditionalFormats";
import type { HostSession } from "../../src/host/session";
import { displayText } from "../../src/xlsx/displayText";
import { words } from "../../src/i18n/translate";
import { PARK_COLUMNS, PARK_ROWS, type ParkColumn } from "../../src/report/parkColumns";
import { STAMP_COLUMN } from "../../src/report/parkHeading";
import { parkMonthly } from "../../src/report/parkMonthly";
import type { SheetSpec } from "../../src/report/spec";
import { THEME_LOOKS } from "../../src/report/themes";
import { measureRefs } from "../../src/report/tables";
import type { Sheet } from "../../src/xlsx/book";
import { indicatorByCode } from "../support/catalogue";
import {
  LEDGER_ROW,
  load,
  MAY_RETURNS,
  newWorkbook,
  report,
  sheetOf,
  tableRows,
  TARGETS,
} from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const TAB = "萍乡经开区月报";
const HEADING = "园区,指标,报告期,数据项,数值,单位\n";

const specOf = (codes: readonly string[], language: Language = "zh-CN"): SheetSpec =>
  parkMonthly({
    park: PARK,
    indicators: codes.map(indicatorByCode),
    language,
    words: words(language).report,
    refs: measureRefs(language),
  });

/** A workbook with the report of 萍乡经开区 from the returns of May 2022. */
async function reported(returns = MAY_RETURNS): Promise<{ session: HostSession; sheet: Sheet }> {
  const session = await newWorkbook();
  await load(returns, TARGETS);
  await report([PARK]);
  session.refresh();
  return { session, sheet: session.book.sheets[0]! };
}

const at = (column: ParkColumn): number => PARK_COLUMNS[column].at;
const rowOf = (sheet: Sheet, indicator: string): number =>
  sheet.cells.rows.findIndex((cells) => cells?.[at("stub")] === indicator);
const shown = (sheet: Sheet, indicator: string, column: ParkColumn): unknown =>
  sheet.cells.value(rowOf(sheet, indicator), at(column));

/** Types something into a named cell of the settings, or into a cell of the report. */
async function type(session: HostSession, place: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const cell = place.startsWith("$")
      ? context.workbook.worksheets.getItem(TAB).getRange(place)
      : context.workbook.names.getItem(place).getRange();
    cell.values = [[value]];
    await context.sync();
  });
  session.refresh();
}

describe("on the sheet", () => {
  test("is printed from the title to the sign-off on A4 landscape, one page wide, headings repeated, pages numbered", async () => {
    const { sheet } = await reported();
    const signOff = sheet.cells.rows.findIndex((cells) => String(cells?.[0]).startsWith("单位负责人"));
    expect(sheet.page).toMatchObject({
      orientation: "landscape",
      paperSize: "a4",
      fit: { wide: 1, tall: 0 },
      printArea: { top: PARK_ROWS.title, left: 0, bottom: signOff, right: at("rank") },
      titleRows: { first: PARK_ROWS.heading, last: PARK_ROWS.subheading },
      footer: "&C第 &P 页 共 &N 页",
    });
  });

  test("keeps headings and names in view, hides what serves the formulas, and shows no grid", async () => {
    const { sheet } = await reported();
    expect(sheet.freeze).toEqual({ rows: PARK_ROWS.body, columns: at("unit") });
    expect([...sheet.hiddenColumns].sort((a, b) => a - b)).toEqual([at("locator"), at("scope")]);
    expect(sheet.showGridlines).toBe(false);
  });

  test("lets people choose the park from the list of parks, and tells them where the month is changed", async () => {
    const { sheet } = await reported();
    const rules = sheet.validations.map(({ areas, type: kind, formula1, prompt }) => [
      areas[0],
      kind,
      formula1,
      prompt?.title,
    ]);
    const cell = (column: ParkColumn) => ({ top: 0, bottom: 0, left: at(column), right: at(column) });
    expect(rules).toEqual([
      [cell("unit"), "list", "ParkNames", "选择园区"],
      [cell("ytd"), "custom", "FALSE", "报告期"],
      [cell("growth"), "custom", "FALSE", "报告期"],
    ]);
  });

  test("asks for the fill of rows behind schedule first, before the formats of percents", () => {
    const [first, ...others] = specOf(["FISC_TOTAL", "TAX"]).conditionalFills;
    expect(first).toMatchObject({ fill: "marked", area: { left: 0, right: at("rank") } });
    expect(others.every((format) => format.fill === undefined && format.numberFormat !== undefined)).toBe(
      true,
    );
  });

  test.each(LANGUAGES)("gives every row of the whole catalogue room for its name in %s", (language) => {
    const spec = specOf(
      CATALOGUE.map((indicator) => indicator.code),
      language,
    );
    const heights = new Map(spec.rowHeights.map(({ row, height }) => [row, height]));
    expect(heights.size).toBe(spec.cells.length);
    const longest = CATALOGUE.reduce((a, b) => (b.names[language].length > a.names[language].length ? b : a));
    const name = (indicator: string) =>
      spec.cells.findIndex((cells) => (cells[at("stub")] as { text?: string } | null)?.text === indicator);
    const usual = heights.get(name(indicatorByCode("TAX").names[language]))!;
    const lines = language === "en-US" ? 2 : 1;
    expect(heights.get(name(longest.names[language]))! > usual).toBe(lines > 1);
  });
});

describe("headings", () => {
  const COMBINED = "固定资产投资";
  const SEPARATE = "财政总收入";
  const headings = async (language: Language, month: number, indicator: string): Promise<unknown[]> => {
    const period = `2022-${String(month).padStart(2, "0")}`;
    const session = await newWorkbook({ month: { year: 2022, month }, language });
    await load(`${HEADING}${PARK},${indicator},${period},累计,30,亿元`);
    await report([PARK], { year: 2022, month });
    session.refresh();
    const { cells } = session.book.sheets[0]!;
    return [
      cells.value(PARK_ROWS.subtitle, 0),
      cells.value(PARK_ROWS.heading, at("month")),
      cells.value(PARK_ROWS.heading, at("ytd")),
    ];
  };

  test.each([
    ["zh-CN", 1, SEPARATE, ["2022年1月", "1月", "1月累计"]],
    ["zh-CN", 1, COMBINED, ["2022年1月", "1月", "1月累计"]],
    ["zh-CN", 2, SEPARATE, ["2022年1—2月", "2月", "1—2月累计"]],
    ["zh-CN", 2, COMBINED, ["2022年1—2月", "2月", "1—2月累计"]],
    ["zh-CN", 5, COMBINED, ["2022年1—5月", "5月", "1—5月累计"]],
    ["zh-CN", 12, SEPARATE, ["2022年1—12月", "12月", "1—12月累计"]],
    ["zh-TW", 1, SEPARATE, ["2022年1月", "1月", "1月累計"]],
    ["zh-TW", 2, COMBINED, ["2022年1—2月", "2月", "1—2月累計"]],
    ["zh-TW", 5, COMBINED, ["2022年1—5月", "5月", "1—5月累計"]],
    ["en-US", 1, SEPARATE, ["Jan 2022", "Jan", "Jan, year to date"]],
    ["en-US", 2, COMBINED, ["Jan–Feb 2022", "Feb", "Jan–Feb, year to date"]],
    ["en-US", 5, COMBINED, ["Jan–May 2022", "May", "Jan–May, year to date"]],
    ["en-US", 12, SEPARATE, ["Jan–Dec 2022", "Dec", "Jan–Dec, year to date"]],
  ] as const)("in %s of month %i with %s", async (language, month, indicator, expected) => {
    expect(await headings(language, month, indicator)).toEqual(expected);
  });

  test("follow the month when it is changed", async () => {
    const { session, sheet } = await reported();
    await type(session, "ReportMonth", 12);
    expect(sheet.cells.value(PARK_ROWS.subtitle, 0)).toBe("2022年1—12月");
    await type(session, "ReportYear", 2021);
    expect(sheet.cells.value(PARK_ROWS.subtitle, 0)).toBe("2021年1—12月");
  });

  test("count what is reported of what the park has to report", async () => {
    const { sheet } = await reported(`${MAY_RETURNS}萍乡经开区,外贸出口,2021-05,累计,3,亿元\n`);
    expect(sheet.cells.value(PARK_ROWS.header, STAMP_COLUMN)).toBe(
      "数据截至 2022-06-10 · 已报园区 2/2 · 已报必报指标 6/12",
    );
    const required = CATALOGUE.filter((each) => each.required && !each.appliesTo.length);
    expect(required).toHaveLength(12);
    // 利润总额 is listed too, but nobody has to report it.
    expect(required.filter(({ names }) => MAY_RETURNS.includes(names["zh-CN"]))).toHaveLength(6);
  });
});

test("a loaded January of 固定资产投资 is not printed, for it is published with February; 财政总收入 is", async () => {
  const january = { year: 2022, month: 1 };
  const session = await newWorkbook({ month: january, language: "zh-CN" });
  const returned = (indicator: string, figures: readonly [string, number][]): string =>
    figures.map(([period, value]) => `${PARK},${indicator},${period},累计,${value},亿元\n`).join("");
  const figures: readonly [string, number][] = [
    ["2021-01", 5.6],
    ["2021-02", 13.6],
    ["2022-01", 6.2],
    ["2022-02", 14.8],
  ];
  await load(HEADING + returned("固定资产投资", figures) + returned("财政总收入", figures));
  await report([PARK], january);
  session.refresh();
  const sheet = session.book.sheets[0]!;
  const line = (indicator: string) =>
    (["month", "ytd", "growth"] as const).map((column) => shown(sheet, indicator, column));
  expect(line("固定资产投资")).toEqual(["—", "—", "—"]);
  expect(line("财政总收入")).toEqual([6.2, 6.2, 10.7]);
  await type(session, "ReportMonth", 2);
  expect(line("固定资产投资")).toEqual(["—", 14.8, 8.8]);
  expect(line("财政总收入")).toEqual([8.6, 14.8, 8.8]);
});

describe("notes", () => {
  const notes = (codes: readonly string[]): string =>
    specOf(codes)
      .cells.flatMap((cells) => (typeof cells[0] === "string" ? [cells[0]] : []))
      .join("\n");

  test("explain 其中, combined months and later periods only where the table has them", () => {
    const plain = notes(["FISC_TOTAL"]);
    expect(plain).toContain("可比口径");
    expect(plain).not.toMatch(/“""?其中|1、2月合并|最近一期/);
    expect(notes(["FISC_TOTAL", "TAX"])).toContain("其中");
    expect(notes(["FAI"])).toContain("1、2月合并统计");
    const late = CATALOGUE.find((indicator) => indicator.lagMonths > 0)!;
    expect(notes([late.code])).toContain("最近一期");
  });

  test("are numbered without a gap", () => {
    expect(notes(["FISC_TOTAL"]).match(/\d\. /g)).toEqual(["1. ", "2. ", "3. ", "4. "]);
  });

  test("tell threshold, time progress and rounding rule as they are set", async () => {
    const { session, sheet } = await reported();
    const text = (): string => sheet.cells.rows.map((cells) => String(cells?.[0] ?? "")).join("\n");
    expect(text()).toContain("时序进度为41.7%（5/12）");
    await type(session, "ReportMonth", 2);
    await type(session, "BehindThreshold", 5);
    await type(session, "RoundingRule", "四舍六入五成双");
    expect(text()).toMatch(/时序进度为16\.7%（2\/12）.*超过5个百分点/);
    expect(text()).toContain("按“四舍六入五成双”修约");
  });
});

describe("ranks", () => {
  const twoParks = (scopes: readonly [string, string][]): string =>
    HEADING.replace("单位", "单位,备注") +
    [
      `${PARK},财政总收入,2022-05,累计,17.9,亿元,`,
      `${PARK},税收,2022-05,累计,14.6,亿元,`,
      ...scopes.map(
        ([indicator, scope], index) => `${PARK},${indicator},2022-05,位次,${index + 2},,${scope}`,
      ),
    ].join("\n");

  test("of one scope have it in the heading", async () => {
    const { sheet } = await reported(
      twoParks([
        ["财政总收入", "全市"],
        ["税收", "全市"],
      ]),
    );
    expect(sheet.cells.value(PARK_ROWS.heading, at("rank"))).toBe("全市\n位次");
    expect([shown(sheet, "财政总收入", "rank"), shown(sheet, "税收", "rank")]).toEqual([2, 3]);
  });

  test("of several scopes have it in each cell", async () => {
    const { sheet } = await reported(
      twoParks([
        ["财政总收入", "全市"],
        ["税收", "全省"],
      ]),
    );
    expect(sheet.cells.value(PARK_ROWS.heading, at("rank"))).toBe("位次");
    expect([shown(sheet, "财政总收入", "rank"), shown(sheet, "税收", "rank")]).toEqual(["全市2", "全省3"]);
  });
});

describe("what stays live", () => {
  test("decimals of percents are those of the setting, as the host shows them", async () => {
    const { session, sheet } = await reported();
    const row = rowOf(sheet, "财政总收入");
    const percents = (): string[] =>
      (["growth", "completion", "gap"] as const).map((column) => {
        const format =
          appliedConditionalFormats(session, sheet, row, at(column)).numberFormat ??
          sheet.styles.at(row, at(column)).numberFormat;
        return displayText(sheet.cells.value(row, at(column)), format).trim();
      });
    expect(percents()).toEqual(["8.8", "42.6", "+1.0"]);
    for (const [decimals, expected] of [
      [0, ["9", "43", "+1"]],
      [1, ["8.8", "42.6", "+1.0"]],
      [2, ["8.80", "42.62", "+0.95"]],
      [4, ["8.8000", "42.6190", "+0.9524"]],
    ] as const) {
      await type(session, "PercentDecimals", decimals);
      expect([decimals, percents()]).toEqual([decimals, expected]);
    }
  });

  test("the mark and the fill of a row behind schedule follow the threshold and the ledger", async () => {
    const { session, sheet } = await reported();
    const behind = (indicator: string): unknown[] => {
      const row = rowOf(sheet, indicator);
      return [
        sheet.cells.value(row, at("behind")),
        appliedConditionalFormats(session, sheet, row, at("ytd")).fill ?? "none",
      ];
    };
    const marked = ["▼", THEME_LOOKS.official.statuses.marked];
    const plain = ["", "none"];
    expect([behind("固定资产投资"), behind("财政总收入")]).toEqual([marked, plain]);
    await type(session, "BehindThreshold", 15);
    expect(behind("固定资产投资")).toEqual(plain);
    await type(session, "BehindThreshold", 2);
    await editLedger(session, "萍乡经开区|财政总收入|2022|累计", 14.5);
    expect(behind("财政总收入")).toEqual(marked);
    expect(shown(sheet, "财政总收入", "completion")).toBe(34.5);
  });

  test("the mark of a reported rate goes when the computed one is wanted", async () => {
    const { session, sheet } = await reported();
    expect([shown(sheet, "财政总收入", "growth"), shown(sheet, "财政总收入", "growthMark")]).toEqual([
      8.8,
      "*",
    ]);
    const { growthBases } = words("zh-CN").workbook;
    await type(session, "GrowthBasis", growthBases.computed);
    expect([shown(sheet, "财政总收入", "growthMark"), shown(sheet, "规上工业增加值", "growthMark")]).toEqual([
      "",
      "*",
    ]);
  });

  test("another park chosen shows its own figures, and says which of them have no row", async () => {
    const { session, sheet } = await reported(
      `${MAY_RETURNS}湘乡经开区,外贸出口,2022-05,累计,1.2,亿元\n湘乡经开区,营业收入,2022-05,累计,80,亿元\n`,
    );
    const hint = (): unknown => sheet.cells.value(0, at("target"));
    expect(hint()).toContain("改选园区");
    await type(session, "$D$1", "湘乡经开区");
    expect(sheet.cells.value(PARK_ROWS.title, 0)).toBe("湘乡经开区主要经济指标完成情况月报");
    expect([shown(sheet, "财政总收入", "ytd"), shown(sheet, "固定资产投资", "ytd")]).toEqual([9.9, "—"]);
    expect(hint()).toBe("另有2项指标有数据但未列入本表，请重新生成报表");
    await type(session, "$D$1", "没有这个园区");
    expect(shown(sheet, "财政总收入", "ytd")).toBe("—");
  });

  test("names with ~, * and ? find their own rows", async () => {
    const returns = `${HEADING}A*区,税收,2022-05,累计,1,亿元\nA一区,税收,2022-05,累计,2,亿元\n~区?,税收,2022-05,累计,3,亿元`;
    const session = await newWorkbook();
    await load(returns);
    await report();
    session.refresh();
    const ytd = ["A 区月报", "A一区月报", "~区 月报"].map((tab) =>
      shown(sheetOf(session, tab), "税收", "ytd"),
    );
    expect(ytd).toEqual([1, 2, 3]);
  });
});

/** Puts another figure of May into the ledger. */
async function editLedger(session: HostSession, key: string, value: number): Promise<void> {
  const row = tableRows(session, "Ledger", LEDGER_ROW).findIndex(([each]) => each === key);
  await Excel.run(async (context) => {
    const column = context.workbook.tables.getItem("Ledger").columns.getItem("5月").getDataBodyRange();
    column.getCell(row, 0).values = [[value]];
    await context.sync();
  });
  session.refresh();
}
