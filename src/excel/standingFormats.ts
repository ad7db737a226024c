/** Number formats of the printed cells of a report as they stand before it is drawn again. */
import { rangeOf } from "./formatRange";
import type { LateRead } from "./lateReads";
import type { QueuedLooks } from "./rowLooks";

/** Bytes of a cell in an answer: formats of levels have 60 of them, most cells "General". */
const CELL_BYTES = 30;
/** Bytes of formats that are read with the rest of the workbook. */
export const FORMAT_ROOM = 1_600_000;

/** What {@link queueFormats} asked for. */
export interface QueuedFormats {
  /** Of the answer, about; 0 where it is asked for later. */
  readonly bytes: number;
  /** What there was no room for. */
  readonly late: readonly LateRead[];
  /** The formats by row and column of the sheet, once what is late has been read. */
  readonly formats: () => string[][];
}

/** Queues the formats of the cells whose looks are read, where `room` bytes are enough. */
export function queueFormats(
  { sheet, right, bottom }: Pick<QueuedLooks, "sheet" | "right" | "bottom">,
  room: number,
): QueuedFormats {
  const bytes = (bottom + 1) * (right + 1) * CELL_BYTES;
  let range: Excel.Range | undefined;
  // A range is good for the request it is taken for.
  const queue = (): void => {
    range = rangeOf(sheet, { top: 0, left: 0, bottom, right });
    range.load("numberFormat");
  };
  const hasRoom = bytes <= room;
  if (hasRoom) queue();
  return {
    bytes: hasRoom ? bytes : 0,
    late: hasRoom ? [] : [{ bytes, queue }],
    formats: () => (range!.numberFormat as unknown[][]).map((row) => row.map(String)),
  };
}
