/**
 * What a form says of its own figures while it is filled in: one formula per row, functions of Excel 2007 only, whose
 * result is a word. They stop nobody; the checks proper come when the form is loaded.
 */
import { cellAddress } from "../a1";
import { divide, plainNumber } from "../core/decimal";
import { MOST_FRACTION, NEARER } from "../core/fractionalRate";
import { parseUnit } from "../core/unit";
import type { Words } from "../i18n/zh-CN";
import { fill } from "../i18n/fill";
import { columnAt, type FormColumn } from "./columns";
import type { FormRow } from "./formRows";

/** The row a part (其中) belongs to. */
export interface WholeRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly name: string;
  readonly form: FormRow;
}

/** A thousand times more or less than last year: a slip of 万元 and 亿元 with room for growth (CONVENTIONS.md §12). */
const MAGNITUDE = 1000;
/** Decimals a rate in percent is written with at most (CONVENTIONS.md §7); a fraction has more. */
const RATE_DECIMALS = 2;
/** A rate beyond these wants a second look, unless the figures give it. */
const MOST_RATE = 100;
/** Figures that add up differ by half a unit of the last place each. */
const ROUNDED_FIGURES = 3;
const DIGITS_OF_DIFFERENCE = 8;

/** Formula of the check cell of a row, without "=". */
export function softCheck(
  form: FormRow,
  row: number,
  whole: WholeRow | null,
  words: Words["forms"]["checks"],
): string {
  const cell = (column: FormColumn, at = row): string => cellAddress(at, columnAt(column));
  const has = (column: FormColumn, at = row): string => `COUNT(${cell(column, at)})=1`;
  const { fills, shown, indicator } = form;
  const ytd = cell("ytd");
  const tolerance = plainNumber(divide(ROUNDED_FIGURES, 2 * 10 ** indicator.decimals)!);
  const cases: [when: string, say: string][] = [];
  const beside = [...fills].filter((column) => column !== "ytd");
  cases.push([or([...fills].map((column) => `ISTEXT(${cell(column)})`)), words.notNumber]);
  if (fills.has("growth")) cases.push(...rateCases(cell, words));
  if (indicator.growthOnly)
    cases.push([`COUNT(${ytd})=0`, `IF(${has("growth")},${text(words.passed)},${blank(form, words)})`]);
  else if (beside.length)
    cases.push([
      `COUNT(${ytd})=0`,
      `IF(${or(beside.map((column) => has(column)))},${text(words.noYtd)},${blank(form, words)})`,
    ]);
  else cases.push([`COUNT(${ytd})=0`, blank(form, words)]);
  if (!form.isLevel && shown.previousYtd !== undefined)
    cases.push([`AND(${has("previousYtd")},${ytd}<${cell("previousYtd")})`, words.fallen]);
  if (fills.has("month")) {
    const gap = `ABS(ROUND(${cell("month")}+${cell("previousYtd")}-${ytd},${DIGITS_OF_DIFFERENCE}))`;
    cases.push([`AND(${has("month")},${has("previousYtd")},${gap}>${tolerance})`, words.sum]);
  }
  const last = cell("lastYtd");
  if (isStock(form)) {
    const before = cell("previousYtd");
    cases.push([`AND(${ytd}=0,IF(COUNT(${before})=1,${before}<>0,N(${last})<>0))`, words.zero]);
  }
  cases.push([
    `AND(${has("lastYtd")},${last}<>0,${ytd}<>0,OR(ABS(${ytd})>=ABS(${last})*${MAGNITUDE},ABS(${ytd})*${MAGNITUDE}<=ABS(${last})))`,
    words.magnitude,
  ]);
  const factor = whole && partFactor(form, whole.form);
  if (whole && factor !== null) {
    const above = cell("ytd", whole.row);
    const scaled = factor === 1 ? ytd : `${ytd}*${factor}`;
    const slack = plainNumber(divide(1, 10 ** whole.form.indicator.decimals)!);
    cases.push([
      `AND(${has("ytd", whole.row)},${above}>=0,${scaled}>${above}+${slack})`,
      fill(words.exceeds, { whole: whole.name }),
    ]);
  }
  return cases.reduceRight(
    (otherwise, [when, say]) => `IF(${when},${said(say)},${otherwise})`,
    text(words.passed),
  );
}

/**
 * A rate that may be a fraction (0.088 for 8.8), and one that hardly can be. What this year's figure and last year's give
 * decides where it stands, times last year's so that nothing is divided; the same is asked when the form is loaded
 * (core/fractionalRate.ts).
 */
function rateCases(
  cell: (column: FormColumn) => string,
  words: Words["forms"]["checks"],
): [when: string, say: string][] {
  const [rate, ytd, last] = [cell("growth"), cell("ytd"), cell("lastYtd")];
  const known = `COUNT(${ytd},${last})=2,${last}>0,${ytd}>=0`;
  const gap = (factor: number): string => `ABS((${ytd}-${last})*100-${rate}*${factor}*${last})`;
  const isFraction = `AND(${known},${gap(100)}*${NEARER}<${gap(1)})`;
  const isPercent = `AND(${known},${gap(1)}*${NEARER}<${gap(100)})`;
  const looks = `AND(ABS(${rate})<1,${rate}<>ROUND(${rate},${RATE_DECIMALS}),NOT(${isPercent}))`;
  const follows = `AND(${known},${gap(1)}*20<=ABS(${rate})*${last})`;
  return [
    [
      `AND(COUNT(${rate})=1,${rate}<>0,ABS(${rate})<=${MOST_FRACTION},OR(${isFraction},${looks}))`,
      words.fraction,
    ],
    [`AND(COUNT(${rate})=1,ABS(${rate})>${MOST_RATE},NOT(${follows}))`, words.largeRate],
  ];
}

/** What a part is multiplied by to be compared with its whole; null where they cannot be compared. */
function partFactor(part: FormRow, whole: FormRow): number | null {
  if (part.indicator.kind === "ratio" || part.isLevel !== whole.isLevel) return null;
  if (part.month.year !== whole.month.year || part.month.month !== whole.month.month) return null;
  const [own, above] = [parseUnit(part.indicator.unit), parseUnit(whole.indicator.unit)];
  if (!own || !above || own.family !== above.family) return null;
  const factor = divide(own.factor, above.factor);
  return factor && plainNumber(factor);
}

/** A level that does not come down to nothing from one month to the next. Ratios may. */
const isStock = ({ indicator: { kind } }: FormRow): boolean => kind === "stock" || kind === "countStock";

const blank = ({ indicator }: FormRow, words: Words["forms"]["checks"]): string =>
  indicator.required ? text(words.missing) : '""';

const or = (conditions: readonly string[]): string =>
  conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(",")})`;

/** A text constant of a formula. */
const text = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** A word, or an expression that gives one. */
const said = (say: string): string => (/^(?:IF\(|")/.test(say) ? say : text(say));
