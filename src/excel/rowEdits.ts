/**
 * Rows of a report that is renewed in place. What people wrote beside a row stays beside it, and what they wrote below
 * the report keeps its distance: rows are inserted and deleted where the indicators changed, not at the end.
 */
import { placeOf, type LinePlaces } from "../report/linePlaces";
import type { ReportRows } from "./reportRows";

/** Inserts `count` rows above a row, or deletes one row; to be done in the order given, from the bottom up. */
type RowEdit = { readonly at: number; readonly insert: number } | { readonly delete: number };

/** The block of a report: its rows on the sheet are 0 to `height` − 1, its labels stand from row `top` on. */
export interface Block {
  readonly height: number;
  readonly top: number;
  readonly labels: readonly string[];
}

/** Where the rows of a block stand: as many as it is high, rising; between them are people's. */
type RowPlaces = LinePlaces["rows"];

/**
 * What turns the rows of one block into those of another. Rows of the same label become each other; a row whose label is
 * gone is deleted, never given to another label. Of rows without a label, those `inUse` by people are given up last. Rows of
 * people's within the blocks, as many in both, become each other in their order. Edits and `inUse` are in rows of the sheet.
 */
export function rowEdits(
  before: Block,
  after: Block,
  inUse: (row: number) => boolean,
  places: RowPlaces = [...Array(before.height).keys()],
  placesNow: RowPlaces = [...Array(after.height).keys()],
): RowEdit[] {
  const anchors = anchorsOf(before, after, places, placesNow);
  const [rowOf, rowOfNow] = [rowsAt(places), rowsAt(placesNow)];
  const edits: RowEdit[] = [];
  for (let index = anchors.length - 1; index > 0; index--) {
    const [above, newAbove] = anchors[index - 1]!;
    const [at, newAt] = anchors[index]!;
    const gone = rowsBetween(before, rowOf, above, at);
    const come = rowsBetween(after, rowOfNow, newAbove, newAt);
    const spare = Math.max(0, gone.blank.length - come.blank.length);
    const insert = come.labelled.length + Math.max(0, come.blank.length - gone.blank.length);
    const given = [...gone.blank.filter((row) => !inUse(row)), ...gone.blank.filter(inUse)].slice(0, spare);
    if (insert) edits.push({ at, insert });
    for (const row of [...gone.labelled, ...given].sort((a, b) => b - a)) edits.push({ delete: row });
  }
  return edits;
}

/** Rows of the sheet that become each other, from the one above the labels on. */
function anchorsOf(
  before: Block,
  after: Block,
  places: RowPlaces,
  placesNow: RowPlaces,
): (readonly [before: number, after: number])[] {
  const own = [
    [before.top - 1, after.top - 1],
    ...matches(before.labels, after.labels).map(([a, b]) => [before.top + a, after.top + b] as const),
    [before.top + before.labels.length, after.top + after.labels.length],
    [before.height - 1, after.height - 1],
  ].map(([a, b]) => [placeOf(places, a), placeOf(placesNow, b)] as const);
  const now = gapsOf(placesNow);
  const theirs = gapsOf(places)
    .map((row, index) => [row, now[index]!] as const)
    .filter(([row]) => row > own[0]![0]);
  if (!theirs.length) return own;
  // Where the last rows of the body are gone, people's rows below them may have come to stand above its end.
  const kept = own.filter(([a, b]) => theirs.every(([row, nowAt]) => row < a === nowAt < b));
  return [...kept, ...theirs].sort(([a], [b]) => a - b);
}

/** Rows of the sheet before the last one of a block that are none of it. */
function gapsOf(places: RowPlaces): number[] {
  const own = new Set(places);
  return Array.from({ length: (places.at(-1) ?? -1) + 1 }, (_, row) => row).filter((row) => !own.has(row));
}

/**
 * Rows of the later block that become none but themselves: their label stood in the earlier one, in the same order. With
 * each the position of its label there.
 */
export function stayingRows(before: Block, after: Block): ReadonlyMap<number, number> {
  return new Map(matches(before.labels, after.labels).map(([label, row]) => [after.top + row, label]));
}

/**
 * Where rows are to stand whose label another order takes out and puts in again; rows of the sheet. Excel deletes the one and
 * inserts the other, so what people wrote beside them has to be brought along; not to where a row `inUse` comes to stand.
 */
export function movedRows(
  edits: readonly RowEdit[],
  before: Block,
  after: Block,
  inUse: (row: number) => boolean,
  places: RowPlaces,
  placesNow: RowPlaces,
): ReadonlyMap<number, number> {
  const stays = matches(before.labels, after.labels);
  const [kept, standing] = [new Set(stays.map(([row]) => row)), new Set(stays.map(([, row]) => row))];
  const targets = new Map<string, number>();
  for (const [row, label] of after.labels.entries())
    if (label !== "" && !standing.has(row) && !targets.has(label))
      targets.set(label, placeOf(placesNow, after.top + row));
  const isMoved = before.labels.map((label, row) => !kept.has(row) && targets.has(label));
  if (!isMoved.includes(true)) return new Map();
  const stood = stoodAfter(edits, placeOf(places, before.height));
  return new Map(
    before.labels.flatMap((label, row): [number, number][] => {
      const to = targets.get(label);
      if (!isMoved[row] || to === undefined) return [];
      targets.delete(label);
      const from = stood[to];
      return typeof from === "number" && inUse(from) ? [] : [[placeOf(places, before.top + row), to]];
    }),
  );
}

