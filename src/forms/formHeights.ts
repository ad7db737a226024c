/** Row heights of a form, in points: Excel fits neither merged cells nor set heights. */
import type { Language } from "../core/language";
import type { Words } from "../i18n/zh-CN";
import { indentLevel } from "../report/parkRowHeights";
import { columnPoints, linesOf } from "../report/textWidth";
import { columnWidth, FORM_COLUMNS, FORM_ROWS } from "./columns";
import type { PlacedRow } from "./formSheet";

const BODY_SIZE = 10;
const NOTE_SIZE = 9;
const BODY_ROW = 18;
const BODY_LINE = 13;
const NOTE_LINE = 12.5;
const INDENT = 7.5;

/** Heights by 0-based row. */
export function formHeights(
  placed: readonly PlacedRow[],
  notes: readonly string[],
  language: Language,
  words: Words,
): Map<number, number> {
  const heights = new Map<number, number>([
    [FORM_ROWS.title, 32],
    [FORM_ROWS.period, 20],
    [FORM_ROWS.park, 17],
    [FORM_ROWS.code, 17],
    [FORM_ROWS.heading, 32],
    [FORM_ROWS.ordinals, 14],
  ]);
  const name = columnPoints(columnWidth("name", language));
  for (const { row, stub } of placed) {
    if (stub.kind === "group") {
      heights.set(row, BODY_ROW);
      continue;
    }
    const before = stub.depth > 0 ? words.report.ofWhich : "";
    const room = name - indentLevel(stub) * INDENT;
    const lines = linesOf(before + stub.indicator.names[language], room, BODY_SIZE, language);
    heights.set(row, BODY_ROW + (lines - 1) * BODY_LINE);
  }
  const signOff = FORM_ROWS.body + placed.length;
  heights.set(signOff, 28);
  const across = FORM_COLUMNS.reduce(
    (total, column) => total + columnPoints(columnWidth(column, language)),
    0,
  );
  for (const [index, note] of notes.entries())
    heights.set(signOff + 1 + index, 2.5 + linesOf(note, across, NOTE_SIZE, language) * NOTE_LINE);
  return heights;
}
