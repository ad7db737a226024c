/** Checking the open workbook: findings in the Checks table, reasons that stay, syncs that do not grow. */
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { readFindings, settleFinding } from "../../src/actions/settleFinding";
import { shiftPeriod } from "../../src/actions/shiftPeriod";
import { showPlace } from "../../src/actions/showPlace";
import type { HostSession } from "../../src/host/session";
import { cellAddress } from "../../src/a1";
import { ACTION, load, newWorkbook, report, sheetOf, tableRows, valueOf } from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const HEADING = "园区,指标,报告期,数据项,数值,单位\n";
/** Exports above the total of trade (an error), and revenue that fell (a warning). */
const RETURNS = `${HEADING}${[
  `${PARK},外贸出口,2022-05,累计,17.9,亿元`,
  `${PARK},进出口总额,2022-05,累计,12.9,亿元`,
  `${PARK},营业收入,2022-04,累计,120.5,亿元`,
  `${PARK},营业收入,2022-05,累计,118.2,亿元`,
].join("\n")}`;

const checked = async () =>
  valueOf(await checkWorkbook(ACTION)).findings.filter(({ rule }) => rule !== "check.missingIndicator");
const falls = async () => (await checked()).find(({ rule }) => rule === "check.ytdFalls");

async function workbook(returns = RETURNS): Promise<HostSession> {
  const session = await newWorkbook();
  await load(returns);
  return session;
}

test("findings stand in the Checks table with rule, severity, figure, sentence and cell", async () => {
  const session = await workbook();
  await checked();
  const rows = tableRows(session, "Checks", "规则", "级别", "园区", "指标", "报告期", "位置");
  expect(rows.filter(([rule]) => rule !== "必报指标缺报")).toEqual([
    // Returned on 10 June; due on the 8th.
    ["逾期报送", "警告", PARK, null, "2022-05", null],
    ["勾稽关系", "错误", PARK, "外贸出口", "2022-05", expect.stringMatching(/^台账!L\d+$/)],
    ["累计数下降", "警告", PARK, "营业收入", "2022-05", expect.stringMatching(/^台账!L\d+$/)],
  ]);
});

test("a finding leads to its cell", async () => {
  const session = await workbook();
  const { place } = (await falls())!;
  valueOf(await showPlace({ kind: "cell", ...place! }));
  expect(sheetOf(session, "台账").cells.value(place!.row - 1, place!.column - 1)).toBe(118.2);
  expect(cellAddress(place!.row - 1, place!.column - 1)).toMatch(/^L/);
});

test("a warning is settled with a reason, which stays while the figures do", async () => {
  await workbook();
  valueOf(await settleFinding((await falls())!, "核减4月重复统计 ", ACTION));
  expect(await falls()).toMatchObject({ settled: true, reason: "核减4月重复统计" });
  expect(valueOf(await readFindings()).filter(({ settled }) => settled)).toHaveLength(1);
});

test("when the figures change the finding is open again, with the reason to be read anew", async () => {
  await workbook();
  valueOf(await settleFinding((await falls())!, "核减", ACTION));
  await load(`${HEADING}${PARK},营业收入,2022-05,累计,90.1,亿元`);
  expect(await falls()).toMatchObject({ settled: false, reason: "核减" });
});

test("findings and reasons of a month stay while the next is checked, and are there when it is looked at again", async () => {
  const session = await workbook();
  valueOf(await settleFinding((await falls())!, "核减4月重复统计", ACTION));
  const rows = (): unknown[][] =>
    tableRows(session, "Checks", "规则", "报告期", "情况说明").filter(([rule]) => rule !== "必报指标缺报");
  const may = rows();
  expect(may).toContainEqual(["累计数下降", "2022-05", "核减4月重复统计"]);
  valueOf(await shiftPeriod(1));
  await load(
    `${HEADING}${PARK},营业收入,2022-06,累计,110.1,亿元\n${PARK},进出口总额,2022-05,累计,22.9,亿元\n`,
  );
  expect((await falls())?.period).toBe("2022-06");
  const june = rows();
  expect(june).toContainEqual(["累计数下降", "2022-06", null]);
  expect(june).toContainEqual(["累计数下降", "2022-05", "核减4月重复统计"]);
  // Exports are no longer above trade.
  expect(june.filter(([rule]) => rule === "勾稽关系")).toEqual([]);
  valueOf(await shiftPeriod(-1));
  expect(await falls()).toMatchObject({ settled: true, reason: "核减4月重复统计" });
  expect(rows()).toContainEqual(["累计数下降", "2022-06", null]);
});

