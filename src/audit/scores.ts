/** Assessment (考核): points of an indicator by its weight, and the total of a park over all indicators of the sheet. */
import { decimal, difference, product, sum } from "../core/decimal";
import { halfUnit, rangeOf } from "../core/intervalTest";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { heldAgainst, named, type Reading, type Verdict } from "./reading";

const POINTS = /^得分$|^points$|^score$/;
const TOTAL = /^总(?:得)?分$|^totalscore$|^totalpoints$/;
const WEIGHT = /^(\d+(?:\.\d+)?)(?:分|points?)/;

/** Points as weight × completion in percent of time progress, at the most the weight. */
export function scoreReadings(table: PrintedTable, own: Field): Reading[] {
  const above = own.path.slice(0, -1).join("|");
  const weight = own.path.map((text) => WEIGHT.exec(text)?.[1]).find((each) => each !== undefined);
  if (weight === undefined || !POINTS.test(own.path.at(-1) ?? "")) return [];
  const paces = table.fields.filter(
    ({ heading, path }) => heading.role === "pace" && path.slice(0, -1).join("|") === above,
  );
  return paces.map((pace): Reading => ({
    kind: "score",
    explicit: false,
    judge(record) {
      const [printed, rate] = [own, pace].map((field) => table.figure(record, field));
      if (!printed || !rate) return null;
      const { low, high } = rangeOf(numberOf(rate));
      const full = rangeOf({ value: weight, decimals: null }).low;
      const [least, most] = [low, high].map((each) => product(each, weight).div(100)) as [
        typeof low,
        typeof low,
      ];
      // Above the time that has passed the rules may stop at the weight or further up, below nothing done at nothing.
      return heldAgainst(
        table.cell(record, own),
        printed,
        { low: least.gt(full) ? full : least, high: most.lt(0) ? decimal(0) : most },
        `${weight} × ${named(rate, table.cell(record, pace))}`,
      );
    },
  }));
}

/** Totals that are not the sum of the points other tables of the sheet give the same park. */
export function totalScoreFaults(tables: readonly PrintedTable[]): Verdict[] {
  return tables.flatMap((table) =>
    table.fields
      .filter(({ path }) => TOTAL.test(path.at(-1) ?? ""))
      .flatMap((own) => {
        const others = tables.flatMap((other) =>
          other !== table && pointsOf(other).length > 0 ? { other, rows: byName(other) } : [],
        );
        const verdicts = table.records.flatMap((record) => totalOf(table, record, own, others) ?? []);
        const agreeing = verdicts.filter(({ agrees }) => agrees).length;
        return verdicts.length > 1 && agreeing * 2 > verdicts.length
          ? verdicts.filter(({ agrees }) => !agrees)
          : [];
      }),
  );
}

/** A table of points, and its rows by the first text of their stub. */
interface Scored {
  readonly other: PrintedTable;
  readonly rows: ReadonlyMap<string, TableRecord>;
}

function byName({ records }: PrintedTable): Map<string, TableRecord> {
  const rows = new Map<string, TableRecord>();
  for (const record of records) {
    const [name] = record.labels;
    if (name !== undefined && !rows.has(name)) rows.set(name, record);
  }
  return rows;
}

const pointsOf = ({ fields }: PrintedTable): Field[] =>
  fields.filter(({ path }) => POINTS.test(path.at(-1) ?? ""));

function totalOf(
  table: PrintedTable,
  record: TableRecord,
  own: Field,
  others: readonly Scored[],
): Verdict | null {
  const whole = table.figure(record, own);
  const found = others.flatMap(({ other, rows }) => {
    const row = record.labels.map((label) => rows.get(label)).find((each) => each !== undefined);
    return row ? { other, row } : [];
  });
  if (!whole || !others.length || found.length < others.length) return null;
  const parts = found.flatMap(({ other, row }) =>
    pointsOf(other).flatMap((field) => {
      const figure = other.figure(row, field);
      return figure ? { figure, text: named(figure, other.cell(row, field)) } : [];
    }),
  );
  if (parts.length < 2) return null;
  const added = sum(parts.map(({ figure }) => figure.value));
  const slack = sum([whole, ...parts.map(({ figure }) => figure)].map(({ decimals }) => halfUnit(decimals)));
  return {
    cell: table.cell(record, own),
    agrees: difference(whole.value, added).abs().lte(slack),
    expected: added.toFixed(whole.decimals),
    from: `Σ ${parts[0]!.text} … ${parts.at(-1)!.text}`,
  };
}
