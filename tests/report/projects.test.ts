/** The report of key projects, written by the add-in's own action on the embedded host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildReports } from "../../src/actions/buildReports";
import { readOverview } from "../../src/actions/readOverview";
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
  tableRows,
  valueOf,
} from "../support/parkWorkbook";
import { sheetText } from "../support/sheetText";

/** One ahead, one behind, one nobody reported, one without a plan, one that gave money back; and a park nobody lists. */
const BOARD = `项目名称,园区,级别,年度,总投资,年计划投资,4月,5月,单位,形象进度
新能源电池材料生产基地（一期）,萍乡经开区,省重点,2022,28.97,9.00,3.82,5.29,亿元,主体施工
人才公寓,萍乡经开区,市重点,2022,3.38,1.47,0.41,0.44,亿元,场地平整，前期手续办理
光伏组件生产线,萍乡经开区,省大中型,2022,4.18,1.57,0.61,,亿元,基础施工
标准厂房二期,湘乡经开区,市重点,2022,5.32,,0.6,0.76,亿元,基础施工
再生玻璃深加工,湘乡经开区,市重点,2022,7.63,2.30,0.1,-0.05,亿元,退回预付款
老项目,湘乡经开区,市重点,2021,7.63,2.30,0.1,0.2,亿元,完工
`;
const TAB = "重点项目进展";

async function written(language: Language = "zh-CN"): Promise<HostSession> {
  const session = await newWorkbook({ language });
  await load(MAY_RETURNS, BOARD);
  valueOf(await buildReports({ kinds: ["projects"], parks: [], month: MAY }, ACTION));
  return session;
}

const printed = ({ page }: Sheet) => ({ ...page.printArea!, top: 0 });
const text = (session: HostSession): string => {
  const sheet = sheetOf(session, TAB);
  return sheetText(session, sheet, printed(sheet));
};

test.each(LANGUAGES)("reads like an official's own table in %s", async (language) => {
  const session = await written(language);
  const sheet = session.book.sheets[0]!;
  const golden = readFileSync(join(__dirname, "..", "golden", `projects-${language}.txt`), "utf8");
  expect(sheetText(session, sheet, printed(sheet))).toBe(golden.trimEnd());
});

test("takes three syncs, new and renewed", async () => {
  const session = await written();
  const before = text(session);
  session.traffic.reset();
  valueOf(await buildReports({ kinds: ["projects"], parks: [], month: MAY }, ACTION));
  expect([session.traffic.syncs, text(session)]).toEqual([3, before]);
});

/** Adds a row to the table the way a person does. */
async function typeProject(cells: Readonly<Record<string, string | number>>): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Projects");
    table.rows.add(undefined, undefined);
    const body = table.getDataBodyRange();
    body.load("rowCount");
    const headings = table.getHeaderRowRange();
    headings.load("values");
    await context.sync();
    for (const [heading, value] of Object.entries(cells))
      body.getCell(body.rowCount - 1, headings.values[0]!.indexOf(heading)).values = [[value]];
    await context.sync();
  });
}

test("a project typed into the table is counted at once, makes the report stale, and stands in it after a refresh", async () => {
  const session = await written();
  expect(text(session)).not.toContain("另有");
  await typeProject({
    项目名称: "铜箔生产线",
    园区: "安源工业园",
    年度: 2022,
    总投资: 8,
    年计划投资: 2,
    "5月": 0.2,
  });
  expect(tableRows(session, "Projects", "键").at(-1)).toEqual(["铜箔生产线|安源工业园|2022"]);
  expect(text(session)).toContain("“重点项目”表另有1行未列入");
  const overview = valueOf(await readOverview(null));
  expect(overview.state === "ready" && overview.reports.map(({ kind, stale }) => [kind, stale])).toEqual([
    ["projects", true],
  ]);
  valueOf(await buildReports({ kinds: ["projects"], parks: [], month: MAY }, ACTION));
  expect(text(session)).toContain("安源工业园（1个，落后1个）");
  expect(text(session)).not.toContain("另有");
});

test("another month, and a figure typed over, are followed without the add-in", async () => {
  const session = await written();
  await Excel.run(async (context) => {
    context.workbook.names.getItem("ReportMonth").getRange().values = [[4]];
    await context.sync();
  });
  const [line] = text(session)
    .split("\n")
    .filter((each) => each.includes("光伏组件生产线"));
  expect(line).toMatch(/0\.61 +\| 38\.9 +\| \+5\.5 +\| 超时序进度/);
});

test("of a year without projects says that there is nothing to list", async () => {
  await newWorkbook();
  const { reports, problems } = valueOf(
    await buildReports({ kinds: ["projects"], parks: [], month: MAY }, ACTION),
  );
  expect([reports, problems]).toMatchObject([[], [{ code: "report.nothing.projects", severity: "note" }]]);
});
