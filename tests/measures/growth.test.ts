import fc from "fast-check";
import { indicator, park, zoneOf } from "./zoneOf";
import type { Figures, ZoneParts } from "./zoneOf";

const PARK = "湘潭高新区";

/** Year-to-date now and a year before, May 2022 and May 2021. */
function compare(now: number | null, base: number | null, rest: Partial<ZoneParts> = {}, code = "PROFIT") {
  const figures: Figures[] = [];
  if (now !== null) figures.push([PARK, code, 2022, "ytd", { 5: now }]);
  if (base !== null) figures.push([PARK, code, 2021, "ytd", { 5: base }]);
  const cell = zoneOf({
    period: "2022-05",
    parks: [park(PARK)],
    indicators: [indicator(code)],
    ...rest,
    figures: [...figures, ...(rest.figures ?? [])],
  });
  return (column: Parameters<typeof cell>[2]) => cell(PARK, code, column);
}

describe("growth on a comparable basis", () => {
  const nbs: Partial<ZoneParts> = {
    period: "2018-05",
    figures: [
      [PARK, "PROFIT", 2018, "ytd", { 5: 27298.3 }],
      [PARK, "PROFIT", 2017, "ytd", { 5: 29047.6 }],
      [PARK, "PROFIT", 2018, "growth", { 5: 16.5 }],
    ],
  };

  test("NBS 2018 1—5月: 27298.3 against 29047.6 with a reported +16.5 keeps both rates and marks the printed one", () => {
    const cell = compare(null, null, nbs);
    expect(cell("growthReported")).toBe(16.5);
    expect(cell("growthComputed")).toBeCloseTo(-6.0222, 4);
    expect(cell("growth")).toBe(16.5);
    expect(cell("growthMark")).toBe("*");
  });

  test("the workbook may print the computed rate first; then nothing is marked", () => {
    const cell = compare(null, null, { ...nbs, settings: { growthBasis: "computed" } });
    expect(cell("growth")).toBe(-6);
    expect(cell("growthMark")).toBe("");
    expect(cell("growthReported")).toBe(16.5);
  });

  test("a reported comparable base stands as last year's same period, the published figure beside it", () => {
    const cell = compare(110, 90, { figures: [[PARK, "PROFIT", 2022, "base", { 5: 100 }]] });
    expect(cell("lastYtd")).toBe(100);
    expect(cell("lastPublished")).toBe(90);
    expect(cell("growth")).toBe(10);
  });

  test("with the computed basis a rate that cannot be computed is the reported one, and marked", () => {
    const cell = compare(110, null, {
      settings: { growthBasis: "computed" },
      figures: [[PARK, "PROFIT", 2022, "growth", { 5: 8.04 }]],
    });
    expect(cell("growth")).toBe(8);
    expect(cell("growthMark")).toBe("*");
  });
});

