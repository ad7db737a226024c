/** Conditional formats and drop-downs people put on cells of a report stay when it is generated again; its own are not doubled. */
import { buildReports } from "../../src/actions/buildReports";
import { REPORT_KINDS } from "../../src/core/reportKind";
import { appliedConditionalFormats } from "../../src/host/model/appliedConditionalFormats";
import type { HostSession } from "../../src/host/session";
import { THEME_LOOKS } from "../../src/report/themes";
import type { ConditionalFormat, Sheet } from "../../src/xlsx/book";
import { MORE, mayReport, PARK, TAB } from "../support/mayReport";
import { ACTION, load, MAY, MAY_RETURNS, newWorkbook, TARGETS, valueOf } from "../support/parkWorkbook";
import { inExcel, reportsOf } from "../support/reportsFound";
import { writeSettings } from "../support/writeSettings";

const GROWTH = 7;
const RED = "#FFC7CE";

interface Reported {
  readonly session: HostSession;
  readonly sheet: Sheet;
  readonly rowOf: (indicator: string) => number;
  /** Generates again, with a row more when there is one to load. */
  readonly again: (more?: string) => Promise<readonly string[]>;
}

async function reported(): Promise<Reported> {
  const { session, sheet } = await mayReport();
  session.refresh();
  return {
    session,
    sheet,
    rowOf: (indicator) => sheet.cells.rows.findIndex((cells) => cells?.[1] === indicator),
    again: async (more) => {
      if (more !== undefined) await load(more);
      const { problems } = valueOf(
        await buildReports({ kinds: ["park"], parks: [PARK], month: MAY }, ACTION),
      );
      session.refresh();
      return problems.map(({ code }) => code).filter((code) => code.startsWith("report."));
    },
  };
}

