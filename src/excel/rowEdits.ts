/**
 * Rows of a report that is renewed in place. What people wrote beside a row stays beside it, and what they wrote below
 * the report keeps its distance: rows are inserted and deleted where the indicators changed, not at the end.
 */
import { placeOf, type LinePlaces } from "../report/linePlaces";

/** Inserts `count` rows above a row, or deletes one row; to be done in the order given, from the bottom up. */
export type RowEdit = { readonly at: number; readonly insert: number } | { readonly delete: number };

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
    edits.push(...editsBetween(above, at, gone, come, inUse));
  }
  return edits;
}

/**
 * Edits between two rows that stay. Rows without a label go on as such, the lowest first, for a heading stands above what it
 * heads; among themselves, as notes do, the highest first. All others are new.
 */
function editsBetween(
  above: number,
  at: number,
  gone: readonly RowBetween[],
  come: readonly RowBetween[],
  inUse: (row: number) => boolean,
): RowEdit[] {
  const blank = gone.flatMap(({ row, labelled }) => (labelled ? [] : [row]));
  const wanted = come.filter(({ labelled }) => !labelled).length;
  const spare = Math.max(0, blank.length - wanted);
  const given = new Set([...blank.filter((row) => !inUse(row)), ...blank.filter(inUse)].slice(0, spare));
  const kept = blank.filter((row) => !given.has(row));
  let added = come.length > wanted ? 0 : wanted - kept.length;
  const edits: RowEdit[] = [];
  let [insert, below] = [0, at];
  const close = (next: number): void => {
    if (insert) edits.push({ at: below, insert });
    for (let row = below - 1; row > next; row--) edits.push({ delete: row });
    [insert, below] = [0, next];
  };
  for (const { labelled } of come) {
    const next = labelled || added > 0 ? undefined : kept.shift();
    if (!labelled && added > 0) added--;
    if (next === undefined) insert++;
    else close(next);
  }
  close(above);
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
 * Rows of the later block whose label stood in the earlier one, in the same order. With each the position of its label there.
 */
export function unmovedRows(before: Block, after: Block): ReadonlyMap<number, number> {
  return new Map(matches(before.labels, after.labels).map(([label, row]) => [after.top + row, label]));
}

/** Rows of the later block that become none but themselves, in whatever order: their label stood in the earlier one, at the position told. */
export function stayingRows(before: Block, after: Block): ReadonlyMap<number, number> {
  const unmoved = unmovedRows(before, after);
  const stood = new Set(unmoved.values());
  const others = new Map<string, number>();
  for (const [position, label] of before.labels.entries())
    if (label !== "" && !stood.has(position) && !others.has(label)) others.set(label, position);
  if (!others.size) return unmoved;
  const staying = new Map(unmoved);
  for (const [position, label] of after.labels.entries()) {
    const row = after.top + position;
    const at = others.get(label);
    if (at === undefined || unmoved.has(row)) continue;
    staying.set(row, at);
    others.delete(label);
  }
  return staying;
}

/**
 * Rows that stay and that the edits take out all the same, because another order puts them elsewhere, and where they are to
 * stand: rows of the sheet. A row is inserted there for each, to take it up.
 */
export function carriedRows(
  edits: readonly RowEdit[],
  before: Block,
  after: Block,
  places: RowPlaces,
  placesNow: RowPlaces,
): ReadonlyMap<number, number> {
  const deleted = new Set(edits.flatMap((edit) => ("delete" in edit ? [edit.delete] : [])));
  if (!deleted.size) return new Map();
  return new Map(
    [...stayingRows(before, after)].flatMap(([now, label]): [number, number][] => {
      const row = placeOf(places, before.top + label);
      return deleted.has(row) ? [[row, placeOf(placesNow, now)]] : [];
    }),
  );
}

/** A row of the sheet, and whether it bears a label. */
interface RowBetween {
  readonly row: number;
  readonly labelled: boolean;
}

/** Rows between two others, from the last to the first. */
function rowsBetween(
  { top, labels }: Block,
  rowOf: ReadonlyMap<number, number>,
  above: number,
  below: number,
): RowBetween[] {
  return Array.from({ length: Math.max(0, below - above - 1) }, (_, index) => {
    const row = below - 1 - index;
    return { row, labelled: (labels[rowOf.get(row)! - top] ?? "") !== "" };
  });
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
