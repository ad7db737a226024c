/**
 * Completion less the progress of time, in 百分点 (CONVENTIONS §8): 比时序进度±, 差时序, 超序时进度. Months of twelve, as the
 * columns or the titles name them, or the progress that is printed or stated.
 */
import { decimal, difference, divide, type Decimal } from "../core/decimal";
import { halfUnit, isWithin, rangeOf, type Range } from "../core/intervalTest";
import { completionPairs, paces, quotientIn } from "./completions";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import {
  heldAgainst,
  inputsOf,
  minus,
  named,
  opposite,
  roleIs,
  type Reading,
  type SheetFacts,
} from "./reading";

/** A range a figure of a record lies in, and what it was made of. */
interface Derived {
  readonly range: Range;
  readonly from: string;
}
type Of = (record: TableRecord) => Derived | null;
/** From completion less progress to what a column prints of it. */
type Side = (gap: Range) => Range;

export function gapReadings(table: PrintedTable, own: Field, facts: SheetFacts): Reading[] {
  const schedules = schedulesOf(table, own, facts);
  // 2022年度 may head what is told within the year.
  const ofYear = facts.ofYear && !schedules.length ? [passed(12)] : [];
  const sides = sidesOf(own);
  const readings = donesOf(table, own).flatMap((done, d) =>
    [...schedules, ...ofYear, ...ownSchedule(table, own, done, [...schedules, ...ofYear])].flatMap((due, s) =>
      sides.map((side, n): Reading => ({
        kind: "points",
        explicit: d === 0 && s === 0 && schedules.length > 0 && n === 0 && isSure(own),
        judge: (record) => judged(table, record, own, { done, due, side }),
      })),
    ),
  );
  // 与序时进度比(%) may be the one in percent of the other.
  return own.heading.unit === "%" ? [...readings, ...paces(table, own, facts)] : readings;
}

function judged(
  table: PrintedTable,
  record: TableRecord,
  own: Field,
  { done, due, side }: { done: Of; due: Of; side: Side },
) {
  const [printed, rate, progress] = [table.figure(record, own), done(record), due(record)];
  if (!printed || !rate || !progress) return null;
  const range = side(minus(rate.range, progress.range));
  return heldAgainst(table.cell(record, own), printed, range, `${rate.from} − ${progress.from}`);
}

/** Printed rates of completion; where there are none, what was done of the target. */
function donesOf(table: PrintedTable, own: Field): Of[] {
  const rates = inputsOf(table, own, roleIs("completion"));
  if (rates.length) return rates.map((rate) => printedIn(table, rate));
  return completionPairs(table, own, roleIs("value")).map(
    (pair) => (record) => quotientIn(table, record, pair),
  );
}

/** The progress of time, the likeliest first. */
function schedulesOf(table: PrintedTable, own: Field, facts: SheetFacts): Of[] {
  // Time progress is the same for whatever the columns are of.
  const printed = table.fields.filter(roleIs("timeProgress")).map((field) => printedIn(table, field));
  const named = inputsOf(table, own, roleIs("completion", "value")).flatMap(
    ({ heading: { period, basis } }) =>
      period?.month !== undefined && basis !== "month" ? period.month : [],
  );
  const months = [...new Set([...named, ...facts.months])];
  return [
    ...printed,
    ...months.map(passed),
    ...facts.progress.map((figure): Of => () => ({
      range: rangeOf(figure),
      from: `${String(figure.value)}%`,
    })),
  ];
}

/** So many months of twelve, or those of the record's own period. */
const passed =
  (month: number): Of =>
  (record) => {
    const of = record.month ?? month;
    return { range: exactly(divide(of * 100, 12)!), from: `${of}/12` };
  };

function printedIn(table: PrintedTable, field: Field): Of {
  return (record) => {
    const figure = table.figure(record, field);
    return figure && { range: rangeOf(numberOf(figure)), from: named(figure, table.cell(record, field)) };
  };
}

/** Rows that tell a schedule nothing states. */
const LEAST_OF_SCHEDULE = 3;

/** Time counted by days, or a schedule set otherwise: most gaps of the column lead back to one progress, that is no other month's. */
function ownSchedule(table: PrintedTable, own: Field, done: Of, known: readonly Of[]): Of[] {
  const progress = table.records.flatMap((record) => {
    const [gap, rate] = [table.figure(record, own), done(record)];
    return gap && rate ? { record, gap, rate, value: Number(middleOf(rate.range).minus(gap.value)) } : [];
  });
  if (progress.length < LEAST_OF_SCHEDULE) return [];
  const sorted = progress.map(({ value }) => value).sort((a, b) => a - b);
  const due = decimal(sorted[sorted.length >> 1]!.toFixed(6));
  const told = progress.find(({ record }) => known.some((each) => each(record) !== null));
  const slack = halfUnit(progress[0]!.gap.decimals).times(2);
  const isMonth = MONTHS.some((month) =>
    difference(divide(month * 100, 12)!, due)
      .abs()
      .lte(slack),
  );
  if (!told || isMonth || due.lte(0) || due.gt(100)) return [];
  const range = { low: due.minus(slack), high: due.plus(slack) };
  const agreeing = progress.filter(({ gap, rate }) => isWithin(numberOf(gap), minus(rate.range, range)));
  const from = `${due.toFixed(progress[0]!.gap.decimals)}%`;
  return agreeing.length >= LEAST_OF_SCHEDULE ? [() => ({ range, from })] : [];
}

const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, at) => at + 1);
const middleOf = ({ low, high }: Range): Decimal => low.plus(high).div(2);
const exactly = (value: Decimal): Range => ({ low: value, high: value });

const ahead: Side = (gap) => gap;
/** Those on the other side have a zero. */
const noLess =
  (side: Side): Side =>
  (gap) => {
    const { low, high } = side(gap);
    return { low: low.lt(0) ? decimal(0) : low, high: high.lt(0) ? decimal(0) : high };
  };

/** 差时序, 落后时序进度: what is missing may be printed above zero or below it. */
const OF_BEHIND = /[差欠距]|落后|滞后|低于|慢于/;
/** 高于(低于)时序进度, 比时序进度±: the sign is said. */
const OF_BOTH = /±|\+-|[超高前快](?:于|过|出)?[(/]|超欠|高低/;
const OF_AHEAD = /超|高于|快于|前/;

function sidesOf({ path }: Field): readonly Side[] {
  const words = path.slice(-2).join("|");
  if (OF_BOTH.test(words)) return [ahead];
  if (OF_BEHIND.test(words)) return [ahead, opposite, noLess(opposite)];
  return OF_AHEAD.test(words) ? [ahead, noLess(ahead)] : [ahead];
}

/** Whether the heading leaves no doubt of what it is of, nor of its sign; 进度差 may be of any progress. */
function isSure({ path }: Field): boolean {
  const words = path.slice(-2).join("|");
  const saysSign = OF_BOTH.test(words) || /[比与较]/.test(words) || !OF_BEHIND.test(words);
  return saysSign && /时序|序时|(?:时间|均衡)进度|schedule/.test(words);
}
