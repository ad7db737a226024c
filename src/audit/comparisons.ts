/**
 * Growth and amounts of change held against this year's and last year's figures: beside one another in a row, or, where
 * months stand below one another, in the row of the same month a year before.
 */
import { decimal } from "../core/decimal";
import { growthRange, rangeOf } from "../core/intervalTest";
import { parseUnit } from "../core/unit";
import type { PeriodWords } from "../sources/layout/periodWords";
import { REAL_GROWTH } from "./headingRole";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { recordMonths, type RecordMonth } from "./recordMonths";
import {
  exact,
  heldAgainst,
  inputsOf,
  minus,
  named,
  roleIs,
  type ClaimKind,
  type Reading,
  type Verdict,
} from "./reading";

/** Where a figure stands. */
interface Spot {
  readonly record: TableRecord;
  readonly field: Field;
}

type Compared = (table: PrintedTable, own: Spot, now: Spot, last: Spot) => Verdict | null;

/** Readings of a column of growth; percent, or 百分点 for figures in percent. */
export function growthReadings(table: PrintedTable, own: Field): Reading[] {
  const beside = comparisons(table, own, "growth", growthOf);
  // A column of last year's figures leaves no doubt what growth is over.
  return beside.length ? beside : overMonths(table, own);
}

/** Readings of a column of 增加额, in the unit of the figures. */
export function increaseReadings(table: PrintedTable, own: Field): Reading[] {
  return comparisons(table, own, "increase", increaseOf);
}

/** A reading for each pair of this year's and last year's figures. */
function comparisons(table: PrintedTable, own: Field, kind: ClaimKind, compare: Compared): Reading[] {
  const nows = inputsOf(table, own, roleIs("value"));
  const named = inputsOf(table, own, roleIs("lastYear"));
  const ofYears = inputsOf(
    table,
    own,
    ({ heading: { role, period } }) => role === "value" && period?.year !== undefined,
    MOST_OF_YEARS,
  );
  const above = rowsAbove(table);
  const [, year] = BASE_YEAR.exec(own.path.at(-1) ?? "") ?? [];
  const baseYear = year === undefined ? null : Number(year);
  const pairs = nows.flatMap((now) => {
    const { month } = now.heading.period ?? {};
    // 同比 of 上半年 beside 上半年 and 全年.
    if (!isSameMonth(own.heading.period?.month, month)) return [];
    const before = ofYears.filter((field) =>
      isEarlier(field.heading.period, now.heading.period, baseYear ?? (now.heading.period?.year ?? NaN) - 1),
    );
    // Last year's figure of another month is no base.
    const fitting = named.filter(
      (last) =>
        isSameMonth(month, last.heading.period?.month) &&
        inSameUnit(now, last) &&
        isOfSame(table, own, now, last),
    );
    return [...before, ...fitting].map((last) => ({ now, last }));
  });
  return pairs.map(({ now, last }, at) => ({
    kind,
    // 本月 beside 上年同期 and 同比 may be of the month alone, where the others are of the year to date.
    explicit: at === 0 && (now.heading.basis !== "month" || isOfMonth(own) || isOfMonth(last)),
    judge(record: TableRecord) {
      const [mine, of, base] = [own, now, last].map((field): Spot => ({ record, field })) as [
        Spot,
        Spot,
        Spot,
      ];
      const verdict = compare(table, mine, of, base);
      if (!verdict || verdict.agrees) return verdict;
      return withMonthsOff(verdict, [...above(base), ...otherMonths(nows, of, record)], (other) =>
        compare(table, mine, of, other),
      );
    },
  }));
}

/** Columns of years that are looked through for the one before. */
const MOST_OF_YEARS = 24;

/** 比2024年增减: the year a rate is over. */
const BASE_YEAR = /[比较与](\d{4})年/;

