/**
 * The contract of the report of data quality: its counts, days and rates are what measures/dataQuality.ts says of the log
 * of returns, the findings and the figures, on the host and in LibreOffice.
 */
import fc from "fast-check";
import type { Severity } from "../../src/core/problem";
import { RETURN_STATES, type ReturnState } from "../../src/core/returnState";
import { Calculation } from "../../src/host/calc/calculation";
import { words } from "../../src/i18n/translate";
import {
  figuresReported,
  findingsCounted,
  findingsOfAll,
  parksReported,
  rate,
  serialDay,
  timeliness,
  usualDueDay,
  type CheckRow,
} from "../../src/measures/dataQuality";
import { quality } from "../../src/report/quality";
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
import { reportSources } from "../support/reportSources";

type Cell = string | number;
interface LoggedReturn {
  readonly park: string;
  readonly period: string;
  readonly state: ReturnState;
  readonly changedAt: string;
  readonly dueOn: string;
  readonly by: string;
}
type CheckedZone = Zone & { readonly log: readonly LoggedReturn[]; readonly found: readonly CheckRow[] };

const AS_OF = "2022-06-10";
const USUAL_DAY = 8;
const EXCEL_2007 = new Set(
  "ABS AND CHOOSE COUNTIF COUNTIFS DATE IF IFERROR INDEX INT ISNUMBER LEFT MATCH MID MOD N OR RIGHT ROUND SUBSTITUTE SUM SUMIFS VALUE WEEKDAY".split(
    " ",
  ),
);

const checkedZones: fc.Arbitrary<CheckedZone> = zones(3).chain((zone) => {
  const park = fc.constantFrom(...zone.parks.map(({ name }) => name), "别的园区", "");
  const period = fc
    .record({ year: fc.constantFrom(2021, 2022), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }) => `${year}-${String(month).padStart(2, "0")}`);
  // Most are of the zone's own period, or the log would say nothing of it.
  const own = `${zone.settings.year}-${String(zone.settings.month).padStart(2, "0")}`;
  const periods = fc.oneof({ weight: 3, arbitrary: fc.constant(own) }, { weight: 1, arbitrary: period });
  const day = fc.constantFrom("2022-06-08", "2022-06-09 09:30", "2022-06-10 17:00", "2022-06-13", "", "无");
  const log = fc.array(
    fc.record({
      park,
      period: periods,
      state: fc.constantFrom(...RETURN_STATES),
      changedAt: day,
      dueOn: day,
      by: fc.constantFrom("", "李梅"),
    }),
    { maxLength: 8 },
  );
  const found = fc.array(
    fc.record({
      park,
      period: fc.oneof(periods, fc.constant("")),
      severity: fc.constantFrom<Severity>("error", "warning", "note"),
      settled: fc.boolean(),
    }),
    { maxLength: 30 },
  );
  return fc.tuple(log, found).map(([logged, rows]): CheckedZone => {
    const { workbook } = words(zone.settings.language);
    return {
      ...zone,
      log: logged,
      found: rows,
      returns: logged.map((row) => ({ ...row, state: workbook.returnStates[row.state] })),
      checks: rows.map(({ severity, settled, ...row }) => ({
        ...row,
        rule: "规则",
        severity: workbook.severities[severity],
        settled: settled ? workbook.yesNo.yes : workbook.yesNo.no,
      })),
    };
  });
});

