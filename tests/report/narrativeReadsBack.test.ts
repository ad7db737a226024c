/**
 * What is written reads back: the narrative of random ledgers, as its formulas make it, goes through the reader of bulletins and
 * gives the same indicators, values, units, months, rates, targets, parts of them and ranks, park by park and for the zone.
 */
import fc from "fast-check";
import { CATALOGUE } from "../../src/core/catalogue";
import type { Indicator } from "../../src/core/indicator";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { ParkRoster } from "../../src/core/roster";
import { decimal, roundedQuotient } from "../../src/core/decimal";
import { Calculation } from "../../src/host/calc/calculation";
import { changesInPoints } from "../../src/measures/growth";
import type { MeasureRow } from "../../src/measures/row";
import { parkFacts, zoneFacts } from "../../src/measures/saidFacts";
import { TIMES_FROM } from "../../src/measures/saidChange";
import { narrative } from "../../src/report/narrative";
import { mainIndicators } from "../../src/report/mainIndicators";
import { paragraphsOf, SLOTS } from "../../src/report/narrative/layout";
import { inReportOrder } from "../../src/report/stub";
import { readBulletin } from "../../src/sources/bulletin/bulletin";
import { bookOf, rowsOf, type GoalRow, type LedgerRow, type Zone } from "../measures/measuresBook";
import { park } from "../measures/zoneOf";
import { addReport } from "../support/specSheet";
import { reportSources } from "../support/reportSources";

const YEAR = 2022;
const PARKS = ["萍乡经开区", "湘乡经开区", "湘东工业园"].map((name) => park(name));
/**
 * Indicators that read back by themselves. A name that holds a figure (税收500万元以上企业数) is taken for the limit of a class,
 * and 年计划完成率 for the part done of the plan said before it, as bulletins mean it.
 */
const TOLD = CATALOGUE.filter(
  ({ code, names }) => !/[0-9]/.test(names["zh-CN"]) && !code.startsWith("KEYPROJ_RATE"),
);
/** Planned amounts are read as the year's. */
const PLANNED = /^(?:KEYPROJ_(?:TOTAL|PLAN)|AREA_PLAN)/;

/** Every park reports it. */
const ALWAYS = "FISC_TOTAL";
const amountOfCents = fc.integer({ min: 1, max: 9_999_999 });
const tenths = (least: number, most: number) => fc.integer({ min: least, max: most }).map((of) => of / 10);

const zone: fc.Arbitrary<Zone> = fc
  .record({
    language: fc.constantFrom("zh-CN" as const, "zh-TW" as const),
    month: fc.integer({ min: 3, max: 12 }),
    percentDecimals: fc.integer({ min: 1, max: 2 }),
    indicators: fc.uniqueArray(fc.constantFrom(...TOLD), { minLength: 1, maxLength: 7 }),
  })
  .chain(({ language, month, percentDecimals, indicators }) => {
    const always = CATALOGUE.filter(({ code }) => code === ALWAYS);
    const monthly = [...always, ...indicators.filter(({ code }) => code !== ALWAYS)].map(
      (each): Indicator => ({ ...each, frequency: "monthly", lagMonths: 0 }),
    );
    const keys = PARKS.flatMap(({ name }) => monthly.map((indicator) => ({ name, indicator })));
    const rows = fc.tuple(
      ...keys.map(({ name, indicator }) =>
        fc
          .record({
            // A text of several parks is told by their paragraphs, so each has something to tell.
            cents: indicator.code === ALWAYS ? amountOfCents : fc.option(amountOfCents, { freq: 6 }),
            last: fc.option(fc.integer({ min: 1, max: 9_999_999 }), { freq: 3 }),
            // Some are equal, so that parks share places.
            growth: fc.option(fc.oneof(tenths(-990, 15_000), fc.constantFrom(8.8, -3.1, 0, 1592.3)), {
              freq: 3,
            }),
            rank: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 1 }),
            goal: fc.option(fc.integer({ min: 1, max: 99_999 }), { freq: 2 }),
            revised: fc.option(fc.integer({ min: 1, max: 99_999 }), { freq: 1 }),
          })
          .map(({ cents, last, growth, rank, goal, revised }) => {
            const figure = ["stock", "countStock", "ratio"].includes(indicator.kind) ? "level" : "ytd";
            const amount = (of: number): number => Math.max(1, of) / 10 ** indicator.decimals;
            const line = (
              year: number,
              measure: LedgerRow["measure"],
              value: number | null,
              note = "",
            ): LedgerRow[] =>
              value === null
                ? []
                : [
                    {
                      park: name,
                      indicator: indicator.code,
                      year,
                      measure,
                      months: Array.from({ length: 12 }, (_, at) => (at + 1 === month ? value : null)),
                      note,
                    },
                  ];
            const ledger = [
              ...line(YEAR, figure, cents === null ? null : amount(cents)),
              ...line(YEAR - 1, figure, last === null ? null : amount(last)),
              ...line(YEAR, "growth", growth),
              ...line(YEAR, "rank", rank, "全市"),
            ];
            const goals: GoalRow[] =
              goal === null
                ? []
                : [
                    {
                      park: name,
                      indicator: indicator.code,
                      year: YEAR,
                      value: amount(goal),
                      type: "level",
                      ...(revised !== null && { revised: { value: amount(revised), from: 6, on: "" } }),
                    },
                  ];
            return { ledger, goals };
          }),
      ),
    );
    return rows.map((each): Zone => ({
      settings: {
        year: YEAR,
        month,
        growthBasis: "reported",
        roundingRule: "half-up",
        percentDecimals,
        behindThreshold: 2,
        gapBasis: "unrounded",
        rankBasis: "growth",
        language,
      },
      parks: PARKS,
      indicators: monthly,
      ledger: each.flatMap(({ ledger }) => ledger),
      goals: each.flatMap(({ goals }) => goals),
    }));
  });

