/**
 * The contract of the reports of all parks: what a cell's formula comes to is what measures/ says of the park's figures,
 * on the host and in LibreOffice, for random figures with gaps, losses, texts and ties.
 */
import fc from "fast-check";
import { Calculation } from "../../src/host/calc/calculation";
import { words } from "../../src/i18n/translate";
import { activeGrowth } from "../../src/measures/comparedGrowth";
import { activeNumber, placeAmongParks, placeOf } from "../../src/measures/place";
import { previousCompletion, previousGrowth, previousYtd } from "../../src/measures/previousPeriod";
import type { MeasureRow } from "../../src/measures/row";
import { zoneGrowthMark } from "../../src/measures/zoneGrowth";
import {
  gapOfSums,
  outlookPercent,
  percentOfSums,
  printedGap,
  zoneDone,
  zoneGoal,
  zoneSum,
} from "../../src/measures/zoneTarget";
import { comparison, definedComparison } from "../../src/report/comparison";
import { definedPark } from "../../src/report/definedPark";
import type { ReportSources } from "../../src/report/kinds";
import { narrative } from "../../src/report/narrative";
import { ranking } from "../../src/report/ranking";
import type { SheetSpec } from "../../src/report/spec";
import { targets } from "../../src/report/targets";
import type { Book, Sheet } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { bookOf, type Zone } from "../measures/measuresBook";
import { zones } from "../measures/randomZone";
import { expectExcel2007 } from "../support/excel2007";
import { notesOff } from "../support/adjustedNotes";
import {
  dashed,
  definedComparisonExpected,
  definedParkExpected,
  definitionOf,
  rowsByIndicator,
  wordsOf,
  zoneHeadingOf,
  type Expected,
} from "../support/definedFigures";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";
import { narrativeTexts } from "../support/narrativeTexts";
import { addReport } from "../support/specSheet";
import { reportSources } from "../support/reportSources";

type Cell = string | number;
interface Board {
  readonly name: string;
  readonly spec: (sources: ReportSources) => SheetSpec | null;
  readonly expected: (zone: Zone) => Expected;
}

const TOLERANCE = 1e-9;
const EXCEL_2007 = new Set(
  "ABS AND CHOOSE COUNT COUNTIF COUNTIFS FIXED IF IFERROR INDEX INT ISNUMBER LARGE LEFT LEN LOG10 LOWER MATCH MAX MEDIAN MID MIN MOD MONTH N NOT OR RANK ROUND ROW ROWS SMALL SUBSTITUTE SUM SUMIFS TRIM YEAR".split(
    " ",
  ),
);

/** Three indicators side by side: six columns each after the park's name. */
const ACROSS = 3;
function comparisonExpected(zone: Zone): Expected {
  const rows = rowsByIndicator(zone);
  const dash = wordsOf(zone).printed.missing;
  const shown = (value: Cell): Cell => dashed(zone, value);
  const expected = new Map<string, (Cell | null)[]>();
  for (let first = 0; first < zone.indicators.length; first += ACROSS) {
    const block = zone.indicators.slice(first, first + ACROSS);
    expected.set(`${block[0]!.code}|1`, [
      null,
      ...block.flatMap((indicator) => [zoneHeadingOf(zone, indicator, rows), null, null, null, null, null]),
    ]);
    for (const { name } of zone.parks)
      expected.set(`${block[0]!.code}|${name}`, [
        name,
        ...block.flatMap(({ code }) => {
          const row = rows.get(code)?.get(name);
          if (!row) return [dash, dash, "", dash, dash, dash];
          const [ytd, growth, mark, completion] = (
            ["ytd", "growth", "growthMark", "completion"] as const
          ).map((measure) => row.get(measure));
          const place = shown(placeAmongParks.value(row));
          return [shown(ytd!), shown(growth!), mark!, shown(completion!), place, shown(row.get("share"))];
        }),
      ]);
    expected.set(`${block[0]!.code}|3`, [
      null,
      ...block.flatMap(({ code, aggregation }) => {
        const row = [...(rows.get(code)?.values() ?? [])][0];
        if (!row) return [dash, dash, "", dash, dash, dash];
        const total = row.number("zoneTotal");
        const goal = zoneGoal.value(row);
        const percent = percentOfSums(row, zoneDone(row, goal), goal);
        const mark = zoneGrowthMark.value(row);
        const share = aggregation === "sum" && total !== null && total > 0 ? 100 : dash;
        return [shown(total ?? ""), shown(row.get("zoneGrowth")), mark, percent, dash, share];
      }),
    ]);
  }
  return expected;
}

