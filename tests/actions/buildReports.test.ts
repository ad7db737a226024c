/** The reports of all parks together, written by the add-in's own action on the embedded host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildReports } from "../../src/actions/buildReports";
import type { ReportKind } from "../../src/core/reportKind";
import { LANGUAGES, type Language } from "../../src/core/language";
import type { HostSession } from "../../src/host/session";
import type { Sheet } from "../../src/xlsx/book";
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

const KINDS = ["comparison", "ranking", "targets", "narrative"] as const satisfies readonly ReportKind[];
const TABS = {
  comparison: "分园区主要指标",
  ranking: "指标排行榜",
  targets: "年度目标完成情况",
  narrative: "文字分析",
};
/** April beside May, so that places move. */
const APRIL = `园区,指标,报告期,数据项,数值,单位
湘乡经开区,财政总收入,2022-04,累计,16.2,亿元
湘乡经开区,财政总收入,2021-04,累计,7.2,亿元
湘乡经开区,税收,2022-05,累计,7.1,亿元
`;

async function written(kinds: readonly ReportKind[], language: Language = "zh-CN"): Promise<HostSession> {
  const session = await newWorkbook({ language });
  await load(MAY_RETURNS, TARGETS, APRIL);
  valueOf(await buildReports({ kinds, parks: [], month: MAY }, ACTION));
  return session;
}

const printed = ({ page }: Sheet) => ({ ...page.printArea!, top: 0 });

test.each(KINDS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
  "%s reads like an official's own table in %s",
  async (kind, language) => {
    const session = await written([kind], language);
    const sheet = session.book.sheets[0]!;
    const golden = readFileSync(join(__dirname, "..", "golden", `${kind}-${language}.txt`), "utf8");
    expect(sheetText(session, sheet, printed(sheet))).toBe(golden.trimEnd());
  },
);

test("a list of targets with none in it says so in its first line, and rules no blank lines", async () => {
  const session = await newWorkbook();
  const goals = "萍乡经开区,财政总收入,2022,42,亿元,\n湘乡经开区,税收,2022,20,亿元,\n";
  await load(MAY_RETURNS, `园区,指标,年度,目标值,单位,类型\n${goals}`);
  valueOf(await buildReports({ kinds: ["targets"], parks: [], month: MAY }, ACTION));
  session.refresh();
  const { cells, styles } = sheetOf(session, TABS.targets);
  const lines = (title: string): unknown[] => {
    const head = cells.rows.findIndex((values) => String(values?.[0]).startsWith(title));
    return [1, 2, 3].map((below) => cells.value(head + below, 1));
  };
  expect(lines("红榜")).toEqual(["园区", "萍乡经开区", ""]);
  expect(lines("黑榜")).toEqual(["园区", "无", ""]);
  const black = cells.rows.findIndex((values) => String(values?.[0]).startsWith("黑榜"));
  const table = cells.rows.findIndex((values) => values?.[1] === "萍乡经开区");
  const ruled = (row: number): boolean => JSON.stringify(styles.at(row, 2)).includes("hair");
  expect([table, black + 4, black + 5].map(ruled)).toEqual([true, false, false]);
});

describe.each(KINDS)("%s", (kind) => {
  test("takes three syncs, new and renewed, and is the same when renewed", async () => {
    const session = await written([]);
    for (const time of ["new", "renewed"]) {
      session.traffic.reset();
      valueOf(await buildReports({ kinds: [kind], parks: [], month: MAY }, ACTION));
      expect([time, session.traffic.syncs]).toEqual([time, 3]);
    }
    const sheet = sheetOf(session, TABS[kind]);
    const before = sheetText(session, sheet, printed(sheet));
    valueOf(await buildReports({ kinds: [kind], parks: [], month: MAY }, ACTION));
    expect(sheetText(session, sheet, printed(sheet))).toBe(before);
  });

  test("keeps what people wrote beside and below it when a park joins", async () => {
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
    await load(
      "园区,指标,报告期,数据项,数值,单位\n安源工业园,财政总收入,2022-05,累计,3.3,亿元\n",
      "园区,指标,年度,目标值,单位\n安源工业园,财政总收入,2022,8,亿元\n",
    );
    expect(valueOf(await buildReports({ kinds: [kind], parks: [], month: MAY }, ACTION)).problems).toEqual(
      [],
    );
    const now = sheet.page.printArea!.bottom;
    expect(now).toBeGreaterThan(bottom);
    expect(sheet.cells.value(now + 2, 0)).toBe("附：说明");
    expect(sheet.cells.rows.some((cells) => cells?.[right] === "已核实")).toBe(true);
  });

  test("with a row of a person's own in it is brought up to date around it", async () => {
    const session = await written([kind]);
    const sheet = sheetOf(session, TABS[kind]);
    const lines = (): string[] =>
      sheetText(session, sheet, printed(sheet))
        .split("\n")
        .map((line) => line.replaceAll(/ +/g, " "));
    const before = lines();
    await Excel.run(async (context) => {
      const it = context.workbook.worksheets.getItem(TABS[kind]);
      it.getRange("9:9").insert("Down");
      it.getRange("A9").values = [["其中：高新区"]];
      await context.sync();
    });
    const { problems } = valueOf(await buildReports({ kinds: [kind], parks: [], month: MAY }, ACTION));
    expect(problems).toEqual([]);
    expect(sheet.cells.value(8, 0)).toBe("其中：高新区");
    expect(lines().filter((line) => !line.includes("其中：高新区"))).toEqual(before);
  });

  test("of a workbook without data says that there is nothing to list", async () => {
    await newWorkbook();
    const { reports, problems } = valueOf(
      await buildReports({ kinds: [kind], parks: [], month: MAY }, ACTION),
    );
    expect([reports, problems]).toMatchObject([[], [{ code: `report.nothing.${kind}`, severity: "note" }]]);
  });
});