/** Rows of the sheet after the edits, each by the row it was before; null for those that came. */
function stoodAfter(edits: readonly RowEdit[], height: number): (number | null)[] {
  const rows: (number | null)[] = [...Array(height).keys()];
  for (const edit of edits)
    if ("insert" in edit) rows.splice(edit.at, 0, ...Array<null>(edit.insert).fill(null));
    else rows.splice(edit.delete, 1);
  return rows;
}

/** Rows between two others, from the last to the first, with and without a label; rows of the sheet. */
function rowsBetween(
  { top, labels }: Block,
  rowOf: ReadonlyMap<number, number>,
  above: number,
  below: number,
): { readonly labelled: readonly number[]; readonly blank: readonly number[] } {
  const rows = Array.from({ length: Math.max(0, below - above - 1) }, (_, row) => below - 1 - row);
  const hasLabel = (row: number): boolean => (labels[rowOf.get(row)! - top] ?? "") !== "";
  return { labelled: rows.filter(hasLabel), blank: rows.filter((row) => !hasLabel(row)) };
}

/** Rows of a block by where they stand. */
const rowsAt = (places: RowPlaces): Map<number, number> => new Map(places.map((place, row) => [place, row]));

/** Pairs of equal labels, as many as can be had without crossing (longest increasing subsequence). */
export function matches(before: readonly string[], after: readonly string[]): [number, number][] {
  const places = new Map<string, number>();
  for (const [place, label] of after.entries())
    if (label !== "" && !places.has(label)) places.set(label, place);
  const pairs = before.flatMap((label, place): [number, number][] => {
    const at = places.get(label);
    return at === undefined ? [] : [[place, at]];
  });
  // Ends of the best chains so far, by their length; each pair knows the pair before it.
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, at]] of pairs.entries()) {
    // Ends rise with the length of their chains: the first that is not below is found by halves.
    let length = 0;
    for (let above = ends.length; length < above;) {
      const middle = (length + above) >> 1;
      if (pairs[ends[middle]!]![1] < at) length = middle + 1;
      else above = middle;
    }
    previous[index] = length ? ends[length - 1]! : -1;
    ends[length] = index;
  }
  const chain: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) chain.unshift(pairs[index]!);
  return chain;
}

/** Columns from `left` on, `count` of them. */
interface Strip {
  readonly left: number;
  readonly count: number;
}

/**
 * Queues the edits on a sheet whose block ends at row `bottom`. What people wrote beside a row that is deleted, or in a
 * column of theirs within the block (`within`, by row), moves to a row of its own right below the block; from there to where
 * the row is to stand, if it is `moved`.
 */
export function queueRowEdits(
  sheet: Excel.Worksheet,
  edits: readonly RowEdit[],
  bottom: number,
  beside: ReportRows["beside"],
  within: ReadonlyMap<number, readonly number[]> = new Map(),
  moved: ReadonlyMap<number, number> = new Map(),
): void {
  let last = bottom;
  const below: { readonly of: number; readonly strips: readonly Strip[] }[] = [];
  const rows = (top: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(top, 0, count, 1).getEntireRow();
  for (const edit of edits) {
    if ("insert" in edit) {
      rows(edit.at, edit.insert).insert(Excel.InsertShiftDirection.down);
      last += edit.insert;
      continue;
    }
    const columns = within.get(edit.delete) ?? [];
    const strips = [
      ...(beside?.rows.has(edit.delete) ? [{ left: beside.left, count: beside.columns }] : []),
      ...columns.map((left) => ({ left, count: 1 })),
    ];
    if (strips.length) {
      rows(last + 1, 1).insert(Excel.InsertShiftDirection.down);
      queueCopied(sheet, strips, edit.delete, last + 1);
      below.unshift({ of: edit.delete, strips });
    }
    rows(edit.delete, 1).delete(Excel.DeleteShiftDirection.up);
    last--;
  }
  for (const [index, { of, strips }] of [...below.entries()].reverse()) {
    const to = moved.get(of);
    if (to === undefined) continue;
    // A heading of the report may have stood there, across columns of theirs.
    for (const { left, count } of strips)
      if (left !== beside?.left) sheet.getRangeByIndexes(to, left, 1, count).unmerge();
    queueCopied(sheet, strips, last + 1 + index, to);
    rows(last + 1 + index, 1).delete(Excel.DeleteShiftDirection.up);
  }
}

function queueCopied(sheet: Excel.Worksheet, strips: readonly Strip[], from: number, to: number): void {
  for (const { left, count } of strips)
    sheet.getRangeByIndexes(to, left, 1, count).copyFrom(sheet.getRangeByIndexes(from, left, 1, count));
}
