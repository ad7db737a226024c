import { CATALOGUE } from "../../src/core/catalogue";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { applies, measuresTableRows } from "../../src/measures/calculate";
import { ratioFactor } from "../../src/core/ratioFactor";
import { indicator, park, zoneOf } from "./zoneOf";

const [A, B, C] = ["萍乡湘东工业园", "湘乡经开区", "萍乡经开区"] as const;

describe("all parks together", () => {
  test("share, contribution and pull of three parks", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [A, "FISC_TOTAL", 2022, "ytd", { 5: 60 }],
        [A, "FISC_TOTAL", 2021, "ytd", { 5: 50 }],
        [B, "FISC_TOTAL", 2022, "ytd", { 5: 45 }],
        [B, "FISC_TOTAL", 2021, "ytd", { 5: 50 }],
        [C, "FISC_TOTAL", 2022, "ytd", { 5: 15 }],
      ],
    });
    expect(cell(A, "FISC_TOTAL", "zoneTotal")).toBe(120);
    expect(cell(A, "FISC_TOTAL", "share")).toBe(50);
    // The park without last year's figure stays out of the comparison.
    expect(cell(A, "FISC_TOTAL", "zoneIncrement")).toBe(5);
    expect(cell(A, "FISC_TOTAL", "zoneGrowth")).toBe(5);
    expect(cell(A, "FISC_TOTAL", "contribution")).toBe(200);
    expect(cell(B, "FISC_TOTAL", "contribution")).toBe(-100);
    expect(cell(A, "FISC_TOTAL", "pull")).toBe(10);
    expect(cell(B, "FISC_TOTAL", "pull")).toBe(-5);
    expect(cell(C, "FISC_TOTAL", "contribution")).toBe("—");
  });

  test("a total that some of the parks have not reported says how many it counts", () => {
    const figures = [
      [A, "FAI", 2022, "ytd", { 5: 87 }],
      [A, "TAX", 2022, "ytd", { 5: 2 }],
      [B, "TAX", 2022, "ytd", { 5: 3 }],
      [C, "TAX", 2022, "ytd", { 5: 9 }],
      [A, "MU_TAX", 2022, "level", { 5: 20 }],
      ["全市园区合计", "TAX", 2022, "ytd", { 5: 14 }],
    ] as const;
    const parks = [
      park(A, { areaMu: 1000 }),
      park(B),
      park(C, { activeTo: "2022-03" }),
      park("全市园区合计"),
    ];
    const cell = zoneOf({ period: "2022-05", parks, figures });
    // 萍乡经开区 is closed by May and is not expected, nor is a row of totals.
    expect(cell(A, "FAI", "zoneCoverage")).toBe("1/2");
    expect(cell(B, "FAI", "zoneCoverage")).toBe("1/2");
    expect(cell(A, "TAX", "zoneCoverage")).toBe("");
    // A ratio counts the parks that have both of its parts.
    expect(cell(A, "MU_TAX", "zoneCoverage")).toBe("1/2");
    const none = zoneOf({ period: "2022-04", parks, figures });
    expect(none(A, "FAI", "zoneCoverage")).toBe("");
  });

  test("an unchanged zone has no contributions", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [A, "TAX", 2022, "ytd", { 5: 6 }],
        [A, "TAX", 2021, "ytd", { 5: 6 }],
      ],
    });
    expect(cell(A, "TAX", "contribution")).toBe("—");
    expect(cell(A, "TAX", "pull")).toBe(0);
  });

  test("亩均税收 of the zone is all tax by all land, over the parks that have both", () => {
    const cell = zoneOf({
      period: "2022-05",
      parks: [park(A, { areaMu: 1000 }), park(B, { areaMu: 3000 }), park(C)],
      figures: [
        [A, "TAX", 2022, "ytd", { 5: 2 }],
        [B, "TAX", 2022, "ytd", { 5: 3 }],
        [C, "TAX", 2022, "ytd", { 5: 9 }],
        [A, "MU_TAX", 2022, "level", { 5: 20 }],
        [B, "MU_TAX", 2022, "level", { 5: 10 }],
      ],
    });
    expect(cell(A, "MU_TAX", "zoneTotal")).toBe(12.5);
    expect(cell(C, "MU_TAX", "zoneTotal")).toBe(12.5);
    expect(cell(A, "MU_TAX", "share")).toBe("");
  });

  test("a park that has closed, or has not opened yet, shows its figures and counts in nothing", () => {
    const parks = [park(A, { areaMu: 1000 }), park(B, { activeTo: "2022-04", areaMu: 3000 }), park(C)];
    const figures = [
      [A, "TAX", 2022, "ytd", { 3: 2, 5: 4 }],
      [A, "TAX", 2021, "ytd", { 5: 2 }],
      [B, "TAX", 2022, "ytd", { 3: 6, 5: 9 }],
      [B, "TAX", 2021, "ytd", { 5: 3 }],
      [B, "TAX", 2022, "rank", { 5: 1 }, "全市"],
      [C, "TAX", 2022, "ytd", { 3: 4, 5: 6 }],
      [C, "TAX", 2021, "ytd", { 5: 4 }],
      [A, "MU_TAX", 2022, "level", { 5: 40 }],
      [B, "MU_TAX", 2022, "level", { 5: 30 }],
    ] as const;
    const may = zoneOf({ period: "2022-05", parks, figures });
    expect([A, B, C].map((name) => may(name, "TAX", "active"))).toEqual(["是", "否", "是"]);
    expect([A, B, C].map((name) => may(name, "TAX", "zoneTotal"))).toEqual([10, 10, 10]);
    expect([A, B, C].map((name) => may(name, "TAX", "share"))).toEqual([40, "", 60]);
    expect([A, B, C].map((name) => may(name, "TAX", "contribution"))).toEqual([50, "—", 50]);
    expect([A, B, C].map((name) => may(name, "TAX", "pull"))).toEqual([33.3, "—", 33.3]);
    expect(may(A, "TAX", "zoneGrowth")).toBe(66.7);
    expect(may(A, "MU_TAX", "zoneTotal")).toBe(40);
    expect([may(A, "TAX", "rank"), may(C, "TAX", "rank"), may(A, "TAX", "rankedCount")]).toEqual([1, 2, 2]);
    // Its own figures stand, a rank it has reported among them.
    expect([may(B, "TAX", "ytd"), may(B, "TAX", "growth")]).toEqual([9, 200]);
    expect([may(B, "TAX", "rank"), may(B, "TAX", "rankScope")]).toEqual([1, "全市"]);

    const march = zoneOf({ period: "2022-03", parks, figures });
    expect(march(B, "TAX", "share")).toBe(50);
    const opened = zoneOf({
      period: "2022-03",
      parks: [park(A), park(B), park(C, { activeFrom: "2022-04" })],
      figures,
    });
    expect([opened(A, "TAX", "zoneTotal"), opened(C, "TAX", "ytd"), opened(C, "TAX", "share")]).toEqual([
      8,
      4,
      "",
    ]);
  });

  test("whether a park counts goes by the month of the figure, not by the report's", () => {
    const cell = zoneOf({
      period: "2022-05",
      parks: [park(A, { activeTo: "2022-03" }), park(B, { activeFrom: "何时" })],
      indicators: [indicator("TAX"), indicator("FISC_TOTAL", { frequency: "quarterly" })],
      figures: [A, B].flatMap((name) => [
        [name, "TAX", 2022, "ytd", { 5: 1 }] as const,
        [name, "FISC_TOTAL", 2022, "ytd", { 3: 1 }] as const,
      ]),
    });
    expect([cell(A, "FISC_TOTAL", "zoneTotal"), cell(A, "TAX", "zoneTotal")]).toEqual([2, 1]);
    expect([cell(A, "FISC_TOTAL", "active"), cell(A, "TAX", "active")]).toEqual(["是", "否"]);
    expect(cell(B, "TAX", "active")).toBe("是");
  });

  test("tax per mu counts in 万元; firms have no per-mu figure", () => {
    const cell = zoneOf({
      period: "2022-05",
      parks: [park(A, { areaMu: 1000 }), park(B)],
      figures: [
        [A, "TAX", 2022, "ytd", { 5: 1.89 }],
        [A, "FDI", 2022, "ytd", { 5: 500 }],
        [A, "ENT", 2022, "level", { 5: 129 }],
        [B, "TAX", 2022, "ytd", { 5: 1 }],
      ],
    });
    expect(cell(A, "TAX", "perMu")).toBeCloseTo(18.9, 12);
    expect(cell(A, "FDI", "perMu")).toBe(0.5);
    expect(cell(A, "ENT", "perMu")).toBe("");
    expect(cell(B, "TAX", "perMu")).toBe("");
  });

  test("the factor of a ratio follows from the units of its parts", () => {
    const index = new IndicatorIndex(CATALOGUE);
    const rate = indicator("SALES_RATE", { numerator: "REV", denominator: "IND_OUT" });
    expect(ratioFactor(indicator("MU_TAX"), index)).toBe(10000);
    expect(ratioFactor(rate, index)).toBe(100);
    expect(ratioFactor(indicator("SALES_RATE"), index)).toBeNull();
    expect(ratioFactor({ ...rate, denominator: "ENT" }, index)).toBeNull();
  });
});

