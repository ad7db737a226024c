/**
 * Columns of the board: four cards side by side, three columns and a gap each, and the cells its formulas work in. As wide
 * for its height as a page is, so that it is printed as large as one holds.
 */
import type { ReportOf } from "./identity";
import type { ReportSources } from "./kinds";
import { SheetBuilder, type ReportColumn } from "./sheetBuilder";
import { asTheyStand } from "./stubWidth";

/** Cards side by side, and the most of them. */
export const CARDS_ACROSS = 4;
export const MOST_CARDS = 8;

const CARDS = Array.from({ length: CARDS_ACROSS }, (_, card) => card);
const INDICATORS = Array.from({ length: MOST_CARDS }, (_, indicator) => indicator);
const hidden = { width: 6, hidden: true } as const;

type CardPart = "a" | "b" | "c" | "gap";
export const part = (name: CardPart, card: number): string => `${name}${card}`;

/** Of an indicator's parks: the row in Measures, and the growth that is ranked. */
export const growthColumn = (indicator: number): string => `growth${indicator}`;
export const rowColumn = (indicator: number): string => `row${indicator}`;

const COLUMNS: Readonly<Record<string, ReportColumn>> = {
  ...Object.fromEntries(
    CARDS.flatMap((card): [string, ReportColumn][] => [
      [part("a", card), { width: 13 }],
      [part("b", card), { width: 17 }],
      [part("c", card), { width: 18 }],
      ...(card < CARDS_ACROSS - 1 ? [[part("gap", card), { width: 1.5 }] as [string, ReportColumn]] : []),
    ]),
  ),
  label: hidden,
  /** A row for each indicator: its name, its first row in Measures, and what the cards and the first chart show. */
  name: hidden,
  row: hidden,
  ytd: hidden,
  target: hidden,
  completion: hidden,
  gapExact: hidden,
  light: hidden,
  drawnDone: hidden,
  drawnDue: hidden,
  /**
   * A row for each park: its name, its place by the growth the second chart shows, and of each indicator the row and the
   * growth. In the first of them what that chart draws: parks and their growth.
   */
  park: hidden,
  turn: hidden,
  drawnPlace: hidden,
  drawnPark: hidden,
  drawnGrowth: hidden,
  zero: hidden,
  ...Object.fromEntries(INDICATORS.map((indicator) => [rowColumn(indicator), hidden])),
  ...Object.fromEntries(INDICATORS.map((indicator) => [growthColumn(indicator), hidden])),
  /** Of the two lists: the growth of a line, and in which column and row of the parks' growth it stands. */
  topValue: hidden,
  topColumn: hidden,
  topRow: hidden,
  lowValue: hidden,
  lowColumn: hidden,
  lowRow: hidden,
  /** Texts of the charts' titles. */
  chartTitle: hidden,
  /** A formula in every row of the report's own, by which it is told from a person's. */
  own: hidden,
};

export type KpiSheet = SheetBuilder<string>;

export function kpiSheet(of: ReportOf, sources: Pick<ReportSources, "language" | "standingWidth">): KpiSheet {
  return new SheetBuilder(asTheyStand(COLUMNS, of, sources), sources.language);
}
