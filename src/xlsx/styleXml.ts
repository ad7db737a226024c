/** Fonts, fills, borders and formats of one style as the XML of styles.xml, and of conditional formats (dxf). */
import { colorAttribute } from "./colors";
import type { Border, DifferentialStyle, Style } from "./style";
import { escapeAttribute } from "./xmlText";

export function fontXml(style: Style): string {
  let xml = "<font>";
  if (style.bold) xml += "<b/>";
  if (style.italic) xml += "<i/>";
  if (style.strikethrough) xml += "<strike/>";
  if (style.underline !== "none")
    xml += style.underline === "single" ? "<u/>" : `<u val="${style.underline}"/>`;
  if (style.superscript) xml += '<vertAlign val="superscript"/>';
  else if (style.subscript) xml += '<vertAlign val="subscript"/>';
  xml += `<sz val="${style.fontSize}"/>`;
  if (style.fontColor) xml += `<color${colorAttribute(style.fontColor)}/>`;
  return `${xml}<name val="${escapeAttribute(style.fontName)}"/></font>`;
}

export function fillXml(style: Style): string {
  if (style.pattern) return style.pattern;
  if (!style.fill) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor${colorAttribute(style.fill)}/><bgColor indexed="64"/></patternFill></fill>`;
}

function sideXml(name: string, border: Border | null | undefined): string {
  if (!border) return `<${name}/>`;
  const color = border.color ? `<color${colorAttribute(border.color)}/>` : '<color auto="1"/>';
  return `<${name} style="${border.line}">${color}</${name}>`;
}

export function borderXml(style: Style): string {
  const up = style.diagonalUp ? ' diagonalUp="1"' : "";
  const down = style.diagonalDown ? ' diagonalDown="1"' : "";
  return (
    `<border${up}${down}>` +
    sideXml("left", style.left) +
    sideXml("right", style.right) +
    sideXml("top", style.top) +
    sideXml("bottom", style.bottom) +
    // One line serves both diagonals in files.
    sideXml("diagonal", style.diagonalUp ?? style.diagonalDown) +
    "</border>"
  );
}

/** The <alignment> and <protection> children of a cell format; empty when everything is as in Excel's own default. */
export function xfChildren(style: Style): { alignment: string; protection: string } {
  let alignment = "";
  if (style.horizontal !== "general") alignment += ` horizontal="${style.horizontal}"`;
  if (style.vertical !== "bottom") alignment += ` vertical="${style.vertical}"`;
  // Files count degrees downwards from 91; stacked text is 255 in both.
  if (style.rotation)
    alignment += ` textRotation="${style.rotation < 0 ? 90 - style.rotation : style.rotation}"`;
  if (style.wrap) alignment += ' wrapText="1"';
  if (style.indent) alignment += ` indent="${style.indent}"`;
  if (style.shrink) alignment += ' shrinkToFit="1"';
  let protection = "";
  if (!style.locked) protection += ' locked="0"';
  if (style.formulaHidden) protection += ' hidden="1"';
  return {
    alignment: alignment && `<alignment${alignment}/>`,
    protection: protection && `<protection${protection}/>`,
  };
}

/** A conditional format's dxf. A solid fill stands in bgColor: Excel ignores fgColor there. */
export function dxfXml(style: DifferentialStyle, numberFormatId: number): string {
  let font = "";
  if (style.bold !== undefined) font += style.bold ? "<b/>" : '<b val="0"/>';
  if (style.italic !== undefined) font += style.italic ? "<i/>" : '<i val="0"/>';
  if (style.strikethrough !== undefined) font += style.strikethrough ? "<strike/>" : '<strike val="0"/>';
  if (style.fontColor) font += `<color${colorAttribute(style.fontColor)}/>`;
  let xml = "<dxf>";
  if (font) xml += `<font>${font}</font>`;
  if (style.numberFormat !== undefined)
    xml += `<numFmt numFmtId="${numberFormatId}" formatCode="${escapeAttribute(style.numberFormat)}"/>`;
  if (style.fill) xml += `<fill><patternFill><bgColor${colorAttribute(style.fill)}/></patternFill></fill>`;
  if (style.left || style.right || style.top || style.bottom) {
    xml += "<border>";
    for (const side of ["left", "right", "top", "bottom"] as const)
      if (style[side]) xml += sideXml(side, style[side]);
    xml += "</border>";
  }
  return `${xml}</dxf>`;
}
