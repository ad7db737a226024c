/** The cells of a trend: its months, and of each indicator figure, growth and mark in every month. */
import type { Indicator } from "../core/indicator";
import { listedMonth } from "../measures/combinedJanuary";
import { BLANK, iff, numeric, text } from "../measures/formula";
import { figurePlace, itemPlace, ledgerRowFormula } from "../measures/ledgerKey";
import type { LocatedRefs } from "../measures/located";
import {
  monthBaseFormula,
  monthFigureFormula,
  monthGrowthExactFormula,
  monthGrowthFormula,
  monthGrowthMarkFormula,
  reportedRateFormula,
  type LedgerRows,
} from "../measures/monthFigures";
import type { ReportSources } from "./kinds";
import { rowFormula, whenLocated } from "./locatedCell";
import { completionFormat, levelFormat } from "./numberFormats";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import { FRAME_ROWS } from "./reportFrame";
import type { Rows } from "./sheetBuilder";
import { monthExpression, ofPeriod, textExpression } from "./textFormula";
import { on, type TrendSheet } from "./trendColumns";
import type { ReportWords } from "./words";

/** Steps between the months named below a chart. */
export const NAMED_MONTHS = 4;
/** Years a month's figure and its base are looked for in, the report's first. */
const LEDGER_YEARS = 4;

/** An indicator's place in a block. */
export interface Side {
  readonly indicator: Indicator;
  readonly side: number;
  /** Row of the indicator's name. */
  readonly top: number;
  readonly rows: Rows;
}

/** A month counted from January of the year 0, in words. */
export function monthInWords({ trend: { month }, monthNames }: ReportWords, serial: string): string {
  const number = `(MOD(${serial},12)+1)`;
  return textExpression(month, {
    year: `INT(${serial}/12)`,
    month: number,
    monthName: monthExpression(number, monthNames),
  });
}

/** Fills the months of a block, and what is worked out of them. */
export function monthCells(sheet: TrendSheet, words: ReportWords, rows: Rows, months: number): void {
  sheet.fill(
    rows,
    "serial",
    `PeriodYear*12+PeriodMonth-${months}+ROW()-ROW(${sheet.fixed(rows.top, "serial")})`,
  );
  const serial = sheet.here("serial");
  sheet.fill(rows, "month", ofPeriod(monthInWords(words, serial)));
  sheet.fill(rows, "year", `INT(${serial}/12)`);
  sheet.fill(rows, "monthNumber", `MOD(${serial},12)+1`);
  sheet.fill(rows, "back", `PeriodYear-${sheet.here("year")}+1`);
  const number = sheet.here("monthNumber");
  // Only these are named: programs that do not know how many to skip would turn or break all of them.
  const step = (months - 1) / NAMED_MONTHS;
  const first = `ROW(${sheet.fixed(rows.top, "serial")})`;
  const year = iff(`OR(${number}<=${step},ROW()=${first})`, `RIGHT(${sheet.here("year")},2)&"."`, BLANK);
  sheet.fill(rows, "tick", iff(`MOD(ROW()-${first},${step})=0`, `${year}&${number}`, BLANK));
}

/** Fills the cells of an indicator. */
export function indicatorCells(
  sheet: TrendSheet,
  { refs, words }: ReportSources,
  { side, top, rows }: Side,
): void {
  const name = sheet.here(on("name", side));
  const row = sheet.fixed(top, on("row", side));
  const park = sheet.fixed(FRAME_ROWS.strip, on("value", 0));
  sheet.formula(top, on("row", side), rowFormula(refs, park, name));
  sheet.formula(
    top,
    on("value", side),
    whenLocated(
      refs,
      row,
      (located) => textExpression(words.boards.withUnit, { name, unit: located.own("unit") }),
      name,
    ),
  );
  // Rows of the ledger: the report's year in the first row of the block, earlier years beneath.
  const first: Rows = { top: rows.top, bottom: rows.top + LEDGER_YEARS - 1 };
  const year = `(PeriodYear-ROW()+ROW(${sheet.fixed(rows.top, "serial")}))`;
  const ledgerRow = (item: (located: LocatedRefs) => string): string =>
    whenLocated(
      refs,
      row,
      (located) =>
        ledgerRowFormula(refs, {
          park: located.own("parkRow"),
          indicator: located.own("indicatorRow"),
          year,
          item: item(located),
        }),
      BLANK,
    );
  sheet.fill(
    first,
    on("figureRow", side),
    ledgerRow((located) => figurePlace(refs, located.own("figureMeasure"))),
  );
  sheet.fill(
    first,
    on("growthRow", side),
    ledgerRow(() => itemPlace("growth")),
  );
  sheet.fill(
    first,
    on("baseRow", side),
    ledgerRow(() => itemPlace("base")),
  );

  const back = sheet.here("back");
  const found = (column: "figureRow" | "growthRow" | "baseRow", years: string): string =>
    // The cells one by one: people may insert rows between them.
    `CHOOSE(${years},${Array.from({ length: LEDGER_YEARS }, (_, back) => sheet.fixed(first.top + back, on(column, side))).join(",")})`;
  const ledger: LedgerRows = {
    figure: found("figureRow", back),
    lastFigure: found("figureRow", `${back}+1`),
    growth: found("growthRow", back),
    base: found("baseRow", back),
  };
  const month = (located: LocatedRefs): string => listedMonth(located, sheet.here("monthNumber"));
  const cells = {
    figure: sheet.here(on("value", side)),
    base: sheet.here(on("base", side)),
    reported: sheet.here(on("reported", side)),
    exact: sheet.here(on("exact", side)),
  };
  const dash = text(refs.words.printed.missing);
  const fill = (
    column: Parameters<typeof on>[0],
    formula: (located: LocatedRefs) => string,
    blank = BLANK,
  ): void => {
    sheet.fill(rows, on(column, side), whenLocated(refs, row, formula, blank));
  };
  fill("reported", (located) => reportedRateFormula(located, ledger, month(located)));
  fill("value", (located) => monthFigureFormula(located, ledger, month(located), cells.reported), dash);
  fill("base", (located) => monthBaseFormula(located, ledger, month(located)));
  fill("exact", (located) => monthGrowthExactFormula(located, cells));
  fill("rate", (located) => monthGrowthFormula(located, cells), dash);
  fill("mark", (located) => monthGrowthMarkFormula(located, cells));
  const drawn = (cell: string): string => iff(numeric(cell), cell, "NA()");
  sheet.fill(rows, on("drawnValue", side), drawn(cells.figure));
  sheet.fill(rows, on("drawnRate", side), drawn(sheet.here(on("rate", side))));
}

/** Gives the cells of an indicator their formats. */
export function looks(sheet: TrendSheet, rows: Rows, { decimals }: Indicator, side: number): void {
  const [values, rates] = [sheet.area(rows, on("value", side)), sheet.area(rows, on("rate", side))];
  sheet.style(values, "number");
  sheet.style(rates, "number");
  sheet.style(sheet.area(rows, on("mark", side)), "rateMark");
  sheet.format(values, levelFormat(decimals, decimals));
  sheet.format(rates, completionFormat(USUAL_PERCENT_DECIMALS));
  for (const condition of percentConditions(rates, completionFormat)) sheet.condition(condition);
}
