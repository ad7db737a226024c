/** Trends of parks and the board of the person in charge, written by the add-in's own action on the embedded host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseRectangle } from "../../src/a1";
import { buildReports } from "../../src/actions/buildReports";
import type { ReportKind } from "../../src/core/reportKind";
import { LANGUAGES, type Language } from "../../src/core/language";
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
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
import { sheetText } from "../support/sheetText";

const KINDS = ["trend", "kpi"] as const satisfies readonly ReportKind[];
const TABS = { trend: "萍乡经开区走势", kpi: "领导看板" };
const CHARTS = { trend: 6, kpi: 2 };
/** A year and a half of the ledger; investment is published for January and February together. */
const LEDGER = `园区,指标,年度,数据项,单位,1月,2月,3月,4月,5月,6月,7月,8月,9月,10月,11月,12月
萍乡经开区,财政总收入,2020,累计,亿元,3.9,6.2,9.6,12.5,15.6,18.9,22.3,24.9,27.7,31.2,34.1,37.5
萍乡经开区,财政总收入,2021,累计,亿元,4.2,6.6,10.1,13.33,16.45,19.8,23.43,,29.04,32.53,35.64,39.26
萍乡经开区,财政总收入,2022,累计,亿元,4.72,7.53,11.04,14.48,17.90,,,,,,,
萍乡经开区,固定资产投资,2021,累计,亿元,,19.1,37.4,57.6,79.1,101,118,133,149,163,178,193.49
萍乡经开区,固定资产投资,2022,累计,亿元,,20.97,41.05,62.8,87,,,,,,,
萍乡经开区,利润总额,2021,累计,亿元,,-0.3,-0.4,-0.5,-0.46,0.1,0.5,0.9,1.2,1.6,2.1,2.4
萍乡经开区,利润总额,2022,累计,亿元,,0.2,0.6,0.9,1.25,,,,,,,
湘乡经开区,固定资产投资,2022,累计,亿元,,9,14,20,31,,,,,,,
湘乡经开区,固定资产投资,2021,累计,亿元,,9,15,22,33,,,,,,,
`;

/** With those of the other park the zone has a target. */
const FURTHER_TARGETS = `园区,指标,年度,目标值,单位,类型
湘乡经开区,财政总收入,2022,24,亿元,
湘乡经开区,固定资产投资,2022,60,亿元,
`;

async function written(kinds: readonly ReportKind[], language: Language = "zh-CN"): Promise<HostSession> {
  const session = await newWorkbook({ language });
  await load(MAY_RETURNS, TARGETS, FURTHER_TARGETS, LEDGER);
  valueOf(await buildReports({ kinds, parks: ["萍乡经开区"], month: MAY }, ACTION));
  session.refresh();
  return session;
}

const again = async (kind: ReportKind) =>
  valueOf(await buildReports({ kinds: [kind], parks: ["萍乡经开区"], month: MAY }, ACTION));

const printed = ({ page }: Sheet) => ({ ...page.printArea!, top: 0 });

/** Row of the first cell of a column that says something. */
const rowOf = ({ cells }: Sheet, column: number, text: string): number =>
  cells.rows.findIndex((row) => row?.[column] === text);

test.each(KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
  "%s reads like an official's own page in %s",
  async (kind, language) => {
    const session = await written([kind], language);
    const sheet = session.book.sheets[0]!;
    const golden = readFileSync(join(__dirname, "..", "golden", `${kind}-${language}.txt`), "utf8");
    expect(sheetText(session, sheet, printed(sheet))).toBe(golden.trimEnd());
  },
);

