/** Totals: rows and columns that are the sum of others, within half a unit of each (CONVENTIONS §6). */
import { decimal, divide, sum } from "../core/decimal";
import { halfUnit } from "../core/intervalTest";
import { parseUnit } from "../core/unit";
import type { PrintedFigure } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { exact, named, type Reading, type Verdict } from "./reading";
import { isBalance } from "./stubLabels";
import { TotalParts } from "./totalParts";

const SUMMED: ReadonlySet<string> = new Set(["value", "lastYear", "target", "outlook", "increase"]);
/** Shares, of this period or of last year. */
const isShare = ({ heading: { rate } }: Field): boolean => rate === "share";
const OF_WHICH = /其中|ofwhich/;

/**
 * Disagreements of the rows that are totals, by the parts that explain most of their figures. Of columns of shares that
 * were each `held` against figures the share that is wrong was told, so that their sum is no second fault.
 */
export function totalRowFaults(table: PrintedTable, held: readonly Field[] = []): Verdict[] {
  const fields = table.fields.filter((field) => SUMMED.has(field.heading.role) || isShare(field));
  const layout = new TotalParts(table);
  return table.records.flatMap((record) => {
    if (record.total === "no" || record.total === "average") return [];
    const certain = layout.certain(record);
    let best: { verdicts: Verdict[]; agreeing: number } | null = null;
    let averaged: Verdict[] = [];
    for (const parts of [...(certain ? [certain] : []), ...layout.possible(record)]) {
      const verdicts = fields.flatMap((field) => sumOfAllOrRated(table, record, parts, field) ?? []);
      // Nothing plus nothing is nothing, whatever the parts.
      const agreeing = verdicts.filter(({ agrees, cell }) => agrees && /[1-9]/.test(cell.text)).length;
      if (verdicts.length && (!best || agreeing > best.agreeing)) best = { verdicts, agreeing };
      if (!averaged.length && areAverages(verdicts)) averaged = verdicts;
    }
    if (!best) return [];
    // Averages of all columns are those of the parts, so that these are known where they else are not.
    if (best.agreeing === 0 && averaged.length && addsInUnits(table, record, fields)) return averaged;
    // 全市 need not be the sum of the parks beneath it.
    const holds =
      record.total === "wider"
        ? best.agreeing > 1 && best.agreeing * 2 > best.verdicts.length
        : best.agreeing > 0 || certain !== null;
    if (!holds) return [];
    const told = held.filter(isShare).map((field) => table.cell(record, field));
    const isTold = ({ cell: { row, column } }: Verdict): boolean =>
      told.some((cell) => cell.row === row && cell.column === column);
    return best.verdicts.filter((verdict) => !verdict.agrees && !isTold(verdict));
  });
}

/** Money, of which the whole is the sum. */
const ADDED_UNITS: ReadonlySet<string> = new Set(["CNY", "USD", "HKD", "EUR", "JPY", "TWD"]);
/** Figures that by chance are the average of some parts are fewer. */
const LEAST_AVERAGES = 2;

/** Whether all figures that are no sum are averages, and more of them than chance makes. */
export const areAverages = (verdicts: readonly Verdict[]): boolean =>
  verdicts.length >= LEAST_AVERAGES && verdicts.every(({ isAverage }) => isAverage === true);

/** Whether 合计 must be a sum: 全市 of scores or of what has no unit may well be the average of the parks, and 资产总计 is of no indicators. */
function addsInUnits(table: PrintedTable, total: TableRecord, fields: readonly Field[]): boolean {
  if (total.total !== "wider") return true;
  if (isBalance(total.labels)) return false;
  return fields.every((field) => {
    if (!table.figure(total, field)) return true;
    const unit = parseUnit(table.unitOf(total, field));
    return unit !== null && ADDED_UNITS.has(unit.family);
  });
}

/** A plan may be summed over the rows that have a completion rate alone, beside a column summed over all. */
function sumOfAllOrRated(
  table: PrintedTable,
  total: TableRecord,
  parts: readonly TableRecord[],
  field: Field,
): Verdict | null {
  const all = rowSum(table, total, parts, field);
  const rates = table.fields.filter(({ heading }) => heading.role === "completion");
  if (!all || all.agrees || !rates.length) return all;
  const rated = parts.filter((each) => rates.some((rate) => table.figure(each, rate) !== null));
  const sum = rated.length < parts.length ? rowSum(table, total, rated, field) : null;
  return sum?.agrees ? sum : all;
}

