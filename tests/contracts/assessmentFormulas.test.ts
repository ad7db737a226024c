/**
 * The contract of the assessment: every figure, point, total, grade and place is what measures/scoring.ts says of the
 * measures and the lines of Scoring, on the host and in LibreOffice, for random figures, rules and parameters.
 */
import fc from "fast-check";
import { SCORING_RULES, type ScoringItem } from "../../src/core/scoring";
import { Calculation } from "../../src/host/calc/calculation";
import { words } from "../../src/i18n/translate";
import { exactScore, printedScore } from "../../src/measures/scoring";
import { gradeOf } from "../../src/measures/grade";
import { exactTotal } from "../../src/measures/scoreTotal";
import { printedFigure, scoredFigure } from "../../src/measures/scoredFigure";
import type { MeasureValue } from "../../src/measures/measure";
import { assessment } from "../../src/report/assessment";
import type { ReportSources } from "../../src/report/kinds";
import { measureRefs } from "../../src/report/tables";
import type { Book } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { bookOf, rowsOf, type Zone } from "../measures/measuresBook";
import { zones } from "../measures/randomZone";
import { expectExcel2007 } from "../support/excel2007";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";
import { poison } from "../support/poison";
import { addReport } from "../support/specSheet";

type Cell = string | number;
type ScoredZone = Zone & { readonly items: readonly ScoringItem[] };

const ACROSS = 6;
const GRADES = { excellentFrom: 90, goodFrom: 80, passFrom: 60 };
const EXCEL_2007 = new Set(
  "ABS AND CHOOSE COUNT COUNTIF COUNTIFS IF IFERROR INDEX ISNUMBER MATCH MAX MIN MOD N NOT OR RANK ROUND ROW ROWS SMALL SUBSTITUTE SUM SUMIF SUMIFS".split(
    " ",
  ),
);

const scoredZones: fc.Arbitrary<ScoredZone> = zones(4).chain((zone) => {
  const { language } = zone.settings;
  const names = [...zone.indicators.map(({ names: of }) => of[language]), "没有的指标", ""];
  const parameter = (values: readonly number[]) => fc.option(fc.constantFrom(...values), { freq: 2 });
  const item = fc.record({
    indicator: fc.constantFrom(...names),
    weight: fc.constantFrom(0, 5, 8, 12.5, 20),
    rule: fc.option(fc.constantFrom(...SCORING_RULES), { freq: 20 }),
    base: parameter([0, 50, 60, 80]),
    step: parameter([0, 0.3, 1, 2.5]),
    cap: parameter([0, 5, 100, 120]),
  });
  return fc.array(item, { minLength: 7, maxLength: 9 }).map((items): ScoredZone => {
    const { scoringRules } = words(language).workbook;
    return {
      ...zone,
      items,
      scoring: items.map(({ rule, ...of }) => ({ ...of, rule: rule ? scoringRules[rule] : "随便" })),
    };
  });
});

/** What is printed by label. */
function expected(zone: ScoredZone): Map<string, readonly (Cell | null)[]> {
  const { language } = zone.settings;
  const { printed } = words(language).workbook;
  const { grades } = words(language).report.boards.assessment;
  const rows = rowsOf(zone);
  const parks = zone.parks.map(({ name }) => name);
  const columns = zone.items.map((item) => {
    const figures = parks.map((park): MeasureValue => {
      const row = rows.find((each) => each.park.name === park && each.name === item.indicator);
      return row ? scoredFigure(item, row) : "";
    });
    const ranked = figures.filter((figure) => typeof figure === "number").length;
    const scores = figures.map((figure) =>
      printedScore(exactScore(item, figure, ranked, printed.met), zone.settings),
    );
    const shown = figures.map((figure) => printedFigure(item, figure, zone.settings));
    return { named: item.indicator !== "", item, figures: shown, scores };
  });
  const lines = new Map<string, readonly (Cell | null)[]>();
  const orDash = (value: MeasureValue): Cell => (value === "" ? printed.missing : value);
  for (let block = 0; block * ACROSS < columns.length; block++)
    for (const [at, park] of parks.entries())
      lines.set(`${block}|${park}`, [
        park,
        ...columns
          .slice(block * ACROSS, (block + 1) * ACROSS)
          .flatMap(({ named, figures, scores }) =>
            named ? [orDash(figures[at]!), orDash(scores[at]!)] : ["", ""],
          ),
      ]);
  const listed = columns.filter(({ named }) => named);
  const results = parks.map((park, at) => {
    const scores = listed.map(({ scores: of }) => of[at]!);
    const scored = listed.map(({ item, scores: of }) => ({ ...item, points: of[at]! }));
    return {
      park,
      at,
      total: printedScore(exactTotal(scored), zone.settings),
      unscored: listed.length - scores.filter((each) => typeof each === "number").length,
    };
  });
  const totals = results.flatMap(({ total }) => (typeof total === "number" ? total : []));
  const placeOf = (total: MeasureValue): number =>
    typeof total === "number" ? 1 + totals.filter((other) => other > total).length : Infinity;
  results.sort((a, b) => {
    const [x, y] = [placeOf(a.total), placeOf(b.total)];
    return x === y ? a.at - b.at : x - y;
  });
  for (const [index, { park, total, unscored }] of results.entries()) {
    const has = typeof total === "number";
    const behind = has ? Math.round((total - Math.max(...totals)) * 100) / 100 : printed.missing;
    lines.set(`result|${index + 1}`, [
      park,
      has ? placeOf(total) : printed.missing,
      null,
      orDash(total),
      null,
      has ? grades[gradeOf(total, GRADES)] : printed.missing,
      null,
      behind,
      null,
      unscored,
    ]);
  }
  return lines;
}

