/** The month a figure belongs to, of its own words, of what stands around the table, and of what is loaded. */
import { isMonth, month } from "../../core/period";
import type { Month } from "../../core/period";
import type { SettledFigure } from "./settle";
import type { TableContext } from "./tableContext";

export interface FigureMonth {
  /** Null when nothing tells it. */
  readonly at: Month | null;
  /** The words leave it open, or name no period of the ledger. */
  readonly doubtful: boolean;
}

/** `loaded` is the month the caller loads, null when it knows none. */
export function figureMonth(
  { raw, basis }: SettledFigure,
  { period: around, periodDoubtful }: TableContext,
  loaded: Month | null,
): FigureMonth {
  const own = raw.period;
  const year =
    own?.year ?? (around?.year ?? loaded?.year ?? NaN) + (own?.relativeYear ?? around?.relativeYear ?? 0);
  if (own?.relativeMonth !== undefined && own.month === undefined && around?.month !== undefined) {
    const ordinal = year * 12 + around.month - 1 + own.relativeMonth;
    const [ofYear, ofMonth] = [Math.floor(ordinal / 12), (ordinal % 12) + 1];
    if (isMonth(ofYear, ofMonth)) return { at: month(ofYear, ofMonth), doubtful: periodDoubtful };
  }
  const named = own?.month ?? around?.month;
  const annual = own?.wholeYear === true || (own?.month === undefined && around?.wholeYear === true);
  const target = raw.measure === "target";
  // 2026年 without a month is the month that is loaded more often than the whole year; either way in doubt.
  const bareYear = annual && named === undefined && !(own?.annual ?? around?.annual ?? false);
  const ofYear =
    named ?? (bareYear && loaded?.year === year ? loaded.month : annual || target ? 12 : loaded?.month);
  if (ofYear === undefined || !isMonth(year, ofYear)) return { at: null, doubtful: true };
  const assumed = own?.year === undefined && around?.year === undefined;
  const assumedMonth = named === undefined && !annual && !target;
  const odd = own?.odd === true || (own?.month === undefined && around?.odd === true && basis === "ytd");
  return {
    at: month(year, ofYear),
    doubtful: assumed || assumedMonth || odd || (bareYear && !target) || periodDoubtful,
  };
}
