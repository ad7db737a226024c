/** Lists of rectangles as validations and conditional formats keep them: cutting one out, moving on. */
import { intersection, intersects, type Rectangle } from "../../a1";

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

/** Whether the rectangles of the list together cover `area`. */
export function covers(areas: readonly Rectangle[], area: Rectangle): boolean {
  let rest: Rectangle[] = [area];
  for (const one of areas) {
    rest = cutOut(rest, one);
    if (rest.length === 0) return true;
  }
  return false;
}

/** Whether any rectangle of the list shares a cell with `area`. */
export function touches(areas: readonly Rectangle[], area: Rectangle): boolean {
  return areas.some((one) => intersects(one, area));
}
