/** RangeFont, RangeFill and FormatProtection: single properties of the cells' style. */
import type { Style, StylePatch } from "../../xlsx/style";
import { invalidArgument } from "../errors";
import { htmlColor } from "./colors";
import type { Getter, ModelClass, Setter } from "./contract";
import { restyle, uniform, type FormatObject } from "./formatTargets";

const UNDERLINES: Readonly<Record<string, Style["underline"]>> = {
  None: "none",
  Single: "single",
  Double: "double",
  SingleAccountant: "singleAccounting",
  DoubleAccountant: "doubleAccounting",
};
/** Colours Excel reports where none was chosen: automatic text and no fill. */
const AUTOMATIC = { font: "#000000", fill: "#FFFFFF" } as const;
/** Excel specifications and limits. */
const FONT_SIZES = { least: 1, most: 409 } as const;

type Flag = "bold" | "italic" | "strikethrough" | "subscript" | "superscript" | "formulaHidden" | "locked";

const read =
  <K extends keyof Style>(property: K): Getter<FormatObject> =>
  (format) =>
    uniform(format, property) ?? null;

const writeFlag =
  (property: Flag, member: string): Setter<FormatObject> =>
  (format, value, session) => {
    if (typeof value !== "boolean") throw invalidArgument(member);
    const patch: StylePatch = { [property]: value };
    restyle(format, patch, session);
  };

export const RangeFont: ModelClass<FormatObject> = {
  get: {
    Bold: read("bold"),
    Color: (format) => {
      const color = uniform(format, "fontColor");
      return color === undefined ? null : (color ?? AUTOMATIC.font);
    },
    Italic: read("italic"),
    Name: read("fontName"),
    Size: read("fontSize"),
    Strikethrough: read("strikethrough"),
    Subscript: read("subscript"),
    Superscript: read("superscript"),
    TintAndShade: () => 0,
    Underline: (format) => {
      const underline = uniform(format, "underline");
      return Object.keys(UNDERLINES).find((name) => UNDERLINES[name] === underline) ?? null;
    },
  },
  set: {
    Bold: writeFlag("bold", "RangeFont.bold"),
    Color: (format, value, session) =>
      restyle(format, { fontColor: htmlColor(value, "RangeFont.color") }, session),
    Italic: writeFlag("italic", "RangeFont.italic"),
    Name: (format, value, session) => {
      if (typeof value !== "string" || value === "") throw invalidArgument("RangeFont.name");
      restyle(format, { fontName: value }, session);
    },
    Size: (format, value, session) => {
      const fits = typeof value === "number" && value >= FONT_SIZES.least && value <= FONT_SIZES.most;
      if (!fits) throw invalidArgument("RangeFont.size");
      restyle(format, { fontSize: value }, session);
    },
    Strikethrough: writeFlag("strikethrough", "RangeFont.strikethrough"),
    Subscript: writeFlag("subscript", "RangeFont.subscript"),
    Superscript: writeFlag("superscript", "RangeFont.superscript"),
    Underline: (format, value, session) =>
      restyle(format, { underline: UNDERLINES[value as string]! }, session),
  },
};

export const RangeFill: ModelClass<FormatObject> = {
  get: {
    Color: (format) => {
      const fill = uniform(format, "fill");
      return fill === undefined ? null : (fill ?? AUTOMATIC.fill);
    },
    Pattern: (format) => {
      const fill = uniform(format, "fill");
      return fill === undefined ? null : fill === null ? "None" : "Solid";
    },
    PatternColor: () => AUTOMATIC.font,
    PatternTintAndShade: () => 0,
    TintAndShade: () => 0,
  },
  set: {
    Color: (format, value, session) =>
      restyle(format, { fill: htmlColor(value, "RangeFill.color") }, session),
  },
  call: {
    Clear: (format, _, session) => restyle(format, { fill: null }, session),
  },
};

export const FormatProtection: ModelClass<FormatObject> = {
  get: { FormulaHidden: read("formulaHidden"), Locked: read("locked") },
  set: {
    FormulaHidden: writeFlag("formulaHidden", "FormatProtection.formulaHidden"),
    Locked: writeFlag("locked", "FormatProtection.locked"),
  },
};
