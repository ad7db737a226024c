import { zoneGrowthMark } from "../../src/measures/zoneGrowth";
import { park, rowOf, zoneOf, type Figures, type ZoneParts } from "./zoneOf";

const [A, B, C] = ["萍乡湘东工业园", "湘乡经开区", "萍乡经开区"] as const;
const ALL = "全市园区合计";
const CODE = "FAI";

/** Investment of May 2022 and a year before, with the growth a park reports. */
function invested(name: string, now: number, base: number | null, growth: number | null = null): Figures[] {
  return [
    [name, CODE, 2022, "ytd", { 5: now }],
    ...(base === null ? [] : [[name, CODE, 2021, "ytd", { 5: base }] as const]),
    ...(growth === null ? [] : [[name, CODE, 2022, "growth", { 5: growth }] as const]),
  ];
}

function zone(figures: readonly Figures[][], rest: Partial<ZoneParts> = {}) {
  const parts = { period: "2022-05", figures: figures.flat(), ...rest };
  const cell = zoneOf(parts);
  return {
    growth: cell(A, CODE, "zoneGrowth"),
    mark: zoneGrowthMark.value(rowOf(parts, A, CODE)),
    of: (name: string, code: Parameters<typeof cell>[2]) => cell(name, CODE, code),
  };
}

describe("growth of the zone", () => {
  test("of parks that report theirs on a comparable basis lies between theirs, weighted with last year's figures", () => {
    // By the sums it would be 152 ÷ 150 − 1 = 1.3, below each of its parks.
    const { growth, mark, of } = zone([invested(A, 102, 100, 8), invested(B, 50, 50, 6)]);
    expect(growth).toBe(7.3);
    expect(mark).toBe("※");
    // What the parks contribute is on the same basis: 8 of 11, and 8 ÷ 150 points.
    expect([of(A, "contribution"), of(B, "contribution")]).toEqual([72.7, 27.3]);
    expect([of(A, "pull"), of(B, "pull")]).toEqual([5.3, 2]);
  });

  test("takes a park's computed growth beside another's reported one, as it is printed", () => {
    const { growth, mark } = zone([invested(A, 102, 100, 8), invested(B, 55, 50)]);
    expect(growth).toBe(8.7);
    expect(mark).toBe("※");
  });

  test("is that of the sums where every park's is computed, and not marked", () => {
    const { growth, mark } = zone([invested(A, 102, 100), invested(B, 55, 50)]);
    expect([growth, mark]).toEqual([4.7, ""]);
  });

  test("is that of the sums where the workbook prints computed growth", () => {
    const computed = { settings: { growthBasis: "computed" } } as const;
    const own = [[ALL, CODE, 2022, "growth", { 5: 7.5 }]] as const;
    const { growth, mark } = zone([invested(A, 102, 100, 8), invested(B, 50, 50, 6), [...own]], computed);
    expect([growth, mark]).toEqual([1.3, ""]);
  });

  test("is what the zone's own row has reported, marked like a park's", () => {
    const { growth, mark, of } = zone([
      invested(A, 102, 100, 8),
      invested(B, 50, 50, 6),
      invested(ALL, 152, 150, 7.5),
    ]);
    expect([growth, mark]).toEqual([7.5, "*"]);
    // The row of totals itself contributes nothing.
    expect(of(ALL, "increment")).toBe("");
    expect(of(B, "zoneTotal")).toBe(152);
  });

  test("is not what a row of some of the parks reports, nor chosen from two rows of totals", () => {
    const parks = [invested(A, 102, 100, 8), invested(B, 50, 50, 6)];
    expect(zone([...parks, invested("县区小计", 50, 50, 9)])).toMatchObject({ growth: 7.3, mark: "※" });
    const two = [invested("省级园区合计", 102, 100, 8.5), invested(ALL, 152, 150, 7.5)];
    expect(zone([...parks, ...two])).toMatchObject({ growth: 7.3, mark: "※" });
  });

  test("is of the parks that have both years alone, and marked where others count in the total", () => {
    const { growth, mark, of } = zone([invested(A, 110, 100), invested(B, 50, null)]);
    expect([growth, mark]).toEqual([10, "※"]);
    expect(of(A, "zoneTotal")).toBe(160);
  });

  test("counts a loss by its figures, because no rate is printed of it", () => {
    const { growth } = zone([invested(A, 102, 100, 8), invested(B, 30, -20, 6)]);
    expect(growth).toBe(72.5);
  });

  test("stays unsaid where no park has last year's figure", () => {
    const { growth, mark } = zone([invested(A, 102, null, 8)], { parks: [park(A), park(C)] });
    expect([growth, mark]).toEqual(["—", ""]);
  });
});
