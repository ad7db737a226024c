/** What figures and targets do to growth and completion in the reports they show in, before and after a load. Pure. */
import { Dataset } from "../core/dataset";
import { effectiveMonth } from "../core/effectiveMonth";
import { figureMeasure } from "../core/figureMeasure";
import type { Indicator } from "../core/indicator";
import type { Observation } from "../core/observation";
import type { Park } from "../core/park";
import { compareMonths, isYear, monthId, periodId, shiftMonths, type Month } from "../core/period";
import type { Target } from "../core/target";
import { words } from "../i18n/translate";
import { calculateMeasures } from "../measures/calculate";
import { DEFAULT_SETTINGS } from "../measures/settings";
import type { KnownLists } from "./loadPlan";
import type { Effect, EffectPair, ReviewItem } from "./review";
import type { DraftItem } from "./reviewItems";
import { standingFacts } from "./standingFacts";
import type { WorkbookState } from "./workbookState";

/** Items with their effects. Only rows of the parks and indicators concerned are looked at. */
export function withEffects(
  items: readonly DraftItem[],
  state: WorkbookState,
  lists: KnownLists,
): ReviewItem[] {
  const effects = new LoadEffects(items, state, lists);
  return items.map((item): ReviewItem => {
    const { origin: _, months: __, ...shown } = item;
    return { ...shown, effects: isTelling(item) ? effects.of(item) : [] };
  });
}

/** Whether an item changes anything. */
const isTelling = ({ kind }: DraftItem): boolean => kind !== "unchanged" && kind !== "locked";

class LoadEffects {
  private readonly before: Dataset;
  private readonly after: Dataset;
  /** By park, indicator and month; null where nothing differs. */
  private readonly known = new Map<string, Effect | null>();
  /** Park, indicator and month of the items that tell the effect of their own month. */
  private readonly told: ReadonlySet<string>;

  constructor(
    items: readonly DraftItem[],
    private readonly state: WorkbookState,
    private readonly lists: KnownLists,
  ) {
    const taken = items.filter(({ proposed }) => proposed);
    const loaded = taken.flatMap((item) => observationOf(item) ?? []);
    const targets = taken.flatMap((item) => targetOf(item) ?? []);
    const pairs = new Set([...loaded, ...targets].map(({ park, indicator }) => `${park}|${indicator}`));
    const standing = standingFacts(state, lists, pairs);
    const parts = { parks: lists.parks.parks, indicators: lists.indicators.indicators };
    this.before = Dataset.from({ ...parts, observations: standing.observations, targets: standing.targets });
    this.after = Dataset.from({
      ...parts,
      observations: [...standing.observations, ...loaded],
      standingTargets: standing.targets,
      targets,
    });
    this.told = new Set(
      items
        .filter(isTelling)
        .flatMap((item) => observationOf(item) ?? [])
        .map(({ park, indicator, month }) => effectKey(park, indicator, month)),
    );
  }

  of(item: DraftItem): readonly Effect[] {
    const [observation, target] = [observationOf(item), targetOf(item)];
    const { park: parkName, indicator: code } = observation ?? target ?? {};
    const park = parkName === undefined ? null : this.lists.parks.find(parkName);
    const indicator = code === undefined ? null : this.lists.indicators.byCode(code);
    if (!park || !indicator) return [];
    const own = observation && this.effect(park, indicator, observation.month);
    const elsewhere = observation
      ? this.yearAfter(observation, item.kind === "changed" || item.kind === "conflicting")
      : this.monthOfTarget(target!, indicator);
    const there = elsewhere && this.effect(park, indicator, elsewhere);
    const period = elsewhere && periodOf(indicator, elsewhere);
    return [...(own ? [own] : []), ...(there ? [{ ...there, period }] : [])];
  }

  /** The month whose growth a figure is the base of. A new figure leaves it to the one of that month to tell. */
  private yearAfter({ park, indicator, month }: Observation, revised: boolean): Month | null {
    const next = { year: month.year + 1, month: month.month };
    if (!isYear(next.year) || (!revised && this.told.has(effectKey(park, indicator, next)))) return null;
    return next;
  }

  /** The month of the report, else the last of the target's year that has a figure. */
  private monthOfTarget({ park, indicator: code, year }: Target, indicator: Indicator): Month | null {
    const period = this.state.settings?.period;
    const shown = period ? effectiveMonth(indicator, period) : null;
    const figures = ([figureMeasure(indicator), "growth"] as const).map((measure) =>
      this.after.series(park, code, year, measure),
    );
    const has = (month: number): boolean => figures.some((series) => series[month - 1] != null);
    if (shown?.year === year && has(shown.month)) return shown;
    for (let month = 12; month >= 1; month--) if (has(month)) return { year, month };
    return null;
  }

  private effect(park: Park, indicator: Indicator, month: Month): Effect | null {
    const key = effectKey(park.name, indicator.code, month);
    let effect = this.known.get(key);
    if (effect === undefined) this.known.set(key, (effect = this.compare(park, indicator, month)));
    return effect;
  }

  private compare(park: Park, indicator: Indicator, month: Month): Effect | null {
    const [before, after] = [this.before, this.after].map((dataset) =>
      figuresOf(dataset, park, indicator, month, this.state),
    );
    if (!before || !after) return null;
    const pair = (of: "growth" | "completion"): EffectPair => ({ before: before[of], after: after[of] });
    const [growth, completion] = [pair("growth"), pair("completion")];
    const differs = [growth, completion].some((each) => each.before !== each.after);
    return differs ? { period: null, growth, completion } : null;
  }
}

const observationOf = ({ table, origin }: DraftItem): Observation | null =>
  table === "Ledger" ? (origin as Observation) : null;
const targetOf = ({ table, origin }: DraftItem): Target | null =>
  table === "Targets" ? (origin as Target) : null;

const effectKey = (park: string, code: string, month: Month): string => `${park}|${code}|${monthId(month)}`;

/** A period as its figures are read: January to the month, or the month a level is of. */
const periodOf = (indicator: Indicator, month: Month): string =>
  figureMeasure(indicator) === "ytd" ? periodId({ kind: "yearToDate", ...month }) : monthId(month);

/** Growth and completion of a figure in the report that shows its month; null when none does. */
function figuresOf(
  dataset: Dataset,
  park: Park,
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
