/** What parks of a zone returned until a month, drawn at random: any indicators of the catalogue, gaps, losses, reported rates. */
import fc from "fast-check";
import { CATALOGUE } from "../../src/core/catalogue";
import { figureMeasure } from "../../src/core/figureMeasure";
import type { Indicator } from "../../src/core/indicator";
import { LANGUAGES, type Language } from "../../src/core/language";
import { monthId } from "../../src/core/period";
import { unitName } from "../../src/core/unit";
import type { WorkbookSettings } from "../../src/report/settings";

const PARKS = [
  ...["萍乡经开区", "湘潭高新区", "湘乡经开区", "萍乡湘东工业园", "湘潭天易经开区", "芦溪工业园"],
  "国家级萍乡经济技术开发区安源产业园",
];
const YEAR = 2022;

type Chosen =
  "month" | "roundingRule" | "growthBasis" | "percentDecimals" | "rankBasis" | "gapBasis" | "missingSymbol";

/** Files of figures and of targets, and how their reports are to be made. */
export interface RandomReturns {
  readonly figures: string;
  readonly targets: string;
  readonly language: Language;
  readonly settings: Pick<WorkbookSettings, Chosen>;
}

const settings: fc.Arbitrary<RandomReturns["settings"]> = fc.record({
  month: fc.integer({ min: 1, max: 12 }),
  roundingRule: fc.constantFrom("half-up", "half-even"),
  growthBasis: fc.constantFrom("reported", "computed"),
  percentDecimals: fc.constantFrom(0, 1, 2),
  rankBasis: fc.constantFrom("growth", "value", "completion"),
  gapBasis: fc.constantFrom("printed", "unrounded"),
  missingSymbol: fc.constantFrom("dash", "zero", "blank"),
});

const chance = (part: number): fc.Arbitrary<boolean> =>
  fc.integer({ min: 0, max: 99 }).map((each) => each < 100 * part);

/** What one park returned of one indicator. */
interface Returned {
  readonly missing: boolean;
  /** Power of ten of the year's figure, and its part that came in last year. */
  readonly size: number;
  readonly growth: number;
  readonly loss: boolean;
  /** More digits than are printed. */
  readonly finer: boolean;
  readonly lost: readonly boolean[];
  readonly reportedGrowth: number | null;
  /** The year's target as a multiple of the figure. */
  readonly goal: number | null;
}

const returned: fc.Arbitrary<Returned> = fc.record({
  missing: chance(0.2),
  size: fc.double({ min: -0.5, max: 3.5, noNaN: true }),
  growth: fc.double({ min: 0.7, max: 1.3, noNaN: true }),
  loss: chance(0.1),
  finer: chance(0.4),
  lost: fc.array(chance(0.1), { minLength: 24, maxLength: 24 }),
  reportedGrowth: fc.option(fc.integer({ min: -80, max: 220 }), { freq: 4 }),
  goal: fc.option(fc.double({ min: 0.9, max: 3, noNaN: true }), { freq: 2 }),
});

/** Indicators every park may have, each with what the parks returned of it. */
const indicators = fc
  .shuffledSubarray(
    CATALOGUE.filter(({ appliesTo }) => !appliesTo.length),
    { minLength: 12 },
  )
  .chain((listed) =>
    fc.tuple(
      fc.constant(listed),
      fc.array(fc.array(returned, { minLength: PARKS.length, maxLength: PARKS.length }), {
        minLength: listed.length,
        maxLength: listed.length,
      }),
    ),
  );

export const randomReturns: fc.Arbitrary<RandomReturns> = fc
  .tuple(settings, fc.constantFrom(...LANGUAGES), fc.integer({ min: 2, max: PARKS.length }), indicators)
  .map(([chosen, language, parks, [listed, all]]) => {
    const figures = ["园区,指标,报告期,数据项,数值,单位"];
    const targets = ["园区,指标,年度,目标值,单位,类型"];
    for (const [at, indicator] of listed.entries())
      for (const [turn, park] of PARKS.slice(0, parks).entries()) {
        const lines = linesOf(park, indicator, all[at]![turn]!, chosen.month);
        figures.push(...lines.figures);
        targets.push(...lines.targets);
      }
    return { figures: figures.join("\n"), targets: targets.join("\n"), language, settings: chosen };
  });

/** Months add up evenly; a count is whole, and only profit may be a loss. */
function linesOf(
  park: string,
  indicator: Indicator,
  { missing, size, growth, loss, finer, lost, reportedGrowth, goal }: Returned,
  month: number,
): { readonly figures: readonly string[]; readonly targets: readonly string[] } {
  if (missing) return { figures: [], targets: [] };
  const name = indicator.names["zh-CN"];
  const unit = unitName(indicator.unit, "zh-CN");
  const isLevel = figureMeasure(indicator) === "level";
  const decimals = indicator.decimals > 0 && finer ? 4 : indicator.decimals;
  const last = 10 ** size * (loss && indicator.code === "PROFIT" ? -1 : 1);
  const figures: string[] = [];
  const put = (year: number, of: number, item: string, value: string, ofUnit = unit): void => {
    figures.push([park, name, monthId({ year, month: of }), item, value, ofUnit].join(","));
  };
  for (let of = 1; of <= month; of++)
    for (const [back, whole] of [last * growth, last].entries())
      if (!lost[2 * (of - 1) + back])
        put(
          YEAR - back,
          of,
          isLevel ? "期末" : "累计",
          (whole * (isLevel ? 1 : of / month)).toFixed(decimals),
        );
  if (reportedGrowth !== null && !isLevel)
    put(YEAR, month, "上报同比", (reportedGrowth / 10).toFixed(1), "%");
  const aim = (Math.abs(last * growth) * (goal ?? 0)).toFixed(decimals);
  const targets = goal !== null && !isLevel ? [[park, name, YEAR, aim, unit, ""].join(",")] : [];
  return { figures, targets };
}
