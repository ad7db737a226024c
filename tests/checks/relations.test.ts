/** The rules between figures: relations, growth, sums. What is found and, just as much, what is not. */
import { checkContext } from "../../src/checks/checkContext";
import { runChecks } from "../../src/checks";
import { Dataset } from "../../src/core/dataset";
import type { Relation } from "../../src/core/relation";
import { indicator, park } from "../measures/zoneOf";
import { found, PARK, type Row } from "./findings";

describe("between figures", () => {
  test("a ministry prints tax above revenue: that is a warning, never an error", () => {
    const { problems } = {
      problems: runChecks(
        checkContext({
          period: { year: 2022, month: 5 },
          dataset: Dataset.from({
            parks: [park(PARK)],
            indicators: [indicator("TAX", { required: false }), indicator("FISC_TOTAL", { required: false })],
            observations: [["TAX", 3925] as const, ["FISC_TOTAL", 3895] as const].map(([code, value]) => ({
              park: PARK,
              indicator: code,
              month: { year: 2022, month: 5 },
              measure: "ytd" as const,
              value,
              unit: "",
              reported: { value: String(value), unit: "" },
              place: { file: "a" },
              note: "",
            })),
          }),
        }),
      ),
    };
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([["check.subset", "warning"]]);
  });

  test("sums that official texts print hold, and one unit more than rounding allows does not", () => {
    const gdp = (total: number): string[] =>
      found({
        period: "2022-03",
        rows: [
          ["VA1", "2022-03", "ytd", 6.2857],
          ["VA2", "2022-03", "ytd", 6.5585],
          ["VA3", "2022-03", "ytd", 11.5952],
          ["GDP", "2022-03", "ytd", total],
        ],
      });
    // 24.44 is what 24.4395 rounds to; 24.4398 says more than the parts give.
    expect([gdp(24.4394), gdp(24.4396), gdp(24.44), gdp(24.4398), gdp(24.45)]).toEqual([
      [],
      [],
      [],
      ["check.identity VA1"],
      ["check.identity VA1"],
    ]);
  });

  test("counts are exact: one enterprise more than there are is found", () => {
    const of = (scale: number): string[] =>
      found({
        rows: [
          ["ENT", "2022-05", "level", 100],
          ["ENT_SCALE", "2022-05", "level", scale],
        ],
      });
    expect([of(100), of(101)]).toEqual([[], ["check.subset ENT_SCALE"]]);
  });

  test("a quarterly whole is not compared with a monthly part of another month", () => {
    expect(
      found({
        rows: [
          ["VA2", "2022-03", "ytd", 10],
          ["IND_VA", "2022-05", "ytd", 14],
        ],
      }),
    ).toEqual([]);
  });

  test("the 其中 people declare is kept, where the units allow", () => {
    const part = indicator("ELEC", { code: "U_PART", parent: "ELEC", required: false });
    expect(
      found({
        rows: [
          ["ELEC", "2022-05", "ytd", 3.1],
          ["U_PART", "2022-05", "ytd", 4.2],
        ],
        indicators: [part],
      }),
    ).toEqual(["check.part U_PART"]);
    expect(
      found({
        rows: [
          ["ELEC", "2022-05", "ytd", 3.1],
          ["U_PART", "2022-05", "ytd", 4.2],
        ],
        indicators: [{ ...part, unit: "家" }],
      }),
    ).toEqual([]);
  });
});

describe("relations of people's own", () => {
  const relation = (left: string, operator: Relation["operator"], right: string): Relation => ({
    name: "税比",
    left,
    operator,
    right,
    severity: "error",
    note: "",
  });
  const rows: Row[] = [
    ["TAX", "2022-05", "ytd", 6],
    ["REV", "2022-05", "ytd", 100],
  ];

  test("are judged like those of the catalogue, with their own severity", () => {
    expect(found({ rows, relations: [relation("税收", ">=", "0.05 × 营业收入")] })).toEqual([]);
    expect(found({ rows, relations: [relation("税收", ">=", "0.07 × 营业收入")] })).toEqual([
      "check.ownRelation TAX",
    ]);
    expect(found({ rows, relations: [relation("营业收入", "<", "100")] })).toEqual(["check.ownRelation REV"]);
  });

  test("with a missing figure are not judged; unreadable ones are said once", () => {
    expect(
      found({
        rows: rows.slice(0, 1),
        indicators: [indicator("REV", { required: false })],
        relations: [relation("税收", ">=", "营业收入")],
      }),
    ).toEqual([]);
    expect(found({ rows, relations: [relation("税收", ">=", "某指标")] })).toEqual(["check.relationName"]);
    expect(found({ rows, relations: [relation("", "=", "税收")] })).toEqual(["check.relationEmpty"]);
    expect(found({ rows, relations: [relation("税收 × 营业收入", "=", "1")] })).toEqual([
      "check.relationProduct",
    ]);
  });
});

