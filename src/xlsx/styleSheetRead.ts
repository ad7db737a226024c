/** Reads styles.xml into styles by cell format number. */
import { readColor } from "./colors";
import { XlsxFault } from "./fault";
import { builtInFormat } from "./numberFormats";
import type { Border, BorderLine, DifferentialStyle, Style } from "./style";
import { DEFAULT_STYLE } from "./style";
import { internStyle } from "./styleIntern";
import { MAX_FORMATS, type StyleSheetParts } from "./styleSheet";
import type { XmlElement } from "./xmlTree";

/** What the schema puts after dxfs. */
const AFTER_DXFS = ["tableStyles", "colors", "extLst"];

const LINES: ReadonlySet<string> = new Set<BorderLine>([
  "thin",
  "medium",
  "thick",
  "hair",
  "dotted",
  "dashed",
  "double",
  "dashDot",
  "dashDotDot",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
]);

/** A style without format: what Excel takes when a file says nothing. */
const FILE_DEFAULT: Style = { ...DEFAULT_STYLE, fontName: "Calibri", vertical: "bottom" };

/** Styles of a part's tree; null (a file without styles) gives one default format. */
export function readStyles(root: XmlElement | null, theme: readonly string[]): StyleSheetParts {
  const list = (name: string, item: string): XmlElement[] => root?.child(name)?.elements(item) ?? [];
  const numberFormats = new Map<number, string>();
  for (const element of list("numFmts", "numFmt")) {
    const id = element.number("numFmtId");
    const code = element.string("formatCode");
    if (id !== null && code !== null) numberFormats.set(id, code);
  }
  const fonts = list("fonts", "font");
  const fills = list("fills", "fill");
  const borders = list("borders", "border");
  const xfs = list("cellXfs", "xf");
  const dxfs = list("dxfs", "dxf");
  if (xfs.length > MAX_FORMATS) throw new XlsxFault("xlsx.corrupt", { part: "styles", limit: MAX_FORMATS });
  const fontStyles = fonts.map((font) => readFont(font, theme));
  const fillStyles = fills.map((fill) => readFill(fill, theme));
  const borderStyles = borders.map((border) => readBorders(border, theme));
  const styles = xfs.map((xf) =>
    internStyle({
      ...FILE_DEFAULT,
      ...fontStyles[xf.number("fontId") ?? 0],
      ...fillStyles[xf.number("fillId") ?? 0],
      ...borderStyles[xf.number("borderId") ?? 0],
      ...readXf(xf),
      numberFormat: formatOf(xf.number("numFmtId") ?? 0, numberFormats),
    }),
  );
  if (!styles.length) styles.push(internStyle(FILE_DEFAULT));
  const xml = (elements: readonly XmlElement[]): string[] => elements.map((element) => element.xml());
  return {
    rootAttributes: root?.raw ?? ' xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    numberFormats,
    fonts: xml(fonts),
    fills: xml(fills),
    borders: xml(borders),
    cellStyleXfs: xml(list("cellStyleXfs", "xf")),
    cellXfs: xml(xfs),
    dxfs: xml(dxfs),
    cellStyles: root?.child("cellStyles")?.xml() ?? "",
    after: AFTER_DXFS.map((name) => root?.child(name)?.xml() ?? "").join(""),
    styles,
    differentials: dxfs.map((dxf) => ({ style: readDifferential(dxf, theme), xml: dxf.xml() })),
  };
}

const formatOf = (id: number, formats: ReadonlyMap<number, string>): string =>
  formats.get(id) ?? builtInFormat(id) ?? "General";

const on = (font: XmlElement, name: string): boolean => font.child(name)?.flag("val", true) ?? false;

function readFont(font: XmlElement, theme: readonly string[]): Partial<Style> {
  const underline = font.child("u");
  const kind = underline ? (underline.get("val") ?? "single") : "none";
  const place = font.child("vertAlign")?.get("val");
  return {
    fontName: font.child("name")?.get("val") ?? FILE_DEFAULT.fontName,
    fontSize: font.child("sz")?.number("val") ?? FILE_DEFAULT.fontSize,
    bold: on(font, "b"),
    italic: on(font, "i"),
    strikethrough: on(font, "strike"),
    underline:
      (["single", "double", "singleAccounting", "doubleAccounting"] as const).find((u) => u === kind) ??
      "none",
    superscript: place === "superscript",
    subscript: place === "subscript",
    fontColor: readColor(font.child("color"), theme),
  };
}

function readFill(fill: XmlElement, theme: readonly string[]): Partial<Style> {
  const pattern = fill.child("patternFill");
  const type = pattern?.get("patternType") ?? "none";
  if (pattern && type === "solid") return { fill: readColor(pattern.child("fgColor"), theme) ?? "#FFFFFF" };
  if (pattern && type === "none") return { fill: null };
  return { fill: null, pattern: fill.xml() };
}

function readSide(side: XmlElement | null, theme: readonly string[]): Border | null {
  const line = side?.get("style");
  if (!side || !line || !LINES.has(line)) return null;
  return { line: line as BorderLine, color: readColor(side.child("color"), theme) };
}

function readBorders(border: XmlElement, theme: readonly string[]): Partial<Style> {
  const diagonal = readSide(border.child("diagonal"), theme);
  return {
    left: readSide(border.child("left") ?? border.child("start"), theme),
    right: readSide(border.child("right") ?? border.child("end"), theme),
    top: readSide(border.child("top"), theme),
    bottom: readSide(border.child("bottom"), theme),
    diagonalUp: border.flag("diagonalUp") ? diagonal : null,
    diagonalDown: border.flag("diagonalDown") ? diagonal : null,
  };
}

function readXf(xf: XmlElement): Partial<Style> {
  const alignment = xf.child("alignment");
  const protection = xf.child("protection");
  const horizontal = alignment?.get("horizontal");
  const vertical = alignment?.get("vertical");
  const rotation = alignment?.number("textRotation") ?? 0;
  return {
    horizontal:
      (["left", "center", "right", "fill", "justify", "centerContinuous", "distributed"] as const).find(
        (value) => value === horizontal,
      ) ?? "general",
    vertical:
      (["top", "center", "justify", "distributed"] as const).find((value) => value === vertical) ?? "bottom",
    wrap: alignment?.flag("wrapText") ?? false,
    shrink: alignment?.flag("shrinkToFit") ?? false,
    indent: alignment?.number("indent") ?? 0,
    rotation: rotation > 90 && rotation <= 180 ? 90 - rotation : rotation,
    locked: protection?.flag("locked", true) ?? true,
    formulaHidden: protection?.flag("hidden") ?? false,
    quotePrefix: xf.flag("quotePrefix"),
  };
}

function readDifferential(dxf: XmlElement, theme: readonly string[]): DifferentialStyle {
  const style: DifferentialStyle = {};
  const font = dxf.child("font");
  if (font?.child("b")) style.bold = on(font, "b");
  if (font?.child("i")) style.italic = on(font, "i");
  if (font?.child("strike")) style.strikethrough = on(font, "strike");
  const color = readColor(font?.child("color") ?? null, theme);
  if (color) style.fontColor = color;
  const pattern = dxf.child("fill")?.child("patternFill");
  const fill = readColor(pattern?.child("bgColor") ?? null, theme);
  if (fill && pattern?.get("patternType") !== "none") style.fill = fill;
  const format = dxf.child("numFmt")?.string("formatCode");
  if (format) style.numberFormat = format;
  const border = dxf.child("border");
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const line = readSide(border?.child(side) ?? null, theme);
    if (line) style[side] = line;
  }
  return style;
}
