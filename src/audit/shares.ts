/** Shares: of the total of their column, or of another figure of the row. */
import { decimal, sum } from "../core/decimal";
import { quotientRange, type PrintedNumber } from "../core/intervalTest";
import { ZONE_NAME } from "./headingRole";
import { numberOf } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import { exact, heldAgainst, inputsOf, named, type Reading } from "./reading";

const SUMMED: ReadonlySet<string> = new Set(["value", "target", "outlook", "increase"]);
/** Fields a named part may be held against. */
const MOST_WHOLES = 4;
const OF_WHICH = /其中|ofwhich/;

export function shareReadings(table: PrintedTable, own: Field): Reading[] {
  const parts = partsOf(table, own);
  const inRow = ratios(table, own, parts);
  const totals = ofTotals(
    table,
    own,
    parts,
    inRow.some(({ explicit }) => explicit),
  );
  return [
    ...inRow.filter(({ explicit }) => explicit),
    ...totals,
    ...inRow.filter(({ explicit }) => !explicit),
  ];
}

const isOfZone = ({ heading: { of, subject } }: Field): boolean => ZONE_NAME.test(of || subject);

/** Fields a share may be of; 占全市比重 names all parks and no figure. */
function partsOf(table: PrintedTable, own: Field): readonly Field[] {
  const isSummed = ({ heading }: Field): boolean => SUMMED.has(heading.role);
  const parts = inputsOf(table, own, isSummed);
  if (parts.length || !isOfZone(own)) return parts;
  return inputsOf(table, { ...own, heading: { ...own.heading, subject: "" } }, isSummed);
}

/** Which total of the table a share is taken of. */
type Pick = (record: TableRecord) => TableRecord | null;

function ofTotals(table: PrintedTable, own: Field, parts: readonly Field[], taken: boolean): Reading[] {
  const totals = table.records.filter(
    ({ total }) => total === "total" || total === "wider" || total === "sub",
  );
  const grand = totals.filter(({ total }) => total !== "sub");
  const said = own.heading.of || own.heading.subject;
  const picks: Pick[] = [
    (record) =>
      totals.find(
        (each) =>
          each.total !== "sub" &&
          each.section === record.section &&
          each.labels.some((label) => said !== "" && label.startsWith(said)),
      ) ?? null,
    (record) => grand.find((each) => each.section === record.section) ?? null,
    (record) =>
      record.total === "sub"
        ? null
        : (totals.find((each) => each.at > record.at && each.section === record.section) ?? null),
    ...grand.map(
      (each): Pick =>
        () =>
          each,
    ),
  ];
  // 全市 may have more than the parks of the table.
  const bare = (own.heading.bare || own.heading.of !== "") && !isOfZone(own);
  const readings = parts.flatMap((part, p) =>
    picks.map((pick, n): Reading => ({
      kind: "share",
      explicit: !taken && bare && p === 0 && n === 1 && grand.length > 0,
      judge: (record) => shareOf(table, record, own, part, pick(record)),
    })),
  );
  return [
    ...readings,
    ...parts.map((part): Reading => ({
      kind: "share",
      explicit: false,
      judge: (record) => (totals.length ? null : shareOf(table, record, own, part, null)),
    })),
  ];
}

/** A record's share of a total, or of the sum of all records of its section. */
function shareOf(
  table: PrintedTable,
  record: TableRecord,
  own: Field,
  part: Field,
  total: TableRecord | null,
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
    const figures = table.records
      .filter((each) => each.section === record.section && each.total === "no" && each.depth === record.depth)
      .flatMap((each) => table.figure(each, part) ?? []);
    if (figures.length < 3) return null;
    whole = { value: sum(figures.map(({ value }) => value)), decimals: figure.decimals };
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
  const all = table.fields.filter(({ heading }) => SUMMED.has(heading.role));
  const wholes =
    of === "" ? [] : all.filter(({ heading }) => heading.subject !== "" && of.includes(heading.subject));
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
  const inner = all.filter((field) => field.at < own.at && OF_WHICH.test(field.path.join("|"))).at(-1);
  const outer =
    inner && all.filter((field) => field.at < inner.at && !OF_WHICH.test(field.path.join("|"))).at(-1);
  if (inner && outer && !wholes.length) pairs.push({ over: inner, under: outer, explicit: own.heading.bare });
  else if (first && second)
    pairs.push(
      { over: first, under: second, explicit: false },
      { over: second, under: first, explicit: false },
    );
  // 财政总收入 | 税收 | 税收占比: the part is named, the whole stands left of it.
  else if (first && subject !== "" && !wholes.length)
    for (const under of all.filter((field) => field !== first && field.at < own.at).slice(-MOST_WHOLES))
      pairs.push({ over: first, under, explicit: false });
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
