/**
 * The fills a theme gives rows of a report: bands, and headings. Bands are fills of cells, not conditional formats, which
 * would hide the colours people give their rows; so a row that stays is given another band only where its fill is one of
 * ours, whole, and is left alone where somebody coloured it.
 */
import type { Rectangle } from "../a1";
import { THEMES, type Theme } from "../core/theme";
import type { SheetSpec } from "../report/spec";
import { THEME_LOOKS } from "../report/themes";
import { rangeOf } from "./formatRange";

/** How Excel reports a cell without a fill. */
const UNFILLED = "#FFFFFF";
const BANDS: ReadonlySet<string> = new Set(THEMES.flatMap((theme) => THEME_LOOKS[theme].band ?? []));

/** Fills of rows that stood there before, whole or null for mixed, by row of the new block. */
export type StandingFills = ReadonlyMap<number, string | null>;

/**
 * Queues the bands of the tables that are as wide as the page, over the whole block, so that a row is one fill. Rows that
 * are not in `standing` have no fill.
 */
export function queueBands(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  block: Rectangle,
  theme: Theme,
  standing: StandingFills,
): void {
  const { band } = THEME_LOOKS[theme];
  for (const { top, bottom } of tables(spec))
    for (let row = top; row <= bottom; row++) {
      const fill = standing.has(row) ? ownFill(standing.get(row)!) : null;
      const wanted = (row - top) % 2 === 1 ? band : null;
      if (fill === undefined || fill === wanted) continue;
      const cells = rangeOf(sheet, { ...block, top: row, bottom: row }).format.fill;
      if (wanted === null) cells.clear();
      else cells.color = wanted;
    }
}

/** Rows that queueBands fills on a new sheet. */
export function bandCount(spec: SheetSpec, theme: Theme): number {
  if (THEME_LOOKS[theme].band === null) return 0;
  return tables(spec).reduce((count, { top, bottom }) => count + Math.floor((bottom - top + 1) / 2), 0);
}

/** A fill the add-in gave, null for none; undefined for a person's. */
function ownFill(fill: string | null): string | null | undefined {
  const color = fill?.toUpperCase();
  if (color === UNFILLED) return null;
  return color !== undefined && BANDS.has(color) ? color : undefined;
}

function tables({ styles, print }: SheetSpec): Rectangle[] {
  return styles.flatMap(({ area, style }) =>
    style === "body" && area.left === 0 && area.right === print.area.right ? [area] : [],
  );
}

/** Queues that what another theme coloured and this one does not is as it was: the styles say only what they set. */
export function queueWithoutTheme(sheet: Excel.Worksheet, spec: SheetSpec, before: Theme, now: Theme): void {
  if (before === now) return;
  const [old, own] = [THEME_LOOKS[before].styles, THEME_LOOKS[now].styles];
  for (const { area, style } of spec.styles) {
    const { fill, font } = rangeOf(sheet, area).format;
    if (old[style].fill && !own[style].fill) fill.clear();
    if (old[style].color && !own[style].color) font.color = "#000000";
  }
}
