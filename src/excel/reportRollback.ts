/**
 * Taking back reports whose writing broke off: new sheets go, and on those written before stands again what stood
 * there. From wherever the writing, or its taking back, broke off: what moves rows is read off the references kept,
 * the rest is done again to the same effect. A sheet somebody protected stays as it is: Excel refuses to write on it, and
 * neither the other reports nor the ledger are to wait for it.
 */
import type { Rectangle } from "../a1";
import { placedSource } from "../report/placedSpec";
import { rangeOf } from "./formatRange";
import { isBroken, STAGING_SHEET, stripCells } from "./journalSheet";
import { sheetNamed } from "./journalWriting";
import {
  queueClaim,
  queueFence,
  queueRelease,
  queueTakeOver,
  syncHeld,
  yieldToRival,
  type Writer,
} from "./lease";
import { queuePageBreaksAnew } from "./pageSetup";
import { queueForgotten, queuePrinted, type KeptPrint } from "./keptPrints";
import {
  headOfReports,
  queueReportsClosed,
  reportsPlanOf,
  type KeptReport,
  type ReportsHead,
  type ReportsPlan,
} from "./reportJournal";
import { linkNamesOf, queueLinksBack } from "./reportLinks";
import { rowsKept } from "./reportSaving";
import { identityOfSheet, queueNamesBack, queueReportSheets } from "./reportSheets";
import { astrayRows, queueRowsBack, referenceOf, type AstrayRows } from "./rowsBack";
import { ExcelFault, runInExcel } from "./run";
import { lockedSheet, queueLocked } from "./settingReading";
import {
  asideName,
  CHART_BOXES,
  chartsOf,
  queueChartBoxes,
  queueSource,
  SIDES,
  type ChartBox,
} from "./writeCharts";

/**
 * Takes back a writing of reports that broke off; one that had only to clear away what it replaced is finished. Nothing
 * to do: two syncs, else three or four. Tells the journal as it was found.
 * @throws ExcelFault "commit.busy"; "journal.damaged" when somebody changed `_parkkpi`
 */
export async function recoverReports(writer: Writer): Promise<ReportsHead> {
  return runInExcel("recover", async (context) => {
    const journal = sheetNamed(context, STAGING_SHEET);
    const claim = queueClaim(journal, writer);
    const row = stripCells(journal, "reports");
    row.load("values");
    const boxes = CHART_BOXES.map((property) => `charts/items/${property}`);
    const { worksheets, names } = queueReportSheets(context, boxes);
    const stamped = context.workbook.names.getItemOrNullObject("DataAsOf").getRangeOrNullObject();
    queueLocked(stamped);
    await context.sync();
    await yieldToRival(context, journal, claim, writer);
    queueTakeOver(journal, claim, writer);
    queueFence(journal, writer);
    const cells = (row.values as unknown[][])[0]!;
    const head = headOfReports(cells);
    if (isBroken(head)) {
      const plan = reportsPlanOf(cells);
      if (!plan) {
        queueRelease(journal, writer);
        await syncHeld(context);
        throw new ExcelFault({ code: "journal.damaged", severity: "error", params: {} });
      }
      const places = queuePlaces(journal, plan);
      const blank = queueBlank(worksheets, plan);
      await syncHeld(context);
      queueFence(journal, writer);
      const sheets = sheetsOf(worksheets, plan, places());
      if (head.state === "written") queueAsideGone(sheets);
      else {
        queueAddedGone(worksheets, plan, sheets, blank());
        for (const { identity, print } of plan.added) queuePrintBack(context, identity, print);
        for (const each of sheets) queueBack(context, journal, each);
        if (plan.links) queueLinksBack(context, plan.links, linkNamesOf(names));
        if (plan.dataAsOf !== null && lockedSheet(stamped) === null) stamped.formulas = [[plan.dataAsOf]];
        const moved = sheets.filter(({ rows }) => rows.some((now, row) => now !== row)).map(queueBoxes);
        await syncHeld(context);
        queueFence(journal, writer);
        for (const queueBoxesBack of moved) queueBoxesBack();
      }
      queueReportsClosed(journal, "none");
    }
    queueRelease(journal, writer);
    await syncHeld(context);
    return head;
  });
}

