/** An .xlsx file as a Book. */
import type { Book, Sheet } from "./book";
import { readSettings } from "./addInSettings";
import { CarriedFile } from "./carried";
import { readDrawing } from "./chart/drawingParts";
import { readCustomXml } from "./customXml";
import { readNames } from "./definedNames";
import { emptySheet } from "./emptyBook";
import { XlsxFault } from "./fault";
import type { XlsxLimits } from "./limits";
import { readNotes } from "./notes";
import { readProperties } from "./properties";
import { parseRelationships, type Relationship, relationshipsPath, targetsOf } from "./relationships";
import { readSharedStrings } from "./sharedStringsRead";
import { cellBudget } from "./sheetCells";
import { readSheet, type SheetReading } from "./sheetRead";
import { readTable } from "./tables";
import { coreProperties, openWorkbook, type WorkbookParts } from "./workbookParts";
import { parseTree } from "./xmlTree";

export interface ReadOptions {
  readonly limits?: Partial<XlsxLimits>;
  /** Whose settings the book takes (the manifest's id); without it, the first add-in's that the file has. */
  readonly addInId?: string;
}

/**
 * Reads a workbook whole: values, formulas (shared ones spelled out per cell, `_xlfn.` prefixes as they stand
 * in the file), styles, tables, page set-up and the rest of Book. What the model does not know is kept in
 * `opaque` for the next save.
 * @throws XlsxFault for anything wrong with the file, within the limits of memory of DEFAULT_LIMITS.
 */
export async function readBook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Book> {
  const parts = openWorkbook(bytes, options.limits);
  const { archive } = parts;
  const carried = new CarriedFile(parts);
  const reading: SheetReading = {
    archive,
    strings: readSharedStrings(archive, parts.stringsPath, true),
    styles: parts.styles,
    theme: parts.theme,
    cellBudget: cellBudget(archive.limits),
    styleBudget: { runs: archive.limits.styleRuns },
  };
  const book: Book = {
    sheets: [],
    names: [],
    activeSheet: 0,
    normalStyle: parts.styles.styles[0]!,
    customXml: readCustomXml(archive, parts.workbookPath, parts.relationships),
    settings: new Map(),
    properties: {},
    opaque: carried,
  };
  const byPosition: (Sheet | null)[] = [];
  for (const listed of parts.sheets) {
    if (!listed.entry) {
      byPosition.push(null);
      continue;
    }
    const relationships = parseRelationships(
      archive.text(relationshipsPath(listed.entry.path)),
      listed.entry.path,
    );
    const { sheet, origin } = readSheet(reading, listed.entry, listed.name, relationships);
    sheet.visibility = listed.visibility;
    readOwnedParts(parts, carried, sheet, listed.entry.path, relationships);
    origin.notes = JSON.stringify(sheet.notes);
    carried.sheets.set(sheet, origin);
    const drawing = readDrawing(parts, sheet, listed.entry.path, relationships, (path) =>
      carried.relationshipsOf(path),
    );
    if (drawing) carried.drawings.set(sheet, drawing);
    book.sheets.push(sheet);
    byPosition.push(sheet);
  }
  if (!book.sheets.length) {
    if (!parts.sheets.length) throw new XlsxFault("xlsx.notWorkbook");
    // Nothing but chart sheets: the host needs a worksheet to stand on.
    book.sheets.push(emptySheet("Sheet1", book.normalStyle));
  }
  const active = parts.workbook.child("bookViews")?.child("workbookView")?.number("activeTab") ?? 0;
  book.activeSheet = Math.max(0, book.sheets.indexOf(byPosition[active] ?? book.sheets[0]!));
  readNames(book, carried, parts.workbook.child("definedNames")?.elements("definedName") ?? [], byPosition);
  const { settings, part } = readSettings(archive, parts.rootRelationships, options.addInId ?? null);
  book.settings = settings;
  carried.settingsPart = part;
  carried.settings = JSON.stringify([...settings]);
  book.properties = readProperties(coreProperties(parts));
  return book;
}

function readOwnedParts(
  parts: WorkbookParts,
  carried: CarriedFile,
  sheet: Sheet,
  owner: string,
  relationships: readonly Relationship[],
): void {
  for (const path of targetsOf(owner, relationships, "comments")) {
    const xml = parts.archive.text(path);
    if (xml !== null) for (const note of readNotes(parseTree(xml, path))) sheet.notes.push(note);
  }
  for (const path of targetsOf(owner, relationships, "table")) {
    const xml = parts.archive.text(path);
    const table = xml === null ? null : readTable(parseTree(xml, path));
    if (!table) continue;
    sheet.tables.push(table);
    carried.tables.set(table, { path, model: JSON.stringify(table), xml: xml! });
  }
}
