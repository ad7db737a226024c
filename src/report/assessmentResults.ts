/** The results of the assessment, from the first place on, and the line that sums them up. */
import { WEIGHTS } from "../core/scoring";
import { BLANK, iff, numeric, text } from "../measures/formula";
import { gradeFormula } from "../measures/scoring";
import { MOST_PARKS, on, SCORE_FORMAT, type AssessmentSheet } from "./assessmentColumns";
import type { ReportSources } from "./kinds";
import type { Rows } from "./sheetBuilder";
import { textExpression } from "./textFormula";

/** Sides of the table below that a result takes: place, total, grade, distance to the first, lines without points. */
const RESULTS = [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
  [4, 5],
] as const;

/** Adds the results of the parks whose points stand in `scored`. */
export function resultRows(
  sheet: AssessmentSheet,
  { refs, words, parks }: ReportSources,
  scored: Rows,
): void {
  const { assessment: of, headings: common } = words.boards;
  const at = (result: number): string => on("figure", RESULTS[result]![0]);
  const heading = sheet.named(
    sheet.row(19, {
      park: common.park,
      [at(0)]: common.place,
      [at(1)]: of.headings.total,
      [at(2)]: of.headings.grade,
      [at(3)]: of.headings.behindFirst,
      [at(4)]: of.headings.unscored,
    }),
    "results|",
  );
  const rows: Rows = { top: sheet.height, bottom: sheet.height + parks.length - 1 };
  for (let place = 1; place <= parks.length; place++) sheet.named(sheet.row(16.5), `result|${place}`);
  const turn = `(ROW()-ROW(${sheet.fixed(heading, "park")}))`;
  sheet.fill(rows, "order", `MOD(SMALL(${sheet.span(scored, "order")},${turn}),${MOST_PARKS})`);
  const taken = (column: string): string => `INDEX(${sheet.span(scored, column)},${sheet.here("order")})`;
  const dash = text(refs.words.printed.missing);
  const orDash = (cell: string, then = cell): string => iff(numeric(cell), then, dash);
  sheet.fill(rows, "park", taken("park"));
  sheet.fill(rows, at(0), orDash(taken("place")));
  sheet.fill(rows, at(1), orDash(taken("total")));
  const total = sheet.here(at(1));
  sheet.fill(rows, at(2), orDash(total, gradeFormula(total, of.grades)));
  sheet.fill(rows, at(3), orDash(total, `ROUND(${total}-MAX(${sheet.span(scored, "total")}),2)`));
  sheet.fill(rows, at(4), taken("unscored"));
  sheet.style(sheet.across(rows), "body");
  sheet.style(sheet.area(rows, "park"), "stub");
  for (let row = heading; row <= rows.bottom; row++)
    for (const [from, to] of RESULTS)
      sheet.merge(sheet.area({ top: row, bottom: row }, on("figure", from), on("score", to)));
  for (const [from, to] of RESULTS)
    sheet.style(sheet.area(rows, on("figure", from), on("score", to)), "rank");
  for (const result of [1, 3]) sheet.format(sheet.area(rows, at(result)), SCORE_FORMAT);
  sheet.style(sheet.across({ top: heading, bottom: heading }), "heading");
  sheet.style(sheet.across({ top: heading, bottom: rows.bottom }), "frame");
}

/** How many lines, what their weights come to, how the grades are spread, and what needs a look. */
export function summaryLine(
  sheet: AssessmentSheet,
  { refs, words }: ReportSources,
  row: number,
  cells: { readonly totals: string; readonly listed: string },
): void {
  const { assessment: of } = words.boards;
  const { totals } = cells;
  const rules = refs.column("Scoring", "rule");
  const weights = `ROUND(SUMIF(${rules},"<>"&${text(refs.words.scoringRules.deduct)},${refs.column("Scoring", "weight")}),8)`;
  const [weight, further] = [sheet.here("total"), sheet.here("unscored")];
  sheet.formula(row, "total", weights);
  sheet.formula(row, "unscored", `COUNTIF(${refs.column("Scoring", "indicator")},"?*")-(${cells.listed})`);
  const atLeast = (name: string): string => `COUNTIF(${totals},">="&${name})`;
  const summary = textExpression(of.summary, {
    lines: `(${cells.listed})`,
    weights: weight,
    parks: `COUNT(${totals})`,
    excellent: atLeast("ExcellentFrom"),
    good: `(${atLeast("GoodFrom")}-${atLeast("ExcellentFrom")})`,
    pass: `(${atLeast("PassFrom")}-${atLeast("GoodFrom")})`,
    fail: `(COUNT(${totals})-${atLeast("PassFrom")})`,
  });
  const odd = iff(`${weight}<>${WEIGHTS}`, textExpression(of.notHundred, { weights: weight }), BLANK);
  const rest = iff(`${further}>0`, textExpression(of.further, { further }), BLANK);
  sheet.formula(row, "park", `${summary}&${odd}&${rest}`);
  const line = sheet.across({ top: row, bottom: row });
  sheet.merge(line);
  sheet.style(line, "headerLeft");
  sheet.style(line, "wrapped");
}
