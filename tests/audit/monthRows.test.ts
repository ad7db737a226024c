/** Months below one another before release: a month's growth is held against the same month of the year before. */
import { auditSheet } from "../../src/audit/auditSheet";
import type { PrintedSheet } from "../../src/audit/printedSheet";
import { LANGUAGES } from "../../src/core/language";
import { reported, sheetsOf } from "./ownSheets";
import { growth, sheetOf, slipsIn, withText, type Seed } from "./printed";

/** Year-to-date fiscal revenue of two years, 亿元. */
const REVENUE = {
  2021: [4.2, 6.6, 10.1, 13.33, 16.45, 19.8, 23.43, 26.2, 29.04, 32.53, 35.64, 39.26],
  2022: [4.72, 7.53, 11.04, 14.48, 17.9, 21.36, 24.81, 27.9, 31.2, 34.6, 37.7, 41.9],
} as const;
const TAX = {
  2021: [3.5, 5.4, 8.3, 10.9, 13.6, 16.3, 19.1, 21.4, 23.7, 26.6, 29.2, 32.1],
  2022: [3.9, 6.1, 9.1, 11.9, 14.62, 17.5, 20.4, 22.9, 25.6, 28.4, 31, 34.4],
} as const;

/** June to December, which are still to come. */
const NOT_YET = Array.from({ length: 7 }, () => "");

const unseen = (seeds: readonly Seed[]): string[] =>
  seeds.flatMap(({ sheet, row, column, text, was }) =>
    auditSheet(withText(sheet, row, column, text)).some(
      ({ place }) => place!.row === row + 1 && place!.column === column + 1,
    )
      ? []
      : [`R${row + 1}C${column + 1} ${was} → ${text}`],
  );

test("a month's growth in an office's own table of months follows from the row of the year before", () => {
  const rows = ([2021, 2022] as const).flatMap((year) =>
    REVENUE[year].map((value, at) => [
      `${year}年${at + 1}月`,
      value.toFixed(2),
      year === 2022 ? growth(value, REVENUE[2021][at]!) : "—",
    ]),
  );
  const sheet = sheetOf("财政", [
    ["全区财政总收入走势", "", ""],
    ["月份", "财政总收入累计（亿元）", "同比增长（%）"],
    ...rows,
  ]);
  expect(auditSheet(sheet)).toEqual([]);
  const seeds = slipsIn(sheet, "C15:C26");
  expect(unseen(seeds)).toEqual([]);
  expect(seeds.length).toBeGreaterThanOrEqual(12);
});

test("a month listed twice with two figures is no base for growth", () => {
  const sheet = sheetOf("财政", [
    ["月份", "财政总收入累计（亿元）", "同比增长（%）"],
    ["2021年5月", "16.45", "—"],
    ["2021年5月", "17.45", "—"],
    ["2022年5月", "17.90", "2.6"],
    ["2022年6月", "21.36", "7.9"],
  ]);
  expect(auditSheet(sheet)).toEqual([]);
});

describe("走势", () => {
  const line = (name: string, year: 2021 | 2022, measure: string, values: readonly (number | string)[]) =>
    ["萍乡经开区", name, year, measure, measure === "上报同比" ? "%" : "亿元", ...values].join(",");
  const LEDGER = [
    `园区,指标,年度,数据项,单位,${Array.from({ length: 12 }, (_, at) => `${at + 1}月`).join(",")}`,
    line("财政总收入", 2021, "累计", REVENUE[2021]),
    line("财政总收入", 2022, "累计", [...REVENUE[2022].slice(0, 5), ...NOT_YET]),
    line("税收", 2021, "累计", TAX[2021]),
    line("税收", 2022, "累计", [...TAX[2022].slice(0, 5), ...NOT_YET]),
    // At constant basis, further from the two years' figures than rounding explains.
    line("税收", 2022, "上报同比", ["", "", 5.2, "", 4.4, "", "", "", "", "", "", ""]),
  ].join("\n");

  test.each(LANGUAGES)(
    "is sound with reported rates in it, and a slip in any computed rate is found (%s)",
    async (language) => {
      const session = await reported([LEDGER], { trendMonths: 25 }, language, ["trend"]);
      const sheet: PrintedSheet = sheetsOf(session)[0]!;
      expect(auditSheet(sheet)).toEqual([]);
      const first = sheet.texts.findIndex(([month]) => /2021.*5|May.*2021/.test(month ?? ""));
      const [revenue, tax] = [2, 5];
      const months = Array.from({ length: 13 }, (_, at) => first + at);
      const rated = (column: number): number[] =>
        months.filter((row) => /\d/.test(sheet.texts[row]![column]!));
      expect(rated(revenue)).toHaveLength(5);
      const seeds = [
        ...rated(revenue).flatMap((row) =>
          slipsIn(sheet, { top: row, bottom: row, left: revenue, right: revenue }),
        ),
        ...rated(tax)
          .filter((row) => sheet.texts[row]![tax + 1] === "")
          .flatMap((row) => slipsIn(sheet, { top: row, bottom: row, left: tax, right: tax })),
      ];
      expect(rated(tax).filter((row) => sheet.texts[row]![tax + 1] === "*")).toHaveLength(2);
      expect(unseen(seeds)).toEqual([]);
      expect(seeds.length).toBeGreaterThanOrEqual(8);
    },
  );
});