/** A report that was kept, where it is now. */
interface FoundReport {
  readonly kept: KeptReport;
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  /** Where each row of the block, and the one below, is now; null = it is gone. */
  readonly rows: readonly (number | null)[];
  /** Those that are being carried elsewhere, or were. */
  readonly astray: readonly AstrayRows[];
  readonly charts: readonly ChartBox[];
  /** Names on the sheet. */
  readonly names: ReadonlySet<string>;
}

/** Queues the reading of the references kept. */
function queuePlaces(journal: Excel.Worksheet, { kept }: ReportsPlan): () => unknown[][] {
  const ranges = kept.map((each) => {
    const range = journal.getRangeByIndexes(each.row, each.column, rowsKept(each), 1);
    range.load("formulas");
    return range;
  });
  return () => ranges.map(({ formulas }) => (formulas as unknown[][]).map(([formula]) => formula));
}

/** Reports whose sheets are still there, whatever these are called now; none that are protected. */
function sheetsOf(
  { items }: Excel.WorksheetCollection,
  { kept }: ReportsPlan,
  places: readonly (readonly unknown[])[],
): FoundReport[] {
  return kept.flatMap((each, index) => {
    const references = places[index]!.map((formula) => referenceOf(String(formula)));
    const name = references.find(({ sheet }) => sheet !== null)?.sheet;
    const sheet = items.find((item) => item.name === name);
    if (!sheet || sheet.protection.protected) return [];
    const rows = references.map(({ row }) => row);
    const astray = astrayRows(references, each);
    const names = new Set(sheet.names.items.map((item) => item.name));
    return [{ kept: each, sheet, name: sheet.name, rows, astray, charts: chartsOf(sheet.charts), names }];
  });
}

/** New sheets that may have been made and not yet named as reports; after the sync, those that are blank. */
function queueBlank({ items }: Excel.WorksheetCollection, { added }: ReportsPlan): () => Set<string> {
  const used = added.flatMap(({ name }) => {
    const sheet = items.find((item) => item.name === name);
    if (!sheet || identityOfSheet(sheet) !== null) return [];
    const range = sheet.getUsedRangeOrNullObject();
    range.load("address");
    return [{ name, range }];
  });
  return () => new Set(used.flatMap(({ name, range }) => (range.isNullObject ? [name] : [])));
}

/** Queues that new sheets go: those that bear the name and the identity given to them, or nothing at all yet. */
function queueAddedGone(
  { items }: Excel.WorksheetCollection,
  { added }: ReportsPlan,
  standing: readonly FoundReport[],
  blank: ReadonlySet<string>,
): void {
  const old = new Set(standing.map(({ name }) => name));
  for (const { name, identity } of added) {
    const sheet = old.has(name) ? undefined : items.find((item) => item.name === name);
    if (sheet && (identityOfSheet(sheet) === identity || blank.has(name))) sheet.delete();
  }
}

/** Queues that a report is as it was. */
function queueBack(context: Excel.RequestContext, journal: Excel.Worksheet, found: FoundReport): void {
  const { kept, sheet, names } = found;
  if (kept.width > 0) {
    queueRowsBack(sheet, found.rows, found.astray);
    queueCellsBack(journal, found);
    if (kept.printArea !== null)
      sheet.pageLayout.setPrintArea(
        kept.printArea.includes(",") ? sheet.getRanges(kept.printArea) : kept.printArea,
      );
    queuePageBreaksAnew(sheet, kept.breaks);
    queueChartsBack(found);
  }
  queueNamesBack(sheet, kept, names);
  queuePrintBack(context, kept.identity, kept.print);
}

function queuePrintBack(context: Excel.RequestContext, identity: string, print: KeptPrint | null): void {
  if (print) queuePrinted(context, identity, print);
  else queueForgotten(context, identity);
}

