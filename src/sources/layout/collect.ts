/** The figures of one table, each with what its row, its column and the titles say of it. */
import type { Indicator } from "../../core/indicator";
import type { Park } from "../../core/park";
import { parseUnit } from "../../core/unit";
import type { AxisReader, Meaning, Named } from "./axisReader";
import { NO_MEANING, measureCode, together } from "./axisReader";
import type { TableColumn } from "./columns";
import { foldText } from "./foldText";
import type { Grid, GridCell } from "./grid";
import { isPartOfYear } from "./measureWords";
import type { MeasureMeaning, MeasureWord } from "./measureWords";
import { asMeasure, measureHeadings, withoutTitle } from "./measureNames";
import type { Match } from "./match";
import type { NameMatcher } from "./nameMatcher";
import type { PeriodWords } from "./periodWords";
import { isOpenChange } from "./openChanges";
import { RowReader } from "./rowMeanings";
import type { TableArea } from "./tableAreas";
import type { Spoken, TableContext } from "./tableContext";
import { isMoney } from "./figureUnit";
import { joined } from "./textFacets";
import type { TextEntry } from "./texts";
import { readTypedFigure, readTypedRank, withWordsBehind } from "./typedFigure";
import { isTotal } from "./totals";
import type { TypedFigure } from "./typedFigure";
import { WholeUnits } from "./wholeUnits";

/** A name with the text it came from; `entry` is null when it came from a title or the name of a file. */
export interface FigureName<T> {
  readonly match: Match<T> | null;
  readonly spelled: string;
  readonly entry: TextEntry | null;
  /** A person said so, whether or not a list has it. */
  readonly chosen?: boolean;
}

/** One cell that may be a figure. Rows and columns of the grid. */
export interface RawFigure {
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
  readonly typed: TypedFigure;
  readonly park: FigureName<Park> | null;
  readonly indicator: FigureName<Indicator> | null;
  readonly measure: MeasureWord;
  readonly basis: MeasureMeaning["basis"];
  readonly period: PeriodWords | null;
  /** Unit by row or column, "" where they say none. */
  readonly unit: string;
  /** Unit a person gave for returns that say none, "" where nobody did. */
  readonly silentUnit: string;
  /** Unit said for what it is a part of, or a further figure of; "" where none is. */
  readonly wholeUnit: string;
  /** 同比± without a percent sign: a rate, or an amount more or less. */
  readonly openChange: boolean;
  /** Its row goes on where no heading stands: a comma within a number may have moved the cells of a csv. */
  readonly beyond: boolean;
  readonly entries: readonly TextEntry[];
}

export interface Collected {
  readonly figures: readonly RawFigure[];
  /** Texts of headings nobody understands, whose figures are not read. */
  readonly unread: ReadonlyMap<TextEntry, number>;
  /** Sums and derived columns that are left out, by text. */
  readonly left: ReadonlyMap<TextEntry, number>;
  /** Their cells: what a return states of the figures that are read. */
  readonly stated: readonly StatedFigure[];
}

/** A cell that is left out, and why. */
export interface StatedFigure {
  readonly raw: RawFigure;
  readonly kind: "total" | "completion" | "derived";
  /** Of the row or the column that makes it one. */
  readonly entry: TextEntry | undefined;
}

