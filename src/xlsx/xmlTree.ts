/** Small XML parts as a tree that can be written back as it was read. */
import { XlsxFault } from "./fault";
import { XmlScanner } from "./xmlScan";
import { attribute, unescapeText, unescapeXml } from "./xmlText";

export class XmlElement {
  readonly children: (XmlElement | string)[] = [];

  constructor(
    /** Name without prefix. */
    readonly name: string,
    readonly qualified: string,
    /** Attributes as written. */
    readonly raw: string,
  ) {}

  /** Value of an attribute (give the prefix when it has one), references resolved. */
  get(name: string): string | null {
    const value = attribute(this.raw, name);
    return value === null ? null : unescapeXml(value);
  }

  /** Value of an attribute of type ST_Xstring: _xHHHH_ escapes resolved too. */
  string(name: string): string | null {
    const value = attribute(this.raw, name);
    return value === null ? null : unescapeText(value);
  }

  /** Value of a yes/no attribute or of a property element: "1", "true", "on" and, for elements, no value. */
  flag(name: string, absent = false): boolean {
    const value = this.get(name);
    return value === null ? absent : value === "1" || value === "true" || value === "on";
  }

  /** Value of a number attribute; null when absent or no number. */
  number(name: string): number | null {
    const value = this.get(name);
    if (value === null || value.trim() === "") return null;
    const number = Number(value);
    return Number.isFinite(number) ? number : null;
  }

  elements(name?: string): XmlElement[] {
    return this.children.filter(
      (child): child is XmlElement =>
        typeof child !== "string" && (name === undefined || child.name === name),
    );
  }

  child(name: string): XmlElement | null {
    for (const child of this.children) if (typeof child !== "string" && child.name === name) return child;
    return null;
  }

  /** Text within, with the _xHHHH_ escapes of spreadsheets resolved. */
  text(): string {
    return unescapeText(this.rawText());
  }

  /** Text within, references resolved only. */
  plainText(): string {
    return unescapeXml(this.rawText());
  }

  /** The element as XML, as read. */
  xml(): string {
    if (!this.children.length) return `<${this.qualified}${this.raw}/>`;
    return `<${this.qualified}${this.raw}>${this.innerXml()}</${this.qualified}>`;
  }

  innerXml(): string {
    return this.children.map((child) => (typeof child === "string" ? child : child.xml())).join("");
  }

  private rawText(): string {
    return this.children.map((child) => (typeof child === "string" ? child : child.rawText())).join("");
  }
}

/** Elements held as trees of one part, about 150 bytes each. */
export const MAX_ELEMENTS = 1_000_000;

/**
 * Tree of a part's text.
 * @throws XlsxFault for broken XML, declarations, or more than MAX_ELEMENTS elements.
 */
export function parseTree(text: string, part: string): XmlElement {
  const builder = new TreeBuilder(part, { elements: MAX_ELEMENTS });
  const scanner = new XmlScanner(part, builder);
  scanner.push(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  scanner.finish();
  if (!builder.root) throw new XlsxFault("xlsx.corrupt", { part });
  return builder.root;
}

/** Builds one tree from scanned tags; the sheet reader uses it for what stands around the cells. */
export class TreeBuilder {
  root: XmlElement | null = null;
  private readonly path: XmlElement[] = [];

  constructor(
    private readonly part: string,
    /** Counted down; shared when a part makes several trees. */
    private readonly budget: { elements: number },
  ) {}

  /** True while an element is open. */
  get inside(): boolean {
    return this.path.length > 0;
  }

  open(name: string, raw: string, _selfClosing: boolean, qualified: string): void {
    if (--this.budget.elements < 0)
      throw new XlsxFault("xlsx.bomb", { part: this.part, limit: MAX_ELEMENTS });
    const element = new XmlElement(name, qualified, raw.trim() ? ` ${raw.trim()}` : "");
    const parent = this.path[this.path.length - 1];
    if (parent) parent.children.push(element);
    else this.root ??= element;
    this.path.push(element);
  }

  close(name: string): void {
    const element = this.path.pop();
    if (element?.name !== name) throw new XlsxFault("xlsx.corrupt", { part: this.part });
  }

  text(text: string): void {
    this.path[this.path.length - 1]?.children.push(text);
  }
}
