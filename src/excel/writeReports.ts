/** Report sheets into the workbook, whole or not at all: new ones in front, those written before in their place. */
import { cellAddress } from "../a1";
import type { Language } from "../core/language";
import type { Theme } from "../core/theme";
import { pageBreaks } from "../report/pages";
import { freeSheetName } from "../report/sheetName";
import type { SheetSpec } from "../report/spec";
import { STAGING_SHEET } from "./journalSheet";
import { sheetNamed } from "./journalWriting";
import { queueFence, queueRelease as queueLeaseEnded, syncHeld, type Writer } from "./lease";
import { obstacle, type Obstacle } from "./obstacle";
import { REQUEST_BYTES, textBytes } from "./payload";
import type { WorkbookReading } from "./readWorkbook";
import { printedBytes, printOf, queueForgotten, queuePrinted, type PrintedReport } from "./printedReports";
import {
  keptPlaces,
  queueOpenReports,
  queueReportsClosed,
  queueReportsState,
  type KeptReport,
  type ReportsPlan,
} from "./reportJournal";
import { columnNames } from "./reportBlock";
import { RANGE_BYTES, requestBytes } from "./reportBytes";
import { queueLinks } from "./reportLinks";
import { KEPT_BYTES, keptOf, namesOf, queueKept, rowsKept } from "./reportSaving";
import { queueRelease, queueStamp, type ReportSheet } from "./reportSheets";
import { runInExcel, sheetsProtected } from "./run";
import { queueSettings } from "./settings";
import { beginStep, continueStep, type StepControl } from "./steps";
import { printedHeadings } from "./typedHeadings";
import { paragraphLabels, typedOver, type ReplacedEntry, type TypedOver } from "./typedOver";
import { printedTitle, typedTitle } from "./typedTitle";
import { asideName } from "./writeCharts";
import { queueSheet } from "./writeSheet";
import { styledAreas } from "./writtenStyles";
import { keepsPages, writtenReport, type WrittenReport } from "./writtenReport";

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
  /** Titles they typed that were kept for the first time. */
  readonly titles: readonly { readonly identity: string; readonly name: string; readonly title: string }[];
  /** Reports with paragraphs they rewrote, or with entries of theirs that did not stay. */
  readonly typed: readonly TypedOnReport[];
}

/** What people typed over the formulas of a report. */
export interface TypedOnReport {
  readonly identity: string;
  /** Its tab. */
  readonly name: string;
  /** Cells of paragraphs that were kept for the first time. */
  readonly keptNow: readonly string[];
  /** Cells of paragraphs with the figures of another period, "2022-05", than the report's. */
  readonly outdated: readonly { readonly at: string; readonly period: string }[];
  readonly replaced: readonly ReplacedEntry[];
}

/** A report to be written, and what it will print, to be known later. */
export interface ReportToWrite {
  readonly spec: SheetSpec;
  readonly printed: PrintedReport;
}

/** What is written in one piece. */
export interface ReportsToWrite {
  readonly reports: readonly ReportToWrite[];
  /** "YYYY-MM-DD", stamped with the reports. */
  readonly dataAsOf?: string | undefined;
  /** Identity of the one to bring to the front; null leaves the sheet people look at. */
  readonly show: string | null;
  /** Tells this writing from all others. */
  readonly batch: string;
}

/**
 * Writes the sheets in order, for a writer that holds the lease, and ends the lease. New sheets stand in front, or after
 * the report before them. What reports that stand hold is kept first; a writing that fails is to be taken back
 * (reportRollback.ts). One sync, and one more for each further 4 MB. Returns the sheets left to those who changed them;
 * their reports are on new sheets. What somebody protected is left as well and stays the report.
 * @throws ExcelFault "commit.leaseLost" when somebody took over; "excel.sheetProtected" when the date cannot be stamped
 * @throws RowsNotReadError
 */
