/**
 * Notes of a report, below its body, and the words somebody wrote in their place: these stay as long as the report has as
 * many notes, for then each explains what it explained. Where it has more or fewer they are told, and nothing is lost.
 */
import { placedAddress } from "../report/placedFormula";
import type { SheetSpec } from "../report/spec";
import { blockOf } from "./reportBlock";
import type { ReplacedEntry } from "./typedOver";
import { NOTHING_TYPED, saidAt, type KeptText, type TypedTexts } from "./typedText";
import type { WrittenReport } from "./writtenReport";

/** What stands as a text of a person's where the report has its notes; nothing where it is not known what it printed. */
export function typedNotes(spec: SheetSpec, previous: WrittenReport): TypedTexts {
  const { sheet, rows, headings } = previous;
  if (!headings) return NOTHING_TYPED;
  const kept: KeptText[] = [];
  const gone: ReplacedEntry[] = [];
  const printed = new Set(headings.map(saidAt));
  const known = new Set(previous.typedTexts.map(saidAt));
  const moved = spec.labels.bottom - sheet.labels.bottom;
  const isSame = blockOf(spec).bottom - sheet.area.bottom === moved;
  for (const { row, column, value } of rows.constants) {
    const text = String(value);
    const said = saidAt({ row, column, text });
    if (row <= sheet.labels.bottom || printed.has(said)) continue;
    const isNote = (spec.cells[row + moved]?.[column] ?? null) !== null;
    if (isSame && isNote) kept.push({ row: row + moved, column, text, isNew: !known.has(said) });
    else gone.push({ at: placedAddress({ row, column }, previous.places), value: text });
  }
  return { kept, gone };
}
