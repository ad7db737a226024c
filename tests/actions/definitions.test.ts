/** Reports people define: made to start with, changed in their table, generated like the others. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildReports } from "../../src/actions/buildReports";
import { newDefinition } from "../../src/actions/editDefinition";
import { readOverview } from "../../src/actions/readOverview";
import { refreshReports } from "../../src/actions/refreshReports";
import { saveDefinition } from "../../src/actions/saveDefinition";
import { auditSheet } from "../../src/audit/auditSheet";
import { printedSheet } from "../../src/cli/printedSheets";
import { LANGUAGES, type Language } from "../../src/core/language";
import type { HostSession } from "../../src/host/session";
import { words } from "../../src/i18n/translate";
import { PARK_ROWS } from "../../src/report/parkColumns";
import { headerRow } from "../../src/report/tables";
import type { Sheet } from "../../src/xlsx/book";
import { ACTION, load, MAY, MAY_RETURNS, newWorkbook, TARGETS, valueOf } from "../support/parkWorkbook";
import { sheetText } from "../support/sheetText";
import { writeSettings } from "../support/writeSettings";

type Row = readonly (string | number)[];

const printed = ({ page }: Sheet) => ({ ...page.printArea!, top: 0 });

async function workbook(language: Language = "zh-CN"): Promise<HostSession> {
  const session = await newWorkbook({ language });
  await load(MAY_RETURNS, TARGETS);
  return session;
}

/** Types the lines into the table, which holds them and no others. */
async function define(rows: readonly Row[], language: Language = "zh-CN"): Promise<void> {
  const width = headerRow("Definitions", language).length;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Definitions");
    table.resize(`A1:G${rows.length + 1}`);
    table.getDataBodyRange().values = rows.map((row) =>
      Array.from({ length: width }, (_, column) => row[column] ?? ""),
    );
    await context.sync();
  });
}

/** A quick report of a park and a comparison, in the words of a language. */
function lines(language: Language): Row[] {
  const {
    definitionLines: line,
    definitionColumns: column,
    definitionBases,
    themes,
  } = words(language).workbook;
  const { names } = {
    names: (zh: string, tw: string, en: string) => ({ "zh-CN": zh, "zh-TW": tw, "en-US": en })[language],
  };
  const quick = names("财税快报", "財稅快報", "Revenue brief");
  const both = names("投资比较", "投資比較", "Investment");
  return [
    [quick, line.base, "", "", definitionBases.park],
    [
      "",
      line.title,
      "",
      "",
      names(
        "{园区}{年}年{月}月财税投资快报",
        "{園區}{年}年{月}月財稅投資快報",
        "{park}: revenue and investment, {month} {year}",
      ),
    ],
    ["", line.column, "", column.ytd],
    ["", line.column, "", column.growth],
    ["", line.column, "", column.share],
    ["", line.column, "", column.completion],
    ["", line.column, "", column.gap],
    ["", line.column, "", column.rank],
    ["", line.group, "", "", names("一、财税", "一、財稅", "Revenue")],
    ["", line.indicator, names("财政总收入", "財政總收入", "Total fiscal revenue")],
    ["", line.indicator, names("税收", "稅收", "Tax revenue"), "", "", 1],
    ["", line.group, "", "", names("二、投资", "二、投資", "Investment")],
    ["", line.indicator, names("固定资产投资", "固定資產投資", "Fixed-asset investment")],
    [
      "",
      line.note,
      "",
      "",
      names(
        "财税数据由税务部门提供，{年}年起按新口径。",
        "財稅資料由稅務部門提供，{年}年起按新口徑。",
        "Revenue as the tax office gives it, by the rules of {year}.",
      ),
    ],
    [both, line.base, "", "", definitionBases.comparison],
    ["", line.theme, "", "", themes.screen],
    ["", line.column, "", column.ytd],
    ["", line.column, "", column.growth],
    ["", line.column, "", column.gap],
    ["", line.column, "", column.rank],
    ["", line.indicator, names("固定资产投资", "固定資產投資", "Fixed-asset investment")],
    ["", line.indicator, names("税收", "稅收", "Tax revenue")],
  ];
}

const build = async (definitions: readonly string[] | "all" = "all") =>
  valueOf(await buildReports({ kinds: [], definitions, parks: ["萍乡经开区"], month: MAY }, ACTION));

