/** What the tables of other offices are made of. */
import type { PrintedSheet } from "../../src/audit/printedSheet";

export interface ForeignSheet {
  readonly sheet: PrintedSheet;
  /** Areas whose figures follow from the other printed ones. */
  readonly derived: readonly string[];
}

export const PARKS = ["经开区", "高新区", "湘东工业园", "芦溪工业园", "上栗工业园", "莲花工业园"];
export const NOW = [55.284, 44.617, 23.549, 10.663, 31.207, 8.916];
export const LAST = [50.113, 46.021, 20.877, 9.952, 27.34, 9.4];
export const GOAL = [140, 120, 60, 28, 75, 24];
