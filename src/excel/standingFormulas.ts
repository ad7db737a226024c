/** Formulas in the printed columns of a report as they stand, in R1C1, in which those of a column filled at once are one text. */
import { reportOf } from "../report/identity";
import { rangeOf } from "./formatRange";
import type { LateRead } from "./lateReads";
import { REQUEST_BYTES } from "./payload";
import type { ReportSheet } from "./reportSheets";
import type { CellText } from "./typedText";

/** Bytes of a cell in an answer, those without a formula among them; most reports have less. */
const CELL_BYTES = 100;
/** Of a trend, whose formulas find their months themselves. */
const TREND_CELL_BYTES = 250;

/** What {@link queueFormulas} asked for. */
export interface QueuedFormulas {
  /** Of the answer, about; 0 where it is asked for later. */
  readonly bytes: number;
  /** What there was no room for. */
  readonly late: readonly LateRead[];
  /** The formulas, in rows and columns of the sheet, once what is late has been read. */
  readonly formulas: () => CellText[];
}

/** Queues the formulas of a report but for its last row, to the column `right`, where `room` bytes are enough. */
export function queueFormulas(
  sheet: Excel.Worksheet,
  { identity, area }: Pick<ReportSheet, "identity" | "area">,
  right: number,
  room: number,
): QueuedFormulas {
  const bottom = area.bottom - 1;
  const rowBytes = (right + 1) * (reportOf(identity)?.kind === "trend" ? TREND_CELL_BYTES : CELL_BYTES);
  const bytes = (bottom + 1) * rowBytes;
  const parts: { readonly top: number; readonly range: Excel.Range }[] = [];
  // A range is good for the request it is taken for.
  const queue = (top: number, last: number): void => {
    const range = rangeOf(sheet, { top, left: 0, bottom: last, right });
    range.load("formulasR1C1");
    parts.push({ top, range });
  };
  const formulas = (): CellText[] =>
    parts.flatMap(({ top, range }) =>
      (range.formulasR1C1 as unknown[][]).flatMap((cells, row) =>
        cells.flatMap((text, column) =>
          typeof text === "string" && text.startsWith("=") ? [{ row: top + row, column, text }] : [],
        ),
      ),
    );
  if (bytes <= room) {
    queue(0, bottom);
    return { bytes, late: [], formulas };
  }
  const late: LateRead[] = [];
  const rows = Math.max(1, Math.floor(REQUEST_BYTES / rowBytes));
  for (let top = 0; top <= bottom; top += rows) {
    const last = Math.min(bottom, top + rows - 1);
    late.push({ bytes: (last - top + 1) * rowBytes, queue: () => queue(top, last) });
  }
  return { bytes: 0, late, formulas };
}
