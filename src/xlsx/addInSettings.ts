/**
 * Settings of an Office add-in (Office.context.document.settings), which a file keeps in the add-in's
 * web-extension part ([MS-OWEXML] 2.2): one property per key, its value JSON text.
 */
import type { CarriedFile } from "./carried";
import {
  parseRelationships,
  type Relationship,
  relationshipsPath,
  targetsOf,
  XML_HEAD,
} from "./relationships";
import { elementXml } from "./xmlWrite";
import { parseTree, type XmlElement } from "./xmlTree";
import { escapeXml } from "./xmlText";
import type { ZipArchive } from "./zipRead";

/** An add-in as files name it. */
export interface AddInReference {
  /** The manifest's id, or the store's asset id. */
  readonly id: string;
  readonly version: string;
  /** "developer", "en-US" …, with its kind: Registry, FileSystem, EXCatalog, OMEX … */
  readonly store: string;
  readonly storeType: string;
}

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASK_PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const OFFICE_2011 = "http://schemas.microsoft.com/office/2011/relationships/";
export const TASK_PANES_RELATIONSHIP = `${OFFICE_2011}webextensiontaskpanes`;
export const EXTENSION_RELATIONSHIP = `${OFFICE_2011}webextension`;
export const TASK_PANES_TYPE = "application/vnd.ms-office.webextensiontaskpanes+xml";
export const EXTENSION_TYPE = "application/vnd.ms-office.webextension+xml";

/** Settings of the add-in with `id`, or of the first add-in when none is named, and the part they stand in. */
export function readSettings(
  archive: ZipArchive,
  rootRelationships: readonly Relationship[],
  id: string | null,
): { settings: Map<string, string>; part: string | null } {
  const settings = new Map<string, string>();
  const panes = targetsOf("", rootRelationships, "webextensiontaskpanes")[0];
  if (panes === undefined) return { settings, part: null };
  const owned = parseRelationships(archive.text(relationshipsPath(panes)), panes);
  for (const part of targetsOf(panes, owned, "webextension")) {
    const text = archive.text(part);
    const root = text === null ? null : parseTree(text, part);
    if (!root || (id !== null && root.child("reference")?.get("id")?.toLowerCase() !== id.toLowerCase()))
      continue;
    for (const property of root.child("properties")?.elements("property") ?? []) {
      const name = property.get("name");
      if (name !== null) settings.set(name, property.get("value") ?? "");
    }
    return { settings, part };
  }
  return { settings, part: null };
}

const propertiesXml = (settings: ReadonlyMap<string, string>): string =>
  elementXml(
    "we:properties",
    {},
    [...settings]
      // No spreadsheet text: line breaks are references here, not _xHHHH_.
      .map(([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(value)}"/>`)
      .join(""),
  );

/** A new web-extension part. */
export function extensionXml(settings: ReadonlyMap<string, string>, addIn: AddInReference): string {
  const { id, version, store, storeType } = addIn;
  const content =
    elementXml("we:reference", { id, version, store, storeType }) +
    elementXml("we:alternateReferences", {}) +
    propertiesXml(settings) +
    elementXml("we:bindings", {});
  return XML_HEAD + elementXml("we:webextension", { "xmlns:we": EXTENSION, id: `{${id}}` }, content);
}

/** The web-extension part of a read file with other settings, all else as it was. */
export function changedExtensionXml(
  carried: CarriedFile,
  part: string,
  settings: ReadonlyMap<string, string>,
): string {
  const root = parseTree(carried.parts.archive.text(part) ?? "", part);
  const prefix = root.qualified.slice(0, root.qualified.length - root.name.length);
  const inner = root
    .elements()
    .map((element: XmlElement) =>
      element.name === "properties" ? propertiesXml(settings).replaceAll("we:", prefix) : element.xml(),
    );
  return `${XML_HEAD}<${root.qualified}${root.raw}>${inner.join("")}</${root.qualified}>`;
}

/** The list of task panes, that of a read file included, with one more that stays closed until asked for. */
export function taskPanesXml(relationshipId: string, read: XmlElement | null): string {
  const reference = elementXml("wetp:webextensionref", {
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "r:id": relationshipId,
  });
  const pane = elementXml(
    "wetp:taskpane",
    { "xmlns:wetp": TASK_PANES, dockstate: "right", visibility: "0", width: 350, row: 0 },
    reference,
  );
  if (read) return `${XML_HEAD}<${read.qualified}${read.raw}>${read.innerXml()}${pane}</${read.qualified}>`;
  return XML_HEAD + elementXml("wetp:taskpanes", { "xmlns:wetp": TASK_PANES }, pane);
}
