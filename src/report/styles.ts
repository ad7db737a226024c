/**
 * Style names of reports and data sheets, and what each looks like in print: black on white, thin lines, light shading
 * of groups alone. Other themes lay their fonts, colours and lines over it (themes.ts).
 */
import type { Language } from "../core/language";

export type StyleName =
  | "strip"
  | "stripLabel"
  | "selector"
  | "selectorLink"
  | "title"
  | "subtitle"
  | "headerLeft"
  | "headerRight"
  | "heading"
  | "group"
  | "body"
  | "stub"
  | "unit"
  | "periodMark"
  | "behindMark"
  | "number"
  | "rateMark"
  | "rank"
  | "ordinal"
  | "remark"
  | "wrapped"
  | "note"
  | "paragraph"
  | "proseHeading"
  | "signOff"
  | "tableHeading"
  | "settingLabel"
  | "settingValue"
  | "settingHint"
  | "frame"
  | "parting"
  | "total"
  | "card"
  | "cardName"
  | "cardValue"
  | "cardLabel"
  | "cardFigure"
  | "listName"
  | "listed"
  | "listedFigure"
  | "listedWord"
  | "listedRemark"
  | "link"
  | "coverTitle"
  | "coverPeriod"
  | "coverLine";

export interface Line {
  readonly weight: "hair" | "thin" | "medium" | "thick";
  readonly color: string;
}

/** Edges of a whole rectangle and the lines inside it. */
export interface Lines {
  readonly top?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  readonly right?: Line;
  readonly insideHorizontal?: Line;
  readonly insideVertical?: Line;
}

/** What a text is, by which its font is chosen. */
type FontRole = "title" | "heading" | "body" | "prose";
export type Fonts = Readonly<Record<Language, Readonly<Record<FontRole, string>>>>;

export interface StyleDefinition {
  readonly font?: FontRole;
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  /** Words longer than the column get smaller instead of being cut. */
  readonly shrink?: boolean;
  readonly lines?: Lines;
  readonly unlocked?: boolean;
}

export const INK = "#000000";
const hair: Line = { weight: "hair", color: "#595959" };
const thin: Line = { weight: "thin", color: "#404040" };
const rule: Line = { weight: "medium", color: INK };

const GROUP_FILL = "#F2F2F2";
const STRIP_FILL = "#F7F7F7";
const SELECTOR_FILL = "#FFFFFF";

/**
 * Fonts of print that Excel brings along. On the mainland titles are in 小标宋, headings in 黑体, prose in 仿宋 (GB/T 9704):
 * 小标宋 is not on every computer, and what Excel takes in its place is anybody's guess, so titles are in bold 宋体,
 * which has its strokes. Taiwan writes documents in 標楷體.
 */
export const FONTS: Fonts = {
  "zh-CN": { title: "宋体", heading: "黑体", body: "宋体", prose: "仿宋" },
  "zh-TW": { title: "標楷體", heading: "微軟正黑體", body: "新細明體", prose: "標楷體" },
  "en-US": { title: "Arial", heading: "Arial", body: "Arial", prose: "Arial" },
};

