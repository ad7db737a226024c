/** Readings of rates, gaps and amounts of change by their heading: what follows from other figures of the same row. */
import { decimal, divide } from "../core/decimal";
import { rangeOf, type Range } from "../core/intervalTest";
import { growthReadings, increaseReadings } from "./comparisons";
import { completions, paces } from "./completions";
import { UNSAID_DIFFERENCE } from "./headingRole";
import { overMonthReadings } from "./monthGrowth";
import { rankChangeReadings } from "./rankChanges";
import { gapReadings } from "./scheduleGaps";
import { rateChangeReadings } from "./rateChanges";
import { shortfallReadings } from "./shortfalls";
import { numberOf, type PrintedFigure } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import {
  exact,
  firstAndLast,
  heldAgainst,
  inputsOf,
  minus,
  named,
  roleIs,
  type Reading,
  type SheetFacts,
} from "./reading";

/** Readings of a field by its heading; none where it is given and not derived. */
export function rateReadings(table: PrintedTable, field: Field, facts: SheetFacts): Reading[] {
  switch (field.heading.role) {
    case "growth": {
      const growth = growthReadings(table, field);
      if (!/百分点|point/.test(field.heading.unit)) return growth;
      // 同比增减(百分点) of 占比 and 上年占比.
      return [...inPoints(growth), ...rateChangeReadings(table, field)];
    }
    case "overMonth":
      return overMonthReadings(table, field);
    case "increase":
      return [...increaseReadings(table, field), ...shortfallReadings(table, field)];
    case "change":
      return [
        ...differenceReadings(table, field),
        ...unsure([...growthReadings(table, field), ...increaseReadings(table, field)]),
      ];
    case "completion":
      return completions(table, field, roleIs("value"));
    case "pace":
      return paces(table, field, facts);
    case "outlookPercent":
      return completions(table, field, roleIs("outlook"));
    case "timeProgress":
      return timeProgress(table, field, facts);
    case "gap":
      return gapReadings(table, field, facts);
    case "leaderGap":
      return leaderGaps(table, field);
    case "totalGap":
      return totalGaps(table, field);
    case "rateChange":
      return [
        ...rateChangeReadings(table, field),
        // 产销率 and other figures in percent have no heading of a rate.
        ...inPoints(unsure(growthReadings(table, field))),
      ];
    case "rankChange":
      return rankChangeReadings(table, field);
    case "value":
      return field.heading.basis === "month" ? months(table, field) : [];
    default:
      return differenceReadings(table, field);
  }
}

/** Readings of a heading that says a difference and not of what, from what stands beside it. */
function differenceReadings(table: PrintedTable, field: Field): Reading[] {
  if (!UNSAID_DIFFERENCE.test(field.path.at(-1) ?? "")) return [];
  return [...rankChangeReadings(table, field), ...unsure(rateChangeReadings(table, field))];
}

const inPoints = (readings: readonly Reading[]): Reading[] =>
  readings.map((reading) => ({ ...reading, kind: "points" }));

const unsure = (readings: readonly Reading[]): Reading[] =>
  readings.map((reading) => ({ ...reading, explicit: false }));

/** Months of twelve: of the title, or of the row's own period. */
function timeProgress(table: PrintedTable, own: Field, { months }: SheetFacts): Reading[] {
  return months.map((month): Reading => ({
    kind: "progress",
    explicit: false,
    judge(record) {
      const printed = table.figure(record, own);
      const of = record.month ?? month;
      return (
        printed && heldAgainst(table.cell(record, own), printed, exactly(divide(of * 100, 12)!), `${of}/12`)
      );
    },
  }));
}

/** Growth of a row less the growth of a total. */
function totalGaps(table: PrintedTable, own: Field): Reading[] {
  const rates = inputsOf(table, own, roleIs("growth", "completion"));
  const all = table.records.filter(({ total }) => total !== "no");
  const totals = firstAndLast(all);
  return rates.flatMap((rate, r) =>
    totals.map((total): Reading => ({
      kind: "points",
      explicit: r === 0 && all.length === 1,
      judge(record) {
        if (record.total !== "no") return null;
        const printed = table.figure(record, own);
        const [mine, whole] = [table.figure(record, rate), table.figure(total, rate)];
        if (!printed || !mine || !whole) return null;
        return heldAgainst(
          table.cell(record, own),
          printed,
          minus(rangeOf(numberOf(mine)), rangeOf(numberOf(whole))),
          `${named(mine, table.cell(record, rate))} − ${named(whole, table.cell(total, rate))}`,
        );
      },
    })),
  );
}

/** A figure less the highest of its column. */
function leaderGaps(table: PrintedTable, own: Field): Reading[] {
  const fields = inputsOf(
    table,
    { ...own, heading: { ...own.heading, subject: "" } },
    roleIs("value", "completion", "growth"),
  );
  return fields.map((field, at): Reading => {
    const leaders = table.bySection.map((records) => leaderOf(table, records, field));
    return {
      kind: "score",
      explicit: at === 0 && fields.length === 1,
      judge(record) {
        const [printed, mine] = [own, field].map((each) => table.figure(record, each));
        const best = leaders[record.section];
        if (!printed || !mine || !best || record.total !== "no") return null;
        const size = { ...printed, value: printed.value.replace("-", "") };
        return heldAgainst(
          table.cell(record, own),
          size,
          minus(rangeOf(numberOf(best.figure)), rangeOf(numberOf(mine))),
          `${named(best.figure, table.cell(best.record, field))} − ${named(mine, table.cell(record, field))}`,
        );
      },
    };
  });
}

interface Leader {
  readonly record: TableRecord;
  readonly figure: PrintedFigure;
}

/** The record with the highest figure, totals apart. */
function leaderOf(table: PrintedTable, records: readonly TableRecord[], field: Field): Leader | null {
  let best: Leader | null = null;
  for (const record of records) {
    const figure = record.total === "no" ? table.figure(record, field) : null;
    if (figure && !(best && decimal(best.figure.value).gte(figure.value))) best = { record, figure };
  }
  return best;
}

/** A month is its cumulative figure less that of the month before. */
function months(table: PrintedTable, own: Field): Reading[] {
  const sums = inputsOf(
    table,
    { ...own, heading: { ...own.heading, basis: null } },
    ({ heading }) => heading.role === "value" && heading.basis === "ytd",
    6,
  );
  const isBefore = ({ heading, path }: Field): boolean =>
    heading.period?.relativeMonth === -1 || /上月/.test(path.join("|"));
  return sums.flatMap((now) => {
    if (isBefore(now)) return [];
    const month = now.heading.period?.month;
    if (own.heading.period?.month !== undefined && month !== undefined && own.heading.period.month !== month)
      return [];
    return sums.flatMap((before): Reading | [] => {
      const follows = month !== undefined && before.heading.period?.month === month - 1;
      if (before === now || !(isBefore(before) || follows)) return [];
      return {
        kind: "month",
        explicit: true,
        judge(record) {
          const [printed, sum, less] = [own, now, before].map((field) => table.figure(record, field));
          if (!printed || !sum || !less || sum.percent || table.isRatio(record, now)) return null;
          const range = minus(
            rangeOf(numberOf(sum, exact(table, record, now, sum))),
            rangeOf(numberOf(less, exact(table, record, before, less))),
          );
          const from = `${named(sum, table.cell(record, now))} − ${named(less, table.cell(record, before))}`;
          return heldAgainst(table.cell(record, own), printed, range, from);
        },
      };
    });
  });
}

const exactly = (value: Range["low"]): Range => ({ low: value, high: value });
