/** How the park monthly report looks: styles, number formats and conditional fills of its rows. */
import type { Rectangle } from "../a1";
import type { Language } from "../core/language";
import { missingConditions } from "./missingSymbol";
import { completionFormat, gapFormat, levelFormat, rateFormat } from "./numberFormats";
import { BEHIND_SIGN, cellOf } from "./parkBody";
import { cellArea, LAST_PRINTED, PARK_COLUMNS, PARK_ROWS, parkCell, type ParkColumn } from "./parkColumns";
import { PARK_SELECTOR, PERIOD_CELLS, STAMP_COLUMN } from "./parkHeading";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import type { ConditionalFill, SheetSpec } from "./spec";
import type { StubRow } from "./stub";
import type { StyleName } from "./styles";
import type { ReportWords } from "./words";

type Placed = { readonly area: Rectangle; readonly style: StyleName };

/** Styles of the block, of its stub rows and of what stands above and below them; rows 0-based. */
export function parkStyles(
  stub: readonly StubRow[],
  first: number,
  last: number,
  firstNote: number,
  signOff: number,
): Placed[] {
  const across = (top: number, bottom: number, left = 0, right: number = LAST_PRINTED): Rectangle => ({
    top,
    bottom,
    left,
    right,
  });
  const column = (from: ParkColumn, style: StyleName, to: ParkColumn = from): Placed => ({
    area: across(first, last, PARK_COLUMNS[from].at, PARK_COLUMNS[to].at),
    style,
  });
  const { strip } = PARK_ROWS;
  return [
    { area: across(strip, strip), style: "strip" },
    { area: parkCell(strip, "stub"), style: "stripLabel" },
    { area: parkCell(strip, "monthGrowth"), style: "stripLabel" },
    { area: parkCell(strip, "lastYear"), style: "stripLabel" },
    { area: across(strip, strip, PARK_SELECTOR.column, PARK_SELECTOR.last), style: "selector" },
    { area: cellArea(strip, PERIOD_CELLS.year), style: "selectorLink" },
    { area: cellArea(strip, PERIOD_CELLS.month), style: "selectorLink" },
    { area: across(PARK_ROWS.title, PARK_ROWS.title), style: "title" },
    { area: across(PARK_ROWS.subtitle, PARK_ROWS.subtitle), style: "subtitle" },
    { area: across(PARK_ROWS.header, PARK_ROWS.header, 0, STAMP_COLUMN - 1), style: "headerLeft" },
    { area: across(PARK_ROWS.header, PARK_ROWS.header, STAMP_COLUMN), style: "headerRight" },
    { area: across(first, last), style: "body" },
    column("behind", "behindMark"),
    column("stub", "stub"),
    column("period", "periodMark"),
    column("unit", "unit"),
    column("month", "number"),
    column("monthGrowth", "number"),
    column("monthMark", "rateMark"),
    column("ytd", "number"),
    column("lastYear", "number"),
    column("growth", "number"),
    column("growthMark", "rateMark"),
    column("target", "number"),
    column("completion", "number"),
    column("gap", "number"),
    column("rank", "rank"),
    ...stub.flatMap((row, index) =>
      row.kind === "group" ? [{ area: across(first + index, first + index), style: "group" as const }] : [],
    ),
    { area: across(PARK_ROWS.heading, PARK_ROWS.subheading), style: "heading" },
    { area: across(PARK_ROWS.heading, last), style: "frame" },
    { area: across(firstNote, signOff - 1), style: "note" },
    { area: across(signOff, signOff), style: "signOff" },
  ];
}

/** Decimals whose room every figure of a column is given; rarer, finer figures stand out to the right. */
const MOST_ALIGNED = 2;

/** Widest decimals among the listed indicators, so that the decimal points of a column stand beneath each other. */
export function parkNumberFormats(
  stub: readonly StubRow[],
  first: number,
  last: number,
  words: ReportWords,
): SheetSpec["numberFormats"] {
  const listed = stub.flatMap((row) => (row.kind === "indicator" ? [row.indicator] : []));
  const widest = Math.min(MOST_ALIGNED, Math.max(0, ...listed.map((indicator) => indicator.decimals)));
  const span = (column: ParkColumn): Rectangle => ({ ...parkCell(first, column), bottom: last });
  const rate = rateFormat(USUAL_PERCENT_DECIMALS);
  return [
    { area: span("monthGrowth"), format: rate },
    { area: span("growth"), format: rate },
    { area: span("completion"), format: completionFormat(USUAL_PERCENT_DECIMALS) },
    { area: span("gap"), format: gapFormat(USUAL_PERCENT_DECIMALS) },
    ...stub.flatMap((row, index) => {
      if (row.kind === "group") return [];
      const format = levelFormat(row.indicator.decimals, widest);
      const across = (from: ParkColumn, to: ParkColumn = from) => ({
        area: { ...parkCell(first + index, from), right: PARK_COLUMNS[to].at },
        format,
      });
      const levels = [across("month"), across("ytd", "lastYear"), across("target")];
      if (row.depth === 0) return levels;
      // The cell holds the name alone; 其中 is put before it by the format.
      const before = row.firstPart ? words.ofWhich : words.ofWhichSpace;
      return [
        ...levels,
        { area: parkCell(first + index, "stub"), format: `General;General;General;"${before}"@` },
      ];
    }),
  ];
}

/** Rows behind are marked; percents whose decimals people changed, and missing figures, are shown as the settings say. */
export function parkConditionalFills(first: number, last: number, language: Language): ConditionalFill[] {
  const span = (column: ParkColumn): Rectangle => ({ ...parkCell(first, column), bottom: last });
  return [
    {
      area: { top: first, bottom: last, left: 0, right: LAST_PRINTED },
      formula: `=${cellOf("behind", first)}="${BEHIND_SIGN}"`,
      fill: "marked",
    },
    ...percentConditions(span("monthGrowth"), rateFormat),
    ...percentConditions(span("growth"), rateFormat),
    ...percentConditions(span("completion"), completionFormat),
    ...percentConditions(span("gap"), gapFormat),
    // The last has the first word: no other format of a cell hides the symbol.
    ...missingConditions({ top: first, bottom: last, left: 0, right: LAST_PRINTED }, language, [
      span("rank"),
    ]),
  ];
}
