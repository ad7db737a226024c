/**
 * Where each park's return of the workbook's period stands, as the calculated column of Parks: the last row of Returns for
 * park and period; where there is none, whether Measures has a figure of the period, because figures may be typed into the
 * ledger by hand. Blank for parks that do not report in the period, and for rows of totals. Reports count these cells.
 */
import { isTotal, liesBeyond } from "./active";
import { any, ANY_NUMBER, BLANK, iff, pattern, text } from "./formula";
import type { MeasureRefs } from "./refs";

const MONTH_NUMBER = "PeriodYear*100+PeriodMonth";
/** The period as Returns writes it, e.g. 2022-05. */
const PERIOD = `PeriodYear&"-"&RIGHT("0"&PeriodMonth,2)`;

/** Formula of the column, without "=". */
export function parkStateFormula(refs: MeasureRefs): string {
  const { received, notReceived } = refs.words.returnStates;
  const name = refs.ownPark("name");
  const absent = any(
    `${name}=""`,
    isTotal(name),
    liesBeyond(refs.ownPark("activeFrom"), MONTH_NUMBER, "<"),
    liesBeyond(refs.ownPark("activeTo"), MONTH_NUMBER, ">"),
  );
  const figures = `${figuresOf(refs, name, "ytd")}+${figuresOf(refs, name, "growth")}`;
  const typed = iff(`${figures}>0`, text(received), text(notReceived));
  return iff(absent, BLANK, `IFERROR(${lastState(refs, name)},${typed})`);
}

/** State in the last row of Returns for a park; #N/A where there is none. LOOKUP passes errors over. */
function lastState(refs: MeasureRefs, park: string): string {
  const column = (key: "park" | "period" | "state"): string => refs.column("Returns", key);
  return `LOOKUP(2,1/((${column("park")}=${park})*(${column("period")}=${PERIOD})),${column("state")})`;
}

/** How many figures of the period itself a park has; quarterly and lagging ones may show those of an earlier one. */
function figuresOf(refs: MeasureRefs, park: string, code: "ytd" | "growth"): string {
  const column = (each: "park" | "period" | typeof code): string => refs.column("Measures", each);
  const period = "PeriodYear*12+PeriodMonth-1";
  return `COUNTIFS(${column("park")},"="&${pattern(park)},${column("period")},${period},${column(code)},${ANY_NUMBER})`;
}

/** Expressions that count parks by the state of their return. */
export function countedReturns(refs: MeasureRefs) {
  const { notReceived, received, questioned, approved, locked } = refs.words.returnStates;
  const states = refs.column("Parks", "state");
  const having = (state: string): string => `COUNTIF(${states},${text(state)})`;
  const expected = `COUNTIF(${states},"?*")`;
  return {
    /** Parks that report in the period. */
    expected,
    /** Of these, the ones whose return came. */
    reported: `(${expected}-${having(notReceived)})`,
    /** Of these, the ones nobody approved yet. */
    drafts: `(${having(received)}+${having(questioned)})`,
    approved: `(${having(approved)}+${having(locked)})`,
  };
}

/** Condition that a park's return came and nobody approved it yet. */
export function isDraft(refs: MeasureRefs, park: string): string {
  const { received, questioned } = refs.words.returnStates;
  const row = `MATCH(${pattern(park)},${refs.column("Parks", "name")},0)`;
  const state = `INDEX(${refs.column("Parks", "state")},${row})`;
  return `IFERROR(${any(`${state}=${text(received)}`, `${state}=${text(questioned)}`)},FALSE)`;
}
