/**
 * Styles that colour cells or mark their texts, and where a report had them when it was written: kept with what it printed,
 * so that what people changed is known from what was written, also where the report is drawn otherwise now.
 */
import { MAX_ROWS } from "../a1";
import type { Theme } from "../core/theme";
import { THEMES } from "../core/theme";
import type { SheetSpec } from "../report/spec";
import { STYLES, type StyleName } from "../report/styles";
import { THEME_LOOKS } from "../report/themes";
import { joined } from "./joinedAreas";

/** A style and the cells it was laid on; rows and columns 0-based. */
export type StyledArea = readonly [
  style: StyleName,
  top: number,
  left: number,
  bottom: number,
  right: number,
];

/** What a theme writes in a cell, bands aside; null for what it leaves. */
export interface WrittenLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly underline: "Single" | null;
}

/** Those of a report, in the order they are laid on. */
export function styledAreas({ styles }: SheetSpec): StyledArea[] {
  return joined(styles.filter(({ style }) => isSeen(style))).map(
    ({ style, area: { top, left, bottom, right } }) => [style, top, left, bottom, right],
  );
}

function isSeen(style: StyleName): boolean {
  return THEMES.some((theme) => {
    const { fill, color, bold, underline } = THEME_LOOKS[theme].styles[style];
    return fill !== undefined || color !== undefined || bold !== undefined || underline === true;
  });
}

/** Whether something read from a workbook is one. */
export function isStyledArea(value: unknown): value is StyledArea {
  return (
    Array.isArray(value) &&
    value.length === 5 &&
    Object.hasOwn(STYLES, String(value[0])) &&
    value.slice(1).every((at) => Number.isInteger(at) && at >= 0 && at < MAX_ROWS)
  );
}

/** What a theme writes in the cells of a row, from the first to the one at `right`. */
export function writtenIn(
  styled: readonly StyledArea[],
  theme: Theme,
  row: number,
  right: number,
): WrittenLook[] {
  const cells = Array.from({ length: right + 1 }, (): WrittenLook => LEFT);
  for (const [style, top, left, bottom, end] of styled) {
    if (row < top || row > bottom) continue;
    const { fill, color, bold, underline } = THEME_LOOKS[theme].styles[style];
    const written = {
      ...(fill && { fill: fill.toUpperCase() }),
      ...(color && { color: color.toUpperCase() }),
      ...(bold !== undefined && { bold }),
      ...(underline && { underline: "Single" as const }),
    };
    for (let column = left; column <= Math.min(end, right); column++)
      cells[column] = { ...cells[column]!, ...written };
  }
  return cells;
}

const LEFT: WrittenLook = { fill: null, color: null, bold: null, underline: null };
