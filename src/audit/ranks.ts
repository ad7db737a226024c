/** Places: by a printed column, best first or lowest first, ties sharing the better place (CONVENTIONS §10). */
import { decimal } from "../core/decimal";
import { findPeriod } from "../sources/layout/periodWords";
import { COMPARED_BY } from "./rankBasis";
import type { Role } from "./headingRole";
import { isScopedRank, printedRank } from "./printedFigure";
import { isOfRanks } from "./rankChanges";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { named, type Reading, type SheetFacts, type Verdict } from "./reading";

/** Rows that are ranked together for their places to be told from chance. */
const LEAST_ROWS = 3;
/** Places that agree with a column, where what they go by need not be printed. */
const LEAST_BY_RULE = 4;

interface Ranked {
  readonly record: TableRecord;
  readonly rank: number;
  /** Null where the figure ranked by is not printed. */
  readonly value: number | null;
}

/** The readings of the places in a section. */
interface RankReadings {
  readonly readings: readonly Reading[];
  /** Whether all that a rule elsewhere may prescribe is printed beside them, so that one reading explains every place. */
  readonly complete: boolean;
}

const NONE: RankReadings = { readings: [], complete: false };

/** Readings of the places in one section of the table; each judges its records. */
export function rankReadings(
  table: PrintedTable,
  own: Field,
  section: number,
  { rankedByRule }: SheetFacts,
): RankReadings {
  if (table.mixedUnits) return NONE;
  const ranked = table.bySection[section]!.flatMap((record) => {
    const { text } = table.cell(record, own);
    const rank = record.total === "no" ? printedRank(text) : null;
    return rank === null || isScopedRank(text) ? [] : [{ record, rank }];
  });
  if (ranked.length < 2 || ranked.every(({ record }) => isPeriod(record))) return NONE;
  // Places among others than these rows: 第9位 of a table of five.
  if (ranked.filter(({ rank }) => rank > ranked.length).length * 3 > ranked.length) return NONE;
  const bases = basesOf(table, own, section, isFullRanking(ranked));
  const lowest = isLowestFirst(table, own, section);
  const usual = lowest ? (["low", "high"] as const) : (["high", "low"] as const);
  const judged = bases.map(({ field, certain }) => {
    const rows = ranked.map(({ record, rank }): Ranked => {
      const figure = table.figure(record, field);
      return { record, rank, value: figure ? Number(decimal(figure.value)) : null };
    });
    return { field, certain, rows, byRecord: new Map(rows.map((row) => [row.record, row])) };
  });
  const copies = judged.filter(({ field }) => field.heading.role === "rank");
  const figures = judged.filter(({ field }) => field.heading.role !== "rank");
  // The unusual direction of a nearer column comes after the usual one of any.
  const readings = usual.flatMap((best) =>
    figures.flatMap(({ field, certain, rows, byRecord }) =>
      ([false, true] as const).map((dense): Reading => {
        const sorted = sortedValues(rows, dense);
        const all = dense ? sortedValues(rows, false) : sorted;
        const unknown = rows.filter(({ value }) => value === null).length;
        return {
          kind: "rank",
          // Of two rows the other order may be meant, where nothing says that more is better.
          explicit:
            certain &&
            !rankedByRule &&
            !dense &&
            (lowest ? best === "low" : best === "high" && (rows.length > 2 || isGood(field))),
          judge(record): Verdict | null {
            const row = byRecord.get(record);
            if (!row || row.value === null) return null;
            const [from, to] = placesOf(row.value, sorted, best, unknown);
            return {
              cell: table.cell(record, own),
              agrees: row.rank >= from && row.rank <= to,
              expected: from === to ? String(from) : `${from}–${to}`,
              from: named(table.figure(record, field)!, table.cell(record, field)),
              // Without gaps equal figures have one place, which tells no more of what the places go by.
              places: firstAbove(all, row.value) - firstAtLeast(all, row.value) + unknown,
            };
          },
        };
      }),
    ),
  );
  const all = [...readings, ...copies.map(({ field, rows }) => copied(table, own, field, rows))];
  const scoped = table.bySection[section]!.some((record) => isScopedRank(table.cell(record, own).text));
  const fields = bases.map(({ field }) => field).filter(({ path }) => path[0] === own.path[0]);
  const printed = (role: Role): boolean => fields.some(({ heading }) => heading.role === role);
  return { readings: all, complete: !scoped && own.path.length > 1 && [...BY_RANK].every(printed) };
}

/** A row of one month or year: its place is among other parks, not among the months. */
const isPeriod = ({ labels }: TableRecord): boolean =>
  labels.length > 0 && labels.every((label) => findPeriod(label) !== null);

/** The verdicts of the reading that explains most places of some records, none where their order may be chance. */
export function rankVerdicts(
  records: readonly TableRecord[],
  { readings, complete }: RankReadings,
  { rankedByRule }: SheetFacts,
): readonly Verdict[] {
  // Of a few places some agree by chance with a column they do not go by.
  const least = rankedByRule && !complete ? LEAST_BY_RULE : 0;
  // Where all it may go by is printed, one column explains every place, however few there are.
  const byRule = rankedByRule && complete;
  let best: { verdicts: readonly Verdict[]; weight: number } | null = null;
  for (const { judge, explicit } of readings) {
    const verdicts = records.flatMap((record) => judge(record) ?? []);
    const agreeing = verdicts.filter(({ agrees }) => agrees);
    if (byRule && verdicts.length > 0 && agreeing.length === verdicts.length) return [];
    const isLikely =
      verdicts.length >= LEAST_ROWS &&
      agreeing.length >= least &&
      (byRule || agreeing.length * 5 >= verdicts.length * 3);
    if (!isLikely && !(explicit && verdicts.length > 1)) continue;
    // Among equal figures every place agrees, which says little for a column of zeros; but a column that explains every
    // place goes before one of which some are by chance.
    const told = agreeing.reduce((sum, { places = 1 }) => sum + 1 / places, explicit ? 0.01 : 0);
    const weight = told - (verdicts.length - agreeing.length);
    if (!best || weight > best.weight) best = { verdicts, weight };
  }
  return best?.verdicts ?? [];
}

