/** What a difference is of: a column of this period and the same one of the period before, and which of them it may mean. */
import { findPeriod, type PeriodWords } from "../sources/layout/periodWords";
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
  const since = sinceOf(own);
  const base = baseOf(own);
  const { heading } = own;
  const derived = {
    ...own,
    heading: {
      ...heading,
      subject: isUnsaid ? "" : heading.subject,
      // 较一季度 says what the other is of, and not what the difference is.
      basis: base ? null : heading.basis,
    },
  };
  const nows = inputsOf(table, derived, isNow);
  const befores = inputsOf(table, derived, isBefore);
  const earlier = base ? nows.filter((field) => isOfBase(field, base)) : [];
  const pairs = nows.flatMap((now) =>
    (earlier.length
      ? earlier.filter((field) => !isOfBase(now, base!) && field !== now)
      : [...befores, ...nows.filter((field) => precedes(field, now) !== null)]
    ).flatMap((before): PeriodPair | [] => {
      const period = precedes(before, now) ?? periodOf(before);
      const fits =
        earlier.length > 0 || since === null || period === null || since === period || since === "previous";
      return fits && !(since === "previous" && period === "year") && now.heading.rate === before.heading.rate
        ? { now, before }
        : [];
    }),
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

type Since = "month" | "quarter" | "year";

/** The period a difference is over, as far as its heading says. */
function sinceOf({ path }: Field): Since | "previous" | "other" | null {
  const words = path.slice(-2).join("|");
  if (/[比较与]上月|(?:last|previous)month/.test(words)) return "month";
  if (/环比|[比较与]上期/.test(words)) return "previous";
  if (/[比较与]上季/.test(words)) return "quarter";
  if (/[比较与](?:年初|(?:上年|去年)末)/.test(words)) return "other";
  return /[比较与](?:上年|去年)|(?:^|\|)同比[^|]*$|(?:last|previous)year/.test(words) ? "year" : null;
}

/** The period a heading names that the difference is to: 较一季度, 比1-4月, 比2021年. */
function baseOf({ path }: Field): PeriodWords | null {
  const named = /[比较与]((?:\d{4}年|\d{1,2}[-月]|第?[一二三四前]|上半年).*)$/.exec(path.at(-1) ?? "")?.[1];
  return named === undefined ? null : findPeriod(named);
}

/** Whether a column is of a period: 1—4月增速 of 较1—4月, and of 较4月 as well. */
function isOfBase({ heading: { period } }: Field, base: PeriodWords): boolean {
  if (!period || (base.year !== undefined && period.year !== base.year)) return false;
  if (base.month === undefined) return base.year !== undefined;
  return period.month === base.month && (period.odd ?? false) === (base.odd ?? false);
}

/**
 * Whether one column is of the month, quarter or year before the other's by what they name: 4月完成率 beside 5月完成率,
 * 一季度增速 beside 上半年增速.
 */
function precedes({ heading: { period: before } }: Field, { heading: { period: now } }: Field): Since | null {
  if (!before || !now || (before.cumulative ?? false) !== (now.cumulative ?? false)) return null;
  const years = now.year === undefined || before.year === undefined ? 0 : now.year - before.year;
  if (years === 1 && now.month === before.month) return "year";
  const months = (now.month ?? 0) - (before.month ?? 0);
  if (years !== 0 || before.month === undefined) return null;
  if (months === 1) return "month";
  const isQuarter = months === 3 && before.month % 3 === 0 && now.cumulative === true;
  // 二季度 is after 一季度, 三季度 not after 上半年.
  const alike = before.odd === now.odd || (!before.odd && now.month === 6);
  return isQuarter && alike ? "quarter" : null;
}

function periodOf({ path }: Field): Since | null {
  const words = path.join("|");
  if (/上季/.test(words)) return "quarter";
  if (/上月|lastmonth|previousmonth/.test(words)) return "month";
  return /上年|去年|lastyear|previousyear/.test(words) ? "year" : null;
}
