/** Keeps each request below what Excel on the web accepts (5 MB a request, Microsoft Learn "resource limits"). */

/** Bytes of values sent at most between two syncs; the rest of 5 MB is for the library's own framing. */
export const REQUEST_BYTES = 4_000_000;

/** Bytes a cell takes in an answer on average: values and JSON framing. */
export const ANSWER_BYTES = 16;

type Cell = string | number | boolean | null;

/** Bytes of a cell in the JSON of a request, its comma included; exact for numbers, UTF-8 worst case for text. */
function cellBytes(cell: Cell): number {
  if (typeof cell === "string") return cell.length * 3 + 3;
  if (typeof cell === "number") return String(cell).length + 1;
  return 6;
}

const ENCODER = new TextEncoder();

/** Bytes of a text in the JSON of a request, its comma included; exact, for texts few enough to be encoded twice. */
export function textBytes(text: string): number {
  return ENCODER.encode(JSON.stringify(text)).length + 1;
}

/** Splits rows into runs whose JSON stays below `limit` bytes; a run has at least one row. */
export function* chunkRows<R extends readonly Cell[]>(
  rows: readonly R[],
  limit = REQUEST_BYTES,
): Generator<{ readonly first: number; readonly rows: readonly R[]; readonly bytes: number }> {
  let first = 0;
  let bytes = 0;
  for (let row = 0; row < rows.length; row++) {
    let size = 2;
    for (const cell of rows[row]!) size += cellBytes(cell);
    if (bytes + size > limit && row > first) {
      yield { first, rows: rows.slice(first, row), bytes };
      first = row;
      bytes = 0;
    }
    bytes += size;
  }
  if (first < rows.length) yield { first, rows: rows.slice(first), bytes };
}
