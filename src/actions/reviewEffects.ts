/** What figures do to growth and completion in the report of their own month, before and after a load. Pure. */
import { Dataset } from "../core/dataset";
import type { Indicator } from "../core/indicator";
import { LEDGER_MEASURES, type LedgerMeasure, type Observation } from "../core/observation";
import { compareMonths, isYear, shiftMonths, type Month } from "../core/period";
import type { Target } from "../core/target";
import { words } from "../i18n/translate";
import { calculateMeasures } from "../measures/calculate";
import { DEFAULT_SETTINGS } from "../measures/settings";
import { MONTH_COLUMNS } from "../report/tables";
import { cellReader } from "./headlines";
import type { KnownLists } from "./loadPlan";
import type { EffectPair, ReviewItem } from "./review";
import type { DraftItem } from "./reviewItems";
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

/** Figures and targets the workbook holds of these parks and indicators. */
function standingFacts(
  { language }: WorkbookState,
  { indicators, spelled }: KnownLists,
  pairs: ReadonlySet<string>,
): { readonly observations: readonly Observation[]; readonly targets: readonly Target[] } {
  const { ledgerMeasures, targetTypes } = words(language).workbook;
  const measures = new Map<string, LedgerMeasure>(
    LEDGER_MEASURES.map((each) => [ledgerMeasures[each], each]),
  );
  const codes = new Map(indicators.indicators.map(({ code, names }) => [names[language], code]));
  const observations: Observation[] = [];
  const ledger = spelled.Ledger.contents;
  for (const row of ledger.rows) {
    const cell = cellReader(ledger, row);
    const [park, indicator] = [String(cell("park")), codes.get(String(cell("indicator")))];
    const [year, measure] = [Number(cell("year")), measures.get(String(cell("measure")))];
    if (indicator === undefined || !measure || !isYear(year) || !pairs.has(`${park}|${indicator}`)) continue;
    for (const [index, key] of MONTH_COLUMNS.entries()) {
      const value = cell(key);
      if (typeof value !== "number") continue;
      const month = { year, month: index + 1 };
      observations.push({ park, indicator, month, measure, value, ...NOWHERE });
    }
  }
  const targets: Target[] = [];
  const contents = spelled.Targets.contents;
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    const [park, indicator] = [String(cell("park")), codes.get(String(cell("indicator")))];
    const [year, value] = [Number(cell("year")), cell("target")];
    if (indicator === undefined || typeof value !== "number" || !pairs.has(`${park}|${indicator}`)) continue;
    const type = cell("type") === targetTypes.growth ? "growth" : "level";
    targets.push({ park, indicator, year, type, value, revisedOn: "", ...NOWHERE });
  }
  return { observations, targets };
}

const NOWHERE = { unit: "", reported: { value: "", unit: "" }, place: { file: "" }, note: "" } as const;
