/**
 * Growth of a total beside that of its parts: a sum cannot grow faster than the fastest of them nor slower than the slowest,
 * on whatever basis, as long as all of them have a rate. Only of totals whose figures are the sum of their parts.
 */
import { decimal } from "../core/decimal";
import { isWithin, rangeOf } from "../core/intervalTest";
import { numberOf, type PrintedFigure } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { inputsOf, named, roleIs, type Verdict } from "./reading";
import { TotalParts } from "./totalParts";
import { rowSum } from "./totals";

export function totalGrowthFaults(table: PrintedTable): Verdict[] {
  const rates = table.fields.filter(roleIs("growth"));
  const layout = new TotalParts(table);
  return table.records.flatMap((total) => {
    if (total.total !== "total" && total.total !== "sub") return [];
    const parts = layout.certain(total);
    if (!parts) return [];
    return rates.flatMap((rate) => beyondAll(table, total, parts, rate) ?? []);
  });
}

function beyondAll(
  table: PrintedTable,
  total: TableRecord,
  parts: readonly TableRecord[],
  rate: Field,
): Verdict | null {
  const printed = table.figure(total, rate);
  const figures = parts.map((part) => table.figure(part, rate));
  const [sum] = inputsOf(table, rate, roleIs("value"));
  if (!printed || !sum || !figures.every((figure) => figure !== null)) return null;
  const levels = parts.map((part) => table.figure(part, sum));
  // A loss grows the other way, and points of a ratio do not add up.
  if (levels.some((level) => !level || level.value.startsWith("-") || level.percent)) return null;
  if (!rowSum(table, total, parts, sum)?.agrees) return null;
  const inOrder = figures
    .map((figure, at) => ({ figure, at }))
    .sort((a, b) => decimal(a.figure.value).cmp(decimal(b.figure.value)));
  const [least, most] = [inOrder[0]!, inOrder.at(-1)!];
  const range = {
    low: rangeOf(numberOf(least.figure)).low,
    high: rangeOf(numberOf(most.figure)).high,
  };
  const say = ({ figure, at }: { figure: PrintedFigure; at: number }): string =>
    named(figure, table.cell(parts[at]!, rate));
  return isWithin(numberOf(printed), range)
    ? null
    : {
        cell: table.cell(total, rate),
        agrees: false,
        expected: `${least.figure.value} ~ ${most.figure.value}`,
        from: `${say(least)}, ${say(most)}`,
      };
}