test.each(LANGUAGES)("reports of one's own read like an official's own tables in %s", async (language) => {
  const session = await workbook(language);
  await define(lines(language), language);
  expect((await build()).problems).toEqual([]);
  const text = session.book.sheets
    .slice(0, 2)
    .map((sheet) => sheetText(session, sheet, printed(sheet)))
    .join("\n\n");
  const golden = readFileSync(join(__dirname, "..", "golden", `defined-${language}.txt`), "utf8");
  expect(text).toBe(golden.trimEnd());
});

test("they are renewed in place, pass the review, and are old when their lines or the data change", async () => {
  const session = await workbook();
  await define(lines("zh-CN"));
  const { reports } = await build();
  expect(reports).toEqual([
    { kind: "park", park: "萍乡经开区", definition: "财税快报" },
    { kind: "comparison", park: null, definition: "投资比较" },
  ]);
  session.refresh();
  const [park, all] = session.book.sheets;
  for (const sheet of [park!, all!])
    expect(auditSheet(printedSheet(session, sheet)).map(({ code, params }) => [code, params])).toEqual([]);
  const overview = async () => {
    const seen = valueOf(await readOverview(null));
    return seen.state === "ready" ? seen : Promise.reject(new Error(seen.state));
  };
  expect((await overview()).definitions.map(({ name, base, place }) => [name, base, place.row])).toEqual([
    ["财税快报", "park", 2],
    ["投资比较", "comparison", 16],
  ]);
  expect((await overview()).reports.map(({ tab, stale }) => [tab, stale])).toEqual([
    ["萍乡经开区 财税快报", false],
    ["投资比较", false],
  ]);

  // A note beside 税收 stays beside it when a line above is taken out.
  const rowOf = (sheet: Sheet, text: string): number =>
    sheet.cells.rows.findIndex((cells) => cells?.includes(text));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(park!.name);
    sheet.getCell(rowOf(park!, "税收"), 30).values = [["已核实"]];
    await context.sync();
  });
  await define(lines("zh-CN").filter(([, , indicator]) => indicator !== "财政总收入"));
  expect((await overview()).reports.map(({ stale }) => stale)).toEqual([true, false]);
  const refreshed = valueOf(await refreshReports({ submissions: [] }, ACTION));
  expect(refreshed.reports).toEqual(reports);
  expect(rowOf(park!, "财政总收入")).toBe(-1);
  expect(rowOf(park!, "已核实")).toBe(rowOf(park!, "税收"));
  expect(session.book.sheets.slice(0, 2).map(({ name }) => name)).toEqual([park!.name, all!.name]);
  expect((await overview()).reports.map(({ stale }) => stale)).toEqual([false, false]);
});

test("a refresh redraws the one that leaves the theme to the workbook, and lets be the one with its own", async () => {
  const session = await workbook();
  await define(lines("zh-CN"));
  await build();
  const [park, all] = session.book.sheets;
  const refreshed = async () => valueOf(await refreshReports({ submissions: [] }, ACTION)).nothingNewer;
  expect(await refreshed()).toBe(true);
  const headings = () => [park!, all!].map(({ styles }) => styles.at(4, 0).fill);
  const [white, dark] = headings();
  expect(white).toBeNull();
  for (const [theme, fills] of [
    ["screen", [dark, dark]],
    ["official", [null, dark]],
  ] as const) {
    await writeSettings({ theme }, "zh-CN");
    expect([theme, await refreshed()]).toEqual([theme, false]);
    expect([theme, headings()]).toEqual([theme, fills]);
    expect([theme, await refreshed()]).toEqual([theme, true]);
  }
});

