/** Cells of a kind within a range (Go To Special). Constants and formulas of every type are known here. */
import { intersection, type Rectangle } from "../../a1";
import type { Sheet } from "../../xlsx/book";
import { itemNotFound } from "../errors";
import type { Method } from "./contract";
import { gap } from "./gaps";
import type { RangeAreasObject, RangeObject } from "./objects";
import { assertUnprotected } from "./protection";

export const specialCells: Record<string, Method<RangeObject>> = {
  GetSpecialCells: ({ sheet, area }, [kind, types], session): RangeAreasObject => {
    assertUnprotected(sheet);
    if (
      (kind !== "Constants" && kind !== "Formulas") ||
      (types !== undefined && types !== null && types !== "All")
    )
      throw gap(session, `Range.getSpecialCells(${String(kind)}, ${String(types)})`);
    const used = sheet.cells.usedArea();
    const within = used && intersection(used, area);
    const areas = within ? cellsOf(kind, sheet, within) : [];
    if (!areas.length) throw itemNotFound("Range.getSpecialCells");
    return { type: "RangeAreas", sheet, areas };
  },
};

/** Cells with a formula, or with a value and none, as rectangles: runs of a row, joined with equal ones directly above. */
function cellsOf(
  kind: "Constants" | "Formulas",
  { cells }: Sheet,
  { top, left, bottom, right }: Rectangle,
): Rectangle[] {
  const areas: Rectangle[] = [];
  const open = new Map<string, number>();
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const isOfKind = (at: number): boolean =>
        kind === "Formulas"
          ? cells.formula(row, at) !== null
          : cells.value(row, at) !== null && cells.formula(row, at) === null;
      if (!isOfKind(column)) continue;
      const from = column;
      while (column < right && isOfKind(column + 1)) column++;
      const run = `${from}:${column}`;
      const above = areas[open.get(run) ?? -1];
      if (above?.bottom === row - 1) areas[open.get(run)!] = { ...above, bottom: row };
      else open.set(run, areas.push({ top: row, bottom: row, left: from, right: column }) - 1);
    }
  }
  return areas;
}
