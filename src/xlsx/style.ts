/** Formatting of a cell, flat so that a change is a small patch. Colours are "#RRGGBB" or null. */
export type BorderLine =
  | "thin"
  | "medium"
  | "thick"
  | "hair"
  | "dotted"
  | "dashed"
  | "double"
  | "dashDot"
  | "dashDotDot"
  | "mediumDashed"
  | "mediumDashDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export interface Border {
  line: BorderLine;
  color: string | null;
}

export interface Style {
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double" | "singleAccounting" | "doubleAccounting";
  readonly strikethrough: boolean;
  readonly superscript: boolean;
  readonly subscript: boolean;
  /** null = automatic. */
  readonly fontColor: string | null;
  /** Solid fill; null = none. */
  readonly fill: string | null;
  readonly numberFormat: string;
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees, -90…90; 255 = stacked. */
  readonly rotation: number;
  readonly top: Border | null;
  readonly right: Border | null;
  readonly bottom: Border | null;
  readonly left: Border | null;
  readonly diagonalUp: Border | null;
  readonly diagonalDown: Border | null;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Text entered with a leading apostrophe. */
  readonly quotePrefix: boolean;
  /** Fill of a file that is neither none nor solid (hatched, gradient), its XML as read; gone when `fill` is set. */
  readonly pattern?: string;
}

export type StylePatch = { readonly [K in keyof Style]?: Style[K] };

/** What a conditional format changes. A solid fill goes to bgColor in the file (Excel ignores fgColor there). */
export interface DifferentialStyle {
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  fill?: string;
  numberFormat?: string;
  top?: Border;
  right?: Border;
  bottom?: Border;
  left?: Border;
}

/** The style of a cell nobody formatted. */
export const DEFAULT_STYLE: Style = Object.freeze({
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "none",
  strikethrough: false,
  superscript: false,
  subscript: false,
  fontColor: null,
  fill: null,
  numberFormat: "General",
  horizontal: "general",
  vertical: "center",
  wrap: false,
  shrink: false,
  indent: 0,
  rotation: 0,
  top: null,
  right: null,
  bottom: null,
  left: null,
  diagonalUp: null,
  diagonalDown: null,
  locked: true,
  formulaHidden: false,
  quotePrefix: false,
});
