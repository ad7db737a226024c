/** An .xlsx file as the rules look at it: parts as trees, cells one by one. */
import { strFromU8, unzipSync } from "fflate";
import {
  parseRelationships,
  type Relationship,
  relationshipsPath,
  resolveTarget,
} from "../../src/xlsx/relationships";
import { parseTree, type XmlElement } from "../../src/xlsx/xmlTree";
import { attribute, unescapeText, unescapeXml } from "../../src/xlsx/xmlText";

export interface RuleCell {
  readonly address: string;
  readonly type: string;
  readonly style: number;
  readonly value: string | null;
  readonly formula: string | null;
}

export class XlsxPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly faults: string[] = [];
  private readonly trees = new Map<string, XmlElement>();

  constructor(bytes: Uint8Array) {
    this.parts = new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
  }

  /** Notes a violation: which rule, and where or what. */
  fault(rule: string, detail: string): void {
    this.faults.push(`${rule}: ${detail}`);
  }

  text(path: string): string {
    return strFromU8(this.parts.get(path) ?? new Uint8Array(0));
  }

  /** Tree of a part; of a worksheet without its cells. */
  tree(path: string): XmlElement {
    let tree = this.trees.get(path);
    if (!tree) {
      const text = this.text(path).replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>");
      this.trees.set(path, (tree = parseTree(text, path)));
    }
    return tree;
  }

  relationships(part: string): Relationship[] {
    const path = relationshipsPath(part);
    return this.parts.has(path) ? parseRelationships(this.text(path), path) : [];
  }

  /** Path of the part a relationship of `owner` points to. */
  target(owner: string, id: string | null): string | null {
    const found = this.relationships(owner).find((relationship) => relationship.id === id);
    return found && !found.external ? resolveTarget(owner, found.target) : null;
  }

  /** Cells of a worksheet in the order of the file. */
  *cells(path: string): Generator<RuleCell> {
    for (const match of this.text(path).matchAll(/<c( [^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const [, raw = "", inner = ""] = match;
      const value = /<v[^>]*>(.*?)<\/v>/s.exec(inner)?.[1];
      const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inner)?.[1];
      yield {
        address: attribute(raw, "r") ?? "",
        type: attribute(raw, "t") ?? "n",
        style: Number(attribute(raw, "s") ?? 0),
        value: value === undefined ? null : unescapeText(value),
        formula: formula === undefined ? null : unescapeXml(formula),
      };
    }
  }
}
