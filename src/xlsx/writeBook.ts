/** A Book as the bytes of an .xlsx file. */
import {
  type AddInReference,
  changedExtensionXml,
  EXTENSION_RELATIONSHIP,
  EXTENSION_TYPE,
  extensionXml,
  TASK_PANES_RELATIONSHIP,
  TASK_PANES_TYPE,
  taskPanesXml,
} from "./addInSettings";
import type { Book } from "./book";
import { CarriedFile } from "./carried";
import { CUSTOM_PROPERTIES_TYPE, customItemXml, customPropertiesXml } from "./customXml";
import { UnwritableBook } from "./fault";
import { PackageWriter, RelationshipList } from "./packageWriter";
import { propertiesXml } from "./properties";
import { type Relationship, relationshipKind, resolveTarget } from "./relationships";
import { SharedStringTable } from "./sharedStringsWrite";
import { type SheetWriting, writeSheet } from "./sheetWrite";
import { StyleSheet } from "./styleSheet";
import { THEME_XML } from "./theme";
import { parseTree } from "./xmlTree";
import { coreProperties } from "./workbookParts";
import { shownSheet, workbookXml } from "./workbookWrite";

export interface WriteOptions {
  /** Add-in whose settings the book holds; without it they are filed under an id of zeros. */
  readonly addIn?: AddInReference;
}

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const WORKBOOK_TYPE = `${SPREADSHEET}sheet.main+xml`;
const THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const PROPERTIES_RELATIONSHIP =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

const NO_ADD_IN: AddInReference = {
  id: "00000000-0000-0000-0000-000000000000",
  version: "1.0.0.0",
  store: "developer",
  storeType: "Registry",
};

/** Parts of a read workbook that are made anew, or that no longer hold when cells change. */
const REMADE: ReadonlySet<string> = new Set([
  "worksheet",
  "styles",
  "sharedStrings",
  "calcChain",
  "customXml",
]);
/** Of the package: made anew, or (signatures, the list of sheets in app.xml) no longer true. */
const REMADE_AT_ROOT: ReadonlySet<string> = new Set([
  "officeDocument",
  "core-properties",
  "extended-properties",
  "webextensiontaskpanes",
  "origin",
]);

/**
 * Saves a book, with values of formulas as they stand in its cells and an order to Excel to calculate on opening.
 * Equal books give equal bytes.
 * @throws UnwritableBook for what Excel would refuse: no sheet, texts over 32,767 or formulas over 8,192
 * characters, literal drop-down lists over 255, more than 65,490 cell formats.
 */
export async function writeBook(book: Book, options: WriteOptions = {}): Promise<Uint8Array> {
  if (!book.sheets.some(({ visibility }) => visibility === "visible"))
    throw new UnwritableBook("a workbook needs a visible sheet");
  const carried = book.opaque instanceof CarriedFile ? book.opaque : null;
  const read = carried?.parts ?? null;
  const target = new PackageWriter(read);
  const workbookPath = read?.workbookPath ?? "xl/workbook.xml";
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
  for (const path of [workbookPath, `${folder}styles.xml`, `${folder}sharedStrings.xml`]) target.claim(path);
  const relationships = new RelationshipList(
    read?.relationships.filter((relationship) => !REMADE.has(relationshipKind(relationship))),
  );
  const writing: SheetWriting = {
    book,
    target,
    styleSheet: new StyleSheet(book.normalStyle, read?.styles.cellXfs.length ? read.styles : null),
    strings: new SharedStringTable(),
    carried,
    tableIds: new Set(),
  };
  // All paths first, so that nothing carried takes a sheet's place.
  const paths = book.sheets.map((sheet) => {
    const path = carried?.sheets.get(sheet)?.path;
    return path !== undefined && target.claim(path)
      ? path
      : target.freePath((number) => `${folder}worksheets/sheet${number}.xml`);
  });
  book.sheets.forEach((sheet, index) =>
    writeSheet(writing, sheet, paths[index]!, index === shownSheet(book)),
  );
  const ids = paths.map((path) => relationships.add("worksheet", path));
  target.write(`${folder}styles.xml`, `${SPREADSHEET}styles+xml`, [writing.styleSheet.xml()]);
  relationships.add("styles", `${folder}styles.xml`);
  target.write(`${folder}sharedStrings.xml`, `${SPREADSHEET}sharedStrings+xml`, writing.strings.xml());
  relationships.add("sharedStrings", `${folder}sharedStrings.xml`);
  if (!read) {
    target.write(`${folder}theme/theme1.xml`, THEME_TYPE, [THEME_XML]);
    relationships.add("theme", `${folder}theme/theme1.xml`);
  }
  writeCustomXml(book, target, relationships);
  target.carryTargets(workbookPath, relationships.list);
  const readType = read?.types.of(workbookPath) ?? "";
  const type = readType.includes("macroEnabled") ? readType : WORKBOOK_TYPE;
  target.write(workbookPath, type, [workbookXml(book, ids, carried)], relationships);
  writeRoot(book, target, workbookPath, carried, options.addIn ?? NO_ADD_IN);
  return target.finish();
}

