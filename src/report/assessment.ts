/**
 * Assessment of the parks (综合考核): totals, grades and places, the points of each indicator with what they were given
 * for, and the rules. Indicators, weights, rules and their parameters are read live from the lines of the table Scoring:
 * whoever changes a weight there sees other points at once; only a line more needs a refresh.
 */
import { columnLetters } from "../a1";
import { SCORING_RULES, type ScoringRule } from "../core/scoring";
import { any, BLANK, iff, is, numeric, text } from "../measures/formula";
import type { LocatedRefs } from "../measures/located";
import {
  exactScoreFormula,
  exactTotalFormula,
  PARAMETER_FORMULAS,
  printedScoreFormula,
  scoredFigureFormula,
} from "../measures/scoring";
import type { FormulaColumns } from "../measures/refs";
import {
  ACROSS,
  COLUMNS,
  lineCells,
  MOST_PARKS,
  on,
  SCORE_FORMAT,
  SIDES,
  type AssessmentSheet,
} from "./assessmentColumns";
import { resultRows, summaryLine } from "./assessmentResults";
import { ruleRows } from "./assessmentRules";
import type { ReportSources } from "./kinds";
import { rowFormula, whenLocated } from "./locatedCell";
import {
  coverageStamp,
  FRAME_TITLE,
  type FrameColumns,
  framedSheet,
  openFrame,
  stampFrame,
} from "./reportFrame";
import { SheetBuilder, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { textExpression } from "./textFormula";

const FRAME: FrameColumns<string> = {
  first: "park",
  yearLabel: "park",
  year: on("figure", 0),
  monthLabel: on("score", 0),
  month: on("figure", 1),
  right: on("figure", 3),
};

const HEADING_ROWS = 3;

/** Rows of the parks in each block, and of the first heading row. */
interface Block {
  readonly heading: number;
  readonly rows: Rows;
}

/** Lays the report out; null without parks, or without a line in Scoring. */
export function assessment(sources: ReportSources): SheetSpec | null {
  const { language, words, refs, parks, scoredLines } = sources;
  if (!parks.length || !scoredLines) return null;
  const { boards, notes } = words;
  const { assessment: of } = boards;
  const sheet: AssessmentSheet = new SheetBuilder(COLUMNS, language);
  openFrame(sheet, words, { title: of.title, columns: FRAME });
  const summary = sheet.named(sheet.row(32), "summary");
  // The results come first; what they look at stands below, row by row as long as this.
  const blocks = Math.ceil(scoredLines / ACROSS);
  const first = summary + 1 + 1 + parks.length + 1 + 1;
  resultRows(sheet, sources, blockAt(first, parks.length, 0).rows);
  sheet.named(sheet.row(9), "spacer|1");
  title(sheet, of.details, "details|");
  const made = Array.from({ length: blocks }, (_, block) => blockRows(sheet, sources, block));
  totals(sheet, refs, made, scoredLines);
  sheet.style(sheet.across({ top: made[0]!.heading - 1, bottom: sheet.height - 1 }), "frame");
  sheet.named(sheet.row(9), "spacer|2");
  const rules = title(sheet, of.rules, "rules|");
  ruleRows(sheet, sources, (line) => ({
    name: sheet.fixed(made[Math.floor(line / ACROSS)]!.heading, on("figure", line % ACROSS)),
    ...lineCells(sheet, made[Math.floor(line / ACROSS)]!.heading, line % ACROSS),
  }));
  const last = sheet.height - 1;
  sheet.style(sheet.across({ top: rules, bottom: last }), "frame");
  summaryLine(sheet, sources, summary, {
    totals: sheet.span(made[0]!.rows, "total"),
    listed: listedLines(sheet, made),
  });
  stampFrame(
    sheet,
    FRAME,
    textExpression(boards.scope, {
      first: sheet.fixed(made[0]!.rows.top, "park"),
      count: String(parks.length),
    }),
    coverageStamp(words, refs),
  );
  return framedSheet(sheet, words, FRAME, {
    of: { kind: "assessment", park: null },
    tab: of.tab,
    labels: { top: summary, bottom: last },
    notes: [of.notes.points, of.notes.missing, of.notes.table, notes.rounding],
    orientation: "landscape",
    titleRows: FRAME_TITLE,
    frozen: { columns: 1 },
  });
}

/** Where a block stands when the first begins at `first`: three heading rows, the parks. */
function blockAt(first: number, parks: number, block: number): Block {
  const heading = first + block * (HEADING_ROWS + parks);
  return { heading, rows: { top: heading + HEADING_ROWS, bottom: heading + HEADING_ROWS + parks - 1 } };
}

function title(sheet: AssessmentSheet, words: string, label: string): number {
  const row = sheet.named(sheet.row(17.5, { park: { text: words } }), label);
  const line = sheet.across({ top: row, bottom: row });
  sheet.merge(line);
  sheet.style(line, "group");
  return row;
}

/** Sides of a block that have a line; one added to the table later waits for the refresh, also where there is room. */
const sidesOf = (block: number, lines: number): readonly number[] =>
  SIDES.filter((side) => block * ACROSS + side < lines);

/** Points of up to six lines of Scoring, park by park. */
function blockRows(
  sheet: AssessmentSheet,
  { refs, words, parks, scoredLines }: ReportSources,
  block: number,
): Block {
  const { headings } = words.boards;
  const { assessment: of } = words.boards;
  const [heading, second, third] = [34, sheet.language === "en-US" ? 30 : 19, 30].map((height, index) =>
    sheet.named(sheet.row(height), `${block}|heading ${index + 1}`),
  ) as [number, number, number];
  sheet.put(heading, "park", headings.park);
  sheet.merge(sheet.area({ top: heading, bottom: third }, "park"));
  const rows: Rows = { top: sheet.height, bottom: sheet.height + parks.length - 1 };
  for (const { name } of parks)
    sheet.row(16.5, { park: { text: name }, label: { text: `${block}|${name}` } });
  sheet.style(sheet.across(rows), "body");
  sheet.style(sheet.area(rows, "park"), "stub");
  for (const side of sidesOf(block, scoredLines)) {
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
    for (const row of [heading, second]) sheet.merge(sheet.area({ top: row, bottom: row }, figure, score));
    sheet.fill(rows, line, iff(`${name}=""`, BLANK, rowFormula(refs, sheet.here("park"), name)));
    const dash = iff(`${name}=""`, BLANK, text(refs.words.printed.missing));
    const scored = (located: LocatedRefs): string => scoredFigureFormula(located, cells.rule);
    const found = sheet.here(exact);
    sheet.fill(rows, exact, whenLocated(refs, sheet.here(line), scored, BLANK));
    sheet.fill(rows, figure, iff(`${found}=""`, dash, found));
    sheet.fill(rows, points, exactScoreFormula(refs, found, sheet.span(rows, exact), cells));
    const printed = printedScoreFormula(refs, sheet.here(points));
    sheet.fill(rows, score, iff(numeric(sheet.here(points)), printed, dash));
    sheet.style(sheet.area(rows, figure), "number");
    sheet.style(sheet.area(rows, score), "number");
    sheet.format(sheet.area(rows, figure), FIGURE_FORMAT);
    sheet.format(sheet.area(rows, score), SCORE_FORMAT);
    sheet.condition({
      area: sheet.area(rows, figure),
      formula: `=$${columnLetters(sheet.at(line))}$${second + 1}=${text(refs.words.scoringRules.rank)}`,
      numberFormat: PLACE_FORMAT,
    });
  }
  const weights = sidesOf(block, scoredLines).map((side) => {
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
  sheet.fill(rows, "counted", summed("counted"));
  sheet.fill(rows, "deducted", summed("deducted"));
  sheet.fill(rows, "earned", `${summed("score")}-${sheet.here("deducted")}`);
  sheet.fill(rows, "own", BLANK);
  sheet.style(sheet.across({ top: heading, bottom: third }), "heading");
  sheet.style(sheet.across({ top: heading, bottom: rows.bottom }), "frame");
  return { heading, rows };
}

const FIGURE_FORMAT = "#,##0.0_ ;-#,##0.0_ ;0.0_ ;@_0";
const PLACE_FORMAT = "0_ ;-0_ ;0_ ;@_0";

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

/** Totals and places, beside the parks of the first block. */
function totals(
  sheet: AssessmentSheet,
  refs: ReportSources["refs"],
  blocks: readonly Block[],
  lines: number,
): void {
  const { rows } = blocks[0]!;
  const offset = (block: Block): number => block.rows.top - rows.top;
  const scores = blocks.flatMap((block, index) =>
    sidesOf(index, lines).map((side) => `R[${offset(block)}]C${sheet.at(on("score", side)) + 1}`),
  );
  const counted = `COUNT(${scores.join(",")})`;
  const ofBlocks = (column: string): string =>
    `(${blocks.map((block) => `R[${offset(block)}]C${sheet.at(column) + 1}`).join("+")})`;
  const whole = exactTotalFormula({
    earned: ofBlocks("earned"),
    deducted: ofBlocks("deducted"),
    counted: ofBlocks("counted"),
    all: `(${blocks.map(({ heading }) => sheet.fixed(heading, "counted")).join("+")})`,
  });
  sheet.fill(rows, "unrounded", iff(`${counted}=0`, BLANK, whole));
  const [total, unrounded] = [sheet.here("total"), sheet.here("unrounded")];
  sheet.fill(rows, "total", iff(numeric(unrounded), printedScoreFormula(refs, unrounded), BLANK));
  sheet.fill(rows, "unscored", `${listedLines(sheet, blocks)}-${counted}`);
  sheet.fill(rows, "place", iff(numeric(total), `RANK(${total},${sheet.span(rows, "total")},0)`, BLANK));
  const turn = `(ROW()-${rows.top})`;
  const place = iff(numeric(sheet.here("place")), sheet.here("place"), String(MOST_PARKS));
  sheet.fill(rows, "order", `${place}*${MOST_PARKS}+${turn}`);
}

/** How many lines of Scoring stand in the blocks. */
function listedLines(sheet: AssessmentSheet, blocks: readonly Block[]): string {
  const [from, to] = [on("figure", 0), on("score", ACROSS - 1)];
  return blocks
    .map(({ heading }) => `COUNTIF(${sheet.fixed(heading, from)}:${sheet.fixed(heading, to)},"?*")`)
    .join("+");
}
