/** The report of data quality, written by the add-in's own actions on the embedded host. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildReports } from "../../src/actions/buildReports";
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { setReturnState } from "../../src/actions/setReturnState";
import { settleFinding } from "../../src/actions/settleFinding";
import { CATALOGUE } from "../../src/core/catalogue";
import { LANGUAGES, type Language } from "../../src/core/language";
import { parkFromName } from "../../src/core/roster";
import { appliedConditionalFormats } from "../../src/host/model/appliedConditionalFormats";
import type { HostSession } from "../../src/host/session";
import { pageBreaks } from "../../src/report/pages";
import { quality } from "../../src/report/quality";
import type { Sheet } from "../../src/xlsx/book";
import { displayText } from "../../src/xlsx/displayText";
import { ACTION, load, MAY, MAY_RETURNS, newWorkbook, sheetOf, valueOf } from "../support/parkWorkbook";
import { sheetText } from "../support/sheetText";
import { reportSources } from "../support/reportSources";

const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
/** A park that sent April only, and one whose tax is more than its revenue. */
const MORE = `${HEADING}芦溪工业园*,财政总收入,2022-04,累计,3.1,亿元
安源工业园,财政总收入,2022-05,累计,3.3,亿元
安源工业园,税收,2022-05,累计,5.9,亿元
`;
const TAB = "数据质量";

/** Loaded on 10 June, two days late; one warning settled, one return approved. */
async function written(language: Language = "zh-CN"): Promise<HostSession> {
  const session = await newWorkbook({ language });
  await load(MAY_RETURNS, MORE);
  const { findings } = valueOf(await checkWorkbook({ ...ACTION, language }));
  const warning = findings.find(({ severity, park }) => severity === "warning" && park === "萍乡经开区");
  if (warning) valueOf(await settleFinding(warning, "系统维护，经与园区核实无误", { ...ACTION, language }));
  await setReturnState({ park: "湘乡经开区", month: MAY, state: "approved", reason: "" }, ACTION);
  valueOf(await buildReports({ kinds: ["quality"], parks: [], month: MAY }, ACTION));
  return session;
}

const printed = ({ page }: Sheet) => ({ ...page.printArea!, top: 0 });
const text = (session: HostSession): string => {
  const sheet = sheetOf(session, TAB);
  return sheetText(session, sheet, printed(sheet));
};
const lineOf = (session: HostSession, words: string): string =>
  text(session)
    .split("\n")
    .find((line) => line.includes(words)) ?? "";

test.each(LANGUAGES)("reads like an official's own table in %s", async (language) => {
  const session = await written(language);
  const sheet = session.book.sheets[0]!;
  const golden = readFileSync(join(__dirname, "..", "golden", `quality-${language}.txt`), "utf8");
  expect(sheetText(session, sheet, printed(sheet))).toBe(golden.trimEnd());
});

test("takes three syncs, new and renewed, and is the same when renewed", async () => {
  const session = await written();
  const before = text(session);
  session.traffic.reset();
  valueOf(await buildReports({ kinds: ["quality"], parks: [], month: MAY }, ACTION));
  expect([session.traffic.syncs, text(session)]).toEqual([3, before]);
});

test("follows an approval and a settled warning without the add-in; the lists wait for a refresh", async () => {
  const session = await written();
  expect(lineOf(session, "应报园区4个")).toContain("已审核1个。未核实的错误1项、警告30项，已核实并说明1项");
  valueOf(await setReturnState({ park: "安源工业园", month: MAY, state: "approved", reason: "" }, ACTION));
  await Excel.run(async (context) => {
    const checks = context.workbook.tables.getItem("Checks");
    const settled = checks.columns.getItem("已核实").getDataBodyRange();
    const parks = checks.columns.getItem("园区").getDataBodyRange();
    parks.load("values");
    await context.sync();
    settled.getCell(
      parks.values.findIndex(([park]) => park === "安源工业园"),
      0,
    ).values = [["是"]];
    await context.sync();
  });
  expect(lineOf(session, "应报园区4个")).toContain("已审核2个。未核实的错误1项、警告29项，已核实并说明2项");
  expect(lineOf(session, "安源工业园 ")).toMatch(/已审核.*\| 0 +\| 11 +\| 0 +\| 1 /);
  expect(text(session)).toContain("已核实并说明的问题（1项，生成报表时）");
  valueOf(await buildReports({ kinds: ["quality"], parks: [], month: MAY }, ACTION));
  expect(text(session)).toContain("已核实并说明的问题（2项，生成报表时）");
});

