/** Shares: of the total of their column, or of another figure of the row. */
import { decimal, type Decimal } from "../core/decimal";
import { quotientRange, type PrintedNumber } from "../core/intervalTest";
import { subjectOf, ZONE_AT_END, ZONE_NAME, type Role } from "./headingRole";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { exact, firstAndLast, heldAgainst, inputsOf, named, roleIs, type Reading } from "./reading";
import { unprintedWholes } from "./unprintedWholes";

const SUMMED: ReadonlySet<Role> = new Set<Role>(["value", "target", "outlook", "increase"]);
/** What 上年同期占比 is of. */
const OF_LAST_YEAR: ReadonlySet<Role> = new Set<Role>(["lastYear"]);
const summedFor = ({ heading }: Field): ReadonlySet<Role> =>
  heading.role === "lastRate" ? OF_LAST_YEAR : SUMMED;
/** Fields a share may be of. */
const MOST_PARTS = 6;
/** Fields a named part may be held against. */
const MOST_WHOLES = 4;
const OF_WHICH = /其中|ofwhich/;

/** Readings of a column of shares, of this period or of last year, whose figures may since have been counted anew. */
export function shareReadings(table: PrintedTable, own: Field): Reading[] {
  const readings = readingsOf(table, own);
  return own.heading.role === "share" ? readings : readings.map((each) => ({ ...each, explicit: false }));
}

function readingsOf(table: PrintedTable, own: Field): Reading[] {
  const parts = partsOf(table, own);
  const inRow = ratios(table, own, parts);
  const totals = ofTotals(
    table,
    own,
    parts,
    inRow.some(({ explicit }) => explicit),
  );
  const [part] = parts;
  return [
    ...inRow.filter(({ explicit }) => explicit),
    ...totals,
    ...inRow.filter(({ explicit }) => !explicit),
    ...(part ? unprintedWholes(table, own, part) : []),
  ];
}

const isOfZone = ({ heading: { of, subject } }: Field): boolean => ZONE_NAME.test(of || subject);

/** Fields a share may be of; 占全市比重 and 占规上工业比重 name the whole alone, so that they are of what stands left of them. */
function partsOf(table: PrintedTable, own: Field): readonly Field[] {
  const { heading } = own;
  const whole = subjectOf([heading.of]);
  const subject =
    whole !== "" && heading.subject.endsWith(whole)
      ? heading.subject.slice(0, -whole.length)
      : heading.subject.replace(ZONE_AT_END, "");
  const summed = summedFor(own);
  const isSummed = ({ heading: { role, unit } }: Field): boolean => summed.has(role) && unit !== "%";
  const parts = inputsOf(table, { ...own, heading: { ...heading, subject } }, isSummed, MOST_PARTS);
  // 年度目标 between the figures and 占比 need not be what that is of.
  const isFigure = roleIs("value", "lastYear");
  return [...parts.filter(isFigure), ...parts.filter((field) => !isFigure(field))];
}

/** Which total of the table a share is taken of. */
type Pick = (record: TableRecord) => TableRecord | null;

function ofTotals(table: PrintedTable, own: Field, parts: readonly Field[], taken: boolean): Reading[] {
  const isWhole = ({ total }: TableRecord): boolean =>
    total === "total" || total === "wider" || total === "sub";
  const wholes = table.bySection.map((records) => records.filter(isWhole));
  const grand = wholes.flat().filter(({ total }) => total !== "sub");
  const grandOf = wholes.map((records) => records.filter(({ total }) => total !== "sub"));
  const said = own.heading.of || own.heading.subject;
  const saidOf = grandOf.map((records, section) =>
    said === ""
      ? undefined
      : (records.find(({ labels }) => labels.some((label) => label.startsWith(said))) ??
        // 全部投资 of 占全部投资比重 is a row by that very name.
        table.bySection[section]!.find(({ labels }) => labels.some((label) => label === said))),
  );
  const next = nextOf(table, wholes);
  const picks: Pick[] = [
    ({ section }) => saidOf[section] ?? null,
    ({ section }) => grandOf[section]![0] ?? null,
    (record) => (record.total === "sub" ? null : (next.get(record) ?? null)),
    ...firstAndLast(grand).map(
      (each): Pick =>
        () =>
          each,
    ),
  ];
  // 全市 may have more than the parks of the table, and 占规上工业比重 is of what need not be printed.
  const bare = own.heading.bare && own.heading.of === "" && !isOfZone(own);
  const readings = parts.flatMap((part, p) =>
    picks.map((pick, n): Reading => ({
      kind: "share",
      explicit: !taken && bare && p === 0 && n === 1 && grand.length > 0,
      judge: (record) => shareOf(table, record, own, part, pick(record)),
    })),
  );
  if (wholes.some((records) => records.length) || saidOf.some((record) => record)) return readings;
  return [
    ...readings,
    ...parts.map((part): Reading => {
      const sums = sumsOf(table, part);
      return {
        kind: "share",
        explicit: false,
        judge: (record) => shareOf(table, record, own, part, null, sums),
      };
    }),
  ];
}

