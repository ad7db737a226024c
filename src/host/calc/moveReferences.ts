/** References in formula texts after cells were cut out and put in elsewhere on their sheet. */
import { parseA1Ref, stringifyA1Ref } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import { formulaTokens } from "./dialect";

/** Cells of one sheet and how far they went. */
export interface CellMove {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly from: Rectangle;
  /** Rows down and columns to the right; negative the other way. */
  readonly down: number;
  readonly across: number;
}

type Interval = readonly [first: number, last: number];

/** The cells a move ends on. */
export function destination({ from, down, across }: Omit<CellMove, "sheet">): Rectangle {
  return {
    top: from.top + down,
    left: from.left + across,
    bottom: from.bottom + down,
    right: from.right + across,
  };
}

/**
 * A formula text (file dialect) with its references moved along; `home` is the name of the sheet it stands on, null for
 * workbook names. References to nothing but cells that were written over become #REF!.
 * @example moveReferences("A2+A9", "台账", { sheet: "台账", from: A2, down: 3, across: 0 }) //=> "A5+A9"
 */
export function moveReferences(text: string, home: string | null, move: CellMove): string {
  const target = move.sheet.toLowerCase();
  if (home?.toLowerCase() !== target && !text.toLowerCase().includes(target.replaceAll("'", "''")))
    return text;
  return formulaTokens(text)
    .map(({ type, value }) =>
      type === "range" || type === "range_beam" ? movedReference(value, home, target, move) : value,
    )
    .join("");
}

function movedReference(value: string, home: string | null, target: string, move: CellMove): string {
  const found = parseA1Ref(value);
  if (!found || !("range" in found) || found.workbookName) return value;
  if ((found.sheetName || home || "").toLowerCase() !== target) return value;
  const { range } = found;
  const area = {
    top: range.top ?? 0,
    left: range.left ?? 0,
    bottom: range.bottom ?? MAX_ROWS - 1,
    right: range.right ?? MAX_COLUMNS - 1,
  };
  const now = movedArea(area, move);
  if (!now) return "#REF!";
  if (now === area) return value;
  // Whole rows and columns have no bounds across.
  const bound = (was: number | null | undefined, is: number): number | null =>
    was === null || was === undefined ? null : is;
  const changed = {
    ...range,
    top: bound(range.top, now.top),
    left: bound(range.left, now.left),
    bottom: bound(range.bottom, now.bottom),
    right: bound(range.right, now.right),
  };
  return value.slice(0, value.lastIndexOf("!") + 1) + stringifyA1Ref({ range: changed });
}

/**
 * What a reference to some cells is to say after a move: the same object where that is as before, null where all of them
 * were written over. Cells that move as a whole are followed. Of an area some cells stay, so that it follows only a whole
 * edge that moves straight in or out; and it loses an edge that is written over.
 */
export function movedArea(area: Rectangle, move: Omit<CellMove, "sheet">): Rectangle | null {
  const { from, down, across } = move;
  const to = destination(move);
  if (holds(from, area)) return destination({ ...move, from: area });
  if (holds(to, area)) return null;
  const rows: Interval = [area.top, area.bottom];
  const columns: Interval = [area.left, area.right];
  const isAcross = (each: Rectangle): boolean => each.left <= area.left && area.right <= each.right;
  const isDown = (each: Rectangle): boolean => each.top <= area.top && area.bottom <= each.bottom;
  if (across === 0 && isAcross(from)) {
    const [top, bottom] = movedInterval(rows, [from.top, from.bottom], down);
    return changed(area, { top, bottom });
  }
  if (down === 0 && isDown(from)) {
    const [left, right] = movedInterval(columns, [from.left, from.right], across);
    return changed(area, { left, right });
  }
  if (isAcross(to)) {
    const [top, bottom] = without(rows, [to.top, to.bottom]);
    return changed(area, { top, bottom });
  }
  if (isDown(to)) {
    const [left, right] = without(columns, [to.left, to.right]);
    return changed(area, { left, right });
  }
  return area;
}

function changed(area: Rectangle, bounds: Partial<Rectangle>): Rectangle {
  const now = { ...area, ...bounds };
  const isSame = (["top", "left", "bottom", "right"] as const).every((side) => now[side] === area[side]);
  return isSame ? area : now;
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

/**
 * Rows (or columns) an area has when some go `by` further that are not all of its own. An end that moves beyond the other
 * one is not followed, says the formula shifter of Apache POI of Excel.
 */
function movedInterval([first, last]: Interval, [from, end]: Interval, by: number): Interval {
  const [to, toEnd] = [from + by, end + by];
  if (from <= first && first <= end) {
    if (by < 0) return [first + by, last];
    if (to > last) return [first, last];
    if (toEnd < last) return [first + by, last];
    return [to > end + 1 ? end + 1 : first + by, Math.max(last, toEnd)];
  }
  if (from <= last && last <= end) {
    if (by > 0) return [first, last + by];
    if (toEnd < first) return [first, last];
    if (to > first) return [first, last + by];
    return [Math.min(first, to), toEnd < from - 1 ? from - 1 : last + by];
  }
  return without([first, last], [to, toEnd]);
}

/** What is left of rows (or columns) when one end is written over. */
function without([first, last]: Interval, [from, end]: Interval): Interval {
  if (from <= first && first <= end) return [end + 1, last];
  if (from <= last && last <= end) return [first, from - 1];
  return [first, last];
}
