/** A relation the workbook's people want their figures to keep, as a row of the Relations table states it. */
import type { Severity } from "./problem";

/** Signs between the two sides. */
export const RELATION_OPERATORS = [">=", "<=", "=", ">", "<"] as const;
export type RelationOperator = (typeof RELATION_OPERATORS)[number];

export interface Relation {
  readonly name: string;
  /** Sum of indicators by name, with factors and signs: "税收 + 非税收入". */
  readonly left: string;
  readonly operator: RelationOperator;
  readonly right: string;
  readonly severity: Severity;
  readonly note: string;
}
