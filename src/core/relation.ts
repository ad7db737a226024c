/** A relation the workbook's people want their figures to keep, as a row of the Relations table states it. */
import type { Place, Severity } from "./problem";

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
  /** Its row, where it stands in a workbook. */
  readonly place?: Place;
}

/** How people write the signs, in half width. */
const SPELLINGS: Readonly<Record<string, RelationOperator>> = {
  ">=": ">=",
  "=>": ">=",
  "≥": ">=",
  "≧": ">=",
  大于等于: ">=",
  大於等於: ">=",
  不小于: ">=",
  不小於: ">=",
  "<=": "<=",
  "=<": "<=",
  "≤": "<=",
  "≦": "<=",
  小于等于: "<=",
  小於等於: "<=",
  不大于: "<=",
  不大於: "<=",
  "=": "=",
  "==": "=",
  等于: "=",
  等於: "=",
  ">": ">",
  大于: ">",
  大於: ">",
  "<": "<",
  小于: "<",
  小於: "<",
};

/** The sign a text means, in any width and by sign or word, or null. @example readRelationOperator("＞＝") //=> ">=" */
export function readRelationOperator(text: string): RelationOperator | null {
  const plain = text.slice(0, 20).normalize("NFKC").replace(/\s/g, "");
  return Object.hasOwn(SPELLINGS, plain) ? SPELLINGS[plain]! : null;
}

/** The first sign in a text written in one piece, "A ≥ B + C", with what stands on its sides; null without one. */
export function splitRelation(
  text: string,
): { left: string; operator: RelationOperator; right: string } | null {
  const found = /^([^<>=≤≥≦≧]*)([<>=≤≥≦≧]\s*[<>=]?)([^<>=≤≥≦≧]*)$/.exec(text.normalize("NFKC"));
  const operator = readRelationOperator(found?.[2] ?? "");
  return found && operator ? { left: found[1]!.trim(), operator, right: found[3]!.trim() } : null;
}
