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

describe("growth over a wrong month of last year", () => {
  const MONTHS = REVENUE[2022].map((_, at) => at);
  /** Growth of each month; of those of `wrong` over the month before the right one. */
  const rates = (wrong: readonly number[]): string[] =>
    MONTHS.map((at) => growth(REVENUE[2022][at]!, REVENUE[2021][wrong.includes(at) ? at - 1 : at]!));
  const told = (sheet: PrintedSheet): number =>
    auditSheet(sheet).filter(({ code }) => code === "printed.growth").length;
  const years = (of: (year: 2021 | 2022) => string[][]): string[][] => [...of(2021), ...of(2022)];

  const LAYOUTS: readonly (readonly [string, (rates: readonly string[]) => string[][]])[] = [
    [
      "two years side by side",
      (by) => [
        ["月份", "2022年累计（亿元）", "2021年累计（亿元）", "同比增长（%）"],
        ...MONTHS.map((at) => [
          `1—${at + 1}月`,
          REVENUE[2022][at]!.toFixed(2),
          REVENUE[2021][at]!.toFixed(2),
          by[at]!,
        ]),
      ],
    ],
    [
      "a year of months below another",
      (by) => [
        ["月份", "财政总收入累计（亿元）", "同比增长（%）"],
        ...years((year) =>
          REVENUE[year].map((value, at) => [
            `${year}年${at + 1}月`,
            value.toFixed(2),
            year === 2022 ? by[at]! : "—",
          ]),
        ),
      ],
    ],
    [
      "years and months in columns of their own",
      (by) => [
        ["年份", "月份", "财政总收入累计（亿元）", "同比增长（%）"],
        ...years((year) =>
          REVENUE[year].map((value, at) => [
            at === 0 ? `${year}年` : "",
            `${at + 1}月`,
            value.toFixed(2),
            year === 2022 ? by[at]! : "—",
          ]),
        ),
      ],
    ],
    [
      "a line of the year above its months",
      (by) => [
        ["月份", "财政总收入累计（亿元）", "同比增长（%）"],
        ...years((year) => [
          [`${year}年`, "", ""],
          ...REVENUE[year].map((value, at) => [
            `1—${at + 1}月`,
            value.toFixed(2),
            year === 2022 ? by[at]! : "—",
          ]),
        ]),
      ],
    ],
    [
      "months across",
      (by) => [
        ["项目", ...MONTHS.map((at) => `1—${at + 1}月`)],
        ["2022年累计（亿元）", ...REVENUE[2022].map((value) => value.toFixed(2))],
        ["2021年累计（亿元）", ...REVENUE[2021].map((value) => value.toFixed(2))],
        ["同比增长（%）", ...by],
      ],
    ],
  ];

  describe.each(LAYOUTS)("in %s", (_, layout) => {
    const told = (wrong: readonly number[]): string[] =>
      auditSheet(sheetOf("财政", layout(rates(wrong)))).map(({ code }) => code);

    test("is told of one month, of all of them as an error and not as another basis, and of none that is right", () => {
      expect(told([])).toEqual([]);
      expect(told([4])).toEqual(["printed.growth"]);
      expect(told(MONTHS.slice(1))).toEqual(MONTHS.slice(1).map(() => "printed.growth"));
    });
  });

  test("is told of parks, where last year's months stand in columns of their own", () => {
    const parks = ["萍乡经开区", "湘乡经开区", "湘潭高新区", "湘东工业园"];
    const of = (park: number, year: 2021 | 2022, month: number): number =>
      Number(
        (REVENUE[year][month - 1]! * (1 - park * 0.21) * (year === 2022 ? 1 + park * 0.01 : 1)).toFixed(2),
      );
    const sheet = (month: number) =>
      sheetOf(
        "分园区",
        [
          ["财政总收入"],
          ["园区", "2022年（亿元）", "", "2021年（亿元）", "", "1—5月同比（%）"],
          ["", "1—4月", "1—5月", "1—4月", "1—5月", ""],
          ...parks.map((name, at) => [
            name,
            ...([2022, 2021] as const).flatMap((year) => [4, 5].map((to) => of(at, year, to).toFixed(2))),
            growth(of(at, 2022, 5), of(at, 2021, month)),
          ]),
        ],
        ["A2:A3", "B2:C2", "D2:E2", "F2:F3"],
      );
    expect(auditSheet(sheet(5))).toEqual([]);
    expect(told(sheet(4))).toBe(4);
  });
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
