/** 发布前审核 of forms whose targets stand between the figures and what is derived of them. */
import { auditSheet } from "../../src/audit/auditSheet";
import { sheetOf } from "./printed";

const PARKS = ["东湖高新区", "西山经开区", "南岭工业园区", "北港物流园"];

/** A form: its headings, and the rows beneath them with the cells separated by blanks. */
const formOf = (headings: readonly (readonly string[])[], rows: readonly string[]) =>
  sheetOf("通报", [["2026年1—5月各园区主要指标完成情况"], ...headings, ...rows.map((row) => row.split(" "))]);

const faults = (sheet: ReturnType<typeof sheetOf>): string[] =>
  auditSheet(sheet).map(
    ({ code, place, params }) =>
      `${code} R${place!.row}C${place!.column} ${params["stated"]} → ${params["expected"]}`,
  );

test("2021年 beside 2022年预计 is no completion of this year's target", () => {
  const form = formOf(
    [["园区", "2022年预计（亿元）", "2021年（亿元）", "年度目标（亿元）", "完成率（%）"]],
    [
      `${PARKS[0]} 54.31 50.02 60 90.5`,
      `${PARKS[1]} 41.20 40.11 50 82.4`,
      `${PARKS[2]} 33.65 30.96 35 96.1`,
      `${PARKS[3]} 17.99 18.30 25 72.0`,
    ],
  );
  expect(faults(form)).toEqual([]);
});

test("one wrong total of the figures does not make 占比 one of the targets beside it", () => {
  const form = formOf(
    [["园区", "累计完成（亿元）", "年度目标（亿元）", "占比（%）"]],
    [
      `${PARKS[0]} 54.31 120 36.9`,
      `${PARKS[1]} 41.20 95 28.0`,
      `${PARKS[2]} 33.65 80 22.9`,
      `${PARKS[3]} 17.99 45 12.2`,
      "合计 174.15 340 100.0",
    ],
  );
  expect(faults(form)).toContain("printed.total R7C2 174.15 → 147.15");
  expect(faults(form).filter((each) => each.includes("share"))).toEqual([]);
});
