/**
 * styles.xml: the lists that cells and conditional formats point into. What a file had stays at its place,
 * so that numbers in carried parts stay right; new entries are added behind, each once.
 */
import type { DifferentialStyle, Style } from "./style";
import { borderXml, dxfXml, fillXml, fontXml, xfChildren } from "./styleXml";
import { builtInFormatId, FIRST_CUSTOM_FORMAT } from "./numberFormats";
import { XML_HEAD } from "./relationships";
import { escapeAttribute } from "./xmlText";
import { UnwritableBook } from "./fault";

/** A list of XML elements without doubles. */
class XmlList {
  private readonly indexes = new Map<string, number>();
  readonly items: string[] = [];
  constructor(items: readonly string[]) {
    for (const item of items) {
      if (!this.indexes.has(item)) this.indexes.set(item, this.items.length);
      this.items.push(item);
    }
  }
  index(xml: string): number {
    let index = this.indexes.get(xml);
    if (index === undefined) {
      this.indexes.set(xml, (index = this.items.length));
      this.items.push(xml);
    }
    return index;
  }
}

/** Lists and remainders of a styles part as read; see styleSheetRead. */
export interface StyleSheetParts {
  readonly rootAttributes: string;
  readonly numberFormats: ReadonlyMap<number, string>;
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
  readonly cellStyleXfs: readonly string[];
  readonly cellXfs: readonly string[];
  readonly dxfs: readonly string[];
  /** Named styles, table styles, colours, extensions as XML, in the order of the schema. */
  readonly cellStyles: string;
  readonly after: string;
  /** Style of each cellXfs entry. */
  readonly styles: readonly Style[];
  /** Looks of conditional formats by dxf number, and their XML. */
  readonly differentials: readonly { readonly style: DifferentialStyle; readonly xml: string }[];
}

/** Excel allows 65,490 cell formats in a workbook (Excel specifications and limits). */
export const MAX_FORMATS = 65_490;

const MAIN = ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export class StyleSheet {
  private readonly fonts: XmlList;
  private readonly fills: XmlList;
  private readonly borders: XmlList;
  private readonly xfs: XmlList;
  private readonly dxfs: XmlList;
  private readonly formats = new Map<string, number>();
  private readonly writtenFormats = new Map<number, string>();
  private nextFormat = FIRST_CUSTOM_FORMAT;
  private readonly indexes = new Map<Style, number>();
  private readonly differentials = new Map<string, number>();

  constructor(
    private readonly normal: Style,
    private readonly read: StyleSheetParts | null,
  ) {
    this.fonts = new XmlList(read?.fonts ?? []);
    this.fills = new XmlList(
      read?.fills ?? [
        '<fill><patternFill patternType="none"/></fill>',
        // Excel reserves the second place for this one whatever stands there.
        '<fill><patternFill patternType="gray125"/></fill>',
      ],
    );
    this.borders = new XmlList(read?.borders ?? []);
    this.xfs = new XmlList(read?.cellXfs ?? []);
    this.dxfs = new XmlList(read?.dxfs ?? []);
    for (const [id, code] of read?.numberFormats ?? []) {
      this.writtenFormats.set(id, code);
      if (!this.formats.has(code)) this.formats.set(code, id);
      if (id >= this.nextFormat) this.nextFormat = id + 1;
    }
    read?.styles.forEach((style, index) => {
      if (!this.indexes.has(style)) this.indexes.set(style, index);
    });
    read?.differentials.forEach(({ style }, index) => {
      const key = JSON.stringify(style);
      if (!this.differentials.has(key)) this.differentials.set(key, index);
    });
    if (!read) this.index(normal);
  }

  /** Number of a style in cellXfs. */
  index(style: Style): number {
    let index = this.indexes.get(style);
    if (index === undefined) {
      this.indexes.set(style, (index = this.xfs.index(this.xfXml(style))));
      if (this.xfs.items.length > MAX_FORMATS)
        throw new UnwritableBook(`more than ${MAX_FORMATS} cell formats`);
    }
    return index;
  }

  /** Number of a conditional format's look in dxfs. */
  differential(style: DifferentialStyle): number {
    const read = this.differentials.get(JSON.stringify(style));
    if (read !== undefined) return read;
    const format = style.numberFormat === undefined ? 0 : this.formatId(style.numberFormat);
    return this.dxfs.index(dxfXml(style, format));
  }

  /** Number of a dxf that is carried as XML. */
  differentialXml(xml: string): number {
    return this.dxfs.index(xml);
  }

  /** styles.xml; call after every sheet is written. */
  xml(): string {
    const list = (name: string, items: readonly string[]): string =>
      items.length ? `<${name} count="${items.length}">${items.join("")}</${name}>` : "";
    const formats = [...this.writtenFormats].map(
      ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`,
    );
    const { read } = this;
    return (
      `${XML_HEAD}<styleSheet${read?.rootAttributes ?? MAIN}>` +
      list("numFmts", formats) +
      list("fonts", this.fonts.items) +
      list("fills", this.fills.items) +
      list("borders", this.borders.items) +
      list("cellStyleXfs", read?.cellStyleXfs ?? [this.xfXml(this.normal, true)]) +
      list("cellXfs", this.xfs.items) +
      (read?.cellStyles ??
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>') +
      (list("dxfs", this.dxfs.items) || '<dxfs count="0"/>') +
      (read?.after ?? '<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/>') +
      "</styleSheet>"
    );
  }

  private xfXml(style: Style, named = false): string {
    const font = this.fonts.index(fontXml(style));
    const fill = this.fills.index(fillXml(style));
    const border = this.borders.index(borderXml(style));
    const format = this.formatId(style.numberFormat);
    const { alignment, protection } = xfChildren(style);
    let xml = `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}"`;
    if (!named) xml += ' xfId="0"';
    if (style.quotePrefix) xml += ' quotePrefix="1"';
    if (format) xml += ' applyNumberFormat="1"';
    if (font) xml += ' applyFont="1"';
    if (fill) xml += ' applyFill="1"';
    if (border) xml += ' applyBorder="1"';
    if (alignment) xml += ' applyAlignment="1"';
    if (protection) xml += ' applyProtection="1"';
    return alignment || protection ? `${xml}>${alignment}${protection}</xf>` : `${xml}/>`;
  }

  private formatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== null) return builtIn;
    let id = this.formats.get(code);
    if (id === undefined) {
      this.formats.set(code, (id = this.nextFormat++));
      this.writtenFormats.set(id, code);
    }
    return id;
  }
}
