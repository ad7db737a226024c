/**
 * The themes of reports. Print is black on white (styles.ts): a table that is signed and copied. Screen is for projecting
 * and reading on a display: a dark heading, bands of rows, fonts made for displays. Whatever a colour says is also said by
 * a sign or a word beside it, and every text has a contrast of at least 4.5 to 1 to what it stands on (WCAG 2.1, 1.4.3).
 */
import type { Theme } from "../core/theme";
import type { LookDefinition, SeriesLook } from "./charts";
import { FONTS, STYLES, type Fonts, type Line, type StyleDefinition, type StyleName } from "./styles";

/** What a conditional fill says of its cells. `marked`: behind schedule or with errors (标黄), beside a sign or word. */
export type StatusName = "ahead" | "onSchedule" | "marked";

interface ThemeLook {
  readonly fonts: Fonts;
  readonly styles: Readonly<Record<StyleName, StyleDefinition>>;
  /** Fills; null where the word stands alone. */
  readonly statuses: Readonly<Record<StatusName, string | null>>;
  /** Fill of every other row of a table; null for none. */
  readonly band: string | null;
  readonly series: Readonly<Record<SeriesLook, LookDefinition>>;
  readonly chartText: string;
  readonly chartGrid: string;
}

const NAVY = "#1F3864";
const BLUE = "#1F4E79";
const PALE = "#DCE6F1";
const WHITE = "#FFFFFF";
const faint: Line = { weight: "thin", color: "#D0D7E2" };
const edge: Line = { weight: "medium", color: BLUE };
const parting: Line = { weight: "thin", color: "#8EA9C8" };
const onBlue = { color: WHITE, fill: BLUE } as const;
const onPale = { color: NAVY, fill: PALE } as const;

const SCREEN: Partial<Readonly<Record<StyleName, Partial<StyleDefinition>>>> = {
  title: { color: BLUE },
  subtitle: { color: NAVY },
  heading: { ...onBlue, lines: { insideHorizontal: parting, insideVertical: parting } },
  group: { ...onPale, lines: { bottom: parting } },
  body: { lines: { insideHorizontal: faint, bottom: faint } },
  unit: { lines: { left: faint, right: faint } },
  number: { lines: { left: faint } },
  rank: { lines: { left: faint } },
  remark: { lines: { left: faint } },
  listName: { lines: { left: faint } },
  proseHeading: { color: BLUE },
  total: { ...onPale, lines: { top: parting } },
  card: { lines: { top: parting, bottom: parting, left: parting, right: parting } },
  cardName: onBlue,
  cardValue: { color: BLUE },
  link: { color: BLUE, lines: { left: faint } },
  coverTitle: { color: BLUE, lines: { bottom: edge } },
  coverPeriod: { color: NAVY },
  frame: { lines: { top: edge, bottom: edge } },
  parting: { lines: { insideHorizontal: edge } },
};

/** Fonts made for displays that Excel brings along. */
const SCREEN_FONTS: Fonts = {
  "zh-CN": allOf("微软雅黑"),
  "zh-TW": allOf("微軟正黑體"),
  "en-US": allOf("Arial"),
};

export const THEME_LOOKS: Readonly<Record<Theme, ThemeLook>> = {
  official: {
    fonts: FONTS,
    styles: STYLES,
    // 标黄通报: what is behind is marked yellow in documents too; it copies as a light grey.
    statuses: { ahead: null, onSchedule: null, marked: "#FFF3B3" },
    band: null,
    series: {
      amount: { mark: "bar", color: "#262626", fill: "#595959" },
      rate: { mark: "line", color: "#000000", fill: WHITE, marker: "circle" },
      schedule: { mark: "line", color: "#000000", fill: "#000000", dash: true, marker: "none" },
      baseline: { mark: "bar", color: WHITE, fill: WHITE },
    },
    chartText: "#000000",
    chartGrid: "#D9D9D9",
  },
  screen: {
    fonts: SCREEN_FONTS,
    styles: laidOver(SCREEN),
    statuses: { ahead: "#D8EFDA", onSchedule: "#DCE9F9", marked: "#FFE7A8" },
    band: "#F3F7FC",
    series: {
      amount: { mark: "bar", color: BLUE, fill: "#2E6CA4" },
      rate: { mark: "line", color: "#B34700", fill: WHITE, marker: "circle" },
      schedule: { mark: "line", color: "#404040", fill: "#404040", dash: true, marker: "none" },
      baseline: { mark: "bar", color: WHITE, fill: WHITE },
    },
    chartText: "#262626",
    chartGrid: "#D9D9D9",
  },
};

function laidOver(over: typeof SCREEN): ThemeLook["styles"] {
  const names = Object.keys(STYLES) as StyleName[];
  return Object.fromEntries(names.map((name) => [name, { ...STYLES[name], ...over[name] }])) as Record<
    StyleName,
    StyleDefinition
  >;
}

function allOf(font: string): Fonts["zh-CN"] {
  return { title: font, heading: font, body: font, prose: font };
}