/** The block, and of rows that were gone also what stood beside it; heights. */
function queueCellsBack(journal: Excel.Worksheet, { kept, sheet, rows }: FoundReport): void {
  const { row, column, width } = kept;
  // With the lines people inserted before it.
  const area = { ...kept.area, top: 0, left: 0 };
  const lay = (to: Rectangle, what = Excel.RangeCopyType.all): void => {
    rangeOf(sheet, to).copyFrom(
      rangeOf(journal, {
        top: row + to.top,
        bottom: row + to.bottom,
        left: column + 1 + to.left,
        right: column + 1 + to.right,
      }),
      what,
    );
  };
  const block = rangeOf(sheet, area);
  block.unmerge();
  block.conditionalFormats.clearAll();
  block.dataValidation.clear();
  lay(area);
  if (width > area.right + 1)
    for (let at = area.top; at <= area.bottom; at++)
      if (rows[at] === null) lay({ top: at, bottom: at, left: area.right + 1, right: width - 1 });
  // Cells merged beside them were taken apart before they were carried.
  for (const each of kept.carried ?? [])
    if (each.width > area.right + 1)
      lay(
        { top: each.row, bottom: each.row + each.count - 1, left: area.right + 1, right: each.width - 1 },
        Excel.RangeCopyType.formats,
      );
  // Rows of people's keep theirs: nothing changed them, and a height nobody set would be set.
  const own = kept.places && new Set(kept.places.rows);
  let top = 0;
  for (const [count, points] of kept.heights) {
    const end = top + count;
    for (let row = top; row < end; row++) {
      if (own?.has(row) === false) continue;
      let bottom = row;
      while (bottom + 1 < end && own?.has(bottom + 1) !== false) bottom++;
      rangeOf(sheet, { ...area, top: row, bottom }).format.rowHeight = points;
      row = bottom;
    }
    top = end;
  }
}

/** Charts that were made go, those set aside have their names again, all draw and stand where they did. */
function queueChartsBack({ kept, sheet, name, charts }: FoundReport): void {
  const now = new Set(charts.map((chart) => chart.name));
  const before = new Set(kept.charts.map((chart) => chart.name));
  const aside = new Set(kept.setAside.filter((each) => now.has(asideName(each))));
  // Those not set aside yet bear their names still.
  const made = kept.made.filter((each) => now.has(each) && (!before.has(each) || aside.has(each)));
  const unnamed = charts.filter((chart) => isUnknown(chart.name, kept));
  // A chart is made before it is named: one without a name, while one that was to be made is missing.
  const broken = made.length < kept.made.length && unnamed.length === 1 ? unnamed : [];
  for (const chart of [...made, ...broken.map((each) => each.name)]) sheet.charts.getItem(chart).delete();
  for (const each of aside) sheet.charts.getItem(asideName(each)).name = each;
  for (const source of kept.print?.charts ?? [])
    if (before.has(source.name))
      queueSource(sheet, name, kept.places ? placedSource(source, kept.places) : source);
}

/** Charts move and grow with the rows beneath them: queues where they stand now, and hands over what puts them back. */
function queueBoxes({ kept, sheet }: FoundReport): () => void {
  const charts = queueChartBoxes(sheet);
  return () => {
    for (const now of charts.items) {
      const box = kept.charts.find(({ name }) => name === now.name);
      for (const side of box ? SIDES : [])
        if (Math.abs(now[side] - box![side]) > POINTS_NOBODY_SEES) now[side] = box![side];
    }
  };
}

const POINTS_NOBODY_SEES = 0.5;

const isUnknown = (name: string, { charts, made, setAside }: KeptReport): boolean =>
  !charts.some((chart) => chart.name === name) &&
  !made.includes(name) &&
  !setAside.some((each) => asideName(each) === name);

/** Everything is written: what was set aside goes. */
function queueAsideGone(reports: readonly FoundReport[]): void {
  for (const { kept, sheet, charts } of reports)
    for (const each of kept.setAside)
      if (charts.some(({ name }) => name === asideName(each))) sheet.charts.getItem(asideName(each)).delete();
}