export async function writeReports(
  { reports: wanted, dataAsOf, show, batch }: ReportsToWrite,
  reading: WorkbookReading,
  language: Language,
  writer: Writer,
  control: StepControl,
): Promise<KeptWork> {
  const settingsTab = dataAsOf === undefined ? undefined : reading.lockedSettings.get("DataAsOf");
  if (settingsTab !== undefined) throw sheetsProtected([settingsTab], "report");
  const placed = placedReports(wanted, reading);
  beginStep(control, "write", 0, placed.length);
  const plan = planOf(placed, reading, dataAsOf !== undefined);
  const planText = JSON.stringify(plan);
  const requests = requestsOf(placed, textBytes(planText) + plan.kept.length * KEPT_BYTES);
  let count = 0;
  for (const [at, reports] of requests.entries()) {
    if (at > 0) continueStep(control, "write", count, placed.length);
    // A run of its own for each: the library forgets the objects of a run in time that grows with their square.
    await runInExcel("report", async (context) => {
      const journal = sheetNamed(context, STAGING_SHEET);
      queueFence(journal, writer);
      if (at === 0) queueOpening(context, journal, placed, plan, { batch, planText });
      for (const report of reports) queueReport(context, report, language);
      if (at === requests.length - 1) {
        queueAllLinks(context, placed, reading);
        if (dataAsOf !== undefined) queueSettings(context, { dataAsOf }, language);
        queueReportsState(journal, "written");
        queueLeftovers(context, placed, plan, reading);
        const shown = placed.find(({ spec }) => spec.identity === show);
        if (shown)
          context.workbook.worksheets.getItem(shown.previous?.sheet.sheetId ?? shown.name).activate();
        queueReportsClosed(journal, "done");
        queueLeaseEnded(journal, writer);
      }
      await syncHeld(context);
    });
    count += reports.length;
  }
  const moved = placed.flatMap(({ standing, because, name: now }): LeftSheet[] =>
    standing && because ? [{ identity: standing.identity, because, name: standing.name, now }] : [],
  );
  const left = [...wanted.flatMap(({ spec }) => protectedSheet(spec.identity, reading) ?? []), ...moved];
  const titles = placed.flatMap(({ spec, previous, name }) => {
    const { identity } = spec;
    const title = previous && typedTitle(spec, previous);
    const isTold = title === null || title === reading.prints.get(identity)?.typedTitle;
    return isTold ? [] : [{ identity, name, title }];
  });
  return { left, titles, typed: placed.flatMap((each) => typedOnReport(each) ?? []) };
}

/** What is told of what people typed over a report; null when there is nothing. */
function typedOnReport({ spec, printed, previous, name, typed }: PlacedReport): TypedOnReport | null {
  const known = new Set(previous?.paragraphs.map(({ label, text }) => JSON.stringify([label, text])));
  const at = ({ row, column }: (typeof typed.paragraphs)[number]): string => cellAddress(row, column);
  const keptNow = typed.paragraphs.filter(({ label, text }) => !known.has(JSON.stringify([label, text])));
  const outdated = typed.paragraphs.filter(({ period }) => period !== printed.period);
  if (!keptNow.length && !outdated.length && !typed.replaced.length) return null;
  return {
    identity: spec.identity,
    name,
    keptNow: keptNow.map(at),
    outdated: outdated.map((each) => ({ at: at(each), period: each.period })),
    replaced: typed.replaced,
  };
}

/** The sheet of a report as one that is left because it is protected; null when it is not. */
function protectedSheet(identity: string, { reports }: WorkbookReading): LeftSheet | null {
  const sheet = reports.get(identity);
  return sheet?.protected ? { identity, because: "protected", name: sheet.name, now: sheet.name } : null;
}

/** Reports by the request they go into; the first holds `opening` bytes besides. At least one request. */
function requestsOf(placed: readonly PlacedReport[], opening: number): PlacedReport[][] {
  const requests: PlacedReport[][] = [[]];
  let bytes = opening;
  for (const report of placed) {
    const { spec, printed, previous, theme, typed } = report;
    // Paragraphs of people's are written twice: in their cells, and with what the report printed.
    const own = typed.paragraphs.reduce((sum, { text }) => sum + 2 * textBytes(text) + RANGE_BYTES, 0);
    const size =
      requestBytes(spec, previous !== null, theme) +
      printedBytes(printed, printedHeadings(spec), styledAreas(spec)) +
      own;
    if (bytes > 0 && bytes + size > REQUEST_BYTES) {
      requests.push([]);
      bytes = 0;
    }
    bytes += size;
    requests.at(-1)!.push(report);
  }
  return requests;
}

/** Queues that what stands is kept, and that a writing begins. */
function queueOpening(
  context: Excel.RequestContext,
  journal: Excel.Worksheet,
  placed: readonly PlacedReport[],
  { kept }: ReportsPlan,
  { batch, planText }: { readonly batch: string; readonly planText: string },
): void {
  queueReportsClosed(journal, "none");
  for (const [at, { standing }] of placed.filter((each) => each.standing).entries()) {
    const { sheetId, name } = standing!;
    queueKept(journal, context.workbook.worksheets.getItem(sheetId), name, kept[at]!);
  }
  queueOpenReports(journal, batch, planText);
}

/** Last of the reports, because they lead to sheets made after their own. */
function queueAllLinks(
  context: Excel.RequestContext,
  placed: readonly PlacedReport[],
  reading: WorkbookReading,
): void {
  for (const { spec, previous, name } of placed)
    if (spec.links) {
      const sheet = context.workbook.worksheets.getItem(previous?.sheet.sheetId ?? name);
      queueLinks(context, sheet, spec.links, targetOf(context, placed, reading), reading.links);
    }
}

/** A report and the sheet it goes to. */
interface PlacedReport extends ReportToWrite {
  /** The sheet that bears the report; null when none does. */
  readonly standing: ReportSheet | null;
  /** What stands there, when it can be brought up to date. */
  readonly previous: WrittenReport | null;
  /** Why what stands cannot be. */
  readonly because: Obstacle | null;
  /** Tab of the sheet the report goes to. */
  readonly name: string;
  /** Place of a new sheet among the tabs. */
  readonly position: number;
  readonly theme: Theme;
  /** What people typed over its formulas. */
  readonly typed: TypedOver;
}