/** Of each record the next sum below it in its section. */
function nextOf(
  table: PrintedTable,
  wholes: readonly (readonly TableRecord[])[],
): ReadonlyMap<TableRecord, TableRecord> {
  const next = new Map<TableRecord, TableRecord>();
  for (const [section, records] of table.bySection.entries()) {
    const sums = new Set(wholes[section]);
    let below: TableRecord | null = null;
    for (let at = records.length - 1; at >= 0; at--) {
      const record = records[at]!;
      if (below) next.set(record, below);
      if (sums.has(record)) below = record;
    }
  }
  return next;
}

/** What the records of one section and depth add up to, and how many have a figure. */
type Sums = ReadonlyMap<string, { readonly sum: Decimal; readonly count: number }>;

const placeOf = ({ section, depth }: TableRecord): string => `${section}|${depth}`;

function sumsOf(table: PrintedTable, part: Field): Sums {
  const sums = new Map<string, { sum: Decimal; count: number }>();
  for (const record of table.records) {
    const figure = record.total === "no" ? table.figure(record, part) : null;
    if (!figure) continue;
    const { sum: before, count } = sums.get(placeOf(record)) ?? { sum: decimal(0), count: 0 };
    sums.set(placeOf(record), { sum: before.plus(figure.value), count: count + 1 });
  }
  return sums;
}

/** A record's share of a total, or of the sum of all records of its section. */
function shareOf(
  table: PrintedTable,
  record: TableRecord,
  own: Field,
  part: Field,
  total: TableRecord | null,
  sums: Sums = new Map(),
) {
  const [rate, figure] = [table.figure(record, own), table.figure(record, part)];
  if (!rate || !figure || figure.percent || table.isRatio(record, part)) return null;
  let whole: PrintedNumber;
  let from: string;
  if (total) {
    const printed = table.figure(total, part);
    if (!printed) return null;
    whole = numberOf(printed, exact(table, total, part, printed));
    from = named(printed, table.cell(total, part));
  } else {
    const added = sums.get(placeOf(record));
    if (!added || added.count < 3) return null;
    whole = { value: added.sum, decimals: figure.decimals };
    from = `Σ ${String(whole.value)}`;
  }
  const range = quotientRange(numberOf(figure, exact(table, record, part, figure)), whole, 100);
  if (!range || decimal(whole.value).lte(0)) return null;
  return heldAgainst(
    table.cell(record, own),
    rate,
    range,
    `${named(figure, table.cell(record, part))} ÷ ${from}`,
  );
}

/** 税收占财政总收入比重, and 总量 | 其中 | 占比: one figure of the row by another. */
function ratios(table: PrintedTable, own: Field, near: readonly Field[]): Reading[] {
  const { of, subject } = own.heading;
  const summed = summedFor(own);
  const all = table.fields.filter(({ heading }) => summed.has(heading.role));
  const wholes =
    of === ""
      ? []
      : all.filter(
          ({ heading: { subject: name } }) =>
            name !== "" && (of.includes(name) || name.startsWith(subjectOf([of]))),
        );
  const over = wholes.length
    ? all.filter(
        (field) =>
          !wholes.includes(field) &&
          field.heading.subject !== "" &&
          subject.startsWith(field.heading.subject),
      )
    : [];
  const [first, second] = near;
  const pairs: { over: Field; under: Field; explicit: boolean }[] = [
    ...wholes.flatMap((under) =>
      (over.length ? over : near.filter((field) => field !== under)).map((each) => ({
        over: each,
        under,
        explicit: over.length === 1 && wholes.length === 1,
      })),
    ),
  ];
  const within = all.filter((field) => field.at < own.at && OF_WHICH.test(field.path.join("|")));
  // 税收占比 names one of 其中：税收收入 | 非税收入.
  const inner = (subject === "" ? undefined : within.find((field) => near.includes(field))) ?? within.at(-1);
  const outer =
    inner && all.filter((field) => field.at < inner.at && !OF_WHICH.test(field.path.join("|"))).at(-1);
  if (inner && outer && !wholes.length) pairs.push({ over: inner, under: outer, explicit: own.heading.bare });
  else if (first && second)
    pairs.push(
      { over: first, under: second, explicit: false },
      { over: second, under: first, explicit: false },
    );
  // 财政总收入 | 税收 | 税收占比: the part is named, the whole stands left of it.
  else if (first && subject !== "" && !wholes.length) {
    const left = all.filter((field) => field !== first && field.at < own.at);
    const sums = left.filter(({ heading }) => heading.total || heading.namedTotal).slice(0, MOST_WHOLES);
    for (const under of new Set([...sums, ...left.slice(-MOST_WHOLES)]))
      pairs.push({ over: first, under, explicit: false });
  }
  return pairs.map(({ over, under, explicit }): Reading => ({
    kind: "share",
    explicit,
    judge(record) {
      const [rate, part, whole] = [own, over, under].map((field) => table.figure(record, field));
      if (!rate || !part || !whole || part.percent || whole.percent) return null;
      const range = quotientRange(
        numberOf(part, exact(table, record, over, part)),
        numberOf(whole, exact(table, record, under, whole)),
        100,
      );
      if (!range) return null;
      const from = `${named(part, table.cell(record, over))} ÷ ${named(whole, table.cell(record, under))}`;
      return heldAgainst(table.cell(record, own), rate, range, from);
    },
  }));
}