describe.each(KINDS)("%s", (kind) => {
  test("takes three syncs, new and renewed, and is the same when renewed", async () => {
    const session = await written([]);
    for (const time of ["new", "renewed"]) {
      session.traffic.reset();
      await again(kind);
      expect([time, session.traffic.syncs]).toEqual([time, 3]);
    }
    const sheet = sheetOf(session, TABS[kind]);
    const [before, charts] = [sheetText(session, sheet, printed(sheet)), structuredClone(sheet.charts)];
    await again(kind);
    expect(sheetText(session, sheet, printed(sheet))).toBe(before);
    expect(sheet.charts).toEqual(charts);
  });

  test("has its charts in the file, over the cells it prints, and one page to print on", async () => {
    const session = await written([kind]);
    const sheet = (await readBook(await session.save())).sheets.find(({ name }) => name === TABS[kind])!;
    expect(sheet.charts).toHaveLength(CHARTS[kind]);
    for (const { anchor, series, title } of sheet.charts) {
      expect(anchor.to.row).toBeLessThanOrEqual(sheet.page.printArea!.bottom);
      expect(anchor.to.column).toBeLessThanOrEqual(sheet.page.printArea!.right + 1);
      expect(title!.text).toHaveProperty("formula");
      for (const { values, categories } of series)
        for (const reference of [values, categories]) expect(reference).toContain(TABS[kind]);
    }
    expect(sheet.page.fit).toEqual({ wide: 1, tall: 1 });
  });

  test("renewed keeps the looks people gave its charts, and people's own charts", async () => {
    const session = await written([kind]);
    const sheet = sheetOf(session, TABS[kind]);
    await Excel.run(async (context) => {
      const it = context.workbook.worksheets.getItem(TABS[kind]);
      const [ours] = sheet.charts;
      it.charts.getItem(ours!.name).series.getItemAt(0).format.fill.setSolidColor("#00AA00");
      it.charts.getItem(ours!.name).left = 40;
      it.charts.add("Line", it.getRange("A8:A12")).name = "我的图";
      await context.sync();
    });
    const before = structuredClone(sheet.charts);
    await again(kind);
    expect(sheet.charts).toEqual(before);
    expect(sheet.charts.map(({ name }) => name)).toContain("我的图");
  });

  test("makes a chart anew that people deleted", async () => {
    const session = await written([kind]);
    const sheet = sheetOf(session, TABS[kind]);
    const names = sheet.charts.map(({ name }) => name).sort();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(TABS[kind]).charts.getItem(names[0]!).delete();
      await context.sync();
    });
    await again(kind);
    expect(sheet.charts.map(({ name }) => name).sort()).toEqual(names);
  });

  test("keeps what people wrote beside and below it", async () => {
    const session = await written([kind]);
    const sheet = sheetOf(session, TABS[kind]);
    const right = sheet.cells.usedArea()!.right + 2;
    const bottom = sheet.page.printArea!.bottom;
    await Excel.run(async (context) => {
      const it = context.workbook.worksheets.getItem(TABS[kind]);
      it.getCell(bottom + 2, 0).values = [["附：说明"]];
      it.getCell(8, right).values = [["已核实"]];
      await context.sync();
    });
    await load("园区,指标,报告期,数据项,数值,单位\n萍乡经开区,外贸出口,2022-05,累计,3.3,亿元\n");
    expect((await again(kind)).problems).toEqual([]);
    expect(sheet.cells.value(sheet.page.printArea!.bottom + 2, 0)).toBe("附：说明");
    expect(sheet.cells.rows.some((cells) => cells?.[right] === "已核实")).toBe(true);
  });
});

