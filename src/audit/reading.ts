/** What printed figures are held against: a way in which a figure may follow from others of its table. */
import { difference, plainNumber, round } from "../core/decimal";
import { isWithin, type PrintedNumber, type Range } from "../core/intervalTest";
import { cellAddress } from "../a1";
import type { Role } from "./headingRole";
import type { PrintedFigure } from "./printedFigure";
import { numberOf } from "./printedFigure";
import type { Field, PrintedCell, PrintedTable, TableRecord } from "./printedTable";

/** What was found wrong, by its kind; keys of the sentences of i18n. */
export type ClaimKind =
  | "growth"
  | "completion"
  | "share"
  | "ratio"
  | "rank"
  | "rankChange"
  | "total"
  | "totalGrowth"
  | "points"
  | "progress"
  | "month"
  | "increase"
  | "score"
  | "status"
  | "order"
  | "count"
  /** A sentence says another figure than the row of the table it repeats. */
  | "repeated";

export interface Verdict {
  readonly cell: PrintedCell;
  readonly agrees: boolean;
  /** What would have been right, as text; "" where the figure agrees. */
  readonly expected: string;
  /** From which printed figures: "17.90 (C9) ÷ 42.00 (H9)". */
  readonly from: string;
  /** How many places the figure may have: of equal figures any of some. */
  readonly places?: number;
  /** Of growth that disagrees: how far from the right one the months of last year are over which it would be this. */
  readonly monthsOff?: readonly number[];
  /** Of a total that disagrees: it is the average or the median of its parts. */
  readonly isAverage?: boolean;
}

/** One way to read all cells of a field. */
export interface Reading {
  readonly kind: ClaimKind;
  /** Whether the headings leave no other reading, so that it stands even where no cell agrees. */
  readonly explicit: boolean;
  /** Null where the record says nothing either way. */
  readonly judge: (record: TableRecord) => Verdict | null;
}

/** What the sheet says of all its tables. */
export interface SheetFacts {
  /** Months its titles name, the likeliest first. */
  readonly months: readonly number[];
  /** Whether its titles name a year and no month: 2022年度, which may be said within the year too. */
  readonly ofYear: boolean;
  /** Time progress its notes state, percent. */
  readonly progress: readonly PrintedNumber[];
  /** A note says that places go by what a list elsewhere prescribes, which may not be printed. */
  readonly rankedByRule: boolean;
}

/** @example fields.filter(roleIs("target", "outlook")) */
export const roleIs =
  (...roles: readonly Role[]) =>
  ({ heading }: Field): boolean =>
    roles.includes(heading.role);

/** Fields that a field is derived from, the likeliest first. */
export function inputsOf(
  { fields }: PrintedTable,
  derived: Field,
  wanted: (field: Field) => boolean,
  most = 4,
): readonly Field[] {
  const { basis, subject } = derived.heading;
  const fitting = fields.filter(
    (field) =>
      field !== derived &&
      wanted(field) &&
      (basis === null || field.heading.basis === null || basis === field.heading.basis),
  );
  const same = fitting.filter((field) => field.heading.subject === subject);
  const near = (field: Field): number => Math.abs(field.at - derived.at) + (field.at > derived.at ? 0.5 : 0);
  const order = (list: Field[]): Field[] =>
    list.sort((a, b) => sharedPath(b, derived) - sharedPath(a, derived) || near(a) - near(b));
  // 个数 says no more than its role, so that a rate that names nothing need not be of it; a month is of its own sums.
  if (same.length && (subject !== "" || derived.heading.role === "value"))
    return order([...same]).slice(0, most);
  if (subject !== "") {
    const unnamed = fitting.filter((field) => field.heading.subject === "");
    // Every name includes "", which is kin to nothing.
    const related = fitting.filter(
      ({ heading: { subject: other } }) =>
        other !== "" && (subject.includes(other) || other.includes(subject)),
    );
    return order(related.length ? related : unnamed).slice(0, most);
  }
  // A heading that names nothing speaks of what stands left of it.
  const left = fitting.filter((field) => field.at < derived.at);
  return order(left.length ? left : fitting).slice(0, most);
}

/** How many headings from the top two fields share. */
function sharedPath(a: Field, b: Field): number {
  let shared = 0;
  while (shared < a.path.length && a.path[shared] === b.path[shared]) shared++;
  return shared;
}

/** Rows of a table that may be the whole, or the sum of it, stand at its ends. */
const MOST_WHOLES = 4;

/** Of many sums those that may be of the whole table: the first and the last ones. */
export function firstAndLast<T>(sums: readonly T[]): readonly T[] {
  return sums.length <= 2 * MOST_WHOLES ? sums : [...sums.slice(0, MOST_WHOLES), ...sums.slice(-MOST_WHOLES)];
}

/** Holds a printed rate, or any figure rounded once, against the range it must lie in; counts of counts to the last one. */
export function heldAgainst(
  cell: PrintedCell,
  figure: PrintedFigure,
  range: Range,
  from: string,
  isExact = false,
): Verdict {
  const agrees = isWithin(numberOf(figure, isExact), range);
  // Divided out only where it is told: most figures of a long table agree.
  return { cell, agrees, expected: agrees ? "" : middle(range, figure.decimals), from };
}

/** What the difference of two figures may be. */
export function minus(a: Range, b: Range): Range {
  return { low: difference(a.low, b.high), high: difference(a.high, b.low) };
}

/** The same with the other sign: what is missing of what is ahead. */
export const opposite = ({ low, high }: Range): Range => ({ low: high.times(-1), high: low.times(-1) });

/** What printed figures come to, else the middle of a range, with as many decimals as the printed figure. */
export function middle({ low, high, asPrinted }: Range, decimals: number): string {
  return round(plainNumber(asPrinted ?? low.plus(high).div(2)), Math.min(decimals, 10), "half-up").toFixed(
    Math.min(decimals, 10),
  );
}

/** @example named(figure, cell) //=> "17.90 (C9)" */
export function named(figure: PrintedFigure | string, { row, column }: PrintedCell): string {
  const text = typeof figure === "string" ? figure : figure.value + (figure.percent ? "%" : "");
  return `${text} (${cellAddress(row, column)})`;
}

/** Whether a whole number is exact: counted, and nothing rounded away. */
export function exact(
  table: PrintedTable,
  record: TableRecord,
  field: Field,
  figure: PrintedFigure,
): boolean {
  return figure.decimals === 0 && figure.whole !== false && table.isCount(record, field);
}