export function collect(
  grid: Grid,
  area: TableArea,
  columns: readonly TableColumn[],
  reader: AxisReader,
  matcher: NameMatcher,
  context: TableContext,
): Collected {
  const titled = context.indicator?.match?.found;
  const words = measureHeadings(grid, area, columns, matcher, titled);
  const { heads, loose } = headings(grid, columns, reader, titled, words);
  const byColumns = [...heads.values()].some(({ indicator }) => indicator !== null);
  const rows = new RowReader(grid, area, columns, reader, matcher, byColumns).read();
  const rowIndicators = rows.some(({ meaning }) => meaning.indicator !== null);
  const rowUnknowns = rows.some(({ meaning }) => meaning.unknown !== null);
  const rowParks = rows.some(({ meaning }) => meaning.park !== null);
  const columnParks = [...heads.values()].some(({ park }) => park !== null);
  // 增速一览表: where no column and no row says what its figures are.
  const growths =
    context.growths &&
    [...heads.values()].every(({ measure, unit }) => measure === null && unit === "") &&
    rows.every(({ meaning }) => meaning.measure === null && meaning.unit === "");
  const figures: RawFigure[] = [];
  const stated: StatedFigure[] = [];
  const unread = new Map<TextEntry, number>();
  const left = new Map<TextEntry, number>();
  const count = (counts: Map<TextEntry, number>, entry: TextEntry | undefined): void => {
    if (entry) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  };
  const nameless = withoutHeading(columns);
  for (const { row, meaning: ofRow } of rows) {
    const beyond = nameless.some((column) => grid.at(row, column).text !== "");
    const own = settledRow(ofRow, byColumns && !rowIndicators);
    for (const { column, role } of columns) {
      if (role !== "figures" || nameless.includes(column)) continue;
      const cell = grid.at(row, column);
      if (cell.text === "" || cell.filled) continue;
      const ofColumn = heads.get(column) ?? NO_MEANING;
      const typed = withWordsBehind(
        readTypedFigure(cell.value, cell.shown),
        // The words of a format that scales count what is seen, which is another number.
        cell.shown === "scaled" ? "" : cell.behind,
      );
      const entry = ofColumn.unknown?.entry;
      const head = settledColumn(ofColumn, {
        indicators:
          !rowIndicators && !(rowUnknowns && !rowParks && !byColumns) && !(columnParks && !byColumns),
        parks: columnParks && !rowParks,
        loose,
      });
      if (!head) {
        count(unread, entry);
        continue;
      }
      const both = together(own, head);
      if (both.ignored) continue;
      const word = ofRate(own.measure, head.measure) ?? both.measure;
      const listed = (both.indicator?.match ?? context.indicator?.match)?.found;
      const byTitle = growths && word === null && listed?.kind !== "ratio" ? "growth" : null;
      const measure = byTitle ?? measureIn(word, own.unit, head, listed, typed);
      if (measure === null) {
        count(unread, head.entries[0]);
        continue;
      }
      if (word === null && measure === "growth" && byTitle === null)
        for (const each of head.entries)
          Object.assign(each, { kind: "measure", meaning: "growth", confidence: 0.8, reason: "similar" });
      // Total beside parks is their sum, whatever the word means elsewhere.
      const ofParks = columnParks && !own.park && !head.park;
      const sum = ofParks && head.entries.some(({ text }) => isTotal(foldText(text)));
      const park = own.park ?? head.park;
      const indicator = own.indicator ?? head.indicator;
      // 目标增速 of a row of 亿元, 年度目标 of a row of rates.
      const ofGrowth = word === "target" && (head.unit === "%" || own.measure === "growth");
      const raw: RawFigure = {
        row,
        column,
        cell,
        typed: measure === "rank" ? readTypedRank(cell.value) : typed,
        park: park ?? spoken(context.park),
        indicator: indicator ?? spoken(context.indicator),
        measure,
        basis: both.basis,
        period: joined(own.period, head.period),
        unit: ofGrowth ? "%" : own.unit || head.unit,
        openChange:
          measure === "growth" &&
          head.unit === "" &&
          !context.units.includes("%") &&
          saysOpenChange(both, typed),
        beyond,
        wholeUnit: both.wholeUnit,
        silentUnit: own.silentUnit || head.silentUnit || (context.indicator?.silentUnit ?? ""),
        entries: both.entries,
      };
      if (both.total || sum || measure === "completion" || measure === "derived") {
        const fromRow =
          own.total || (!head.total && !sum && own.measure === measure && head.measure !== measure);
        const entry = fromRow ? own.entries.at(-1) : head.entries[0];
        count(left, entry);
        const kind = measure === "completion" || measure === "derived" ? measure : "total";
        stated.push({ raw, kind, entry });
      } else figures.push(raw);
    }
  }
  return { figures, unread, left, stated };
}

/** Only a bare number: what has a unit of its own is decided by it. */
function saysOpenChange({ entries }: Meaning, typed: TypedFigure): boolean {
  const bare = typed.kind === "number" && !typed.percent && !typed.points && typed.unit === "";
  return bare && entries.some(({ text }) => isOpenChange(text));
}

/** 年度目标 of a row of rates is a rate to be reached, and 完成率 and 上年同期 of it are no rate of this year. */
function ofRate(row: MeasureWord | null, head: MeasureWord | null): MeasureWord | null {
  if (row !== "growth" || head === null || !OF_RATES.has(head)) return null;
  return head === "target" || head === "completion" || head === "rank" ? head : "derived";
}

const OF_RATES: ReadonlySet<MeasureWord> = new Set([
  "target",
  "completion",
  "rank",
  "change",
  "derived",
  "lastYear",
  "lastYearTotal",
  "base",
]);

/**
 * Which figure of its indicator a cell is, where words and units are weighed against each other; null where they leave
 * it open. Percent of an amount is its growth, 百分点 the change of a ratio, and of a rate none that is kept.
 */
