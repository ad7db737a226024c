/**
 * The contract of the report of key projects: every cell is what measures/projects.ts says of the project, on the host
 * and in LibreOffice, for random projects without figures, without a plan, with zeros and negative ones.
 */
import fc from "fast-check";
import { projectsOf } from "../../src/actions/listedProjects";
import type { Project } from "../../src/core/project";
import { Calculation } from "../../src/host/calc/calculation";
import { words } from "../../src/i18n/translate";
import {
  addedUp,
  moneyOf,
  projectCompletion,
  projectGap,
  projectGapExact,
  projectStatus,
  projectSums,
  type ProjectContext,
  type ProjectMoney,
} from "../../src/measures/projects";
import type { ReportSources } from "../../src/report/kinds";
import { projects } from "../../src/report/projects";
import { measureRefs } from "../../src/report/tables";
import type { Book } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { bookOf, type Zone } from "../measures/measuresBook";
import { zones } from "../measures/randomZone";
import { expectExcel2007 } from "../support/excel2007";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";
import { poison } from "../support/poison";
import { addReport } from "../support/specSheet";

type Cell = string | number;
type ZoneOfProjects = Zone & { readonly projects: readonly Project[] };

const EXCEL_2007 = new Set(
  "ABS AND COUNT COUNTIF COUNTIFS IF IFERROR INDEX ISNUMBER MATCH N ROUND ROW SMALL SUBSTITUTE SUM SUMIF SUMIFS".split(
    " ",
  ),
);

const money = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 4_000 }).map((cents) => cents / 100) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0.5, 12, 12, 1e-4) },
);
/** Two names a pattern would mix up, and one twice in different parks. */
const NAMES = ["铜箔*项目", "铜箔线项目", "人才公寓?", '"一期"厂房', "A<B 中心", "~配套~"];

const zonesOfProjects: fc.Arbitrary<ZoneOfProjects> = zones(2).chain((zone) => {
  const parks = [...zone.parks.map(({ name }) => name), "未列入的园区"];
  const keys = parks.flatMap((park) => NAMES.map((name) => ({ park, name })));
  return fc
    .tuple(
      ...keys.map((key) =>
        fc.option(
          fc.record({
            name: fc.constant(key.name),
            park: fc.constant(key.park),
            level: fc.constantFrom("", "省重点"),
            totalInvestment: money,
            annualPlan: money,
            completed: fc.array(money, { minLength: 12, maxLength: 12 }),
            year: fc.constantFrom(2022, 2022, 2022, 2021),
            stage: fc.constantFrom("", "主体施工"),
            note: fc.constant(""),
            place: fc.constant({ file: "" }),
          }),
          { freq: 5 },
        ),
      ),
    )
    .map((each) => ({ ...zone, ledger: [], goals: [], projects: each.filter((of) => of !== null) }));
});

const contextOf = ({ settings }: Zone): ProjectContext => ({
  settings,
  words: words(settings.language).workbook,
});

/** Projects of the zone's year by park, in the order of the report. */
function byPark(zone: ZoneOfProjects): Map<string, Project[]> {
  const found = new Map<string, Project[]>(zone.parks.map(({ name }) => [name, []]));
  for (const project of zone.projects)
    if (project.year === zone.settings.year)
      found.set(project.park, [...(found.get(project.park) ?? []), project]);
  return new Map([...found].filter(([, of]) => of.length));
}

function expected(zone: ZoneOfProjects): Map<string, readonly (Cell | null)[]> {
  const of = contextOf(zone);
  const { month } = zone.settings;
  const { printed, statuses, returnStates } = of.words;
  const board = words(zone.settings.language).report.boards.projects;
  const or = (value: Cell | null, instead: Cell): Cell => (value === null || value === "" ? instead : value);
  const figures = (sum: ProjectMoney, total: number | null): Cell[] => [
    or(total, printed.missing),
    or(sum.plan, printed.missing),
    or(sum.done, printed.missing),
    projectCompletion.value(sum, of),
    projectGap.value(sum, of),
  ];
  const mark = (sum: ProjectMoney): string => (projectStatus.value(sum, of) === statuses.behind ? "▼" : "");
  const sumsOf = (projects: readonly Project[]): (Cell | null)[] => {
    const sum = projectSums(projects.map((each) => moneyOf(each, month)));
    const totals = projects.flatMap(({ totalInvestment }) => totalInvestment ?? []);
    return [
      mark(sum),
      null,
      null,
      ...figures(sum, totals.length ? addedUp(totals) : null),
      or(projectStatus.value(sum, of), printed.missing),
    ];
  };
  const rows = new Map<string, readonly (Cell | null)[]>();
  const listed: { gap: number; cells: readonly (Cell | null)[] }[] = [];
  for (const [park, projects] of byPark(zone)) {
    rows.set(`${park}|`, sumsOf(projects));
    for (const project of projects) {
      const own = moneyOf(project, month);
      const why = (own.plan ?? 0) > 0 ? (own.done === null ? returnStates.notReceived : "") : board.noPlan;
      const cells = [
        mark(own),
        project.name,
        project.level,
        ...figures(own, project.totalInvestment),
        or(projectStatus.value(own, of), why),
        project.stage,
      ];
      rows.set(`${park}|${project.name}`, cells);
      const gap = projectGapExact.value(own, of);
      if (typeof gap === "number" && gap < -zone.settings.behindThreshold) listed.push({ gap, cells });
    }
  }
  const all = [...byPark(zone).values()].flat();
  rows.set("total", sumsOf(all));
  listed.sort((a, b) => a.gap - b.gap);
  for (let place = 1; place <= Math.min(10, all.length); place++)
    rows.set(`behind|${place}`, [
      listed[place - 1] ? place : "",
      null,
      ...(listed[place - 1]?.cells.slice(2) ?? Array<Cell>(8).fill("")),
    ]);
  return rows;
}

