/** A small dataset of one park or a few, and what the rules find in it. */
import { checkContext, type CheckRequest } from "../../src/checks/checkContext";
import { runChecks } from "../../src/checks";
import { Dataset } from "../../src/core/dataset";
import type { Indicator } from "../../src/core/indicator";
import type { LedgerMeasure, Observation } from "../../src/core/observation";
import type { Park } from "../../src/core/park";
import { parseMonthId } from "../../src/core/period";
import type { Problem } from "../../src/core/problem";
import type { Project } from "../../src/core/project";
import type { Target } from "../../src/core/target";
import { indicator, park } from "../measures/zoneOf";

export const PARK = "萍乡经开区";
export type Row = readonly [
  code: string,
  period: string,
  measure: LedgerMeasure,
  value: number,
  note?: string,
  park?: string | undefined,
];

interface Given extends Partial<Omit<CheckRequest, "dataset" | "period">> {
  readonly rows: readonly Row[];
  readonly period?: string;
  readonly parks?: readonly Park[];
  readonly indicators?: readonly Indicator[];
  readonly targets?: readonly Target[];
  readonly projects?: readonly Project[];
}

/** Codes found, with the indicator where there is one; required indicators that are missing are left out. */
export function found(given: Given): string[] {
  return problemsFound(given).map(({ code, indicator: of }) => (of === undefined ? code : `${code} ${of}`));
}

/** What is found, whole. */
export function problemsFound({
  rows,
  period = "2022-05",
  parks = [park(PARK)],
  indicators = [],
  targets = [],
  projects = [],
  ...rest
}: Given): Problem[] {
  const observations = rows.map(([code, id, measure, value, note = "", name = PARK], index): Observation => ({
    park: name,
    indicator: code,
    month: parseMonthId(id)!,
    measure,
    value,
    unit: "",
    reported: { value: String(value), unit: "" },
    place: { file: "上报.csv", row: index + 2, column: 5 },
    note,
  }));
  const codes = new Set(rows.map(([code]) => code));
  const own = new Set(indicators.map(({ code }) => code));
  const listed = [
    ...indicators,
    ...[...codes].filter((code) => !own.has(code)).map((code) => indicator(code, { required: false })),
  ];
  const dataset = Dataset.from({ observations, parks, indicators: listed, targets, projects });
  return runChecks(checkContext({ dataset, period: parseMonthId(period)!, ...rest }));
}
