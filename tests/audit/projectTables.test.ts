/** Tables of key projects by type, headed as offices head them: what stands beside plan and completion changes nothing. */
import { auditSheet } from "../../src/audit/auditSheet";
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { digits, percent, sheetOf, total } from "./printed";

const TYPES = ["基础设施", "产业项目", "民生工程"];
const COUNTS = [12, 9, 7];
const WHOLES = [134.11, 80, 120.1];
const PLANS = [10.66, 44.62, 60.1];
const DONES = [2.74, 6.5, 30.1];

const COUNT = ["个数", "项目个数", "项目数（个）", "数量", "数量（个）", "宗数", null];
const WHOLE = ["总投资（亿元）", "计划总投资（亿元）", "投资总额（亿元）", "项目总投资", null];
const PLAN = ["年计划投资（亿元）", "年度计划投资（亿元）", "本年计划投资"];
const DONE = ["累计完成投资（亿元）", "1—5月完成投资（亿元）", "完成额"];
const RATE = ["占年计划%", "完成率（%）", "完成年计划（%）", "占年度计划比重（%）"];

type Headings = readonly (string | null)[];

/** A clean table; columns without a heading are left out. */
function tableOf([count, whole, plan, done, rate]: Headings): PrintedSheet {
  const line = (name: string, counted: number, figures: readonly number[]): string[] => [
    name,
    ...(count === null ? [] : [String(counted)]),
    ...(whole === null ? [] : [digits(figures[0]!)]),
    digits(figures[1]!),
    digits(figures[2]!),
    percent(figures[2]!, figures[1]!, 2),
  ];
  return sheetOf("重点项目", [
    ["类别", ...[count, whole, plan, done, rate].flatMap((heading) => heading ?? [])],
    ...TYPES.map((type, at) => line(type, COUNTS[at]!, [WHOLES[at]!, PLANS[at]!, DONES[at]!])),
    line("合计", total(COUNTS), [total(WHOLES), total(PLANS), total(DONES)]),
  ]);
}

const tables = (): Headings[] =>
  COUNT.flatMap((count) =>
    WHOLE.flatMap((whole) =>
      PLAN.flatMap((plan) => DONE.flatMap((done) => RATE.map((rate) => [count, whole, plan, done, rate]))),
    ),
  );

test("however the number of projects, whole investment, plan and completion are headed, a sound table is sound", () => {
  const alarmed = tables().filter((headings) => auditSheet(tableOf(headings)).length > 0);
  expect(alarmed.map((headings) => headings.join("|"))).toEqual([]);
  expect(tables().length).toBeGreaterThan(1_000);
});
