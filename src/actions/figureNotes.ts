/**
 * What a return said beside a figure (预计, 情况说明), and how it wrote the figure itself (182345 万元, 17.90), for the checks:
 * the ledger has one note a row and numbers in the row's unit. Pure.
 */
import type { Observation } from "../core/observation";
import { monthId } from "../core/period";
import type { TableContents } from "../excel/tableContents";
import { words } from "../i18n/translate";
import type { ColumnKey } from "../report/tables";
import { cellReader } from "./headlines";

/** Columns of Submissions that are read for it. */
export const NOTED_COLUMNS = [
  "park",
  "indicator",
  "period",
  "measure",
  "reportedValue",
  "reportedUnit",
  "value",
  "status",
  "note",
] as const satisfies readonly ColumnKey<"Submissions">[];

interface Said {
  readonly value: unknown;
  readonly note: string;
  readonly reported: Observation["reported"];
}

/** Figures of the ledger with their notes and as they were reported; one typed over since has neither. */
export function withNotes(
  observations: readonly Observation[],
  log: TableContents,
  nameOf: (code: string) => string,
): Observation[] {
  const { ledgerMeasures, submissionStatuses } = words(log.language).workbook;
  const counted: ReadonlySet<string> = new Set([submissionStatuses.accepted, submissionStatuses.unchanged]);
  const notes = new Map<string, Said>();
  for (const row of log.rows) {
    const cell = cellReader(log, row);
    if (!counted.has(String(cell("status")))) continue;
    const key = keyOf(
      String(cell("park")),
      String(cell("indicator")),
      String(cell("period")),
      String(cell("measure")),
    );
    const [value, note] = [cell("value"), String(cell("note"))];
    const reported = { value: String(cell("reportedValue")), unit: String(cell("reportedUnit")) };
    // A later file that says nothing beside the figure takes the note back.
    if (note !== "" || reported.value !== String(value)) notes.set(key, { value, note, reported });
    else notes.delete(key);
  }
  if (!notes.size) return [...observations];
  return observations.map((observation) => {
    const { park, indicator, month, measure, value } = observation;
    const said = notes.get(keyOf(park, nameOf(indicator), monthId(month), ledgerMeasures[measure]));
    return said?.value === value ? { ...observation, note: said.note, reported: said.reported } : observation;
  });
}

const keyOf = (...parts: string[]): string => parts.join("|").toLowerCase();