/** Whether a figure of a total is the sum of those of its parts; null where that cannot be told. */
export function rowSum(
  table: PrintedTable,
  total: TableRecord,
  parts: readonly TableRecord[],
  field: Field,
): Verdict | null {
  const whole = table.figure(total, field);
  const { heading } = field;
  const ofWhole = isShare(field);
  if (!whole || (!ofWhole && [total, ...parts].some((each) => table.isRatio(each, field)))) return null;
  if (!ofWhole && whole.percent) return null;
  const units = new Set([total, ...parts].map(({ unit }) => unit).filter((unit) => unit !== ""));
  if (units.size > 1) return null;
  // A rate of which the total has none is no sum: where shares are printed and the total has none.
  const share = table.fields.find(
    ({ heading: other }) => other.role === "share" && other.subject === heading.subject,
  );
  if (
    share &&
    heading.role === "value" &&
    !table.figure(total, share) &&
    parts.every((part) => !table.figure(part, share))
  )
    return null;
  const cells = parts.map((part) => ({
    figure: table.figure(part, field),
    missing: table.missing(part, field),
    place: table.cell(part, field),
  }));
  if (cells.some(({ figure, missing }) => !figure && missing === "words")) return null;
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  if (!figures.length) return null;
  const counted = exact(table, total, field, whole) && figures.every(({ decimals }) => decimals === 0);
  const open = cells.some(({ figure, missing }) => !figure && missing === "withheld");
  const [first, last] = [cells[0]!.place, cells.at(-1)!.place];
  const added = addsUp(whole, figures, counted, open);
  // 税收占比 of each park is of its own revenue; only shares of the whole add up, to 100.
  if (ofWhole && !added.agrees && !isHundred(whole)) return null;
  return {
    cell: table.cell(total, field),
    ...added,
    from: `Σ ${named(cells[0]!.figure ?? first.text, first)} … ${named(cells.at(-1)!.figure ?? last.text, last)}`,
  };
}

const isHundred = ({ value }: PrintedFigure): boolean => decimal(value).eq(100);

/** Whether printed parts can make the printed whole; with `open`, a part that is not printed may be anything above zero. */
function addsUp(
  whole: PrintedFigure,
  parts: readonly PrintedFigure[],
  counted: boolean,
  open: boolean,
): Pick<Verdict, "agrees" | "expected" | "isAverage"> {
  const added = sum(parts.map(({ value }) => value));
  const slack = counted ? decimal(0) : sum([whole, ...parts].map(({ decimals }) => halfUnit(decimals)));
  const off = decimal(whole.value).minus(added);
  const agrees = open ? off.gte(slack.times(-1)) : off.abs().lte(slack);
  const isAverage = !agrees && !open && isAverageOf(whole, parts);
  return { agrees, expected: added.toFixed(Math.max(...parts.map(({ decimals }) => decimals))), isAverage };
}

/** Parts of which an average says something of its own. */
const LEAST_AVERAGED = 3;

/** Whether the whole is the average or the median of its parts, within the rounding of both; of equal parts nothing is. */
function isAverageOf(whole: PrintedFigure, parts: readonly PrintedFigure[]): boolean {
  if (parts.length < LEAST_AVERAGED) return false;
  const inOrder = parts.map(({ value }) => decimal(value)).sort((a, b) => a.cmp(b));
  if (inOrder[0]!.eq(inOrder.at(-1)!)) return false;
  const middle = [inOrder[(inOrder.length - 1) >> 1]!, inOrder[inOrder.length >> 1]!];
  const slack = halfUnit(whole.decimals).plus(halfUnit(Math.min(...parts.map(({ decimals }) => decimals))));
  return [divide(sum(inOrder), inOrder.length), divide(sum(middle), 2)].some((average) =>
    average!.minus(whole.value).abs().lte(slack),
  );
}

