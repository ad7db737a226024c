import fc from "fast-check";
import { CATALOGUE } from "../../src/core/catalogue";
import { Dataset } from "../../src/core/dataset";
import { LEDGER_MEASURES } from "../../src/core/observation";
import type { LedgerMeasure, Observation } from "../../src/core/observation";
import { month } from "../../src/core/period";
import type { Project } from "../../src/core/project";
import { parkFromName } from "../../src/core/roster";
import type { Target } from "../../src/core/target";

const place = { file: "萍乡经开区2022年5月.csv", row: 2, column: 5 };

function observation(
  year: number,
  of: number,
  value: number,
  measure: LedgerMeasure = "ytd",
  indicator = "FISC_TOTAL",
): Observation {
  return {
    park: "萍乡经开区",
    indicator,
    month: month(year, of),
    measure,
    value,
    unit: "亿元",
    reported: { value: String(value), unit: "亿元" },
    place,
    note: "",
  };
}

function target(value: number, revisedOn: string): Target {
  return {
    park: "萍乡经开区",
    indicator: "FISC_TOTAL",
    year: 2022,
    type: "level",
    value,
    unit: "亿元",
    revisedOn,
    note: "",
    place,
  };
}

test("a figure is found by park, indicator, month and measure; zero is a figure, blank is not", () => {
  const data = Dataset.from({
    observations: [observation(2022, 5, 17.9), observation(2022, 4, 0), observation(2022, 5, 8.8, "growth")],
  });
  expect(data.get("萍乡经开区", "FISC_TOTAL", 2022, 5, "ytd")).toBe(17.9);
  expect(data.get("萍乡经开区", "FISC_TOTAL", 2022, 4, "ytd")).toBe(0);
  expect(data.get("萍乡经开区", "FISC_TOTAL", 2022, 3, "ytd")).toBeNull();
  expect(data.get("萍乡经开区", "FISC_TOTAL", 2022, 5, "growth")).toBe(8.8);
  expect(data.get("湘潭高新区", "FISC_TOTAL", 2022, 5, "ytd")).toBeNull();
  expect(data.get("萍乡经开区", "FISC_TOTAL", 2021, 5, "ytd")).toBeNull();
});

test("a ledger row has twelve months, blank where nothing was reported", () => {
  const data = Dataset.from({ observations: [observation(2022, 2, 6.1), observation(2022, 5, 17.9)] });
  expect(data.series("萍乡经开区", "FISC_TOTAL", 2022, "ytd")).toEqual([
    null,
    6.1,
    null,
    null,
    17.9,
    ...Array<null>(7).fill(null),
  ]);
  expect(data.series("萍乡经开区", "TAX", 2022, "ytd")).toEqual(Array<null>(12).fill(null));
});

test("of the same figure reported twice the later counts, and tells where it came from", () => {
  const revised = { ...observation(2022, 5, 18.1), note: "修订" };
  const data = Dataset.from({ observations: [observation(2022, 5, 17.9), revised] });
  expect(data.get("萍乡经开区", "FISC_TOTAL", 2022, 5, "ytd")).toBe(18.1);
  expect(data.observation("萍乡经开区", "FISC_TOTAL", month(2022, 5), "ytd")).toBe(revised);
  expect([...data.observations()]).toEqual([revised]);
});

test("a target adjusted in July counts from July on, whatever the order of the file; earlier months keep the plan", () => {
  const [plan, midYear] = [target(42, ""), target(40, "2022-07-15")];
  const inForce = (targets: Target[], of: number, year = 2022): Target | null =>
    Dataset.from({ targets }).target("萍乡经开区", "FISC_TOTAL", month(year, of));
  for (const targets of [
    [midYear, plan],
    [plan, midYear],
  ]) {
    expect([1, 6, 7, 12].map((of) => inForce(targets, of))).toEqual([plan, plan, midYear, midYear]);
  }
  const corrected = target(41, "2022-07-15");
  expect(inForce([plan, midYear, corrected], 8)).toBe(corrected);
  expect(inForce([plan], 12, 2023)).toBeNull();
});

