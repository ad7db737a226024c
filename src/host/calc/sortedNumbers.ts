/** The numbers of a range in ascending order, kept for RANK, LARGE, SMALL and MEDIAN until a cell changes. */
import type { CellError } from "../../xlsx/cells";
import { lowerBound } from "./columnIndex";

export class SortedNumbers {
  constructor(
    readonly ascending: Float64Array,
    /** First error in the range, which is what functions of it result in. */
    readonly error: CellError | null = null,
  ) {}

  get count(): number {
    return this.ascending.length;
  }

  /** How many numbers are below a value. */
  below(value: number): number {
    return lowerBound(this.ascending, value);
  }

  /** How many numbers are above a value. */
  above(value: number): number {
    let low = 0;
    let high = this.ascending.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.ascending[middle]! <= value) low = middle + 1;
      else high = middle;
    }
    return this.ascending.length - low;
  }
}
