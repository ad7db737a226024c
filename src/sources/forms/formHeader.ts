/** What stands above a form's table: 填报单位, 单位代码 and 报告期, each a label and its value. */
import type { Month } from "../../core/period";
import { cellText } from "../cell";
import type { SourceCell, SourceRow } from "../cell";
import { halfWidth } from "../figure";
import { readPeriod } from "../dates";

export interface FormHeader {
  /** As written; "" when there is none. */
  readonly park: string;
  readonly code: string;
  readonly period: string;
  /** Null when the period is missing or cannot be read. */
  readonly month: Month | null;
}

const LABELS = {
  park: /^(?:填报单位|填報單位|reporting unit)\s?:\s?(.*)$/i,
  code: /^(?:单位代码|單位代碼|unit code)\s?:\s?(.*)$/i,
  period: /^(?:报告期|報告期|reporting period)\s?:\s?(.*)$/i,
} as const;
type Label = keyof typeof LABELS;

const MOST_CELLS = 60;
const LONGEST = 200;

/** Reads the rows above the heading. */
export function formHeader(rows: readonly SourceRow[]): FormHeader {
  const found: Partial<Record<Label, SourceCell>> = {};
  for (const { cells } of rows) {
    const near = cells.slice(0, MOST_CELLS);
    for (const [at, cell] of near.entries()) {
      if (typeof cell !== "string" || cell.length > LONGEST) continue;
      const text = halfWidth(cellText(cell));
      for (const label of Object.keys(LABELS) as Label[]) {
        const value = LABELS[label].exec(text)?.[1];
        if (value === undefined || found[label] !== undefined) continue;
        // The value may have been put into the cell beside its label.
        found[label] = value.trim() || near.slice(at + 1).find((next) => cellText(next) !== "");
      }
    }
  }
  const period = cellText(found.period);
  return {
    park: cellText(found.park),
    code: cellText(found.code),
    period,
    month: readPeriod(found.period)?.month ?? null,
  };
}