describe("growth", () => {
  const of = (growth: number, base?: number): string[] =>
    found({
      rows: [
        ["REV", "2021-05", "ytd", 290.48],
        ["REV", "2022-05", "ytd", 272.98],
        ["REV", "2022-05", "growth", growth],
        ...(base === undefined ? [] : [["REV", "2022-05", "base", base] as const]),
      ],
    });

  test("another basis is a note, the rate of the figures nothing", () => {
    expect([of(16.5), of(-6.0)]).toEqual([["check.growthBasis REV"], []]);
  });

  test("a rate of the reported base needs no word but that last year was restated", () => {
    expect(of(16.5, 234.32)).toEqual(["check.restated REV"]);
    expect(of(12.5, 234.32)).toEqual(["check.growth REV", "check.restated REV"]);
  });

  test("a rate that no other basis explains is more than a note", () => {
    const far = (growth: number): string[] =>
      found({
        rows: [
          ["REV", "2021-05", "ytd", 100],
          ["REV", "2022-05", "ytd", 107.5],
          ["REV", "2022-05", "growth", growth],
        ],
      });
    expect([far(45), far(96), far(-15)]).toEqual([
      ["check.growthBasis REV"],
      ["check.growthFar REV"],
      ["check.growthBasis REV"],
    ]);
    expect(far(175)).toContain("check.growthFar REV");
  });

  test("value added with last year's figure beside it grows at constant prices all the same", () => {
    const real = (growth: number): string[] =>
      found({
        rows: [
          ["IND_VA_SCALE", "2022-05", "ytd", 70.12],
          ["IND_VA_SCALE", "2022-05", "base", 64.01],
          ["IND_VA_SCALE", "2022-05", "growth", growth],
        ],
      });
    expect([real(7.2), real(-9.6), real(62)]).toEqual([
      [],
      ["check.growthSlip IND_VA_SCALE"],
      ["check.growthFar IND_VA_SCALE"],
    ]);
  });

  test("value added grows at constant prices, which the levels do not give", () => {
    expect(
      found({
        period: "2022-03",
        rows: [
          ["GDP", "2021-03", "ytd", 70],
          ["GDP", "2022-03", "ytd", 79.76],
          ["GDP", "2022-03", "growth", 7.1],
        ],
      }),
    ).toEqual([]);
  });
});

test("a row of totals is compared with the parks, and is no park itself", () => {
  const names = ["萍乡经开区", "湘潭高新区"];
  const of = (total: number): string[] =>
    found({
      parks: [...names, "合计"].map((name) => park(name)),
      indicators: [indicator("TAX")],
      rows: [
        ["TAX", "2022-05", "ytd", 5.21, "", names[0]],
        ["TAX", "2022-05", "ytd", 3.33, "", names[1]],
        ["TAX", "2022-05", "ytd", total, "", "合计"],
      ],
    });
  expect([of(8.54), of(8.55), of(8.66)]).toEqual([[], [], ["check.zoneSum TAX"]]);
});

describe("figures reported in different units", () => {
  const of = (...rows: Row[]): string[] => found({ rows });

  test("are compared as exactly as each of them was reported", () => {
    const trade = (exports: number): string[] =>
      of(["EXPORT", "2022-05", "ytd", exports], ["TRADE", "2022-05", "ytd", 18.23]);
    expect([trade(18.2345), trade(18.2349), trade(18.2351)]).toEqual([[], [], ["check.subset EXPORT"]]);
    const revenue = (total: number): string[] =>
      of(
        ["TAX", "2022-05", "ytd", 14.6234],
        ["FISC_NONTAX", "2022-05", "ytd", 3.2778],
        ["FISC_TOTAL", "2022-05", "ytd", total],
      );
    expect([revenue(17.9), revenue(17.89), revenue(17.91)]).toEqual([
      [],
      ["check.identity TAX"],
      ["check.identity TAX"],
    ]);
  });

  test("a cell that holds 18 for 18.00 has lost zeros", () => {
    expect(of(["EXPORT", "2022-05", "ytd", 18.04], ["TRADE", "2022-05", "ytd", 18])).toEqual([
      "check.subset EXPORT",
    ]);
  });
});
