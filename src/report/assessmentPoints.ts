/** The points of the assessment: up to six lines of Scoring side by side, what is scored and the points for it, park by park. */
import { columnLetters } from "../a1";
import { SCORING_RULES, type ScoringRule } from "../core/scoring";
import { any, BLANK, iff, is, numeric, text } from "../measures/formula";
import type { LocatedRefs } from "../measures/located";
import type { FormulaColumns } from "../measures/refs";
import { exactScoreFormula, PARAMETER_FORMULAS, printedScoreFormula } from "../measures/scoring";
import { printedFigureFormula, scoredFigureFormula } from "../measures/scoredFigure";
import { ACROSS, lineCells, on, SCORE_FORMAT, SIDES, type AssessmentSheet } from "./assessmentColumns";
import { addInParts, frameParts } from "./continuedTable";
import type { ReportSources } from "./kinds";
import { rowFormula, whenLocated } from "./locatedCell";
import { levelFormat } from "./numberFormats";
import { parkRowHeight } from "./parkRowHeight";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import { FRAME_TITLE } from "./reportFrame";
import type { Rows } from "./sheetBuilder";
import { textExpression } from "./textFormula";

/** The first heading row of a block, the rows of its parks part by part, and those from the first park to the last. */
export interface Block {
  readonly heading: number;
  readonly parts: readonly Rows[];
  readonly rows: Rows;
}

/** Sides of a block that have a line; one added to the table later waits for the refresh, also where there is room. */
export const sidesOf = (block: number, lines: number): readonly number[] =>
  SIDES.filter((side) => block * ACROSS + side < lines);