const isOwn = ({ formulas }: ConditionalFormat): boolean => formulas[0]?.includes("Park KPI") ?? false;
const isAt = ({ areas }: ConditionalFormat, row: number, column: number): boolean =>
  areas.some(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
/** The report's own as they are, wherever they stand, in their order. */
const ownOf = ({ conditionalFormats }: Sheet): string[] =>
  conditionalFormats
    .filter(isOwn)
    .sort((a, b) => a.priority - b.priority)
    .map(({ areas, formulas, style }) => JSON.stringify([areas, formulas, style]));
const filled = (sheet: Sheet, color: string): ConditionalFormat[] =>
  sheet.conditionalFormats.filter(({ style }) => style.fill === color);

/** Marks growth other than a fifth red in some rows. */
function markRed(it: Excel.Worksheet, top: number, rows: number): void {
  const format = it
    .getRangeByIndexes(top, GROWTH, rows, 1)
    .conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
  format.cellValue.format.fill.color = RED;
  format.cellValue.rule = { formula1: "=20", operator: "NotEqualTo" };
}

test("a rule, a colour scale and a drop-down somebody put on figures move with their rows, and the report's own are as on a new sheet", async () => {
  const { session, sheet, rowOf, again } = await reported();
  const [first, last] = [rowOf("利润总额"), rowOf("固定资产投资")];
  await inExcel(sheet, (it) => {
    markRed(it, first, last - first + 1);
    it.getCell(first, 2).dataValidation.rule = { list: { inCellDropDown: true, source: "亿元,万元" } };
  });
  // As Excel writes a scale from white to green into the file.
  sheet.conditionalFormats.push({
    areas: [{ top: first, bottom: last, left: 4, right: 4 }],
    type: "other",
    kind: "colorScale",
    formulas: [],
    style: {},
    priority: 1,
    stopIfTrue: false,
    raw: { attributes: ' type="colorScale"', content: "<colorScale/>", look: null },
  });
  session.traffic.reset();
  expect(await again()).toEqual([]);
  expect(session.traffic.syncs).toBe(4);
  expect(await again(MORE)).toEqual([]);
  const [from, to] = [rowOf("利润总额"), rowOf("固定资产投资")];
  expect([from, to]).toEqual([first + 1, last + 1]);
  const scales = sheet.conditionalFormats.filter(({ kind }) => kind === "colorScale");
  const areas = [{ top: from, bottom: to, left: 4, right: 4 }];
  expect(scales).toMatchObject([{ areas, raw: { content: "<colorScale/>" } }]);
  expect(filled(sheet, RED)).toMatchObject([
    { type: "cellIs", areas: [{ top: from, bottom: to, left: GROWTH, right: GROWTH }] },
  ]);
  expect(sheet.validations.filter(({ formula1 }) => formula1 === '"亿元,万元"')).toMatchObject([
    { type: "list", areas: [{ top: from, bottom: from, left: 2, right: 2 }] },
  ]);
  const fresh = await reported();
  await fresh.again(MORE);
  expect(ownOf(sheet)).toEqual(ownOf(fresh.sheet));
});

test("a report nobody formatted takes three requests", async () => {
  const { session, again } = await reported();
  session.traffic.reset();
  await again();
  expect(session.traffic.syncs).toBe(3);
});

test("what somebody marks red has the first word over the report's yellow, before and after", async () => {
  const { session, sheet, rowOf, again } = await reported();
  await load(`园区,指标,报告期,数据项,数值,单位\n${PARK},固定资产投资,2022-05,累计,0.5,亿元\n`);
  await again();
  const fillAt = (column: number): string | undefined =>
    appliedConditionalFormats(session, sheet, rowOf("固定资产投资"), column).fill;
  const yellow = THEME_LOOKS.official.statuses.marked!;
  expect(fillAt(GROWTH)).toBe(yellow);
  await inExcel(sheet, (it) => markRed(it, rowOf("固定资产投资"), 1));
  expect([fillAt(GROWTH), fillAt(1)]).toEqual([RED, yellow]);
  await again();
  await again(MORE);
  expect([fillAt(GROWTH), fillAt(1)]).toEqual([RED, yellow]);
});

test("on headings, notes, the unit row and the row of those who sign they stay too", async () => {
  const { sheet, again, rowOf } = await reported();
  const last = sheet.page.printArea!.bottom;
  const rows = [1, 2, 4, last - 2, last - 1, last];
  await inExcel(sheet, (it) => {
    for (const row of rows) {
      const { custom } = it.getCell(row, 0).conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = "=TRUE";
      custom.format.fill.color = `#0000${String(10 + row)}`;
    }
  });
  await again();
  await again(MORE);
  const now = rows.map((row) => filled(sheet, `#0000${String(10 + row)}`).flatMap(({ areas }) => areas));
  const down = (row: number): number => (row < rowOf("营业收入") ? row : row + 1);
  expect(now).toEqual(rows.map((row) => [{ top: down(row), bottom: down(row), left: 0, right: 0 }]));
});

test("cells of the report copied into a column of somebody's keep the report's marks there", async () => {
  const { sheet, rowOf, again } = await reported();
  const theirs = sheet.page.printArea!.right + 12;
  await inExcel(sheet, (it) => {
    markRed(it, rowOf("固定资产投资"), 1);
    it.getCell(rowOf("利润总额"), theirs).copyFrom(it.getCell(rowOf("利润总额"), GROWTH));
  });
  const spread = (): number =>
    sheet.conditionalFormats.filter((format) => isOwn(format) && isAt(format, rowOf("利润总额"), theirs))
      .length;
  const before = spread();
  expect(before).toBeGreaterThan(0);
  await again();
  await again(MORE);
  expect(spread()).toBe(before);
});

test("a rule somebody puts on a cell copied into a column they inserted keeps the first word over the report's marks there", async () => {
  const { session, sheet, rowOf, again } = await reported();
  await load(`园区,指标,报告期,数据项,数值,单位\n${PARK},固定资产投资,2022-05,累计,0.5,亿元\n`);
  await again();
  const theirs = 2;
  const row = rowOf("固定资产投资");
  const fill = (): string | undefined =>
    appliedConditionalFormats(session, sheet, rowOf("固定资产投资"), theirs).fill;
  const yellow = (): ConditionalFormat[] =>
    filled(sheet, THEME_LOOKS.official.statuses.marked!).filter(
      (each) => isOwn(each) && isAt(each, rowOf("固定资产投资"), theirs),
    );
  await inExcel(sheet, (it) => {
    it.getRange("C:C").insert("Right");
    it.getCell(row, theirs).copyFrom(it.getCell(row, 1));
  });
  await inExcel(sheet, (it) => {
    const { custom } = it.getCell(row, theirs).conditionalFormats.add(Excel.ConditionalFormatType.custom);
    custom.rule.formula = "=TRUE";
    custom.format.fill.color = RED;
    markRed(it, rowOf("利润总额"), 1);
  });
  expect(yellow()).toHaveLength(1);
  expect(fill()).toBe(RED);
  await again();
  await again(MORE);
  expect(yellow()).toHaveLength(1);
  expect(fill()).toBe(RED);
});

test("a rule of somebody's stays in a workbook that a program saved which loses what the add-in keeps in it, as LibreOffice does", async () => {
  const { session, sheet, rowOf, again } = await reported();
  const own = ownOf(sheet);
  await inExcel(sheet, (it) => markRed(it, rowOf("固定资产投资"), 1));
  session.book.settings.clear();
  await again();
  await again();
  expect(filled(sheet, RED)).toMatchObject([{ areas: [{ top: rowOf("固定资产投资") }] }]);
  expect(ownOf(sheet)).toEqual(own);
});

test("a yellow mark somebody gave another colour keeps it; the other theme changes the report's own alone", async () => {
  const { sheet, again } = await reported();
  await Excel.run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(TAB).getRange();
    conditionalFormats.load("items/customOrNullObject/format/fill/color");
    await context.sync();
    const yellow = conditionalFormats.items.filter((each) => each.customOrNullObject.format.fill.color);
    expect(yellow).toHaveLength(1);
    yellow[0]!.customOrNullObject.format.fill.color = "#FF9900";
    await context.sync();
  });
  await writeSettings({ theme: "screen" }, "zh-CN");
  await again(MORE);
  await again();
  expect(filled(sheet, "#FF9900")).toHaveLength(1);
  expect(filled(sheet, THEME_LOOKS.screen.statuses.marked!)).toHaveLength(1);
  expect(filled(sheet, THEME_LOOKS.official.statuses.marked!)).toHaveLength(0);
});

