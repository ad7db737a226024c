/**
 * The records of an .xls stream, before a reader interprets them: what says nothing of values is blanked out, and what
 * a stranger could make a reader run through for minutes is bounded. Records keep their places, because sheets are
 * found by them.
 */
import { XlsxFault } from "../../xlsx/fault";

/** Records that are read: names, texts, cells, formats, merges, hidden rows and columns. */
const READ: ReadonlySet<number> = new Set([
  0x0006, 0x000a, 0x0022, 0x002f, 0x003c, 0x0042, 0x007d, 0x0085, 0x00bd, 0x00d6, 0x00e0, 0x00e5, 0x00fc,
  0x00fd, 0x0200, 0x0203, 0x0204, 0x0205, 0x0207, 0x0208, 0x027e, 0x041e, 0x0809,
]);
const CELLS: ReadonlySet<number> = new Set([0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);
const CONTINUE = 0x003c;
const MUL_RK = 0x00bd;
const FORMAT = 0x041e;
const COLUMN_INFO = 0x007d;
const MERGED = 0x00e5;
const BOUND_SHEET = 0x0085;
/** A record no reader looks into: the settings of a printer. */
const IDLE = 0x004d;

/** Rows × columns of a sheet end at 65,536 × 256; a month's report is far smaller. */
export const MOST_XLS_CELLS = 400_000;
/** Records of merges and of columns, over all sheets; one record holds up to a thousand merges. */
const MOST_BANDS = 2_000;
const MOST_SHEETS = 1_000;
const LAST_COLUMN = 255;
/** Bytes of a number format: 255 characters. */
const LONGEST_FORMAT = 520;

/**
 * The stream with everything blanked out that is not read.
 * @throws XlsxFault "xlsx.tooManyCells"
 */
export function boundedRecords(stream: Uint8Array): Uint8Array {
  const bytes = stream.slice();
  const view = new DataView(bytes.buffer);
  let [cells, bands, sheets] = [0, 0, 0];
  let blanked = false;
  for (let at = 0; at + 4 <= bytes.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    let keep = READ.has(type);
    if (CELLS.has(type)) cells++;
    else if (type === MUL_RK) cells += Math.max(0, (length - 6) / 6);
    else if (type === FORMAT) keep = length <= LONGEST_FORMAT;
    else if (type === COLUMN_INFO)
      keep =
        length >= 4 &&
        at + 8 <= bytes.length &&
        view.getUint16(at + 6, true) <= LAST_COLUMN &&
        bands++ < MOST_BANDS;
    else if (type === MERGED) keep = bands++ < MOST_BANDS;
    else if (type === BOUND_SHEET) keep = sheets++ < MOST_SHEETS;
    else if (type === CONTINUE) keep = !blanked;
    if (cells > MOST_XLS_CELLS) throw new XlsxFault("xlsx.tooManyCells", { limit: MOST_XLS_CELLS });
    blanked = !keep;
    if (!keep) view.setUint16(at, IDLE, true);
    at += 4 + length;
  }
  return bytes;
}
