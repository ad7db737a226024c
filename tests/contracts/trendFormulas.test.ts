/**
 * The contract of trends and of the board: what a cell's formula comes to is what measures/ says, on the host and in
 * LibreOffice, for random figures with gaps, losses, texts and ties. Only cells that charts draw hold #N/A, their gap.
 */
import fc from "fast-check";
import { shiftMonths } from "../../src/core/period";
import { Calculation } from "../../src/host/calc/calculation";
import { words } from "../../src/i18n/translate";
import { leader, leaders } from "../../src/measures/leader";
import { monthFigure, monthGrowth, monthGrowthMark } from "../../src/measures/monthFigures";
import { activeGrowth } from "../../src/measures/comparedGrowth";
import type { MeasureRow } from "../../src/measures/row";
import { zoneGrowthMark } from "../../src/measures/zoneGrowth";
import { gapOfSums, percentOfSums, zoneDone, zoneGoal } from "../../src/measures/zoneTarget";
import type { ReportSources } from "../../src/report/kinds";
import { kpi } from "../../src/report/kpi";
import { kpiSheet, MOST_CARDS } from "../../src/report/kpiColumns";
import { comparable } from "../../src/report/kpiMovers";
import { mainIndicators, mainZoneIndicators } from "../../src/report/mainIndicators";
import type { TrendMonths } from "../../src/report/settings";
import type { SheetSpec } from "../../src/report/spec";
import { MOST_TRENDS, trend } from "../../src/report/trend";
import { ACROSS, on, trendSheet } from "../../src/report/trendColumns";
import type { Book } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { bookOf, rowsOf, type Zone } from "../measures/measuresBook";
import { zones } from "../measures/randomZone";
import { expectExcel2007 } from "../support/excel2007";
import { zoneHeadingOf } from "../support/definedFigures";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";
import { poison } from "../support/poison";
import { addReport } from "../support/specSheet";
import { reportSources } from "../support/reportSources";

type Cell = string | number;
/** What cells are to print, by the label of their row and their column. */
type Expected = readonly { readonly label: string; readonly column: number; readonly value: Cell }[];

const TOLERANCE = 1e-9;
const EXCEL_2007 = new Set(
  "ABS AND CHOOSE COLUMNS COUNT COUNTIF COUNTIFS FIND FIXED FLOOR IF IFERROR INDEX INT ISNUMBER LARGE LEFT LOWER MATCH MAX MIN MOD N NA NOT OR RANK RIGHT ROUND ROW ROWS SMALL SUBSTITUTE SUM SUMIFS TRIM VLOOKUP".split(
    " ",
  ),
);
const MONTHS = [13, 25] as const;

function rowsByIndicator(zone: Zone): Map<string, Map<string, MeasureRow>> {
  const found = new Map<string, Map<string, MeasureRow>>();
  for (const row of rowsOf(zone)) {
    const rows = found.get(row.indicator.code) ?? new Map<string, MeasureRow>();
    found.set(row.indicator.code, rows.set(row.park.name, row));
  }
  return found;
}

function trendExpected(zone: Zone, months: TrendMonths): Expected {
  const byIndicator = rowsByIndicator(zone);
  const sheet = trendSheet(zone.settings.language);
  const park = zone.parks[0]!.name;
  const dash = words(zone.settings.language).workbook.printed.missing;
  const listed = mainIndicators(zone.indicators, MOST_TRENDS);
  return listed.flatMap(({ code }, index) => {
    const side = index % ACROSS;
    const row = byIndicator.get(code)?.get(park);
    return Array.from({ length: months }, (_, back) => {
      const at = shiftMonths(zone.settings, -back);
      const label = `${listed[index - side]!.code}|${back}`;
      return [
        { label, column: sheet.at(on("value", side)), value: row ? monthFigure(row, at) : dash },
        { label, column: sheet.at(on("rate", side)), value: row ? monthGrowth(row, at) : dash },
        { label, column: sheet.at(on("mark", side)), value: row ? monthGrowthMark(row, at) : "" },
      ];
    }).flat();
  });
}

