/** One displayed cell in the words of the grid library. */
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
} from "@univerjs/core";
import type { DisplayedCell, ValueKind } from "../../host/view/sheetView";
import type { Border, BorderLine, Style } from "../../xlsx/style";

const LINES: Readonly<Record<BorderLine, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const HORIZONTAL: Readonly<Record<Style["horizontal"], HorizontalAlign>> = {
  general: HorizontalAlign.UNSPECIFIED,
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  fill: HorizontalAlign.LEFT,
  justify: HorizontalAlign.LEFT,
  centerContinuous: HorizontalAlign.CENTER,
  distributed: HorizontalAlign.CENTER,
};

const VERTICAL: Readonly<Record<Style["vertical"], VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
  justify: VerticalAlign.TOP,
  distributed: VerticalAlign.MIDDLE,
};

/** Where values stand under "general". */
const BY_KIND: Readonly<Record<ValueKind, HorizontalAlign>> = {
  blank: HorizontalAlign.LEFT,
  number: HorizontalAlign.RIGHT,
  text: HorizontalAlign.LEFT,
  logical: HorizontalAlign.CENTER,
  error: HorizontalAlign.CENTER,
};

/** Excel's fonts, each followed by what stands in for it where it is not installed. */
const STAND_INS: readonly [RegExp, string][] = [
  [/宋|SimSun|Ming|仿|FangSong/i, '"Noto Serif CJK SC", "Songti SC", serif'],
  [/./, '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'],
];
/** Pixels one step of indent takes. */
const INDENT = 9;
const MARGIN = 2;

/** Draws a cell. `width` is its width in pixels; a number that does not fit is shown as ####, as Excel does. */
export function drawnCell(cell: DisplayedCell, width: number, measure: TextMeasure): ICellData {
  const { kind, style } = cell;
  const s = drawnStyle(cell);
  if (cell.text === "") return { s };
  const fits = kind !== "number" || measure(cell.text, style, cell.overlay.bold ?? style.bold) <= width;
  return { v: fits ? cell.text : hashes(width, style), t: CellValueType.STRING, s };
}

/** Width in pixels of a text in a style. */
export type TextMeasure = (text: string, style: Style, bold: boolean) => number;

/** Measures with the browser's own fonts, remembering texts it has seen. */
export function textMeasure(): TextMeasure {
  const context = document.createElement("canvas").getContext("2d");
  const seen = new Map<string, number>();
  return (text, style, bold) => {
    if (!context) return 0;
    const font = `${bold ? "bold " : ""}${style.fontSize}pt ${fontFamily(style.fontName)}`;
    const key = `${font}\n${text}`;
    let width = seen.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      if (seen.size > 20_000) seen.clear();
      seen.set(key, width);
    }
    return width;
  };
}

/** The CSS font families for a font name of a workbook. */
export function fontFamily(name: string): string {
  const standIn = STAND_INS.find(([pattern]) => pattern.test(name))?.[1] ?? "sans-serif";
  return `"${name.replaceAll('"', "")}", ${standIn}`;
}

function hashes(width: number, { fontSize }: Style): string {
  return "#".repeat(Math.max(1, Math.floor(width / (fontSize * 0.75))));
}

function drawnStyle({ kind, style, overlay }: DisplayedCell): IStyleData {
  const fill = overlay.fill ?? style.fill;
  const color = overlay.fontColor ?? style.fontColor;
  const borders = drawnBorders({
    t: overlay.top ?? style.top,
    r: overlay.right ?? style.right,
    b: overlay.bottom ?? style.bottom,
    l: overlay.left ?? style.left,
    tl_br: style.diagonalDown,
    bl_tr: style.diagonalUp,
  });
  const horizontal = style.horizontal === "general" ? BY_KIND[kind] : HORIZONTAL[style.horizontal];
  const indent = style.indent * INDENT + MARGIN;
  return {
    ff: fontFamily(style.fontName),
    fs: style.fontSize,
    bl: flag(overlay.bold ?? style.bold),
    it: flag(overlay.italic ?? style.italic),
    ...(style.underline === "none" ? {} : { ul: { s: BooleanNumber.TRUE } }),
    ...((overlay.strikethrough ?? style.strikethrough) ? { st: { s: BooleanNumber.TRUE } } : {}),
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(borders ? { bd: borders } : {}),
    ht: horizontal,
    vt: VERTICAL[style.vertical],
    tb: style.wrap ? WrapStrategy.WRAP : kind === "text" ? WrapStrategy.OVERFLOW : WrapStrategy.CLIP,
    pd: {
      l: horizontal === HorizontalAlign.RIGHT ? MARGIN : indent,
      r: horizontal === HorizontalAlign.RIGHT ? indent : MARGIN,
    },
    ...(style.rotation === 255
      ? { tr: { a: 0, v: BooleanNumber.TRUE } }
      : style.rotation
        ? { tr: { a: -style.rotation } }
        : {}),
  };
}

function drawnBorders(sides: Readonly<Record<string, Border | null>>): IBorderData | null {
  const drawn = Object.entries(sides).flatMap(([side, border]) =>
    border ? [[side, { s: LINES[border.line], cl: { rgb: border.color ?? "#000000" } }] as const] : [],
  );
  return drawn.length ? Object.fromEntries(drawn) : null;
}

const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
