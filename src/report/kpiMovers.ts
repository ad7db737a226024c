/**
 * Who moves most: of all parks' growth in the board's indicators the five fastest and the five slowest; of fewer than ten
 * the faster and the slower half, so that none stands in both lists.
 */
import type { Indicator } from "../core/indicator";
import { BLANK, iff, numeric } from "../measures/formula";
import { activeGrowth } from "../measures/comparedGrowth";
import { growthColumn, part, rowColumn, type KpiSheet } from "./kpiColumns";
import type { ReportSources } from "./kinds";
import { rowFormula, shown, whenLocated } from "./locatedCell";
import { completionFormat } from "./numberFormats";
import { tallestParkRow, TWO_LINES } from "./parkRowHeight";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import type { Rows } from "./sheetBuilder";

export const LISTED = 5;

/** Indicators whose growth can be compared with that of others: more is better, and it is a percentage. */
export function comparable(indicators: readonly Indicator[]): Indicator[] {
  return indicators.filter(
    ({ direction, kind, unit }) => direction === "higher" && !(kind === "ratio" && unit === "%"),
  );
}

/** Growth of every park in every indicator, in hidden columns; blank where the park does not count. */
export function growthTable(
  sheet: KpiSheet,
  { refs, parks }: ReportSources,
  indicators: readonly Indicator[],
  facts: Rows,
  rows: Rows,
  all: readonly Indicator[],
  drawn: Indicator | null,
): void {
  for (const [index, { name }] of parks.entries()) {
    sheet.put(rows.top + index, "park", { text: name });
    sheet.put(rows.top + index, "turn", index + 1);
  }
  for (const [column, indicator] of indicators.entries()) {
    const name = sheet.fixed(facts.top + all.indexOf(indicator), "name");
    sheet.fill(rows, rowColumn(column), rowFormula(refs, sheet.here("park"), name));
    sheet.fill(
      rows,
      growthColumn(column),
      whenLocated(refs, sheet.here(rowColumn(column)), (located) => activeGrowth.formula(located), BLANK),
    );
  }
  if (drawn) drawnParks(sheet, rows, growthColumn(indicators.indexOf(drawn)));
  sheet.fill(rows, "zero", "0");
}

/** Parks a chart names one by one; of more the first and the last half of so many are drawn. */
export const MOST_DRAWN = 16;

/** Rows of the parks the second chart draws. */
export function drawnRows({ top, bottom }: Rows): Rows {
  return { top, bottom: Math.min(bottom, top + MOST_DRAWN - 1) };
}

/** What the second chart draws: all parks in their order, or of many those that grew most and least. */
function drawnParks(sheet: KpiSheet, rows: Rows, column: string): void {
  const growth = sheet.here(column);
  const drawn = drawnRows(rows);
  if (drawn.bottom === rows.bottom) {
    sheet.fill(rows, "drawnPark", sheet.here("park"));
    sheet.fill(rows, "drawnGrowth", iff(numeric(growth), growth, "NA()"));
    return;
  }
  const all = sheet.span(rows, column);
  // Of equal growth each park takes the next place.
  const tied = `COUNTIF(${sheet.fixed(rows.top, column)}:${growth},${growth})-1`;
  sheet.fill(rows, "drawnPlace", iff(numeric(growth), `RANK(${growth},${all},0)+${tied}`, BLANK));
  const turn = `(ROW()-ROW(${sheet.fixed(rows.top, "park")})+1)`;
  const half = MOST_DRAWN / 2;
  const skipped = `IF(${turn}>${half},MAX(0,COUNT(${all})-${MOST_DRAWN}),0)`;
  const found = `MATCH(${turn}+${skipped},${sheet.span(rows, "drawnPlace")},0)`;
  sheet.fill(drawn, "drawnPark", `IFERROR(INDEX(${sheet.span(rows, "park")},${found}),${BLANK})`);
  sheet.fill(drawn, "drawnGrowth", `IFERROR(INDEX(${all},${found}),NA())`);
}

