/**
 * The fills a theme gives rows of a report, and the colours people gave them. What a person changed from what the theme
 * had written stays when the report is drawn again, in the same theme or another; what is still as it was written follows.
 * Bands are fills of cells, not conditional formats, which would hide the colours people give their rows.
 */
import type { Rectangle } from "../a1";
import type { Theme } from "../core/theme";
import type { SheetSpec } from "../report/spec";
import { THEME_LOOKS } from "../report/themes";
import { rangeOf } from "./formatRange";
import type { CellLook, RowLook } from "./rowLooks";

/** How Excel reports a cell without a fill, and text of the automatic colour. */
const UNFILLED = "#FFFFFF";
const AUTOMATIC = "#000000";

/** Rows that stood there before: their looks by row of the new block, and the theme they were drawn in. */
export interface StandingLooks {
  readonly looks: ReadonlyMap<number, RowLook>;
  /** Those whose formats were cleared. */
  readonly blanked: ReadonlySet<number>;
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
): void {
  const { band } = THEME_LOOKS[theme];
  for (const { top, bottom, left, right } of tables(spec))
    for (let row = top; row <= bottom; row++) {
      const look = standing?.blanked.has(row) ? undefined : standing?.looks.get(row);
      const fill = look && bandOf(look, standing!.theme);
      const wanted = (row - top) % 2 === 1 ? band : null;
      if (look ? fill === undefined || fill === wanted : wanted === null) continue;
      const cells = rangeOf(sheet, { top: row, bottom: row, left, right }).format.fill;
      if (wanted === null) cells.clear();
      else cells.color = wanted;
    }
}

/**
 * The band of a row, null for none; undefined where no cell of it is as the theme left it. One banded cell tells a banded
 * row: cells without a fill in it are such as somebody cleared.
 */
function bandOf(look: RowLook, theme: Theme): string | null | undefined {
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
    if (old[style].color && !own[style].color) font.color = AUTOMATIC;
  }
}

/**
 * Queues, after everything else that colours cells, that colours people gave cells of rows that stay are theirs again. What
 * nothing wrote over is not touched.
 */
export function queuePeoplesColours(
  sheet: Excel.Worksheet,
  spec: SheetSpec,
  now: Theme,
  { looks, blanked, theme }: StandingLooks,
): void {
  const banded = tables(spec);
  const { right } = spec.print.area;
  const isEither = [theme, now].some((each) => THEME_LOOKS[each].band !== null);
  for (const [row, look] of looks) {
    const isBanded = banded.some(({ top, bottom }) => row >= top && row <= bottom);
    const unwritten = (isBanded && bandOf(look, theme)) || UNFILLED;
    const isBlanked = blanked.has(row);
    const leaves = writtenIn(spec, now, row, right);
    const cells = writtenIn(spec, theme, row, right).map((written, column): Partial<CellLook> => {
      const stood = "color" in look ? look : look[column];
      if (!stood) return {};
      const isOurs = stood.fill === (written.fill ?? unwritten);
      // A text is read on the fill it was given: who chose one has chosen the two together.
      const isOwnText = !isOurs || stood.color !== (written.color ?? AUTOMATIC);
      const fills = isBlanked || written.fill || leaves[column]!.fill || (isBanded && isEither);
      const colours = isBlanked || written.color || leaves[column]!.color;
      return {
        ...(!isOurs && fills && { fill: stood.fill }),
        ...(isOwnText && colours && { color: stood.color }),
      };
    });
    for (const { from, to, value } of runs(cells.map(({ fill }) => fill))) {
      const { fill } = rangeOf(sheet, { top: row, bottom: row, left: from, right: to }).format;
      if (value === UNFILLED) fill.clear();
      else fill.color = value;
    }
    for (const { from, to, value } of runs(cells.map(({ color }) => color)))
      rangeOf(sheet, { top: row, bottom: row, left: from, right: to }).format.font.color = value;
  }
}

/** What a theme writes in the cells of a row, bands aside; null for what it leaves. */
function writtenIn(
  { styles }: SheetSpec,
  theme: Theme,
  row: number,
  right: number,
): { fill: string | null; color: string | null }[] {
  const cells = Array.from({ length: right + 1 }, () => ({
    fill: null as string | null,
    color: null as string | null,
  }));
  for (const { area, style } of styles) {
    if (row < area.top || row > area.bottom) continue;
    const { fill, color } = THEME_LOOKS[theme].styles[style];
    for (let column = area.left; column <= Math.min(area.right, right); column++) {
      if (fill) cells[column]!.fill = fill.toUpperCase();
      if (color) cells[column]!.color = color.toUpperCase();
    }
  }
  return cells;
}

/** Neighbours of the same value; cells without one are in none. */
function runs(values: readonly (string | undefined)[]): { from: number; to: number; value: string }[] {
  const found: { from: number; to: number; value: string }[] = [];
  for (const [column, value] of values.entries()) {
    if (value === undefined) continue;
    const last = found.at(-1);
    if (last && last.to === column - 1 && last.value === value) last.to = column;
    else found.push({ from: column, to: column, value });
  }
  return found;
}
