/** The rules of the assessment in words, line by line, with the parameters in force. */
import { fill } from "../i18n/fill";
import { BLANK, any, iff, is, numeric, pattern, rowOf, text } from "../measures/formula";
import type { ScoringCells } from "../measures/scoring";
import { SCORING_RULES, type ScoringRule } from "../core/scoring";
import { ACROSS, on, type AssessmentSheet } from "./assessmentColumns";
import type { ReportSources } from "./kinds";
import { textExpression } from "./textFormula";

/** Points of a row whose explanation takes one line, and what a further line takes; of its letters. */
const LINE_OF_ONE = 17;
const LINE = 11;
const REMARK_SIZE = 9;

/**
 * Adds a heading and a row for each line; `lineAt` has the cells of its parts, 0-based. Gives an expression of how many of the
 * lines cannot be scored as they are typed.
 */
export function ruleRows(
  sheet: AssessmentSheet,
  { refs, words, scoredLines }: ReportSources,
  lineAt: (line: number) => ScoringCells & { readonly name: string },
): string {
  const { assessment: of, headings: common } = words.boards;
  const [weight, rule, explained] = [on("figure", 0), on("score", 0), on("score", 1)];
  const last = on("score", ACROSS - 1);
  const height = LINE_OF_ONE + (explainedLines(sheet, of, explained, last) - 1) * LINE;
  const heading = sheet.named(
    sheet.row(19, {
      park: common.indicator,
      [weight]: of.headings.weight,
      [rule]: of.headings.rule,
      [explained]: of.headings.points,
    }),
    "rule|heading",
  );
  const top = sheet.height;
  for (let line = 0; line < scoredLines; line++) {
    const row = sheet.named(sheet.row(height), `rule|${line + 1}`);
    const cells = lineAt(line);
    const unlessGone = (formula: string): string => iff(`${cells.name}=""`, BLANK, formula);
    sheet.formula(row, "park", cells.name);
    sheet.formula(row, weight, unlessGone(cells.weight));
    sheet.formula(row, rule, unlessGone(cells.rule));
    sheet.formula(row, explained, unlessGone(fault(refs, of, cells, explanation(refs, of, cells))));
  }
  for (let row = heading; row < sheet.height; row++) {
    const one = { top: row, bottom: row };
    sheet.merge(sheet.area(one, rule, on("figure", 1)));
    sheet.merge(sheet.area(one, explained, last));
  }
  const rows = { top, bottom: sheet.height - 1 };
  sheet.style(sheet.across({ top: heading, bottom: heading }), "heading");
  sheet.style(sheet.across(rows), "body");
  sheet.style(sheet.area(rows, "park"), "stub");
  sheet.style(sheet.area(rows, weight), "rank");
  sheet.style(sheet.area(rows, rule, on("figure", 1)), "rank");
  sheet.style(sheet.area(rows, explained, last), "remark");
  sheet.indent(sheet.area(rows, explained, last), 1);
  const texts = sheet.span(rows, explained);
  const { unlisted, weightless, unknown } = of.explained;
  return [unlisted, weightless, unknown].map((each) => `COUNTIF(${texts},${text(each)})`).join("+");
}

type AssessmentWords = ReportSources["words"]["boards"]["assessment"];

/** Lines the longest explanation takes: any line of the table may come to be scored by any rule. */
function explainedLines(
  sheet: AssessmentSheet,
  { explained: words, floors }: Pick<AssessmentWords, "explained" | "floors">,
  from: string,
  to: string,
): number {
  const parts = { base: "60", step: "0.5", cap: "120" };
  const texts = Object.entries(words).map(([rule, pattern]) => {
    const floor = rule === "completion" || rule === "schedule" ? fill(floors[rule], parts) : "";
    return fill(pattern, { ...parts, floor });
  });
  return Math.max(...texts.map((each) => sheet.linesAcrossColumns(each, from, to, REMARK_SIZE, 1)));
}

/** What keeps a line from being scored, else `rest`: an indicator nobody lists, no rule, no weight. */
function fault(
  refs: ReportSources["refs"],
  { explained: words }: Pick<AssessmentWords, "explained">,
  { name, rule, weight }: ScoringCells & { readonly name: string },
  rest: string,
): string {
  const rules = SCORING_RULES.map((each) => is(rule, refs.words.scoringRules[each]));
  const isDeduct = is(rule, refs.words.scoringRules.deduct);
  const weighed = iff(any(isDeduct, `${weight}>0`), rest, text(words.weightless));
  const ruled = iff(any(...rules), weighed, text(words.unknown));
  const isListed = numeric(rowOf(pattern(name), refs.column("Indicators", "name")));
  return iff(isListed, ruled, text(words.unlisted));
}

function explanation(
  refs: ReportSources["refs"],
  { explained: words, floors }: Pick<AssessmentWords, "explained" | "floors">,
  { rule, base, step, cap }: ScoringCells,
): string {
  const parts = { base, step, cap };
  const say = (pattern: string): string => textExpression(pattern, parts);
  // Nothing is below zero, so that no floor is told of.
  const withFloor = (pattern: string, floor: string): string =>
    textExpression(pattern, { ...parts, floor: iff(`${base}>0`, say(floor), BLANK) });
  const of = (each: ScoringRule): string => {
    if (each === "completion" || each === "schedule") return withFloor(words[each], floors[each]);
    if (each === "rank") return iff(numeric(step), say(words.rank), say(words.rankUsual));
    if (each === "deduct") return iff(numeric(cap), say(words.deduct), say(words.deductAll));
    return say(words[each]);
  };
  return SCORING_RULES.reduceRight(
    (rest, each) => iff(`${rule}=${text(refs.words.scoringRules[each])}`, of(each), rest),
    BLANK,
  );
}
