/**
 * Ratios that no word of completion or share names: 开工率, 产销率, 亏损面, 亩均税收. Which columns they are of is known by the
 * figures alone, so that more rows must agree than chance makes, and digits enough to tell.
 */
import { quotientRange } from "../core/intervalTest";
import { COUNT_UNIT } from "./headingRole";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { exact, heldAgainst, named, roleIs, type Reading, type Verdict } from "./reading";

/** Columns to the left that a ratio may be of. */
const MOST_LEFT = 6;
/** Rows looked at first, because most pairs of columns fail in them. */
const SAMPLE = 8;
const LEAST_AGREEING = 3;
const RATE = /[率面](?:\(%\))?$/;

export function ratioReadings(table: PrintedTable, own: Field): Reading[] {
  if (own.heading.role !== "value" || !isRatio(own)) return [];
  const left = table.fields
    .filter((field) => field.at < own.at && roleIs("value", "target")(field) && !isRatio(field))
    .slice(-MOST_LEFT);
  return left.flatMap((over) =>
    left.flatMap((under): Reading | [] => {
      const factor = over === under ? null : factorOf(own, over, under);
      if (factor === null) return [];
      const judge = (record: TableRecord): Verdict | null =>
        quotientOf(table, record, own, over, under, factor);
      const explains = (records: readonly TableRecord[]): boolean => {
        const verdicts = records.flatMap((record) => judge(record) ?? []);
        const agreeing = verdicts.filter(({ agrees }) => agrees).length;
        return agreeing >= LEAST_AGREEING && agreeing * 4 >= verdicts.length * 3;
      };
      const first = table.records.slice(0, SAMPLE);
      return explains(first) && explains(table.records) ? { kind: "ratio", explicit: false, judge } : [];
    }),
  );
}

const isRatio = ({ heading: { unit }, path }: Field): boolean =>
  unit === "" ? RATE.test(path.at(-1) ?? "") : /[%/]/.test(unit);

/** Percent of two figures of one unit or of counts, or 万元/亩 of 万元 and 亩; null for what does not make the unit. */
function factorOf({ heading: { unit } }: Field, over: Field, under: Field): number | null {
  const [above, below] = [over.heading.unit, under.heading.unit];
  if (unit.includes("/")) return unit === `${above}/${below}` ? 1 : null;
  return above === below || (COUNT_UNIT.test(above) && COUNT_UNIT.test(below)) ? 100 : null;
}

function quotientOf(
  table: PrintedTable,
  record: TableRecord,
  own: Field,
  over: Field,
  under: Field,
  factor: number,
): Verdict | null {
  const [ratio, above, below] = [own, over, under].map((field) => table.figure(record, field));
  // A whole percent or nothing at all agrees with much.
  if (!ratio || !above || !below || ratio.decimals === 0 || !/[1-9]/.test(ratio.value)) return null;
  const range = quotientRange(
    numberOf(above, exact(table, record, over, above)),
    numberOf(below, exact(table, record, under, below)),
    factor,
  );
  const from = `${named(above, table.cell(record, over))} ÷ ${named(below, table.cell(record, under))}`;
  return range && heldAgainst(table.cell(record, own), ratio, range, from);
}
