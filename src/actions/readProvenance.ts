/**
 * Where the figures behind the selected cell come from: every receipt of each, what its table holds now, and what the
 * checks say. Works on ledger, targets, projects, rules, Measures, the log itself, and every formula that shows them.
 */
import { cellAddress } from "../a1";
import { readSelection, type ReadRows, type SelectedCell } from "../excel/readSelection";
import type { Cell, TableContents, TableRequest } from "../excel/tableContents";
import { cellReader } from "./headlines";
import { leadFinder } from "./leadingFormulas";
import { attempt, type Outcome } from "./outcome";
import type { Part, Provenance } from "./provenance";
import { historiesOf, rowsBehind } from "./provenanceHistories";
import {
  ledBy,
  subjectOf,
  tableOf,
  ZONE_KEYS,
  zoneSubject,
  type Led,
  type Subject,
} from "./provenanceSubject";
import { EMPTY_LOG, extendedLog, LOG_KEYS, provingRow, rowText } from "./submissionLog";
import type { SubmissionLog } from "./submissionLog";

export interface ProvenanceReading {
  /** Null when the selected cell rests on nothing that was reported. */
  readonly provenance: Provenance | null;
  /** To be handed over the next time, so that the log is read on, not anew. */
  readonly log: SubmissionLog;
}

const REQUESTS: readonly TableRequest[] = [
  { table: "Ledger", read: "shape" },
  { table: "Targets", read: "shape" },
  { table: "Projects", read: "shape" },
  { table: "Scoring", read: "shape" },
  { table: "Measures", read: "shape" },
  { table: "Submissions", read: "shape" },
  {
    table: "Checks",
    read: ["rule", "severity", "park", "indicator", "period", "finding", "reason", "settled"],
  },
];

/**
 * Reads it for the active cell; of a cell made from several things the one with the number `part`, 0-based, or the list
 * of them. Syncs: four, more only beyond 4 MB or when the log is another than the one known.
 */
export async function readProvenance(
  known: SubmissionLog,
  part: number | null = null,
): Promise<Outcome<ProvenanceReading>> {
  return attempt(() =>
    readSelection(REQUESTS, leadFinder, async (cell, read) => {
      const { subjects, log } = await readAround(cell, read, known);
      const subject = subjects.length > 1 ? subjects[part ?? -1] : subjects[0];
      const parts = subjects.length > 1 ? subjects.map(partOf) : [];
      const place = {
        sheet: cell.sheet,
        address: cellAddress(cell.row, cell.column),
        shown: cell.text,
        parts,
      };
      if (!subject) return { provenance: parts.length ? { ...place, ...NOTHING } : null, log };
      const rows = rowsBehind(cell, subject, log);
      const answers = await read(rows.requests);
      return { provenance: { ...place, ...historiesOf(cell, subject, rows, answers) }, log };
    }),
  );
}

const NOTHING = {
  park: "",
  indicator: "",
  unit: "",
  figures: [],
  targets: [],
  project: [],
  rule: null,
  findings: [],
} as const;

const partOf = ({ park, indicator, rule }: Subject): Part => ({ park, indicator, isRule: rule !== null });

interface Around {
  readonly subjects: readonly Subject[];
  readonly log: SubmissionLog;
}

/** Reads the rows the cell leads to, and what the log has grown by. */
async function readAround(cell: SelectedCell, read: ReadRows, known: SubmissionLog): Promise<Around> {
  const submissions = tableOf(cell, "Submissions");
  const led = ledBy(cell);
  const proving = provingRow(known, submissions);
  const begin = proving === null ? 0 : known.rowCount;
  const [parks, proof, last, added, ...rows] = await read([
    allMeasures(
      cell,
      led.some(({ zone }) => zone !== null),
    ),
    { table: submissions, first: proving ?? 0, count: proving === null ? 0 : 1, columns: null },
    {
      table: submissions,
      first: submissions.rowCount - 1,
      count: submissions.rowCount ? 1 : 0,
      columns: null,
    },
    tailOf(submissions, begin),
    ...led.map(({ table, index }) => ({
      table: tableOf(cell, table),
      first: index,
      count: 1,
      columns: null,
    })),
  ]);
  const subjects = subjectsOf(cell, led, rows, parks ?? []);
  const proven = proving === null || rowText(proof![0]!) === known.last;
  const base = proving !== null && proven ? known : EMPTY_LOG;
  const tail = proven ? added! : (await read([tailOf(submissions, 0)]))[0]!;
  if (!tail.length) return { subjects, log: base };
  return { subjects, log: extendedLog(base, submissions, tail, rowText(last![0]!)) };
}

/** What each row is of; the same thing is told once. */
function subjectsOf(
  cell: SelectedCell,
  led: readonly Led[],
  rows: readonly (readonly (readonly Cell[])[])[],
  parks: readonly (readonly Cell[])[],
): Subject[] {
  const subjects = new Map<string, Subject>();
  for (const [index, each] of led.entries()) {
    const row = rows[index]?.[0];
    const own = row ? subjectOf(cell, each, row) : null;
    // A text is silent about what nobody reported.
    if (!own || (led.length > 1 && isUnreported(cell, each, row!))) continue;
    const { shows, zone } = each;
    const subject = zone && shows ? zoneSubject(cell, own, { shows, ...zone }, parks) : own;
    const key = [each.table, subject.park, subject.indicator].join("|");
    if (!subjects.has(key) && !(zone && !subject.figures.length)) subjects.set(key, subject);
  }
  return [...subjects.values()];
}

/** Whether a row of Measures holds no figure of its park's. */
function isUnreported(cell: SelectedCell, { table, zone }: Led, row: readonly Cell[]): boolean {
  if (table !== "Measures" || zone) return false;
  const held = cellReader(tableOf(cell, "Measures"), row);
  return (["ytd", "month", "growth", "monthGrowth"] as const).every((code) => typeof held(code) !== "number");
}

/** What says of each park which figures its row of Measures is made of; no rows unless `wanted`. */
function allMeasures(cell: SelectedCell, wanted: boolean) {
  const table = tableOf(cell, "Measures");
  const columns = ZONE_KEYS.map((key) => table.columns.get(key)!);
  return { table, first: 0, count: wanted ? table.rowCount : 0, columns };
}

function tailOf(submissions: TableContents, first: number) {
  const columns = LOG_KEYS.flatMap((key) => submissions.columns.get(key) ?? []);
  return { table: submissions, first, count: submissions.rowCount - first, columns };
}
