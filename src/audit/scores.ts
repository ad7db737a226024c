/** Assessment (考核): points of an indicator by its weight, and the total of a park over all indicators of the sheet. */
import { decimal, difference, divide, plainNumber, product, round, sum, type Decimal } from "../core/decimal";
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

/** 总分, 综合得分: the points of a park in the columns of one table. */
const SUM_OF_POINTS =
  /^(?:总(?:得)?分|(?:综合|合计|最终|最后|实际)(?:得分|评分|总分)|考核(?:总分|得分)|totalscore|totalpoints)(?:\(.*\))?$/;
/** Points as their headings say: 工业增加值(30分), 得分. */
const IN_POINTS = /\(\d+(?:\.\d+)?(?:分|points?)\)$|得分$|^(?:points|score)$/;
/** Points taken off, whether printed with a minus or without. */
const DEDUCTED = /扣分|减分/;
/** What a score counts for: 创新驱动(30%), 权重30%. */
const PERCENT_WEIGHT = /(\d{1,3}(?:\.\d+)?)%/;

/** 总分 as the sum of the points left of it, or of scores by the weights in their headings. */
export function totalPointsReadings(table: PrintedTable, own: Field): Reading[] {
  if (!SUM_OF_POINTS.test(own.path.at(-1) ?? "")) return [];
  const left = table.fields.filter((field) => field.at < own.at);
  const values = left.filter(({ heading }) => heading.role === "value");
  const inPoints = left.filter(({ path }) => IN_POINTS.test(path.at(-1) ?? ""));
  const weighted = left.flatMap((field) => {
    const weight = field.path.map((text) => PERCENT_WEIGHT.exec(text)?.[1]).findLast(Boolean);
    return weight === undefined ? [] : [{ field, weight: divide(weight, 100)! }];
  });
  const whole = weighted.length > 1 && sum(weighted.map(({ weight }) => weight)).eq(1);
  const once = (fields: readonly Field[]): Weighted[] =>
    fields.map((field) => ({ field, weight: DEDUCTED.test(field.path.at(-1) ?? "") ? ONE.times(-1) : ONE }));
  // 合计得分 | 扣分 | 最终得分: what follows goes on from the sum.
  const sumAt = left.findLastIndex(({ path }) => SUM_OF_POINTS.test(path.at(-1) ?? ""));
  const onward = sumAt < 0 ? [] : left.slice(sumAt).filter(({ heading }) => heading.role === "value");
  return [once(inPoints), once(values), once(onward), whole ? weighted : []]
    .filter((parts) => parts.length > 1)
    .map((parts): Reading => ({
      kind: parts === weighted ? "score" : "total",
      explicit: false,
      judge: (record) => pointsOver(table, record, own, parts),
    }));
}

interface Weighted {
  readonly field: Field;
  readonly weight: Decimal;
}

const ONE = decimal(1);

function pointsOver(
  table: PrintedTable,
  record: TableRecord,
  own: Field,
  parts: readonly Weighted[],
): Verdict | null {
  const printed = table.figure(record, own);
  const scores = parts.flatMap(({ field, weight }) => {
    const figure = table.figure(record, field);
    if (!figure) return [];
    const sign = weight.lt(0) && figure.value.startsWith("-") ? weight.times(-1) : weight;
    return [{ figure, weight: sign, cell: table.cell(record, field) }];
  });
  if (!printed || scores.length < parts.length) return null;
  const added = sum(scores.map(({ figure, weight }) => product(figure.value, weight)));
  const slack = sum([
    halfUnit(printed.decimals),
    ...scores.map(({ figure, weight }) => product(halfUnit(figure.decimals), weight.abs())),
  ]);
  const [first, last] = [scores[0]!, scores.at(-1)!];
  return {
    cell: table.cell(record, own),
    agrees: difference(printed.value, added).abs().lte(slack),
    expected: round(plainNumber(added), printed.decimals, "half-up").toFixed(printed.decimals),
    from: `Σ ${named(first.figure, first.cell)} … ${named(last.figure, last.cell)}`,
  };
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
