/** Where a formula stands, and how a function finds cells by name or address. */
import type { CellError } from "../../../xlsx/cells";
import type { CellReader } from "../cellReader";
import type { Area } from "../operands";

/** One object for all rows of a call: a function looks at it before it reads cells, which may work out other rows. */
export interface Place {
  readonly cells: CellReader;
  readonly row: number;
  readonly column: number;
  /** Cells meant by a reference in text form, as INDIRECT takes it. */
  readonly resolve: (text: string, r1c1: boolean) => Area | CellError;
}
