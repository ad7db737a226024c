/** The board of the month, and the states of a return: received, questioned, approved, locked, and back with a reason. */
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { readBoard } from "../../src/actions/readBoard";
import { loadSubmissions } from "../../src/actions/loadSubmissions";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { shiftPeriod } from "../../src/actions/shiftPeriod";
import { setReturnState } from "../../src/actions/setReturnState";
import { undoCommit } from "../../src/actions/undoCommit";
import type { ReturnState } from "../../src/core/returnState";
import { problemMessage } from "../../src/i18n/problemMessage";
import { differences, snapshotOf } from "../support/bookSnapshot";
import {
  ACTION,
  load,
  MAY,
  MAY_RETURNS,
  newWorkbook,
  submissionsOf,
  tableRows,
  valueOf,
} from "../support/parkWorkbook";

const PARK = "湘乡经开区";
const LATER = { ...ACTION, by: "李梅" };
const HEADING = "园区,指标,报告期,数据项,数值,单位\n";

const set = (state: ReturnState, reason = "") =>
  setReturnState({ park: PARK, month: MAY, state, reason }, LATER);
const board = async () => valueOf(await readBoard(ACTION));
const own = async () => (await board()).rows.find(({ park }) => park === PARK)!;

test("the board tells who reported, how completely, and what came after the due date", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  const { rows, dueOn, reported } = await board();
  expect([rows.length, dueOn, reported]).toEqual([2, "2022-06-08", 2]);
  expect(await own()).toMatchObject({
    state: "received",
    receivedAt: "2022-06-10 09:00",
    late: true,
    received: 1,
  });
  const { indicators } = await board();
  const { has, missing } = await own();
  expect(indicators).toContain("财政总收入");
  expect(indicators.filter((_, index) => has[index])).toEqual(["财政总收入"]);
  expect(indicators.filter((_, index) => has[index] === false)).toEqual(missing);
  expect(missing).not.toContain("财政总收入");
  expect((await own()).received + (await own()).missing.length).toBe((await own()).expected);
});

test("a park that sent nothing is late once the day is past, and not before", async () => {
  const session = await newWorkbook({ month: { year: 2022, month: 6 } });
  await load(MAY_RETURNS);
  const inJune = valueOf(await readBoard({ ...ACTION, now: new Date("2022-07-08T01:00:00Z") }));
  expect(inJune.rows.map(({ state, late }) => [state, late])).toEqual([
    ["notReceived", false],
    ["notReceived", false],
  ]);
  const after = valueOf(await readBoard({ ...ACTION, now: new Date("2022-07-09T01:00:00Z") }));
  expect(after.rows.every(({ late }) => late)).toBe(true);
  expect(session.crashes).toEqual([]);
});

test("an approved return is locked, and then a load of its figures is refused until it is unlocked with a reason", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  valueOf(await set("approved"));
  valueOf(await set("locked"));
  const changed = await submissionsOf(`${HEADING}${PARK},财政总收入,2022-05,累计,10.4,亿元\n`);
  const review = valueOf(await reviewSubmissions({ submissions: changed }, ACTION));
  expect(review.counts).toMatchObject({ locked: 1, changed: 0 });
  const refused = await load(`${HEADING}${PARK},财政总收入,2022-05,累计,10.4,亿元\n`);
  expect(refused.problems.map(({ code }) => code)).toContain("load.locked");
  const figures = () => tableRows(session, "Ledger", "园区", "指标", "年度", "数据项", "5月");
  expect(figures()).toContainEqual([PARK, "财政总收入", 2022, "累计", 9.9]);

  expect(await set("approved")).toMatchObject({ problem: { code: "returns.reasonNeeded" } });
  valueOf(await set("approved", "园区来函更正"));
  await load(`${HEADING}${PARK},财政总收入,2022-05,累计,10.4,亿元\n`);
  expect(figures()).toContainEqual([PARK, "财政总收入", 2022, "累计", 10.4]);
  // What was approved has to be looked at again; every step stands in the log.
  expect(
    tableRows(session, "Returns", "园区", "状态", "经办人", "原因").filter(([park]) => park === PARK),
  ).toEqual([
    [PARK, "已报", null, null],
    [PARK, "已审核", "李梅", null],
    [PARK, "已锁定", "李梅", null],
    [PARK, "已审核", "李梅", "园区来函更正"],
    [PARK, "已报", null, null],
  ]);
});

/** More exported than traded, which is an error. */
const EXPORTS = `${PARK},外贸出口,2022-05,累计,17.9,亿元\n`;
const TRADE = `${PARK},进出口总额,2022-05,累计,12.9,亿元\n`;
const check = async () => valueOf(await checkWorkbook(ACTION));
const REFUSED = { problem: { code: "returns.openErrors", params: { count: 1 } } };

