/** Completion: what was done of a plan or target, and how that stands to the time that has passed. */
import { quotientRange, type PrintedNumber, type Range } from "../core/intervalTest";
import { convert, parseUnit } from "../core/unit";
import { BARE_COMPLETION } from "./headingRole";
import { numberOf, type PrintedFigure } from "./printedFigure";
import type { Field, PrintedTable, TableRecord } from "./printedTable";
import {
  exact,
  heldAgainst,
  inputsOf,
  named,
  roleIs,
  type Reading,
  type SheetFacts,
  type Verdict,
} from "./reading";

/** Plan targets of few digits are exact (CONVENTIONS §6); longer ones may be rounded like any figure. */
const EXACT_TARGET = 1_000;
/** The whole of a project, of which a year's plan is a part. */
const WHOLE = /总投资|投资总[额量]|概算/;
const OF_WHOLE = new RegExp(`占[^|]*(?:${WHOLE.source})`);
/** Completed since works began, of which the year's completion is a part. */
const SINCE_START = /开工(?:以来|至今)|历年|建设以来/;

const NONE = { fields: [] as readonly Field[], sure: false };

export interface CompletionPair {
  readonly done: Field;
  readonly target: Field;
  /** Whether the headings leave no other. */
  readonly sole: boolean;
}

/** Readings of a rate as done ÷ target; `isDone` says which fields are the former. */
export function completions(table: PrintedTable, own: Field, isDone: (field: Field) => boolean): Reading[] {
  return completionPairs(table, own, isDone).map(({ done, target, sole }): Reading => ({
    kind: "completion",
    explicit: sole && !BARE_COMPLETION.test(own.path.at(-1) ?? ""),
    judge: (record) => quotientOf(table, record, own, { done, target, factor: 100 }),
  }));
}

/** Readings of 达序时(%): completion ÷ time progress, or, as some head it, completion alone. */
export function paces(table: PrintedTable, own: Field, { months }: SheetFacts): Reading[] {
  const pairs = completionPairs(table, own, roleIs("value"));
  const rates = inputsOf(table, own, roleIs("completion"));
  const progress = table.fields.filter(roleIs("timeProgress"));
  const judge = (verdict: (record: TableRecord) => Verdict | null): Reading => ({
    kind: "completion",
    explicit: false,
    judge: verdict,
  });
  const due = (record: TableRecord, month: number): number => 12 / (record.month ?? month);
  return [
    ...rates.flatMap((rate) => [
      ...progress.map((passed) =>
        judge((record) => {
          const figure = table.figure(record, passed);
          return (
            figure &&
            rateOver(table, record, own, rate, {
              over: numberOf(figure),
              times: 100,
              from: named(figure, table.cell(record, passed)),
            })
          );
        }),
      ),
      ...months.map((month) =>
        judge((record) => {
          const of = record.month ?? month;
          return rateOver(table, record, own, rate, { over: exactly(of), times: 12, from: `${of}/12` });
        }),
      ),
    ]),
    ...pairs.flatMap(({ done, target }) =>
      [...months.map((month) => (record: TableRecord) => due(record, month)), () => 1].map((times) =>
        judge((record) => quotientOf(table, record, own, { done, target, factor: 100 * times(record) })),
      ),
    ),
  ];
}

const exactly = (value: number): PrintedNumber => ({ value: String(value), decimals: null });

/** A printed completion over the time that has passed. */
function rateOver(
  table: PrintedTable,
  record: TableRecord,
  own: Field,
  rate: Field,
  { over, times, from }: { over: PrintedNumber; times: number; from: string },
): Verdict | null {
  const [printed, done] = [own, rate].map((field) => table.figure(record, field));
  const range = done && quotientRange(numberOf(done), over, times);
  if (!printed || !range) return null;
  return heldAgainst(
    table.cell(record, own),
    printed,
    range,
    `${named(done, table.cell(record, rate))} ÷ ${from}`,
  );
}

/** What a rate of completion may be of, the likeliest first. */
export function completionPairs(
  table: PrintedTable,
  own: Field,
  isDone: (field: Field) => boolean,
): CompletionPair[] {
  const ofMonth = monthPairs(table, own, isDone);
  const ofYear = yearPairs(table, own, isDone);
  if (OF_MONTH.test(own.path.join("|"))) return ofMonth.length ? ofMonth : ofYear;
  // 5月计划 | 5月完成 | 完成率 may be of the month.
  const nearest = table.fields.findLast((field) => field.at < own.at && roleIs("target")(field));
  if (!ofMonth.length || !nearest || !isMonthPlan(nearest)) return ofYear;
  return [...ofMonth, ...ofYear].map((pair) => ({ ...pair, sole: false }));
}

/** 月完成率, 5月计划完成率. */
const OF_MONTH = /(?:^|[|本当单\d])月份?(?:度)?(?:计划|目标|任务)?(?:完成|达成)/;
const isMonthPlan = ({ heading: { period, basis }, path }: Field): boolean =>
  (basis === "month" || (period?.month !== undefined && !period.cumulative)) &&
  !/累计|[年全]/.test(path.at(-1) ?? "");

/** A month's figure of the month's own plan. */
function monthPairs(table: PrintedTable, own: Field, isDone: (field: Field) => boolean): CompletionPair[] {
  const left = (wanted: (field: Field) => boolean): Field | undefined =>
    table.fields.findLast((field) => field.at < own.at && wanted(field));
  const done = left((field) => isDone(field) && field.heading.basis === "month");
  const target = left((field) => roleIs("target")(field) && isMonthPlan(field));
  return done && target ? [{ done, target, sole: true }] : [];
}

