/** Cover and contents of the monthly bulletin, written by the add-in's own action on the embedded host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildReports } from "../../src/actions/buildReports";
import { LANGUAGES, type Language } from "../../src/core/language";
import { isPerPark, REPORT_KINDS, type ReportKind } from "../../src/core/reportKind";
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

const FRONT = ["cover", "contents", "park", "ranking"] as const satisfies readonly ReportKind[];

async function written(
  kinds: readonly ReportKind[] = FRONT,
  language: Language = "zh-CN",
): Promise<HostSession> {
  const session = await newWorkbook({ language });
  await load(MAY_RETURNS, TARGETS);
  await build(kinds);
  return session;
}

const build = async (kinds: readonly ReportKind[], parks: readonly string[] = []) =>
  valueOf(await buildReports({ kinds, parks, month: MAY }, ACTION));
const printed = ({ page }: Sheet) => page.printArea!;
const text = (session: HostSession, tab: string): string => {
  const sheet = sheetOf(session, tab);
  return sheetText(session, sheet, printed(sheet));
};
/** What each line of the contents leads to: name in the contents, tab of the sheet the link arrives at. */
function links(session: HostSession): string[] {
  session.refresh();
  const sheet = sheetOf(session, "目录");
  const lines: string[] = [];
  for (let row = 0; row <= printed(sheet).bottom; row++) {
    const formula = sheet.cells.formula(row, 1);
    const name = /^HYPERLINK\("#(\w+)"/.exec(formula ?? "")?.[1];
    if (!name) continue;
    const refersTo = session.book.names.find((each) => each.name === name)?.refersTo ?? "";
    lines.push(`${String(sheet.cells.value(row, 1))}→${/^'?(.*?)'?!/.exec(refersTo)?.[1] ?? refersTo}`);
  }
  return lines;
}

test.each(LANGUAGES)("reads like the front of an official bulletin in %s", async (language) => {
  const session = await written(FRONT, language);
  const grids = session.book.sheets.slice(0, 2).map((sheet) => sheetText(session, sheet, printed(sheet)));
  const golden = readFileSync(join(__dirname, "..", "golden", `booklet-${language}.txt`), "utf8");
  expect(`${grids.join("\n\n")}\n`).toBe(golden);
});

test("stands before the reports it lists, in their order, each line a link to its sheet", async () => {
  const session = await written();
  expect(session.book.sheets.slice(0, 5).map(({ name }) => name)).toEqual([
    "封面",
    "目录",
    "萍乡经开区月报",
    "湘乡经开区月报",
    "指标排行榜",
  ]);
  expect(links(session)).toEqual([
    "园区月报→萍乡经开区月报",
    "园区月报→湘乡经开区月报",
    "指标排行榜→指标排行榜",
  ]);
});

test("a link still arrives when its sheet is renamed", async () => {
  const session = await written();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("萍乡经开区月报").name = "5月 萍乡";
    await context.sync();
  });
  expect(links(session)[0]).toBe("园区月报→5月 萍乡");
});

test("a report written later joins the contents; one that was there before does not touch them", async () => {
  const session = await written();
  expect((await build(["targets"])).reports.map(({ kind }) => kind)).toEqual(["contents", "targets"]);
  expect(links(session)).toEqual([
    "园区月报→萍乡经开区月报",
    "园区月报→湘乡经开区月报",
    "指标排行榜→指标排行榜",
    "年度目标完成情况→年度目标完成情况",
  ]);
  expect((await build(["targets"])).reports.map(({ kind }) => kind)).toEqual(["targets"]);
});

test("a deleted report leaves the contents when they are written again, and no link behind", async () => {
  const session = await written();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("指标排行榜").delete();
    await context.sync();
  });
  await build(["contents"]);
  expect(links(session)).toEqual(["园区月报→萍乡经开区月报", "园区月报→湘乡经开区月报"]);
  const names = session.book.names.map(({ name }) => name).filter((name) => name.startsWith("ReportLink"));
  expect(names).toEqual(["ReportLink1", "ReportLink2"]);
});

test("carries the name of the bulletin and the unit that issues it as the settings say", async () => {
  const session = await written();
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.getItem("BookletTitle").getRange().values = [["湘赣开发区经济月报"]];
    names.getItem("IssuingUnit").getRange().values = [["湘赣开发区管理委员会"]];
    await context.sync();
  });
  expect(text(session, "封面")).toContain("湘赣开发区经济月报");
  expect(text(session, "封面")).toContain("湘赣开发区管理委员会");
  expect(text(session, "目录")).toContain("湘赣开发区经济月报");
});

test("in a workbook of an earlier version, which has neither setting, has the usual name and no error", async () => {
  const session = await written(["park"]);
  await Excel.run(async (context) => {
    for (const name of ["BookletTitle", "IssuingUnit"]) context.workbook.names.getItem(name).delete();
    await context.sync();
  });
  await build(["cover"]);
  expect(text(session, "封面")).toContain("园区主要经济指标月报");
  expect(text(session, "封面")).not.toContain("#");
});

test("takes three syncs, new and renewed", async () => {
  const session = await written(["park"]);
  for (const time of ["new", "renewed"]) {
    session.traffic.reset();
    await build(["cover", "contents"]);
    expect([time, session.traffic.syncs]).toEqual([time, 3]);
  }
  expect(session.book.sheets.filter(({ name }) => /^(封面|目录)/.test(name))).toHaveLength(2);
});

test("of a workbook without data says that there is nothing to list", async () => {
  await newWorkbook();
  const { reports, problems } = await build(["cover", "contents"]);
  expect(reports).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(["report.nothing.cover", "report.nothing.contents"]);
});

test("all kinds at once are listed, but for the front itself and for projects there are none of", async () => {
  const session = await written(REPORT_KINDS);
  const others = REPORT_KINDS.filter((kind) => !["cover", "contents", "projects"].includes(kind));
  // Two parks have a report of each kind every park has one of.
  expect(links(session)).toHaveLength(others.length + others.filter(isPerPark).length);
});
