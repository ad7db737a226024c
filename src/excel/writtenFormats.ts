/**
 * Number formats a report gave its printed cells when it was written: kept with what it printed, so that a format of a person's
 * is told from the report's, also where the report has another there now.
 */
import type { SheetSpec } from "../report/spec";
import { rowForms, type RowForms } from "./rowForms";

const GENERAL = "General";

/** Those a report is to have; later areas lie over earlier ones. */
export function writtenFormats({ cells, numberFormats, print }: SheetSpec): RowForms {
  const { right } = print.area;
  const grid = cells.map(() => Array.from({ length: right + 1 }, () => GENERAL));
  for (const { area, format } of numberFormats)
    for (let row = area.top; row <= Math.min(area.bottom, cells.length - 1); row++)
      grid[row]!.fill(format, area.left, Math.min(area.right, right) + 1);
  return rowForms(grid);
}