export const STYLES: Readonly<Record<StyleName, StyleDefinition>> = {
  strip: { font: "body", size: 9, color: "#595959", fill: STRIP_FILL, vertical: "center" },
  stripLabel: { horizontal: "right" },
  selector: {
    size: 10,
    bold: true,
    color: INK,
    fill: SELECTOR_FILL,
    horizontal: "center",
    shrink: true,
    lines: { top: thin, bottom: thin, left: thin, right: thin },
    unlocked: true,
  },
  selectorLink: {
    size: 10,
    bold: true,
    color: INK,
    horizontal: "center",
    lines: { top: hair, bottom: hair, left: hair, right: hair },
  },
  title: { font: "title", size: 18, bold: true, horizontal: "center", vertical: "center", shrink: true },
  subtitle: { font: "body", size: 12, horizontal: "center", vertical: "center" },
  headerLeft: { font: "body", size: 10, horizontal: "left", vertical: "center", shrink: true },
  headerRight: { font: "body", size: 10, horizontal: "right", vertical: "center", shrink: true },
  heading: {
    font: "heading",
    size: 10,
    bold: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    lines: { insideHorizontal: thin, insideVertical: thin, bottom: thin },
  },
  group: {
    font: "heading",
    size: 10,
    bold: true,
    fill: GROUP_FILL,
    horizontal: "left",
    // The line above is that of the row above, which may end a page.
    lines: { bottom: thin },
  },
  body: { font: "body", size: 10, vertical: "center", lines: { insideHorizontal: hair, bottom: hair } },
  stub: { horizontal: "left", wrap: true },
  unit: { horizontal: "center", shrink: true, lines: { left: hair, right: hair } },
  periodMark: { size: 9, horizontal: "left" },
  behindMark: { font: "body", size: 10, horizontal: "center" },
  number: { horizontal: "right", shrink: true, lines: { left: hair } },
  rateMark: { size: 9, horizontal: "left" },
  rank: { horizontal: "center", shrink: true, lines: { left: hair } },
  /** Places, numbers and months in the first column: tables are open at their sides. */
  ordinal: { horizontal: "center", shrink: true },
  remark: { size: 9, horizontal: "left", wrap: true, lines: { left: hair } },
  wrapped: { wrap: true, shrink: false },
  note: { font: "body", size: 9, horizontal: "left", vertical: "center", wrap: true },
  paragraph: { font: "prose", size: 11, horizontal: "left", vertical: "top", wrap: true },
  proseHeading: { font: "heading", size: 12, bold: true, horizontal: "left", vertical: "center" },
  signOff: { font: "body", size: 10, horizontal: "left", vertical: "center" },
  /** Headings of the tables people work in; they are never printed to be signed, so they do not follow the theme. */
  tableHeading: {
    font: "heading",
    size: 10,
    bold: true,
    fill: "#E8EFF7",
    horizontal: "center",
    vertical: "center",
    wrap: true,
    lines: { insideHorizontal: thin, insideVertical: thin, bottom: thin },
  },
  settingLabel: { font: "heading", size: 11, horizontal: "left", vertical: "center" },
  settingValue: {
    font: "body",
    size: 11,
    horizontal: "center",
    fill: "#FFFBE6",
    lines: { top: thin, bottom: thin, left: thin, right: thin },
    unlocked: true,
  },
  settingHint: { font: "body", size: 10, color: "#595959", horizontal: "left", vertical: "center" },
  total: { font: "heading", bold: true, fill: GROUP_FILL, lines: { top: thin } },
  card: {
    font: "body",
    size: 10,
    vertical: "center",
    lines: { top: thin, bottom: thin, left: thin, right: thin },
  },
  cardName: { font: "heading", size: 10, bold: true, fill: GROUP_FILL, horizontal: "center", wrap: true },
  cardValue: { font: "heading", size: 20, bold: true, horizontal: "center", shrink: true },
  cardLabel: { size: 9, horizontal: "center" },
  cardFigure: { horizontal: "center", shrink: true },
  listName: { horizontal: "left", wrap: true, lines: { left: hair } },
  /** Lines of a list that may be empty: without rules, so that blank ones are nothing to fill in. */
  listed: { font: "body", size: 10, vertical: "center" },
  listedFigure: { horizontal: "right", shrink: true },
  listedWord: { horizontal: "center", shrink: true },
  listedRemark: { size: 9, horizontal: "left", wrap: true },
  link: { underline: true, horizontal: "left", shrink: true, lines: { left: hair } },
  coverTitle: {
    font: "title",
    size: 32,
    bold: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    lines: { bottom: rule },
  },
  coverPeriod: { font: "heading", size: 18, horizontal: "center", vertical: "center", shrink: true },
  coverLine: { font: "body", size: 14, horizontal: "center", vertical: "center", shrink: true },
  frame: { lines: { top: rule, bottom: rule } },
  /** Two rows with a page's end between them: the line stands on both, below the one page and above the next. */
  parting: { lines: { insideHorizontal: rule } },
};
