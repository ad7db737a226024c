/** 差额, 缺口, 尚差: what is missing to a target, in its unit, printed above zero or below it. */
import { rangeOf } from "../core/intervalTest";
import { completionPairs } from "./completions";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable } from "./printedTable";
import { exact, heldAgainst, minus, named, opposite, roleIs, type Reading } from "./reading";

const MISSING = /差额|缺口|[尚还]差|尚需|未完成/;

export function shortfallReadings(table: PrintedTable, own: Field): Reading[] {
  if (!MISSING.test(own.path.at(-1) ?? "")) return [];
  return completionPairs(table, own, roleIs("value")).flatMap(({ done, target }) =>
    [minus, (a: Parameters<typeof minus>[0], b: typeof a) => opposite(minus(a, b))].map((less): Reading => ({
      kind: "increase",
      explicit: false,
      judge(record) {
        const [printed, of, had] = [own, target, done].map((field) => table.figure(record, field));
        const units = new Set([target, done].map((field) => table.unitOf(record, field)));
        if (!printed || !of || !had || printed.percent || units.size > 1) return null;
        const [isSet, isCount] = [exact(table, record, target, of), exact(table, record, done, had)];
        return heldAgainst(
          table.cell(record, own),
          printed,
          less(rangeOf(numberOf(of, isSet)), rangeOf(numberOf(had, isCount))),
          `${named(of, table.cell(record, target))} − ${named(had, table.cell(record, done))}`,
          isSet && isCount && printed.decimals === 0,
        );
      },
    })),
  );
}
