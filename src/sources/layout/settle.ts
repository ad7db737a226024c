/** What single cells leave open and the table as a whole decides: 累计 or 本月, percent or fraction. */
import { plainNumber, product } from "../../core/decimal";
import type { RawFigure } from "./collect";
import type { MeasureMeaning } from "./measureWords";
import type { ChangeKind } from "./openChanges";
import { changeKinds } from "./openChanges";
import { byRow, isNear, numberOf, rowGrowth } from "./rowGrowth";
import type { TableContext } from "./tableContext";
import { triangleSigns } from "./triangleSigns";

/** A figure whose basis and value are settled. */
export interface SettledFigure {
  readonly raw: RawFigure;
  readonly basis: NonNullable<MeasureMeaning["basis"]>;
  /** Neither heading, stub nor title says whether it is 累计 or 本月. */
  readonly basisGuessed: boolean;
  /** The number as it counts: 0.0525 of a column of fractions is 5.25. */
  readonly value: number | null;
  readonly fraction: "no" | "proved" | "guessed" | "open";
  /** Nothing tells whether △ marks a fall. */
  readonly signOpen: boolean;
  /** What 同比± without a percent sign is; null for other figures. */
  readonly change: ChangeKind | null;
}

/** Growths of a table that are compared at most. */
const MOST_COMPARED = 50_000;

export function settle(figures: readonly RawFigure[], context: TableContext): readonly SettledFigure[] {
  const guess = context.basis ?? basisByCourse(figures, context);
  const scales = fractions(figures);
  const totals = totalsBeside(figures);
  const signs = triangleSigns(figures);
  const changes = changeKinds(figures);
  return figures.map((raw) => {
    const cumulative = raw.period?.month === undefined ? context.period?.cumulative : raw.period.cumulative;
    const wholeYear = raw.period?.wholeYear === true && context.period?.month === undefined;
    const own = raw.period?.month !== undefined && raw.period.ofSection !== true;
    const beside = own && totals.has(besideKey(raw)) ? ("month" as const) : null;
    const stated = raw.basis ?? (cumulative || wholeYear ? "ytd" : null) ?? beside ?? context.basis;
    const sign = signs.get(raw);
    const value = raw.typed.kind === "number" ? raw.typed.value * (sign ?? 1) : null;
    const scale = scales.get(raw) ?? "no";
    const scaled = value !== null && (scale === "proved" || scale === "guessed");
    return {
      raw,
      basis: stated ?? guess ?? "ytd",
      basisGuessed: stated === null && isAmount(raw),
      value: scaled ? plainNumber(product(value, 100)) : value,
      fraction: scale,
      signOpen: sign === null,
      change: changes.get(raw) ?? null,
    };
  });
}

/** 5月 beside 1-5月 is the month alone: rows that have a total from January besides. */
function totalsBeside(figures: readonly RawFigure[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const figure of figures)
    if (
      (figure.measure === "value" || figure.measure === "growth") &&
      (figure.basis === "ytd" || figure.period?.cumulative === true)
    )
      keys.add(besideKey(figure));
  return keys;
}

const besideKey = ({ row, measure, indicator, park }: RawFigure): string =>
  [
    row,
    measure === "growth",
    indicator?.match?.found.code ?? indicator?.spelled,
    park?.match?.found.name ?? park?.spelled,
  ].join("|");

/** Whether it matters which of the two a figure is: amounts and counts grow through the year, levels do not. */
function isAmount({ measure, indicator }: RawFigure): boolean {
  const kind = indicator?.match?.found.kind ?? "flow";
  return (
    (measure === "value" || measure === "lastYear" || measure === "growth") &&
    (kind === "flow" || kind === "count")
  );
}

