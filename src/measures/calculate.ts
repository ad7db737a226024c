/** The Measures table on the value side: which rows it has, and what each cell is. */
import type { Dataset } from "../core/dataset";
import type { Indicator } from "../core/indicator";
import type { Language } from "../core/language";
import type { Park } from "../core/park";
import { MEASURES } from "./index";
import { MeasureRow } from "./row";
import type { MeasureContext } from "./row";
import type { MeasureSettings } from "./settings";
import type { MeasureWords } from "./words";

/** A row of the Measures table before it is calculated. */
export interface MeasureTableRow {
  readonly park: Park;
  readonly indicator: Indicator;
}

/**
 * The rows of the Measures table: indicator by indicator, and within one the parks in the order given, where the
 * indicator applies to the park. An indicator's rows stand together, because ranks and totals look at that block.
 */
export function measuresTableRows(
  parks: readonly Park[],
  indicators: readonly Indicator[],
): MeasureTableRow[] {
  return indicators.flatMap((indicator) =>
    parks.filter((park) => applies(indicator, park)).map((park) => ({ park, indicator })),
  );
}

/** Whether an indicator applies to a park: it names no level or type, or the park's. */
export function applies(
  indicator: Pick<Indicator, "appliesTo">,
  park: Pick<Park, "level" | "type">,
): boolean {
  return (
    indicator.appliesTo.length === 0 ||
    indicator.appliesTo.includes(park.level) ||
    (park.type !== "" && indicator.appliesTo.includes(park.type))
  );
}

/**
 * Rows that know their values, in the order given. Cells are worked out when asked for.
 * @example calculateMeasures(rows, dataset, settings, words, "zh-CN")[0].get("completion") //=> 64.1
 */
export function calculateMeasures(
  rows: readonly MeasureTableRow[],
  dataset: Dataset,
  settings: MeasureSettings,
  words: MeasureWords,
  language: Language,
): MeasureRow[] {
  const blocks = new Map<string, MeasureRow[]>();
  const byKey = new Map<string, MeasureRow>();
  const context: MeasureContext = {
    dataset,
    settings,
    words,
    language,
    measures: MEASURES,
    block: (code) => blocks.get(code) ?? [],
    row: (park, code) => byKey.get(`${park}|${code}`) ?? null,
  };
  return rows.map(({ park, indicator }) => {
    const row = new MeasureRow(park, indicator, context);
    byKey.set(`${park.name}|${indicator.code}`, row);
    const block = blocks.get(indicator.code);
    if (block) block.push(row);
    else blocks.set(indicator.code, [row]);
    return row;
  });
}
