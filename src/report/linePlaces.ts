/**
 * Where the rows and columns of a report stand on a sheet in which people inserted rows and columns of their own: a report
 * counts its own lines without gaps, the sheet counts all of them. Everything 0-based.
 */
import type { Rectangle } from "../a1";

/** By the number of a row or column of the report, its row or column of the sheet; rising. */
export interface LinePlaces {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Part of an area without a gap: as the report counts it, and where it stands. */
export interface Piece {
  readonly own: Rectangle;
  readonly at: Rectangle;
}

/** The lines of a report in which nobody inserted any. */
export function withoutGaps(rows: number, columns: number): LinePlaces {
  return { rows: [...Array(rows).keys()], columns: [...Array(columns).keys()] };
}

/** Whether people have lines before or between those of the report. */
export function hasGaps({ rows, columns }: LinePlaces): boolean {
  return [rows, columns].some((places) => places.length > 0 && places.at(-1) !== places.length - 1);
}

/** Where a line stands; those behind the report have moved by as many as people inserted. */
export function placeOf(places: readonly number[], line: number): number {
  return places[line] ?? line + (places.at(-1) ?? -1) - (places.length - 1);
}

/** Where the cells of an area stand, with what people inserted between them: references and merged cells grow so in Excel. */
export function placedArea(
  { top, left, bottom, right }: Rectangle,
  { rows, columns }: LinePlaces,
): Rectangle {
  return {
    top: placeOf(rows, top),
    left: placeOf(columns, left),
    bottom: placeOf(rows, bottom),
    right: placeOf(columns, right),
  };
}

/** The cells of an area without people's between them, as few rectangles as it takes; row by row. */
export function piecesOf({ top, left, bottom, right }: Rectangle, { rows, columns }: LinePlaces): Piece[] {
  const across = runs(columns, left, right);
  return runs(rows, top, bottom).flatMap(([first, last]) =>
    across.map(([from, to]): Piece => {
      const own = { top: first, left: from, bottom: last, right: to };
      return { own, at: placedArea(own, { rows, columns }) };
    }),
  );
}

/** First and last of the lines that stand without a gap. */
function runs(places: readonly number[], first: number, last: number): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (let line = first; line <= last; line++) {
    const open = found.at(-1);
    if (open && placeOf(places, line) === placeOf(places, line - 1) + 1) open[1] = line;
    else found.push([line, line]);
  }
  return found;
}
