/**
 * Growth and amounts of change held against this year's and last year's figures: beside one another in a row, or, where
 * months stand below one another, in the row of the same month a year before.
 */
import { decimal } from "../core/decimal";
import { growthRange, rangeOf } from "../core/intervalTest";
import { findPeriod } from "../sources/layout/periodWords";
import { REAL_GROWTH } from "./headingRole";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
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
  return nows.flatMap((now, n) => {
    const { year, month } = now.heading.period ?? {};
    const before = nows.filter(
      ({ heading: { period } }) => year !== undefined && period?.year === year - 1 && period.month === month,
    );
    return [...before, ...named].map((last, l) => ({
      kind,
      // 本月 beside 上年同期 and 同比 may be of the month alone, where the others are of the year to date.
      explicit: n === 0 && l === 0 && (now.heading.basis !== "month" || isOfMonth(own) || isOfMonth(last)),
      judge: (record: TableRecord) =>
        compare(table, { record, field: own }, { record, field: now }, { record, field: last }),
    }));
  });
}

const isOfMonth = ({ heading }: Field): boolean => heading.basis === "month";

/** Readings of growth in a table whose rows are months. */
function overMonths(table: PrintedTable, own: Field): Reading[] {
  const rows = new Map<string, TableRecord | null>();
  const keyOf = ({ section }: TableRecord, serial: number): string => `${section}|${serial}`;
  const serials = new Map(
    table.records.flatMap((record) => {
      const serial = monthOf(record);
      return serial === null ? [] : [[record, serial] as const];
    }),
  );
  // A month that stands there twice is no base.
  for (const [record, serial] of serials) {
    const key = keyOf(record, serial);
    rows.set(key, rows.has(key) ? null : record);
  }
  return inputsOf(table, own, roleIs("value")).map((now, n) => ({
    kind: "growth",
    explicit: n === 0,
    judge(record) {
      const serial = serials.get(record);
      const before = serial === undefined ? undefined : rows.get(keyOf(record, serial - 12));
      return before
        ? growthOf(table, { record, field: own }, { record, field: now }, { record: before, field: now })
        : null;
    },
  }));
}

/** The month a row is of, counted from January of the year 0; null where its stub names no year and month. */
function monthOf({ labels }: TableRecord): number | null {
  for (const label of labels) {
    const period = findPeriod(label);
    if (period?.year !== undefined && period.month !== undefined) return period.year * 12 + period.month - 1;
  }
  return null;
}

const growthOf: Compared = (table, own, now, last) => {
  const [rate, above, below] = [own, now, last].map(({ record, field }) => table.figure(record, field));
  if (!rate || !above || !below || rate.marked || above.unit !== below.unit) return null;
  const { record } = own;
  const words = [
    ...record.labels,
    ...own.field.path,
    ...now.field.path,
    table.sections[record.section] ?? "",
  ].join("|");
  if (REAL_GROWTH.test(words)) return null;
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
  return heldAgainst(
    table.cell(own.record, own.field),
    change,
    minus(
      rangeOf(numberOf(above, exact(table, now.record, now.field, above))),
      rangeOf(numberOf(below, exact(table, last.record, last.field, below))),
    ),
    `${named(above, table.cell(now.record, now.field))} − ${named(below, table.cell(last.record, last.field))}`,
  );
};
