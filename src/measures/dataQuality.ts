/**
 * Quality of a month's data: when each park's return came against the day it was due, how many indicators it has, and
 * how many findings of the checks are open. Values from the log of returns and from the findings; formulas over
 * Returns, Parks, Checks and Measures. Days are Excel's serial numbers.
 */
import { dueDate } from "../core/dueDate";
import { monthId, shiftMonths, type Month } from "../core/period";
import type { Severity } from "../core/problem";
import { isCombinedJanuary } from "./combinedJanuary";
import { hasFigure } from "./due";
import { ANY_NUMBER, BLANK, exact, iff, is, numeric, pattern, printed, text } from "./formula";
import { printedPercent } from "./printed";
import type { MeasureValue } from "./measure";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";
import type { MeasureSettings } from "./settings";

/** Findings of lagging and quarterly figures belong to earlier months, at most these many back. */
export const MONTHS_BACK = 2;

const PERIOD = `PeriodYear&"-"&RIGHT("0"&PeriodMonth,2)`;

/** Where a return stands against its day. */
export type Timeliness = "onTime" | "late" | "overdue" | "notDue" | "unknown";

/** Day of the text "2022-06-08…" as Excel counts days; null for another text. */
export function serialDay(day: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  if (!parts) return null;
  const MILLISECONDS = 86_400_000;
  const EPOCH = Date.UTC(1899, 11, 30);
  return (Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) - EPOCH) / MILLISECONDS;
}

/** The same of a cell; "" where there is no day. */
export function dayFormula(cell: string): string {
  const part = (from: number, length: number): string => `VALUE(MID(${cell},${from},${length}))`;
  return `IFERROR(DATE(${part(1, 4)},${part(6, 2)},${part(9, 2)}),"")`;
}

/** Day a month's return is due when the log does not say: the reporting day of the next month, no Saturday or Sunday. */
export const usualDueDay = {
  value: (month: Month, reportingDay: number): number => serialDay(dueDate(month, reportingDay)) ?? 0,
  /** Of the cell that holds {@link reportingDayFormula}. */
  formula: (day: string): string => `${day}+CHOOSE(WEEKDAY(${day}),1,0,0,0,0,0,2)`,
};
export const reportingDayFormula = `DATE(PeriodYear,PeriodMonth+1,DueDay)`;

/** First row of Returns for a park and the period; "" when the log has none. */
export function firstReturnFormula(refs: MeasureRefs, parkCell: string): string {
  return `IFERROR(MATCH(${pattern(parkCell)}&"|"&${PERIOD},${refs.column("Returns", "key")},0),"")`;
}

/** In time, late, not there though due, or not due yet; the days are null where they are not known. */
export const timeliness = {
  value(of: { due: number; received: number | null; isThere: boolean; asOf: number | null }): Timeliness {
    if (!of.isThere) return of.asOf !== null && of.asOf > of.due ? "overdue" : "notDue";
    if (of.received === null) return "unknown";
    return of.received > of.due ? "late" : "onTime";
  },
  /** Of cells; `words` by what they say. */
  formula(
    refs: MeasureRefs,
    cells: { due: string; received: string; state: string; asOf: string },
    words: Readonly<Record<Timeliness, string>>,
  ): string {
    const { due, received, state, asOf } = cells;
    const absent = iff(
      numeric(asOf),
      iff(`${asOf}>${due}`, text(words.overdue), text(words.notDue)),
      text(words.notDue),
    );
    const there = iff(
      numeric(received),
      iff(`${received}>${due}`, text(words.late), text(words.onTime)),
      text(words.unknown),
    );
    return iff(is(state, refs.words.returnStates.notReceived), absent, there);
  },
};

/** Indicators of which a park has a figure of the period itself, withheld levels among them. */
export const figuresReported = {
  value(rows: readonly MeasureRow[], { year, month }: Month): number {
    return rows.filter((row) => row.period.year === year && row.period.month === month && hasFigure(row))
      .length;
  },
  formula(refs: MeasureRefs, parkCell: string): string {
    const column = (code: "park" | "period" | "ytd"): string => refs.column("Measures", code);
    const having = (what: string): string =>
      `COUNTIFS(${column("park")},"="&${pattern(parkCell)},${column("period")},PeriodYear*12+PeriodMonth-1,${column("ytd")},${what})`;
    return `${having(ANY_NUMBER)}+${having(text(refs.words.printed.withheld))}`;
  },
};

