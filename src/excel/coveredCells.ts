/** Which cells of a block areas cover: worked out for all cells at once, because a report of many parks has thousands of areas. */
import type { Rectangle } from "../a1";

/** By row and column of the block, both 0-based, whether one of the areas holds the cell. */
export function coveredCells(areas: readonly Rectangle[], rows: number, columns: number): boolean[][] {
  const cells = Array.from({ length: rows }, () => Array<boolean>(columns).fill(false));
  for (const { top, bottom, left, right } of areas)
    for (const row of cells.slice(top, bottom + 1)) row.fill(true, left, Math.min(right + 1, columns));
  return cells;
}