function kpiExpected(zone: Zone): Expected {
  const { language, behindThreshold } = zone.settings;
  const byIndicator = rowsByIndicator(zone);
  const sheet = kpiSheet({ kind: "kpi", park: null }, { language, standingWidth: () => null });
  const { printed } = words(language).workbook;
  const { kpi: of } = words(language).report;
  const listed = mainZoneIndicators(zone.indicators, MOST_CARDS);
  const expected: { label: string; column: number; value: Cell }[] = [];
  const put = (row: number, column: string, value: Cell): void => {
    expected.push({ label: `row ${row}`, column: sheet.at(column), value });
  };
  const orDash = (value: Cell): Cell => (value === "" ? printed.missing : value);
  for (const [index, indicator] of listed.entries()) {
    const { code } = indicator;
    const row = [...(byIndicator.get(code)?.values() ?? [])][0];
    if (!row) continue;
    const target = zoneGoal.value(row);
    const ytd = zoneDone(row, target);
    const gap = gapOfSums(row, ytd, target);
    put(index + 1, "ytd", ytd);
    put(index + 1, "target", target);
    put(index + 1, "gapExact", gap);
    const light =
      typeof gap !== "number" ? "" : gap > 0 ? "ahead" : gap < -behindThreshold ? "behind" : "onSchedule";
    put(index + 1, "light", light);
    const [side, top] = [index % 4, 1 + Math.floor(index / 4) * 7];
    put(top, `a${side}`, zoneHeadingOf(zone, indicator, byIndicator));
    put(top + 1, `a${side}`, orDash(row.get("zoneTotal")));
    put(top + 2, `b${side}`, orDash(row.get("zoneGrowth")));
    put(top + 2, `c${side}`, zoneGrowthMark.value(row));
    put(top + 3, `b${side}`, percentOfSums(row, ytd, target));
    const count = leaders.value(row) as number;
    const name = leader.value(row);
    if (zone.parks.length > 1)
      put(top + 5, `b${side}`, name === "" ? printed.missing : `${name}${count > 1 ? of.tied : ""}`);
  }
  const growth = comparable(listed).flatMap(({ code, names }) =>
    zone.parks.flatMap(({ name }) => {
      const row = byIndicator.get(code)?.get(name);
      const value = row ? activeGrowth.value(row) : "";
      return typeof value === "number"
        ? [{ value, park: name, indicator: names[language], growth: row!.get("growth") }]
        : [];
    }),
  );
  const cardRows = 1 + Math.ceil(listed.length / 4) * 7;
  const charts = Math.max(11, zone.parks.length - (cardRows - 1) - 8);
  const first = cardRows + charts + 3;
  for (const [sign, columns] of [
    [-1, ["b0", "a1", "c1"]],
    [1, ["b2", "a3", "c3"]],
  ] as const) {
    const sorted = [...growth].sort((a, b) => sign * (a.value - b.value));
    // Of fewer than ten the faster half, rounded up; what grew alike is not among the slowest, too.
    const fastest = [...growth].sort((a, b) => b.value - a.value).slice(0, Math.ceil(growth.length / 2));
    const least = fastest.slice(0, 5).at(-1)?.value ?? 0;
    const order = sign < 0 ? sorted.slice(0, fastest.length) : sorted.filter(({ value }) => value < least);
    for (let place = 0; place < 5; place++) {
      const line = order[place];
      put(first + place, columns[0], line?.park ?? "");
      put(first + place, columns[1], line?.indicator ?? "");
      put(first + place, columns[2], line?.growth ?? "");
    }
  }
  return expected;
}

const REPORTS = [
  ...MONTHS.map((months) => ({
    name: `trend of ${months} months`,
    spec: (zone: Zone): SheetSpec => ({
      ...trend({ ...sourcesOf(zone), trendMonths: months }, zone.parks[0]!.name)!,
      name: `T${months}`,
    }),
    expected: (zone: Zone) => trendExpected(zone, months),
  })),
  { name: "board", spec: (zone: Zone): SheetSpec => kpi(sourcesOf(zone))!, expected: kpiExpected },
];