/** What is printed by label; the state of a return, tested elsewhere, is taken from the sheet. */
function expected(zone: CheckedZone, stateOf: (park: string) => Cell): Map<string, readonly (Cell | null)[]> {
  const { language } = zone.settings;
  const { printed, returnStates } = words(language).workbook;
  const of = words(language).report.boards.quality;
  const month = { year: zone.settings.year, month: zone.settings.month };
  const period = `${month.year}-${String(month.month).padStart(2, "0")}`;
  const rows = rowsOf(zone);
  const lines = new Map<string, readonly (Cell | null)[]>();
  const severities = ["error", "warning", "note", "settled"] as const;
  const sums = severities.map(() => 0);
  let figures = 0;
  for (const { name } of zone.parks) {
    const state = stateOf(name);
    const absent = state === printed.missing || state === returnStates.notReceived;
    const first = zone.log.find((each) => each.park === name && each.period === period);
    const due = serialDay(first?.dueOn ?? "") ?? usualDueDay.value(month, USUAL_DAY);
    const received = absent ? null : serialDay(first?.changedAt ?? "");
    const when = timeliness.value({ due, received, isThere: !absent, asOf: serialDay(AS_OF) });
    const counts = severities.map((what) => findingsCounted.value(zone.found, name, month, what));
    for (const [at, count] of counts.entries()) sums[at]! += count;
    const own = figuresReported.value(
      rows.filter((row) => row.park.name === name),
      month,
    );
    figures += own;
    const { verdicts } = of;
    const judged = counts[0]! > 0 ? verdicts.errors : counts[1]! > 0 ? verdicts.warnings : verdicts.clean;
    lines.set(`park|${name}`, [
      name,
      state,
      due,
      received === null ? printed.missing : first!.changedAt.slice(0, 16),
      state === printed.missing ? printed.missing : of.timely[when],
      received === null ? printed.missing : first!.by || printed.missing,
      own,
      ...counts,
      state === printed.missing
        ? printed.missing
        : state === returnStates.notReceived
          ? verdicts.notReceived
          : judged,
    ]);
  }
  const all = severities.map((what) => findingsOfAll.value(zone.found, what));
  const skipped = Array<null>(6).fill(null);
  lines.set("rest", [...skipped, null, ...all.map((count, at) => count - sums[at]!)]);
  lines.set("total", [...skipped, figures, ...all]);
  for (const { code } of zone.indicators) {
    const block = rows.filter((row) => row.indicator.code === code);
    const { reported, expected: due } = parksReported.value(block);
    const percent = rate.value(reported, due, zone.settings);
    lines.set(
      `coverage|${code}`,
      block.length
        ? [null, due, reported, percent === "" ? printed.missing : percent]
        : [null, printed.missing, printed.missing, printed.missing],
    );
  }
  return lines;
}

function specOf({ settings, parks, indicators }: CheckedZone) {
  return quality(reportSources(settings.language, parks, indicators))!;
}

function bookWithReport(zone: CheckedZone): Book {
  const book = bookOf(zone);
  book.sheets[0]!.cells.setValue(40, 0, AS_OF);
  book.names.push({ name: "DataAsOf", refersTo: `${book.sheets[0]!.name}!$A$41`, scope: null });
  addReport(book, specOf(zone));
  return book;
}

/** Cells that print something else than the measures say, and errors; at most ten, in words. */
function differences(zone: CheckedZone, book: Book): string[] {
  const found: string[] = [];
  const { name, labels } = specOf(zone);
  const { cells } = book.sheets.find((each) => each.name === name)!;
  for (const [row, values] of cells.rows.entries())
    for (const [column, value] of (values ?? []).entries())
      if (value instanceof CellError) found.push(`R${row + 1}C${column + 1} ${value.code}`);
  const rows = new Map(
    Array.from(cells.rows, (values, row) => [String(values?.[labels.left] ?? ""), row] as const),
  );
  const stateOf = (park: string): Cell => (cells.value(rows.get(`park|${park}`)!, 1) ?? "") as Cell;
  for (const [label, values] of expected(zone, stateOf))
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

test("formulas use only functions of Excel 2007", () => {
  const [zone] = fc.sample(checkedZones, { numRuns: 1, seed: 3 });
  const formulas = (specOf(zone!).fills ?? []).map(({ formula }) => formula);
  expectExcel2007(formulas, EXCEL_2007);
});

test("the host calculates what the measures say of every park and indicator", () => {
  fc.assert(
    fc.property(checkedZones, (zone) => {
      const book = bookWithReport(zone);
      new Calculation(book).recalculate(true);
      expect(differences(zone, book)).toEqual([]);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

describeWithLibreOffice("LibreOffice", () => {
  test("calculates the same, though every saved value was poisoned", async () => {
    const [zone] = fc.sample(checkedZones, { numRuns: 1, seed: 11 });
    const book = bookWithReport(zone!);
    poison(book.sheets);
    const oracle = await readBook(await recalculated(await writeBook(book)));
    expect(differences(zone!, oracle)).toEqual([]);
  }, 300_000);
});