/** Readings of a column that is the sum of columns beside it: 合计 among 一产 二产 三产, 累计 of twelve months. */
export function totalColumnReadings(table: PrintedTable, own: Field): Reading[] {
  const { heading } = own;
  const summed = table.fields.filter((field) => field !== own && SUMMED.has(field.heading.role));
  const like = ({ heading: { role, total, namedTotal } }: Field): boolean =>
    role === heading.role && !total && !namedTotal;
  const runs: Field[][] = [];
  if (heading.total) {
    const right = run(table, own.at, 1, like);
    const left = run(table, own.at, -1, like);
    const parent = own.path.length > 1 ? own.path.slice(0, -1).join("|") : null;
    const kin =
      parent === null ? [] : summed.filter((field) => like(field) && field.path.join("|").startsWith(parent));
    runs.push(kin, right, left, summed.filter(like));
  } else if (heading.namedTotal && SUMMED.has(heading.role)) {
    const [right, left] = [run(table, own.at, 1, like), run(table, own.at, -1, like)];
    // 2026年上半年合计 is of the columns of its own year.
    const ofYear = left.filter((field) => field.heading.period?.year === heading.period?.year);
    runs.push(right, left, ...(ofYear.length < left.length ? [ofYear] : []));
  }
  if (!heading.total && heading.role === "value" && heading.basis === "ytd") {
    const months = summed.filter(
      (field) =>
        field.heading.basis === "month" &&
        field.heading.period?.month !== undefined &&
        field.heading.role === "value",
    );
    const named = new Set(months.map((field) => field.heading.period?.month));
    if (months.length > 2 && named.size === months.length && named.has(1)) runs.push(months);
  }
  runs.push(...quartersOf(summed, own));
  return runs
    .filter((parts) => parts.length > 1)
    .map((parts, index): Reading => ({
      kind: "total",
      explicit:
        heading.total &&
        index === 0 &&
        table.fields.filter((field) => field.heading.total).length === 1 &&
        !parts.some((part) => OF_WHICH.test(part.path.join("|"))) &&
        parts.every((part) => part.heading.unit === heading.unit),
      judge(record) {
        const whole = table.figure(record, own);
        if (!whole || whole.percent || parts.some((part) => table.isRatio(record, part))) return null;
        const cells = parts.map((part) => ({
          figure: table.figure(record, part),
          missing: table.missing(record, part),
          place: table.cell(record, part),
        }));
        if (cells.some(({ figure, missing }) => !figure && missing === "words")) return null;
        const figures = cells.flatMap(({ figure }) => figure ?? []);
        if (figures.length < 2) return null;
        const counted = exact(table, record, own, whole) && figures.every(({ decimals }) => decimals === 0);
        const open = cells.some(({ figure, missing }) => !figure && missing === "withheld");
        const [first, last] = [cells[0]!, cells.at(-1)!];
        const verdict = addsUp(whole, figures, counted, open);
        return {
          cell: table.cell(record, own),
          ...verdict,
          // 从业人员总数 may be no sum of what stands beside it, and near enough to the average of it by chance.
          isAverage: !heading.namedTotal && verdict.isAverage === true,
          from: `Σ ${named(first.figure ?? first.place.text, first.place)} … ${named(last.figure ?? last.place.text, last.place)}`,
        };
      },
    }));
}

/** 一季度, 二季度 and 三季度 of 前三季度: the quarters of one year up to a sum of them. */
function quartersOf(fields: readonly Field[], own: Field): Field[][] {
  const { period, role, subject } = own.heading;
  const { month = 0, year, cumulative, odd } = period ?? {};
  if (!cumulative || odd || month % 3 !== 0 || month < 6) return [];
  const quarters = Array.from({ length: month / 3 }, (_, at) =>
    fields.find(
      ({ heading, path }) =>
        heading.role === role &&
        heading.subject === subject &&
        heading.period?.month === (at + 1) * 3 &&
        heading.period.year === year &&
        SINGLE_QUARTER.test(path.at(-1) ?? ""),
    ),
  );
  return quarters.every((field) => field !== undefined) ? [quarters] : [];
}

const SINGLE_QUARTER = /^(?:\d{4}年)?第?[一二三四1-4]季度/;

/** The fields next to one in a direction, as long as they are alike. */
function run(table: PrintedTable, from: number, step: 1 | -1, like: (field: Field) => boolean): Field[] {
  const found: Field[] = [];
  for (let at = from + step; at >= 0 && at < table.fields.length; at += step) {
    const field = table.fields[at]!;
    if (!like(field)) break;
    found.push(field);
  }
  return step === 1 ? found : found.reverse();
}