const BASES = [
  ["value", activeNumber("ytd"), previousYtd],
  ["growth", activeGrowth, previousGrowth],
  ["completion", activeNumber("completionExact"), previousCompletion],
] as const;

function rankingExpected(zone: Zone): Expected {
  const byIndicator = rowsByIndicator(zone);
  const dash = wordsOf(zone).printed.missing;
  const expected = new Map<string, (Cell | null)[]>();
  for (const { code } of zone.indicators) {
    const rows = byIndicator.get(code) ?? new Map<string, MeasureRow>();
    const ranksOf = (value: (row: MeasureRow) => Cell): Map<string, number> => {
      const numbers = [...rows].flatMap(([name, row]) => {
        const number = value(row);
        return typeof number === "number" ? [{ name, row, number }] : [];
      });
      const all = numbers.map(({ number }) => number);
      return new Map(numbers.map(({ name, row, number }) => [name, placeOf(number, all, row)]));
    };
    const ranks = new Map(
      BASES.map(([basis, now, before]) => [
        basis as string,
        {
          now: ranksOf((row) => now.value(row)),
          before: ranksOf((row) => (now.value(row) === "" ? "" : before.value(row))),
        },
      ]),
    );
    const basis = [...rows.values()][0]?.get("rankBasis");
    const main = Object.entries(wordsOf(zone).rankBases).find(([, word]) => word === basis)?.[0] ?? "growth";
    const place = (name: string): number => ranks.get(main)!.now.get(name) ?? Infinity;
    const names = zone.parks.map(({ name }) => name);
    const ordered = [...names].sort(
      (a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)) || names.indexOf(a) - names.indexOf(b),
    );
    for (const [index, name] of ordered.entries()) {
      const row = rows.get(name);
      const shown = (measure: "ytd" | "growth" | "completion"): Cell =>
        row ? dashed(zone, row.get(measure)) : dash;
      const places = (of: string): Cell[] => {
        const [now, before] = [ranks.get(of)!.now.get(name), ranks.get(of)!.before.get(name)];
        return [now ?? dash, now === undefined || before === undefined ? dash : before - now];
      };
      expected.set(`${code}|${index + 1}`, [
        Number.isFinite(place(name)) ? place(name) : dash,
        name,
        shown("ytd"),
        ...places("value"),
        shown("growth"),
        row?.get("growthMark") ?? "",
        ...places("growth"),
        shown("completion"),
        ...places("completion"),
      ]);
    }
  }
  return expected;
}

function targetsExpected(zone: Zone): Expected {
  const byIndicator = rowsByIndicator(zone);
  const { printed, statuses } = wordsOf(zone);
  const { missing: dash } = printed;
  const { halfDone } = words(zone.settings.language).report.boards.targets;
  const orDash = (value: Cell): Cell => (value === "" ? dash : value);
  const expected = new Map<string, readonly (Cell | null)[]>();
  const lines: { readonly gap: number; readonly cells: readonly (Cell | null)[] }[] = [];
  for (const { code, names } of zone.indicators) {
    const rows = byIndicator.get(code);
    for (const { name } of zone.parks) {
      const row = rows?.get(name);
      if (!row) continue;
      const status = row.get("status");
      const completion = row.get("completion");
      const half = row.period.month === 6 && (row.number("completionExact") ?? 0) >= 50 ? halfDone : "";
      const word = typeof completion === "number" ? dash : completion;
      const cells = [
        status === statuses.behind ? "▼" : "",
        name,
        ...(["targetShown", "ytd", "completion", "timeProgress", "gap", "outlook"] as const).map((measure) =>
          orDash(row.get(measure)),
        ),
        outlookPercent.value(row),
        status === "" ? word : `${status}${half}`,
      ];
      expected.set(`${code}|${name}`, cells);
      const gap = activeNumber("gapExact").value(row);
      const listed = [
        null,
        name,
        `${names[zone.settings.language]} ${row.get("periodMark")}`.trim(),
        null,
        ...cells.slice(4, 7),
        cells[8]!,
        null,
        cells[9]!,
      ];
      if (typeof gap === "number") lines.push({ gap, cells: listed });
    }
    const row = [...(rows?.values() ?? [])][0];
    if (!row) continue;
    const [target, ytd, outlook] = (["target", "ytd", "outlook"] as const).map((of) =>
      zoneSum(row, of),
    ) as Cell[];
    const gap = gapOfSums(row, ytd!, target!);
    const behind = -zone.settings.behindThreshold;
    const status =
      typeof gap !== "number"
        ? dash
        : gap > 0
          ? statuses.ahead
          : gap < behind
            ? statuses.behind
            : statuses.onSchedule;
    expected.set(`${code}|total`, [
      null,
      null,
      orDash(target!),
      orDash(ytd!),
      percentOfSums(row, ytd!, target!),
      row.get("timeProgress"),
      printedGap(row, gap),
      orDash(outlook!),
      percentOfSums(row, outlook!, target!),
      status,
    ]);
  }
  const none = words(zone.settings.language).report.boards.noneListed;
  const ahead = lines.filter(({ gap }) => gap > 0).sort((a, b) => b.gap - a.gap);
  const behind = lines
    .filter(({ gap }) => gap < -zone.settings.behindThreshold)
    .sort((a, b) => a.gap - b.gap);
  for (const [side, listed] of [
    ["red", ahead],
    ["black", behind],
  ] as const)
    for (let place = 1; place <= 10; place++)
      expected.set(
        `${side}|${place}`,
        listed[place - 1]?.cells ?? ["", place === 1 ? none : "", "", null, "", "", "", "", null, ""],
      );
  return expected;
}

