/** Row heights of the park monthly report, so that no text is cut: Excel fits neither merged cells nor set heights. */
import type { Language } from "../core/language";
import { LAST_PRINTED, PARK_COLUMNS, PARK_ROWS, parkColumnWidth, type ParkColumn } from "./parkColumns";
import { NOTE_SIZE, noteHeight } from "./noteHeight";
import type { NoteLine } from "./parkNotes";
import type { SheetSpec } from "./spec";
import type { StubRow } from "./stub";
import { columnPoints, INDENT_STEP, linesOf } from "./textWidth";
import type { ReportWords } from "./words";

const BODY_SIZE = 10;
/** A row of one line, and how much taller each further line of the body makes it. */
const BODY_ROW = 16.5;
const BODY_LINE = 13;

/** Heights of all rows of the block, in points. */
export function parkRowHeights(
  stub: readonly StubRow[],
  notes: readonly NoteLine[],
  language: Language,
  words: ReportWords,
): SheetSpec["rowHeights"] {
  const heights: { row: number; height: number }[] = [
    { row: PARK_ROWS.strip, height: 20 },
    { row: PARK_ROWS.title, height: 32 },
    { row: PARK_ROWS.subtitle, height: 20 },
    { row: PARK_ROWS.header, height: 18 },
    { row: PARK_ROWS.heading, height: 19 },
    { row: PARK_ROWS.subheading, height: 32 },
  ];
  const name = columnPoints(parkColumnWidth("stub", language));
  for (const [index, row] of stub.entries()) {
    const lines =
      row.kind === "group"
        ? 1
        : linesOf(stubText(row, language, words), name - indentOf(row), BODY_SIZE, language);
    heights.push({ row: PARK_ROWS.body + index, height: BODY_ROW + (lines - 1) * BODY_LINE });
  }
  const firstNote = PARK_ROWS.body + stub.length;
  const across = printedPoints(language);
  for (const [index, note] of notes.entries())
    heights.push({
      row: firstNote + index,
      height: noteHeight(linesOf(note.words, across, NOTE_SIZE, language), index),
    });
  heights.push({ row: firstNote + notes.length, height: 28 });
  return heights;
}

/** Indent level of a row's name: parts stand beneath their whole. */
export function indentLevel(row: StubRow): number {
  return row.kind === "indicator" && row.depth > 0 ? row.depth * 2 - 1 : 0;
}

const indentOf = (row: StubRow): number => indentLevel(row) * INDENT_STEP;

function stubText(row: StubRow & { kind: "indicator" }, language: Language, words: ReportWords): string {
  return (row.depth > 0 ? words.ofWhich : "") + row.indicator.names[language];
}

function printedPoints(language: Language): number {
  const columns = (Object.keys(PARK_COLUMNS) as ParkColumn[]).filter(
    (name) => PARK_COLUMNS[name].at <= LAST_PRINTED,
  );
  return columns.reduce((total, name) => total + columnPoints(parkColumnWidth(name, language)), 0);
}