describe("an open error blocks approval, not work", () => {
  test("when it was found", async () => {
    await newWorkbook();
    await load(HEADING + EXPORTS + TRADE);
    await check();
    expect(await own()).toMatchObject({ state: "questioned", open: { errors: 1 } });
    expect(await set("approved")).toMatchObject(REFUSED);
    valueOf(await set("received"));
    // What was looked at and taken is not questioned again.
    await check();
    expect((await own()).state).toBe("received");
  });

  test("when nobody has had the period checked: it is then, and the error stands in the table", async () => {
    const session = await newWorkbook();
    await load(HEADING + EXPORTS + TRADE);
    expect(await set("approved")).toMatchObject(REFUSED);
    expect((await own()).open.errors).toBe(1);
    expect(tableRows(session, "Checks", "级别", "园区", "指标")).toContainEqual(["错误", PARK, "外贸出口"]);
  });

  test("when the figure came after the check", async () => {
    await newWorkbook();
    await load(HEADING + TRADE);
    await check();
    await load(HEADING + EXPORTS);
    expect(await set("approved")).toMatchObject(REFUSED);
  });

  test("when another month was checked since", async () => {
    await newWorkbook();
    await load(HEADING + EXPORTS + TRADE);
    await check();
    valueOf(await shiftPeriod(1));
    await check();
    valueOf(await shiftPeriod(-1));
    expect((await own()).open.errors).toBe(1);
    expect(await set("approved")).toMatchObject(REFUSED);
  });

  test("when it is in the figure of the last quarter, which the return prints", async () => {
    await newWorkbook();
    await load(
      `${HEADING}${PARK},地区生产总值,2022-03,累计,50,亿元\n${PARK},第一产业增加值,2022-03,累计,70,亿元\n${PARK},税收,2022-05,累计,6,亿元\n`,
    );
    await check();
    expect((await own()).open.errors).toBeGreaterThan(0);
    expect(await set("approved")).toMatchObject({ problem: { code: "returns.openErrors" } });
  });
});

