/** Opens a file as far as its workbook: parts, relationships, styles, the list of sheets. Nothing of cells. */
import { OFFICE_THEME_COLORS, themeColors } from "./colors";
import type { SheetVisibility } from "./book";
import { XlsxFault } from "./fault";
import { DEFAULT_LIMITS, type XlsxLimits } from "./limits";
import {
  ContentTypes,
  parseRelationships,
  type Relationship,
  relationshipKind,
  relationshipsPath,
  resolveTarget,
} from "./relationships";
import { relationshipId } from "./sheetElementsRead";
import { readStyles } from "./styleSheetRead";
import type { StyleSheetParts } from "./styleSheet";
import { parseTree, type XmlElement } from "./xmlTree";
import { ZipArchive } from "./zipRead";
import type { ZipEntry } from "./zipDirectory";

export interface ListedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly element: XmlElement;
  /** Null for sheets that are no worksheets (chart, dialog and macro sheets). */
  readonly entry: ZipEntry | null;
  readonly relationship: Relationship | null;
}

export interface WorkbookParts {
  readonly archive: ZipArchive;
  readonly types: ContentTypes;
  readonly rootRelationships: readonly Relationship[];
  readonly workbookPath: string;
  readonly workbook: XmlElement;
  readonly relationships: readonly Relationship[];
  readonly theme: readonly string[];
  readonly styles: StyleSheetParts;
  readonly stringsPath: string | null;
  readonly sheets: readonly ListedSheet[];
  /** Serial numbers of dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
}

const PROTECTED_CONTAINER = "EncryptedPackage";

/** @throws XlsxFault for bytes that are no workbook within the limits. */
export function openWorkbook(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): WorkbookParts {
  const archive = new ZipArchive(bytes, { ...DEFAULT_LIMITS, ...limits });
  if (archive.find(PROTECTED_CONTAINER)) throw new XlsxFault("xlsx.encrypted");
  const tree = (path: string | null): XmlElement | null => {
    const text = path === null ? null : archive.text(path);
    return text === null ? null : parseTree(text, path!);
  };
  const rootRelationships = parseRelationships(archive.text("_rels/.rels"), "_rels/.rels");
  const main = rootRelationships.find((relationship) => relationshipKind(relationship) === "officeDocument");
  const workbookPath = main ? resolveTarget("", main.target) : "xl/workbook.xml";
  const workbook = tree(workbookPath);
  if (workbook?.name !== "workbook") throw new XlsxFault("xlsx.notWorkbook");
  const relationships = parseRelationships(archive.text(relationshipsPath(workbookPath)), workbookPath);
  const pathOf = (kind: string): string | null => {
    const found = relationships.find((relationship) => relationshipKind(relationship) === kind);
    return found ? resolveTarget(workbookPath, found.target) : null;
  };
  const themeTree = tree(pathOf("theme"));
  const theme = themeTree ? themeColors(themeTree) : OFFICE_THEME_COLORS;
  return {
    archive,
    types: ContentTypes.parse(archive.text("[Content_Types].xml"), "[Content_Types].xml"),
    rootRelationships,
    workbookPath,
    workbook,
    relationships,
    theme,
    styles: readStyles(tree(pathOf("styles")), theme),
    stringsPath: pathOf("sharedStrings"),
    sheets: listedSheets(workbook, archive, workbookPath, relationships),
    date1904: workbook.child("workbookPr")?.flag("date1904") ?? false,
  };
}

function listedSheets(
  workbook: XmlElement,
  archive: ZipArchive,
  workbookPath: string,
  relationships: readonly Relationship[],
): ListedSheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets = (workbook.child("sheets")?.elements("sheet") ?? []).map((element) =>
    listed(element, archive, workbookPath, byId.get(relationshipId(element) ?? "") ?? null),
  );
  // A part listed over and over would be read as often.
  const entries = sheets.flatMap(({ entry }) => entry ?? []);
  if (new Set(entries).size !== entries.length) throw new XlsxFault("xlsx.corrupt", { part: workbookPath });
  return sheets;
}

function listed(
  element: XmlElement,
  archive: ZipArchive,
  workbookPath: string,
  relationship: Relationship | null,
): ListedSheet {
  const state = element.get("state");
  const isWorksheet = relationship !== null && relationshipKind(relationship) === "worksheet";
  const path = isWorksheet ? resolveTarget(workbookPath, relationship.target) : null;
  const entry = path === null ? null : archive.find(path);
  if (isWorksheet && !entry) throw new XlsxFault("xlsx.corrupt", { part: path! });
  return {
    name: element.string("name") ?? "",
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    element,
    entry,
    relationship,
  };
}

/** The tree of docProps/core.xml, or null. */
export function coreProperties(
  parts: Pick<WorkbookParts, "archive" | "rootRelationships">,
): XmlElement | null {
  const core = parts.rootRelationships.find(
    (relationship) => relationshipKind(relationship) === "core-properties",
  );
  if (!core) return null;
  const path = resolveTarget("", core.target);
  const xml = parts.archive.text(path);
  return xml === null ? null : parseTree(xml, path);
}
