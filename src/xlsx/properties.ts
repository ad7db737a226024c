/** Title, author, subject and comments of a document ⇄ docProps/core.xml. */
import type { Book } from "./book";
import { XML_HEAD } from "./relationships";
import { escapeXml } from "./xmlText";
import type { XmlElement } from "./xmlTree";

const ELEMENTS = [
  ["title", "dc:title"],
  ["subject", "dc:subject"],
  ["author", "dc:creator"],
  ["comments", "dc:description"],
] as const;

const NAMESPACES =
  ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

export function readProperties(root: XmlElement | null): Book["properties"] {
  const properties: Book["properties"] = {};
  for (const [name, qualified] of ELEMENTS) {
    const text = root?.child(qualified.slice(3))?.plainText();
    if (text) properties[name] = text;
  }
  return properties;
}

/** core.xml; elements of a read one that the model does not know stay. */
export function propertiesXml(properties: Book["properties"], read: XmlElement | null): string {
  const known: readonly string[] = ELEMENTS.map(([, qualified]) => qualified.slice(3));
  const others = (read?.elements() ?? [])
    .filter(({ name }) => !known.includes(name))
    .map((element) => element.xml());
  const own = ELEMENTS.map(([name, qualified]) =>
    properties[name] ? `<${qualified}>${escapeXml(properties[name])}</${qualified}>` : "",
  );
  return `${XML_HEAD}<cp:coreProperties${read ? read.raw + missingDc(read.raw) : NAMESPACES}>${own.join("")}${others.join("")}</cp:coreProperties>`;
}

const missingDc = (raw: string): string =>
  (raw.includes("xmlns:dc=") ? "" : ' xmlns:dc="http://purl.org/dc/elements/1.1/"') +
  (raw.includes("xmlns:cp=")
    ? ""
    : ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"');
