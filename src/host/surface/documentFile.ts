/** Document.getFileAsync: the workbook as a file, handed over slice by slice until it is closed. */
import type { HostSession } from "../session";

/** Numbers of Execute. */
export const DOCUMENT_FILE = { open: 77, slice: 80, close: 81 } as const;

/** Office.FileType.Compressed, as the library sends it. */
const COMPRESSED = 5;
/** Files of one page that may be open at once; a further one is refused. */
const MOST_OPEN = 2;
const NOT_SUPPORTED = 5000;
const TOO_MANY = 2008;
const UNKNOWN_HANDLE = 5001;

export class DocumentFiles {
  private readonly open = new Map<number, Uint8Array>();
  private next = 1;

  /** Answer to one request: status, then what it gives. */
  async answer(session: HostSession, dispId: number, params: readonly unknown[]): Promise<unknown[]> {
    const handle = Number(params[0]);
    if (dispId === DOCUMENT_FILE.open) {
      if (params[0] !== COMPRESSED) return [NOT_SUPPORTED];
      if (this.open.size >= MOST_OPEN) return [TOO_MANY];
      const bytes = await session.save();
      this.open.set(this.next, bytes);
      return [0, this.next++, bytes.length];
    }
    const bytes = this.open.get(handle);
    if (!bytes) return [UNKNOWN_HANDLE];
    if (dispId === DOCUMENT_FILE.close) {
      this.open.delete(handle);
      return [0];
    }
    const slice = bytes.subarray(Number(params[1]), Number(params[1]) + Number(params[2]));
    return [0, Array.from(slice), slice.length];
  }
}

/** Whether a request is about the file. */
export function isOfFile(dispId: number): boolean {
  return Object.values<number>(DOCUMENT_FILE).includes(dispId);
}
