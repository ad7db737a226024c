/**
 * Where the pages of a printed report end: no heading stands alone at the foot of a page, a table with column headings of its
 * own is not parted from them, and the sign-off row has the last rows of the table above it.
 */
import type { SheetSpec } from "./spec";
import type { StyleName } from "./styles";
import { columnPoints } from "./textWidth";

/** A4 in points, upright. */
const PAPER = { short: 595.3, long: 841.9 };
const POINTS_PER_CENTIMETRE = 72 / 2.54;
/** Margins in centimetres: room for a binding edge, the footer inside the bottom margin. */
export const MARGINS = { top: 1.6, bottom: 1.7, left: 1.5, right: 1.5, header: 0.8, footer: 0.8 } as const;
/** Programs measure columns differently (LibreOffice 4 percent narrower); a page that ends early is better than one of a single row. */
const SAFETY = 0.95;
/** Rows above the notes that stay with them. */
const ABOVE_NOTES = 2;

/** A group of rows that begins below this part of a page and does not end on it begins the next one. */
const LOW = 0.75;

/**
 * Headings by their style: how many rows stay with them, and the part of a page below which what does not end on the page
 * begins the next one. A table with column headings of its own, which Excel does not repeat, is whole, so part of a page may
 * stay blank for it; longer ones come in parts (continuedTable.ts). Long groups of rows are broken, and a paragraph stays with its heading, while others follow on the next page.
 */
const HEADINGS: Partial<Readonly<Record<StyleName, { readonly kept: number; readonly low: number }>>> = {
  heading: { kept: 2, low: 0 },
  group: { kept: 2, low: LOW },
  proseHeading: { kept: 1, low: 1 },
};

/** What of a sheet its pages depend on. */
type PrintedRows = Pick<SheetSpec, "print" | "rowHeights" | "columnWidths" | "styles">;

/** Rows with which pages begin after the first, 0-based; none where the report is shrunk to a number of pages. */
export function pageBreaks(spec: PrintedRows): number[] {
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
  const blocks = blocksOf(spec, (from, to, part = 1) => height(from, to + 1) <= (room - repeated) * part);
  const breaks: number[] = [];
  let first = area.top;
  let used = 0;
  const beginAt = (row: number): number => {
    const above = (top: number): number => (first === area.top ? 0 : repeated) + height(first, top);
    for (const { top, keeps, bottom, low } of blocks) {
      if (row <= top || row > bottom || top <= first) continue;
      const isLow = above(top) > room * low && height(top, bottom + 1) <= room - repeated;
      if (isLow || row < keeps) return beginAt(top);
      // Nor does the last row, often a total, stand alone on the next page.
      if (row === bottom && row > keeps) return row - 1;
    }
    return row;
  };
  const drawn = (row: number): boolean =>
    spec.styles.some(({ area: { top, bottom } }) => row >= top && row <= bottom);
  for (let row = area.top; row < end; row++) {
    used += heights.get(row) ?? 0;
    if (used <= room || row === first) continue;
    let begin = beginAt(row);
    // What parts two tables is not what a page begins with; it is low enough for the page before.
    if (begin + 1 < end && !drawn(begin)) begin++;
    breaks.push(begin);
    [first, used] = [begin, repeated + height(begin, row + 1)];
  }
  return breaks;
}

/** Points left on the last page of what was laid out so far, and those a further page has below its titles. */
export function pageRoom(spec: PrintedRows): { readonly left: number; readonly next: number } {
  const { area, titleRows } = spec.print;
  const height = (from: number, to: number): number =>
    spec.rowHeights.reduce((total, of) => total + (of.row >= from && of.row <= to ? of.height : 0), 0);
  const repeated = titleRows ? height(titleRows.first, titleRows.last) : 0;
  const room = pageHeight(spec) * SAFETY;
  const begin = pageBreaks(spec).at(-1);
  const used = begin === undefined ? height(area.top, area.bottom) : repeated + height(begin, area.bottom);
  return { left: room - used, next: room - repeated };
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

/**
 * The notes with the rows above them, and each heading of the body with what stands below it. Rows below column headings of
 * their own come with these to the notes, where a page holds all of it, or stay where they are.
 */
function blocksOf(
  { styles, print }: Pick<SheetSpec, "styles" | "print">,
  fits: (from: number, to: number, part?: number) => boolean,
): Block[] {
  const withColumns = new Set<number>();
  const headings = new Map<number, { readonly kept: number; readonly low: number }>();
  let notes = print.area.bottom + 1;
  for (const { area, style } of styles) {
    const heading = HEADINGS[style];
    if (style === "note" || style === "signOff") notes = Math.min(notes, area.top);
    for (let row = area.top; heading && row <= area.bottom; row++)
      if (row > (print.titleRows?.last ?? print.area.top)) {
        headings.set(row, heading);
        if (style === "heading") withColumns.add(row);
      }
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
  const last = [...withColumns].sort((a, b) => b - a)[0];
  const table = blocks.findLast(({ top }) => last !== undefined && top <= last);
  const group = blocks.at(-1);
  // A line of words below a title of its own needs no columns.
  const words =
    group && last !== undefined && group.top > last && fits(group.top, bottom) ? group.top : notes;
  const whole = table && fits(table.top, bottom) ? table.top : words;
  // Of a table without such headings the last group, where it is short: its rows alone would not say what they are of.
  const above = group && fits(group.top, notes - 1, 1 - LOW) ? group.top : notes - ABOVE_NOTES;
  const top = table ? whole : above;
  return [{ top, keeps: bottom + 1, bottom, low: 0 }, ...blocks];
}