/** Whether a period is the same one of an earlier year: 2025年上半年 of 2026年上半年, and not 2025年二季度. */
const isEarlier = (before: PeriodWords | null, now: PeriodWords | null, year: number): boolean =>
  now?.year !== undefined &&
  before?.year === year &&
  before.month === now.month &&
  (before.cumulative ?? false) === (now.cumulative ?? false) &&
  (before.odd ?? false) === (now.odd ?? false);

const isSameMonth = (a: number | undefined, b: number | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** 人均工资(元) is not compared with 上年同期(人). */
export function inSameUnit(now: Field, last: Field): boolean {
  const [one, other] = [now, last].map(({ heading }) => heading.unit && parseUnit(heading.unit));
  return !one || !other || (one.family === other.family && one.factor.eq(other.factor));
}

/** 上年同期 is of the figures it stands with: where their growth has followed, neither is of a figure further on. */
function isOfSame(table: PrintedTable, own: Field, now: Field, last: Field): boolean {
  const isRate = (field: Field): boolean => field !== own && field.heading.role === own.heading.role;
  const [from, to] = now.at < last.at ? [now.at, last.at] : [last.at, now.at];
  if (now.heading.subject === "" || now.heading.subject !== last.heading.subject)
    if (table.fields.slice(from, to).some(isRate)) return false;
  if (own.heading.subject !== "") return true;
  // 产值 | 同比 | 税收 | 上年同期: what names nothing is of the figure left of it.
  const leans = last.at > own.at && last.heading.subject === "";
  if (leans && table.fields.slice(own.at + 1, last.at).some(roleIs("value"))) return false;
  const between = table.fields.slice(to + 1, Math.max(to + 1, own.at));
  const rate = between.findIndex(isRate);
  return rate < 0 || !between.slice(rate).some(roleIs("value"));
}

const isOfMonth = ({ heading }: Field): boolean => heading.basis === "month";

/** A figure of last year that a rate may have been counted over by mistake, so many months from the right one. */
interface OtherBase {
  readonly spot: Spot;
  readonly monthsOff: number;
}

/** The verdict with the months from the right one whose figure would explain what is printed. */
function withMonthsOff(
  verdict: Verdict,
  bases: readonly OtherBase[],
  compare: (spot: Spot) => Verdict | null,
): Verdict {
  const monthsOff = bases.flatMap(({ spot, monthsOff: off }) => (compare(spot)?.agrees ? [off] : []));
  return monthsOff.length ? { ...verdict, monthsOff } : verdict;
}

/** The other months of last year in columns of their own. */
function otherMonths(nows: readonly Field[], { field }: Spot, record: TableRecord): OtherBase[] {
  const { year, month } = field.heading.period ?? {};
  if (year === undefined || month === undefined) return [];
  return nows.flatMap((other) => {
    const { period } = other.heading;
    return period?.year === year - 1 && period.month !== undefined && period.month !== month
      ? [{ spot: { record, field: other }, monthsOff: period.month - month }]
      : [];
  });
}

/** For a cell of last year's column the cells of the other months, where the rows are months. */
function rowsAbove(table: PrintedTable): (base: Spot) => OtherBase[] {
  let rows: ReadonlyMap<string, TableRecord | null> | null = null;
  return ({ record, field }) => {
    const months = recordMonths(table);
    const own = months.get(record);
    if (!own) return [];
    rows ??= byKey(months, ({ of, year, month }) => `${of}|${year ?? ""}|${month}`);
    return MONTHS.flatMap((month) => {
      const other = month === own.month ? null : rows!.get(`${own.of}|${own.year ?? ""}|${month}`);
      return other ? [{ spot: { record: other, field }, monthsOff: month - own.month }] : [];
    });
  };
}

const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, at) => at + 1);

