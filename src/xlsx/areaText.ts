/** Lists of areas as files write them: "A1:B2 D4" (sqref). */
import { cellAddress, parseRectangle, rectangleAddress, type Rectangle } from "../a1";

/** Areas of a list; what is no address is left out. */
export function readAreas(list: string | null): Rectangle[] {
  if (!list) return [];
  return list
    .split(/\s+/)
    .map((address) => parseRectangle(address))
    .filter((area): area is Rectangle => area !== null);
}

/** Files spell whole columns and rows with both corners. @example fileAddress({top: 0, left: 0, bottom: 1048575, right: 0}) //=> "A1:A1048576" */
export function fileAddress({ top, left, bottom, right }: Rectangle): string {
  const first = cellAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${cellAddress(bottom, right)}`;
}

export const writeAreas = (areas: readonly Rectangle[]): string => areas.map(fileAddress).join(" ");

/** Absolute address with whole columns and rows as formulas write them. */
export const absoluteAddress = (area: Rectangle): string => rectangleAddress(area, true);
