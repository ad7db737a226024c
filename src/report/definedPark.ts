/**
 * A report of a person's own, laid out like the park monthly report: the indicators, groups and columns of its definition,
 * every figure an INDEX into Measures by the row's locator, the park chosen on the sheet.
 */
import { cellAddress } from "../a1";
import type { DefinedColumn, Definition } from "../core/definition";
import { adjustedSentence } from "./adjustedNote";
import { COLUMN_LOOKS, MARK_COLUMN, usualNotes } from "./definedColumns";
import type { ReportSources } from "./kinds";
import { FRAME_ROWS, framedSheet } from "./reportFrame";
import { SheetBuilder, type ReportColumn, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { parkReportHeading } from "./definedParkHeading";
import { groupRows, bodyRows, bodyLooks } from "./definedParkBody";

type Sheet = SheetBuilder<string>;

/** Characters the chosen columns take at least, so that the stamp above them is not cut. */
const LEAST_ROOM = 48;
/** Characters beyond which a page lies on its side. */
const PORTRAIT = 100;
const HEADING_HEIGHT = 32;
const STRIP: Rows = { top: FRAME_ROWS.strip, bottom: FRAME_ROWS.strip };

/** Lays the report out for a park; the selector's first value. */
export function definedPark(definition: Definition, sources: ReportSources, park: string): SheetSpec {
  const { words, language } = sources;
  const { name, columns, groups } = definition;
  const layout = columnsOf(columns);
  const sheet: Sheet = new SheetBuilder(layout, language);
  const last = columns.at(-1)!;
  const chosen = parkReportHeading(sheet, definition, sources, park, COLUMN_LOOKS[last].mark ?? last);
  const top = sheet.row(HEADING_HEIGHT, {
    behind: words.headings.indicator,
    unit: words.headings.unit,
    ...Object.fromEntries(columns.map((column) => [column, words.definedHeadings[column]])),
  });
  sheet.merge(sheet.area({ top, bottom: top }, "behind", "period"));
  for (const column of columns) {
    const { mark } = COLUMN_LOOKS[column];
    if (mark) sheet.merge(sheet.area({ top, bottom: top }, column, mark));
  }
  const body: Rows = { top: sheet.height, bottom: bodyRows(sheet, definition, sources, chosen) };
  sheet.style(sheet.across(body), "body");
  bodyLooks(sheet, definition, body);
  for (const { row } of groupRows(definition, body.top))
    sheet.style(sheet.across({ top: row, bottom: row }), "group");
  sheet.style(sheet.across({ top, bottom: top }), "heading");
  sheet.style(sheet.across({ top, bottom: body.bottom }), "frame");
  const listed = groups.flatMap((group) => group.listed.map(({ indicator }) => indicator));
  const selector = sheet.area(STRIP, "period");
  const framed = framedSheet(
    sheet,
    words,
    { year: "unit", month: "unit" },
    {
      of: { kind: "park", park, definition: name },
      tab: `${park} ${name}`,
      labels: body,
      notes: [...definition.notes, ...usualNotes(words, columns, listed, true)],
      adjusted: adjustedSentence(words, sources.refs, cellAddress(selector.top, selector.left, true)),
      orientation: widthOf(layout) > PORTRAIT ? "landscape" : "portrait",
      titleRows: { top, bottom: top },
      frozen: { columns: 3 },
    },
  );
  const period = sheet.area(STRIP, columns[0]!);
  return {
    ...framed,
    dropDowns: [
      { area: selector, source: "=ParkNames", ...words.strip.parkPrompt },
      { area: period, source: "", ...words.strip.periodPrompt },
    ],
    ...(definition.theme && { theme: definition.theme }),
  };
}

function columnsOf(columns: readonly DefinedColumn[]): Readonly<Record<string, ReportColumn>> {
  const room = columns.reduce((total, column) => total + COLUMN_LOOKS[column].width, 0);
  const stretch = Math.max(1, LEAST_ROOM / room);
  const printed = columns.flatMap((column): [string, ReportColumn][] => {
    const { width, english = width, mark } = COLUMN_LOOKS[column];
    const wide = { width: width * stretch, english: english * stretch };
    return mark
      ? [
          [column, wide],
          [mark, MARK_COLUMN],
        ]
      : [[column, wide]];
  });
  return {
    behind: { width: 2.6 },
    stub: { width: 29, english: 42 },
    period: { width: 11.125, english: 12 },
    unit: { width: 10.5, english: 17 },
    ...Object.fromEntries(printed),
    label: { width: 6, hidden: true },
    scope: { width: 6, hidden: true },
    /** Row of Measures, found once per row. */
    locator: { width: 6, hidden: true },
  };
}

function widthOf(columns: Readonly<Record<string, ReportColumn>>): number {
  return Object.values(columns).reduce((total, { width, hidden }) => total + (hidden ? 0 : width), 0);
}