describe("a trend", () => {
  const column = (sheet: Sheet, from: number): unknown[] =>
    Array.from({ length: 13 }, (_, month) => sheet.cells.value(6 + month, from));

  test("leaves months without a figure blank, in the table and in the chart, and never prints a zero for them", async () => {
    const sheet = sheetOf(await written(["trend"]), TABS.trend);
    const at = Array.from({ length: 7 }, (_, each) => each).find((each) =>
      String(sheet.cells.value(4, each) ?? "").startsWith("财政总收入"),
    )!;
    expect(column(sheet, at)).toEqual([
      16.45,
      19.8,
      23.43,
      "—",
      29.04,
      32.53,
      35.64,
      39.26,
      4.72,
      7.53,
      11.04,
      14.48,
      17.9,
    ]);
    const chart = sheet.charts.find(({ name }) => name.includes("FISC"))!;
    const drawn = /\$([A-Z]+)\$7:/.exec(chart.series[0]!.values!)![1]!;
    const letters = [...drawn].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    expect(column(sheet, letters)[3]).toBe(CellError.of("#N/A"));
    expect([chart.blanks, chart.visibleOnly]).toEqual(["gap", false]);
  });

  test("prints the reported rate of the period, words where a loss turned into a profit, and no January of investment", async () => {
    const session = await written(["trend"]);
    const text = sheetText(session, sheetOf(session, TABS.trend), printed(sheetOf(session, TABS.trend)));
    expect(text).toMatch(/2022年5月.*8\.8/);
    const sheet = sheetOf(session, TABS.trend);
    const line = sheet.cells.rows.find((cells) =>
      cells?.some((cell) => String(cell).startsWith("固定资产投资")),
    )!;
    const at = line.findIndex((cell) => String(cell).startsWith("固定资产投资"));
    const top = sheet.cells.rows.indexOf(line);
    const januaryOfBlock = sheet.cells.rows.findIndex(
      (cells, each) => each > top && cells?.[0] === "2022年1月",
    );
    expect([sheet.cells.value(januaryOfBlock, at), sheet.cells.value(januaryOfBlock, at + 1)]).toEqual([
      "—",
      "—",
    ]);
  });

  test("follows the park's selector, its charts' titles and the period", async () => {
    const session = await written(["trend"]);
    const sheet = sheetOf(session, TABS.trend);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(TABS.trend).getRange("B1").values = [["湘乡经开区"]];
      context.workbook.names.getItem("ReportMonth").getRange().values = [[4]];
      await context.sync();
    });
    session.refresh();
    expect(sheet.cells.value(1, 0)).toBe("湘乡经开区主要指标走势");
    expect(sheet.cells.value(2, 0)).toBe("2021年4月至2022年4月");
    const line = sheet.cells.rows.find((cells) =>
      cells?.some((cell) => String(cell).startsWith("固定资产投资")),
    )!;
    const at = line.findIndex((cell) => String(cell).startsWith("固定资产投资"));
    const top = sheet.cells.rows.indexOf(line);
    expect(sheet.cells.value(top + 2 + 12, at)).toBe(20);
  });

  test("on which another park was chosen is its own park's again once generated, and the other's lists what that one reports", async () => {
    const session = await written(["trend"]);
    const named = (tab: string): unknown[] => {
      const { cells } = sheetOf(session, tab);
      return [cells.value(0, 1), cells.value(1, 0), ...[1, 4, 7].map((column) => cells.value(4, column))];
    };
    const own = named(TABS.trend);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(TABS.trend).getRange("B1").values = [["湘乡经开区"]];
      await context.sync();
    });
    session.refresh();
    expect(named(TABS.trend)).toEqual(["湘乡经开区", "湘乡经开区主要指标走势", ...own.slice(2)]);
    valueOf(await buildReports({ kinds: ["trend"], parks: [], month: MAY }, ACTION));
    session.refresh();
    expect(named(TABS.trend)).toEqual(own);
    expect(named("湘乡经开区走势")).toEqual([
      ...["湘乡经开区", "湘乡经开区主要指标走势"],
      ...["财政总收入（亿元）", "固定资产投资（亿元）", null],
    ]);
  });

  test("shows 25 months when the settings say so", async () => {
    const session = await written([]);
    await Excel.run(async (context) => {
      context.workbook.names.getItem("TrendMonths").getRange().values = [[25]];
      await context.sync();
    });
    await again("trend");
    const sheet = sheetOf(session, TABS.trend);
    session.refresh();
    expect(sheet.cells.value(2, 0)).toBe("2020年5月至2022年5月");
    expect(rowOf(sheet, 0, "2020年5月")).toBe(6);
  });
});

