/** The sample files: every reader takes them, and what is printed stands in them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decimal } from "../../src/core/decimal";
import type { Dataset } from "../../src/core/dataset";
import { monthId } from "../../src/core/period";
import { sampleFiles } from "../../tools/make-samples/files";
import { PARKS } from "../../tools/make-samples/parkList";
import { PRINTED_FIGURES, PRINTED_TARGETS } from "../../tools/make-samples/printed";
import type { PrintedFigure } from "../../tools/make-samples/printed";
import { FOLDERS, SAMPLES, readSamples, samplePaths } from "./readSamples";
import type { SampleReading } from "./readSamples";

const PARK_NAMES = Object.values(PARKS);
const { pingxiang } = PARKS;

let all: SampleReading;
let may: SampleReading;
beforeAll(async () => {
  all = await readSamples(...FOLDERS);
  may = await readSamples("2022-05");
});

const bytesOf = (path: string): Buffer => readFileSync(join(SAMPLES, path));

describe("the files", () => {
  test("come out of the generator byte for byte, and nothing else lies beside them but the README", async () => {
    const made = await sampleFiles();
    expect(samplePaths()).toEqual(["README.md", ...made.keys()].sort());
    const changed = [...made].filter(([path, bytes]) => !bytesOf(path).equals(bytes)).map(([path]) => path);
    expect(changed).toEqual([]);
  });

  test("are read without a fault; what is remarked on is meant to be", () => {
    const remarks = [...all.submissions].flatMap(([path, { problems }]) =>
      problems.map(({ severity, code, params }) =>
        [severity, code, path, params.name ?? params.text ?? ""].join(" ").trim(),
      ),
    );
    expect(remarks).toEqual([
      "note source.newPark 2013-12/湘潭高新区.csv 湘潭高新区",
      "note source.newPark 2017-11/targets.csv 湘乡经开区",
      "note source.newIndicator 2017-11/湘乡经开区.csv 工业生产总产值",
      "note source.newPark 2022-05/history-2021.csv 萍乡湘东工业园",
      "note source.newPark 2022-05/history-2021.csv 湘潭天易经开区",
      "note source.newPark 2022-05/history-2021.csv 萍乡经开区",
      "note source.notReported 2022-05/湘潭高新区.csv —",
      "note source.sheetNotRead 2022-05/萍乡湘东工业园.xlsx",
      "note source.sheetNotRead 2022-06/萍乡湘东工业园.xlsx",
      "note source.newIndicator 2022-12/ledger-2022.csv 省新基建领域大会战项目年度投资完成率",
      "note source.newIndicator 2022-12/ledger-2022.csv 省数字经济重点调度项目年计划投资完成率",
      "note source.newIndicator 2023-12/萍乡湘东工业园.csv 节能环保产业工业总产值",
      "note source.newIndicator 2023-12/萍乡湘东工业园.csv 节能环保产业纳税",
    ]);
  });

  test("come in each shape parks send", () => {
    expect([...may.kinds].map(([path, kind]) => `${path.slice("2022-05/".length)} ${kind}`)).toEqual([
      "history-2021.csv ledger",
      "projects-2022.csv projects",
      "targets-2022.csv targets",
      "湘乡经开区.csv ledger",
      "湘潭天易经开区.csv observations",
      "湘潭高新区.csv observations",
      "萍乡湘东工业园.xlsx ledger",
      "萍乡经开区.csv observations",
    ]);
  });

  test("of 湘潭高新区 are GB18030 and nothing else, those of 萍乡经开区 UTF-8 with a mark", () => {
    for (const month of ["2022-05", "2022-06"]) {
      const bytes = bytesOf(`${month}/湘潭高新区.csv`);
      expect(() => new TextDecoder("utf-8", { fatal: true }).decode(bytes)).toThrow();
      expect(new TextDecoder("gb18030", { fatal: true }).decode(bytes)).toContain("湘潭高新区,规模工业总产值");
      expect([...bytesOf(`${month}/萍乡经开区.csv`).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    }
  });

  test("of June bring a month, one figure of May set right and one target brought down", async () => {
    const { dataset } = await readSamples("2022-05", "2022-06");
    const revised = [...dataset.observations()].filter(({ park, indicator, month, measure }) => {
      const before = may.dataset.get(park, indicator, month.year, month.month, measure);
      return before !== null && before !== dataset.get(park, indicator, month.year, month.month, measure);
    });
    expect(revised.map(({ park, indicator, month }) => `${park} ${indicator} ${monthId(month)}`)).toEqual([
      "萍乡经开区 REV 2022-05",
    ]);
    expect(may.dataset.target(PARKS.xiangxiang, "FDI", { year: 2022, month: 6 })?.value).toBe(2600);
    expect(dataset.target(PARKS.xiangxiang, "FDI", { year: 2022, month: 6 })).toMatchObject({
      value: 2200,
      revisedOn: "2022-06-28",
    });
    for (const park of PARK_NAMES)
      expect(dataset.get(park, "IND_OUT_SCALE", 2022, 6, "ytd")).toBe(
        all.dataset.get(park, "IND_OUT_SCALE", 2022, 6, "ytd"),
      );
    expect(dataset.projects.find(({ name }) => name === "大数据中心")?.completed.filter(Boolean)).toHaveLength(5);
  });

  test("of the whole year say what the returns said", () => {
    const ledger = all.submissions.get("2022-12/ledger-2022.csv")!;
    const said = new Map(
      ledger.observations.map((each) => [
        `${each.park} ${each.indicator} ${monthId(each.month)} ${each.measure}`,
        each.value,
      ]),
    );
    const differing = FOLDERS.slice(2, 4).flatMap((folder) =>
      [...all.submissions]
        .filter(([path]) => path.startsWith(folder))
        .flatMap(([, { observations }]) => observations)
        .filter(({ month }) => month.year === 2022)
        .map((each) => ({ each, key: `${each.park} ${each.indicator} ${monthId(each.month)} ${each.measure}` }))
        .filter(({ each, key }) => said.get(key) !== each.value)
        .map(({ key }) => key),
    );
    // The first return of May, which June set right.
    expect(differing).toEqual(["萍乡经开区 REV 2022-05 ytd"]);
  });
});

describe("what is printed", () => {
  test("is listed in the README by the number of its sentence", () => {
    const readme = bytesOf("README.md").toString("utf8");
    const sources = [...PRINTED_FIGURES, ...PRINTED_TARGETS].flatMap((each) => each.sources);
    expect(sources.filter((source) => !readme.includes(source))).toEqual([]);
  });

  const indicatorOf = (dataset: Dataset, indicator: string): string => dataset.indicators.find(indicator)!.code;
  const monthOf = ({ period }: PrintedFigure): { year: number; month: number } => ({
    year: Number(period.slice(0, 4)),
    month: Number(period.slice(5)),
  });
  const cases = PRINTED_FIGURES.map(
    (each) => [`${each.park} ${each.indicator} ${each.period}: ${each.value}${each.unit}`, each] as const,
  );

  test.each(cases)("%s stands in the files, with its growth and rank", (_, figure) => {
    const { dataset } = all;
    const { year, month } = monthOf(figure);
    const code = indicatorOf(dataset, figure.indicator);
    expect(dataset.get(figure.park, code, year, month, figure.measure)).toBe(figure.value);
    if (figure.growth !== undefined)
      expect(dataset.get(figure.park, code, year, month, "growth")).toBe(figure.growth);
    if (figure.rank !== undefined)
      expect(dataset.observation(figure.park, code, { year, month }, "rank")).toMatchObject({
        value: figure.rank,
        note: "全市",
      });
  });

  test.each(PRINTED_TARGETS.map((each) => [`${each.park} ${each.indicator} ${each.year}`, each] as const))(
    "plan, forecast or aim of %s is the year's target",
    (_, { park, indicator, year, type, value, unit }) => {
      expect(all.dataset.target(park, indicator, { year, month: 12 })).toMatchObject({ type, value, unit });
    },
  );

  test("the headline of the bulletin of May 2022 is that of the report", () => {
    const figure = (code: string): unknown[] => [
      may.dataset.get(pingxiang, code, 2022, 5, "ytd"),
      may.dataset.get(pingxiang, code, 2022, 5, "growth"),
    ];
    expect(figure("FISC_TOTAL")).toEqual([17.9, 8.8]);
    expect(figure("IND_OUT_SCALE")).toEqual([326, 6.7]);
    expect(figure("FAI")).toEqual([87, 10]);
    expect(figure("FAI_TECH")).toEqual([8.36, 147.1]);
    expect(figure("FDI")).toEqual([5735, 13]);
    expect(figure("EXPORT")).toEqual([84, 25]);
  });

  test("a printed completion is what figure and plan give, within the rounding of both", () => {
    for (const figure of PRINTED_FIGURES.filter(({ completion }) => completion !== undefined)) {
      const { year, month } = monthOf(figure);
      const done = may.dataset.get(figure.park, figure.indicator, year, month, "ytd")!;
      const plan = may.dataset.target(figure.park, figure.indicator, { year, month })!.value;
      const inLast = (value: number): number => 10 ** -(String(value).split(".")[1]?.length ?? 0);
      const unit = inLast(figure.completion!);
      expect(figure.completion).toBeGreaterThanOrEqual((100 * (done - 0.005)) / plan - unit);
      expect(figure.completion).toBeLessThanOrEqual((100 * (done + 0.005)) / plan + unit);
    }
  });

  test("the project board adds up to the printed lists, month by month to the reported investment", () => {
    const board = may.dataset.projectsOf(pingxiang);
    const lists = [
      ["省大中型", "LARGE", 29, 196.25, 64.65, 41.43],
      ["省重点", "PROVINCE", 3, 55, 20, 11.97],
    ] as const;
    for (const [level, code, count, total, plan, done] of lists) {
      const projects = board.filter((project) => project.level === level);
      const added = (of: (project: (typeof projects)[number]) => number | null): number =>
        projects.reduce((sum, project) => sum.plus(of(project) ?? 0), decimal(0)).toNumber();
      expect(projects).toHaveLength(count);
      expect(added(({ totalInvestment }) => totalInvestment)).toBe(total);
      expect(added(({ annualPlan }) => annualPlan)).toBe(plan);
      expect(added(({ completed }) => completed[4]!)).toBe(done);
      for (const month of [1, 2, 3, 4, 5])
        expect(may.dataset.get(pingxiang, `KEYPROJ_DONE_${code}`, 2022, month, "ytd")).toBe(
          added(({ completed }) => completed[month - 1]!),
        );
    }
  });
});

test("tax of 湘乡经开区 in November 2017 is 95.7 % of the forecast", () => {
  const { dataset } = all;
  const done = dataset.get(PARKS.xiangxiang, "TAX", 2017, 11, "ytd")!;
  expect(Math.round((1000 * done) / dataset.target(PARKS.xiangxiang, "TAX", { year: 2017, month: 11 })!.value) / 10).toBe(95.7);
});
