/**
 * The contract of measures/: each measure's formula gives each measure's value. The host calculates a workbook of
 * random figures and every cell is compared; LibreOffice, which knows nothing of us, does it again.
 */
import { tokenize } from "@borgar/fx/xlsx";
import fc from "fast-check";
import type { RoundingRule } from "../../src/core/decimal";
import { LANGUAGES } from "../../src/core/language";
import { Calculation } from "../../src/host/calc/calculation";
import { MEASURES } from "../../src/measures";
import { MEASURE_CODES } from "../../src/measures/codes";
import type { MeasureCode } from "../../src/measures/codes";
import { DEFAULT_SETTINGS } from "../../src/measures/settings";
import { TABLE_NAMES, calculatedFormulas, headerRow } from "../../src/report/tables";
import type { Book } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";
import type { CellValue } from "../../src/xlsx/cells";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { bookOf, rowsOf } from "../measures/measuresBook";
import type { Zone } from "../measures/measuresBook";
import { zones } from "../measures/randomZone";
import { indicator, park } from "../measures/zoneOf";
import { describeWithLibreOffice, recalculated } from "../support/libreOffice";

/** Functions of Excel 2007 that need no prefix in a file and are not volatile. */
const EXCEL_2007 = new Set(
  "ABS AND COLUMNS COUNT COUNTIF COUNTIFS FIND FLOOR IF IFERROR INDEX INT ISNUMBER LOOKUP LOWER MATCH MAX MEDIAN MOD MONTH N NOT OR RANK RIGHT ROUND ROW SUBSTITUTE SUM SUMIF SUMIFS TRIM VALUE VLOOKUP YEAR".split(
    " ",
  ),
);
const LONGEST_FORMULA = 8192;
const DEEPEST_NESTING = 64;
const TOLERANCE = 1e-9;
const ROUNDINGS = (["half-up", "half-even"] as const).flatMap((rule) =>
  [0, 1, 2, 3, 4].map((decimals) => [rule, decimals] as const),
);

describe("formulas of the tables", () => {
  const formulas = LANGUAGES.flatMap((language) =>
    TABLE_NAMES.flatMap((table) =>
      calculatedFormulas(table, language).map(([key, text]) => ({ table, key, text })),
    ),
  );

  test("use only functions of Excel 2007, none of them volatile", () => {
    const used = new Set<string>();
    for (const { text } of formulas)
      for (const { type, value } of tokenize(text)) if (type === "func") used.add(value.toUpperCase());
    expect([...used].filter((name) => !EXCEL_2007.has(name))).toEqual([]);
    expect(used.size).toBeGreaterThan(15);
  });

  test("stay within what Excel 2007 takes: 8192 characters, 64 levels", () => {
    for (const { text } of formulas) {
      expect(text.length).toBeLessThan(LONGEST_FORMULA / 4);
      let depth = 0;
      for (const { value } of tokenize(text)) {
        if (value === "(") depth++;
        if (value === ")") depth--;
        expect(depth).toBeLessThan(DEEPEST_NESTING);
      }
      expect(depth).toBe(0);
    }
  });

  test("are the same for every row: no address of a cell, no position", () => {
    for (const { text } of formulas)
      expect(tokenize(text).filter(({ type }) => type === "range" || type === "range_beam")).toEqual([]);
  });
});

test("no column of Measures depends on itself, not even through whole columns, which Excel takes for a circle", () => {
  const headings = headerRow("Measures", "zh-CN");
  const headingOf = (code: string): string => headings[MEASURE_CODES.indexOf(code as MeasureCode)]!;
  const readBy = new Map(
    calculatedFormulas("Measures", "zh-CN").map(([code, text]) => [
      headingOf(code),
      [...text.matchAll(/\[@([^\]]+)\]|Measures\[([^\]]+)\]/g)].map((match) => match[1] ?? match[2]!),
    ]),
  );
  expect(readBy.get("位次")).toEqual(expect.arrayContaining(["排位依据", "同指标首行", "方向"]));
  const settled = new Set([headingOf("park"), headingOf("indicator")]);
  for (let size = -1; size !== settled.size;) {
    size = settled.size;
    for (const [heading, reads] of readBy) if (reads.every((each) => settled.has(each))) settled.add(heading);
  }
  expect([...readBy.keys()].filter((heading) => !settled.has(heading))).toEqual([]);
});