function specOf(zone: ScoredZone) {
  const { language } = zone.settings;
  return assessment({
    language,
    words: words(language).report,
    refs: measureRefs(language),
    parks: zone.parks,
    scoredLines: zone.items.length,
    standingWidth: () => null,
  } as Partial<ReportSources> as ReportSources)!;
}

function bookWithReport(zone: ScoredZone): Book {
  const book = bookOf(zone);
  book.sheets[0]!.cells.setValue(40, 0, "2022-06-10");
  book.names.push({ name: "DataAsOf", refersTo: `${book.sheets[0]!.name}!$A$41`, scope: null });
  addReport(book, specOf(zone));
  return book;
}

/** Cells that print something else than the measures say, and errors; at most ten, in words. */
function differences(zone: ScoredZone, book: Book): string[] {
  const found: string[] = [];
  const { name, labels } = specOf(zone);
  const { cells } = book.sheets.find((each) => each.name === name)!;
  for (const [row, values] of cells.rows.entries())
    for (const [column, value] of (values ?? []).entries())
      if (value instanceof CellError) found.push(`R${row + 1}C${column + 1} ${value.code}`);
  const rows = new Map(
    Array.from(cells.rows, (values, row) => [String(values?.[labels.left] ?? ""), row] as const),
  );
  // Growth over the zone's is a difference of rates that may be a million percent here: binary fractions lose digits.
  const rates = rowsOf(zone).map((row) => Math.abs(row.number("growthExact") ?? 0));
  const scale = Math.max(1, ...rates);
  for (const [label, values] of expected(zone))
    for (const [column, value] of values.entries()) {
      const actual = cells.value(rows.get(label)!, column) ?? "";
      const same =
        typeof value === "number" && typeof actual === "number"
          ? Math.abs(value - actual) <= 1e-9 * Math.max(scale, Math.abs(value))
          : value === actual;
      if (value !== null && !same) found.push(`${label} C${column + 1}: ${value} ≠ ${String(actual)}`);
    }
  return found.slice(0, 10);
}

test("formulas use only functions of Excel 2007, stay within its length and hold no name", () => {
  const [zone] = fc.sample(scoredZones, { numRuns: 1, seed: 3 });
  const formulas = (specOf(zone!).fills ?? []).map(({ formula }) => formula);
  for (const formula of formulas)
    expect(zone!.parks.filter(({ name }) => formula.includes(name))).toEqual([]);
  expectExcel2007(formulas, EXCEL_2007);
});

test("the host calculates what the measures say of every park and line", () => {
  fc.assert(
    fc.property(scoredZones, (zone) => {
      const book = bookWithReport(zone);
      new Calculation(book).recalculate(true);
      expect(differences(zone, book)).toEqual([]);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

test("of a workbook without figures nothing is an error", () => {
  const [zone] = fc.sample(scoredZones, { numRuns: 1, seed: 1 });
  const empty = { ...zone!, ledger: [], goals: [] };
  const book = bookWithReport(empty);
  new Calculation(book).recalculate(true);
  expect(differences(empty, book)).toEqual([]);
});

describeWithLibreOffice("LibreOffice", () => {
  test("calculates the same, though every saved value was poisoned", async () => {
    const [zone] = fc.sample(scoredZones, { numRuns: 1, seed: 11 });
    const book = bookWithReport(zone!);
    poison(book.sheets);
    const oracle = await readBook(await recalculated(await writeBook(book)));
    expect(differences(zone!, oracle)).toEqual([]);
  }, 300_000);
});