/** Parks that have an indicator in its period, of those that report in it: none in January of 1—2月. */
export const parksReported = {
  value(rows: readonly MeasureRow[]): { readonly reported: number; readonly expected: number } {
    const active = rows.filter((row) => row.isActive);
    return {
      reported: active.filter(hasFigure).length,
      expected: active.filter((row) => !isCombinedJanuary.value(row)).length,
    };
  },
  /** `refs` are those of a row located in the indicator's block. */
  formula(refs: MeasureRefs): { readonly reported: string; readonly expected: string } {
    const active = `${refs.block("active")},${text(refs.words.yesNo.yes)}`;
    const having = (what: string): string => `COUNTIFS(${active},${refs.block("ytd")},${what})`;
    return {
      reported: `${having(ANY_NUMBER)}+${having(text(refs.words.printed.withheld))}`,
      expected: iff(isCombinedJanuary.formula(refs), "0", `COUNTIFS(${active})`),
    };
  },
};

/** Part of a whole in percent as printed; blank of nothing. */
export const rate = {
  value: (part: number, whole: number, settings: MeasureSettings): MeasureValue =>
    whole > 0 ? printedPercent({ settings }, part, whole) : "",
  formula: (refs: MeasureRefs, part: string, whole: string): string =>
    iff(`N(${whole})>0`, printed(refs, exact(`100*${part}/${whole}`)), BLANK),
};

/** A row of Checks. */
export interface CheckRow {
  readonly park: string;
  readonly period: string;
  readonly severity: Severity;
  readonly settled: boolean;
}

/** Periods whose findings a month's report counts. */
function periodsCounted(month: Month): string[] {
  return Array.from({ length: MONTHS_BACK + 1 }, (_, back) => monthId(shiftMonths(month, -back)));
}

/** The same as patterns for COUNTIFS, which would take 2022-05 alone for a date. */
export function periodPatternFormula(back: number): string {
  const month = `(PeriodYear*12+PeriodMonth-1-${back})`;
  return `INT(${month}/12)&"-"&RIGHT("0"&(MOD(${month},12)+1),2)&"*"`;
}

/** Findings of a park: the open ones of a severity, or the settled ones of all. */
export const findingsCounted = {
  value(rows: readonly CheckRow[], park: string, month: Month, of: Severity | "settled"): number {
    const periods = periodsCounted(month);
    return rows.filter(
      (row) =>
        row.park.toLowerCase() === park.toLowerCase() &&
        periods.some((period) => row.period.startsWith(period)) &&
        (of === "settled" ? row.settled : row.severity === of && !row.settled),
    ).length;
  },
  /** `periods`: cells that hold {@link periodPatternFormula}. */
  formula(refs: MeasureRefs, parkCell: string, periods: readonly string[], of: Severity | "settled"): string {
    const column = (key: "park" | "period" | "severity" | "settled"): string => refs.column("Checks", key);
    const severity = of === "settled" ? "" : `,${column("severity")},${text(refs.words.severities[of])}`;
    const settled = `,${column("settled")},${text(refs.words.yesNo.yes)}`;
    const counted = (period: string, more: string): string =>
      `COUNTIFS(${column("park")},"="&${pattern(parkCell)},${column("period")},${period}${severity}${more})`;
    const sum = (more: string): string => periods.map((period) => counted(period, more)).join("+");
    return of === "settled" ? sum(settled) : `${sum("")}-(${sum(settled)})`;
  },
};

/** All findings of the table whatever their park and period: the open ones of a severity, or the settled ones. */
export const findingsOfAll = {
  value: (rows: readonly CheckRow[], of: Severity | "settled"): number =>
    rows.filter((row) => (of === "settled" ? row.settled : row.severity === of && !row.settled)).length,
  formula(refs: MeasureRefs, of: Severity | "settled"): string {
    const settled = `${refs.column("Checks", "settled")},${text(refs.words.yesNo.yes)}`;
    if (of === "settled") return `COUNTIFS(${settled})`;
    const severity = `${refs.column("Checks", "severity")},${text(refs.words.severities[of])}`;
    return `COUNTIFS(${severity})-COUNTIFS(${severity},${settled})`;
  },
};