describe("the host calculates what the measures say", () => {
  test("every cell of Measures, for random zones, settings and languages", () => {
    fc.assert(
      fc.property(zones(3), (zone) => {
        const book = bookOf(zone);
        new Calculation(book).recalculate(true);
        expect(differences(zone, book)).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test("after the period, a figure and a setting were changed, without calculating everything", () => {
    fc.assert(
      fc.property(
        zones(3),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: -99, max: 9_999 }),
        (zone, month, value) => {
          const book = bookOf(zone);
          const calculation = new Calculation(book);
          calculation.recalculate(true);
          const changed: Zone = {
            ...zone,
            settings: { ...zone.settings, month, roundingRule: "half-even" },
            ledger: zone.ledger.map((row, index) =>
              index % 7 ? row : { ...row, months: row.months.map(() => value) },
            ),
          };
          const cells = new Map(bookOf(changed).sheets.map((sheet) => [sheet.name, sheet.cells]));
          for (const sheet of book.sheets)
            for (const [row, values] of cells.get(sheet.name)!.rows.entries())
              for (const [column, entered] of (values ?? []).entries()) {
                if (sheet.cells.formula(row, column) !== null || sheet.cells.value(row, column) === entered)
                  continue;
                sheet.cells.setValue(row, column, entered);
                calculation.valuesChanged(sheet, { top: row, left: column, bottom: row, right: column });
              }
          calculation.recalculate();
          expect(differences(changed, book)).toEqual([]);
        },
      ),
      { numRuns: 10, endOnFailure: true },
    );
  });

  test.each(ROUNDINGS)(
    "ties of the %s rule with %i decimals, as decimal arithmetic has them",
    (rule, decimals) => {
      const zone = tiesOf(rule, decimals);
      const book = bookOf(zone);
      new Calculation(book).recalculate(true);
      expect(differences(zone, book)).toEqual([]);
    },
  );

  test("the two rules do differ on those ties", () => {
    const printed = (rule: RoundingRule) =>
      rowsOf(tiesOf(rule, 1)).map((row) => [row.get("completion"), row.get("growth")]);
    const [halfUp, halfEven] = [printed("half-up"), printed("half-even")];
    expect(halfUp.filter((pair, index) => String(pair) !== String(halfEven[index])).length).toBeGreaterThan(
      5,
    );
  });

  test("months from and to which parks are active, whatever is written there", () => {
    const zone = zoneOfBounds();
    expect(new Set(rowsOf(zone).map((row) => row.get("rank")))).toEqual(new Set([1, ""]));
    const book = bookOf(zone);
    new Calculation(book).recalculate(true);
    expect(differences(zone, book)).toEqual([]);
  });

  test.each([1, 2])("indicators published for January and February together, in month %i", (month) => {
    const zone = zoneOfJanuaries(month);
    const book = bookOf(zone);
    new Calculation(book).recalculate(true);
    expect(differences(zone, book)).toEqual([]);
  });

  test("an empty workbook shows no error", () => {
    const [zone] = fc.sample(zones(1), { numRuns: 1, seed: 1 });
    const book = bookOf({ ...zone!, parks: [], indicators: [], ledger: [], goals: [] });
    new Calculation(book).recalculate(true);
    for (const sheet of book.sheets)
      for (const row of sheet.cells.rows)
        for (const value of row ?? []) expect(value).not.toBeInstanceOf(CellError);
  });
});

describeWithLibreOffice("LibreOffice calculates what the measures say", () => {
  test("every cell of Measures, though every saved value was poisoned", async () => {
    await fc.assert(
      fc.asyncProperty(zones(12), async (zone) => {
        const book = bookOf(zone);
        poison(book);
        expect(differences(zone, book).length).toBeGreaterThan(0);
        const oracle = await readBook(await recalculated(await writeBook(book)));
        expect(differences(zone, oracle)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 180_000);

  test("months from and to which parks are active", async () => {
    const zone = zoneOfBounds();
    const oracle = await readBook(await recalculated(await writeBook(bookOf(zone))));
    expect(differences(zone, oracle)).toEqual([]);
  }, 60_000);

  test.each([1, 2])(
    "indicators published for January and February together, in month %i",
    async (month) => {
      const zone = zoneOfJanuaries(month);
      const oracle = await readBook(await recalculated(await writeBook(bookOf(zone))));
      expect(differences(zone, oracle)).toEqual([]);
    },
    60_000,
  );

  test("ties of the half-even rule with two decimals", async () => {
    const zone = tiesOf("half-even", 2);
    const oracle = await readBook(await recalculated(await writeBook(bookOf(zone))));
    expect(differences(zone, oracle)).toEqual([]);
  }, 60_000);
});

/** One hundred parks whose completion, growth and gap often end on an exact half of the last printed digit. */
function tiesOf(roundingRule: RoundingRule, percentDecimals: number): Zone {
  const half = fc
    .record({
      now: fc.integer({ min: -2_000, max: 200_000 }),
      target: fc.constantFrom(8, 20, 40, 80, 160, 500, 1_000, 20_000),
    })
    .map(({ now, target }) => ({ now: now / 100, target }));
  const parks = fc.sample(half, { numRuns: 100, seed: 1197 }).map((figures, index) => ({
    figures,
    park: park(`园区${index}`),
  }));
  return {
    settings: { ...DEFAULT_SETTINGS, year: 2022, month: 6, language: "zh-CN", roundingRule, percentDecimals },
    parks: parks.map((each) => each.park),
    indicators: [indicator("FAI")],
    ledger: parks.flatMap(({ park: { name }, figures }) => {
      const months = (value: number): (number | null)[] => [null, null, null, null, null, value];
      const row = { park: name, indicator: "FAI", measure: "ytd" as const, note: "" };
      return [
        { ...row, year: 2022, months: months(figures.now) },
        { ...row, year: 2021, months: months(figures.target) },
      ];
    }),
    goals: parks.map(({ park: { name }, figures }) => ({
      park: name,
      indicator: "FAI",
      year: 2022,
      value: figures.target,
      type: "level",
    })),
  };
}

/** Two parks that returned a January of all data items, of investment (1—2月 together) and of tax (each month). */
function zoneOfJanuaries(month: number): Zone {
  const parks = [park("萍乡经开区"), park("湘东工业园")];
  const months = (january: number, february: number): (number | null)[] => [
    ...[january, february, null, null, null, null],
    ...[null, null, null, null, null, 10 * february],
  ];
  const indicators = [indicator("FAI"), indicator("TAX")];
  const ledger = parks.flatMap(({ name }, turn) =>
    indicators.flatMap(({ code }) => {
      const row = { park: name, indicator: code, note: "" };
      const rates = months(11.3 - turn, 8.6 + turn);
      return [
        { ...row, year: 2022, measure: "ytd" as const, months: months(6.2 + turn, 14.8) },
        { ...row, year: 2022, measure: "month" as const, months: months(6.2, 8.1) },
        { ...row, year: 2022, measure: "growth" as const, months: rates },
        { ...row, year: 2022, measure: "monthGrowth" as const, months: rates },
        { ...row, year: 2022, measure: "base" as const, months: months(5.57, 13.63) },
        { ...row, year: 2022, measure: "rank" as const, months: months(4, 3), note: "全市" },
        { ...row, year: 2021, measure: "ytd" as const, months: months(5.6, 13.6) },
        { ...row, year: 2021, measure: "month" as const, months: months(5.6, 8) },
      ];
    }),
  );
  const goals = parks.flatMap(({ name }) =>
    indicators.map(({ code }) => ({
      park: name,
      indicator: code,
      year: 2022,
      value: 120,
      type: "level" as const,
    })),
  );
  return {
    settings: { ...DEFAULT_SETTINGS, year: 2022, month, language: "zh-CN" },
    parks,
    indicators,
    ledger,
    goals,
  };
}

/** Parks with equal figures of June 2022, each text as the first month of one and the last month of another. */
function zoneOfBounds(): Zone {
  const months = ["2022-05", "2022-06", "2022-07", "1949-01", "2199-12", "1948-12", "2200-01"];
  const others = [
    "何时",
    "2022",
    "2022-7",
    "2022-00",
    "2022-13",
    "2e03-05",
    "-2022-07",
    "2022-07-01",
    "2022.07",
  ];
  const parks = [...months, ...others, " 2022-07", "22-07", "202207", "7/1/2022"].flatMap((bound) => [
    park(`自${bound}`, { activeFrom: bound }),
    park(`至${bound}`, { activeTo: bound }),
  ]);
  return {
    settings: { ...DEFAULT_SETTINGS, year: 2022, month: 6, language: "zh-CN", rankBasis: "value" },
    parks,
    indicators: [indicator("TAX")],
    ledger: parks.map(({ name }) => ({
      park: name,
      indicator: "TAX",
      year: 2022,
      measure: "ytd",
      months: [null, null, null, null, null, 1],
      note: "",
    })),
    goals: [],
  };
}

/** Cells of the Measures table that are not the measure's value, at most ten of them, in words. */
function differences(zone: Zone, book: Book): string[] {
  const sheet = book.sheets.find((each) => each.tables.some((table) => table.name === "Measures"))!;
  const found: string[] = [];
  for (const [index, row] of rowsOf(zone).entries())
    for (const [column, code] of MEASURE_CODES.entries()) {
      if (!MEASURES.has(code) || found.length === 10) continue;
      const expected = row.get(code);
      const actual = sheet.cells.value(index + 1, column) ?? "";
      if (!agree(expected, actual))
        found.push(
          `${row.park.name} ${row.indicator.code} ${code}: ${String(expected)} ≠ ${String(actual)} ${inputs(row.get.bind(row), code)}`,
        );
    }
  return found;
}

function agree(expected: string | number, actual: CellValue): boolean {
  if (typeof expected === "string" || typeof actual !== "number") return expected === actual;
  return Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected));
}

/** What a difference is made of. */
function inputs(get: (code: MeasureCode) => unknown, code: MeasureCode): string {
  const of: MeasureCode[] = ["effectiveMonth", "ytd", "lastYtd", "target", "kind"];
  return of
    .filter((each) => each !== code)
    .map((each) => `${each}=${String(get(each))}`)
    .join(" ");
}

/** Puts a wrong value beneath every formula of the book. */
function poison(book: Book): void {
  for (const sheet of book.sheets)
    for (const table of sheet.tables)
      for (const [column, { calculatedFormula }] of table.columns.entries()) {
        if (calculatedFormula === undefined) continue;
        for (let row = table.area.top + 1; row <= table.area.bottom; row++)
          sheet.cells.setValue(row, column, 999);
      }
}
