/** January of indicators published for January and February together: in the ledger, in no report (CONVENTIONS §4). */
import type { MeasureCode } from "../../src/measures/codes";
import { monthFigure, monthGrowth } from "../../src/measures/monthFigures";
import { previousMonth, previousYtd } from "../../src/measures/previousPeriod";
import { rowOf, zoneOf, type Figures, type Goal } from "./zoneOf";

const PARK = "萍乡经开区";
/** Fixed investment of both months together and tax of each, as a park returned them. */
const figuresOf = (code: string): Figures[] => [
  [PARK, code, 2022, "ytd", { 1: 6.2, 2: 14.8 }],
  [PARK, code, 2022, "month", { 1: 6.2 }],
  [PARK, code, 2022, "growth", { 1: 11.3, 2: 8.6 }],
  [PARK, code, 2022, "monthGrowth", { 1: 11.3 }],
  [PARK, code, 2022, "base", { 1: 5.57 }],
  [PARK, code, 2022, "rank", { 1: 4 }],
  [PARK, code, 2021, "ytd", { 1: 5.6, 2: 13.6, 12: 110.5 }],
  [PARK, code, 2021, "month", { 1: 5.6 }],
];
const goal = (code: string): Goal => [PARK, code, 2022, 120];
const FIGURES: readonly MeasureCode[] = [
  ...(["ytd", "lastYtd", "growthReported", "month", "lastMonth", "monthGrowthReported"] as const),
  ...(["outlook", "rank", "zoneTotal"] as const),
];
const of = (code: string, period: string, columns: readonly MeasureCode[]) => {
  const cell = zoneOf({ period, figures: figuresOf(code), goals: [goal(code)] });
  return columns.map((column) => cell(PARK, code, column));
};

test("a January of 固定资产投资 that a park returned is in no column of the report", () => {
  expect(of("FAI", "2022-01", FIGURES)).toEqual(FIGURES.map(() => ""));
  expect(of("FAI", "2022-01", ["growth", "completion", "zoneGrowth"])).toEqual(["—", "—", "—"]);
  expect(of("FAI", "2022-01", ["combinedJanuary", "due"])).toEqual([1, ""]);
});

test("the target of the year and last year's twelve months are told in January as in any month", () => {
  expect(of("FAI", "2022-01", ["target", "lastFullYear"])).toEqual([120, 110.5]);
});

test("January of 税收, which is published each month, is printed", () => {
  expect(of("TAX", "2022-01", ["ytd", "lastYtd", "growth", "month", "rank"])).toEqual([
    6.2, 5.57, 11.3, 6.2, 4,
  ]);
});

test("January and February together are printed in February, and are no gain on January", () => {
  expect(of("FAI", "2022-02", ["ytd", "growth", "month", "combinedJanuary"])).toEqual([14.8, 8.6, "", ""]);
  const [february, tax] = ["FAI", "TAX"].map((code) =>
    rowOf({ period: "2022-02", figures: figuresOf(code) }, PARK, code),
  );
  expect([previousMonth(february!), previousYtd.value(february!)]).toEqual([0, ""]);
  expect([previousMonth(tax!), previousYtd.value(tax!)]).toEqual([1, 6.2]);
});

test("a trend has a gap in such a January, also in that of the year before", () => {
  const row = rowOf({ period: "2022-02", figures: figuresOf("FAI") }, PARK, "FAI");
  for (const year of [2022, 2021]) {
    expect(monthFigure(row, { year, month: 1 })).toBe("—");
    expect(monthGrowth(row, { year, month: 1 })).toBe("—");
  }
  expect(monthFigure(row, { year: 2021, month: 2 })).toBe(13.6);
});