/** Months of one series that never fall are totals from January; months that rise and fall are months. */
function basisByCourse(figures: readonly RawFigure[], context: TableContext): MeasureMeaning["basis"] {
  const series = new Map<string, { month: number; value: number }[]>();
  for (const { measure, basis, indicator, park, period, typed, unit } of figures) {
    const kind = indicator?.match?.found.kind ?? "flow";
    const counts = measure === "value" && basis === null && (kind === "flow" || kind === "count");
    if (!counts || typed.kind !== "number" || typed.percent || period?.month === undefined) continue;
    const name = indicator?.match?.found.code ?? indicator?.spelled ?? "";
    const place = park?.match?.found.name ?? park?.spelled ?? "";
    const key = [place, name, period.year ?? context.period?.year ?? "", unit].join("|");
    const months = series.get(key) ?? [];
    months.push({ month: period.month, value: typed.value });
    series.set(key, months);
  }
  let [rises, falls] = [0, 0];
  for (const months of series.values()) {
    months.sort((a, b) => a.month - b.month);
    for (const [index, { value }] of months.entries()) {
      const before = months[index - 1];
      if (!before) continue;
      if (value < before.value) falls++;
      else rises++;
    }
  }
  if (rises + falls < 2) return null;
  return falls * 10 <= rises ? "ytd" : "month";
}

type Scale = SettledFigure["fraction"];

/** Growths that stand as fractions: by what 本期 and 上年同期 beside them give, else by how the column looks. */
function fractions(figures: readonly RawFigure[]): ReadonlyMap<RawFigure, Scale> {
  const scales = new Map<RawFigure, Scale>();
  const percents = figures.filter(isPercentFigure);
  if (percents.length === 0 || percents.length > MOST_COMPARED) return scales;
  const rows = byRow(figures);
  const columns = new Map<number, RawFigure[]>();
  for (const figure of percents) {
    const column = columns.get(figure.column);
    if (column) column.push(figure);
    else columns.set(figure.column, [figure]);
  }
  for (const column of columns.values()) {
    let [asFraction, asPercent] = [0, 0];
    const proved = new Map<RawFigure, Scale>();
    for (const figure of column) {
      const computed = rowGrowth(figure, rows.get(figure.row) ?? []);
      if (computed === null) continue;
      const value = numberOf(figure);
      const [percent, fraction] = [isNear(value / 100, computed), isNear(value, computed)];
      if (percent === fraction) continue;
      if (percent) asPercent++;
      else asFraction++;
      proved.set(figure, percent ? "no" : "proved");
    }
    if (asFraction > asPercent) for (const figure of column) scales.set(figure, "proved");
    else if (asPercent === 0) byLook(column, scales);
    else openAmongPercents(column, scales);
    // What a figure's own row proves goes before the look of its column.
    for (const [figure, scale] of proved) scales.set(figure, scale);
  }
  return scales;
}

/** Small numbers with many decimals are fractions; small ones with few are open to doubt. */
function byLook(column: readonly RawFigure[], scales: Map<RawFigure, Scale>): void {
  const values = column.map(numberOf).filter((value) => value !== 0);
  if (values.length === 0 || values.some((value) => Math.abs(value) > 1.5)) {
    openAmongPercents(column, scales);
    return;
  }
  const fine = values.filter((value) => decimalsOf(value) >= 3).length;
  const scale: Scale = fine * 2 >= values.length ? "guessed" : "open";
  for (const figure of column) scales.set(figure, scale);
}

/** One fraction among percentages was typed otherwise than the rest: 0.12 or 0.0525 among 11.5 and 8.8. */
function openAmongPercents(column: readonly RawFigure[], scales: Map<RawFigure, Scale>): void {
  const percents = column.map(numberOf).filter((value) => Math.abs(value) >= 1);
  const usual =
    percents.length === 0 ? 2 : percents.reduce((most, value) => Math.max(most, decimalsOf(value)), 1);
  for (const figure of column) {
    const value = numberOf(figure);
    // Ratios of one column are of several indicators, some of them small: 2.1 and 0.85.
    const most = figure.measure === "growth" ? Math.min(usual, 2) : 2;
    if (value !== 0 && Math.abs(value) < 1 && decimalsOf(value) > most) scales.set(figure, "open");
  }
}

/** A plain number where percent belongs. */
function isPercentFigure({ measure, typed, indicator, unit }: RawFigure): boolean {
  if (typed.kind !== "number" || typed.percent || typed.points || typed.unit !== "") return false;
  const ratio = measure === "value" && indicator?.match?.found.unit === "%" && (unit === "" || unit === "%");
  return measure === "growth" || ratio;
}

function decimalsOf(value: number): number {
  const text = String(value);
  const at = text.indexOf(".");
  return at < 0 ? 0 : text.length - at - 1;
}
