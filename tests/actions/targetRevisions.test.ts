/** A target adjusted within the year (年中调整): loaded with its date it counts from its month on, and not before. */
import { buildReports } from "../../src/actions/buildReports";
import { commitReview } from "../../src/actions/commitReview";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { setReturnState } from "../../src/actions/setReturnState";
import type { HostSession } from "../../src/host/session";
import { problemMessage } from "../../src/i18n/problemMessage";
import type { Sheet } from "../../src/xlsx/book";
import { describeWithLibreOffice, recalculate } from "../support/libreOffice";
import {
  ACTION,
  load,
  newWorkbook,
  sheetOf,
  submissionsOf,
  tableRows,
  valueOf,
} from "../support/parkWorkbook";

const PARK = "湘潭高新区";
const FIGURES = "园区,指标,报告期,数据项,数值,单位\n";
const HALF_YEAR = [4, 5, 6, 7]
  .map((month) => `${PARK},税收,2022-0${month},累计,${month * 2},亿元\n`)
  .join("");
const HEADING = "园区,指标,年度,目标值,单位,修订日期\n";
const target = (value: number, revisedOn = "", indicator = "税收"): string =>
  `${HEADING}${PARK},${indicator},2022,${value},亿元,${revisedOn}\n`;
const PLAN = target(28);
const ADJUSTED = target(30, "2022-06-20");
const ROW = ["目标值", "调整后目标", "自月份", "修订日期"] as const;

async function typed(table: string, column: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange();
    body.getCell(0, 0).values = [[value]];
    await context.sync();
  });
}

/** Target and completion of the park's tax with the workbook in a month of 2022. */
async function shown(session: HostSession, month: number): Promise<unknown[]> {
  const settings = sheetOf(session, "设置");
  const row = settings.cells.rows.findIndex((cells) => cells?.includes("报告月份"));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("设置").getRange(`B${row + 1}`).values = [[month]];
    await context.sync();
  });
  session.refresh();
  const found = tableRows(session, "Measures", "指标", "目标", "完成率").find(([name]) => name === "税收")!;
  return found.slice(1);
}

async function loaded(...files: string[]) {
  const session = await newWorkbook();
  await load(FIGURES + HALF_YEAR, ...files);
  return session;
}

const messages = (result: Awaited<ReturnType<typeof load>>): string[] =>
  result.problems
    .filter(({ code }) => code.startsWith("load.target"))
    .map((each) => problemMessage(each, "zh-CN"));

describe("a target revised on 20 June", () => {
  test("counts from June's report on, and May's stays what it was", async () => {
    const session = await loaded(PLAN);
    expect(messages(await load(ADJUSTED))).toEqual([
      "湘潭高新区“TAX”2022年目标由28调整为30，自6月起计入；以前月份仍按28。请核对。",
    ]);
    expect(tableRows(session, "Targets", ...ROW)).toEqual([[28, 30, 6, "2022-06-20"]]);
    expect(await shown(session, 5)).toEqual([28, 35.7]);
    expect(await shown(session, 6)).toEqual([30, 40]);
    expect(await shown(session, 7)).toEqual([30, 46.7]);
  });

  test("is the same from one file as from two, in whatever order", async () => {
    const lines = `${PARK},税收,2022,28,亿元,\n`;
    const session = await loaded(`${ADJUSTED}${lines}`);
    expect(tableRows(session, "Targets", ...ROW)).toEqual([[28, 30, 6, "2022-06-20"]]);
  });

  test("loaded again, or restated later, changes nothing", async () => {
    const session = await loaded(PLAN, ADJUSTED);
    for (const again of [ADJUSTED, target(30), target(30, "2022-09-01"), PLAN])
      expect(messages(await load(again))).toEqual([]);
    expect(tableRows(session, "Targets", ...ROW)).toEqual([[28, 30, 6, "2022-06-20"]]);
  });

  test("holds for the whole year when no other target is known", async () => {
    const session = await loaded(ADJUSTED);
    expect(tableRows(session, "Targets", ...ROW)).toEqual([[30, null, null, "2022-06-20"]]);
    expect(await shown(session, 5)).toEqual([30, 33.3]);
  });

  test("corrected without a date leaves the adjustment as it is", async () => {
    const session = await loaded(PLAN, ADJUSTED);
    expect(messages(await load(target(27)))).toEqual([
      "湘潭高新区“TAX”2022年目标由28改为27。以后载入的为准，请核对。",
    ]);
    expect(tableRows(session, "Targets", ...ROW)).toEqual([[27, 30, 6, "2022-06-20"]]);
  });

  test("adjusted again in September keeps one adjustment and says which months show the plan now", async () => {
    const session = await loaded(PLAN, ADJUSTED);
    expect(messages(await load(target(32, "2022-09-10")))).toEqual([
      "湘潭高新区“TAX”2022年目标再次调整为32，自9月起计入。一年只能记一次调整，原调整（自6月30）已被替换，6月至8月改按年初目标28计算。请核对。",
    ]);
    expect(tableRows(session, "Targets", ...ROW)).toEqual([[28, 32, 9, "2022-09-10"]]);
  });
});