function yearPairs(table: PrintedTable, own: Field, isDone: (field: Field) => boolean): CompletionPair[] {
  const latest = Math.max(...table.fields.map(({ heading: { period } }) => period?.year ?? -Infinity));
  // 2021年 beside 2022年预计 is no completion of this year's target.
  const isEarlier = ({ heading: { period } }: Field): boolean => (period?.year ?? Infinity) < latest;
  const wanted = {
    done: (field: Field) => isDone(field) && !isWhole(field) && !isEarlier(field),
    target: (field: Field) => roleIs("target")(field) && !isMonthPlan(field),
  };
  const isPlan = (field: Field): boolean => wanted.target(field) && !isWhole(field);
  const done = inputsFor(table, own, wanted.done);
  // Where no plan of the year is printed, completion may be of the whole; 累计完成占总投资比重 says that it is.
  const planned = OF_WHOLE.test(own.path.at(-1) ?? "") ? NONE : inputsFor(table, own, isPlan);
  const target = planned.fields.length ? planned : inputsFor(table, own, (field) => isWhole(field));
  const cumulative = done.fields.filter(({ heading }) => heading.basis !== "month");
  const dones = cumulative.length ? cumulative : done.fields;
  const sure = done.sure && target.sure && planned.fields.length > 0;
  // 累计完成率 beside the year's plan may be of the whole since works began.
  const sinceStart = table.fields.filter((field) => isDone(field) && SINCE_START.test(field.path.join("|")));
  const wholes = planned.fields.length && sinceStart.length ? table.fields.filter(isWhole) : [];
  const ofYear = dones.flatMap((each, d) =>
    target.fields.map((of, t): CompletionPair => ({
      done: each,
      target: of,
      sole:
        sure &&
        d === 0 &&
        t === 0 &&
        !SINCE_START.test(each.path.join("|")) &&
        // A month is no year's completion; where it is all that is printed, the rate may be of what is not.
        (each.heading.basis !== "month" || own.heading.basis === "month"),
    })),
  );
  const ofWhole = sinceStart.flatMap((each) =>
    wholes.map((of): CompletionPair => ({ done: each, target: of, sole: false })),
  );
  return [...ofYear, ...ofWhole];
}

const isWhole = ({ heading, path }: Field): boolean =>
  (heading.role === "value" || heading.role === "target") && WHOLE.test(path.at(-1) ?? "");

/** Inputs by their names; where none has a name like the rate's, all, and sure is only a single one. */
function inputsFor(
  table: PrintedTable,
  own: Field,
  wanted: (field: Field) => boolean,
): { readonly fields: readonly Field[]; readonly sure: boolean } {
  const kin = inputsOf(table, own, wanted);
  if (kin.length) return { fields: amountsFirst(table, kin), sure: true };
  const all = table.fields.filter((field) => field !== own && wanted(field));
  return { fields: all.slice(0, 4), sure: all.length === 1 };
}

/** Where amounts stand beside counts, plans and completions are of the amounts. */
function amountsFirst(table: PrintedTable, fields: readonly Field[]): readonly Field[] {
  const [first] = table.records;
  if (!first) return fields;
  const amounts = fields.filter((field) => !table.isCount(first, field));
  return amounts.length ? [...amounts, ...fields.filter((field) => !amounts.includes(field))] : fields;
}

function quotientOf(
  table: PrintedTable,
  record: TableRecord,
  own: Field,
  { done, target, factor }: { done: Field; target: Field; factor: number },
): Verdict | null {
  const rate = table.figure(record, own);
  const derived = rate && !rate.marked ? quotientIn(table, record, { done, target }, factor) : null;
  return derived && heldAgainst(table.cell(record, own), rate!, derived.range, derived.from);
}

/** What was done of the target, times 100 for percent; null where either is not printed. */
export function quotientIn(
  table: PrintedTable,
  record: TableRecord,
  { done, target }: Pick<CompletionPair, "done" | "target">,
  factor = 100,
): { readonly range: Range; readonly from: string } | null {
  const [over, under] = [done, target].map((field) => table.figure(record, field));
  if (!over || !under || over.percent || under.percent) return null;
  const inUnits = conversion(
    over.unit || table.unitOf(record, done),
    under.unit || table.unitOf(record, target),
  );
  if (inUnits === null) return null;
  const range = quotientRange(
    numberOf(over, exact(table, record, done, over)),
    numberOf(under, isSetTarget(under) || exact(table, record, target, under)),
    inUnits * factor,
  );
  const from = `${named(over, table.cell(record, done))} ÷ ${named(under, table.cell(record, target))}`;
  return range && { range, from };
}

/**
 * Whether a target in a cell is the number somebody set. Where the number held is not known, whole ones may have lost
 * their decimals: 12.4 shown in a column without decimals reads 12.
 */
const isSetTarget = (figure: PrintedFigure): boolean =>
  isExactTarget(figure) && (figure.whole ?? figure.decimals > 0);

/** Whether a printed plan or target is a number somebody set, and not one that was rounded. */
export function isExactTarget({ value, decimals }: { value: string; decimals: number }): boolean {
  return decimals < 2 && Math.abs(Number(value)) < EXACT_TARGET;
}

/** Factor between two units, 1 where one is not said; null between different things. */
function conversion(from: string, to: string): number | null {
  if (from === to || from === "" || to === "") return 1;
  const [one, other] = [parseUnit(from), parseUnit(to)];
  if (!one || !other) return 1;
  const converted = convert(1, one, other);
  return "value" in converted ? converted.value : null;
}