test("a target dated before its year is the plan, one dated after it counts in December alone", () => {
  const [early, late] = [target(40, "2021-12-20"), target(38, "2023-01-10")];
  const data = Dataset.from({ targets: [late, early] });
  const values = [1, 11, 12].map((of) => data.target("萍乡经开区", "FISC_TOTAL", month(2022, of))?.value);
  expect(values).toEqual([40, 40, 38]);
});

test("the first target that is known holds for the whole year, though it is dated within", () => {
  const data = Dataset.from({ targets: [target(40, "2022-03-10")] });
  expect(data.target("萍乡经开区", "FISC_TOTAL", month(2022, 1))?.value).toBe(40);
});

test("a plan corrected without a date leaves the adjustment as it is, and what is in force already changes nothing", () => {
  const standingTargets = [target(42, ""), { ...target(40, ""), from: 7 }];
  const values = (...targets: Target[]): (number | undefined)[] => {
    const data = Dataset.from({ standingTargets, targets });
    return [6, 7, 10].map((of) => data.target("萍乡经开区", "FISC_TOTAL", month(2022, of))?.value);
  };
  expect(values(target(43, ""))).toEqual([43, 40, 40]);
  expect(values(target(40, ""))).toEqual([42, 40, 40]);
  expect(values(target(40, "2022-10-08"))).toEqual([42, 40, 40]);
  expect(values(target(39, "2022-10-08"))).toEqual([42, 42, 39]);
  expect(values({ ...target(40, ""), from: 6 })).toEqual([40, 40, 40]);
});

test("a target of another type replaces plan and adjustment: amount and growth are not one row", () => {
  const standingTargets = [target(42, ""), { ...target(40, ""), from: 7 }];
  const toGrow: Target = { ...target(8, "2022-09-01"), type: "growth", unit: "%" };
  const data = Dataset.from({ standingTargets, targets: [toGrow] });
  expect([1, 12].map((of) => data.target("萍乡经开区", "FISC_TOTAL", month(2022, of)))).toEqual([
    toGrow,
    toGrow,
  ]);
});

test("only the parks that report in the month are active, in roster order", () => {
  const parks = [
    { ...parkFromName("湘潭高新区"), order: 2 },
    { ...parkFromName("萍乡经开区"), order: 1 },
    { ...parkFromName("老园区"), order: 3, activeTo: "2021-12" },
  ];
  const data = Dataset.from({ parks, indicators: CATALOGUE });
  expect(data.activeParks(month(2022, 5)).map(({ name }) => name)).toEqual(["萍乡经开区", "湘潭高新区"]);
  expect(data.activeParks(month(2021, 5))).toHaveLength(3);
});

test("key projects are found by their park", () => {
  const project = (name: string, park: string): Project => ({
    name,
    park,
    level: "省重点",
    totalInvestment: 20,
    annualPlan: 3,
    completed: Array<null>(12).fill(null),
    year: 2022,
    stage: "主体施工",
    note: "",
    place,
  });
  const [glass, road] = [project("光伏玻璃生产线", "萍乡经开区"), project("田中大道", "萍乡经开区")];
  const data = Dataset.from({ projects: [glass, project("新材料基地", "湘潭高新区"), road] });
  expect(data.projectsOf("萍乡经开区")).toEqual([glass, road]);
  expect(data.projectsOf("湘乡经开区")).toEqual([]);
  expect(data.projects).toHaveLength(3);
});

test("the dataset answers as a plain look-up table would", () => {
  const figure = fc.record({
    year: fc.integer({ min: 2021, max: 2022 }),
    of: fc.integer({ min: 1, max: 12 }),
    value: fc.integer({ min: -500, max: 500 }),
    measure: fc.constantFrom(...LEDGER_MEASURES),
    indicator: fc.constantFrom("FISC_TOTAL", "TAX"),
  });
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 60 }), (figures) => {
      const table = new Map<string, number>();
      for (const { year, of, value, measure, indicator } of figures)
        table.set([indicator, year, of, measure].join(), value);
      const data = Dataset.from({
        observations: figures.map(({ year, of, value, measure, indicator }) =>
          observation(year, of, value, measure, indicator),
        ),
      });
      for (const { year, of, measure, indicator } of figures)
        expect(data.get("萍乡经开区", indicator, year, of, measure)).toBe(
          table.get([indicator, year, of, measure].join()),
        );
      expect([...data.observations()]).toHaveLength(table.size);
    }),
  );
});
