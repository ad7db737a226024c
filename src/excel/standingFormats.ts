/** Number formats of the printed cells of a report as they stand before it is drawn again. */
import { rangeOf } from "./formatRange";
import type { LateRead } from "./lateReads";
import type { QueuedLooks } from "./rowLooks";

/** Bytes of a cell in an answer: formats of levels have 60 of them, most cells "General". */
const CELL_BYTES = 40;
/** Bytes of formats that are read with the rest of the workbook. */
export const FORMAT_ROOM = 1_600_000;

/** What {@link queueFormats} asked for. */
export interface QueuedFormats {
  readonly range: Excel.Range;
  /** Of the answer, about; 0 where it is asked for later. */
  readonly bytes: number;
  /** What there was no room for. */
  readonly late: LateRead | null;
}

/** Queues the formats of the cells whose looks are read, where `room` bytes are enough. */
export function queueFormats(
  { sheet, right, bottom }: Pick<QueuedLooks, "sheet" | "right" | "bottom">,
  room: number,
): QueuedFormats {
  const range = rangeOf(sheet, { top: 0, left: 0, bottom, right });
  const bytes = (bottom + 1) * (right + 1) * CELL_BYTES;
  const queue = (): void => void range.load("numberFormat");
  if (bytes > room) return { range, bytes: 0, late: { bytes, queue } };
  queue();
  return { range, bytes, late: null };
}

/** By row and column of the sheet. */
export function formatsOf({ range }: QueuedFormats): string[][] {
  return (range.numberFormat as unknown[][]).map((row) => row.map(String));
}
