/** The open workbook as the file it would be saved as, with what nobody has saved yet. */
import { ExcelFault } from "./run";

/** Bytes of a slice; Office allows at most these. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** Reads the file slice by slice. No sync; other people's open files are none of ours. @throws ExcelFault */
export async function readDocumentFile(): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
      const part = slice.data as ArrayLike<number>;
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  } finally {
    // At most two may be open at once; a file that will not close is no reason to lose what was read.
    file.closeAsync();
  }
}

/** The value of a call of the Common API. @throws ExcelFault */
function answered<T>(call: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) return resolve(value);
      const reason = `${error.name}: ${error.message}`;
      reject(new ExcelFault({ code: "excel.refused", severity: "error", params: { step: "read", reason } }));
    });
  });
}
