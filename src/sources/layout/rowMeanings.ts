/** What each row of a table's body says by its labels, its section and its period and unit cells. */
import { foldText } from "./foldText";
import type { AxisReader, Meaning } from "./axisReader";
import { NO_MEANING, together } from "./axisReader";
import type { TableColumn } from "./columns";
import { dateText } from "./columns";
import type { Grid } from "./grid";
import { isPartOfYear } from "./measureWords";
import { asMeasure, isMeasureRow } from "./measureNames";
import type { NameMatcher } from "./nameMatcher";
import { findPeriod, isYearNumber } from "./periodWords";
import type { PeriodWords } from "./periodWords";
import type { TableArea } from "./tableAreas";
import { joined, readTextFacets, unitOf } from "./textFacets";
import { WholeUnits } from "./wholeUnits";
import { isTotal, soundsLikePark } from "./totals";

export interface RowMeaning {
  readonly row: number;
  readonly meaning: Meaning;
}

/** Rows looked at to tell what a label column names. */
const SAMPLE = 200;

export class RowReader {
  private readonly labels: readonly TableColumn[];
  private readonly hints: readonly ("park" | "indicator" | null)[];
  private readonly sections = new Map<number, Meaning>();
  /** What a blank label repeats: the label above, by column. */
  private readonly above = new Map<number, string>();
  private parent = "";
  private last: Meaning["indicator"] = null;
  private readonly wholes = new WholeUnits();
  private readonly columnsName: boolean;

  constructor(
    private readonly grid: Grid,
    private readonly area: TableArea,
    private readonly columns: readonly TableColumn[],
    private readonly reader: AxisReader,
    private readonly matcher: NameMatcher,
    columnsNameIndicators: boolean,
  ) {
    this.labels = columns.filter(({ role }) => role === "label");
    this.hints = this.labels.map((column) => this.hintOf(column));
    this.columnsName = columnsNameIndicators;
  }

  /** Rows in order; each may rest on those above it. */
  read(): RowMeaning[] {
    return this.area.body.map(({ row, section }) => {
      const own = this.ofLabels(row);
      const around = section === null ? NO_MEANING : this.ofSection(section);
      const meaning = together(own, {
        ...around,
        indicator: this.columnsName ? null : around.indicator,
        unknown: null,
      });
      const ofRow = this.periodOf(row);
      const sum = ofRow === null && this.isSum(row);
      const ofSection = ofRow === null && own.period === null && meaning.period !== null;
      const period = ofSection ? { ...meaning.period, ofSection } : joined(ofRow, meaning.period);
      const total = meaning.total || sum;
      const unit = this.unitOf(row) || meaning.unit;
      return { row, meaning: this.wholes.under({ ...meaning, total, period, unit }) };
    });
  }

  private hintOf({ column, names }: TableColumn): "park" | "indicator" | null {
    let [parks, indicators, others] = [0, 0, 0];
    for (const { row } of this.area.body.slice(0, SAMPLE)) {
      const { name } = readTextFacets(this.grid.at(row, column).text, this.matcher.isListed);
      if (name === "") continue;
      if (this.matcher.isListedIndicator(name)) indicators++;
      else if (this.matcher.park(name)?.reason === "listed" || soundsLikePark(name)) parks++;
      else others++;
    }
    if (parks > indicators && parks * 2 >= parks + indicators + others) return "park";
    return names === "thing" || (indicators > parks && names === "park") ? null : names;
  }

