/** Custom XML parts ⇄ customXml/itemN.xml with their ids (ECMA-376 part 1, 22.5). */
import type { CustomXmlPart } from "./book";
import {
  parseRelationships,
  type Relationship,
  relationshipsPath,
  targetsOf,
  XML_HEAD,
} from "./relationships";
import { elementXml, rawAttributes } from "./xmlWrite";
import { parseTree, type XmlElement } from "./xmlTree";
import type { ZipArchive } from "./zipRead";

export const CUSTOM_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

export function readCustomXml(
  archive: ZipArchive,
  workbookPath: string,
  workbookRelationships: readonly Relationship[],
): CustomXmlPart[] {
  const parts: CustomXmlPart[] = [];
  for (const path of targetsOf(workbookPath, workbookRelationships, "customXml")) {
    const xml = archive.text(path);
    if (xml === null) continue;
    const owned = parseRelationships(archive.text(relationshipsPath(path)), path);
    const propertiesPath = targetsOf(path, owned, "customXmlProps")[0] ?? null;
    const propertiesText = propertiesPath === null ? null : archive.text(propertiesPath);
    const store = propertiesText === null ? null : parseTree(propertiesText, propertiesPath!);
    const id = store && prefixed(store, "itemID");
    const root = parseTree(xml, path);
    const prefix = root.qualified.slice(0, Math.max(0, root.qualified.length - root.name.length - 1));
    parts.push({
      id: id ?? "",
      namespace: root.get(prefix ? `xmlns:${prefix}` : "xmlns") ?? "",
      xml: withoutDeclaration(xml),
    });
  }
  return parts;
}

/** An attribute whatever prefix the file gave its namespace. */
function prefixed(element: XmlElement, name: string): string | null {
  for (const written of rawAttributes(element.raw).keys())
    if (written === name || written.endsWith(`:${name}`)) return element.get(written);
  return null;
}

/** The item part; a declaration the text brings along gives way to ours, which names the encoding truly. */
export const customItemXml = (part: CustomXmlPart): string => XML_HEAD + withoutDeclaration(part.xml);

const withoutDeclaration = (xml: string): string => xml.replace(/^\uFEFF?\s*(<\?xml[^>]*\?>)?\s*/, "");

export function customPropertiesXml(part: CustomXmlPart): string {
  const schemas = part.namespace ? elementXml("ds:schemaRef", { "ds:uri": part.namespace }) : "";
  return (
    XML_HEAD +
    elementXml(
      "ds:datastoreItem",
      { "ds:itemID": part.id, "xmlns:ds": DATA_STORE },
      elementXml("ds:schemaRefs", {}, schemas),
    )
  );
}
