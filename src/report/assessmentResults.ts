/** The results of the assessment, from the first place on, and the line that sums them up. */
import { WEIGHTS } from "../core/scoring";
import { BLANK, any, iff, numeric, text } from "../measures/formula";
import { gradeFormula } from "../measures/grade";
import { MOST_PARKS, on, SCORE_FORMAT, type AssessmentSheet } from "./assessmentColumns";
import { addInParts, frameParts } from "./continuedTable";
import type { ReportSources } from "./kinds";
import { tallestParkRow } from "./parkRowHeight";
import { FRAME_TITLE } from "./reportFrame";
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

/** Rows of results, and how many stand in the parts before. */
interface ResultPart {
  readonly rows: Rows;
  readonly before: number;
}

const HEADING = 19;
const at = (result: number): string => on("figure", RESULTS[result]![0]);

/** Adds the rows of the results, from the first place on. */
export function resultRows(sheet: AssessmentSheet, { words, parks }: ReportSources): readonly ResultPart[] {
  const { assessment: of, headings: common } = words.boards;
  const addHeading = (part = 0): number => {
    const row = sheet.named(
      sheet.row(HEADING, {
        park: common.park,
        [at(0)]: common.place,
        [at(1)]: of.headings.total,
        [at(2)]: of.headings.grade,
        [at(3)]: of.headings.behindFirst,
        [at(4)]: of.headings.unscored,
      }),
      part ? `results|${part}` : "results|",
    );
    sheet.style(sheet.across({ top: row, bottom: row }), "heading");
    return row;
  };
  const heading = addHeading();
  // Any of the parks may come to stand in any of the rows.
  const row = tallestParkRow(sheet, parks, "park");
  const parts = addInParts(
    sheet,
    { orientation: "landscape", titleRows: FRAME_TITLE },
    { rows: parks.map(() => row), headings: HEADING, total: 0 },
    (index) => sheet.named(sheet.row(row), `result|${index + 1}`),
    addHeading,
  );
  for (let row = heading; row < sheet.height; row++)
    for (const [from, to] of RESULTS)
      sheet.merge(sheet.area({ top: row, bottom: row }, on("figure", from), on("score", to)));
  let before = 0;
  const made: ResultPart[] = [];
  for (const rows of parts) {
    sheet.style(sheet.across(rows), "body");
    sheet.style(sheet.area(rows, "park"), "stub");
    for (const [from, to] of RESULTS)
      sheet.style(sheet.area(rows, on("figure", from), on("score", to)), "rank");
    for (const result of [1, 3]) sheet.format(sheet.area(rows, at(result)), SCORE_FORMAT);
    made.push({ rows, before });
    before += rows.bottom - rows.top + 1;
  }
  frameParts(sheet, parts, 1);
  return made;
}

/** Fills results with those of the parks whose points stand in `scored`. */
export function resultCells(
  sheet: AssessmentSheet,
  { refs, words }: ReportSources,
  { rows, before }: ResultPart,
  scored: Rows,
): void {
  const { assessment: of } = words.boards;
  const turn = `(ROW()-ROW(${sheet.fixed(rows.top, "park")})+${before + 1})`;
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
}

/** How many lines, what their weights come to, how the grades are spread, and what needs a look. */
export function summaryLine(
  sheet: AssessmentSheet,
  { refs, words }: ReportSources,
  row: number,
  cells: { readonly totals: string; readonly listed: string; readonly faulty: string },
): void {
  const { assessment: of } = words.boards;
  const { totals } = cells;
  const rules = refs.column("Scoring", "rule");
  const weights = `ROUND(SUMIF(${rules},"<>"&${text(refs.words.scoringRules.deduct)},${refs.column("Scoring", "weight")}),8)`;
  const [weight, further] = [sheet.here("total"), sheet.here("unscored")];
  sheet.formula(row, "total", weights);
  sheet.formula(row, "unscored", `COUNTIF(${refs.column("Scoring", "indicator")},"?*")-(${cells.listed})`);
  // A grade whose line is set above a better one's has no parks.
  const atLeast = (...lines: readonly string[]): string =>
    `COUNTIF(${totals},">="&${lines.length > 1 ? `MIN(${lines.join(",")})` : lines[0]!})`;
  const [best, good] = [atLeast("ExcellentPoints"), atLeast("ExcellentPoints", "GoodPoints")];
  const passed = atLeast("ExcellentPoints", "GoodPoints", "PassPoints");
  const summary = textExpression(of.summary, {
    lines: `(${cells.listed})`,
    weights: weight,
    parks: `COUNT(${totals})`,
    excellent: best,
    good: `(${good}-${best})`,
    pass: `(${passed}-${good})`,
    fail: `(COUNT(${totals})-${passed})`,
  });
  const odd = iff(`${weight}<>${WEIGHTS}`, textExpression(of.notHundred, { weights: weight }), BLANK);
  const rest = iff(`${further}>0`, textExpression(of.further, { further }), BLANK);
  const faulty = sheet.here("counted");
  sheet.formula(row, "counted", cells.faulty);
  const wrong = iff(`${faulty}>0`, textExpression(of.faulty, { faulty }), BLANK);
  const isMixed = any("ExcellentPoints<GoodPoints", "GoodPoints<PassPoints");
  const mixed = iff(isMixed, textExpression(of.mixedGrades, {}), BLANK);
  sheet.formula(row, "park", `${summary}&${odd}&${wrong}&${mixed}&${rest}`);
  const line = sheet.across({ top: row, bottom: row });
  sheet.merge(line);
  sheet.style(line, "headerLeft");
  sheet.style(line, "wrapped");
}