/** Names of which less is better. */
const LESS_IS_BETTER =
  /耗|成本|费用|排放|污染|浓度|负债|亏损|欠|事故|死亡|投诉|信访|空置|闲置|逾期|库存|失业|不良|时长|用时|天数|违法|问题/;
/** Names of which more is better. */
const MORE_IS_BETTER = /收入|税|投资|资金|外资|产值|产量|增加值|利润|销售|出口|进出口|总分|得分|企业|项目/;

function isLowestFirst(table: PrintedTable, own: Field, section: number): boolean {
  const words = [...own.path, table.sections[section] ?? "", ...table.titles];
  const columns = table.fields.filter((field) => field.heading.role !== "rank").flatMap(({ path }) => path);
  return [...words, ...columns].some((text) => LESS_IS_BETTER.test(text));
}

const isGood = ({ heading: { role }, path }: Field): boolean =>
  role === "completion" || role === "growth" || MORE_IS_BETTER.test(path.join("|"));

/** The values in ascending order; for places without gaps each once. */
function sortedValues(rows: readonly Ranked[], dense: boolean): number[] {
  const values = rows.flatMap(({ value }) => value ?? []);
  return (dense ? [...new Set(values)] : values).sort((a, b) => a - b);
}

/** Best and worst place a printed value may have: equal digits may hide any order, unprinted values stand anywhere. */
function placesOf(
  value: number,
  sorted: readonly number[],
  best: "high" | "low",
  unknown: number,
): [number, number] {
  const below = firstAtLeast(sorted, value);
  const through = firstAbove(sorted, value);
  const better = best === "high" ? sorted.length - through : below;
  return [better + 1, better + Math.max(1, through - below) + unknown];
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstAbove(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A column of places at the left that repeats the places by one of the bases. */
function copied(table: PrintedTable, own: Field, other: Field, rows: readonly Ranked[]): Reading {
  const byRecord = new Map(rows.map((row) => [row.record, row]));
  return {
    kind: "rank",
    explicit: false,
    judge(record) {
      const row = byRecord.get(record);
      const cell = table.cell(record, other);
      const rank = printedRank(cell.text);
      if (!row || rank === null) return null;
      return {
        cell: table.cell(record, own),
        agrees: row.rank === rank,
        expected: String(rank),
        from: named(String(rank), cell),
      };
    },
  };
}

const BASES: ReadonlySet<Role> = new Set<Role>([
  "value",
  "growth",
  "completion",
  "share",
  "increase",
  "gap",
  "outlookPercent",
  "change",
  "rateChange",
  "lastYear",
]);

/** Whether every place of these rows is given; places of indicators among others are anything. */
function isFullRanking(ranked: readonly { readonly record: TableRecord; readonly rank: number }[]): boolean {
  const ranks = ranked.map(({ rank }) => rank);
  const parks = ranked.every(({ record }) => !record.labels.some((label) => MORE_IS_BETTER.test(label)));
  const sorted = [...ranks].sort((a, b) => a - b);
  return parks && sorted.every((rank, at) => rank === (rank === sorted[at - 1] ? rank : at + 1));
}

/** What places go by, as a rule or where nothing else is printed; 增减 and 差距 may be of anything. */
const BY_RANK: ReadonlySet<Role> = new Set<Role>(["value", "growth", "completion"]);

/** Fields the places may go by, the likeliest first; `certain` where the headings leave one. */
function basesOf(
  table: PrintedTable,
  own: Field,
  section: number,
  full: boolean,
): { field: Field; certain: boolean }[] {
  const said = COMPARED_BY.find(({ words }) => words.test(own.path.join("|")));
  const ofSection = COMPARED_BY.find(({ words }) => words.test(table.sections[section] ?? ""));
  const all = table.fields.filter(
    (field) =>
      field !== own &&
      BASES.has(field.heading.role) &&
      (!said || said.roles.includes(field.heading.role)) &&
      !isOfRanks(table, field),
  );
  const kin = all.filter(
    (field) =>
      (own.path.length > 1 && field.path[0] === own.path[0]) ||
      (own.heading.subject !== "" && field.heading.subject === own.heading.subject),
  );
  const left = all.filter((field) => field.at < own.at);
  const near = kin.length
    ? kin
    : left.length && own.heading.subject === "" && own.at > 0
      ? left.slice(-6)
      : all;
  const copies = table.fields.filter(
    (field) =>
      field.heading.role === "rank" &&
      field.path.length > own.path.length &&
      (!ofSection || ofSection.words.test(field.path.join("|"))),
  );
  // One column alone to go by, and a heading that names no other: 园区 | 财政收入 | 位次.
  const [only, ...others] = all;
  const alone =
    full &&
    only !== undefined &&
    !others.length &&
    own.heading.subject === "" &&
    !said &&
    BY_RANK.has(only.heading.role);
  return [
    ...near.map((field) => ({ field, certain: alone || (near.length === 1 && kin.length === 1) })),
    ...copies.map((field) => ({ field, certain: false })),
  ];
}
