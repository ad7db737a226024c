/**
 * The fills a theme gives rows of a report that may have been drawn before, and what of another theme's is undone. Bands are fills of cells, not conditional formats, which would hide the colours people give their rows.
 */
import type { Rectangle } from "../a1";
import type { Theme } from "../core/theme";
import { piecesOf, type LinePlaces } from "../report/linePlaces";
import type { SheetSpec } from "../report/spec";
import { THEME_LOOKS } from "../report/themes";
import { rangeOf } from "./formatRange";
import type { RowLook } from "./rowLooks";
import type { WrittenLook } from "./writtenStyles";

/** How Excel reports a cell without a fill, and text of the automatic colour. */
export const UNFILLED = "#FFFFFF";
export const AUTOMATIC = "#000000";

/** A row that stood there before. */
export interface StandingRow {
  readonly look: RowLook;
  /** What had been written in its printed cells. */
  readonly written: readonly WrittenLook[];
}

/** Rows that stood there before, by row of the new block, and the theme they were drawn in. */
export interface StandingLooks {
  readonly looks: ReadonlyMap<number, StandingRow>;
  /** Those whose formats were cleared. */
  readonly blanked: ReadonlySet<number>;
  /** Whether it was kept what had been written; else nothing is known of how texts were marked. */
  readonly isKnown: boolean;
  readonly theme: Theme;
}

/**
 * Queues the bands of the tables that are as wide as the page; working columns beside it have none, because what people
 * coloured there is not read. Rows that are not in `standing` have no fill; of the others a row somebody coloured whole
 * is left alone.
 */
export function queueBands(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  theme: Theme,
  standing: StandingLooks | null,
  places: LinePlaces,
): void {
  const { band } = THEME_LOOKS[theme];
  for (const { top, bottom, left, right } of tables(spec))
    for (let row = top; row <= bottom; row++) {
      const look = standing?.blanked.has(row) ? undefined : standing?.looks.get(row)?.look;
      const fill = look && bandOf(look, standing!.theme);
      const wanted = (row - top) % 2 === 1 ? band : null;
      if (look ? fill === undefined || fill === wanted : wanted === null) continue;
      for (const { at } of piecesOf({ top: row, bottom: row, left, right }, places)) {
        const cells = rangeOf(sheet, at).format.fill;
        if (wanted === null) cells.clear();
        else cells.color = wanted;
      }
    }
}

/**
 * The band of a row, null for none; undefined where no cell of it is as the theme left it. One banded cell tells a banded
 * row: cells without a fill in it are such as somebody cleared.
 */
export function bandOf(look: RowLook, theme: Theme): string | null | undefined {
  const { band } = THEME_LOOKS[theme];
  const fills = "color" in look ? [look.fill] : look.map(({ fill }) => fill);
  if (band !== null && fills.includes(band)) return band;
  return fills.includes(UNFILLED) ? null : undefined;
}

/** Rows that queueBands fills on a new sheet. */
export function bandCount(spec: SheetSpec, theme: Theme): number {
  if (THEME_LOOKS[theme].band === null) return 0;
  return tables(spec).reduce((count, { top, bottom }) => count + Math.floor((bottom - top + 1) / 2), 0);
}

/** Bodies of the tables that are as wide as the page. */
export function tables({ styles, print }: SheetSpec): Rectangle[] {
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
    if (old[style].color && !own[style].color) font.color = AUTOMATIC;
  }
}