function specOf(zone: ZoneOfProjects) {
  const { language, year } = zone.settings;
  const columns = new Map(["name", "park", "year", "stage"].map((key, at) => [key, at]));
  const rows = zone.projects.map(({ name, park, year: of, stage }) => [name, park, of, stage]);
  const projectsOfYear = projectsOf(
    {
      tables: new Map([["Projects", { columns, rows }]]),
      parks: { parks: zone.parks },
    } as unknown as Parameters<typeof projectsOf>[0],
    year,
  );
  return projects({
    language,
    words: words(language).report,
    refs: measureRefs(language),
    projectsOfYear,
  } as ReportSources);
}

function bookWithReport(zone: ZoneOfProjects): Book {
  const book = bookOf(zone);
  book.sheets[0]!.cells.setValue(40, 0, "2022-06-10");
  book.names.push({ name: "DataAsOf", refersTo: `${book.sheets[0]!.name}!$A$41`, scope: null });
  addReport(book, specOf(zone)!);
  return book;
}

/** Cells that print something else than the measures say, and errors; at most ten, in words. */
function differences(zone: ZoneOfProjects, book: Book): string[] {
  const found: string[] = [];
  const { name, labels } = specOf(zone)!;
  const { cells } = book.sheets.find((each) => each.name === name)!;
  for (const [row, values] of cells.rows.entries())
    for (const [column, value] of (values ?? []).entries())
      if (value instanceof CellError) found.push(`R${row + 1}C${column + 1} ${value.code}`);
  const rows = new Map(
    Array.from(cells.rows, (values, row) => [String(values?.[labels.left] ?? ""), row] as const),
  );
  for (const [label, values] of expected(zone))
    for (const [column, value] of values.entries()) {
      const actual = cells.value(rows.get(label)!, column) ?? "";
      const same =
        typeof value === "number" && typeof actual === "number"
          ? Math.abs(value - actual) <= 1e-9 * Math.max(1, Math.abs(value))
          : value === actual;
      if (value !== null && !same) found.push(`${label} C${column + 1}: ${value} ≠ ${String(actual)}`);
    }
  return found.slice(0, 10);
}

const listsSome = (zone: ZoneOfProjects): boolean => byPark(zone).size > 0;

test("formulas use only functions of Excel 2007 and never hold a name", () => {
  const [zone] = fc.sample(zonesOfProjects.filter(listsSome), { numRuns: 1, seed: 3 });
  const formulas = (specOf(zone!)!.fills ?? []).map(({ formula }) => formula);
  for (const formula of formulas) expect(NAMES.filter((name) => formula.includes(name))).toEqual([]);
  expectExcel2007(formulas, EXCEL_2007);
});

test("the host calculates what the measures say of every project, park and total", () => {
  fc.assert(
    fc.property(zonesOfProjects.filter(listsSome), (zone) => {
      const book = bookWithReport(zone);
      new Calculation(book).recalculate(true);
      expect(differences(zone, book)).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

describeWithLibreOffice("LibreOffice", () => {
  test("calculates the same, though every saved value was poisoned", async () => {
    await fc.assert(
      fc.asyncProperty(zonesOfProjects.filter(listsSome), async (zone) => {
        const book = bookWithReport(zone);
        poison(book.sheets);
        expect(differences(zone, book).length).toBeGreaterThan(0);
        const oracle = await readBook(await recalculated(await writeBook(book)));
        expect(differences(zone, oracle)).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  }, 300_000);
});