/** The text as it stands in the printed cells, a paragraph a line. */
function textOf(of: Zone): string {
  const { language } = of.settings;
  const book = bookOf(of);
  book.sheets[0]!.cells.setValue(40, 0, "2022-06-10");
  book.names.push({ name: "DataAsOf", refersTo: `${book.sheets[0]!.name}!$A$41`, scope: null });
  const spec = narrative(reportSources(language, of.parks, inReportOrder(of.indicators)))!;
  const sheet = addReport(book, spec);
  new Calculation(book).recalculate(true);
  const lines: string[] = [];
  for (let row = spec.labels.top; row <= spec.labels.bottom; row++)
    lines.push(String(sheet.cells.value(row, 0) ?? ""));
  return lines.join("\n");
}

interface Told {
  readonly park: string | null;
  readonly code: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly growth: number | null;
  readonly target: number | null;
  readonly completion: number | null;
  readonly rank: number | null;
}

/** Multiples are told to one decimal. */
function timesOr(growth: number | null, unrounded: number): number | null {
  if (growth === null || growth < TIMES_FROM) return growth;
  return decimal(roundedQuotient(unrounded, 100, 1, "half-up") ?? 0)
    .times(100)
    .toNumber();
}

/** What the sentence of a row tells, null where it tells nothing. */
function toldOf(row: MeasureRow, of: typeof parkFacts, parkName: string | null): Told | null {
  const { value, growth, unroundedGrowth, target, completion, rank, ranked, unit } = of(row, {
    name: "",
    verb: "",
    decimals: 0,
  });
  const number = (each: unknown): number | null => (typeof each === "number" ? each : null);
  // 百分点 are no growth; 持平 is one of 0.
  const rate =
    changesInPoints(row) && growth !== 0
      ? null
      : growth === row.words.printed.level
        ? 0
        : timesOr(number(growth), Number(unroundedGrowth));
  const level = number(value);
  const goal = level === null || number(completion) === null ? null : number(target);
  if (level === null && number(growth) === null) return null;
  return {
    park: parkName,
    code: row.indicator.code,
    value: level === null ? null : Number(level.toFixed(row.indicator.decimals)),
    unit: level === null ? null : String(unit),
    growth: rate,
    target: goal === null ? null : Number(goal.toFixed(row.indicator.decimals)),
    completion: level === null ? null : number(completion),
    // A place among one is not told.
    rank: ranked === "" || Number(ranked) > 1 ? number(rank) : null,
  };
}

const read = (text: string): (Told & { readonly month: number | null })[] =>
  readBulletin(text, { parks: new ParkRoster(PARKS), indicators: new IndicatorIndex(CATALOGUE) }).flatMap(
    ({ park: of, code, value, unit, growthPercent, target, completionPercent, rank, period }) =>
      code === null
        ? []
        : [
            {
              park: of,
              code,
              value,
              unit,
              growth: growthPercent,
              target,
              completion: completionPercent,
              rank: rank?.position ?? null,
              month: period.to,
            },
          ],
  );

test("figures of parks and of the zone, in both ways of writing Chinese", () => {
  fc.assert(
    fc.property(zone, (of) => {
      const { month, language } = of.settings;
      const measured = rowsOf(of);
      const headlines = new Set(
        paragraphsOf(
          mainIndicators(
            of.indicators.filter(({ parent }) => !of.indicators.some(({ code }) => code === parent)),
            SLOTS.length,
          ),
        )[0]!.map(({ code }) => code),
      );
      const expected = [
        ...measured
          .filter(({ indicator }) => headlines.has(indicator.code))
          .map((row) => toldOf(row, parkFacts, row.park.name)),
        ...of.indicators.map(({ code }) =>
          toldOf(
            measured.find(({ indicator }) => indicator.code === code)!,
            zoneFacts,
            null,
          ),
        ),
      ].filter((each) => each !== null);
      const text = textOf(of);
      const found = new Set(read(text).map((each) => JSON.stringify(each)));
      const lost = expected
        .filter(({ growth, value }) => growth !== null || value !== null)
        .filter(
          (each) =>
            !found.has(JSON.stringify({ ...each, month: PLANNED.test(each.code ?? "") ? 12 : month })),
        )
        .map((each) => {
          const { names } = of.indicators.find(({ code }) => code === each.code)!;
          const line = text
            .split("\n")
            .find(
              (of) => of.includes(names[language]) && (each.park === null || of.includes(`${each.park}：`)),
            );
          return { ...each, line, found: [...found].filter((of) => of.includes(`"${each.code}"`)) };
        });
      expect(lost).toEqual([]);
      // Nothing else is read, but the rates of the parks that lead or come last.
      const rates = new Set(expected.map(({ park: name, code, growth }) => [name, code, growth].join("|")));
      const figures = new Set(expected.map((each) => JSON.stringify(each)));
      const more = read(text).filter(
        ({ month: _, ...each }) =>
          !figures.has(JSON.stringify(each)) &&
          (each.value !== null || !rates.has([each.park, each.code, each.growth].join("|"))),
      );
      expect(more).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);
