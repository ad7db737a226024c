/** The columns of Measures for a cell of a report, which has found its row: one INDEX each. */
import type { MeasureCode } from "./codes";
import { MeasureRefs } from "./refs";
import type { MeasureValue } from "./measure";
import type { MeasureRow } from "./row";

/** A figure reports work out from a row of Measures; said once as a value and once as a formula, like a measure. */
export interface DerivedFigure {
  value(row: MeasureRow): MeasureValue;
  /** Without "="; `refs` are those of a located row, whose locator is a number. */
  formula(refs: LocatedRefs): string;
}

/** References of a report's cell to the row of Measures at `locator`, an address that holds its number. */
export class LocatedRefs extends MeasureRefs {
  constructor(
    base: MeasureRefs,
    readonly locator: string,
  ) {
    super(base.headingOf, base.words, base.language);
  }

  override own(code: MeasureCode): string {
    return `INDEX(${this.column("Measures", code)},${this.locator})`;
  }
}
