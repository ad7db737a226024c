/**
 * Where the pages of a printed report end: no heading stands alone at the foot of a page, a block whose heading comes low on
 * a page begins the next one, and the sign-off row has the last rows of the table above it.
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
const SAFETY = 0.96;
/** Rows that stay with a heading above them, and above the notes. */
const KEPT = 2;
/** Part of a page below which a block that does not end on it begins the next page. */
const LOW = 0.72;

const HEADINGS: ReadonlySet<StyleName> = new Set<StyleName>(["group", "heading", "proseHeading"]);

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
    for (const { top, body, bottom, always } of blocks) {
      if (row <= top || row > bottom || top <= first) continue;
      const low = above(top) > room * LOW && height(top, bottom + 1) <= room;
      if (always || low || row < body + KEPT) return beginAt(top);
      // Nor does the last row, often a total, stand alone on the next page.
      if (row === bottom) return row - 1;
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

/** Rows that belong together; `body` is the first below the heading. */
interface Block {
  readonly top: number;
  readonly body: number;
  readonly bottom: number;
  /** On one page whatever it costs. */
  readonly always: boolean;
}

/** The notes with the rows above them, and each heading of the body with what stands below it. */
function blocksOf({ styles, print }: Pick<SheetSpec, "styles" | "print">): Block[] {
  const headings = new Set<number>();
  let notes = print.area.bottom + 1;
  for (const { area, style } of styles)
    if (style === "note" || style === "signOff") notes = Math.min(notes, area.top);
    else if (HEADINGS.has(style))
      for (let row = area.top; row <= area.bottom; row++)
        if (row > (print.titleRows?.last ?? print.area.top)) headings.add(row);
  const tops = [...headings].filter((row) => !headings.has(row - 1)).sort((a, b) => a - b);
  const blocks = tops.map((top, index): Block => {
    let body = top;
    while (headings.has(body)) body++;
    return { top, body, bottom: (tops[index + 1] ?? notes) - 1, always: false };
  });
  const tail: Block = { top: notes - KEPT, body: notes, bottom: print.area.bottom, always: true };
  return [tail, ...blocks];
}
