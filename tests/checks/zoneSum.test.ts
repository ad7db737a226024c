/** A row 合计 or 全市合计 against its parks, where not every park has reported. */
import type { Park } from "../../src/core/park";
import { indicator, park } from "../measures/zoneOf";
import { found, type Row } from "./findings";

const NAMES = ["萍乡经开区", "湘潭高新区", "湘乡经开区"] as const;
const [FIRST, SECOND, THIRD] = NAMES;
const TOTAL = "全市合计";
const PARKS = [...NAMES, TOTAL].map((name) => park(name));

interface Given {
  /** Parks with a figure of last year. */
  readonly expected?: readonly string[];
  readonly required?: boolean;
  readonly parks?: readonly Park[];
}

/** Figures of May of some parks, and of the total; last year's of all, so that each is expected. */
function of(
  code: string,
  figures: Partial<Record<(typeof NAMES)[number], number>>,
  total: number,
  { expected = NAMES, required = false, parks = PARKS }: Given = {},
): string[] {
  const measure = "ytd";
  const rows: Row[] = [
    ...expected.map((name): Row => [code, "2021-05", measure, 5, "", name]),
    ...Object.entries(figures).map(([name, value]): Row => [code, "2022-05", measure, value, "", name]),
    [code, "2022-05", measure, total, "", TOTAL],
    // So that the parks are in the month whatever they have of the indicator.
    ...NAMES.map((name, index): Row => ["ELEC", "2022-05", measure, 100 + index, "", name]),
  ];
  return found({ parks, indicators: [indicator(code, { required })], rows }).filter((each) =>
    each.startsWith("check.zoneSum"),
  );
}

test("with all parks there the total is their sum", () => {
  const all = { [FIRST]: 5.21, [SECOND]: 3.33, [THIRD]: 2.1 };
  expect([of("TAX", all, 10.64), of("TAX", all, 12.64)]).toEqual([[], ["check.zoneSum TAX"]]);
});

describe("with a park missing", () => {
  const two = { [FIRST]: 5.21, [SECOND]: 3.33 };

  test("two parks above the total are told all the same", () => {
    expect(of("TAX", two, 8.3)).toEqual(["check.zoneSumExceeds TAX"]);
  });

  test("a total that leaves room for the third is not judged, which a note says", () => {
    expect([of("TAX", two, 10.64), of("TAX", two, 8.54)]).toEqual([
      ["check.zoneSumOpen"],
      ["check.zoneSumOpen"],
    ]);
  });

  test("profits of two parks may exceed the total, since the third may have a loss", () => {
    expect(of("PROFIT", two, 8.3)).toEqual(["check.zoneSumOpen"]);
  });

  test("a required figure is missing, also of a park that never had one", () => {
    expect(of("TAX", two, 10.64, { expected: [FIRST, SECOND], required: true })).toEqual([
      "check.zoneSumOpen",
    ]);
  });
});

describe("parks of which nothing is expected are not missing", () => {
  const two = { [FIRST]: 5.21, [SECOND]: 3.33 };

  test("a park that has not reported the indicator in two years", () => {
    const given = { expected: [FIRST, SECOND] };
    expect([of("TAX", two, 8.54, given), of("TAX", two, 9.4, given)]).toEqual([[], ["check.zoneSum TAX"]]);
  });

  test("a park that left, or has not come", () => {
    const left = PARKS.map((each) => (each.name === THIRD ? { ...each, activeTo: "2022-03" } : each));
    const given = { parks: left, required: true };
    expect([of("TAX", two, 8.54, given), of("TAX", two, 9.4, given)]).toEqual([[], ["check.zoneSum TAX"]]);
  });
});
