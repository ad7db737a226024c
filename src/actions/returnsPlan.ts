/** What a load does to the states of returns: Returns is a log, its last row for park and period counts. Pure. */
import { dueDate } from "../core/dueDate";
import type { Observation } from "../core/observation";
import { compareMonths, monthId, type Month } from "../core/period";
import { RETURN_STATES, stateAfterLoad, type OpenFindings, type ReturnState } from "../core/returnState";
import type { Submission } from "../core/submission";
import type { TableChange } from "../excel/stagedBlocks";
import type { Cell } from "../excel/tableContents";
import { words } from "../i18n/translate";
import { enteredKeys, type ColumnKey } from "../report/tables";
import { rowCells, type TableRow } from "../report/tableRows";
import { cellReader } from "./headlines";
import { NOTHING_OPEN } from "./openFindings";
import type { LogBatch } from "./receiptLog";
import type { WorkbookState } from "./workbookState";

/** Names a return: park and period "2022-05". */
export function returnKey(park: string, period: string): string {
  return `${park}|${period}`.toLowerCase();
}

/** A row of Returns that counts. */
export interface ReturnEntry {
  readonly state: ReturnState;
  /** "YYYY-MM-DD HH:mm" */
  readonly changedAt: string;
  /** When it was first received, or null. */
  readonly receivedAt: string | null;
  readonly dueOn: string;
  readonly by: string;
  readonly reason: string;
}

type StateTables = Pick<WorkbookState, "tables" | "language">;

/** Where each return stands, by returnKey; one that is not there was not received. */
export function currentReturns({ tables, language }: StateTables): ReadonlyMap<string, ReturnEntry> {
  const contents = tables.get("Returns")!;
  const stateWords = words(language).workbook.returnStates;
  const byWord = new Map(RETURN_STATES.map((state) => [stateWords[state], state]));
  const entries = new Map<string, ReturnEntry>();
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    const state = byWord.get(String(cell("state")));
    if (!state) continue;
    const key = returnKey(String(cell("park")), String(cell("period")));
    const changedAt = String(cell("changedAt"));
    const came = state === "received" || state === "questioned";
    const before = state === "notReceived" ? null : (entries.get(key)?.receivedAt ?? null);
    entries.set(key, {
      state,
      changedAt,
      receivedAt: before ?? (came ? changedAt : null),
      dueOn: String(cell("dueOn")),
      by: String(cell("by")),
      reason: String(cell("reason")),
    });
  }
  return entries;
}

/**
 * State of a park's return of the workbook's own period when Returns says nothing of it: figures may have been typed into
 * the ledger by hand. Parks shows the same (measures/parkReturns.ts). Needs the columns TYPED_COLUMNS of Measures.
 */
export function typedReturns({ tables }: StateTables, { year, month }: Month): ReadonlySet<string> {
  const contents = tables.get("Measures")!;
  const period = year * 12 + month - 1;
  return new Set(
    contents.rows.flatMap((row) => {
      const cell = cellReader(contents, row);
      const has = typeof cell("ytd") === "number" || typeof cell("growth") === "number";
      return has && cell("period") === period ? [String(cell("park")).toLowerCase()] : [];
    }),
  );
}

export const TYPED_COLUMNS = ["park", "period", "ytd", "growth"] as const satisfies readonly ColumnKey[];

/** A park's return of a month. */
export interface ParkReturn {
  readonly park: string;
  readonly month: Month;
}

/**
 * The returns of a load, by returnKey. A file is the return of the latest month it has figures of for a park: earlier ones
 * in it are there to compare.
 */
export function loadedReturns(submissions: readonly Submission[]): Map<string, ParkReturn> {
  const returns = new Map<string, ParkReturn>();
  for (const { observations } of submissions) {
    const months = new Map<string, Month>();
    for (const { park, month } of observations) {
      const known = months.get(park);
      if (!known || compareMonths(known, month) < 0) months.set(park, month);
    }
    for (const [park, month] of months) returns.set(returnKey(park, monthId(month)), { park, month });
  }
  return returns;
}

/**
 * Rows of Returns a load adds. `accepted` are the figures that are new or changed, `reopened` the approved returns that print
 * what it changes, `open` what the rules found in the load, both by returnKey.
 */
export function planReturns(
  submissions: readonly Submission[],
  accepted: readonly Observation[],
  reopened: ReadonlyMap<string, ParkReturn>,
  state: WorkbookState,
  batch: LogBatch,
  open: ReadonlyMap<string, OpenFindings>,
): TableChange {
  const current = currentReturns(state);
  const latest = loadedReturns(submissions);
  const changed = new Set(accepted.map(({ park, month }) => returnKey(park, monthId(month))));
  for (const [key, { park, month }] of reopened) {
    latest.set(key, { park, month });
    changed.add(key);
  }
  const rows = [...latest].flatMap(([key, { park, month }]) => {
    const from = current.get(key)?.state ?? "notReceived";
    const to = stateAfterLoad(from, changed.has(key), open.get(key) ?? NOTHING_OPEN);
    return from === to ? [] : [returnCells(state, { park, month, state: to, reason: "" }, batch)];
  });
  return { table: "Returns", keys: enteredKeys("Returns"), changed: null, appended: rows };
}

/** Cells of a new row of Returns. */
export function returnCells(
  { language, settings }: Pick<WorkbookState, "language" | "settings">,
  {
    park,
    month,
    state,
    reason,
  }: {
    readonly park: string;
    readonly month: Month;
    readonly state: ReturnState;
    readonly reason: string;
  },
  { at, by }: Pick<LogBatch, "at" | "by">,
): Cell[] {
  const row: TableRow<"Returns"> = {
    changedAt: at,
    park,
    period: monthId(month),
    state: words(language).workbook.returnStates[state],
    dueOn: dueDate(month, settings?.reportingDay),
    by,
    reason,
  };
  return rowCells(row, enteredKeys("Returns"));
}
