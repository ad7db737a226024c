/** Writes one worksheet part with its tables, notes and relationships. */
import type { Book, Sheet, Table } from "./book";
import type { CarriedFile } from "./carried";
import { type SheetOrigin } from "./carried";
import { drawingChanged, writeDrawing } from "./chart/drawingParts";
import { noteDrawingXml, notesXml } from "./notes";
import { type PackageWriter, RelationshipList } from "./packageWriter";
import { relationshipKind, XML_HEAD } from "./relationships";
import type { SharedStringTable } from "./sharedStringsWrite";
import { sheetDataXml } from "./sheetDataWrite";
import { columnsXml, elementsAfterCells, sheetPropertiesXml, viewsXml } from "./sheetElementsWrite";
import type { StyleSheet } from "./styleSheet";
import { tableXml } from "./tables";
import { WrittenStyles } from "./writtenStyles";
import type { XmlElement } from "./xmlTree";
import { rootNamespaces } from "./xmlWrite";
import { fileAddress } from "./areaText";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Elements after the cells in the order of the schema (ECMA-376 part 1, 18.3.1.99); Excel refuses any other. */
const AFTER_CELLS = [
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
];

/** Relationships whose elements or parts are made anew. */
const REMADE: ReadonlySet<string> = new Set(["table", "hyperlink"]);

/** What the sheets of a book share while it is written. */
export interface SheetWriting {
  readonly book: Book;
  readonly target: PackageWriter;
  readonly styleSheet: StyleSheet;
  readonly strings: SharedStringTable;
  readonly carried: CarriedFile | null;
  /** Table ids given out so far. */
  readonly tableIds: Set<number>;
}

/** Writes the part at `path`, which is claimed already. */
export function writeSheet(writing: SheetWriting, sheet: Sheet, path: string, active: boolean): void {
  const { target, styleSheet, strings, carried } = writing;
  const origin = carried?.sheets.get(sheet) ?? null;
  const original = (name: string): XmlElement | null => origin?.elements.get(name)?.[0] ?? null;
  const notesChanged = JSON.stringify(sheet.notes) !== (origin?.notes ?? "[]");
  const drawing = carried?.drawings.get(sheet) ?? null;
  const chartsChanged = drawingChanged(sheet, drawing);
  const dropped = new Set([
    ...REMADE,
    ...(notesChanged ? ["comments", "vmlDrawing", "threadedComment"] : []),
    ...(chartsChanged ? ["drawing"] : []),
  ]);
  const relationships = new RelationshipList(
    origin?.relationships.filter((relationship) => !dropped.has(relationshipKind(relationship))),
  );
  target.carryTargets(origin?.path ?? path, relationships.list);
  const tables = sheet.tables.map((table) => writeTable(writing, table, relationships));
  const made = elementsAfterCells(sheet, original, relationships, styleSheet, tables);
  if (notesChanged) made.legacyDrawing = writeNotes(target, sheet, relationships);
  if (chartsChanged) made.drawing = writeDrawing(writing, sheet, drawing, relationships);
  const styles = new WrittenStyles(sheet.styles, styleSheet);
  const pieces = function* (): Generator<string> {
    const used = sheet.cells.usedArea();
    yield (
      `${XML_HEAD}<worksheet${rootNamespaces(origin?.rootAttributes ?? "")}>` +
      sheetPropertiesXml(sheet, original) +
      `<dimension ref="${used ? fileAddress(used) : "A1"}"/>` +
      viewsXml(sheet, active, original, origin) +
      (original("sheetFormatPr")?.xml() ?? '<sheetFormatPr defaultRowHeight="13.5"/>') +
      columnsXml(sheet, styles, origin)
    );
    yield* sheetDataXml(sheet, styles, strings, origin);
    for (const name of AFTER_CELLS) yield made[name] ?? carriedXml(name, origin);
    yield "</worksheet>";
  };
  target.write(path, SHEET_TYPE, pieces(), relationships);
}

/** Elements the model does not know, as read; alternatives stand where what they offer stands. */
function carriedXml(name: string, origin: SheetOrigin | null): string {
  const own = origin?.elements.get(name) ?? [];
  const alternatives = (origin?.elements.get("AlternateContent") ?? []).filter(
    (element) => element.child("Choice")?.elements()[0]?.name === name,
  );
  return [...own, ...alternatives].map((element) => element.xml()).join("");
}

/** Writes a table and returns its relationship; one that was read and not changed is written as it was. */
function writeTable(writing: SheetWriting, table: Table, relationships: RelationshipList): string {
  const { target, carried, tableIds } = writing;
  const origin = carried?.tables.get(table);
  let { id } = table;
  if (id < 1 || tableIds.has(id)) for (id = 1; tableIds.has(id);) id++;
  tableIds.add(id);
  const unchanged = origin !== undefined && id === table.id && origin.model === JSON.stringify(table);
  if (unchanged && target.claim(origin.path)) {
    const owned = new RelationshipList(carried?.relationshipsOf(origin.path));
    target.carryTargets(origin.path, owned.list);
    target.write(origin.path, TABLE_TYPE, [origin.xml], owned);
    return relationships.add("table", origin.path);
  }
  const path = target.freePath((number) => `xl/tables/table${number}.xml`);
  target.write(path, TABLE_TYPE, [tableXml({ ...table, id })]);
  return relationships.add("table", path);
}

function writeNotes(target: PackageWriter, sheet: Sheet, relationships: RelationshipList): string {
  if (!sheet.notes.length) return "";
  const comments = target.freePath((number) => `xl/comments${number}.xml`);
  const drawing = target.freePath((number) => `xl/drawings/vmlDrawing${number}.vml`);
  target.write(comments, COMMENTS_TYPE, [notesXml(sheet.notes)]);
  target.write(drawing, VML_TYPE, [noteDrawingXml(sheet.notes)]);
  relationships.add("comments", comments);
  return `<legacyDrawing r:id="${relationships.add("vmlDrawing", drawing)}"/>`;
}
