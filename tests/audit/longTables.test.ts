/** Tables as long as a ledger of firms: twice the rows are twice the work, whatever the columns and sections. */
import { auditSheet } from "../../src/audit/auditSheet";
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { operationsOf } from "./operations";
import { digits, growth, percent, sheetOf } from "./printed";

const HEADINGS = [
  ...["企业", "累计（亿元）", "上年同期", "增减额", "同比（%）", "年度目标（亿元）", "完成率（%）"],
  ...[
    "超序时进度（百分点）",
    "占比（%）",
    "增速位次",
    "上月位次",
    "位次变化",
    "与第一名差距",
    "高于全市（百分点）",
  ],
];

/** A row of a firm; none of its places is right or wrong, only many. */
function firm(at: number): string[] {
  const [now, last, goal] = [20 + (at % 97) * 0.37, 19 + (at % 89) * 0.41, 50 + (at % 13)];
  return [
    `第${at}机械厂`,
    ...[digits(now), digits(last), digits(now - last), growth(now, last), String(goal), percent(now, goal)],
    ...[digits((now * 100) / goal - 500 / 12, 1), percent(now, 40_000, 2), String(1 + (at % 700))],
    ...[String(1 + (at % 650)), `↑${at % 5}`, digits(60 - now), "1.2"],
  ];
}

const filled = (text: string): string[] => [text, ...Array<string>(HEADINGS.length - 1).fill("")];
const sum = (name: string): string[] => [name, ...firm(3).slice(1)];
const TABLES: readonly (readonly [string, (rows: number) => PrintedSheet])[] = [
  ["one list", (rows) => sheetOf("一览", [HEADINGS, ...list(rows), sum("合计")])],
  [
    "小计 of every ten",
    (rows) =>
      sheetOf("小计", [
        HEADINGS,
        ...list(rows).flatMap((cells, at) => (at % 10 === 9 ? [cells, sum(`第${at}组小计`)] : [cells])),
        sum("合计"),
      ]),
  ],
  [
    "sections of ten",
    (rows) =>
      sheetOf("分段", [
        HEADINGS,
        ...list(rows).flatMap((cells, at) =>
          at % 10 === 0 ? [filled(`（${at}）装备制造`), cells] : [cells],
        ),
      ]),
  ],
  ["without a total", (rows) => sheetOf("无合计", [HEADINGS, ...list(rows)])],
  [
    "many that are 合计",
    (rows) =>
      sheetOf("合计", [
        HEADINGS,
        ...list(rows).flatMap((cells, at) => (at % 20 === 19 ? [cells, sum("合计")] : [cells])),
      ]),
  ],
  [
    "months below one another",
    (rows) =>
      sheetOf("逐月", [
        ["时期", "累计（亿元）", "同比（%）"],
        ...list(rows).map(([, now, , , rate], at) => [
          `${1500 + Math.floor(at / 12)}年${1 + (at % 12)}月`,
          now!,
          rate!,
        ]),
      ]),
  ],
  [
    "sentences",
    (rows) =>
      sheetOf(
        "文字",
        list(rows).map(([name, now, , , rate]) => [
          `${name}财政收入${now}亿元，同比增长${rate}%，完成年度目标42亿元的42.6%，超时间进度0.9个百分点。`,
        ]),
      ),
  ],
];

function list(rows: number): string[][] {
  return Array.from({ length: rows }, (_, at) => firm(at));
}

test.each(TABLES)("%s", (_, sheet) => {
  const [once, twice] = [150, 300].map((rows) => {
    const printed = sheet(rows);
    return operationsOf(() => auditSheet(printed));
  }) as [number, number];
  expect(twice / once).toBeLessThan(2.2);
});
