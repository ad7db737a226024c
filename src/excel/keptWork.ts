/** What people are told of their work on reports that were written. */
import { placedAddress, type OwnCell } from "../report/placedFormula";
import type { Obstacle } from "./obstacle";
import type { PlacedReport, ReportToWrite } from "./placedReports";
import type { WorkbookReading } from "./readWorkbook";
import { wordings, type ReplacedEntry } from "./typedOver";
import { standingConditions } from "./writeConditions";

/** A sheet on which the report could not be brought up to date. */
export interface LeftSheet {
  readonly identity: string;
  readonly because: Obstacle | "protected";
  /** Its tab. */
  readonly name: string;
  /** Tab of the sheet the report is on now; the same where it is protected. */
  readonly now: string;
}

/** What people are told of theirs. */
export interface KeptWork {
  /** Sheets that were left. */
  readonly left: readonly LeftSheet[];
  /** Reports with words of theirs that are kept for the first time, or with entries that did not stay. */
  readonly typed: readonly TypedOnReport[];
  /** Reports whose conditional formats Excel does not tell, so that all of them were left, the report's own with people's. */
  readonly unread: readonly { readonly identity: string; readonly name: string }[];
}

/** What people typed over a report. */
export interface TypedOnReport {
  readonly identity: string;
  /** Its tab. */
  readonly name: string;
  /** The title that was kept for the first time; null when none was. */
  readonly title: string | null;
  /** Cells of headings, names and notes that were kept for the first time. */
  readonly wordings: readonly string[];
  /** Cells of paragraphs that were kept for the first time. */
  readonly paragraphs: readonly string[];
  /** Cells of paragraphs with the figures of another period, "2022-05", than the report's. */
  readonly outdated: readonly { readonly at: string; readonly period: string }[];
  /** Entries that gave way to formulas. */
  readonly replaced: readonly ReplacedEntry[];
  /** Entries that have no place any longer. */
  readonly gone: readonly ReplacedEntry[];
}

/** Of the reports `wanted`, those that were `placed` on a sheet and those that could not be. */
export function keptWork(
  wanted: readonly ReportToWrite[],
  placed: readonly PlacedReport[],
  reading: WorkbookReading,
): KeptWork {
  const moved = placed.flatMap(({ standing, because, name: now }): LeftSheet[] =>
    standing && because ? [{ identity: standing.identity, because, name: standing.name, now }] : [],
  );
  const left = [...wanted.flatMap(({ spec }) => protectedSheet(spec.identity, reading) ?? []), ...moved];
  const unread = placed.flatMap(({ spec: { identity }, name, previous }) =>
    previous && standingConditions(previous) === "unread" ? [{ identity, name }] : [],
  );
  return { left, typed: placed.flatMap((each) => typedOnReport(each) ?? []), unread };
}

/** The sheet of a report as one that is left because it is protected; null when it is not. */
function protectedSheet(identity: string, { reports }: WorkbookReading): LeftSheet | null {
  const sheet = reports.get(identity);
  return sheet?.protected ? { identity, because: "protected", name: sheet.name, now: sheet.name } : null;
}

/** What is told of what people typed over a report; null when there is nothing. */
function typedOnReport({ spec, printed, name, places, typed }: PlacedReport): TypedOnReport | null {
  const at = (cell: OwnCell): string => placedAddress(cell, places);
  const title = typed.title?.isNew ? typed.title.text : null;
  const words = wordings(typed)
    .filter(({ isNew }) => isNew)
    .map(at);
  const paragraphs = typed.paragraphs.filter(({ isNew }) => isNew).map(at);
  const outdated = typed.paragraphs
    .filter(({ period }) => period !== printed.period)
    .map((each) => ({ at: at(each), period: each.period }));
  const { replaced, gone } = typed;
  const isNothing = ![...words, ...paragraphs, ...outdated, ...replaced, ...gone].length && title === null;
  return isNothing
    ? null
    : { identity: spec.identity, name, title, wordings: words, paragraphs, outdated, replaced, gone };
}