describe("the board", () => {
  test("says with a sign and a word where each target stands, and fills it too", async () => {
    const session = await written(["kpi"]);
    const sheet = sheetOf(session, TABS.kpi);
    const lights = sheet.cells.rows.flatMap((cells) =>
      (cells ?? []).filter((cell) => /^[▲●▼] /.test(String(cell))),
    );
    expect(lights).toEqual(["▲ 超时序进度 +0.5个百分点", "▼ 落后时序进度 -8.9个百分点"]);
    expect(sheet.cells.value(4, 0)).toBe(
      "全区有年度目标的2项指标：超时序进度1项，符合时序进度0项，落后时序进度1项",
    );
  });

  test("without any target of the year has a sentence in place of the chart of completions, and the chart with one", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, LEDGER);
    const board = async () => {
      valueOf(await buildReports({ kinds: ["kpi"], parks: [], month: MAY }, ACTION));
      session.refresh();
      const sheet = sheetOf(session, TABS.kpi);
      return {
        charts: sheet.charts.map(({ name }) => name),
        said: sheet.cells.rows.some((row) => row?.includes("本年度未设置年度目标，无完成率可比较。")),
      };
    };
    expect(await board()).toEqual({ charts: ["ParkKpi kpi growth"], said: true });
    await load(TARGETS);
    const { charts, said } = await board();
    expect(charts).toContain("ParkKpi kpi completion");
    expect(said).toBe(false);
  });

  test("gives the zone no light for what one of its parks alone has a target of", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS, LEDGER);
    valueOf(await buildReports({ kinds: ["kpi"], parks: [], month: MAY }, ACTION));
    session.refresh();
    const { cells } = sheetOf(session, TABS.kpi);
    const texts = cells.rows.flatMap((row) => (row ?? []).map(String));
    expect(texts.filter((text) => /^[▲●▼] /.test(text))).toEqual([]);
    expect(texts).toContain("全区有年度目标的0项指标：超时序进度0项，符合时序进度0项，落后时序进度0项");
    expect(texts.find((text) => text.includes("评进度。"))).toContain("有数的园区都有年度目标的，才计完成率");
  });

  test("lists who grew most and least, and follows the period", async () => {
    const session = await written(["kpi"]);
    const sheet = sheetOf(session, TABS.kpi);
    const head = rowOf(sheet, 0, "增幅前五");
    const list = (): unknown[] =>
      Array.from({ length: 5 }, (_, place) => [
        sheet.cells.value(head + 2 + place, 1),
        sheet.cells.value(head + 2 + place, 6),
      ]);
    expect(list()[0]).toEqual(["萍乡经开区", 10]);
    await Excel.run(async (context) => {
      context.workbook.names.getItem("ReportMonth").getRange().values = [[4]];
      await context.sync();
    });
    session.refresh();
    expect(list()[0]).toEqual(["萍乡经开区", 9]);
  });

  test("names of thirty parks the eight that grew most and the eight that grew least, each beside its bar", async () => {
    const session = await newWorkbook();
    const growth = (at: number): number => ((at * 7) % 30) + 1;
    const lines = Array.from({ length: 30 }, (_, at) =>
      [
        `第${at + 1}园区,财政总收入,2021-05,累计,100,亿元`,
        `第${at + 1}园区,财政总收入,2022-05,累计,${100 + growth(at)},亿元`,
      ].join("\n"),
    );
    await load(["园区,指标,报告期,数据项,数值,单位", ...lines].join("\n"));
    valueOf(await buildReports({ kinds: ["kpi"], parks: [], month: MAY }, ACTION));
    session.refresh();
    const sheet = sheetOf(session, TABS.kpi);
    const { series } = sheet.charts.find(({ name }) => name.endsWith("growth"))!;
    const shown = (reference: string): unknown[] => {
      const { top, bottom, left } = parseRectangle(reference.split("!")[1]!.replaceAll("$", ""))!;
      return Array.from({ length: bottom - top + 1 }, (_, at) => sheet.cells.value(top + at, left));
    };
    const [bars] = series;
    expect(shown(bars!.values!)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 8, 7, 6, 5, 4, 3, 2, 1]);
    const parkOf = (of: number) =>
      Array.from({ length: 30 }, (_, at) => at).find((at) => growth(at) === of)! + 1;
    expect(shown(bars!.categories!)[0]).toBe(`第${parkOf(30)}园区`);
  });

  test("of a workbook without data says that there is nothing to list", async () => {
    await newWorkbook();
    const { reports, problems } = valueOf(
      await buildReports({ kinds: ["kpi"], parks: [], month: MAY }, ACTION),
    );
    expect([reports, problems]).toMatchObject([[], [{ code: "report.nothing.kpi", severity: "note" }]]);
  });
});
