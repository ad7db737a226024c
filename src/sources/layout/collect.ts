/** The figures of one table, each with what its row, its column and the titles say of it. */
import type { Indicator } from "../../core/indicator";
import type { Park } from "../../core/park";
import type { AxisReader, Meaning, Named } from "./axisReader";
import { NO_MEANING, together } from "./axisReader";
import { columnMeanings } from "./columnMeanings";
import type { TableColumn } from "./columns";
import { foldText } from "./foldText";
import type { Grid, GridCell } from "./grid";
import type { MeasureMeaning, MeasureWord } from "./measureWords";
import { measureHeadings } from "./measureNames";
import { measureIn, ofRate } from "./measureOfCell";
import type { Match } from "./match";
import type { NameMatcher } from "./nameMatcher";
import type { PeriodWords } from "./periodWords";
import { isOpenChange } from "./openChanges";
import { RowReader } from "./rowMeanings";
import type { TableArea } from "./tableAreas";
import type { Spoken, TableContext } from "./tableContext";
import { joined } from "./textFacets";
import type { TextEntry } from "./texts";
import { readTypedFigure, readTypedRank, withWordsBehind } from "./typedFigure";
import { isTotal } from "./totals";
import type { TypedFigure } from "./typedFigure";

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
  const { heads, loose } = columnMeanings(grid, columns, reader, titled, words);
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

/** Columns of figures behind the last heading, where those before have one each. */
function withoutHeading(columns: readonly TableColumn[]): readonly number[] {
  const figures = columns.filter(({ role }) => role === "figures");
  const last = figures.findLastIndex(({ heads }) => heads.length > 0);
  if (last < 0 || figures.slice(0, last).some(({ heads }) => heads.length === 0)) return [];
  return figures.slice(last + 1).map(({ column }) => column);
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
