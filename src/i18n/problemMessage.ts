/** Problems put into sentences: what happened, why, what to do. */
import { decimal } from "../core/decimal";
import type { Language } from "../core/language";
import { LEDGER_MEASURES } from "../core/observation";
import type { LedgerMeasure } from "../core/observation";
import { parsePeriodId } from "../core/period";
import type { Place, Problem } from "../core/problem";
import { unitName } from "../core/unit";
import { formatDate, formatPeriod, formatPosition, withUnit } from "./format";
import { fill, words } from "./translate";
import type { Words } from "./zh-CN";

/** Code of a problem that has its sentence. */
export type ProblemCode = keyof Words["problems"];

/**
 * A problem as a person reads it. `nameOf` gives the printed name of an indicator's code; measures, periods, days and
 * the place of a first figure ({where}) are put into words. A code without a sentence stands for itself.
 */
export function problemMessage(
  problem: Problem,
  language: Language,
  nameOf: (indicatorCode: string) => string = (code) => code,
): string {
  const { problems, workbook } = words(language);
  if (!Object.hasOwn(problems, problem.code)) return problem.code;
  const { file } = problem.place ?? {};
  const named: Record<string, string | number> = {
    ...(file === undefined ? {} : { file }),
    ...problem.params,
  };
  if (problem.park !== undefined) named.park ??= problem.park;
  if (problem.indicator !== undefined) named.indicator = nameOf(problem.indicator);
  if (typeof named.unit === "string") named.unit = unitName(named.unit, language);
  // Relations name further indicators by code: "TAX_LOCAL + FISC_NONTAX".
  for (const side of ["left", "right"] as const)
    if (typeof named[side] === "string") named[side] = named[side].replace(CODE, nameOf);
  // Sides of a relation have the decimals and the unit of their indicators.
  const { decimals } = named;
  for (const side of ["leftValue", "rightValue"] as const)
    if (typeof decimals === "number" && typeof named[side] === "number") {
      const digits = decimal(named[side]).toFixed(decimals);
      const unit = String(named.unit ?? "");
      named[side] = language === "en-US" ? withUnit(digits, unit) : digits + unit;
    }
  if (typeof named.rowUnit === "string") named.rowUnit = unitName(named.rowUnit, language);
  if (typeof named.rows === "string")
    named.rows = named.rows.split(" ").join(words(language).phrases.listSeparator);
  for (const at of ["earlier", "at", "form", "other"] as const) {
    const id = named[at];
    const other = typeof id === "string" ? parsePeriodId(id) : null;
    if (other) named[at] = formatPeriod(other, language);
  }
  const { leftFigures } = words(language).phrases;
  if (problem.code === "source.derivedLeft" && isKeyOf(leftFigures, named.kind))
    named.kind = leftFigures[named.kind];
  for (const day of ["dueOn", "receivedOn"] as const)
    if (typeof named[day] === "string") named[day] = formatDate(named[day], language);
  const period = problem.period === undefined ? null : parsePeriodId(problem.period);
  if (period) named.period = formatPeriod(period, language);
  named.where ??= formatPosition(position(problem.params), language);
  if (isMeasure(named.measure)) named.measure = workbook.ledgerMeasures[named.measure];
  return fill(problems[problem.code as ProblemCode], named);
}

/** Codes of indicators within an expression. */
const CODE = /[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*/g;

/** The other place a problem names among its params: sheet, row and column of the first of two figures. */
function position({ sheet, row, column }: Problem["params"]): Omit<Place, "file"> {
  return {
    ...(typeof sheet === "string" && sheet !== "" && { sheet }),
    ...(typeof row === "number" && { row }),
    ...(typeof column === "number" && { column }),
  };
}

const isKeyOf = <T extends object>(words: T, value: unknown): value is keyof T =>
  typeof value === "string" && Object.hasOwn(words, value);

function isMeasure(value: unknown): value is LedgerMeasure {
  return (LEDGER_MEASURES as readonly unknown[]).includes(value);
}
