/** Columns of the comparison of parks: as many indicators side by side as a page is wide, and where its stamps stand. */
import type { DefinedColumn } from "../core/definition";
import { COLUMN_LOOKS, MARK_COLUMN } from "./definedColumns";
import type { FrameColumns } from "./reportFrame";
import type { ReportColumn, SheetBuilder } from "./sheetBuilder";

/** Characters A4 landscape holds beside the names of the parks, and most indicators side by side. */
const ROOM = 130;
const MOST_ACROSS = 6;
/** Characters below which the stamps do not fit. */
const LEAST_ROOM = 90;
const WIDTHS: Partial<Readonly<Record<DefinedColumn, ReportColumn>>> = {
  ytd: { width: 11.5, english: 12 },
  growth: { width: 8, english: 9 },
  completion: { width: 8.5, english: 11.5 },
  rank: { width: 6 },
  share: { width: 7.5, english: 8 },
};
/** Cells a side needs besides what it prints. */
const HIDDEN = ["name", "row", "done", "goal"] as const;
export type ComparisonSheet = SheetBuilder<string>;

/** A column of one of the indicators side by side. */
export const on = (name: string, side: number): string => `${name}${side}`;

/** What one indicator prints: its columns, and the marks of reported rates. */
export function printedOf(columns: readonly DefinedColumn[]): (readonly [string, ReportColumn])[] {
  return columns.flatMap((column): [string, ReportColumn][] => {
    const look = COLUMN_LOOKS[column];
    const own: [string, ReportColumn] = [column, WIDTHS[column] ?? look];
    return look.mark ? [own, [look.mark, MARK_COLUMN]] : [own];
  });
}

/** Indicators side by side: as many as a page holds and there are, but no table narrower than its stamps. */
export function acrossOf(printed: readonly (readonly [string, ReportColumn])[], most: number): number {
  const width = printed.reduce((total, [, column]) => total + column.width, 0);
  const fit = Math.max(1, Math.min(MOST_ACROSS, Math.floor(ROOM / width)));
  return Math.min(fit, Math.max(most, Math.ceil(LEAST_ROOM / width)));
}

export function columnsOf(
  printed: readonly (readonly [string, ReportColumn])[],
  across: number,
): Readonly<Record<string, ReportColumn>> {
  const sides = Array.from({ length: across }, (_, side) => side);
  return {
    park: { width: 20, english: 24 },
    ...Object.fromEntries(
      sides.flatMap((side) =>
        printed.map(([name, { width, english }]) => [
          on(name, side),
          english ? { width, english } : { width },
        ]),
      ),
    ),
    label: { width: 6, hidden: true },
    ...Object.fromEntries(
      sides.flatMap((side) => HIDDEN.map((name) => [on(name, side), { width: 6, hidden: true }])),
    ),
    /** A formula in every row of the report's own, by which it is told from a person's. */
    own: { width: 6, hidden: true },
  };
}

/** Part of the width left of the stamp on the right. */
const STAMP_FROM = 0.65;
/** Columns narrower hold no year. */
const NARROW = 5;

/** Where strip and stamps stand: in columns wide enough for them. */
export function frameOf(columns: Readonly<Record<string, ReportColumn>>): FrameColumns<string> {
  const printed = Object.entries(columns).filter(([, { hidden }]) => !hidden);
  const total = printed.reduce((sum, [, { width }]) => sum + width, 0);
  let left = 0;
  const wide = printed.flatMap(([name, { width }]) => {
    const from = left / total;
    left += width;
    return width < NARROW ? [] : [{ name, from }];
  });
  const at = (index: number): string => wide[Math.min(index, wide.length - 1)]!.name;
  const right = wide.find(({ from }, index) => index > 3 && from >= STAMP_FROM) ?? wide.at(-1)!;
  return { first: at(0), yearLabel: at(0), year: at(1), monthLabel: at(2), month: at(3), right: right.name };
}
