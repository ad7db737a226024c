/** What is read of a workbook after the rest: because there was no room for it, or because only the rest tells that it is wanted. */
import { REQUEST_BYTES } from "./payload";

export interface LateRead {
  /** Of the answer, about. */
  readonly bytes: number;
  readonly queue: () => void;
}

/** Reads all of it: no sync where there is nothing, else one, and one more for each further 4 MB. */
export async function readLate(context: Excel.RequestContext, reads: readonly LateRead[]): Promise<void> {
  let queued = 0;
  for (const { bytes, queue } of reads) {
    if (queued > 0 && queued + bytes > REQUEST_BYTES) {
      await requestFull(context);
      queued = 0;
    }
    queue();
    queued += bytes;
  }
  if (reads.length) await context.sync();
}

/** One request is full: the only sync that depends on the amount of data. */
function requestFull(context: Excel.RequestContext): Promise<unknown> {
  return context.sync();
}