/** Adds the points of up to six lines of Scoring, park by park; `above` is the height of what stays with the headings. */
export function blockRows(
  sheet: AssessmentSheet,
  { refs, words, parks, scoredLines }: ReportSources,
  block: number,
  above: number,
): Block {
  const { headings } = words.boards;
  const { assessment: of } = words.boards;
  const sides = sidesOf(block, scoredLines);
  const heights = [34, sheet.language === "en-US" ? 30 : 19, 30];
  /** Adds the three heading rows; those of a further part show what the first say. */
  const addHeadings = (part = 0): number => {
    const [top, middle, bottom] = heights.map((height, index) =>
      sheet.named(sheet.row(height), `${block}|heading ${index + 1}${part ? `|${part}` : ""}`),
    ) as [number, number, number];
    sheet.put(top, "park", headings.park);
    sheet.merge(sheet.area({ top, bottom }, "park"));
    sheet.style(sheet.across({ top, bottom }), "heading");
    for (const side of sides) {
      const [figure, score] = [on("figure", side), on("score", side)];
      for (const row of [top, middle]) sheet.merge(sheet.area({ top: row, bottom: row }, figure, score));
      if (!part) continue;
      for (const row of [top, middle, bottom])
        sheet.formula(row, figure, sheet.fixed(heading + row - top, figure));
      sheet.formula(bottom, score, sheet.fixed(heading + bottom - top, score));
    }
    return top;
  };
  const heading = addHeadings();
  const [second, third] = [heading + 1, heading + 2];
  const parts = addInParts(
    sheet,
    { orientation: "landscape", titleRows: FRAME_TITLE },
    {
      rows: parks.map(({ name }) => parkRowHeight(sheet, name, "park")),
      headings: heights.reduce((total, height) => total + height, above),
      total: 0,
    },
    (index) => {
      const { name } = parks[index]!;
      sheet.row(parkRowHeight(sheet, name, "park"), {
        park: { text: name },
        label: { text: `${block}|${name}` },
      });
    },
    addHeadings,
  );
  const all: Rows = { top: parts[0]!.top, bottom: parts.at(-1)!.bottom };
  for (const rows of parts) {
    sheet.style(sheet.across(rows), "body");
    sheet.style(sheet.area(rows, "park"), "stub");
  }
  const fill = (column: string, formula: string): void => {
    for (const rows of parts) sheet.fill(rows, column, formula);
  };
  for (const side of sides) {
    const number = block * ACROSS + side + 1;
    const typed = (column: FormulaColumns["Scoring"]): string =>
      `INDEX(${refs.column("Scoring", column)},${number})`;
    const [figure, score, line, exact, points] = (
      ["figure", "score", "line", "exact", "points"] as const
    ).map((name) => on(name, side)) as [string, string, string, string, string];
    const cells = lineCells(sheet, heading, side);
    const name = sheet.fixed(heading, figure);
    // A line that was deleted, or was never there, leaves its place blank.
    sheet.formula(heading, figure, `IFERROR(${typed("indicator")}&"","")`);
    sheet.formula(heading, points, `IFERROR(N(${typed("weight")}),0)`);
    sheet.formula(second, line, `IFERROR(${typed("rule")}&"","")`);
    const parameter = (column: "base" | "step" | "cap"): string =>
      PARAMETER_FORMULAS[column](refs, `IFERROR(${typed(column)},"")`, cells.rule);
    sheet.formula(second, points, parameter("base"));
    sheet.formula(third, line, parameter("step"));
    sheet.formula(third, points, parameter("cap"));
    const weight = textExpression(of.weight, { weight: cells.weight, rule: cells.rule });
    sheet.formula(second, figure, iff(`${name}=""`, BLANK, weight));
    sheet.formula(third, figure, basisFormula(refs, cells.rule, of.bases));
    sheet.formula(third, score, iff(`${name}=""`, BLANK, text(of.headings.score)));
    fill(line, iff(`${name}=""`, BLANK, rowFormula(refs, sheet.here("park"), name)));
    const dash = iff(`${name}=""`, BLANK, text(refs.words.printed.missing));
    const scored = (located: LocatedRefs): string => scoredFigureFormula(located, cells.rule);
    const found = sheet.here(exact);
    fill(exact, whenLocated(refs, sheet.here(line), scored, BLANK));
    fill(figure, iff(`${found}=""`, dash, printedFigureFormula(refs, found, cells.rule)));
    fill(points, exactScoreFormula(refs, found, sheet.span(all, exact), cells));
    const printed = printedScoreFormula(refs, sheet.here(points));
    fill(score, iff(numeric(sheet.here(points)), printed, dash));
    for (const rows of parts) {
      sheet.style(sheet.area(rows, figure, score), "number");
      sheet.format(sheet.area(rows, figure), percentFormat(USUAL_PERCENT_DECIMALS));
      sheet.format(sheet.area(rows, score), SCORE_FORMAT);
      for (const condition of percentConditions(sheet.area(rows, figure), percentFormat))
        sheet.condition(condition);
      for (const [rule, numberFormat] of OTHER_FORMATS)
        sheet.condition({
          area: sheet.area(rows, figure),
          formula: `=$${columnLetters(sheet.at(line))}$${second + 1}=${text(refs.words.scoringRules[rule])}`,
          numberFormat,
        });
    }
  }
  const weights = sides.map((side) => {
    const cells = lineCells(sheet, heading, side);
    const name = sheet.fixed(heading, on("figure", side));
    const isDeduct = is(cells.rule, refs.words.scoringRules.deduct);
    const score = sheet.here(on("score", side));
    sheet.formula(heading, on("exact", side), iff(any(`${name}=""`, isDeduct), "0", cells.weight));
    const weight = sheet.fixed(heading, on("exact", side));
    return {
      weight,
      counted: iff(numeric(score), weight, "0"),
      deducted: iff(isDeduct, `N(${score})`, "0"),
      score: `N(${score})`,
    };
  });
  const summed = (part: keyof (typeof weights)[number]): string => weights.map((of) => of[part]).join("+");
  sheet.formula(heading, "counted", summed("weight"));
  fill("counted", summed("counted"));
  fill("deducted", summed("deducted"));
  fill("earned", `${summed("score")}-${sheet.here("deducted")}`);
  fill("own", BLANK);
  frameParts(sheet, parts, heights.length);
  return { heading, parts, rows: all };
}

const percentFormat = (decimals: number): string => levelFormat(decimals, decimals);
/** Of places, and of the figures points are taken off for. */
const OTHER_FORMATS = [
  ["rank", "0_ ;-0_ ;0_ ;@_0"],
  ["deduct", "General"],
] as const satisfies readonly (readonly [ScoringRule, string])[];

/** What the figures of a rule are. */
function basisFormula(
  refs: ReportSources["refs"],
  rule: string,
  words: Readonly<Record<ScoringRule, string>>,
): string {
  return SCORING_RULES.reduceRight(
    (rest, each) => iff(`${rule}=${text(refs.words.scoringRules[each])}`, text(words[each]), rest),
    BLANK,
  );
}
