/** What figures do to growth and completion in the report of their own month, before and after a load. Pure. */
import { Dataset } from "../core/dataset";
import type { Indicator } from "../core/indicator";
import type { Observation } from "../core/observation";
import { compareMonths, isYear, shiftMonths, type Month } from "../core/period";
import type { Target } from "../core/target";
import { words } from "../i18n/translate";
import { calculateMeasures } from "../measures/calculate";
import { DEFAULT_SETTINGS } from "../measures/settings";
import type { KnownLists } from "./loadPlan";
import type { EffectPair, ReviewItem } from "./review";
import type { DraftItem } from "./reviewItems";
import { standingFacts } from "./standingFacts";
import type { WorkbookState } from "./workbookState";

type Effect = NonNullable<ReviewItem["effect"]>;

/** Items with their effects. Only rows of the parks and indicators concerned are looked at. */
export function withEffects(
  items: readonly DraftItem[],
  state: WorkbookState,
  lists: KnownLists,
): ReviewItem[] {
  const effects = effectsOf(items, state, lists);
  return items.map(({ origin, ...item }): ReviewItem => {
    const month = item.table === "Ledger" ? (origin as Observation).month : null;
    const telling = month && item.kind !== "unchanged" && item.kind !== "locked";
    const key = telling ? effectKey(item.park, (origin as Observation).indicator, month) : "";
    return { ...item, effect: effects.get(key) ?? null };
  });
}

const effectKey = (park: string, code: string, { year, month }: Month): string =>
  `${park}|${code}|${year}|${month}`;

function effectsOf(
  items: readonly DraftItem[],
  state: WorkbookState,
  lists: KnownLists,
): ReadonlyMap<string, Effect> {
  const taken = items.filter(({ proposed }) => proposed);
  const loaded = taken.flatMap(({ table, origin }) => (table === "Ledger" ? [origin as Observation] : []));
  const pairs = new Set(loaded.map(({ park, indicator }) => `${park}|${indicator}`));
  const standing = standingFacts(state, lists, pairs);
  const parts = { parks: lists.parks.parks, indicators: lists.indicators.indicators };
  const before = Dataset.from({ ...parts, ...standing });
  const after = Dataset.from({
    ...parts,
    observations: [...standing.observations, ...loaded],
    targets: [
      ...standing.targets,
      ...taken.flatMap(({ table, origin }) => (table === "Targets" ? [origin as Target] : [])),
    ],
  });
  const months = new Map<string, { month: Month; rows: Map<string, Observation> }>();
  for (const observation of loaded) {
    const { year, month } = observation.month;
    const id = `${year}|${month}`;
    const known = months.get(id) ?? { month: observation.month, rows: new Map<string, Observation>() };
    known.rows.set(`${observation.park}|${observation.indicator}`, observation);
    months.set(id, known);
  }
  const effects = new Map<string, Effect>();
  for (const { month, rows } of months.values())
    for (const { park, indicator } of rows.values()) {
      const row = { park: lists.parks.find(park), indicator: lists.indicators.byCode(indicator) };
      if (!row.park || !row.indicator) continue;
      const found = [before, after].map((dataset) =>
        figuresOf(dataset, row.park!, row.indicator!, month, state),
      );
      const [a, b] = found;
      if (!a || !b) continue;
      const pair = (key: "growth" | "completion"): EffectPair => ({ before: a[key], after: b[key] });
      effects.set(effectKey(park, indicator, month), {
        growth: pair("growth"),
        completion: pair("completion"),
      });
    }
  return effects;
}

/** Growth and completion of a figure in the report that shows its month; null when none does. */
function figuresOf(
  dataset: Dataset,
  park: NonNullable<ReturnType<KnownLists["parks"]["find"]>>,
  indicator: Indicator,
  month: Month,
  { settings, language }: WorkbookState,
): { readonly growth: number | string; readonly completion: number | string } | null {
  // A figure that lags stands in the report of a later month.
  const report = isYear(shiftYear(month, indicator.lagMonths))
    ? shiftMonths(month, indicator.lagMonths)
    : month;
  const [row] = calculateMeasures(
    [{ park, indicator }],
    dataset,
    { ...DEFAULT_SETTINGS, ...settings, year: report.year, month: report.month },
    words(language).workbook,
    language,
  );
  if (!row || compareMonths(row.period, month) !== 0) return null;
  return { growth: row.get("growth"), completion: row.get("completion") };
}

const shiftYear = ({ year, month }: Month, months: number): number =>
  year + Math.floor((month - 1 + months) / 12);