/** Adds the two lists side by side. */
export function movers(
  sheet: KpiSheet,
  sources: ReportSources,
  indicators: readonly Indicator[],
  facts: Rows,
  rows: Rows,
  row: (height: number) => number,
  all: readonly Indicator[],
): void {
  const { kpi } = sources.words;
  const head = row(18);
  const heading = row(17);
  const names = indicators.map((indicator) => ({ name: indicator.names[sources.language] }));
  const lines: Rows = { top: sheet.height, bottom: sheet.height + LISTED - 1 };
  const height = Math.min(
    TWO_LINES,
    Math.max(
      tallestParkRow(sheet, sources.parks, part("b", 0), part("gap", 0)),
      tallestParkRow(sheet, names, part("a", 1), part("b", 1)),
    ),
  );
  for (let place = 0; place < LISTED; place++) row(height);
  for (const [side, title, cards] of [
    ["top", kpi.fastest, [0, 1]],
    ["low", kpi.slowest, [2, 3]],
  ] as const) {
    const [left, right] = cards;
    const columns = {
      turn: part("a", left),
      park: part("b", left),
      parkEnd: part("gap", left),
      indicator: part("a", right),
      indicatorEnd: part("b", right),
      growth: part("c", right),
    };
    const line = (at: number): Rows => ({ top: at, bottom: at });
    sheet.put(head, columns.turn, title);
    sheet.put(heading, columns.turn, sources.words.boards.headings.place);
    const across = sheet.area(line(head), columns.turn, columns.growth);
    sheet.merge(across);
    sheet.style(across, "group");
    for (const name of ["park", "indicator", "growth"] as const)
      sheet.put(heading, columns[name], kpi.moverHeadings[name]);
    for (const at of [heading, ...Array.from({ length: LISTED }, (_, place) => lines.top + place)]) {
      sheet.merge(sheet.area(line(at), columns.park, columns.parkEnd));
      sheet.merge(sheet.area(line(at), columns.indicator, columns.indicatorEnd));
    }
    sheet.style(sheet.area(line(heading), columns.turn, columns.growth), "heading");
    sheet.style(sheet.area(lines, columns.turn, columns.growth), "body");
    sheet.style(sheet.area(lines, columns.turn), "ordinal");
    sheet.style(sheet.area(lines, columns.park, columns.indicatorEnd), "listName");
    sheet.style(sheet.area(lines, columns.growth), "number");
    sheet.style(sheet.area({ top: head, bottom: lines.bottom }, columns.turn, columns.growth), "frame");
    const growth = sheet.area(lines, columns.growth);
    sheet.format(growth, completionFormat(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(growth, completionFormat)) sheet.condition(condition);
    list(
      sheet,
      sources,
      { side, columns, indicators: indicators.length, head: heading, lines, rows, facts },
      (column) => all.indexOf(indicators[column]!),
    );
  }
}

interface List {
  readonly side: "top" | "low";
  readonly columns: Readonly<Record<"turn" | "park" | "indicator" | "growth", string>>;
  readonly indicators: number;
  readonly head: number;
  readonly lines: Rows;
  /** Rows of the parks, and of the indicators' names. */
  readonly rows: Rows;
  readonly facts: Rows;
}

function list(
  sheet: KpiSheet,
  { refs }: ReportSources,
  { side, columns, indicators, head, lines, rows, facts }: List,
  factOf: (column: number) => number,
): void {
  const [valueColumn, columnColumn, rowColumnName] = [`${side}Value`, `${side}Column`, `${side}Row`];
  const until = (column: number): string =>
    `${sheet.fixed(rows.top, growthColumn(0))}:${sheet.fixed(rows.bottom, growthColumn(column))}`;
  const turn = `(ROW()-ROW(${sheet.fixed(head, "label")}))`;
  if (!indicators) return;
  const table = until(indicators - 1);
  const nth = `${side === "top" ? "LARGE" : "SMALL"}(${table},${turn})`;
  const half = `INT((COUNT(${table})+1)/2)`;
  const fastest = iff(`${half}<${turn}`, BLANK, nth);
  // What grew as the last of the fastest did is not slow.
  const slowest = iff(`${nth}<MIN(${sheet.span(lines, "topValue")})`, nth, BLANK);
  sheet.fill(lines, valueColumn, side === "top" ? fastest : iff(`COUNT(${table})<${turn}`, BLANK, slowest));
  const value = sheet.here(valueColumn);
  // Of equal growth each line takes the next: columns from the left, within a column from the top.
  const above = (column: string): string => `R[-1]C${sheet.at(column) + 1}`;
  const equals = `COUNTIF(R${lines.top + 1}C${sheet.at(valueColumn) + 1}:${value},${value})`;
  let column = String(indicators);
  for (let at = indicators - 2; at >= 0; at--)
    column = iff(`COUNTIF(${until(at)},${value})>=${equals}`, String(at + 1), column);
  sheet.fill(lines, columnColumn, iff(numeric(value), column, BLANK));
  const chosen = sheet.here(columnColumn);
  const of = `INDEX(${table},0,${chosen})`;
  const rest = `INDEX(${table},${above(rowColumnName)}+1,${chosen}):INDEX(${table},ROWS(${table}),${chosen})`;
  const again = `AND(${above(valueColumn)}=${value},${above(columnColumn)}=${chosen})`;
  sheet.fill(
    lines,
    rowColumnName,
    iff(
      numeric(value),
      iff(again, `${above(rowColumnName)}+MATCH(${value},${rest},0)`, `MATCH(${value},${of},0)`),
      BLANK,
    ),
  );
  const taken = sheet.here(rowColumnName);
  const when = (formula: string): string => iff(`${taken}=""`, BLANK, formula);
  sheet.fill(lines, columns.turn, when(turn));
  sheet.fill(lines, columns.park, when(`INDEX(${sheet.span(rows, "park")},${taken})`));
  const names = Array.from({ length: indicators }, (_, at) => sheet.fixed(facts.top + factOf(at), "name"));
  sheet.fill(lines, columns.indicator, when(`CHOOSE(${chosen},${names.join(",")})`));
  const rowsOf = Array.from({ length: indicators }, (_, at) => sheet.span(rows, rowColumn(at)));
  const measureRow = `INDEX(CHOOSE(${chosen},${rowsOf.join(",")}),${taken})`;
  sheet.fill(lines, columns.growth, when(shown(refs, measureRow, "growth", BLANK)));
}
