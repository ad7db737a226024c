/**
 * Array formulas of files ({=…} over some cells). They keep the results they were stored with, are never calculated
 * here, and change only as a whole.
 */
import { intersects, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { invalidOperation } from "../errors";
import { covers } from "./rectangleLists";

/**
 * Takes the array formulas out of cells about to be written; their values stay.
 * @throws HostError InvalidOperation when only a part of one would be written ("You can't change part of an array")
 */
export function releaseArrays(sheet: Sheet, area: Rectangle): void {
  const { arrays } = sheet.cells;
  if (arrays.size === 0) return;
  const met = [...arrays.values()].filter((array) => intersects(array, area));
  if (met.some((array) => !covers([area], array))) throw invalidOperation();
  for (const { top, left } of met) sheet.cells.setFormula(top, left, null);
}
