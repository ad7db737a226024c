/** Report sheets are known by hidden sheet-scoped names, so that renamed, moved and copied-out sheets are found again. */
import { parseRectangle, rectangleAddress, splitSheet, type Rectangle } from "../a1";
import { THEMES, type Theme } from "../core/theme";
import type { TableName } from "../report/tables";
import { originals } from "./copiedSheets";
import { linkNamesOf, type LinkName } from "./reportLinks";
import { STAMP, stampFormula, stampOf, type SheetStamp } from "./sheetStamp";
import type { TableContents } from "./tableContents";

/** Sheet-scoped name whose constant text is the report's identity, e.g. "park|萍乡经开区". */
const IDENTITY = "ReportIdentity";
/** Sheet-scoped name of the block the add-in owns on that sheet. */
const BLOCK = "ReportBlock";
/** Sheet-scoped name of the cells that name the block's rows (the indicators of the stub). */
const LABELS = "ReportLabels";
/** Sheet-scoped name whose constant text is the theme the sheet was drawn in; official ones have none. */
const THEME = "ReportDrawnIn";

export interface ReportSheet {
  readonly sheetId: string;
  readonly name: string;
  readonly identity: string;
  /** Where the block is now: people insert rows and columns. */
  readonly area: Rectangle;
  readonly labels: Rectangle;
  /** The theme it was drawn in. */
  readonly theme: Theme;
  /** From what data and under what tab the report was written; null when unknown. */
  readonly stamp: SheetStamp | null;
  /** Somebody protected the sheet, as people do with what is signed: it stays as it is. */
  readonly protected: boolean;
}

/** Tables whose rows reports are made of, and the log, which grows with every figure that changes. */
const DATA_TABLES = ["Ledger", "Targets", "Projects", "Submissions"] as const satisfies readonly TableName[];

/** How much data the workbook holds; loads and typed rows change it, edits of figures do not. */
export function dataRows(tables: ReadonlyMap<TableName, Pick<TableContents, "rowCount">>): number {
  return DATA_TABLES.reduce((rows, table) => rows + (tables.get(table)?.rowCount ?? 0), 0);
}

/** What {@link queueReportSheets} loads; read it after the sync. */
interface QueuedReportSheets {
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
}

/** Queues the load of all sheets with their names, and of the names of the workbook; `more` of each sheet, as paths. */
export function queueReportSheets(
  context: Excel.RequestContext,
  more: readonly string[] = [],
): QueuedReportSheets {
  const worksheets = context.workbook.worksheets;
  const paths = ["id", "name", "protection/protected", "names/items/name", "names/items/formula", ...more];
  worksheets.load(paths.map((path) => `items/${path}`).join());
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  return { worksheets, names };
}

/** Report sheets by identity, all sheets in the order of their tabs, names of links, tabs of protected sheets; as loaded. */
export function reportSheetsOf(queued: QueuedReportSheets): {
  readonly reports: ReadonlyMap<string, ReportSheet>;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly links: readonly LinkName[];
  readonly protectedSheets: ReadonlySet<string>;
} {
  const { items } = queued.worksheets;
  const found = items.flatMap((sheet): ReportSheet[] => {
    const formulas = new Map(sheet.names.items.map((item) => [item.name, String(item.formula)]));
    const identity = identityOfSheet(sheet);
    const area = areaOf(formulas.get(BLOCK));
    const labels = areaOf(formulas.get(LABELS));
    if (!identity || !area || !labels) return [];
    return [
      {
        sheetId: sheet.id,
        name: sheet.name,
        identity,
        area,
        labels,
        theme: THEMES.find((theme) => formulas.get(THEME) === `="${theme}"`) ?? "official",
        stamp: stampOf(formulas.get(STAMP)),
        protected: sheet.protection.protected,
      },
    ];
  });
  return {
    reports: originals(found, ({ name, stamp }) => ({ name, tab: stamp?.tab ?? null })),
    sheets: items.map(({ id, name }) => ({ id, name })),
    links: linkNamesOf(queued.names),
    protectedSheets: new Set(items.flatMap(({ name, protection }) => (protection.protected ? [name] : []))),
  };
}

/** Identity a sheet bears whose names are loaded; null when it is no report. */
export function identityOfSheet({ names }: Excel.Worksheet): string | null {
  const item = names.items.find(({ name }) => name === IDENTITY);
  return /^="((?:[^"]|"")*)"$/.exec(String(item?.formula))?.[1]?.replaceAll('""', '"') ?? null;
}

/** Queues from what data, and under what tab, the report was written. */
export function queueStamp(sheet: Excel.Worksheet, stamp: SheetStamp, previous: ReportSheet | null): void {
  if (previous?.stamp) sheet.names.getItem(STAMP).delete();
  addStamp(sheet, stamp);
}

function addStamp(sheet: Excel.Worksheet, stamp: SheetStamp): void {
  sheet.names.add(STAMP, stampFormula(stamp)).visible = false;
}

/** Queues the theme the report is drawn in. */
export function queueTheme(sheet: Excel.Worksheet, theme: Theme, previous: ReportSheet | null): void {
  const before = previous?.theme ?? "official";
  if (theme === before) return;
  if (before !== "official") sheet.names.getItem(THEME).delete();
  if (theme !== "official") sheet.names.add(THEME, `="${theme}"`).visible = false;
}

/** The area a name's formula refers to; null for a name that lost its cells. */
function areaOf(formula: string | undefined): Rectangle | null {
  return formula === undefined ? null : parseRectangle(splitSheet(formula.replace(/^=/, "")).address);
}

/** Queues what a new sheet is known by, before anything is written on it. */
export function queueIdentity(sheet: Excel.Worksheet, identity: string): void {
  sheet.names.add(IDENTITY, `="${identity.replaceAll('"', '""')}"`).visible = false;
}

/** Queues that a report is known by something else from now on. */
export function queueRenamed(sheet: Excel.Worksheet, identity: string): void {
  sheet.names.getItem(IDENTITY).delete();
  queueIdentity(sheet, identity);
}

/** Queues the names of the block and its labels. */
export function queueAreas(
  sheet: Excel.Worksheet,
  { block, labels }: { readonly block: Rectangle; readonly labels: Rectangle },
  renewed: boolean,
): void {
  if (renewed) for (const name of [BLOCK, LABELS]) sheet.names.getItem(name).delete();
  for (const [name, area] of [
    [BLOCK, block],
    [LABELS, labels],
  ] as const)
    sheet.names.add(name, sheet.getRange(rectangleAddress(area, true))).visible = false;
}

/** Queues that a sheet has the names it had; `now` are those it has. */
export function queueNamesBack(
  sheet: Excel.Worksheet,
  { identity, area, labels, stamp, theme }: Omit<ReportSheet, "sheetId" | "name" | "protected">,
  now: ReadonlySet<string>,
): void {
  for (const name of [BLOCK, LABELS, STAMP, THEME]) if (now.has(name)) sheet.names.getItem(name).delete();
  if (!now.has(IDENTITY)) queueIdentity(sheet, identity);
  queueAreas(sheet, { block: area, labels }, false);
  if (stamp) addStamp(sheet, stamp);
  queueTheme(sheet, theme, null);
}

/** Queues that a sheet is a report no longer: what is on it belongs to the person who changed it. */
export function queueRelease(sheet: Excel.Worksheet, { stamp, theme }: ReportSheet): void {
  const names = [
    IDENTITY,
    BLOCK,
    LABELS,
    ...(stamp ? [STAMP] : []),
    ...(theme === "official" ? [] : [THEME]),
  ];
  for (const name of names) sheet.names.getItem(name).delete();
}