test("a target dated before the year is the year's plan, one dated after it counts in December", async () => {
  const session = await loaded(target(28, "2021-12-20"), target(26, "2023-01-05"));
  expect(tableRows(session, "Targets", ...ROW)).toEqual([[28, 26, 12, "2023-01-05"]]);
});

test("a target to grow replaces an amount and its adjustment for the whole year", async () => {
  const session = await loaded(PLAN, ADJUSTED);
  const growth = `园区,指标,年度,目标值,单位,修订日期\n${PARK},税收,2022,8,%,2022-08-01\n`;
  expect(messages(await load(growth))).toEqual([
    "湘潭高新区“TAX”2022年目标由30改为8，总量目标和增幅目标不能并存，全年都按新目标计算。请核对。",
  ]);
  expect((await shown(session, 5))[0]).toBe(8);
  expect((await shown(session, 7))[0]).toBe(8);
});

test("a file with 年初目标, 调整后目标 and 调整月份 says both targets of a row", async () => {
  const session = await loaded(
    `园区,指标,年度,年初目标,调整后目标,调整月份,单位\n${PARK},税收,2022,28,30,6月,亿元\n${PARK},固定资产投资,2022,90,,,亿元\n`,
  );
  expect(tableRows(session, "Targets", ...ROW)).toEqual([
    [28, 30, 6, null],
    [90, null, null, null],
  ]);
});

test("a return with 年初目标 and 调整后目标 adjusts from its month on, and the next month's return moves nothing", async () => {
  const session = await newWorkbook();
  const sheet = (month: number, later: number): string =>
    `2022年1-${month}月 ${PARK}\n指标,年初目标,调整后目标,1-${month}月累计\n税收（亿元）,28,${later},${month * 2}\n`;
  const months = async (month: number, later: number) => {
    const result = await load(sheet(month, later));
    return [messages(result).length, tableRows(session, "Targets", ...ROW)];
  };
  expect(await months(5, 28)).toEqual([0, [[28, null, null, null]]]);
  expect(await months(6, 30)).toEqual([1, [[28, 30, 6, null]]]);
  expect(await months(7, 30)).toEqual([0, [[28, 30, 6, null]]]);
});

test("of an adjusted target typed by hand without a month the month of the date counts, else the whole year", async () => {
  const session = await loaded(PLAN);
  await typed("Targets", "调整后目标", 30);
  expect((await shown(session, 5))[0]).toBe(30);
  await typed("Targets", "修订日期", "2022-06-20");
  expect((await shown(session, 5))[0]).toBe(28);
  expect((await shown(session, 6))[0]).toBe(30);
  await typed("Targets", "自月份", 7);
  expect((await shown(session, 6))[0]).toBe(28);
});

test("a workbook of an earlier version gets the columns, its formulas with them", async () => {
  const session = await loaded(PLAN);
  await Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.getItem("Measures").columns.getItem("目标已调整").delete();
    for (const heading of ["调整后目标", "自月份"])
      tables.getItem("Targets").columns.getItem(heading).delete();
    const body = tables.getItem("Measures").columns.getItem("目标").getDataBodyRange();
    body.formulas = [["=1"]];
    await context.sync();
  });
  await load(ADJUSTED);
  expect(tableRows(session, "Targets", ...ROW)).toEqual([[28, 30, 6, "2022-06-20"]]);
  expect(await shown(session, 5)).toEqual([28, 35.7]);
  expect(await shown(session, 6)).toEqual([30, 40]);
});

test("somebody who deletes the revision dates gets the column back with the next report", async () => {
  const session = await loaded(PLAN, ADJUSTED);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("Targets").columns.getItem("修订日期").delete();
    await context.sync();
  });
  valueOf(await buildReports({ kinds: ["targets"], parks: [], month: { year: 2022, month: 6 } }, ACTION));
  expect(await shown(session, 6)).toEqual([30, 40]);
});

