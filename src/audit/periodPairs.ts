/** What a difference is of: a column of this period and the same one of the period before, and which of them it may mean. */
import { UNSAID_DIFFERENCE, type Role } from "./headingRole";
import type { Field, PrintedTable } from "./printedTable";
import { inputsOf } from "./reading";

export interface PeriodPair {
  readonly now: Field;
  readonly before: Field;
}

/**
 * The pairs a difference may be of, the likeliest first. A heading that says no more than 较上月 or 升降 speaks of the
 * columns it stands among, so that nothing else may stand between.
 */
export function periodPairs(
  table: PrintedTable,
  own: Field,
  isNow: (field: Field) => boolean,
  isBefore: (field: Field) => boolean,
): readonly PeriodPair[] {
  const isUnsaid = UNSAID_DIFFERENCE.test(own.path.at(-1) ?? "");
  const derived = isUnsaid ? { ...own, heading: { ...own.heading, subject: "" } } : own;
  const since = sinceOf(own);
  const nows = inputsOf(table, derived, isNow);
  const befores = inputsOf(table, derived, isBefore);
  const pairs = nows.flatMap((now) =>
    [...befores, ...nows.filter((field) => precedes(field, now) !== null)].flatMap(
      (before): PeriodPair | [] => {
        const period = precedes(before, now) ?? periodOf(before);
        const fits = since === null || period === null || since === period;
        return fits && now.heading.rate === before.heading.rate ? { now, before } : [];
      },
    ),
  );
  const beside = pairs.filter(({ now, before }) => {
    const spots = [own, now, before].map(({ at }) => at);
    const [first, last] = [Math.min(...spots), Math.max(...spots)];
    return table.fields
      .slice(first, last + 1)
      .every((field) => field === own || isNow(field) || isBefore(field) || isDifference(field));
  });
  return isUnsaid || beside.length === 1 ? beside : pairs;
}

const DIFFERENCES: ReadonlySet<Role> = new Set<Role>(["rateChange", "rankChange"]);
const isDifference = ({ heading, path }: Field): boolean =>
  DIFFERENCES.has(heading.role) || UNSAID_DIFFERENCE.test(path.at(-1) ?? "");

/** The period a difference is over, as far as its heading says. */
function sinceOf({ path }: Field): "month" | "year" | "other" | null {
  const words = path.slice(-2).join("|");
  if (/[比较与]上月|环比|(?:last|previous)month/.test(words)) return "month";
  if (/[比较与](?:年初|上季|(?:上年|去年)末)/.test(words)) return "other";
  return /[比较与](?:上年|去年)|(?:^|\|)同比[^|]*$|(?:last|previous)year/.test(words) ? "year" : null;
}

/** Whether one column is of the month or year before the other's by the months they name: 4月完成率 beside 5月完成率. */
function precedes(
  { heading: { period: before } }: Field,
  { heading: { period: now } }: Field,
): "month" | "year" | null {
  if (!before || !now || before.cumulative !== now.cumulative) return null;
  const years = now.year === undefined || before.year === undefined ? 0 : now.year - before.year;
  if (years === 1 && now.month === before.month) return "year";
  const months = (now.month ?? 0) - (before.month ?? 0);
  return years === 0 && months === 1 && before.month !== undefined ? "month" : null;
}

function periodOf({ path }: Field): "month" | "year" | null {
  const words = path.join("|");
  if (/上月|lastmonth|previousmonth/.test(words)) return "month";
  return /上年|去年|lastyear|previousyear/.test(words) ? "year" : null;
}