test("where Excel does not tell conditional formats the report is written, all of them stay as they are, and that is said", async () => {
  const { session, sheet, rowOf, again } = await reported();
  await inExcel(sheet, (it) => markRed(it, rowOf("固定资产投资"), 3));
  const before = sheet.conditionalFormats.length;
  // Excel's answer where two rules were added by hand (office-js issue 5222).
  session.failAt({ sync: 2, when: "before", code: "ItemNotFound" });
  expect(await again()).toEqual(["report.conditionsLeft"]);
  expect(sheet.conditionalFormats).toHaveLength(before);
  await load(MORE);
  session.failAt({ sync: 2, when: "before", code: "ItemNotFound" });
  expect(await again()).toEqual(["report.conditionsLeft"]);
  expect(sheet.conditionalFormats).toHaveLength(before);
  expect(filled(sheet, RED)).toMatchObject([{ areas: [{ top: rowOf("固定资产投资") }] }]);
  expect(await again()).toEqual([]);
  const fresh = await reported();
  await fresh.again(MORE);
  expect(ownOf(sheet)).toEqual(ownOf(fresh.sheet));
});

test("where it is not known either what the report wrote, as after LibreOffice, all of them stay as well", async () => {
  const { session, sheet, rowOf, again } = await reported();
  await inExcel(sheet, (it) => markRed(it, rowOf("固定资产投资"), 3));
  const before = sheet.conditionalFormats.length;
  for (const key of [...session.book.settings.keys()].filter((each) => each.startsWith("printed|")))
    session.book.settings.delete(key);
  session.failAt({ sync: 2, when: "before", code: "ItemNotFound" });
  expect(await again()).toEqual(["report.conditionsLeft"]);
  expect(sheet.conditionalFormats).toHaveLength(before);
});

test("a sheet of an earlier version, whose conditional formats have no mark, has the report's own once", async () => {
  const { session, sheet, again } = await reported();
  for (const format of sheet.conditionalFormats)
    format.formulas = format.formulas.map((text) => text.replace(/^AND\("Park KPI"<>"",(.*)\)$/, "$1"));
  const key = [...session.book.settings.keys()].find((each) => each.startsWith("printed|"))!;
  const { marksConditions, ...print } = JSON.parse(session.book.settings.get(key)!) as Record<
    string,
    unknown
  >;
  expect(marksConditions).toBe(true);
  session.book.settings.set(key, JSON.stringify(print));
  await again();
  expect(sheet.conditionalFormats.every(isOwn)).toBe(true);
  expect(ownOf(sheet)).toEqual(ownOf((await reported()).sheet));
});

test.each(REPORT_KINDS)(
  "a rule across a %s report stays whole, and the report's own are not doubled",
  async (kind) => {
    const session = await newWorkbook();
    await load(MAY_RETURNS, TARGETS);
    const build = async (): Promise<void> =>
      void valueOf(await buildReports({ kinds: [kind], parks: [PARK], month: MAY }, ACTION));
    await build();
    session.refresh();
    const [found] = reportsOf(session);
    if (!found) return;
    const { sheet, block } = found;
    const before = ownOf(sheet);
    await inExcel(sheet, (it) => {
      const range = it.getRangeByIndexes(0, 0, block.bottom + 1, block.right + 4);
      const { custom } = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = '=$A1="重点"';
      custom.format.fill.color = RED;
      it.getRangeByIndexes(1, 0, block.bottom, block.right + 1).dataValidation.rule = {
        custom: { formula: "=LEN(A2)<500" },
      };
    });
    await build();
    await build();
    expect(filled(sheet, RED)).toMatchObject([
      {
        areas: [{ top: 0, left: 0, bottom: block.bottom, right: block.right + 3 }],
        formulas: ['$A1="重点"'],
      },
    ]);
    expect(sheet.validations.filter(({ formula1 }) => formula1 === "LEN(A2)<500")).toMatchObject([
      { areas: [{ top: 1, left: 0, bottom: block.bottom, right: block.right }] },
    ]);
    expect(ownOf(sheet)).toEqual(before);
  },
);
