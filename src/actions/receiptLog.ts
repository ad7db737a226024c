/**
 * The append-only log of what was received: what became of each figure of the ledger, each target and each cell of a
 * project, with its place in the source. Pure.
 */
import { cellAddress } from "../a1";
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Language } from "../core/language";
import type { Observation } from "../core/observation";
import { monthId } from "../core/period";
import type { Place } from "../core/problem";
import { PROJECT_UNIT, type Project } from "../core/project";
import type { Target } from "../core/target";
import { unitName } from "../core/unit";
import { enteredKeys } from "../report/tables";
import type { TableChange } from "../excel/stagedBlocks";
import { words } from "../i18n/translate";
import { projectRow, rowCells, type TableRow } from "../report/tableRows";
import type { ProjectCell } from "./listedEntries";
import type { TargetColumn } from "./targetPlan";
import type { WorkbookState } from "./workbookState";

/**
 * What became of a figure: accepted = it stands in its table; replaced = a later one of the same load does;
 * unchanged = the ledger had it already (targets and projects are not logged again); rejected = somebody looked at it and did not take it. A later batch never
 * changes a row of an earlier one: of the accepted rows of a figure the last counts, those before are its history.
 */
export type LogStatus = "accepted" | "replaced" | "unchanged" | "rejected";

/** A figure of the ledger, a target, or a cell of a project. */
export type LogEntry = { readonly status: LogStatus } & (
  | { readonly observation: Observation }
  | { readonly target: Target; readonly column: TargetColumn }
  | { readonly project: Project; readonly field: ProjectCell }
);

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
  const { submissionStatuses } = words(language).workbook;
  const keys = enteredKeys("Submissions");
  const telling = new Set(
    entries.filter(({ status }) => status !== "unchanged").map((entry) => placeOf(entry).file),
  );
  const appended = entries
    .filter((entry) => telling.has(placeOf(entry).file))
    .map((entry) => {
      const place = placeOf(entry);
      const row: TableRow<"Submissions"> = {
        ...figureCells(entry, indicators, language),
        receivedAt: batch.at,
        batch: batch.id,
        source: place.file,
        place: placeText(place),
        status: submissionStatuses[entry.status],
        by: batch.by,
      };
      return rowCells(row, keys);
    });
  return { table: "Submissions", keys, changed: null, appended };
}

function placeOf(entry: LogEntry): Place {
  if ("observation" in entry) return entry.observation.place;
  if ("target" in entry) return entry.target.place;
  return entry.project.origins?.[entry.field]?.place ?? entry.project.place;
}

/** A target is logged by its year and the heading of its column; so is a cell of a project, by the project's name. */
function figureCells(
  entry: LogEntry,
  indicators: IndicatorIndex,
  language: Language,
): TableRow<"Submissions"> {
  const { ledgerMeasures, headings } = words(language).workbook;
  if ("project" in entry) {
    const { project, field } = entry;
    const value = projectRow(project)[field] ?? "";
    const reported = project.origins?.[field]?.reported ?? { value: String(value), unit: "" };
    return {
      park: project.park,
      indicator: project.name,
      period: String(project.year),
      measure: headings.Projects[field],
      reportedValue: reported.value,
      reportedUnit: reported.unit,
      value,
      unit: typeof value === "number" ? unitName(PROJECT_UNIT, language) : "",
    };
  }
  const of = "target" in entry ? entry.target : entry.observation;
  const reported = of.reported ?? { value: String(of.value), unit: of.unit };
  return {
    park: of.park,
    indicator: indicators.byCode(of.indicator)!.names[language],
    ...("target" in entry
      ? { period: String(entry.target.year), measure: headings.Targets[entry.column] }
      : {
          period: monthId(entry.observation.month),
          measure: ledgerMeasures[entry.observation.measure],
        }),
    reportedValue: reported.value,
    reportedUnit: reported.unit,
    value: of.value,
    unit: unitName(of.unit, language),
    note: of.note,
  };
}

/** Where a figure stood, e.g. "台账!F12", "F12"; a text offset for prose. */
export function placeText(place: Place): string {
  if (place.row === undefined || place.column === undefined)
    return place.start === undefined ? "" : String(place.start);
  const cell = cellAddress(place.row - 1, place.column - 1);
  return place.sheet === undefined ? cell : `${place.sheet}!${cell}`;
}
