/** The append-only log of figures received: what became of each, with its place in the source. Pure. */
import { cellAddress } from "../a1";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Observation } from "../core/observation";
import { monthId } from "../core/period";
import type { Place } from "../core/problem";
import { unitName } from "../core/unit";
import { enteredKeys } from "../excel/staging";
import type { TableChange } from "../excel/stagedBlocks";
import { words } from "../i18n/translate";
import { rowCells, type TableRow } from "../report/tableRows";
import type { WorkbookState } from "./workbookState";

/**
 * What became of a figure: accepted = it stands in the ledger; replaced = a later one of the same load does;
 * unchanged = the ledger had it already; rejected = somebody looked at it and did not take it. A later batch never
 * changes a row of an earlier one: of the accepted rows of a figure the last counts, those before are its history.
 */
export type LogStatus = "accepted" | "replaced" | "unchanged" | "rejected";

export interface LogEntry {
  readonly observation: Observation;
  readonly status: LogStatus;
}

/** What is the same for all figures of one commit. */
export interface LogBatch {
  readonly id: string;
  /** "YYYY-MM-DD HH:mm" */
  readonly at: string;
  readonly by: string;
}

/** Rows of the log. A file of which nothing is new is not logged: loading it again says nothing. */
export function logChange(
  entries: readonly LogEntry[],
  indicators: IndicatorIndex,
  { language }: Pick<WorkbookState, "language">,
  batch: LogBatch,
): TableChange {
  const { ledgerMeasures, submissionStatuses } = words(language).workbook;
  const keys = enteredKeys("Submissions");
  const telling = new Set(
    entries.filter(({ status }) => status !== "unchanged").map(({ observation }) => observation.place.file),
  );
  const appended = entries
    .filter(({ observation }) => telling.has(observation.place.file))
    .map(({ observation, status }) => {
      const row: TableRow<"Submissions"> = {
        receivedAt: batch.at,
        batch: batch.id,
        source: observation.place.file,
        place: placeText(observation.place),
        park: observation.park,
        indicator: indicators.byCode(observation.indicator)!.names[language],
        period: monthId(observation.month),
        measure: ledgerMeasures[observation.measure],
        reportedValue: observation.reported.value,
        reportedUnit: observation.reported.unit,
        value: observation.value,
        unit: unitName(observation.unit, language),
        status: submissionStatuses[status],
        by: batch.by,
        note: observation.note,
      };
      return rowCells(row, keys);
    });
  return { table: "Submissions", keys, changed: null, appended };
}

/** Where a figure stood, e.g. "台账!F12", "F12"; a text offset for prose. */
export function placeText(place: Place): string {
  if (place.row === undefined || place.column === undefined)
    return place.start === undefined ? "" : String(place.start);
  const cell = cellAddress(place.row - 1, place.column - 1);
  return place.sheet === undefined ? cell : `${place.sheet}!${cell}`;
}