describe("what a locked return prints stays", () => {
  const lock = async (): Promise<void> => {
    valueOf(await set("approved"));
    valueOf(await set("locked"));
  };

  test("also the figure of the last quarter", async () => {
    const session = await newWorkbook();
    const quarter = (value: number): string => `${HEADING}${PARK},地区生产总值,2022-03,累计,${value},亿元\n`;
    await load(quarter(50), `${HEADING}${PARK},税收,2022-05,累计,6,亿元\n`);
    await lock();
    const refused = await load(quarter(77));
    expect(refused.problems).toMatchObject([
      { code: "load.locked", params: { park: PARK, period: "2022-05" } },
    ]);
    expect(tableRows(session, "Ledger", "指标", "3月")).toContainEqual(["地区生产总值", 50]);
    // The next quarter's is of another return.
    expect((await load(quarter(77).replace("2022-03", "2022-06"))).problems).toEqual([]);
  });

  test.each(["approved", "locked"] as const)(
    "when the load is to be taken back after it was %s",
    async (state) => {
      const session = await newWorkbook();
      await load(MAY_RETURNS);
      await load(`${HEADING}${PARK},财政总收入,2022-05,累计,10.4,亿元\n`);
      valueOf(await set("approved"));
      if (state === "locked") valueOf(await set("locked"));
      const before = snapshotOf(session);
      expect(await undoCommit(ACTION)).toMatchObject({
        problem: { code: "undo.closed", params: { park: PARK, period: "2022-05" } },
      });
      expect(differences(before, snapshotOf(session))).toEqual([]);
      if (state === "locked") valueOf(await set("approved", "园区来函更正"));
      valueOf(await set("received", "园区来函更正"));
      valueOf(await undoCommit(ACTION));
      expect(tableRows(session, "Ledger", "园区", "指标", "年度", "5月")).toContainEqual([
        PARK,
        "财政总收入",
        2022,
        9.9,
      ]);
    },
  );

  describe("also its month, which is what the cumulative figure grew by since the month before", () => {
    const april = (value: number): string => `${HEADING}${PARK},财政总收入,2022-04,累计,${value},亿元\n`;
    const figure = (session: Awaited<ReturnType<typeof newWorkbook>>) =>
      tableRows(session, "Ledger", "园区", "指标", "年度", "数据项", "4月").filter(
        ([park, , year, measure]) => park === PARK && year === 2022 && measure === "累计",
      );

    test("April's figure is not revised behind May's locked return, nor filled in", async () => {
      const session = await newWorkbook();
      await load(MAY_RETURNS);
      await lock();
      // No April yet: the month of May was printed blank.
      expect((await load(april(7.9))).problems).toMatchObject([{ code: "load.lockedMonth" }]);
      expect(figure(session)).toEqual([[PARK, "财政总收入", 2022, "累计", null]]);
      valueOf(await set("approved", "补报4月"));
      await load(april(7.9));
      valueOf(await set("approved"));
      valueOf(await set("locked"));
      const submissions = await submissionsOf(april(8.2));
      const review = valueOf(await reviewSubmissions({ submissions }, ACTION));
      expect(review.counts).toMatchObject({ locked: 1, changed: 0 });
      const [told] = review.problems.filter(({ code }) => code === "load.lockedMonth");
      expect(problemMessage(told!, "zh-CN")).toBe(
        "湘乡经开区2022年5月的数据已锁定，它的本月数是累计数减2022年4月累计数得出的，2022年4月的改动没有写入。确需修改，请先说明原因将2022年5月解锁。",
      );
      expect((await load(april(8.2))).problems).toMatchObject([
        { code: "load.lockedMonth", severity: "error", period: "2022-05" },
      ]);
      expect(figure(session)).toEqual([[PARK, "财政总收入", 2022, "累计", 7.9]]);
      expect((await load(april(7.9))).problems).toEqual([]);
    });

    test("where May reported its month itself April may be revised", async () => {
      const session = await newWorkbook();
      await load(MAY_RETURNS, `${HEADING}${PARK},财政总收入,2022-05,本月,1.9,亿元\n`, april(8));
      await lock();
      expect((await load(april(8.2))).problems).toMatchObject([{ code: "load.revised" }]);
      expect(figure(session)).toContainEqual([PARK, "财政总收入", 2022, "累计", 8.2]);
    });

    test("an approved May is looked at again when April is revised", async () => {
      await newWorkbook();
      await load(MAY_RETURNS, april(8));
      valueOf(await set("approved"));
      await load(april(8.2));
      expect((await own()).state).toBe("received");
    });

    test("and April's load is not taken back once May is locked", async () => {
      await newWorkbook();
      await load(MAY_RETURNS);
      await load(april(8));
      await lock();
      expect(await undoCommit(ACTION)).toMatchObject({
        problem: { code: "undo.closed", params: { park: PARK, period: "2022-05" } },
      });
    });
  });

  test("that last year's figure changes behind a locked return is told with both months", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS);
    await lock();
    const { problems } = await load(`${HEADING}${PARK},财政总收入,2021-05,累计,9.25,亿元\n`);
    expect(problems.map(({ code, severity, period }) => [code, severity, period])).toEqual([
      ["load.lockedLastYear", "warning", "2022-05"],
      ["load.revised", "warning", "2021-05"],
    ]);
    expect(problemMessage(problems[0]!, "zh-CN")).toBe(
      "湘乡经开区2022年5月的数据已锁定，改动2021年5月的数以后，它的上年同期数和同比也会变。请核对，需要时解锁重新编制。",
    );
    expect(tableRows(session, "Ledger", "园区", "年度", "5月")).toContainEqual([PARK, 2021, 9.25]);
    // The same figure once more changes nothing.
    expect((await load(`${HEADING}${PARK},财政总收入,2021-05,累计,9.25,亿元\n`)).problems).toEqual([]);
  });

  test("but the load of another park is taken back", async () => {
    const session = await newWorkbook();
    await load(MAY_RETURNS);
    await lock();
    const submissions = await submissionsOf(`${HEADING}萍乡经开区,税收,2022-05,累计,15.1,亿元\n`);
    const now = new Date("2022-06-10T02:00:00Z");
    valueOf(await loadSubmissions({ submissions, settings: {} }, { ...ACTION, now }));
    valueOf(await undoCommit(ACTION));
    expect(tableRows(session, "Returns", "园区", "状态").at(-1)).toEqual([PARK, "已锁定"]);
  });

  test("and an approved one is looked at again when the figure of its quarter changes", async () => {
    await newWorkbook();
    const quarter = (value: number): string => `${HEADING}${PARK},地区生产总值,2022-03,累计,${value},亿元\n`;
    await load(quarter(50), `${HEADING}${PARK},税收,2022-05,累计,6,亿元\n`);
    valueOf(await set("approved"));
    await load(quarter(52));
    expect((await own()).state).toBe("received");
  });

  test("all approved ones that print the figure of the quarter are looked at again", async () => {
    const session = await newWorkbook();
    const quarter = (value: number): string => `${HEADING}${PARK},地区生产总值,2022-03,累计,${value},亿元\n`;
    await load(quarter(50), `${HEADING}${PARK},税收,2022-04,累计,5,亿元\n`);
    await load(`${HEADING}${PARK},税收,2022-05,累计,6,亿元\n`);
    const april = { year: 2022, month: 4 };
    valueOf(await setReturnState({ park: PARK, month: april, state: "approved", reason: "" }, LATER));
    valueOf(await set("approved"));
    const { problems } = await load(quarter(52));
    expect(problems.filter(({ code }) => code === "load.reopened").map(({ period }) => period)).toEqual([
      "2022-04",
      "2022-05",
    ]);
    const states = new Map(
      tableRows(session, "Returns", "报告期", "状态").map(([period, state]) => [period, state]),
    );
    expect([states.get("2022-04"), states.get("2022-05")]).toEqual(["已报", "已报"]);
  });
});

test("a state that does not follow is refused in words", async () => {
  await newWorkbook();
  await load(MAY_RETURNS);
  expect(await set("locked")).toMatchObject({ problem: { code: "returns.notFromHere" } });
  expect(await set("received")).toMatchObject({ problem: { code: "returns.sameState" } });
});

test("the board takes two requests and a change of state three, for any number of parks", async () => {
  const session = await newWorkbook();
  await load(MAY_RETURNS);
  session.traffic.reset();
  await board();
  const read = session.traffic.syncs;
  valueOf(await set("approved"));
  expect([read, session.traffic.syncs - read]).toEqual([2, 3]);
});