const BOARDS: readonly Board[] = [
  {
    name: "a park's report of one's own",
    // The writer makes names of tabs legal; here they are as the parks are called.
    spec: (sources) => ({
      ...definedPark(definitionOf(sources, "park"), sources, sources.parks[0]!.name),
      name: "自定月报",
    }),
    expected: definedParkExpected,
  },
  {
    name: "a comparison of one's own",
    spec: (sources) => definedComparison(definitionOf(sources, "comparison"), sources),
    expected: definedComparisonExpected,
  },
  { name: "comparison", spec: comparison, expected: comparisonExpected },
  { name: "ranking", spec: ranking, expected: rankingExpected },
  { name: "targets", spec: targets, expected: targetsExpected },
  { name: "narrative", spec: narrative, expected: narrativeTexts },
];

function sourcesOf({ settings, parks, indicators }: Zone): ReportSources {
  const names = parks.map(({ name }) => name);
  return reportSources(settings.language, parks, indicators, {
    targetsOfYear: indicators.map((indicator) => ({ indicator, parks: names })),
  });
}

/** The tables of a zone and its reports. */
function bookWithReports(zone: Zone): Book {
  const book = bookOf(zone);
  // The stamp of the settings sheet, which the tables themselves do not read.
  book.sheets[0]!.cells.setValue(40, 0, "2022-06-10");
  book.names.push({ name: "DataAsOf", refersTo: `${book.sheets[0]!.name}!$A$41`, scope: null });
  for (const { spec } of BOARDS) addReport(book, spec(sourcesOf(zone))!);
  return book;
}

/** Cells that print something else than the measures say, and cells that show an error; at most ten, in words. */
function differences(zone: Zone, book: Book): string[] {
  const found: string[] = [];
  for (const { spec, expected } of BOARDS) {
    const { name, labels } = spec(sourcesOf(zone))!;
    const sheet = book.sheets.find((each) => each.name === name)!;
    for (const [row, cells] of sheet.cells.rows.entries())
      for (const [column, value] of (cells ?? []).entries())
        if (value instanceof CellError) found.push(`${name} R${row + 1}C${column + 1} ${value.code}`);
    const rows = new Map(
      Array.from(sheet.cells.rows, (cells, row) => [String(cells?.[labels.left] ?? ""), row] as const),
    );
    for (const [label, values] of expected(zone))
      for (const [column, value] of values.entries()) {
        const actual = sheet.cells.value(rows.get(label)!, column) ?? "";
        if (value !== null && !agree(value, actual))
          found.push(`${name} ${label} C${column + 1}: ${value} ≠ ${String(actual)}`);
      }
  }
  return found.slice(0, 10);
}

function agree(expected: Cell, actual: unknown): boolean {
  if (typeof expected !== "number" || typeof actual !== "number") return expected === actual;
  return Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected));
}

describe.each(BOARDS)("formulas of $name", ({ spec }) => {
  const [zone] = fc.sample(zones(3), { numRuns: 1, seed: 7 });
  const formulas = (spec(sourcesOf(zone!))!.fills ?? []).map(({ formula }) => formula);

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
  test("every printed figure of every park, for random zones, settings and languages", () => {
    fc.assert(
      fc.property(zones(4), (zone) => {
        const book = bookWithReports(zone);
        new Calculation(book).recalculate(true);
        expect([...differences(zone, book), ...notesOff(zone, BOARDS, sourcesOf(zone), book)]).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });

  test("of a workbook without figures nothing is an error", () => {
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

/** Puts a wrong value beneath every formula. */
function poison(sheets: readonly Sheet[]): void {
  for (const { cells } of sheets)
    for (const [row, values] of cells.rows.entries())
      for (const column of (values ?? []).keys())
        if (cells.formula(row, column) !== null) cells.setValue(row, column, 999);
}
