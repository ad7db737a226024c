/**
 * Where the figures behind the selected cell come from: every receipt of each, what the ledger holds now, and what the
 * checks say. Works on the ledger, the targets, Measures, the log itself, and every formula that shows a measure.
 */
import { cellAddress } from "../a1";
import { monthId, type Month } from "../core/period";
import { readSelection, type ReadRows, type SelectedCell } from "../excel/readSelection";
import type { Cell, TableContents, TableRequest } from "../excel/tableContents";
import { workbookWords } from "../i18n/workbookWords";
import type { MeasureCode } from "../measures/codes";
import { MONTH_COLUMNS } from "../report/tables";
import { isOfZone, leadingFormula, type FigureKey } from "./figuresOfCell";
import { cellReader } from "./headlines";
import { attempt, type Outcome } from "./outcome";
import {
  leadOf,
  ledgerRowKey,
  subjectOf,
  tableOf,
  ZONE_KEYS,
  zoneSubject,
  type RestedOn,
  type Subject,
} from "./provenanceSubject";
import { EMPTY_LOG, extendedLog, LOG_KEYS, loggedRows, provingRow, rowText } from "./submissionLog";
import type { SubmissionLog } from "./submissionLog";

/** One receipt of a figure, as the log has it. */
export interface Receipt {
  /** "2022-06-10 09:30" */
  readonly receivedAt: string;
  readonly by: string;
  /** File, and where in it. */
  readonly source: string;
  readonly place: string;
  readonly value: number | string;
  readonly unit: string;
  /** As it stood in the source. */
  readonly reported: string;
  /** In the workbook's words: 已入账, 已被替换 … */
  readonly status: string;
  readonly note: string;
}

/** A reported figure behind the cell, latest receipt first. */
export interface FigureHistory extends FigureKey {
  /** What the ledger holds now; null when it has no row for it or was not looked at, "" for a blank. */
  readonly current: number | string | null;
  readonly receipts: readonly Receipt[];
  /** The ledger holds another figure than was last received: typed by hand. */
  readonly editedByHand: boolean;
}

export interface FoundFinding {
  readonly rule: string;
  readonly severity: string;
  readonly finding: string;
  readonly reason: string;
  readonly settled: boolean;
}

/** The target behind a completion. */
export interface TargetSource {
  readonly year: number;
  readonly value: number | string;
  readonly unit: string;
  readonly type: string;
  readonly revisedOn: string;
  readonly note: string;
}

export interface Provenance {
  /** Tab of the cell, and its address there, e.g. "F12". */
  readonly sheet: string;
  readonly address: string;
  /** As displayed. */
  readonly shown: string;
  /** "" for a figure of the whole zone, which rests on those of its parks. */
  readonly park: string;
  readonly indicator: string;
  readonly unit: string;
  readonly figures: readonly FigureHistory[];
  readonly target: TargetSource | null;
  readonly findings: readonly FoundFinding[];
}

export interface ProvenanceReading {
  /** Null when the selected cell rests on no reported figure. */
  readonly provenance: Provenance | null;
  /** To be handed over the next time, so that the log is read on, not anew. */
  readonly log: SubmissionLog;
}

const REQUESTS: readonly TableRequest[] = [
  { table: "Ledger", read: "shape" },
  { table: "Targets", read: "shape" },
  { table: "Measures", read: "shape" },
  { table: "Submissions", read: "shape" },
  {
    table: "Checks",
    read: ["rule", "severity", "park", "indicator", "period", "finding", "reason", "settled"],
  },
];

/** Reads it for the active cell. Syncs: four, more only beyond 4 MB or when the log is another than the one known. */
export async function readProvenance(known: SubmissionLog): Promise<Outcome<ProvenanceReading>> {
  return attempt(() =>
    readSelection(REQUESTS, leadingFormula, async (cell, read) => {
      const seen = await readAround(cell, read, known);
      const own = seen.row && subjectOf(cell, seen.table, seen.row, seen.shows);
      const subject = own && seen.parks ? zoneSubject(cell, own, seen.shows!, seen.parks) : own;
      if (!subject) return { provenance: null, log: seen.log };
      return { provenance: await provenanceOf(cell, subject, seen.log, read), log: seen.log };
    }),
  );
}

interface Around {
  /** Table whose row the cell stands in or refers to, and that row. */
  readonly table: RestedOn;
  readonly row: readonly Cell[] | null;
  /** The measure a cell of a report shows; null for cells of tables. */
  readonly shows: MeasureCode | null;
  /** All rows of Measures when the cell shows a figure of the whole zone. */
  readonly parks: readonly (readonly Cell[])[] | null;
  readonly log: SubmissionLog;
}

