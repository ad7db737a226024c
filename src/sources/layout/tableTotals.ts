/** 合计 among the parks of a table against the sum of their figures, within ½ unit × (n + 1) as of a zone's total. */
import { decimal, difference, plainNumber, sum } from "../../core/decimal";
import { decimalsOf, halfUnit } from "../../core/intervalTest";
import { isTotalName } from "../../core/totalName";
import type { Collected, RawFigure, StatedFigure } from "./collect";

/** A total that is no sum of the parks above it or of all of the table. */
export interface TotalFault {
  readonly raw: RawFigure;
  readonly text: string;
  readonly value: number;
  readonly computed: number;
  /** Parks that make the sum. */
  readonly count: number;
}

export function totalFaults({ figures, stated }: Collected): readonly TotalFault[] {
  const totals = stated.filter(isTotalOfParks);
  if (totals.length === 0) return [];
  const ofParks = figures.filter(({ park }) => park?.entry?.axis === "stub");
  return totals.flatMap(({ raw, entry }) => {
    const alike = (other: RawFigure): boolean => other.column === raw.column && codeOf(other) === codeOf(raw);
    const parks = new Set(ofParks.filter((figure) => codeOf(figure) === codeOf(raw)).map(({ row }) => row));
    const column = ofParks.filter(alike);
    // A sum that lacks a park is no sum.
    if (column.length < 2 || column.length < parks.size || !column.every(isPlain)) return [];
    const borders = totals.filter((other) => alike(other.raw)).map((other) => other.raw.row);
    const above = Math.max(-1, ...borders.filter((row) => row < raw.row));
    const below = Math.min(Infinity, ...borders.filter((row) => row > raw.row));
    const groups = [
      column,
      column.filter(({ row }) => row > above && row < raw.row),
      column.filter(({ row }) => row > raw.row && row < below),
    ];
    if (groups.some((parts) => parts.length > 0 && isSum(raw, parts))) return [];
    const computed = plainNumber(sum(column.map(valueOf)));
    return [{ raw, text: entry?.text ?? "", value: valueOf(raw), computed, count: column.length }];
  });
}

/** 全市合计 holds what is outside of parks, too. */
const BEYOND = /全[市省县縣州国國]/;

const codeOf = ({ indicator }: RawFigure): string => indicator?.match?.found.code ?? "";

/** A plain amount of what adds up over parks, in a row of totals. */
function isTotalOfParks({ raw, kind, entry }: StatedFigure): boolean {
  const { measure, indicator } = raw;
  const adds = indicator?.match?.found.aggregation === "sum" && (measure === "value" || measure === "level");
  const named = entry?.axis === "stub" && isTotalName(entry.text) && !BEYOND.test(entry.text);
  return kind === "total" && adds && named && isPlain(raw);
}

const isPlain = ({ typed }: RawFigure): boolean =>
  typed.kind === "number" && typed.unit === "" && !typed.percent && !typed.approximate;

const valueOf = ({ typed }: RawFigure): number => (typed.kind === "number" ? typed.value : 0);

function isSum(total: RawFigure, parts: readonly RawFigure[]): boolean {
  const decimals = Math.max(...[total, ...parts].map((each) => decimalsOf(String(valueOf(each)))));
  const tolerance = decimal(halfUnit(decimals)).times(parts.length + 1);
  return difference(valueOf(total), sum(parts.map(valueOf)))
    .abs()
    .lte(tolerance);
}