describe("the review of a revision", () => {
  test("shows the adjusted target against the plan, and no effect on the months before", async () => {
    await loaded(PLAN);
    const review = async (text: string) =>
      valueOf(await reviewSubmissions({ submissions: await submissionsOf(text) }, ACTION)).items.map(
        ({ kind, column, before, after, effects }) => ({
          kind,
          column,
          before,
          after,
          effects: effects.length,
        }),
      );
    const adjusted = { kind: "changed", column: "调整后目标", before: 28, after: 30 };
    expect(await review(ADJUSTED)).toEqual([{ ...adjusted, effects: 0 }]);
    expect(await review(target(30, "2022-05-02"))).toEqual([{ ...adjusted, effects: 1 }]);
    await load(ADJUSTED);
    expect(await review(target(30))).toMatchObject([{ kind: "unchanged", column: "调整后目标" }]);
    expect(await review(target(27))).toMatchObject([{ kind: "changed", column: "目标值", before: 28 }]);
  });

  test("questions an approved return of June, and leaves May's alone", async () => {
    const session = await loaded(PLAN);
    for (const month of [5, 6]) {
      await load(`${FIGURES}${PARK},税收,2022-0${month},累计,${month * 2 + 0.5},亿元\n`);
      const of = { park: PARK, month: { year: 2022, month }, state: "approved", reason: "" } as const;
      valueOf(await setReturnState(of, ACTION));
    }
    const states = (): unknown => tableRows(session, "Returns", "报告期", "状态").slice(-2);
    const submissions = await submissionsOf(ADJUSTED);
    const review = valueOf(await reviewSubmissions({ submissions }, ACTION));
    const told = review.problems.filter(({ code }) => code === "load.reopened");
    expect(told.map(({ period }) => period)).toEqual(["2022-06"]);
    valueOf(await commitReview({ submissions, review, accepted: "all" }, ACTION));
    expect(states()).toEqual([
      ["2022-06", "已审核"],
      ["2022-06", "已报"],
    ]);
  });
});

describe("the notes of reports", () => {
  const noteOf = (session: HostSession, tab: string): string =>
    sheetOf(session, tab)
      .cells.rows.flatMap((cells) => cells ?? [])
      .map(String)
      .filter((text) => text.includes("年内调整"))
      .map((text) => /[^。]*年内调整[^。]*。/.exec(text)![0])
      .join();

  test("say from June on how many targets were adjusted, and nothing of it before", async () => {
    const session = await loaded(PLAN, ADJUSTED, target(90, "", "固定资产投资"));
    const kinds = ["park", "comparison", "targets", "kpi"] as const;
    valueOf(await buildReports({ kinds, parks: [PARK], month: { year: 2022, month: 6 } }, ACTION));
    await shown(session, 6);
    const ofZone = "在报园区共有1项年度目标已于年内调整，按调整后目标计算。";
    const tabs = ["分园区主要指标", "年度目标完成情况", "领导看板"];
    expect(noteOf(session, `${PARK}月报`)).toBe("本园区有1项年度目标已于年内调整，按调整后目标计算。");
    expect(tabs.map((tab) => noteOf(session, tab))).toEqual([ofZone, ofZone, ofZone]);
    await shown(session, 5);
    expect([`${PARK}月报`, ...tabs].map((tab) => noteOf(session, tab))).toEqual(["", "", "", ""]);
  });
});

describeWithLibreOffice("in LibreOffice", () => {
  test("target, completion and note of the month are the same", async () => {
    const session = await loaded(PLAN, ADJUSTED);
    valueOf(
      await buildReports({ kinds: ["targets"], parks: [PARK], month: { year: 2022, month: 6 } }, ACTION),
    );
    for (const month of [5, 6]) {
      await shown(session, month);
      const theirs = await recalculate(await session.save());
      const tab = "年度目标完成情况";
      const texts = (sheets: readonly Sheet[]): string[] =>
        sheets
          .find(({ name }) => name === tab)!
          .cells.rows.map((cells) => (cells ?? []).join("|").replace(/\|+$/, ""));
      expect(texts(theirs.sheets)).toEqual(texts(session.book.sheets));
      expect(texts(theirs.sheets).join().includes("年内调整")).toBe(month === 6);
    }
  }, 120_000);
});