/** Reads the row the cell leads to, and what the log has grown by. */
async function readAround(cell: SelectedCell, read: ReadRows, known: SubmissionLog): Promise<Around> {
  const submissions = tableOf(cell, "Submissions");
  const { table, index, shows } = leadOf(cell);
  const own = tableOf(cell, table);
  const proving = provingRow(known, submissions);
  const begin = proving === null ? 0 : known.rowCount;
  const ofZone = shows !== null && isOfZone(shows);
  const [row, parks, proof, last, added] = await read([
    { table: own, first: index ?? 0, count: index === null ? 0 : 1, columns: null },
    allMeasures(cell, ofZone),
    { table: submissions, first: proving ?? 0, count: proving === null ? 0 : 1, columns: null },
    {
      table: submissions,
      first: submissions.rowCount - 1,
      count: submissions.rowCount ? 1 : 0,
      columns: null,
    },
    tailOf(submissions, begin),
  ]);
  const around = { table, row: row?.[0] ?? null, shows, parks: ofZone ? parks! : null };
  const proven = proving === null || rowText(proof![0]!) === known.last;
  const base = proving !== null && proven ? known : EMPTY_LOG;
  const rows = proven ? added! : (await read([tailOf(submissions, 0)]))[0]!;
  if (!rows.length) return { ...around, log: base };
  return { ...around, log: extendedLog(base, submissions, rows, rowText(last![0]!)) };
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

async function provenanceOf(
  cell: SelectedCell,
  subject: Subject,
  log: SubmissionLog,
  read: ReadRows,
): Promise<Provenance> {
  const [ledger, targets] = [tableOf(cell, "Ledger"), tableOf(cell, "Targets")];
  const submissions = tableOf(cell, "Submissions");
  const receiptRows = subject.figures.map((figure) => loggedRows(log, figure, submissions));
  const ledgerRows = [...subject.ledgerRows].filter(([, row]) => row >= 0 && row < ledger.rowCount);
  const targetRow = subject.targetRow;
  const answers = await read([
    ...receiptRows.flat().map((row) => ({ table: submissions, first: row, count: 1, columns: null })),
    ...ledgerRows.map(([, row]) => ({ table: ledger, first: row, count: 1, columns: null })),
    ...(targetRow === null ? [] : [{ table: targets, first: targetRow, count: 1, columns: null }]),
  ]);
  const rows = answers.map((each) => each[0]!);
  const heldIn = new Map(
    ledgerRows.map(([key], index) => [key, rows[receiptRows.flat().length + index]!] as const),
  );
  let next = 0;
  const figures = subject.figures.map((figure, index) => {
    const receipts = receiptRows[index]!.map(() => receiptOf(submissions, rows[next++]!)).reverse();
    return historyOf(figure, receipts, currentOf(ledger, heldIn.get(ledgerRowKey(figure)), figure.month));
  });
  return {
    sheet: cell.sheet,
    address: cellAddress(cell.row, cell.column),
    shown: cell.text,
    park: subject.park,
    indicator: subject.indicator,
    unit: subject.unit,
    figures: figures.filter(
      ({ receipts, current }) => receipts.length || (current !== null && current !== ""),
    ),
    target: targetRow === null ? null : targetOf(targets, rows.at(-1)!),
    findings: findingsOf(cell, subject),
  };
}

function historyOf(
  figure: FigureKey,
  receipts: readonly Receipt[],
  current: FigureHistory["current"],
): FigureHistory {
  const latest = receipts[0];
  const editedByHand = current !== null && current !== "" && current !== (latest?.value ?? null);
  return { ...figure, current, receipts, editedByHand };
}

function currentOf(
  ledger: TableContents,
  row: readonly Cell[] | undefined,
  month: Month,
): FigureHistory["current"] {
  if (!row) return null;
  return plainOf(cellReader(ledger, row)(MONTH_COLUMNS[month.month - 1]!));
}

function receiptOf(submissions: TableContents, row: readonly Cell[]): Receipt {
  const cell = cellReader(submissions, row);
  return {
    receivedAt: String(cell("receivedAt")),
    by: String(cell("by")),
    source: String(cell("source")),
    place: String(cell("place")),
    value: plainOf(cell("value")),
    unit: String(cell("unit")),
    reported: `${String(cell("reportedValue"))} ${String(cell("reportedUnit"))}`.trim(),
    status: String(cell("status")),
    note: String(cell("note")),
  };
}

function targetOf(targets: TableContents, row: readonly Cell[]): TargetSource {
  const cell = cellReader(targets, row);
  return {
    year: Number(cell("year")),
    value: plainOf(cell("target")),
    unit: String(cell("unit")),
    type: String(cell("type")),
    revisedOn: String(cell("revisedOn")),
    note: String(cell("note")),
  };
}

/** Findings on the indicator of the park, or of any park, in the periods of the figures. */
function findingsOf(selected: SelectedCell, { park, indicator, figures }: Subject): FoundFinding[] {
  const checks = tableOf(selected, "Checks");
  const { yes } = workbookWords(checks.language).yesNo;
  const periods = new Set(figures.map(({ month }) => monthId(month)));
  return checks.rows.flatMap((row) => {
    const cell = cellReader(checks, row);
    const concerned =
      (park === "" || cell("park") === park) &&
      cell("indicator") === indicator &&
      (periods.size === 0 || periods.has(String(cell("period"))));
    if (!concerned) return [];
    return [
      {
        rule: String(cell("rule")),
        severity: String(cell("severity")),
        finding: String(cell("finding")),
        reason: String(cell("reason")),
        settled: cell("settled") === yes,
      },
    ];
  });
}

const plainOf = (cell: Cell): number | string => (typeof cell === "number" ? cell : String(cell));