test("of another month counts what belongs to it, and leaves the rest under other periods", async () => {
  const session = await written();
  await Excel.run(async (context) => {
    context.workbook.names.getItem("ReportMonth").getRange().values = [[9]];
    await context.sync();
  });
  expect(lineOf(session, "萍乡经开区 ")).toMatch(/未报.*未到期.*\| 0 +\| 0 +\| 0 +\| 0 +\| 0 /);
  expect(lineOf(session, "全区性及其他时期")).toMatch(/\| 1 +\| 30 +\| 0 +\| 1$/);
});

test("names no parks of May under the April somebody chooses: the heading asks for a refresh, and May has them again", async () => {
  const session = await written();
  const choose = async (month: number): Promise<readonly string[]> => {
    await Excel.run(async (context) => {
      context.workbook.names.getItem("ReportMonth").getRange().values = [[month]];
      await context.sync();
    });
    session.refresh();
    const sheet = sheetOf(session, TAB);
    const heading = sheet.cells.rows.findIndex((cells) => cells?.[4] === "未报园区（生成报表时）");
    const named = sheet.cells.rows.findIndex(
      (cells, row) => row > heading && String(cells?.[4]).startsWith("萍乡经开区、"),
    );
    return [heading, named].map((row) => {
      const { numberFormat = "General" } = appliedConditionalFormats(session, sheet, row, 4);
      return displayText(sheet.cells.value(row, 4), numberFormat);
    });
  };
  const may = await choose(5);
  expect(may).toEqual(["未报园区（生成报表时）", expect.stringMatching(/^萍乡经开区、/)]);
  expect(await choose(4)).toEqual(["未报园区（年月已更改，请刷新报表）", ""]);
  expect(await choose(5)).toEqual(may);
});

test("of a workbook without parks says that there is nothing to list", async () => {
  await newWorkbook();
  const { reports, problems } = valueOf(
    await buildReports({ kinds: ["quality"], parks: [], month: MAY }, ACTION),
  );
  expect([reports, problems]).toMatchObject([[], [{ code: "report.nothing.quality", severity: "note" }]]);
});

test("names the first thirty of a province's parks that lack an indicator, in a row that Excel takes", () => {
  const lacking = Array.from({ length: 200 }, (_, at) => `第${at + 1}经济技术开发区`);
  const spec = quality(
    reportSources(
      "zh-CN",
      lacking.map((name, at) => parkFromName(name, at)),
      CATALOGUE.filter(({ code }) => code === "TAX"),
      { lackingOf: () => lacking },
    ),
  )!;
  const line = spec.cells
    .flat()
    .find((cell) => typeof cell === "object" && cell?.text.startsWith("第1经济技术开发区、"));
  expect(line).toMatchObject({ text: expect.stringMatching(/、第30经济技术开发区等200个园区$/) as string });
  expect(Math.max(...spec.rowHeights.map(({ height }) => height))).toBeLessThanOrEqual(409);
});

test("repeats the headings of each of its tables where a page begins within it", () => {
  const names = Array.from({ length: 70 }, (_, at) => `第${at + 1}工业园区`);
  const parks = names.map((name, at) => parkFromName(name, at));
  const findings = names.slice(0, 50).map((park) => ({
    ...{ rule: "较上月突增", severity: "警告", park, indicator: "税收", period: "2022-05" },
    ...{ text: "比上月多一倍以上，请核实。".repeat(1 + (park.length % 3)), reason: "", settled: false },
  }));
  const spec = quality(reportSources("zh-CN", parks, CATALOGUE, { findings }))!;
  const breaks = pageBreaks(spec);
  const repeated = spec.cells.flatMap((cells, row) => {
    const label = cells[spec.labels.left];
    const name = typeof label === "object" && label ? label.text : "";
    return /^(?:heading 1|coverage\|heading|open\|heading)\|\d+$/.test(name)
      ? [[name, breaks.includes(row)]]
      : [];
  });
  expect(repeated.map(([name]) => name)).toEqual(
    expect.arrayContaining(["heading 1|1", "coverage|heading|1", "open|heading|1"]),
  );
  expect(repeated.filter(([, beginsPage]) => !beginsPage)).toEqual([]);
});
