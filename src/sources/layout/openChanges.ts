/** 同比± and 同比增减 without a percent sign: rates, or amounts more and less, by what both years of the row had. */
import type { RawFigure } from "./collect";
import { foldText } from "./foldText";
import { byRow, isNear, numberOf, yearsOf } from "./rowGrowth";

/** 增减幅度, 增减率 and ±% say that they are rates. */
const EITHER = /(?:±|\+-|增减|增減)(?:数|數|情况|情況|变化|變化)?$/;

export type ChangeKind = "growth" | "amount" | "open";

/** Whether a heading or a name says a change without saying in what. */
export function isOpenChange(text: string): boolean {
  return EITHER.test(foldText(text));
}

/** Each figure under such words; "open" where nothing tells. */
export function changeKinds(figures: readonly RawFigure[]): ReadonlyMap<RawFigure, ChangeKind> {
  const kinds = new Map<RawFigure, ChangeKind>();
  const changes = figures.filter(({ openChange }) => openChange);
  if (changes.length === 0) return kinds;
  const rows = byRow(figures);
  const proved = new Map<number, Set<ChangeKind>>();
  for (const figure of changes) {
    const kind = provedKind(figure, rows.get(figure.row) ?? []);
    kinds.set(figure, kind);
    if (kind === "open") continue;
    const column = proved.get(figure.column);
    if (column) column.add(kind);
    else proved.set(figure.column, new Set([kind]));
  }
  // A column of rates that several rows prove is one of rates.
  for (const figure of changes) {
    const column = proved.get(figure.column);
    if (kinds.get(figure) === "open" && column?.size === 1 && column.has("growth"))
      kinds.set(figure, "growth");
  }
  return kinds;
}

/** By this year's and last year's figure of the row; "open" where they are not both there, or give both. */
function provedKind(change: RawFigure, row: readonly RawFigure[]): ChangeKind {
  const years = yearsOf(change, row);
  if (!years) return "open";
  const value = numberOf(change);
  const { now, before } = years;
  const rate = before > 0 && isNear(value / 100, now / before - 1);
  const amount = Math.abs(value - (now - before)) <= 0.011 + Math.abs(now - before) * 0.005;
  if (rate === amount) return "open";
  return rate ? "growth" : "amount";
}
