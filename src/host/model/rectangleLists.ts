/** Lists of rectangles as validations and conditional formats keep them: what they cover, what they touch. */
import { intersects, type Rectangle } from "../../a1";
import { cutOut } from "../../rectangles";

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
