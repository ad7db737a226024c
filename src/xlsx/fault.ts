/** What can be wrong with a file someone hands over, as one named error with a code for the message tables. */

export type XlsxFaultCode =
  /** Zero bytes. */
  | "xlsx.empty"
  /** Not a zip archive, so no .xlsx at all. */
  | "xlsx.notZip"
  /** Begins as a zip archive but its end is missing. */
  | "xlsx.truncated"
  /** A part does not inflate, fails its checksum, or its XML is broken. */
  | "xlsx.corrupt"
  /** A zip archive without a workbook in it. */
  | "xlsx.notWorkbook"
  /** Inflates to far more than any workbook. */
  | "xlsx.bomb"
  /** Larger than the limit on file sizes. */
  | "xlsx.tooLarge"
  /** XML with a document type or entity declarations. */
  | "xlsx.entity"
  /** Protected by a password for opening. */
  | "xlsx.encrypted"
  /** The old binary .xls format. */
  | "xlsx.oldFormat"
  /** More cells, rows of styles or columns than the limit. */
  | "xlsx.tooManyCells";

/** Thrown by readBook and readRows; nothing else leaves them for a file's own faults. */
export class XlsxFault extends Error {
  override readonly name = "XlsxFault";
  constructor(
    readonly code: XlsxFaultCode,
    /** `part`: path inside the archive; `limit`: the limit passed, in bytes or cells. */
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}

/** Thrown by writeBook when our own code hands over a book that Excel would refuse. */
export class UnwritableBook extends Error {
  override readonly name = "UnwritableBook";
}
