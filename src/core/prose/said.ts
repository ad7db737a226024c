/** Words that are written are words that are read: each is taken from the table it is read by. */
import { simplified } from "../traditional";
import { unitAt } from "./units";
import type { UnitClass } from "./units";

/** Thrown when our own code says what the grammar does not read. */
export class GrammarError extends Error {
  override readonly name = "GrammarError";
}

/** A word of a table, in simplified or traditional characters. @example said(RISES, "成長") //=> "成長" */
export function said(table: readonly string[], word: string): string {
  if (!table.includes(simplified(word))) throw new GrammarError(`not in the table: ${word}`);
  return word;
}

/** A unit of a class. @example saidUnit("points", "個百分點") */
export function saidUnit(unitClass: UnitClass, unit: string): string {
  const read = unitAt(simplified(unit), 0);
  if (read?.unitClass !== unitClass || read.length !== unit.length)
    throw new GrammarError(`no such unit: ${unit}`);
  return unit;
}