describe("one whose columns change", () => {
  const { definitionLines: line, definitionColumns: column } = words("zh-CN").workbook;
  const isColumn = (row: Row): boolean => row[1] === line.column;
  const sheetNamed = (session: HostSession, name: string): Sheet | undefined =>
    session.book.sheets.find((sheet) => sheet.name === name);

  /** The park's quick report, with a person's own column beside it and a note below. */
  async function written(): Promise<{ session: HostSession; quick: Row[]; old: Sheet }> {
    const session = await workbook();
    const all = lines("zh-CN");
    const quick = all.slice(
      0,
      all.findIndex(([name]) => name === "投资比较"),
    );
    await define(quick);
    const [old] = (await build(), session.book.sheets);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(old!.name);
      sheet.getRange("V7").values = [["待核实"]];
      sheet.getRange("A40").values = [["以上数据经主任办公会审定"]];
      await context.sync();
    });
    return { session, quick, old: old! };
  }

  const others = (session: HostSession): string[] => session.book.sheets.slice(0, 3).map(({ name }) => name);

  test.each<[string, (quick: readonly Row[]) => Row[]]>([
    [
      "by one more",
      (quick) =>
        quick.flatMap((row) =>
          isColumn(row) && row[3] === column.growth ? [row, ["", line.column, "", column.lastYtd]] : [row],
        ),
    ],
    ["by one less", (quick) => quick.filter((row) => !(isColumn(row) && row[3] === column.share))],
    [
      "by one in the place of another",
      (quick) =>
        quick.map((row) =>
          isColumn(row) && row[3] === column.share ? ["", line.column, "", column.lastYtd] : row,
        ),
    ],
    [
      "in order alone",
      (quick) => {
        const columns = quick.filter(isColumn).reverse();
        return quick.map((row) => (isColumn(row) ? columns.shift()! : row));
      },
    ],
  ])("%s goes to a new sheet, which is said; the old one keeps all that is on it", async (_, change) => {
    const { session, quick, old } = await written();
    const before = JSON.stringify([old.cells.rows, [...old.cells.formulas]]);
    await define(change(quick));
    const { problems } = await build();
    const now = `${old.name} (2)`;
    expect(problems).toMatchObject([
      {
        code: "report.columnsChanged",
        severity: "warning",
        park: "萍乡经开区",
        params: { sheet: old.name, now },
      },
    ]);
    expect(others(session).slice(0, 2)).toContain(now);
    expect(JSON.stringify([old.cells.rows, [...old.cells.formulas]])).toBe(before);
    const sheet = sheetNamed(session, now)!;
    const widthOf = (heading: string): number => {
      const row = sheet.cells.rows.find((cells) => cells?.includes(heading))!;
      return sheet.columnWidths.get(row.indexOf(heading))!;
    };
    // Each column has the room of what it shows.
    expect(widthOf("完成率\n(%)")).toBeGreaterThan(8);
    // From now on the new sheet is the report.
    expect((await build()).problems).toEqual([]);
    expect(sheetNamed(session, `${old.name} (3)`)).toBeUndefined();
  });

  test("while somebody put a column into it, goes to a new sheet likewise", async () => {
    const { quick, old } = await written();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(old.name).getRange("D:D").insert("Right");
      await context.sync();
    });
    await define(quick.filter((row) => !(isColumn(row) && row[3] === column.share)));
    expect((await build()).problems).toMatchObject([{ code: "report.columnsChanged" }]);
  });
});

test("a faulty definition is told and left out; the others are written", async () => {
  const session = await workbook();
  await define([["坏表", "指标", "龙虾产量"], ...lines("zh-CN")]);
  const { reports, problems } = await build();
  expect(reports).toHaveLength(2);
  expect(problems.map(({ code, place }) => [code, place?.sheet, place?.row])).toEqual([
    ["definition.unknownIndicator", "报表定义", 2],
  ]);
  expect((await build(["没有这张"])).problems.map(({ code }) => code)).toEqual(["definition.missing"]);
  // What is not asked for is not spoken of.
  expect((await build(["投资比较"])).problems).toEqual([]);
  expect(session.book.sheets.some(({ name }) => name.includes("坏表"))).toBe(false);
});

test("a new one starts as the report it is like, line for line, and prints the same figures", async () => {
  const session = await workbook();
  for (const name of ["园区月报 1", "园区月报 2"]) {
    const begun = valueOf(await newDefinition({ base: "park" }))!;
    expect(begun.draft.name).toBe(name);
    expect(valueOf(await saveDefinition(begun.draft, begun, ACTION))).toBe("saved");
  }
  const built = valueOf(
    await buildReports(
      { kinds: ["park"], definitions: ["园区月报 1"], parks: ["萍乡经开区"], month: MAY },
      ACTION,
    ),
  );
  expect(built.problems).toEqual([]);
  session.refresh();
  const [usual, own] = session.book.sheets;
  const figures = (sheet: Sheet, name: number, columns: readonly number[]): Map<unknown, unknown[]> =>
    new Map(
      sheet.cells.rows.flatMap((cells, row) => {
        if (row < PARK_ROWS.heading) return [];
        const indicator = cells?.[name];
        const shown = columns.map((column) => sheet.cells.value(row, column));
        return typeof indicator === "string" && typeof shown[1] === "number" ? [[indicator, shown]] : [];
      }),
    );
  // Unit, month, growth, year to date, last year, growth, target, completion, gap and rank stand in the same columns.
  const columns = [3, 7, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14];
  const expected = figures(usual!, 1, columns);
  expect(expected.size).toBeGreaterThan(3);
  const actual = figures(own!, 1, columns);
  for (const [indicator, shown] of expected)
    expect([indicator, actual.get(indicator)]).toEqual([indicator, shown]);
});
