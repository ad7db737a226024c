/** Style definitions on ranges. */
import type { Rectangle } from "../a1";
import type { Language } from "../core/language";
import type { Theme } from "../core/theme";
import type { Line, Lines, StyleDefinition, StyleName } from "../report/styles";
import { THEME_LOOKS } from "../report/themes";

/** A column width in characters of the default font as the points Range.format.columnWidth wants (7 px a digit, 5 px padding). */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/**
 * The range of a rectangle on a sheet, for the batch it is queued in: what is loaded of it can be read afterwards, but no
 * later batch can go on with it. Untracked, because a tracked range costs two actions more each.
 */
export function rangeOf(sheet: Excel.Worksheet, area: Rectangle): Excel.Range {
  const { top, left, bottom, right } = area;
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

/** Queues a named style on a range; only what the style states is touched. */
export function queueStyle(range: Excel.Range, name: StyleName, language: Language, theme: Theme): void {
  const { fonts, styles } = THEME_LOOKS[theme];
  const style: StyleDefinition = styles[name];
  const { font, fill } = range.format;
  if (style.font) font.name = fonts[language][style.font];
  if (style.size !== undefined) font.size = style.size;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.underline) font.underline = Excel.RangeUnderlineStyle.single;
  if (style.color) font.color = style.color;
  if (style.fill) fill.color = style.fill;
  if (style.horizontal) range.format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical) range.format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap) range.format.wrapText = true;
  if (style.shrink !== undefined) range.format.shrinkToFit = style.shrink;
  if (style.unlocked) range.format.protection.locked = false;
  if (style.lines) queueLines(range, style.lines);
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;

const EDGES: Readonly<Record<keyof Lines, Excel.BorderIndex | `${Excel.BorderIndex}`>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  insideHorizontal: "InsideHorizontal",
  insideVertical: "InsideVertical",
};

const WEIGHTS = { hair: "Hairline", thin: "Thin", medium: "Medium", thick: "Thick" } as const;

function queueLines(range: Excel.Range, lines: Lines): void {
  for (const [edge, line] of Object.entries(lines) as [keyof Lines, Line][]) {
    const border = range.format.borders.getItem(EDGES[edge] as Excel.BorderIndex);
    border.style = "Continuous";
    border.weight = WEIGHTS[line.weight];
    border.color = line.color;
  }
}