  private ofLabels(row: number): Meaning {
    let meaning = NO_MEANING;
    let group = "";
    for (const [index, { column }] of this.labels.entries()) {
      const innermost = index === this.labels.length - 1;
      const cell = this.grid.at(row, column);
      let text = cell.text;
      if (text === "" && !innermost) text = this.above.get(column) ?? "";
      else if (text !== "") {
        // A new group ends what blanks of the columns behind it repeat.
        if (text !== this.above.get(column))
          for (const later of this.labels.slice(index + 1)) this.above.delete(later.column);
        this.above.set(column, text);
      }
      if (text === "") continue;
      const raw = typeof cell.value === "string" ? cell.value : "";
      const indented = raw !== "" && /^[\s\u3000]/.test(raw);
      const { part } = readTextFacets(text, this.matcher.isListed);
      const parent = part || indented ? this.parent : group;
      const { rowNumbers, columnNumbers } = this.grid;
      const hint = this.hints[index] ?? null;
      const place = [rowNumbers[row] ?? 0, columnNumbers[column] ?? 0] as const;
      const read = this.reader.read("stub", text, ...place, hint, parent);
      const above = this.columnsName ? undefined : this.last?.match?.found;
      let own = above && isMeasureRow(text, read, above, this.matcher) ? asMeasure(read, text) : read;
      if (innermost && !part && !indented && own.name !== "") this.parent = own.name;
      group = own.indicator || own.unknown ? own.name : group;
      // The name behind it governs: 财政总收入 | 全口径 is not 财政总收入.
      if (own.measure === "target" && isPartOfYear(own.entries)) own = { ...own, measure: "derived" };
      meaning =
        own.unknown && meaning.indicator
          ? { ...together(own, meaning), indicator: null }
          : own.indicator && meaning.unknown
            ? { ...together(own, meaning), unknown: null }
            : together(own, meaning);
    }
    return this.continued(meaning);
  }

  /** 同比增长% below a row of figures is of that row's indicator. */
  private continued(meaning: Meaning): Meaning {
    if (meaning.indicator || meaning.unknown || meaning.total || meaning.park) {
      this.last = meaning.indicator;
      return meaning;
    }
    const follows = meaning.measure !== null && !this.columnsName && this.last !== null;
    return follows ? { ...meaning, indicator: this.last } : meaning;
  }

  private ofSection(row: number): Meaning {
    const known = this.sections.get(row);
    if (known) return known;
    const column = this.firstFilled(row);
    const { text } = this.grid.at(row, column);
    const { rowNumbers, columnNumbers } = this.grid;
    const meaning = this.reader.read(
      "stub",
      text,
      rowNumbers[row] ?? 0,
      columnNumbers[column] ?? 0,
      null,
      "",
    );
    // Words nobody lists, and names that are merely near one, only group rows: 一、工业.
    const reason = meaning.indicator?.match?.reason ?? "listed";
    const groups = meaning.unknown !== null || (reason !== "listed" && reason !== "chosen");
    // 国家级园区 above its parks is no sum of them.
    const own = { ...meaning, total: false };
    const section = groups ? { ...own, unknown: null, indicator: null, entries: [] } : own;
    this.sections.set(row, section);
    return section;
  }

  private firstFilled(row: number): number {
    for (let column = this.area.left; column <= this.area.right; column++)
      if (this.grid.at(row, column).text !== "") return column;
    return 0;
  }

  private periodOf(row: number): PeriodWords | null {
    let period: PeriodWords | null = null;
    const columns = this.columns.filter(({ role }) => role === "period");
    for (const [index, { column, heads }] of columns.entries()) {
      const { text, value, shown } = this.grid.at(row, column);
      let words = text === "" && index < columns.length - 1 ? (this.above.get(column) ?? "") : text;
      if (text !== "") this.above.set(column, text);
      if (typeof value === "number" && (shown === "date" || isSerial(value))) words = dateText(value);
      const number = Number(words);
      const isMonth = words !== "" && Number.isInteger(number) && number >= 1 && number <= 12;
      const isQuarter = heads.some(({ text: head }) => foldText(head).includes("季"));
      const own: PeriodWords | null = isYearNumber(number)
        ? { year: number, wholeYear: true }
        : isMonth
          ? { month: isQuarter ? Math.min(12, number * 3) : number, ...(isQuarter && { odd: true }) }
          : findPeriod(foldText(words));
      if (period && own)
        period =
          period.month === undefined && own.month !== undefined
            ? joined(period, own)
            : Object.assign({}, own, period);
      else period ??= own;
    }
    return period;
  }

  /** 合计 below the months. */
  private isSum(row: number): boolean {
    return this.columns.some(
      ({ role, column }) => role === "period" && isTotal(foldText(this.grid.at(row, column).text)),
    );
  }

  private unitOf(row: number): string {
    for (const { role, column } of this.columns)
      if (role === "unit") {
        const { text } = this.grid.at(row, column);
        if (text !== "") return unitOf(text) || text;
      }
    return "";
  }
}

/** Serial numbers of 1999 to 2064 in a column of periods that lost its format. */
const isSerial = (value: number): boolean => value >= 36_161 && value <= 60_000;