describe("words instead of a percentage (CONVENTIONS §5)", () => {
  test.each([
    ["a loss turned into a profit", 148, -46, "扭亏"],
    ["a loss turned into nothing", 0, -46, "扭亏"],
    ["a profit turned into a loss", -5, 10, "转亏"],
    ["nothing turned into a loss", -5, 0, "转亏"],
    ["a smaller loss", -3, -5, "减亏"],
    ["a larger loss", -7, -5, "增亏"],
    ["the same loss", -5, -5, "持平"],
    ["something after nothing", 8, 0, "上年同期无"],
    ["nothing after nothing", 0, 0, "持平"],
    ["no base", 8, null, "—"],
    ["no figure", null, 8, "—"],
  ])("%s: %p against %p is %s", (_, now, base, word) => {
    const cell = compare(now, base);
    expect(cell("growth")).toBe(word);
    expect(cell("growthMark")).toBe("");
    expect(cell("growthExact")).toBe("");
  });

  test.each([
    ["revenue after a refund", "FISC_TOTAL", 12.4, -0.6, "—"],
    ["a refund after revenue", "FISC_TOTAL", -0.6, 12.4, "—"],
    ["a larger refund", "TAX", -0.9, -0.6, "—"],
    ["the same refund", "TAX", -0.6, -0.6, "持平"],
    ["a count typed below zero", "ENT", 46, -4, "—"],
    ["revenue after nothing", "FISC_TOTAL", 12.4, 0, "上年同期无"],
    ["profit and tax after a loss", "PROFIT_TAX", 3.2, -1.1, "扭亏"],
  ])("of losses are said of profit alone: %s, %s", (_, code, now, base, word) => {
    const measure = code === "ENT" ? "level" : "ytd";
    const figures: Figures[] = [
      [PARK, code, 2022, measure, { 5: now }],
      [PARK, code, 2021, measure, { 5: base }],
    ];
    const cell = compare(null, null, { figures }, code);
    expect(cell("growth")).toBe(word);
    expect(cell("growthExact")).toBe("");
  });

  test("nothing after something is −100, and the same as before is 0", () => {
    expect(compare(0, 8)("growth")).toBe(-100);
    expect(compare(8, 8)("growth")).toBe(0);
  });

  test("a level withheld with its rate given prints … in the levels and the rate as reported", () => {
    const cell = compare(
      null,
      null,
      { figures: [[PARK, "IND_VA_SCALE", 2022, "growth", { 5: 7.9 }]] },
      "IND_VA_SCALE",
    );
    expect(cell("ytd")).toBe("…");
    expect(cell("lastYtd")).toBe("…");
    expect(cell("month")).toBe("…");
    expect(cell("monthGrowth")).toBe("…");
    expect(cell("growth")).toBe(7.9);
    expect(cell("growthMark")).toBe("*");
  });

  test("a reported percentage of a turned loss is kept beside and not printed", () => {
    const cell = compare(148, -46, { figures: [[PARK, "PROFIT", 2022, "growth", { 5: 421.7 }]] });
    expect(cell("growth")).toBe("扭亏");
    expect(cell("growthReported")).toBe(421.7);
    expect(cell("growthMark")).toBe("");
  });
});

describe("growth of ratios and of the month", () => {
  test("tax per mu grows by percent like any figure: 3.81 after 3.54 万元/亩 is 7.6", () => {
    const cell = zoneOf({
      period: "2022-05",
      parks: [park(PARK)],
      indicators: [indicator("MU_TAX")],
      figures: [
        [PARK, "MU_TAX", 2022, "level", { 5: 3.81 }],
        [PARK, "MU_TAX", 2021, "level", { 5: 3.54 }],
      ],
    });
    expect(cell(PARK, "MU_TAX", "growth")).toBe(7.6);
  });

  test("ratios change in 百分点, also below zero and from zero", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [PARK, "SALES_RATE", 2022, "level", { 5: 98.35 }],
        [PARK, "SALES_RATE", 2021, "level", { 5: 97.1 }],
      ],
      settings: { percentDecimals: 2 },
    });
    expect(cell(PARK, "SALES_RATE", "growth")).toBe(1.25);
  });

  test("the month's rate comes from the months, or as reported", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [PARK, "TAX", 2022, "ytd", { 4: 11.75, 5: 14.62 }],
        [PARK, "TAX", 2021, "ytd", { 4: 10.93, 5: 13.6 }],
        [PARK, "FAI", 2022, "month", { 5: 19.6 }],
        [PARK, "FAI", 2022, "monthGrowth", { 5: 11.25 }],
      ],
    });
    expect(cell(PARK, "TAX", "month")).toBe(2.87);
    expect(cell(PARK, "TAX", "lastMonth")).toBe(2.67);
    expect(cell(PARK, "TAX", "monthGrowth")).toBe(7.5);
    expect(cell(PARK, "TAX", "monthGrowthMark")).toBe("");
    expect(cell(PARK, "FAI", "month")).toBe(19.6);
    expect(cell(PARK, "FAI", "monthGrowth")).toBe(11.3);
    expect(cell(PARK, "FAI", "monthGrowthMark")).toBe("*");
  });

  test("whatever the figures, growth is a finite number or one of the words", () => {
    const figure = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -1000, max: 1000 }).map((cents) => cents / 100),
    );
    const words = ["扭亏", "转亏", "减亏", "增亏", "上年同期无", "持平", "—"];
    fc.assert(
      fc.property(figure, figure, (now, base) => {
        const growth = compare(now, base)("growth");
        expect(typeof growth === "number" ? Number.isFinite(growth) : words.includes(growth)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