/** Readings of growth in a table whose rows are months. */
function overMonths(table: PrintedTable, own: Field): Reading[] {
  const months = recordMonths(table);
  const keyOf = (of: string, year: number, month: number): string => `${of}|${year}|${month}`;
  const rows = byKey(months, ({ of, year, month }) => (year === null ? null : keyOf(of, year, month)));
  return inputsOf(table, own, roleIs("value")).map((now, n) => ({
    kind: "growth",
    explicit: n === 0,
    judge(record) {
      const at = months.get(record);
      if (!at || at.year === null) return null;
      const baseOf = (month: number): TableRecord | null | undefined =>
        rows.get(keyOf(at.of, at.year! - 1, month));
      const compare = (spot: Spot): Verdict | null =>
        growthOf(table, { record, field: own }, { record, field: now }, spot);
      const before = baseOf(at.month);
      const verdict = before ? compare({ record: before, field: now }) : null;
      if (!verdict || verdict.agrees) return verdict;
      const others = MONTHS.flatMap((month): OtherBase[] => {
        const other = month === at.month ? null : baseOf(month);
        return other ? [{ spot: { record: other, field: now }, monthsOff: month - at.month }] : [];
      });
      return withMonthsOff(verdict, others, compare);
    },
  }));
}

/** Rows by a key; null for a key that two have: a month that stands there twice is no base. */
function byKey(
  months: ReadonlyMap<TableRecord, RecordMonth>,
  keyOf: (month: RecordMonth) => string | null,
): ReadonlyMap<string, TableRecord | null> {
  const rows = new Map<string, TableRecord | null>();
  for (const [record, month] of months) {
    const key = keyOf(month);
    if (key !== null) rows.set(key, rows.has(key) ? null : record);
  }
  return rows;
}

/** A heading that says on which basis its growth is. */
const COMPARABLE = /可比|同口径|不变价|comparable/;

/** Growth, where nothing says that it is on another basis; 百分点 of figures in percent. */
export const growthOf: Compared = (table, own, now, last) => {
  const [rate, above, below] = [own, now, last].map(({ record, field }) => table.figure(record, field));
  if (!rate || !above || !below || rate.marked || above.unit !== below.unit) return null;
  const { record } = own;
  const words = [
    ...record.labels,
    ...own.field.path,
    ...now.field.path,
    table.sections[record.section] ?? "",
    // Where the headings name no indicator, the title does.
    ...(now.field.heading.subject === "" ? table.titles : []),
  ].join("|");
  if (REAL_GROWTH.test(words) || COMPARABLE.test(own.field.path.join("|"))) return null;
  const from = [
    named(above, table.cell(now.record, now.field)),
    named(below, table.cell(last.record, last.field)),
  ] as const;
  const inPoints =
    above.percent ||
    /%|百分点/.test(table.unitOf(record, now.field)) ||
    /百分点|point/.test(own.field.heading.unit);
  if (inPoints)
    return heldAgainst(
      table.cell(record, own.field),
      rate,
      minus(rangeOf(numberOf(above)), rangeOf(numberOf(below))),
      from.join(" − "),
    );
  const range = growthRange(
    numberOf(above, exact(table, now.record, now.field, above)),
    numberOf(below, exact(table, last.record, last.field, below)),
  );
  // Of a loss no percentage is printed (CONVENTIONS §5); where one is, there are several ways to count it.
  if (!range || decimal(below.value).lt(0)) return null;
  return heldAgainst(table.cell(record, own.field), rate, range, `${from.join(" ÷ ")} − 1`);
};

const increaseOf: Compared = (table, own, now, last) => {
  const [change, above, below] = [own, now, last].map(({ record, field }) => table.figure(record, field));
  if (!change || !above || !below || change.percent || above.percent) return null;
  const [isCount, wasCount] = [
    exact(table, now.record, now.field, above),
    exact(table, last.record, last.field, below),
  ];
  return heldAgainst(
    table.cell(own.record, own.field),
    change,
    minus(rangeOf(numberOf(above, isCount)), rangeOf(numberOf(below, wasCount))),
    `${named(above, table.cell(now.record, now.field))} − ${named(below, table.cell(last.record, last.field))}`,
    isCount && wasCount && change.decimals === 0,
  );
};