test("what is mended is gone from the table; that the return came late stays", async () => {
  const session = await newWorkbook();
  await load(RETURNS);
  const count = (await checked()).length;
  await load(`${HEADING}${PARK},营业收入,2022-05,累计,151.3,亿元\n${PARK},进出口总额,2022-05,累计,22.9,亿元`);
  expect([count, (await checked()).length]).toEqual([3, 1]);
  const left = tableRows(session, "Checks", "规则").filter(([rule]) => rule !== "必报指标缺报");
  expect(left).toEqual([["逾期报送"]]);
});

test("an error is not explained away, nor is a finding settled without a reason", async () => {
  await workbook();
  const error = (await checked()).find(({ severity }) => severity === "error")!;
  expect(await settleFinding(error, "口径不同", ACTION)).toMatchObject({
    problem: { code: "check.errorStands" },
  });
  expect(await settleFinding((await falls())!, " ", ACTION)).toMatchObject({
    problem: { code: "check.reasonMissing" },
  });
});

test("a relation of the workbook's own table is checked", async () => {
  const session = await workbook();
  const sheet = sheetOf(session, "审核关系");
  const table = sheet.tables.find(({ name }) => name === "Relations")!;
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("审核关系");
    cells.getRangeByIndexes(table.area.top + 1, table.area.left, 1, 6).values = [
      ["税比", "外贸出口", "≤", "0.1 × 营业收入", "提示", "是"],
    ];
    await context.sync();
  });
  expect((await checked()).find(({ rule }) => rule === "check.ownRelation")).toMatchObject({
    severity: "note",
    text: `${PARK}2022年5月不符合审核关系“税比”（外贸出口 ≤ 0.1 × 营业收入）：左边17.90亿元，右边11.82亿元。请核对。`,
  });
});

test("the reasons of settled warnings stand in the notes of the park's report", async () => {
  const session = await workbook();
  valueOf(await settleFinding((await falls())!, "核减4月重复统计", ACTION));
  await report([PARK]);
  session.refresh();
  const texts = session.book.sheets[0]!.cells.rows.map((cells) => String(cells?.[0] ?? ""));
  expect(texts.filter((text) => text.includes("核减"))).toEqual([
    expect.stringMatching(new RegExp(`${PARK}2022年5月“营业收入”情况说明：核减4月重复统计。$`)),
  ]);
});

test("the reason of a finding about the park as a whole names no indicator in the notes", async () => {
  const session = await workbook();
  const late = (await checked()).find(({ indicator }) => indicator === "")!;
  valueOf(await settleFinding(late, "因系统切换迟报，已电话说明。", ACTION));
  await report([PARK]);
  session.refresh();
  const texts = session.book.sheets[0]!.cells.rows.map((cells) => String(cells?.[0] ?? ""));
  expect(texts.filter((text) => text.includes("迟报"))).toEqual([
    expect.stringMatching(new RegExp(`${PARK}2022年5月情况说明：因系统切换迟报，已电话说明。$`)),
  ]);
});

test("an estimate a return says so of is found in the workbook, until a final figure replaces it", async () => {
  const noted = `园区,指标,报告期,数据项,数值,单位,备注\n`;
  await workbook(`${noted}${PARK},税收,2022-05,累计,14.6,亿元,税务局月底数未出，为预计数\n`);
  const estimates = async () => (await checked()).filter(({ rule }) => rule === "check.estimate");
  expect(await estimates()).toMatchObject([{ park: PARK, indicator: "税收", severity: "warning" }]);
  await load(`${noted}${PARK},税收,2022-05,累计,14.62,亿元,\n`);
  expect(await estimates()).toEqual([]);
});

test("checking takes three syncs, settling three, however many findings there are", async () => {
  const session = await workbook();
  const before = session.traffic.syncs;
  await checkWorkbook(ACTION);
  const between = session.traffic.syncs;
  const finding = valueOf(await readFindings()).find(({ severity }) => severity === "warning")!;
  const read = session.traffic.syncs;
  valueOf(await settleFinding(finding, "已核实", ACTION));
  expect([between - before, read - between, session.traffic.syncs - read]).toEqual([3, 2, 3]);
});
