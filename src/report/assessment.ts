/**
 * Assessment of the parks (综合考核): totals, grades and places, the points of each indicator with what they were given
 * for, and the rules. Indicators, weights, rules and their parameters are read live from the lines of the table Scoring:
 * whoever changes a weight there sees other points at once; only a line more needs a refresh.
 */
import { BLANK, iff, numeric } from "../measures/formula";
import { printedScoreFormula } from "../measures/scoring";
import { exactTotalFormula } from "../measures/scoreTotal";
import { ACROSS, COLUMNS, lineCells, MOST_PARKS, on, type AssessmentSheet } from "./assessmentColumns";
import { blockRows, sidesOf, type Block } from "./assessmentPoints";
import { resultCells, resultRows, summaryLine } from "./assessmentResults";
import { ruleRows } from "./assessmentRules";
import type { ReportSources } from "./kinds";
import {
  coverageStamp,
  FRAME_TITLE,
  type FrameColumns,
  framedSheet,
  openFrame,
  parksStamp,
  stampFrame,
} from "./reportFrame";
import { SheetBuilder, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { withStub } from "./stubWidth";

const FRAME: FrameColumns<string> = {
  first: "park",
  yearLabel: "park",
  year: on("figure", 0),
  monthLabel: on("score", 0),
  month: on("figure", 1),
  right: on("figure", 3),
};

/** Characters of the column of names at most: letters of 10 points are printed no smaller than 9. */
const WIDEST_PARK = 46;

/** Lays the report out; null without parks, or without a line in Scoring. */
export function assessment(sources: ReportSources): SheetSpec | null {
  const { language, words, refs, parks, scoredLines } = sources;
  if (!parks.length || !scoredLines) return null;
  const { boards, notes } = words;
  const { assessment: of } = boards;
  const identity = { kind: "assessment", park: null } as const;
  const columns = withStub<string>(COLUMNS, "park", WIDEST_PARK, identity, sources);
  const sheet: AssessmentSheet = new SheetBuilder(columns, language);
  openFrame(sheet, words, { title: of.title, columns: FRAME });
  const summary = sheet.named(sheet.row(32), "summary");
  // The results come first; what they look at stands below.
  const results = resultRows(sheet, sources);
  sheet.named(sheet.row(9), "spacer|1");
  title(sheet, of.details, "details|");
  const blocks = Math.ceil(scoredLines / ACROSS);
  const made = Array.from({ length: blocks }, (_, block) =>
    blockRows(sheet, sources, block, block === 0 ? TITLE_HEIGHT : 0),
  );
  for (const part of results) resultCells(sheet, sources, part, made[0]!.rows);
  totals(sheet, refs, made, scoredLines);
  sheet.style(sheet.across({ top: made[0]!.heading - 1, bottom: sheet.height - 1 }), "frame");
  sheet.named(sheet.row(9), "spacer|2");
  const rules = title(sheet, of.rules, "rules|");
  const faulty = ruleRows(sheet, sources, (line) => ({
    name: sheet.fixed(made[Math.floor(line / ACROSS)]!.heading, on("figure", line % ACROSS)),
    ...lineCells(sheet, made[Math.floor(line / ACROSS)]!.heading, line % ACROSS),
  }));
  const last = sheet.height - 1;
  sheet.style(sheet.across({ top: rules, bottom: last }), "frame");
  summaryLine(sheet, sources, summary, {
    totals: sheet.span(made[0]!.rows, "total"),
    listed: listedLines(sheet, made),
    faulty,
  });
  stampFrame(
    sheet,
    FRAME,
    parksStamp(words, refs, sheet.fixed(made[0]!.rows.top, "park"), parks.length),
    coverageStamp(words, refs),
  );
  return framedSheet(sheet, words, FRAME, {
    of: identity,
    tab: of.tab,
    labels: { top: summary, bottom: last },
    notes: [of.notes.points, of.notes.missing, of.notes.table, notes.rounding],
    orientation: "landscape",
    titleRows: FRAME_TITLE,
    frozen: { columns: 1 },
  });
}

const TITLE_HEIGHT = 17.5;

function title(sheet: AssessmentSheet, words: string, label: string): number {
  const row = sheet.named(sheet.row(TITLE_HEIGHT, { park: { text: words } }), label);
  const line = sheet.across({ top: row, bottom: row });
  sheet.merge(line);
  sheet.style(line, "group");
  return row;
}

/** Totals and places, beside the parks of the first block. */
function totals(
  sheet: AssessmentSheet,
  refs: ReportSources["refs"],
  blocks: readonly Block[],
  lines: number,
): void {
  const { rows } = blocks[0]!;
  const all = `(${blocks.map(({ heading }) => sheet.fixed(heading, "counted")).join("+")})`;
  for (const { rows: part, offsets } of alignedRows(blocks)) {
    const at = (block: number, column: string): string => `R[${offsets[block]!}]C${sheet.at(column) + 1}`;
    const scores = blocks.flatMap((_, block) =>
      sidesOf(block, lines).map((side) => at(block, on("score", side))),
    );
    const counted = `COUNT(${scores.join(",")})`;
    const ofBlocks = (column: string): string => `(${blocks.map((_, block) => at(block, column)).join("+")})`;
    const whole = exactTotalFormula({
      earned: ofBlocks("earned"),
      deducted: ofBlocks("deducted"),
      counted: ofBlocks("counted"),
      all,
    });
    sheet.fill(part, "unrounded", iff(`${counted}=0`, BLANK, whole));
    const [total, unrounded] = [sheet.here("total"), sheet.here("unrounded")];
    sheet.fill(part, "total", iff(numeric(unrounded), printedScoreFormula(refs, unrounded), BLANK));
    sheet.fill(part, "unscored", `${listedLines(sheet, blocks)}-${counted}`);
    const rank = `RANK(${total},${sheet.span(rows, "total")},0)`;
    sheet.fill(part, "place", iff(numeric(total), rank, BLANK));
    // Where it stands among the rows, those people inserted counted: INDEX goes by it.
    const turn = `ROWS(${sheet.fixed(rows.top, "park")}:${sheet.here("park")})`;
    const place = iff(numeric(sheet.here("place")), sheet.here("place"), String(MOST_PARKS));
    sheet.fill(part, "order", `${place}*${MOST_PARKS}+${turn}`);
  }
}

/** Rows of the first block whose parks stand equally far below in each of the blocks, which may be parted elsewhere. */
function alignedRows(
  blocks: readonly Block[],
): readonly { readonly rows: Rows; readonly offsets: readonly number[] }[] {
  const places = blocks.map(({ parts }) =>
    parts.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_, index) => top + index)),
  );
  const aligned: { rows: Rows; offsets: readonly number[] }[] = [];
  for (const [park, row] of places[0]!.entries()) {
    const offsets = places.map((of) => of[park]! - row);
    const last = aligned.at(-1);
    if (last?.rows.bottom === row - 1 && last.offsets.join() === offsets.join())
      last.rows = { ...last.rows, bottom: row };
    else aligned.push({ rows: { top: row, bottom: row }, offsets });
  }
  return aligned;
}

/** How many lines of Scoring stand in the blocks. */
function listedLines(sheet: AssessmentSheet, blocks: readonly Block[]): string {
  // Cell by cell: between them may stand columns of a person's.
  const sides = Array.from({ length: ACROSS }, (_, side) => on("figure", side));
  return blocks
    .flatMap(({ heading }) => sides.map((side) => `COUNTIF(${sheet.fixed(heading, side)},"?*")`))
    .join("+");
}
