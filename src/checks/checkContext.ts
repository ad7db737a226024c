/** Puts together what the rules are given, once for all of them: one pass over the observations. */
import type { Dataset } from "../core/dataset";
import type { Month } from "../core/period";
import type { Relation } from "../core/relation";
import type { Arrival, CheckContext, OtherUnit } from "./check";
import { periodFigures } from "./periodFigures";
import { periodParks } from "./periodParks";
import { reportedIn, type Reported } from "./reported";

export interface CheckRequest {
  readonly dataset: Dataset;
  readonly period: Month;
  /** "YYYY-MM-DD" */
  readonly today?: string;
  readonly relations?: readonly Relation[];
  readonly arrivals?: readonly Arrival[];
  readonly otherUnits?: readonly OtherUnit[];
  /** What {@link reportedIn} tells of the dataset, where several periods of it are checked. */
  readonly reported?: Reported;
}

export function checkContext(request: CheckRequest): CheckContext {
  const { dataset, period, today = "", relations = [], arrivals = [], otherUnits = [] } = request;
  const reported = request.reported ?? reportedIn(dataset);
  return {
    dataset,
    period,
    today,
    relations,
    arrivals,
    otherUnits,
    parks: periodParks(dataset, period, reported),
    figures: periodFigures(dataset, period, reported),
  };
}
