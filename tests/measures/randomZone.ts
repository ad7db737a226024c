/** Random zones for property-based tests: every kind of indicator, gaps, texts, ties, losses, and all settings. */
import fc from "fast-check";
import { PARK_AREA } from "../../src/core/indicator";
import type { Indicator } from "../../src/core/indicator";
import { LANGUAGES } from "../../src/core/language";
import { LEDGER_MEASURES } from "../../src/core/observation";
import { monthId } from "../../src/core/period";
import type { GoalRow, LedgerRow, Zone } from "./measuresBook";
import { indicator, park } from "./zoneOf";

/** Names that MATCH and COUNTIF would take for patterns or conditions, were they not escaped. */
const NAMES = [
  "研发*经费",
  "税收?",
  "~利润",
  ">=产值",
  '引号"投资"',
  "R&D 投入",
  "其中:工业",
  "产销率",
  "亩均税收",
  "能耗",
] as const;
const YEAR = 2022;

/** Figures as printed: up to four decimals, small ones often, so that ties and equal rates occur. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3_000_000 }).map((cents) => cents / 100) },
  { weight: 3, arbitrary: fc.integer({ min: -20, max: 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000) },
  { weight: 1, arbitrary: fc.integer({ min: -500_000, max: 0 }).map((cents) => cents / 100) },
);
/** A month of the ledger: mostly a figure, sometimes nothing, sometimes what people write instead of one. */
const month = fc.oneof(
  { weight: 7, arbitrary: figure },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom("…", "x", "-", "12.5") },
);
const rate = fc.integer({ min: -1_200, max: 1_500 }).map((tenths) => tenths / 10);

/** First and last months of parks, in and around the years of the zones; texts that are no month bound nothing. */
const bound = fc.oneof(
  { weight: 5, arbitrary: fc.constant(null) },
  {
    weight: 4,
    arbitrary: fc
      .record({ year: fc.constantFrom(YEAR - 1, YEAR), month: fc.integer({ min: 1, max: 12 }) })
      .map(monthId),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "何时",
      "2022",
      "2022-5",
      "2022-00",
      "2022-13",
      "2e03-05",
      "-2022-05",
      "2022-05-01",
      "1900-01",
      "2999-12",
    ),
  },
);

const settings = fc.record({
  year: fc.constant(YEAR),
  month: fc.integer({ min: 1, max: 12 }),
  growthBasis: fc.constantFrom("reported" as const, "computed" as const),
  roundingRule: fc.constantFrom("half-up" as const, "half-even" as const),
  percentDecimals: fc.integer({ min: 0, max: 3 }),
  behindThreshold: fc.constantFrom(0, 2, 3.5),
  gapBasis: fc.constantFrom("unrounded" as const, "printed" as const),
  rankBasis: fc.constantFrom("growth" as const, "value" as const, "completion" as const),
  language: fc.constantFrom(...LANGUAGES),
});

function named(code: string, name: string, changes: Partial<Indicator>): Indicator {
  return indicator("TAX", { code, names: { "zh-CN": name, "zh-TW": name, "en-US": name }, ...changes });
}

const flows = fc
  .tuple(
    ...NAMES.slice(0, 7).map((name, index) =>
      fc
        .record({
          kind: fc.constantFrom("flow" as const, "count" as const, "stock" as const, "countStock" as const),
          unit: fc.constantFrom("亿元", "万元", "万美元", "家"),
          direction: fc.constantFrom("higher" as const, "lower" as const, "neutral" as const),
          frequency: fc.constantFrom(
            "monthly" as const,
            "monthly" as const,
            "quarterly" as const,
            "annual" as const,
          ),
          january: fc.constantFrom("separate" as const, "combined" as const),
          lagMonths: fc.constantFrom(0, 0, 1, 3),
          aggregation: fc.constantFrom("sum" as const, "sum" as const, "none" as const),
          rankBy: fc.constantFrom(null, null, "value" as const, "growth" as const, "completion" as const),
          required: fc.boolean(),
          appliesTo: fc.constantFrom<string[]>([], [], ["national"]),
        })
        .map((changes) => named(`U${index}`, name, changes)),
    ),
  )
  .map((each) => [
    ...each,
    named("U7", NAMES[7], {
      kind: "ratio",
      unit: "%",
      aggregation: "ratio",
      numerator: "U0",
      denominator: "U1",
    }),
    named("U8", NAMES[8], {
      kind: "ratio",
      unit: "万元/亩",
      aggregation: "ratio",
      numerator: "U1",
      denominator: PARK_AREA,
    }),
    named("U9", NAMES[9], { kind: "ratio", unit: "吨/万元", aggregation: "none", direction: "lower" }),
  ]);

