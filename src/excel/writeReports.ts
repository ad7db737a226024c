/** Report sheets into the workbook, whole or not at all: new ones in front, those written before in their place. */
import type { Language } from "../core/language";
import type { LinePlaces } from "../report/linePlaces";
import { placedCell } from "../report/placedFormula";
import { pageBreaks } from "../report/pages";
import type { SheetSpec } from "../report/spec";
import { STAGING_SHEET } from "./journalSheet";
import { CARRYING_STEPS } from "./carriedRows";
import { sheetNamed } from "./journalWriting";
import { keptWork, type KeptWork } from "./keptWork";
import { queueFence, queueRelease as queueLeaseEnded, syncHeld, type Writer } from "./lease";
import { REQUEST_BYTES, textBytes } from "./payload";
import { peoplesBytes } from "./peoplesCells";
import { withPeoplesRows } from "./peoplesLines";
import { placedReports, type PlacedReport, type ReportToWrite } from "./placedReports";
import { queueForgotten, queuePrinted, type KeptPrint, type TypedKept } from "./keptPrints";
import type { PrintedForm } from "./printedForm";
import type { PrintedReport } from "./printedReports";
import type { WorkbookReading } from "./readWorkbook";
import { RANGE_BYTES, requestBytes } from "./reportBytes";
import {
  keptPlaces,
  queueOpenReports,
  queueReportsClosed,
  queueReportsState,
  type KeptReport,
  type ReportsPlan,
} from "./reportJournal";
import { queueLinks } from "./reportLinks";
import { KEPT_BYTES, keptOf, namesOf, queueKept, rowsKept } from "./reportSaving";
import { queueRelease, queueStamp } from "./reportSheets";
import { runInExcel, sheetsProtected } from "./run";
import { queueSettings } from "./settings";
import { beginStep, continueStep, type StepControl } from "./steps";
import { wordings, writtenAgain, type TypedOver } from "./typedOver";
import { asideName } from "./writeCharts";
import { queueSheet } from "./writeSheet";
import { keepsPages, type WrittenReport } from "./writtenReport";

/** What is written in one piece. */
interface ReportsToWrite {
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
  const placed = placedReports(wanted, reading, language);
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
  return keptWork(wanted, placed, reading);
}

/** Bytes of a text of a person's beside the text itself, which is written in its cell and with what the report printed. */
const TYPED_BYTES = 2 * RANGE_BYTES;

/** Bytes of what is kept with a report, amply: the reasons printed below it may be long. */
function printedBytes({ rows }: PrintedReport, form: PrintedForm): number {
  return 200 + textBytes(JSON.stringify(form)) + rows.reduce((sum, [code]) => sum + 3 * code.length + 80, 0);
}

/** Reports by the request they go into; the first holds `opening` bytes besides. At least one request. */
function requestsOf(placed: readonly PlacedReport[], opening: number): PlacedReport[][] {
  const requests: PlacedReport[][] = [[]];
  let bytes = opening;
  for (const report of placed) {
    const { spec, printed, previous, theme, places, changes, form, typed, people } = report;
    const own = writtenAgain(typed).reduce((sum, { text }) => sum + 2 * textBytes(text) + TYPED_BYTES, 0);
    const size =
      requestBytes(spec, previous !== null, theme, places) +
      printedBytes(printed, form) +
      (people ? peoplesBytes(people) : 0) +
      (changes?.carried.length ?? 0) * CARRYING_STEPS * RANGE_BYTES +
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
  for (const { spec, previous, name, places } of placed)
    if (spec.links) {
      const links = spec.links.map((link) => ({ ...link, ...placedCell(link, places) }));
      const sheet = context.workbook.worksheets.getItem(previous?.sheet.sheetId ?? name);
      queueLinks(context, sheet, links, targetOf(context, placed, reading), reading.links);
    }
}

/** What it takes to go back. */
function planOf(
  placed: readonly PlacedReport[],
  { prints, settingEntries, links }: WorkbookReading,
  stamps: boolean,
): ReportsPlan {
  const kept = placed.flatMap(({ spec, theme, standing, previous, changes }) => {
    if (!standing) return [];
    const print = prints.get(standing.identity);
    return [previous && changes ? keptOf(previous, spec, theme, print, changes) : namesOf(standing, print)];
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
  {
    spec,
    printed,
    theme,
    standing,
    previous,
    name,
    position,
    places,
    changes,
    form,
    typed,
    people,
  }: PlacedReport,
  language: Language,
): void {
  const { worksheets } = context.workbook;
  let sheet: Excel.Worksheet;
  if (previous) sheet = worksheets.getItem(previous.sheet.sheetId);
  else {
    if (standing) queueRelease(worksheets.getItem(standing.sheetId), standing);
    sheet = worksheets.add(name);
  }
  const breaks = previous && !keepsPages(previous) ? null : pagesOf(spec, previous, places);
  queueSheet(sheet, spec, { language, theme, name, breaks, typed, people, places, changes }, previous);
  if (!previous) sheet.position = position;
  queueStamp(sheet, { ...printed, tab: name }, previous?.sheet ?? null);
  const pages = breaks ?? previous?.breaks ?? [];
  const { period, rows } = printed;
  const print = { period, rows, ...form, ...(pages.length && { breaks: pages }), ...typedKept(typed) };
  queuePrinted(context, spec.identity, print);
}

/** Rows with which pages begin, the rows people inserted counted with them. */
function pagesOf(spec: SheetSpec, previous: WrittenReport | null, places: LinePlaces): number[] {
  const rowHeights = previous ? withPeoplesRows(spec.rowHeights, previous, places) : spec.rowHeights;
  return pageBreaks({ ...spec, rowHeights });
}

/** What of people's is kept with what a report prints. */
function typedKept(typed: TypedOver): Pick<KeptPrint, TypedKept> {
  const { title, paragraphs } = typed;
  const texts = wordings(typed);
  return {
    ...(title && { typedTitle: title.text }),
    ...(texts.length && { typedTexts: texts.map(({ row, column, text }) => ({ row, column, text })) }),
    ...(paragraphs.length && {
      paragraphs: paragraphs.map(({ label, text, period }) => ({ label, text, period })),
    }),
  };
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
