/** What is said of a cell that holds a symbol or a word for a missing figure. */
import type { SourceProblemCode } from "../problemCodes";
import type { MissingKind } from "./figureWords";

export const MISSING_CODES = {
  nil: "source.nil",
  belowHalfUnit: "source.belowHalfUnit",
  withheld: "source.withheld",
  notApplicable: "source.notApplicable",
  unknown: "source.notReported",
} as const satisfies Readonly<Record<MissingKind, SourceProblemCode>>;
