/** What a check is: one edit rule over a dataset for a period. Pure; the words of a rule are in i18n (`checks`). */
import type { Dataset } from "../core/dataset";
import type { LedgerMeasure } from "../core/observation";
import type { Month } from "../core/period";
import type { Place, Problem, Severity } from "../core/problem";
import type { Relation } from "../core/relation";
import type { PeriodFigure } from "./periodFigures";
import type { PeriodParks } from "./periodParks";

/** When a park's return was due and when it came; "YYYY-MM-DD". */
export interface Arrival {
  readonly park: string;
  readonly dueOn: string;
  /** Null while it has not come. */
  readonly receivedOn: string | null;
}

/** A row of the workbook kept in another unit than its indicator, which the reports' formulas read as it stands. */
export interface OtherUnit {
  readonly table: "Ledger" | "Targets";
  readonly park: string;
  /** Code of the indicator. */
  readonly indicator: string;
  readonly year: number;
  /** Of a target "ytd", or "growth" where it is one of growth. */
  readonly measure: LedgerMeasure;
  /** The row's unit, in the workbook's words. */
  readonly unit: string;
  /** How many of the indicator's unit one of the row's is. */
  readonly times: number;
  /** Its cell of the unit. */
  readonly place: Place;
}

/** What every rule is given; put together once by `checkContext` (checkContext.ts). */
export interface CheckContext {
  readonly dataset: Dataset;
  /** The report's period; figures of lagging and quarterly indicators stand in a month of their own. */
  readonly period: Month;
  /** "YYYY-MM-DD" of the check, for returns that are overdue. */
  readonly today: string;
  /** Relations of the workbook's people that are switched on. */
  readonly relations: readonly Relation[];
  /** Returns of the period whose due date is known. */
  readonly arrivals: readonly Arrival[];
  /** Rows of the workbook in other units than their indicators; none where files alone are checked. */
  readonly otherUnits: readonly OtherUnit[];
  /** Parks expected to report, and rows of totals that stand among the parks. */
  readonly parks: PeriodParks;
  /** Every indicator an active park has ever reported, with its figure of the period. */
  readonly figures: readonly PeriodFigure[];
}

export interface Check {
  /** Key of its name, reason and cure in i18n (`checks`), and of the sentence of what it mostly finds. */
  readonly code: CheckCode;
  /** Codes of further sentences for what it finds. */
  readonly further?: readonly CheckCode[];
  /** The usual severity; a rule over a table of relations takes each relation's own. */
  readonly severity: Severity;
  readonly find: (context: CheckContext) => Iterable<Problem>;
}

/** Codes of problems and of rules; each has its sentence in i18n (`problems`). */
export type CheckCode = `check.${string}`;
