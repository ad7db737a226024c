/** Columns of the assessment: six scored indicators side by side, and the hidden cells that hold their lines of Scoring. */
import type { ScoringCells } from "../measures/scoring";
import type { ReportColumn, SheetBuilder } from "./sheetBuilder";

/** Scored indicators side by side on A4 landscape. */
export const ACROSS = 6;
export const SIDES = Array.from({ length: ACROSS }, (_, side) => side);

/** A column of one of the sides. */
export const on = (name: "figure" | "score" | "line" | "exact" | "points", side: number): string =>
  `${name}${side}`;

const hidden = { width: 6, hidden: true } as const;

export const COLUMNS: Readonly<Record<string, ReportColumn>> = {
  park: { width: 26 },
  ...Object.fromEntries(
    SIDES.flatMap((side) => [
      [on("figure", side), { width: 10.5, english: 12 }],
      [on("score", side), { width: 8 }],
    ]),
  ),
  label: hidden,
  /** Parts of the line of Scoring in the heading rows, the row of Measures beside a park. */
  ...Object.fromEntries(
    SIDES.flatMap((side) => [
      [on("line", side), hidden],
      [on("exact", side), hidden],
      [on("points", side), hidden],
    ]),
  ),
  /** Of a block's parks: weights of the lines that are scored, points without deductions, deductions. */
  counted: hidden,
  earned: hidden,
  deducted: hidden,
  /** Of the first block's parks: their unrounded total, their total, indicators without points, place, and what orders the places. */
  unrounded: hidden,
  total: hidden,
  unscored: hidden,
  place: hidden,
  order: hidden,
  own: hidden,
};

export type AssessmentSheet = SheetBuilder<string>;

export const SCORE_FORMAT = "0.00_ ;-0.00_ ;0.00_ ;@_0";

/** More parks than a workbook has; keeps place and turn apart in `order`, and those without points behind all. */
export const MOST_PARKS = 10_000;

/** Where a line's parts stand, in the three heading rows of a block. */
export function lineCells(sheet: AssessmentSheet, heading: number, side: number): ScoringCells {
  return {
    weight: sheet.fixed(heading, on("points", side)),
    rule: sheet.fixed(heading + 1, on("line", side)),
    base: sheet.fixed(heading + 1, on("points", side)),
    step: sheet.fixed(heading + 2, on("line", side)),
    cap: sheet.fixed(heading + 2, on("points", side)),
  };
}
