/**
 * Whether a park has to report the row's indicator: it is required, the park reports in the row's period, and that is not
 * January of an indicator published for January and February together (CONVENTIONS §4). Only parks an indicator applies to
 * have a row of it. Quarterly and lagging figures are looked for in the period they stand in, as the checks do.
 */
import { isActiveRow } from "./active";
import { isCombinedJanuary } from "./combinedJanuary";
import { ANY_NUMBER, BLANK, all, cellIn, iff, is, pattern, text } from "./formula";
import type { Measure } from "./measure";
import type { MeasureRefs } from "./refs";
import type { MeasureRow } from "./row";

/** 1 of a figure that has to be there. */
export const due: Measure = {
  code: "due",
  value: (row) => (row.indicator.required && row.isActive && !isCombinedJanuary.value(row) ? 1 : ""),
  formula(refs) {
    const row = refs.own("indicatorRow");
    const required = is(cellIn(refs.column("Indicators", "required"), row), refs.words.yesNo.yes);
    const isOpen = all(isActiveRow(refs), `NOT(${isCombinedJanuary.formula(refs)})`);
    return iff(`${row}=""`, BLANK, iff(isOpen, iff(required, "1", BLANK), BLANK));
  },
};

/** Whether a figure is there, a withheld level among them. */
export function hasFigure(row: MeasureRow): boolean {
  return row.number("ytd") !== null || row.get("ytd") === row.words.printed.withheld;
}

/** Figures a park has to report, and those of them it has. */
export const requiredFigures = {
  /** `rows`: those of the park. */
  value(rows: readonly MeasureRow[]): { readonly reported: number; readonly expected: number } {
    const expected = rows.filter((row) => row.get("due") === 1);
    return { reported: expected.filter(hasFigure).length, expected: expected.length };
  },
  formula(refs: MeasureRefs, parkCell: string): { readonly reported: string; readonly expected: string } {
    const column = (code: "park" | "due" | "ytd"): string => refs.column("Measures", code);
    const ofPark = `${column("park")},"="&${pattern(parkCell)},${column("due")},1`;
    const having = (what: string): string => `COUNTIFS(${ofPark},${column("ytd")},${what})`;
    return {
      reported: `(${having(ANY_NUMBER)}+${having(text(refs.words.printed.withheld))})`,
      expected: `COUNTIFS(${ofPark})`,
    };
  },
};
