/** Somebody changed a unit in the list of indicators: rows of the ledger keep theirs, and what is wrong is said. */
import { checkWorkbook } from "../../src/actions/checkWorkbook";
import { commitReview } from "../../src/actions/commitReview";
import { reviewSubmissions } from "../../src/actions/reviewSubmissions";
import { setReturnState } from "../../src/actions/setReturnState";
import type { HostSession } from "../../src/host/session";
import { problemMessage } from "../../src/i18n/problemMessage";
import { ACTION, load, MAY, newWorkbook, submissionsOf, tableRows, valueOf } from "../support/parkWorkbook";

const PARK = "萍乡经开区";
const HEAD = "园区,指标,报告期,数据项,数值,单位";
const LEDGER = ["年度", "数据项", "单位", "4月", "5月"] as const;

/** Changes cells of a column of Indicators, Ledger or Targets by hand. */
function setColumn(
  session: HostSession,
  table: string,
  heading: string,
  change: (old: unknown) => string,
): void {
  for (const sheet of session.book.sheets)
    for (const each of sheet.tables) {
      if (each.name !== table) continue;
      const column = each.area.left + each.columns.findIndex(({ name }) => name === heading);
      for (let row = each.area.top + 1; row <= each.area.bottom; row++)
        sheet.cells.setValue(row, column, change(sheet.cells.value(row, column)));
    }
}

const LAST_YEAR = `${PARK},财政总收入,2021-05,累计,9.1,亿元\n`;

async function withOtherUnit(earlier = ""): Promise<HostSession> {
  const session = await newWorkbook();
  await load(`${HEAD}\n${PARK},财政总收入,2022-04,累计,7.9,亿元\n${earlier}`);
  await load(`园区,指标,年度,目标值,单位\n${PARK},财政总收入,2022,24,亿元\n`);
  setIndicatorUnit(session, "财政总收入", "万元");
  return session;
}

function setIndicatorUnit(session: HostSession, indicator: string, unit: string): void {
  const names = tableRows(session, "Indicators", "指标名称").flat();
  let row = 0;
  setColumn(session, "Indicators", "计量单位", (old) => (names[row++] === indicator ? unit : String(old)));
}

test("a load writes in the unit of the row, and the figure there already is unchanged", async () => {
  const session = await withOtherUnit();
  const submissions = await submissionsOf(
    `${HEAD}\n${PARK},财政总收入,2022-04,累计,79000,万元\n${PARK},财政总收入,2022-05,累计,9.9,亿元\n`,
    `园区,指标,年度,目标值,单位\n${PARK},财政总收入,2022,240000,万元\n`,
  );
  const review = valueOf(await reviewSubmissions({ submissions }, ACTION));
  expect(review.items.map(({ kind, before, after, unit }) => [kind, before, after, unit])).toEqual([
    ["new", "", 9.9, "亿元"],
    ["unchanged", 7.9, 7.9, "亿元"],
    ["unchanged", 24, 24, "亿元"],
  ]);
  valueOf(await commitReview({ submissions, review, accepted: "all" }, ACTION));
  expect(tableRows(session, "Ledger", ...LEDGER)).toEqual([[2022, "累计", "亿元", 7.9, 9.9]]);
  expect(tableRows(session, "Submissions", "入账值", "单位").at(-1)).toEqual([9.9, "亿元"]);
  expect(tableRows(session, "Targets", "目标值", "单位")).toEqual([[24, "亿元"]]);
});

test("rows to convert are named, and the return cannot be approved before", async () => {
  const session = await withOtherUnit(LAST_YEAR);
  await load(`${HEAD}\n${PARK},财政总收入,2022-05,累计,9.9,亿元\n`);
  const { findings } = valueOf(await checkWorkbook(ACTION));
  const own = findings.filter(({ rule }) => rule === "check.otherUnit");
  expect(own.map(({ severity, text }) => [severity, text])).toEqual([
    [
      "error",
      "萍乡经开区“财政总收入”在“台账”表第2、3行的单位是亿元，“指标”表是万元，报表取数会差倍数。请按1亿元＝10000万元换算这些行的数并改单位，或改回“指标”表的单位。",
    ],
    ["error", expect.stringContaining("“目标”表第2行")],
  ]);
  expect(own[0]!.place).toMatchObject({ sheet: "台账", row: 2 });
  const approved = await setReturnState({ park: PARK, month: MAY, state: "approved", reason: "" }, ACTION);
  expect(approved).toMatchObject({ done: false, problem: { code: "returns.openErrors" } });
  setIndicatorUnit(session, "财政总收入", "亿元");
  expect(valueOf(await checkWorkbook(ACTION)).findings.map(({ rule }) => rule)).not.toContain(
    "check.otherUnit",
  );
});

test("the unit cell of a ledger row changed by hand is told in the review", async () => {
  const session = await newWorkbook();
  await load(`${HEAD}\n${PARK},财政总收入,2022-04,累计,7.9,亿元\n`);
  setColumn(session, "Ledger", "单位", () => "万元");
  const submissions = await submissionsOf(`${HEAD}\n${PARK},财政总收入,2022-05,累计,9.9,亿元\n`);
  const { items, problems } = valueOf(await reviewSubmissions({ submissions }, ACTION));
  expect(items[0]).toMatchObject({ after: 99000, unit: "万元" });
  const told = problems.find(({ code }) => code === "check.otherUnit")!;
  expect(problemMessage(told, "zh-CN")).toContain("1万元＝0.0001亿元");
});