function writeCustomXml(book: Book, target: PackageWriter, relationships: RelationshipList): void {
  for (const part of book.customXml) {
    const path = target.freePath((number) => `customXml/item${number}.xml`, true);
    const properties = target.freePath((number) => `customXml/itemProps${number}.xml`, true);
    const owned = new RelationshipList();
    owned.add("customXmlProps", properties);
    target.write(path, "application/xml", [customItemXml(part)], owned);
    target.write(properties, CUSTOM_PROPERTIES_TYPE, [customPropertiesXml(part)]);
    relationships.add("customXml", path);
  }
}

function writeRoot(
  book: Book,
  target: PackageWriter,
  workbookPath: string,
  carried: CarriedFile | null,
  addIn: AddInReference,
): void {
  const read = carried?.parts ?? null;
  const kept: Relationship[] = [];
  const panes: Relationship[] = [];
  for (const relationship of read?.rootRelationships ?? []) {
    const kind = relationshipKind(relationship);
    if (kind === "webextensiontaskpanes") panes.push(relationship);
    else if (!REMADE_AT_ROOT.has(kind)) kept.push(relationship);
  }
  const relationships = new RelationshipList([...kept, ...panes]);
  relationships.add("officeDocument", workbookPath);
  if (Object.keys(book.properties).length || (read && coreProperties(read))) {
    const path = "docProps/core.xml";
    target.claim(path);
    target.write(path, PROPERTIES_TYPE, [propertiesXml(book.properties, read && coreProperties(read))]);
    relationships.add(PROPERTIES_RELATIONSHIP, path);
  }
  writeSettings(book, target, relationships, carried, addIn, panes[0]);
  target.carryTargets("", [...kept, ...panes]);
  target.writeRelationships("", relationships);
}

/** Settings stay in the part they were read from; a book that had none gets a part beside other add-ins' own. */
function writeSettings(
  book: Book,
  target: PackageWriter,
  relationships: RelationshipList,
  carried: CarriedFile | null,
  addIn: AddInReference,
  readPanes: Relationship | undefined,
): void {
  const part = carried?.settingsPart ?? null;
  if (carried && part !== null) {
    if (JSON.stringify([...book.settings]) === carried.settings || !target.claim(part)) return;
    const owned = new RelationshipList(carried.relationshipsOf(part));
    target.carryTargets(part, owned.list);
    target.write(part, EXTENSION_TYPE, [changedExtensionXml(carried, part, book.settings)], owned);
    return;
  }
  if (!book.settings.size) return;
  const extension = target.freePath((number) => `xl/webextensions/webextension${number}.xml`);
  target.write(extension, EXTENSION_TYPE, [extensionXml(book.settings, addIn)]);
  // A package has one list of task panes.
  const path = readPanes ? resolveTarget("", readPanes.target) : "xl/webextensions/taskpanes.xml";
  target.claim(path);
  const owned = new RelationshipList(carried && readPanes ? carried.relationshipsOf(path) : []);
  target.carryTargets(path, owned.list);
  const id = owned.add(EXTENSION_RELATIONSHIP, extension);
  const read = carried && readPanes ? carried.parts.archive.text(path) : null;
  target.write(
    path,
    TASK_PANES_TYPE,
    [taskPanesXml(id, read === null ? null : parseTree(read, path))],
    owned,
  );
  if (!readPanes) relationships.add(TASK_PANES_RELATIONSHIP, path);
}
