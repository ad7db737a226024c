/** Relationships of parts and their content types (ECMA-376 part 2, 6.5 and 6.2.3). */
import { parseTree } from "./xmlTree";
import { escapeXml } from "./xmlText";

export interface Relationship {
  readonly id: string;
  /** Full type URI. */
  readonly type: string;
  /** As written: relative to the owner, absolute with "/", or a URL when external. */
  readonly target: string;
  readonly external: boolean;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** Type URI of a short name: "worksheet", "styles", "hyperlink" …; full URIs stay. */
export const relationshipType = (kind: string): string => (kind.includes("/") ? kind : OFFICE + kind);

/** Last segment of a type URI: the same in transitional and strict files. */
export const relationshipKind = (relationship: Relationship): string =>
  relationship.type.slice(relationship.type.lastIndexOf("/") + 1);

/** Path of the relationships of a part; "" stands for the package. @example "xl/_rels/workbook.xml.rels" */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Path of a target seen from the folder of its owner. @example resolveTarget("xl/worksheets/sheet1.xml", "../tables/table1.xml") //=> "xl/tables/table1.xml" */
export function resolveTarget(owner: string, target: string): string {
  const path = target.split("#")[0]!;
  if (path.startsWith("/")) return path.slice(1);
  const segments = owner.split("/").slice(0, -1);
  for (const segment of path.replaceAll("\\", "/").split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/");
}

/** Paths of the parts that relationships of a kind point to, each once. */
export function targetsOf(owner: string, relationships: readonly Relationship[], kind: string): string[] {
  const paths = new Set<string>();
  for (const relationship of relationships)
    if (!relationship.external && relationshipKind(relationship) === kind)
      paths.add(resolveTarget(owner, relationship.target));
  return [...paths];
}

/** Target of a part as another part names it: absolute, which needs no counting of "..". */
export const absoluteTarget = (path: string): string => `/${path}`;

export function parseRelationships(xml: string | null, part: string): Relationship[] {
  if (xml === null) return [];
  return parseTree(xml, part)
    .elements("Relationship")
    .map((element) => ({
      id: element.get("Id") ?? "",
      type: element.get("Type") ?? "",
      target: element.get("Target") ?? "",
      external: element.get("TargetMode") === "External",
    }));
}

export function relationshipsXml(relationships: Iterable<Relationship>): string {
  let xml = `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;
  for (const { id, type, target, external } of relationships)
    xml += `<Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`;
  return `${xml}</Relationships>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Content types by part path and by extension. */
export class ContentTypes {
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();

  static parse(xml: string | null, part: string): ContentTypes {
    const types = new ContentTypes();
    if (xml === null) return types;
    for (const element of parseTree(xml, part).elements()) {
      const type = element.get("ContentType") ?? "";
      if (element.name === "Default")
        types.defaults.set((element.get("Extension") ?? "").toLowerCase(), type);
      else types.overrides.set((element.get("PartName") ?? "").replace(/^\//, "").toLowerCase(), type);
    }
    return types;
  }

  of(path: string): string | null {
    const extension = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return this.overrides.get(path.toLowerCase()) ?? this.defaults.get(extension) ?? null;
  }
}

/** [Content_Types].xml of the parts given, each by name save relationships. */
export function contentTypesXml(types: Iterable<readonly [path: string, type: string]>): string {
  let xml =
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  for (const [path, type] of types)
    xml += `<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`;
  return `${xml}</Types>`;
}