function measureIn(
  word: MeasureWord | null,
  rowUnit: string,
  { unit: headUnit, indicator: ofHead, entries }: Meaning,
  listed: Indicator | undefined,
  typed: TypedFigure,
): MeasureWord | null {
  const family = (unit: string): string => parseUnit(unit)?.family ?? "";
  const isRatio = listed?.kind === "ratio" && family(listed.unit) === "PCT";
  const unit = listed?.unit ?? rowUnit;
  const isAmount = (listed !== undefined || unit !== "") && family(unit) !== "PCT" && family(unit) !== "PP";
  // 新签约项目 over 个数 and 金额: the money is not what is counted, nor the number what is paid.
  const lowest = foldText(entries[0]?.text ?? "");
  const [counted, paid] = [COUNTED.test(lowest), PAID.test(lowest)];
  if (listed && word !== "growth" && (family(unit) === "COUNT" ? paid : counted && isMoney(unit)))
    return null;
  const points = family(headUnit) === "PP" || (typed.kind === "number" && typed.points);
  if (word === "change") {
    if (points || (isRatio && headUnit === "")) return isRatio ? "growth" : "derived";
    if (family(headUnit) === "PCT" || (typed.kind === "number" && typed.percent)) return "growth";
    return headUnit === "" ? null : "derived";
  }
  // 同比增长（户） counts how many more, not how much faster.
  const inBrackets = family(entries[0]?.unit ?? "");
  if (word === "growth" && MORE.test(lowest) && !["", "PCT", "PP"].includes(inBrackets)) return "derived";
  // 增速 in 百分点 is how much faster, not how fast.
  if (word === "growth" && family(headUnit) === "PP" && isAmount) return "derived";
  if (isAmount && family(rowUnit) === "PCT") {
    if (word === null || word === "value" || word === "level") return "growth";
    if (word === "lastYear" || word === "lastYearTotal" || word === "base") return "derived";
  }
  // 完成% is how much of the plan; of another figure in percent only the growth can be meant.
  if (word === "value" && isAmount && family(headUnit) === "PCT")
    return entries.some(({ text }) => /完成|进度/.test(text)) ? "completion" : "growth";
  if (word === null && isAmount && family(headUnit) === "PCT" && (ofHead === null || rowUnit === ""))
    return "growth";
  return word ?? "value";
}

const COUNTED = /^[个户家件项宗笔]数(?:\(|$)/;
const PAID = /^(?:合同|协议|签约|投资|计划|到位)?总?(?:金额|投资额?|额)(?:\(|$)/;

const MORE = /(?:同比|同期|上年|去年|增长|增减|增加|增|减|±)\([^()%]*\)$/;

/** Meaning of each figure column from the texts of its heading; the lowest name governs. */
function headings(
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

/** Columns of figures behind the last heading, where those before have one each. */
function withoutHeading(columns: readonly TableColumn[]): readonly number[] {
  const figures = columns.filter(({ role }) => role === "figures");
  const last = figures.findLastIndex(({ heads }) => heads.length > 0);
  if (last < 0 || figures.slice(0, last).some(({ heads }) => heads.length === 0)) return [];
  return figures.slice(last + 1).map(({ column }) => column);
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

/** A row whose name is not listed: a park where the columns are indicators, else an indicator. */
function settledRow(meaning: Meaning, asPark: boolean): Meaning {
  const { unknown } = meaning;
  if (!unknown || meaning.total) return meaning;
  return asPark
    ? { ...meaning, park: asNew(unknown, "park") }
    : { ...meaning, indicator: asNew(unknown, "indicator") };
}

/** A column likewise; null where the rows have the indicators and the heading says nothing that is understood. */
function settledColumn(
  meaning: Meaning,
  may: { readonly indicators: boolean; readonly parks: boolean; readonly loose: ReadonlySet<TextEntry> },
): Meaning | null {
  const { unknown } = meaning;
  if (!unknown || meaning.total) return meaning;
  if (may.parks) return { ...meaning, park: asNew(unknown, "park") };
  if (may.indicators) return { ...meaning, indicator: asNew(unknown, "indicator") };
  return may.loose.has(unknown.entry) ? { ...meaning, unknown: null } : null;
}

function asNew<T>({ spelled, entry }: Named<never>, kind: "park" | "indicator"): Named<T> {
  if (entry.kind === "unknown") Object.assign(entry, { kind, meaning: spelled });
  return { match: null, spelled, entry };
}

function spoken<T>(from: Spoken<T> | null): FigureName<T> | null {
  return from && { match: from.match, spelled: from.spelled, entry: null, chosen: from.chosen ?? false };
}
