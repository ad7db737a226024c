/**
 * What the workbook shall hold, worked out without any workbook: the rows of its tables and the report sheets.
 * Uses the product's pure parts, so that both programs of the benchmark write the same contents.
 */
import { parse } from "csv-parse/sync";
import { cellAddress } from "../../src/a1";
import { minuteStamp } from "../../src/actions/context";
import { planLedger } from "../../src/actions/ledgerPlan";
import { CATALOGUE } from "../../src/core/catalogue";
import type { Indicator } from "../../src/core/indicator";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import type { LedgerMeasure, Observation } from "../../src/core/observation";
import { monthId, parseMonthId, type Month } from "../../src/core/period";
import { parkFromName, ParkRoster } from "../../src/core/roster";
import { fill, words } from "../../src/i18n/translate";
import { measuresTableRows } from "../../src/measures/calculate";
import { parkMonthly } from "../../src/report/parkMonthly";
import type { SheetSpec } from "../../src/report/spec";
import { COLUMNS, measureRefs, type ColumnKey, type TableName } from "../../src/report/tables";
import { indicatorRow, parkRow, type TableRow } from "../../src/report/tableRows";

export const LANGUAGE = "zh-CN";
const { phrases, workbook } = words(LANGUAGE);

export interface Contents {
  readonly tables: Readonly<Partial<Record<TableName, readonly TableRow<TableName>[]>>>;
  readonly reports: readonly SheetSpec[];
}

/** @throws TypeError for a line the benchmark's own csv does not have */
export function contentsOf(csv: Buffer, file: string, now: Date): Contents {
  const observations = observationsOf(csv, file);
  const indicators = new IndicatorIndex(CATALOGUE);
  const names = [...new Set(observations.map((each) => each.park))];
  const parks = new ParkRoster(names.map((name, index) => parkFromName(name, (index + 1) * 10)));
  const order = new Map(names.map((name, index) => [name, index]));

  const ledger = planLedger(
    observations,
    {
      language: LANGUAGE,
      columns: new Map(COLUMNS.Ledger.map(({ key }, position) => [key, position])),
      rows: [],
    },
    indicators,
    workbook.ledgerMeasures,
    (park) => order.get(park)!,
  );
  const reported = new Set(observations.map((each) => each.indicator));
  const listed = indicators.indicators.filter(({ code, required }) => required || reported.has(code));
  const reportedBy = reportedIndicators(observations, indicators);
  const addedBy = fill(phrases.addedByLoad, { source: file });
  return {
    tables: {
      Parks: parks.parks.map((park) => parkRow(park, addedBy, LANGUAGE)),
      Indicators: CATALOGUE.map((indicator) => indicatorRow(indicator, indicators, "", LANGUAGE)),
      Ledger: ledger.change.appended.map((cells) => keyed(ledger.change.keys, cells)),
      Measures: measuresTableRows(parks.parks, listed).map(({ park, indicator }) => ({
        park: park.name,
        indicator: indicator.names[LANGUAGE],
      })),
      Submissions: logRows(ledger.accepted, indicators, now),
    },
    reports: names.map((park) =>
      parkMonthly({
        park,
        indicators: reportedBy.get(park)!,
        language: LANGUAGE,
        words: words(LANGUAGE).report,
        refs: measureRefs(LANGUAGE),
      }),
    ),
  };
}

function observationsOf(csv: Buffer, file: string): Observation[] {
  const indicators = new Map(CATALOGUE.map((indicator) => [indicator.names[LANGUAGE], indicator]));
  const measures = new Map(
    (Object.entries(workbook.ledgerMeasures) as [LedgerMeasure, string][]).map(([code, word]) => [
      word,
      code,
    ]),
  );
  const months = new Map<string, Month | null>();
  const lines: string[][] = parse(csv, { bom: true, fromLine: 2 });
  return lines.map(([park, name, period, word, value, unit], index) => {
    let month = months.get(period!);
    if (month === undefined) months.set(period!, (month = parseMonthId(period!)));
    const indicator = indicators.get(name!);
    const measure = measures.get(word!);
    if (!month || !indicator || !measure)
      throw new TypeError(`line ${index + 2} of ${file} is not of the benchmark`);
    return {
      park: park!,
      indicator: indicator.code,
      month,
      measure,
      value: Number(value),
      unit: unit!,
      reported: { value: value!, unit: unit! },
      place: { file, row: index + 2, column: 5 },
      note: "",
    };
  });
}

/** Indicators of each park, as the report lists them. */
function reportedIndicators(
  observations: readonly Observation[],
  indicators: IndicatorIndex,
): Map<string, Indicator[]> {
  const codes = new Map<string, Set<string>>();
  for (const { park, indicator } of observations) {
    const known = codes.get(park);
    if (known) known.add(indicator);
    else codes.set(park, new Set([indicator]));
  }
  return new Map([...codes].map(([park, set]) => [park, [...set].map((code) => indicators.byCode(code)!)]));
}

/** The log of the load, one row per figure. */
function logRows(
  observations: readonly Observation[],
  indicators: IndicatorIndex,
  now: Date,
): TableRow<"Submissions">[] {
  const receivedAt = minuteStamp(now);
  const batch = receivedAt.replace(/\D/g, "");
  return observations.map((observation) => ({
    receivedAt,
    batch,
    source: observation.place.file,
    place: cellAddress(observation.place.row! - 1, observation.place.column! - 1),
    park: observation.park,
    indicator: indicators.byCode(observation.indicator)!.names[LANGUAGE],
    period: monthId(observation.month),
    measure: workbook.ledgerMeasures[observation.measure],
    reportedValue: observation.reported.value,
    reportedUnit: observation.reported.unit,
    value: observation.value,
    unit: observation.unit,
    status: workbook.submissionStatuses.accepted,
    note: observation.note,
  }));
}

function keyed(
  keys: readonly ColumnKey[],
  cells: readonly (string | number | boolean)[],
): TableRow<TableName> {
  return Object.fromEntries(keys.map((key, index) => [key, cells[index]!]));
}
