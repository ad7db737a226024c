/** One long table of observations, and the SUMIFS of three criteria that reads a figure from it. */
import { rectangleAddress, type Rectangle } from "../../src/a1";
import type { Indicator } from "../../src/core/indicator";
import type { LedgerMeasure } from "../../src/core/observation";
import type { Month } from "../../src/core/period";
import { words } from "../../src/i18n/translate";
import type { Sheet } from "../../src/xlsx/book";
import { emptySheet } from "../../src/xlsx/emptyBook";
import type { Return } from "../observations";

/** Language of the names in the table. */
export const LANGUAGE = "zh-CN";
export const { ledgerMeasures } = words(LANGUAGE).workbook;

const DATA = "数据";
/** Columns of the long table. */
const LONG = { park: 0, item: 1, period: 2, value: 3 } as const;

/** Indicator and measure in one column, so that three criteria are enough. @example 财政总收入|累计 */
export const itemOf = (indicator: Indicator, measure: LedgerMeasure): string =>
  `${indicator.names[LANGUAGE]}|${ledgerMeasures[measure]}`;

/** @example periodOf({ year: 2022, month: 5 }) //=> 202205 */
export const periodOf = ({ year, month }: Month): number => year * 100 + month;

export function longSheet(returns: readonly Return[]): Sheet {
  const sheet = emptySheet(DATA);
  sheet.cells.rows = [
    ["园区", "项目", "报告期", "数值"],
    ...returns.map(({ park, indicator, measure, month, value }) => [
      park,
      itemOf(indicator, measure),
      periodOf(month),
      Number(value),
    ]),
  ];
  return sheet;
}

/** The figure of a park, an item and a period, each an expression; without "=". `rows` of the table below its heading. */
export function sumifs(rows: number, park: string, item: string, period: string): string {
  const column = (left: number): string => {
    const area: Rectangle = { top: 1, bottom: rows, left, right: left };
    return `'${DATA}'!${rectangleAddress(area, true)}`;
  };
  const criteria = [column(LONG.park), park, column(LONG.item), item, column(LONG.period), period];
  return `SUMIFS(${[column(LONG.value), ...criteria].join(",")})`;
}

/** What a figure is found by among those returned. */
export const figureKey = (park: string, item: string, period: number): string => `${park}|${item}|${period}`;

/** Figures that were returned: of others SUMIFS would make a zero. */
export function knownFigures(returns: readonly Return[]): Map<string, Return> {
  return new Map(
    returns.map((each) => [
      figureKey(each.park, itemOf(each.indicator, each.measure), periodOf(each.month)),
      each,
    ]),
  );
}
