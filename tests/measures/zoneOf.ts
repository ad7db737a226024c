/** A small zone for tests: parks, their figures and targets, and the measures of a period. */
import { CATALOGUE } from "../../src/core/catalogue";
import { Dataset } from "../../src/core/dataset";
import type { Indicator } from "../../src/core/indicator";
import type { LedgerMeasure, Observation } from "../../src/core/observation";
import type { Park } from "../../src/core/park";
import type { Target } from "../../src/core/target";
import { words } from "../../src/i18n/translate";
import { calculateMeasures, measuresTableRows } from "../../src/measures/calculate";
import type { MeasureCode } from "../../src/measures/codes";
import type { MeasureRow } from "../../src/measures/row";
import type { MeasureValue } from "../../src/measures/measure";
import { DEFAULT_SETTINGS } from "../../src/measures/settings";
import type { MeasureSettings } from "../../src/measures/settings";

/** Values by month 1–12. */
export type Months = Readonly<Record<number, number>>;
export type Figures = readonly [
  park: string,
  indicator: string,
  year: number,
  measure: LedgerMeasure,
  months: Months,
  note?: string,
];
export type Goal = readonly [
  park: string,
  indicator: string,
  year: number,
  value: number,
  type?: Target["type"],
  /** Of an adjusted target the month from which it holds. */
  from?: number,
];

export interface ZoneParts {
  /** "2022-05" */
  readonly period: string;
  readonly settings?: Partial<MeasureSettings>;
  readonly parks?: readonly Park[];
  /** Indicators beside, or instead of, those of the catalogue. */
  readonly indicators?: readonly Indicator[];
  readonly figures: readonly Figures[];
  readonly goals?: readonly Goal[];
}

const place = { file: "test" };

/** The indicator of a code of the shipped catalogue, changed where asked. */
export function indicator(code: string, changes: Partial<Indicator> = {}): Indicator {
  const found = CATALOGUE.find((each) => each.code === code);
  if (!found) throw new Error(`no such indicator: ${code}`);
  return { ...found, ...changes };
}

export function park(name: string, changes: Partial<Park> = {}): Park {
  return {
    code: name,
    name,
    shortName: "",
    aliases: [],
    city: "",
    level: "provincial",
    type: "经开区",
    areaMu: null,
    order: 0,
    activeFrom: null,
    activeTo: null,
    ...changes,
  };
}

export function observationsOf([parkName, code, year, measure, months, note = ""]: Figures): Observation[] {
  return Object.entries(months).map(([month, value]) => ({
    park: parkName,
    indicator: code,
    month: { year, month: Number(month) },
    measure,
    value,
    unit: "",
    reported: { value: String(value), unit: "" },
    place,
    note,
  }));
}

/** Looks up cells of the Measures table: (park, indicator code, column). */
export function zoneOf(
  parts: ZoneParts,
): (park: string, indicator: string, code: MeasureCode) => MeasureValue {
  const rows = rowsOf(parts);
  return (parkName, code, column) => found(rows, parkName, code).get(column);
}

/** A row of the Measures table. */
export function rowOf(parts: ZoneParts, park: string, indicator: string): MeasureRow {
  return found(rowsOf(parts), park, indicator);
}

function found(rows: readonly MeasureRow[], parkName: string, code: string): MeasureRow {
  const row = rows.find((each) => each.park.name === parkName && each.indicator.code === code);
  if (!row) throw new Error(`no row ${parkName} ${code}`);
  return row;
}

function rowsOf(parts: ZoneParts): MeasureRow[] {
  const [year = 0, month = 0] = parts.period.split("-").map(Number);
  const codes = new Set([...parts.figures, ...(parts.goals ?? [])].map(([, code]) => code));
  const own = parts.indicators ?? [];
  const indicators = [
    ...own,
    ...CATALOGUE.filter((each) => codes.has(each.code) && !own.some((o) => o.code === each.code)),
  ];
  const names = new Set(parts.figures.map(([name]) => name));
  for (const [name] of parts.goals ?? []) names.add(name);
  const parks = parts.parks ?? [...names].map((name) => park(name));
  const targets = (parts.goals ?? []).map(
    ([parkName, code, ofYear, value, type = "level", from]): Target => ({
      park: parkName,
      indicator: code,
      year: ofYear,
      type,
      value,
      unit: "",
      revisedOn: "",
      note: "",
      place,
      ...(from !== undefined && { from }),
    }),
  );
  const dataset = Dataset.from({
    observations: parts.figures.flatMap(observationsOf),
    targets,
    parks,
    indicators,
  });
  const settings = { ...DEFAULT_SETTINGS, year, month, ...parts.settings };
  return calculateMeasures(
    measuresTableRows(parks, indicators),
    dataset,
    settings,
    words("zh-CN").workbook,
    "zh-CN",
  );
}
