import fc from "fast-check";
import { CATALOGUE } from "../../../src/core/catalogue";
import { IndicatorIndex } from "../../../src/core/indicatorIndex";
import { parkFromName, ParkRoster } from "../../../src/core/roster";
import { readBulletin } from "../../../src/sources/bulletin/bulletin";
import { narrative } from "../../../src/sources/bulletin/narrative";
import type { NarrativeFigure } from "../../../src/sources/bulletin/narrative";

const context = {
  parks: new ParkRoster([parkFromName("萍乡经开区")]),
  indicators: new IndicatorIndex(CATALOGUE),
};

test("a park's month is said as an official would", () => {
  expect(
    narrative("萍乡经开区", { year: 2022, month: 5 }, [
      {
        indicator: "财政总收入",
        value: "17.9",
        unit: "亿元",
        growth: "8.8",
        target: null,
        completion: null,
        rank: null,
      },
      {
        indicator: "规上工业增加值",
        value: null,
        unit: "亿元",
        growth: "-1.2",
        target: null,
        completion: null,
        rank: { scope: "全市", position: 3 },
      },
      {
        indicator: "固定资产投资",
        value: "87",
        unit: "亿元",
        growth: "0.0",
        target: "200",
        completion: "43.5",
        rank: null,
      },
    ]),
  ).toBe(
    "2022年1—5月，萍乡经开区完成财政总收入17.9亿元，同比增长8.8%；规上工业增加值同比下降1.2%，居全市第3位；完成固定资产投资87亿元，与上年同期持平，完成年计划200亿元的43.5%。",
  );
});

/** Indicators of the catalogue that are told since January. */
const FLOWS = CATALOGUE.filter(({ kind }) => kind === "flow" || kind === "count");

const figure = fc
  .record({
    indicator: fc.constantFrom(...FLOWS),
    cents: fc.integer({ min: 1, max: 99_999_999 }),
    growth: fc.option(fc.integer({ min: -999, max: 9_999 }), { nil: null }),
    hasValue: fc.boolean(),
    plan: fc.option(
      fc.record({ target: fc.integer({ min: 1, max: 99_999 }), done: fc.integer({ min: 1, max: 1_500 }) }),
      { nil: null },
    ),
    rank: fc.option(
      fc.record({
        scope: fc.constantFrom("全市", "全省", "全国"),
        position: fc.integer({ min: 1, max: 99 }),
      }),
      { nil: null },
    ),
  })
  .map(({ indicator, cents, growth, hasValue, plan, rank }): { figure: NarrativeFigure; code: string } => ({
    code: indicator.code,
    figure: {
      indicator: indicator.names["zh-CN"],
      value: hasValue ? (indicator.decimals === 0 ? String(cents) : (cents / 100).toFixed(2)) : null,
      unit: indicator.unit,
      growth: growth === null ? null : (growth / 10).toFixed(1),
      target: hasValue && plan ? String(plan.target) : null,
      completion: hasValue && plan ? (plan.done / 10).toFixed(1) : null,
      rank: rank && (hasValue || growth !== null) ? rank : null,
    },
  }));

const number = (text: string | null): number | null => (text === null ? null : Number(text));

test("what is written from the ledger reads back to the same figures", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(figure, { minLength: 1, maxLength: 8, selector: ({ code }) => code }),
      fc.integer({ min: 2010, max: 2030 }),
      fc.integer({ min: 2, max: 12 }),
      (figures, year, month) => {
        const said = figures.filter(({ figure: { value, growth } }) => value !== null || growth !== null);
        const text = narrative(
          "萍乡经开区",
          { year, month },
          figures.map((each) => each.figure),
        );
        const read = readBulletin(text, context).map(
          ({
            indicator,
            park,
            value,
            unit,
            growthPercent,
            target,
            completionPercent,
            rank,
            period,
            nature,
          }) => ({
            indicator,
            park,
            value,
            unit,
            growthPercent,
            target,
            completionPercent,
            rank: rank && { scope: rank.scope, position: rank.position },
            year: period.year,
            to: period.to,
            nature,
          }),
        );
        expect(read).toEqual(
          said.map(({ figure: each }) => ({
            indicator: each.indicator,
            park: "萍乡经开区",
            value: number(each.value),
            unit: each.value === null ? null : each.unit,
            growthPercent: number(each.growth) === 0 ? 0 : number(each.growth),
            target: number(each.target),
            completionPercent: number(each.completion),
            rank: each.rank,
            year,
            to: month,
            nature: expect.any(String) as string,
          })),
        );
      },
    ),
    { numRuns: 200 },
  );
});
