/** What the heading of each column of figures says, and what it takes over from the column before it. */
import type { Indicator } from "../../core/indicator";
import type { AxisReader, Meaning } from "./axisReader";
import { NO_MEANING, measureCode, together } from "./axisReader";
import type { TableColumn } from "./columns";
import type { Grid } from "./grid";
import { asMeasure, withoutTitle } from "./measureNames";
import { isPartOfYear } from "./measureWords";
import type { MeasureMeaning, MeasureWord } from "./measureWords";
import type { PeriodWords } from "./periodWords";
import type { TextEntry } from "./texts";
import { WholeUnits } from "./wholeUnits";

/**
 * Meaning of each figure column (keyed by its place in the grid, 0-based) from the texts of its heading; the lowest
 * name governs. `loose` are the names above others that group columns and name nothing, as 主要经济指标 over 本月.
 */
export function columnMeanings(
  grid: Grid,
  columns: readonly TableColumn[],
  reader: AxisReader,
  titled: Indicator | undefined,
  words: ReadonlySet<string>,
): { heads: ReadonlyMap<number, Meaning>; loose: ReadonlySet<TextEntry> } {
  const loose = new Set<TextEntry>();
  const heads = new Map<number, Meaning>();
  const wholes = new WholeUnits();
  let group = "";
  let before: Meaning["indicator"] = null;
  let basis: MeasureMeaning["basis"] = null;
  let dated: PeriodWords | null = null;
  let rated = false;
  let ofPark: Pick<Meaning, "park" | "total"> | null = null;
  for (const { column, role, heads: texts } of columns) {
    if (role !== "figures") continue;
    let meaning = NO_MEANING;
    for (const { row, text } of texts) {
      const place = [grid.rowNumbers[row] ?? 0, grid.columnNumbers[column] ?? 0] as const;
      const read = withoutTitle(reader.read("heading", text, ...place, null, meaning.name), titled);
      const own = words.has(text) ? asMeasure(read, text) : read;
      const { unknown, indicator } = own;
      const whole = together(own, meaning);
      // 财政总收入 over 地方级: what is below it and not understood makes it another figure.
      meaning = unknown ? { ...whole, indicator: null } : indicator ? { ...whole, unknown: null } : whole;
    }
    if (meaning.measure === "target" && isPartOfYear(meaning.entries))
      meaning = { ...meaning, measure: "derived" };
    const follows = FOLLOWING.has(meaning.measure ?? "value");
    // 财政总收入 | 同比 | 位次: what has no name of its own is of the indicator before it.
    if (meaning.indicator) before = meaning.indicator;
    else if (meaning.unknown || meaning.park || meaning.total || texts.length !== 1) before = null;
    else if (follows && before) meaning = { ...meaning, indicator: before };
    // 萍乡经开区 | 同比% | 湘乡经开区 | 同比%: likewise of the park before it, or of their total.
    if (texts.length === 1 && ofPark && follows && meaning.measure !== null && isNameless(meaning))
      meaning = { ...meaning, ...ofPark };
    else if (meaning.park) ofPark = { park: meaning.park, total: false };
    else ofPark = meaning.total && ofPark ? { park: null, total: true } : null;
    const upper = texts.length > 1 ? (texts[0]?.text ?? "") : (meaning.indicator?.spelled ?? "");
    if (upper !== group) basis = null;
    group = upper;
    // 5月当月 | 1-5月 | 去年同期: the total from January, by its period alone, is what the next is of.
    const own = meaning.basis ?? (meaning.period?.cumulative === true ? ("ytd" as const) : null);
    if (meaning.basis === null && follows) meaning = { ...meaning, basis };
    else if (own !== null && ["value", "lastYear"].includes(meaning.measure ?? "value")) basis = own;
    // 5月 | 同比 | 1-5月 | 同比: a rate is of the period before it, and of two years of the later one; so is 上年同期.
    const ofPeriod = ["growth", "change", "lastYear"].includes(meaning.measure ?? "");
    if (ofPeriod && meaning.period === null && dated) {
      meaning = { ...meaning, period: dated };
      rated = meaning.measure === "growth";
    } else if (!follows || meaning.period) {
      // 2022年1-5月 | 增速 | 2021年1-5月 | 增速: each has its own.
      dated = laterOf(rated ? null : dated, meaning.period);
      rated = false;
    }
    const lowest = texts.at(-1)?.row;
    const upperUnknown = meaning.unknown?.entry;
    // 主要经济指标 over 本月 groups columns and names nothing.
    if (upperUnknown && upperUnknown.row !== (grid.rowNumbers[lowest ?? -1] ?? -1)) loose.add(upperUnknown);
    noteMeasure(meaning);
    heads.set(column, wholes.under(meaning));
  }
  return { heads, loose };
}

const isNameless = ({ indicator, unknown, park, total }: Meaning): boolean =>
  !indicator && !unknown && !park && !total;

/** The period of a column, or that of the one before it where it is the same of a later year. */
function laterOf(before: PeriodWords | null, own: PeriodWords | null): PeriodWords | null {
  // 2021年 | 同比 | 1-5月 | 同比: of the year before it, unless months stand before that.
  const ofYears = before === null || before.month === undefined;
  if (own?.wholeYear && own.month === undefined && own.year !== undefined && ofYears)
    return (before?.year ?? 0) > own.year ? before : own;
  if (own === null || own.month === undefined || own.relativeYear !== undefined)
    return own?.month === undefined ? null : before;
  const sameMonths = before?.month === own.month && before.cumulative === own.cumulative;
  return sameMonths && (before.year ?? 0) > (own.year ?? 0) ? before : own;
}

/** What may stand behind an indicator's figure without its name. */
const FOLLOWING: ReadonlySet<MeasureWord> = new Set([
  "growth",
  // 增减, which its percent sign makes a rate.
  "change",
  "lastYear",
  "base",
  "rank",
  "completion",
  "target",
]);

/** A measure whose basis comes from its neighbour is proposed with that basis. */
function noteMeasure({ measure, basis, entries }: Meaning): void {
  const entry = entries.find(({ kind }) => kind === "measure");
  if (entry && measure !== null && entry.reason !== "chosen") entry.meaning = measureCode(measure, basis);
}
