/**
 * Notes of a report, below its body, and the words somebody wrote in their place: these stay as long as the report has as
 * many notes, for then each explains what it explained. Where it has more or fewer they are told, and nothing is lost.
 */
import { cellAddress } from "../a1";
import type { SheetSpec } from "../report/spec";
import type { HeadingText } from "./typedHeadings";
import { blockOf } from "./reportBlock";
import type { WrittenReport } from "./writtenReport";

/** What somebody wrote in place of notes. */
export interface TypedNotes {
  /** Where it is to stand now. */
  readonly kept: readonly HeadingText[];
  /** What has no place any longer, with the cell it stood in, "A41". */
  readonly gone: readonly { readonly at: string; readonly text: string }[];
}

/** What stands as a text of a person's where the report has its notes; nothing where it is not known what it printed. */
export function typedNotes(spec: SheetSpec, previous: WrittenReport): TypedNotes {
  const { sheet, rows, headings } = previous;
  const kept: HeadingText[] = [];
  const gone: { at: string; text: string }[] = [];
  if (!headings) return { kept, gone };
  const printed = new Set(headings.map(({ row, column, text }) => `${row} ${column} ${text}`));
  const moved = spec.labels.bottom - sheet.labels.bottom;
  const isSame = blockOf(spec).bottom - sheet.area.bottom === moved;
  for (const { row, column, value } of rows.constants) {
    const text = String(value);
    if (row <= sheet.labels.bottom || printed.has(`${row} ${column} ${text}`)) continue;
    const isNote = (spec.cells[row + moved]?.[column] ?? null) !== null;
    if (isSame && isNote) kept.push({ row: row + moved, column, text });
    else gone.push({ at: cellAddress(row, column), text });
  }
  return { kept, gone };
}
