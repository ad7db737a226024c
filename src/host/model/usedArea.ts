/** The rectangle of a sheet that is in use. */
import { intersection, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";

/** Smallest rectangle around both; either may be absent. */
export function union(a: Rectangle | null, b: Rectangle | null): Rectangle | null {
  if (!a || !b) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/**
 * Cells in use: values and formulas, and unless `valuesOnly` also formatted cells. The format of whole rows and
 * columns does not count, as in Excel. Null for a blank sheet. With `enough`, of values and formulas only until that area
 * lies within.
 */
export function usedArea(sheet: Sheet, valuesOnly: boolean, enough?: Rectangle): Rectangle | null {
  let used = sheet.cells.usedArea(enough);
  if (valuesOnly) return used;
  for (const { area } of sheet.styles.rectangles()) {
    if (area.bottom === MAX_ROWS - 1 || area.right === MAX_COLUMNS - 1) continue;
    used = union(used, area);
  }
  return used;
}

/** Cells in use within an area, or null. */
export function usedWithin(sheet: Sheet, area: Rectangle, valuesOnly: boolean): Rectangle | null {
  const used = usedArea(sheet, valuesOnly, area);
  const shared = used && intersection(used, area);
  if (!shared) return null;
  if (
    used.top === shared.top &&
    used.left === shared.left &&
    used.bottom === shared.bottom &&
    used.right === shared.right
  )
    return shared;
  return usedCellsOf(sheet, shared, valuesOnly);
}

/** Like usedArea, cell by cell: needed where the area cuts the sheet's used rectangle. */
function usedCellsOf(sheet: Sheet, area: Rectangle, valuesOnly: boolean): Rectangle | null {
  let used: Rectangle | null = null;
  const { rows, formulas } = sheet.cells;
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = rows[row];
    if (!cells && formulas.size === 0) continue;
    const filled = (column: number): boolean =>
      (cells?.[column] ?? null) !== null || sheet.cells.formula(row, column) !== null;
    let left = area.left;
    while (left <= area.right && !filled(left)) left++;
    if (left > area.right) continue;
    let right = area.right;
    while (!filled(right)) right--;
    used = union(used, { top: row, left, bottom: row, right });
  }
  if (valuesOnly) return used;
  for (const { area: styled } of sheet.styles.rectangles(area)) {
    if (styled.bottom === MAX_ROWS - 1 || styled.right === MAX_COLUMNS - 1) continue;
    used = union(used, styled);
  }
  return used;
}