function sourcesOf({ settings, parks, indicators }: Zone): ReportSources {
  const names = parks.map(({ name }) => name);
  return reportSources(settings.language, parks, indicators, {
    targetsOfYear: indicators.map((indicator) => ({ indicator, parks: names })),
  });
}

function bookWithReports(zone: Zone): Book {
  const book = bookOf(zone);
  book.sheets[0]!.cells.setValue(40, 0, "2022-06-10");
  book.names.push({ name: "DataAsOf", refersTo: `${book.sheets[0]!.name}!$A$41`, scope: null });
  for (const { spec } of REPORTS) addReport(book, spec(zone));
  return book;
}

/** Cells a chart draws. */
function isDrawn({ charts }: SheetSpec, row: number, column: number): boolean {
  return (charts ?? []).some(({ series }) =>
    series.some(
      ({ values: { top, left, bottom, right } }) =>
        row >= top && row <= bottom && column >= left && column <= right,
    ),
  );
}

/** Cells that print something else than the measures say, and errors that are no gap of a chart; at most ten. */
function differences(zone: Zone, book: Book): string[] {
  const found: string[] = [];
  for (const { spec: specOf, expected } of REPORTS) {
    const spec = specOf(zone);
    const sheet = book.sheets.find((each) => each.name === spec.name)!;
    for (const [row, cells] of sheet.cells.rows.entries())
      for (const [column, value] of (cells ?? []).entries())
        if (value instanceof CellError && !(value.code === "#N/A" && isDrawn(spec, row, column)))
          found.push(`${spec.name} R${row + 1}C${column + 1} ${value.code}`);
    const rows = new Map(
      Array.from(sheet.cells.rows, (cells, row) => [String(cells?.[spec.labels.left] ?? ""), row] as const),
    );
    for (const { label, column, value } of expected(zone)) {
      const actual = sheet.cells.value(rows.get(label)!, column) ?? "";
      if (!agree(value, actual))
        found.push(`${spec.name} ${label} C${column + 1}: ${value} ≠ ${String(actual)}`);
    }
  }
  return found.slice(0, 10);
}

function agree(expected: Cell, actual: unknown): boolean {
  if (typeof expected !== "number" || typeof actual !== "number") return expected === actual;
  return Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected));
}

describe.each(REPORTS)("formulas of the $name", ({ spec }) => {
  const [zone] = fc.sample(zones(3), { numRuns: 1, seed: 7 });
  const formulas = (spec(zone!).fills ?? []).map(({ formula }) => formula);

  test("use only functions of Excel 2007 and stay within its length", () => {
    expectExcel2007(formulas, EXCEL_2007);
  });

  test("never hold a name of a park or an indicator", () => {
    const names = [
      ...zone!.parks.map(({ name }) => name),
      ...zone!.indicators.map(({ names }) => names["zh-CN"]),
    ];
    expect(formulas.filter((formula) => names.some((name) => formula.includes(name)))).toEqual([]);
  });
});

describe("the host calculates what the measures say", () => {
  test("every month of a trend and every card and line of the board, for random zones, settings and languages", () => {
    fc.assert(
      fc.property(zones(4), (zone) => {
        const book = bookWithReports(zone);
        new Calculation(book).recalculate(true);
        expect(differences(zone, book)).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test("of a workbook without figures nothing is an error but the gaps of the charts", () => {
    const [zone] = fc.sample(zones(2), { numRuns: 1, seed: 1 });
    const empty = { ...zone!, ledger: [], goals: [] };
    const book = bookWithReports(empty);
    new Calculation(book).recalculate(true);
    expect(differences(empty, book)).toEqual([]);
  });
});

describeWithLibreOffice("LibreOffice calculates what the measures say", () => {
  test("every printed figure, though every saved value was poisoned", async () => {
    await fc.assert(
      fc.asyncProperty(zones(6), async (zone) => {
        const book = bookWithReports(zone);
        poison(book.sheets);
        expect(differences(zone, book).length).toBeGreaterThan(0);
        const oracle = await readBook(await recalculated(await writeBook(book)));
        expect(differences(zone, oracle)).toEqual([]);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  }, 300_000);
});
