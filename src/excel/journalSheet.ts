/**
 * The very-hidden sheet `_parkkpi`: in its last columns a strip of cells that say who writes and what the last commit
 * did, and from the first column on the rows staged for a commit and what stood in the cells it changed. Few rows have
 * a strip and many are staged: readers that count a row's cells from its first column find few of them.
 *
 * Row 1: state of the journal, batch, moment, person, figures, then the plan by which it is taken back.
 * Row 2: one formula per table that grew, pointing below the table; Excel moves the reference when it moves the cells.
 * Row 3: settings as the commit wrote them. Row 4: one cell for each client that may write (lease.ts).
 * Row 5: the comparison before a commit is taken back. Row 6: reports that are being written, and what stood there
 * (reportJournal.ts); the cells themselves are kept in the columns from REPORTS_LEFT on.
 */
import { cellAddress, columnLetters, MAX_COLUMNS } from "../a1";
import { asText } from "./entry";

/** Made at set-up, never deleted. */
export const STAGING_SHEET = "_parkkpi";

/** Rows of the strip, 0-based. */
const STRIP = { journal: 0, anchors: 1, settings: 2, claims: 3, checks: 4, reports: 5 } as const;
/** Columns of the strip; what is staged and saved stands to the left of it. */
export const STRIP_COLUMNS = 256;
const STRIP_LEFT = MAX_COLUMNS - STRIP_COLUMNS;
/** First of the columns in which cells of reports are kept, and the first that is no more of them. */
export const REPORTS_LEFT = 2048;
export const REPORTS_RIGHT = STRIP_LEFT;

/** Cells of one row of the strip, `first` counted from its left. */
export function stripCells(
  sheet: Excel.Worksheet,
  row: keyof typeof STRIP,
  first = 0,
  count = STRIP_COLUMNS,
): Excel.Range {
  return sheet.getRangeByIndexes(STRIP[row], STRIP_LEFT + first, 1, count);
}

/** Address of one cell of the strip, "$XEA$3". */
export function stripAddress(row: keyof typeof STRIP, column: number): string {
  return cellAddress(STRIP[row], STRIP_LEFT + column, true);
}

/**
 * none: nothing to take back; open: a commit or its taking back is under way, or broke off; written: a commit wrote
 * everything and has still to see whether the cells were what they were read as; done: the last commit is whole.
 */
export type JournalState = "none" | "open" | "written" | "done";

/** Whether something is under way or broke off. */
export function isBroken({ state }: Pick<JournalHead, "state">): boolean {
  return state === "open" || state === "written";
}

export interface JournalHead {
  readonly state: JournalState;
  readonly batch: string;
  /** "YYYY-MM-DD HH:mm" */
  readonly at: string;
  readonly by: string;
  readonly figures: number;
}

const NO_JOURNAL: JournalHead = { state: "none", batch: "", at: "", by: "", figures: 0 };

const HEAD_COLUMNS = 5;
/** Characters of the plan in one cell; Excel allows 32,767. */
const PIECE = 30_000;

/** A plan as texts for cells beside each other. */
export function planPieces(plan: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < plan.length; at += PIECE) pieces.push(asText(plan.slice(at, at + PIECE)));
  return pieces;
}

/** Queues the head of the journal to be read. Read it with {@link headOf} after the sync; there may be no such sheet. */
export function queueHead(journal: Excel.Worksheet): Excel.Range {
  const range = stripCells(journal, "journal", 0, HEAD_COLUMNS);
  range.load("values");
  return range;
}

export function headOf(range: Excel.Range): JournalHead {
  if (range.isNullObject) return NO_JOURNAL;
  return headOfCells((range.values as unknown[][])[0]!);
}

export function headOfCells(cells: readonly unknown[]): JournalHead {
  const [state, batch, at, by, figures] = cells;
  if (state !== "open" && state !== "written" && state !== "done") return NO_JOURNAL;
  return { state, batch: String(batch), at: String(at), by: String(by), figures: Number(figures) || 0 };
}

/** The plan of the journal, from the cells of its row. @throws SyntaxError when somebody wrote there */
export function planText(cells: readonly unknown[]): string {
  return cells.slice(HEAD_COLUMNS).map(String).join("");
}

/** Queues the journal's row: a plan to go back by, in the state open. Nothing is changed before it. */
export function queueOpen(sheet: Excel.Worksheet, head: Omit<JournalHead, "state">, plan: string): void {
  const pieces = planPieces(plan);
  stripCells(sheet, "journal", 1, HEAD_COLUMNS - 1 + pieces.length).values = [
    [asText(head.batch), asText(head.at), asText(head.by), head.figures, ...pieces],
  ];
  queueState(sheet, "open");
}

/** Queues the state alone, one cell: the workbook is whole with it. */
export function queueState(sheet: Excel.Worksheet, state: JournalState): void {
  stripCells(sheet, "journal", 0, 1).values = [[state === "none" ? "" : state]];
}

/** Queues that there is nothing to take back, and an empty place for what comes next. */
export function queueFresh(sheet: Excel.Worksheet): void {
  queueState(sheet, "none");
  sheet.getRangeByIndexes(0, STRIP_LEFT, STRIP.claims, STRIP_COLUMNS).clear();
  stripCells(sheet, "checks").clear();
  sheet.getRange(STAGE).clear();
}

/** Columns of loads. */
const STAGE = `A:${columnLetters(REPORTS_LEFT - 1)}`;
