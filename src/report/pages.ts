/**
 * Where the pages of a printed report end: no heading stands alone at the foot of a page, a block that begins low on a page
 * begins the next one, and the sign-off row has the last rows of the table above it.
 */
import type { SheetSpec } from "./spec";
import type { StyleName } from "./styles";
import { columnPoints } from "./textWidth";

/** A4 in points, upright. */
const PAPER = { short: 595.3, long: 841.9 };
const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** Margins in centimetres: room for a binding edge, the footer inside the bottom margin. */
export const MARGINS = { top: 1.6, bottom: 1.7, left: 1.5, right: 1.5, header: 0.8, footer: 0.8 } as const;
/** Programs measure a little differently; a page that ends early is better than one of a single row. */
const SAFETY = 0.98;
/** Rows above the notes that stay with them. */
const ABOVE_NOTES = 2;

/**
 * Headings by their style: how many rows stay with them, and the part of a page below which what does not end on the page
 * begins the next one. A table with column headings of its own is to be read whole, so part of a page may stay blank for it;
 * groups of rows are broken, and a paragraph stays with its heading, while others follow on the next page.
 */
const HEADINGS: Partial<Readonly<Record<StyleName, { readonly kept: number; readonly low: number }>>> = {
  heading: { kept: 2, low: 0.7 },
  group: { kept: 2, low: 1 },
  proseHeading: { kept: 1, low: 1 },
};

/** Rows with which pages begin after the first, 0-based; none where the report is shrunk to a number of pages. */
export function pageBreaks(
  spec: Pick<SheetSpec, "print" | "rowHeights" | "columnWidths" | "styles">,
): number[] {
  const { area, titleRows, pagesTall } = spec.print;
  if (pagesTall !== undefined) return [];
  const heights = new Map(spec.rowHeights.map(({ row, height }) => [row, height]));
  const height = (from: number, to: number): number => {
    let total = 0;
    for (let row = from; row < to; row++) total += heights.get(row) ?? 0;
    return total;
  };
  const page = pageHeight(spec);
  const end = area.bottom + 1;
  if (height(area.top, end) <= page) return [];
  const room = page * SAFETY;
  const repeated = titleRows ? height(titleRows.first, titleRows.last + 1) : 0;
  const blocks = blocksOf(spec);
  const breaks: number[] = [];
  let first = area.top;
  let used = 0;
  const beginAt = (row: number): number => {
    const above = (top: number): number => (first === area.top ? 0 : repeated) + height(first, top);
    for (const { top, keeps, bottom, low } of blocks) {
      if (row <= top || row > bottom || top <= first) continue;
      const isLow = above(top) > room * low && height(top, bottom + 1) <= room;
      if (isLow || row < keeps) return beginAt(top);
      // Nor does the last row, often a total, stand alone on the next page.
      if (row === bottom && row > keeps) return row - 1;
    }
    return row;
  };
  for (let row = area.top; row < end; row++) {
    used += heights.get(row) ?? 0;
    if (used <= room || row === first) continue;
    const begin = beginAt(row);
    breaks.push(begin);
    [first, used] = [begin, repeated + height(begin, row + 1)];
  }
  return breaks;
}

/** Points of the sheet a page holds, as wide as the paper and no larger than it is. */
function pageHeight({ print, columnWidths }: Pick<SheetSpec, "print" | "columnWidths">): number {
  const [width, height] =
    print.orientation === "landscape" ? [PAPER.long, PAPER.short] : [PAPER.short, PAPER.long];
  const across = columnWidths
    .filter(({ column, hidden }) => !hidden && column >= print.area.left && column <= print.area.right)
    .reduce((total, column) => total + columnPoints(column.width), 0);
  const scale = Math.min(1, (width - (MARGINS.left + MARGINS.right) * POINTS_PER_CENTIMETRE) / across);
  return (height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_CENTIMETRE) / scale;
}

/** Rows that belong together. */
interface Block {
  readonly top: number;
  /** The first row a page may begin with. */
  readonly keeps: number;
  readonly bottom: number;
  /** Part of a page below which all of it begins the next one. */
  readonly low: number;
}

/** The notes with the rows above them, and each heading of the body with what stands below it. */
function blocksOf({ styles, print }: Pick<SheetSpec, "styles" | "print">): Block[] {
  const headings = new Map<number, { readonly kept: number; readonly low: number }>();
  let notes = print.area.bottom + 1;
  for (const { area, style } of styles) {
    const heading = HEADINGS[style];
    if (style === "note" || style === "signOff") notes = Math.min(notes, area.top);
    for (let row = area.top; heading && row <= area.bottom; row++)
      if (row > (print.titleRows?.last ?? print.area.top)) headings.set(row, heading);
  }
  const tops = [...headings.keys()].filter((row) => !headings.has(row - 1)).sort((a, b) => a - b);
  const blocks = tops.map((top, index): Block => {
    let body = top;
    while (headings.has(body)) body++;
    // Of headings one below the other the last says what follows.
    const { kept, low } = headings.get(body - 1)!;
    return { top, keeps: body + kept, bottom: (tops[index + 1] ?? notes) - 1, low };
  });
  const { bottom } = print.area;
  if (notes > bottom) return blocks;
  return [{ top: notes - ABOVE_NOTES, keeps: bottom + 1, bottom, low: 0 }, ...blocks];
}