const parks = (count: number) =>
  fc
    .array(
      fc.record({
        areaMu: fc.constantFrom(null, 0, 1200, 8000.5),
        level: fc.constantFrom("national" as const, "other" as const),
        activeFrom: bound,
        activeTo: bound,
        // A row of totals stands among the parks.
        isTotal: fc.constantFrom(false, false, false, true),
      }),
      {
        minLength: count,
        maxLength: count,
      },
    )
    .map((each) =>
      each.map(({ isTotal, ...changes }, index) =>
        park(isTotal ? `${index}类园区合计` : `${index % 2 ? "湘潭" : "萍乡"}园区*${index}?`, changes),
      ),
    );

/** Half of the targets are adjusted within the year, or said to be; some before it, after it, or without month or date. */
const revision = fc.option(
  fc.record({
    from: fc.option(fc.integer({ min: 1, max: 12 }), { freq: 2 }),
    on: fc.constantFrom("", "2022-06-20", "2022-03-01", "2021-11-30", "2023-01-05", "2021-08-15", "何时"),
  }),
  { freq: 2 },
);

/** Zones of a number of parks. */
export function zones(parkCount: number): fc.Arbitrary<Zone> {
  return fc.tuple(settings, parks(parkCount), flows).chain(([ofSettings, ofParks, indicators]) => {
    const keys = ofParks.flatMap((each) => indicators.map((of) => ({ park: each.name, indicator: of.code })));
    const ledgerKeys = keys.flatMap((key) =>
      [YEAR - 2, YEAR - 1, YEAR].flatMap((year) =>
        LEDGER_MEASURES.map((measure) => ({ ...key, year, measure })),
      ),
    );
    const usual = fc.array(month, { minLength: 12, maxLength: 12 });
    const rates = fc.array(fc.option(rate, { freq: 3 }), { minLength: 12, maxLength: 12 });
    const ranks = fc.array(fc.option(fc.integer({ min: 1, max: 40 }), { freq: 2 }), {
      minLength: 12,
      maxLength: 12,
    });
    const ledger = fc.tuple(
      ...ledgerKeys.map((key) => {
        const months =
          key.measure === "rank" ? ranks : key.measure.toLowerCase().endsWith("growth") ? rates : usual;
        const present = key.measure === "ytd" || key.measure === "level" ? 8 : 3;
        return fc
          .tuple(fc.integer({ min: 0, max: 9 }), months, fc.constantFrom("", "全市"))
          .map(([chance, values, note]): LedgerRow | null =>
            chance < present ? { ...key, months: values, note } : null,
          );
      }),
    );
    const goals = fc.tuple(
      ...keys.flatMap((key) =>
        [YEAR - 1, YEAR].map((year) =>
          fc
            .tuple(
              fc.boolean(),
              figure,
              rate,
              fc.constantFrom("level" as const, "level" as const, "growth" as const),
              fc.tuple(revision, figure, rate),
            )
            .map(([present, level, growth, type, [revised, laterLevel, laterGrowth]]): GoalRow | null => {
              if (!present) return null;
              const later = revised && { ...revised, value: type === "growth" ? laterGrowth : laterLevel };
              const plan = { ...key, year, type, value: type === "growth" ? growth : level };
              return later ? { ...plan, revised: later } : plan;
            }),
        ),
      ),
    );
    return fc.tuple(ledger, goals).map(([rows, targets]) => ({
      settings: ofSettings,
      parks: ofParks,
      indicators,
      ledger: rows.filter((row) => row !== null),
      goals: targets.filter((target) => target !== null),
    }));
  });
}