const NOTHING_TYPED: TypedOver = { paragraphs: [], replaced: [] };

/** The reports to write and where; protected sheets are left out. */
function placedReports(written: readonly ReportToWrite[], reading: WorkbookReading): PlacedReport[] {
  const { sheets, settings } = reading;
  const names = new Set(sheets.map(({ name }) => name));
  const order = sheets.map(({ id }) => id);
  let position = 0;
  return written.flatMap(({ spec, printed }): PlacedReport[] => {
    const before = writtenReport(spec.identity, reading);
    const standing = before?.sheet ?? null;
    if (standing?.protected) {
      position = order.indexOf(standing.sheetId) + 1;
      return [];
    }
    const theme = spec.theme ?? settings?.theme ?? "official";
    const because = before && obstacle(before, spec);
    if (before && !because) {
      position = order.indexOf(before.sheet.sheetId) + 1;
      const { name } = before.sheet;
      const typed = typedOver(spec, before, printed.period);
      return [{ spec, printed, theme, standing, previous: before, because, name, position, typed }];
    }
    const name = freeSheetName(spec.name, names, spec.shortened);
    names.add(name);
    order.splice(position, 0, "");
    const place = { name, position: position++, typed: NOTHING_TYPED };
    return [{ spec, printed, theme, standing, previous: null, because, ...place }];
  });
}

/** What it takes to go back. */
function planOf(
  placed: readonly PlacedReport[],
  { prints, settingEntries, links }: WorkbookReading,
  stamps: boolean,
): ReportsPlan {
  const kept = placed.flatMap(({ spec, theme, standing, previous }) => {
    if (!standing) return [];
    const print = prints.get(standing.identity);
    return [previous ? keptOf(previous, spec, theme, print) : namesOf(standing, print)];
  });
  const places = keptPlaces(kept.map((each) => ({ rows: rowsKept(each), width: each.width })));
  return {
    added: placed.flatMap(({ spec, previous, name }) =>
      previous ? [] : [{ name, identity: spec.identity, print: prints.get(spec.identity) ?? null }],
    ),
    kept: kept.map((each, index): KeptReport => ({ ...each, ...places[index]! })),
    links: placed.some(({ spec }) => spec.links) ? links : null,
    dataAsOf: stamps ? (settingEntries.get("DataAsOf") ?? "") : null,
  };
}

/** Queues one report, new or in its place. */
function queueReport(
  context: Excel.RequestContext,
  { spec, printed, theme, standing, previous, name, position, typed: { paragraphs } }: PlacedReport,
  language: Language,
): void {
  const { worksheets } = context.workbook;
  let sheet: Excel.Worksheet;
  if (previous) sheet = worksheets.getItem(previous.sheet.sheetId);
  else {
    if (standing) queueRelease(worksheets.getItem(standing.sheetId), standing);
    sheet = worksheets.add(name);
  }
  const breaks = previous && !keepsPages(previous) ? null : pageBreaks(spec);
  queueSheet(sheet, spec, { language, theme, name, breaks, paragraphs }, previous);
  if (!previous) sheet.position = position;
  queueStamp(sheet, printed, previous?.sheet ?? null);
  const title = previous && typedTitle(spec, previous);
  const paragraphRows = paragraphLabels(spec);
  const print = printOf(printed, columnNames(spec), spec.charts, breaks ?? previous?.breaks, {
    title: printedTitle(spec),
    headings: printedHeadings(spec),
    styled: styledAreas(spec),
    ...(title !== null && { typedTitle: title }),
    ...(paragraphRows.length && { paragraphRows }),
    ...(paragraphs.length && {
      paragraphs: paragraphs.map(({ label, text, period }) => ({ label, text, period })),
    }),
  });
  queuePrinted(context, spec.identity, print);
}

/** Sheets by the identity of their report, those that are written first; null where there is none. */
function targetOf(
  context: Excel.RequestContext,
  placed: readonly PlacedReport[],
  { reports }: WorkbookReading,
): (identity: string) => Excel.Worksheet | null {
  const { worksheets } = context.workbook;
  const written = new Map(placed.map((each) => [each.spec.identity, each]));
  return (identity) => {
    const made = written.get(identity);
    const sheet = made ? (made.previous?.sheet.sheetId ?? made.name) : reports.get(identity)?.sheetId;
    return sheet === undefined ? null : worksheets.getItem(sheet);
  };
}

/** Queues that what all of it replaced goes: charts set aside, and what reports printed that people deleted. */
function queueLeftovers(
  context: Excel.RequestContext,
  placed: readonly PlacedReport[],
  { kept }: ReportsPlan,
  { prints, reports }: WorkbookReading,
): void {
  for (const [at, { standing }] of placed.filter((each) => each.standing).entries())
    for (const chart of kept[at]!.setAside)
      context.workbook.worksheets.getItem(standing!.sheetId).charts.getItem(asideName(chart)).delete();
  const written = new Set(placed.map(({ spec }) => spec.identity));
  for (const identity of prints.keys())
    if (!reports.has(identity) && !written.has(identity)) queueForgotten(context, identity);
}
