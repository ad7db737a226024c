/**
 * What the writing of reports remembers on `_parkkpi` until it is whole: which sheets are new, and what stood on those
 * written before. Excel keeps what a request did before it failed; an open journal says that it must be taken back
 * (reportRollback.ts). Plain data, and the row of the strip it stands in.
 */
import { columnLetters, type Rectangle } from "../a1";
import type { Theme } from "../core/theme";
import type { LinePlaces } from "../report/linePlaces";
import { asText } from "./entry";
import {
  planPieces,
  REPORTS_LEFT,
  REPORTS_RIGHT,
  STRIP_COLUMNS,
  stripCells,
  type JournalState,
} from "./journalSheet";
import type { KeptPrint } from "./keptPrints";
import type { CarriedRows } from "./laidAside";
import type { LinkName } from "./reportLinks";
import type { SheetStamp } from "./sheetStamp";
import type { Cell } from "./tableContents";
import type { ChartBox } from "./writeCharts";

/**
 * none: nothing to take back; open: reports are being written, or that broke off; written: all of them stand, and only
 * what they replaced is still to go; done: the last writing is whole.
 */
export interface ReportsHead {
  readonly state: JournalState;
  /** Tells one writing from all others. */
  readonly batch: string;
}

/** A sheet that is made. */
interface AddedSheet {
  readonly name: string;
  readonly identity: string;
  /** What an earlier sheet of the report printed, which people deleted. */
  readonly print: KeptPrint | null;
}

/** A report sheet as it was before it was written again, or given up to those who changed it. */
export interface KeptReport {
  readonly identity: string;
  readonly area: Rectangle;
  readonly labels: Rectangle;
  readonly stamp: SheetStamp | null;
  readonly theme: Theme;
  /**
   * First cell on `_parkkpi`: there stands, for each row of the block and the one below, a reference to it that Excel
   * moves along; the cells of the block follow right of it.
   */
  readonly row: number;
  readonly column: number;
  /** Columns kept, those beside the block with them; 0 where nothing but names changes. */
  readonly width: number;
  /** Points, as runs of rows from the first on. */
  readonly heights: readonly (readonly [rows: number, points: number])[];
  readonly printArea: string | null;
  /** Rows with which printed pages began by hand, 0-based. */
  readonly breaks: readonly number[];
  readonly print: KeptPrint | null;
  /** Where its lines stood, when people had inserted some among them. */
  readonly places?: LinePlaces;
  /** Rows that are carried elsewhere, from the first down; absent when there are none. */
  readonly carried?: readonly CarriedRows[];
  /** Every chart on the sheet. */
  readonly charts: readonly ChartBox[];
  /** Charts set aside, because others take their names. */
  readonly setAside: readonly string[];
  /** Names of charts that are made. */
  readonly made: readonly string[];
}

export interface ReportsPlan {
  readonly added: readonly AddedSheet[];
  readonly kept: readonly KeptReport[];
  /** Names by which reports lead to each other, and what they stood for; null when none changes. */
  readonly links: readonly LinkName[] | null;
  /** What was typed into the setting that is stamped; null when it is not. */
  readonly dataAsOf: Cell | null;
}

/** Cells a report sheet claims on `_parkkpi`. */
interface Extent {
  readonly rows: number;
  readonly width: number;
}

/**
 * Places side by side, and in further bands below where a sheet has not columns enough. No further left and no further
 * up than on their sheets, so that relative references hold there.
 */
export function keptPlaces(extents: readonly Extent[]): { row: number; column: number }[] {
  let [row, column, next] = [0, REPORTS_LEFT, 0];
  return extents.map(({ rows, width }) => {
    if (column + width + 1 > REPORTS_RIGHT) [row, column] = [next, REPORTS_LEFT];
    const place = { row, column };
    column += width + 1;
    next = Math.max(next, row + rows + 1);
    return place;
  });
}

const HEAD_COLUMNS = 2;

/** Queues the head to be read; null when there is no such sheet. Read it with {@link reportsHeadOf} after the sync. */
export function queueReportsHead(journal: Excel.Worksheet): Excel.Range {
  const range = stripCells(journal, "reports", 0, HEAD_COLUMNS);
  range.load("values");
  return range;
}

export function reportsHeadOf(range: Excel.Range): ReportsHead {
  return range.isNullObject ? { state: "none", batch: "" } : headOfReports((range.values as unknown[][])[0]!);
}

export function headOfReports([state, batch]: readonly unknown[]): ReportsHead {
  if (state !== "open" && state !== "written" && state !== "done") return { state: "none", batch: "" };
  return { state, batch: String(batch) };
}

/** Queues that reports are being written and how to go back; the cells are kept before it, nothing changes before. */
export function queueOpenReports(journal: Excel.Worksheet, batch: string, plan: string): void {
  const pieces = planPieces(plan);
  stripCells(journal, "reports", 1, HEAD_COLUMNS - 1 + pieces.length).values = [[asText(batch), ...pieces]];
  queueReportsState(journal, "open");
}

export function queueReportsState(journal: Excel.Worksheet, state: JournalState): void {
  stripCells(journal, "reports", 0, 1).values = [[state === "none" ? "" : state]];
}

/** Queues that nothing is kept any longer: the state first, so that what goes after it is never missed. */
export function queueReportsClosed(journal: Excel.Worksheet, state: "none" | "done"): void {
  queueReportsState(journal, state);
  stripCells(journal, "reports", HEAD_COLUMNS, STRIP_COLUMNS - HEAD_COLUMNS).clear();
  journal.getRange(KEPT_COLUMNS).clear();
}

const KEPT_COLUMNS = `${columnLetters(REPORTS_LEFT)}:${columnLetters(REPORTS_RIGHT - 1)}`;

/** The plan in the cells of the journal's row, or null: somebody wrote on the sheet. */
export function reportsPlanOf(cells: readonly unknown[]): ReportsPlan | null {
  try {
    const plan = JSON.parse(cells.slice(HEAD_COLUMNS).map(String).join("")) as ReportsPlan;
    const sound =
      plan.added.every(({ name, identity }) => typeof name === "string" && typeof identity === "string") &&
      plan.kept.every(
        ({ row, column, area, labels, heights, breaks, charts, setAside, made, places, carried = [] }) =>
          [row, column, area.bottom, area.right, labels.bottom].every(Number.isInteger) &&
          [heights, breaks, charts, setAside, made].every(Array.isArray) &&
          carried.every(({ row, count, width }) => [row, count, width].every(Number.isInteger)) &&
          (places === undefined ||
            [places.rows, places.columns].every((each) => each.every(Number.isInteger))),
      );
    return sound ? plan : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