describe("rank", () => {
  const growth = (figures: Readonly<Record<string, number>>, code = "TAX", settings = {}) => {
    const cell = zoneOf({
      period: "2022-05",
      settings,
      figures: Object.entries(figures).flatMap(([name, now]) => [
        [name, code, 2022, "ytd", { 5: now }] as const,
        [name, code, 2021, "ytd", { 5: 100 }] as const,
      ]),
    });
    return Object.keys(figures).map((name) => cell(name, code, "rank"));
  };

  test("ties share the better place: 1, 2, 2, 4", () => {
    expect(growth({ 甲: 120, 乙: 110, 丙: 110, 丁: 105 })).toEqual([1, 2, 2, 4]);
  });

  test("equal rates of unlike figures tie, whatever binary noise says", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [A, "TAX", 2022, "ytd", { 5: 1.1 }],
        [A, "TAX", 2021, "ytd", { 5: 1 }],
        [B, "TAX", 2022, "ytd", { 5: 0.33 }],
        [B, "TAX", 2021, "ytd", { 5: 0.3 }],
      ],
    });
    expect([cell(A, "TAX", "rank"), cell(B, "TAX", "rank")]).toEqual([1, 1]);
  });

  test("rates that print alike but differ are ranked apart", () => {
    expect(growth({ 甲: 110.01, 乙: 110.02 })).toEqual([2, 1]);
  });

  test("parks without a rate are unranked, not last", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [A, "PROFIT", 2022, "ytd", { 5: 5 }],
        [A, "PROFIT", 2021, "ytd", { 5: -1 }],
        [B, "PROFIT", 2022, "ytd", { 5: 5 }],
        [B, "PROFIT", 2021, "ytd", { 5: 10 }],
      ],
      parks: [park(A), park(B), park(C)],
    });
    expect([A, B, C].map((name) => cell(name, "PROFIT", "rank"))).toEqual(["", 1, ""]);
    expect(cell(B, "PROFIT", "rankedCount")).toBe(1);
    expect(cell(B, "PROFIT", "rankScope")).toBe("园区");
    expect(cell(C, "PROFIT", "rankScope")).toBe("");
  });

  test("by value or completion where the workbook says so, and lower is better for energy", () => {
    expect(growth({ 甲: 120, 乙: 130 }, "TAX", { rankBasis: "value" })).toEqual([2, 1]);
    expect(growth({ 甲: 120, 乙: 130 }, "TAX", { rankBasis: "completion" })).toEqual(["", ""]);
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [A, "ENERGY_INT", 2022, "level", { 5: 0.4 }],
        [B, "ENERGY_INT", 2022, "level", { 5: 0.3 }],
      ],
    });
    expect([cell(A, "ENERGY_INT", "rank"), cell(B, "ENERGY_INT", "rank")]).toEqual([2, 1]);
  });

  test("the reported 位次 goes first and brings its scope", () => {
    const cell = zoneOf({
      period: "2022-05",
      figures: [
        [A, "FAI_IND", 2022, "ytd", { 5: 41 }],
        [A, "FAI_IND", 2022, "rank", { 5: 38 }, "全市"],
        [B, "FAI_IND", 2022, "rank", { 5: 2 }],
      ],
    });
    expect(cell(A, "FAI_IND", "rank")).toBe(38);
    expect(cell(A, "FAI_IND", "rankScope")).toBe("全市");
    expect(cell(B, "FAI_IND", "rankScope")).toBe("上报");
    expect(cell(A, "FAI_IND", "rankedCount")).toBe("");
  });
});

describe("rows of the Measures table", () => {
  test("stand indicator by indicator, parks in their order, only where the indicator applies", () => {
    const parks = [park(A, { level: "national" }), park(B, { type: "高新区" }), park(C)];
    const indicators = [
      indicator("TAX"),
      indicator("ENERGY_INT", { appliesTo: ["national"] }),
      indicator("REV_HT", { appliesTo: ["高新区"] }),
    ];
    expect(
      measuresTableRows(parks, indicators).map((row) => `${row.park.name} ${row.indicator.code}`),
    ).toEqual([`${A} TAX`, `${B} TAX`, `${C} TAX`, `${A} ENERGY_INT`, `${B} REV_HT`]);
    expect(applies({ appliesTo: [] }, park(C, { type: "" }))).toBe(true);
    expect(applies({ appliesTo: [""] }, park(C, { type: "" }))).toBe(false);
  });
});
