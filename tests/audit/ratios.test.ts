/** 发布前审核 of ratios no word of completion or share names: what they are of is known by the figures, in enough rows. */
import { auditSheet } from "../../src/audit/auditSheet";
import { digits, percent, sheetOf } from "./printed";

const PARKS = ["东湖高新区", "西山经开区", "南岭工业园区", "北港物流园", "城东产业园"];

const told = (headings: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  auditSheet(
    sheetOf("通报", [["园区情况"], ["园区", ...headings], ...rows.map((row, at) => [PARKS[at]!, ...row])]),
  ).map(
    ({ code, place, params }) =>
      `${code} R${place!.row}C${place!.column} ${params["stated"]} → ${params["expected"]}`,
  );

const WHOLES = [121, 87, 64, 43, 32];
const PARTS = [24, 19, 9, 11, 4];

test.each([
  ["企业数（家）", "亏损企业（家）", "亏损面（%）"],
  ["项目总数（个）", "已开工（个）", "开工率（%）"],
  ["规划面积（亩）", "闲置（亩）", "闲置率（%）"],
  ["签约项目", "投产项目", "投产率"],
])("%s, %s: %s is of these, and a slip is told", (whole, part, rate) => {
  const rows = WHOLES.map((of, at) => [String(of), String(PARTS[at]), percent(PARTS[at]!, of)]);
  expect(told([whole, part, rate], rows)).toEqual([]);
  const wrong = rows.map((row, at) => (at === 1 ? row.with(2, "28.1") : row));
  expect(told([whole, part, rate], wrong)).toEqual(["printed.ratio R4C4 28.1 → 21.8"]);
});

test("亩均税收 in 万元/亩 is tax by land", () => {
  const headings = ["税收收入（万元）", "用地面积（亩）", "亩均税收（万元/亩）"];
  const rows = WHOLES.map((tax, at) => [
    String(tax * 613),
    String(PARTS[at]! * 291),
    digits((tax * 613) / (PARTS[at]! * 291)),
  ]);
  expect(told(headings, rows)).toEqual([]);
  const wrong = rows.map((row, at) => (at === 2 ? row.with(2, "19.48") : row));
  expect(told(headings, wrong)).toEqual(["printed.ratio R5C4 19.48 → 14.98"]);
});

test("a ratio of what is not printed, or by two rows alone, is let be", () => {
  const headings = ["企业数（家）", "亏损企业（家）", "产能利用率（%）"];
  const rates = ["78.1", "80.6", "75.5", "81.0", "79.2"];
  expect(
    told(
      headings,
      WHOLES.map((of, at) => [String(of), String(PARTS[at]), rates[at]!]),
    ),
  ).toEqual([]);
  const two = [0, 1, 2].map((at) => [
    String(WHOLES[at]),
    String(PARTS[at]),
    at === 2 ? "55.5" : percent(PARTS[at]!, WHOLES[at]!),
  ]);
  expect(told(headings, two)).toEqual([]);
});
