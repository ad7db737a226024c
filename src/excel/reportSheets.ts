/** Report sheets are known by hidden sheet-scoped names, so that renamed, moved and copied-out sheets are found again. */
import { parseRectangle, splitSheet, type Rectangle } from "../a1";

/** Sheet-scoped name whose constant text is the report's identity, e.g. "park|萍乡经开区". */
const IDENTITY = "ReportIdentity";
/** Sheet-scoped name of the block the add-in owns on that sheet. */
const BLOCK = "ReportBlock";

export interface ReportSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly identity: string;
  readonly area: Rectangle;
}

/** What {@link queueReportSheets} loads; read it after the sync. */
export interface QueuedReportSheets {
  readonly worksheets: Excel.WorksheetCollection;
}

/** Queues the load of all sheets with their names. */
export function queueReportSheets(context: Excel.RequestContext): QueuedReportSheets {
  const worksheets = context.workbook.worksheets;
  worksheets.load("items/id,items/name,items/names/items/name,items/names/items/formula");
  return { worksheets };
}

/** Report sheets by identity, and all sheet names, from what was loaded. */
export function reportSheetsOf(queued: QueuedReportSheets): {
  readonly reports: ReadonlyMap<string, ReportSheet>;
  readonly sheetNames: readonly string[];
} {
  const reports = new Map<string, ReportSheet>();
  for (const sheet of queued.worksheets.items) {
    const formulas = new Map(sheet.names.items.map((item) => [item.name, String(item.formula)]));
    const identity = /^="((?:[^"]|"")*)"$/.exec(formulas.get(IDENTITY) ?? "")?.[1]?.replaceAll('""', '"');
    const block = formulas.get(BLOCK);
    const area = block ? parseRectangle(splitSheet(block.replace(/^=/, "")).address) : null;
    if (identity && area && !reports.has(identity))
      reports.set(identity, { sheetId: sheet.id, name: sheet.name, identity, area });
  }
  return { reports, sheetNames: queued.worksheets.items.map((sheet) => sheet.name) };
}

/** Queues the names that make the sheet findable; `address` is the absolute address of its block. */
export function queueIdentity(
  sheet: Excel.Worksheet,
  identity: string,
  address: string,
  previous: ReportSheet | null,
): void {
  if (previous) sheet.names.getItem(BLOCK).delete();
  else {
    const constant = sheet.names.add(IDENTITY, `="${identity.replaceAll('"', '""')}"`);
    constant.visible = false;
  }
  const block = sheet.names.add(BLOCK, sheet.getRange(address));
  block.visible = false;
}

/** A legal tab name near the wanted one that no other sheet bears (≤ 31 characters, none of []:*?/\). */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const legal = wanted.replace(/[[\]:*?/\\]/g, " ").replace(/^'+|'+$/g, "").trim().slice(0, 31) || "Sheet";
  if (!used.has(legal.toLowerCase())) return legal;
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const name = legal.slice(0, 31 - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
