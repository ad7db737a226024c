/**
 * Which rows of the table Definitions come, go and are written over so that a draft stands where the definition stood. Rows
 * of lines that stay are the same rows, with what people wrote beside them; lines put in another order take that along.
 * Pure.
 */
import type { DefinitionDraft } from "../core/definitionDraft";
import { draftCells, SAYING, type ReadDefinition, type RowCells } from "./definitionDrafts";
import type { WorkbookWords } from "./tables/words";

/** A row that is written. */
interface WrittenRow {
  /** Body row, 0-based, counted with the new rows and those that go. */
  readonly row: number;
  /** Body row, as the table stands before, that is written over; null = a new one. */
  readonly onto: number | null;
  /** Body row, as the table stands before, whose other cells come along; null = they are left alone. */
  readonly from: number | null;
  readonly cells: RowCells;
}

export interface RowArrangement {
  /** New rows: before which body row, 0-based, and how many; the number of rows = at the end. Ascending. */
  readonly inserted: readonly { readonly before: number; readonly count: number }[];
  /** Body rows that go, as the table stands before. Ascending. */
  readonly removed: readonly number[];
  readonly written: readonly WrittenRow[];
}

/** The arrangement for a draft of a definition that was read, or a new one (null), which goes to the end of the table. */
export function draftArrangement(
  draft: DefinitionDraft,
  read: ReadDefinition | null,
  rowCount: number,
  words: WorkbookWords,
): RowArrangement {
  const standing = read?.rows ?? [];
  const kept = draft.lines.flatMap(({ from }) => from ?? []);
  const slots = [...kept].sort((a, b) => a - b).map((from) => standing[from]!);
  const inserted: { before: number; count: number }[] = [];
  const places: { readonly before: number; readonly isNew: boolean }[] = [];
  let slot = 0;
  let before = standing[0] ?? rowCount;
  for (const { from } of draft.lines) {
    if (from !== null) {
      places.push({ before: slots[slot]!, isNew: false });
      before = slots[slot++]! + 1;
      continue;
    }
    places.push({ before, isNew: true });
    const last = inserted.at(-1);
    if (last?.before === before) last.count++;
    else inserted.push({ before, count: 1 });
  }
  const cells = draftCells(draft, read, words);
  let comeBefore = 0;
  const written = draft.lines.flatMap(({ from }, index): WrittenRow[] => {
    const { before: at, isNew } = places[index]!;
    const row = at + comeBefore;
    if (isNew) comeBefore++;
    const source = from === null ? null : standing[from]!;
    const own = from === null ? undefined : read!.cells[from];
    const stays = source === at && !isNew && SAYING.every((field) => own![field] === cells[index]![field]);
    if (stays) return [];
    const onto = isNew ? null : at;
    return [{ row, onto, from: isNew || source === at ? null : source, cells: cells[index]! }];
  });
  const removed = standing.filter((_, from) => !kept.includes(from));
  return { inserted, removed, written };
}

/** The arrangement that takes a definition out. */
export function removalArrangement({ rows }: ReadDefinition): RowArrangement {
  return { inserted: [], removed: rows, written: [] };
}
