/** What is left of rectangles of cells when others are cut out of them. */
import { intersection, type Rectangle } from "./a1";

/** What is left of a rectangle without `hole`: at most four pieces, above, left, right, below. */
export function without(area: Rectangle, hole: Rectangle): Rectangle[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const pieces: Rectangle[] = [];
  if (area.top < cut.top) pieces.push({ ...area, bottom: cut.top - 1 });
  if (area.left < cut.left) pieces.push({ ...cut, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) pieces.push({ ...cut, left: cut.right + 1, right: area.right });
  if (cut.bottom < area.bottom) pieces.push({ ...area, top: cut.bottom + 1 });
  return pieces;
}

/** The list without `hole`. */
export function cutOut(areas: readonly Rectangle[], hole: Rectangle): Rectangle[] {
  return areas.flatMap((area) => without(area, hole));
}
