/**
 * Main indicators by park (分园区主要指标完成情况): blocks of as many indicators as a page is wide, the parks beneath in
 * their order, and the zone. A block has its own heading, so it can be read wherever a page breaks.
 */
import type { DefinedGroup, Definition } from "../core/definition";
import { adjustedSentence } from "./adjustedNote";
import { acrossOf, columnsOf, frameOf, printedOf, type ComparisonSheet } from "./comparisonColumns";
import { usualNotes } from "./definedColumns";
import { USUAL_COLUMNS } from "./definitionRows";
import type { ReportSources } from "./kinds";
import {
  coverageStamp,
  FRAME_ROWS,
  FRAME_TITLE,
  framedSheet,
  openFrame,
  parksStamp,
  stampFrame,
  type FramedReport,
} from "./reportFrame";
import { SheetBuilder, type Rows } from "./sheetBuilder";
import type { SheetSpec } from "./spec";
import { addBlock, type IndicatorColumns } from "./comparisonBlock";
import { TOTALLED } from "./comparisonCells";

/** What of parks and indicators is laid out: the built-in report, or one a person defined. */
interface Layout extends IndicatorColumns {
  readonly title: string;
  readonly groups: readonly DefinedGroup[];
}

/** The report of the workbook; null without parks or indicators. */
export function comparison(sources: ReportSources): SheetSpec | null {
  const { words, parks, keyIndicators: indicators } = sources;
  if (!parks.length || !indicators.length) return null;
  const { boards, notes } = words;
  const { value, growth, completion, place, share } = boards.headings;
  return laidOut(
    sources,
    {
      title: boards.comparison.title,
      groups: [{ heading: null, listed: indicators.map((indicator) => ({ indicator, decimals: null })) }],
      columns: USUAL_COLUMNS.comparison,
      headings: { ytd: value, growth, completion, rank: place, share },
    },
    {
      of: { kind: "comparison", park: null },
      tab: boards.comparison.tab,
      notes: [
        notes.reportedRate,
        boards.notes.place,
        boards.notes.total,
        boards.notes.zoneGrowth,
        boards.notes.counted,
        notes.symbols,
        ...(indicators.some(({ frequency, lagMonths }) => frequency !== "monthly" || lagMonths > 0)
          ? [notes.ownPeriod]
          : []),
        notes.rounding,
      ],
    },
  );
}

/** A report of a person's own, laid out like it; null without parks. */
export function definedComparison(definition: Definition, sources: ReportSources): SheetSpec | null {
  const { words, parks } = sources;
  const { name, title, groups, columns, notes, theme } = definition;
  if (!parks.length) return null;
  const { boards } = words;
  const listed = groups.flatMap((group) => group.listed.map(({ indicator }) => indicator));
  const sheet = laidOut(
    sources,
    { title, groups, columns, headings: words.definedHeadings },
    {
      of: { kind: "comparison", park: null, definition: name },
      tab: name,
      notes: [
        ...notes,
        ...(columns.includes("rank") ? [boards.notes.place] : []),
        ...(columns.some((column) => TOTALLED.has(column)) ? [boards.notes.total] : []),
        ...(columns.includes("growth") ? [boards.notes.zoneGrowth] : []),
        ...(columns.some((column) => TOTALLED.has(column)) ? [boards.notes.counted] : []),
        ...usualNotes(words, columns, listed, false),
      ],
    },
  );
  return { ...sheet, ...(theme && { theme }) };
}

function laidOut(
  sources: ReportSources,
  { title, groups, columns, headings }: Layout,
  { of, tab, notes }: Pick<FramedReport, "of" | "tab" | "notes">,
): SheetSpec {
  const { language, words, refs, parks } = sources;
  const most = Math.max(...groups.map(({ listed }) => listed.length));
  const printed = printedOf(columns);
  const across = acrossOf(printed, most);
  const layout = columnsOf(printed, across);
  const frame = frameOf(layout);
  const sheet: ComparisonSheet = new SheetBuilder(layout, language);
  openFrame(sheet, words, {
    title,
    columns: frame,
  });
  let parkRows: Rows = { top: 0, bottom: -1 };
  const body = { top: FRAME_ROWS.body, bottom: -1 };
  for (const { heading, listed } of groups) {
    const blocks = Array.from({ length: Math.ceil(listed.length / across) }, (_, index) =>
      listed.slice(index * across, (index + 1) * across),
    );
    for (const [index, indicators] of blocks.entries()) {
      const { code } = indicators[0]!.indicator;
      if (sheet.height > body.top) sheet.named(sheet.row(9), `${code}|`);
      if (index === 0 && heading !== null) groupHeading(sheet, heading, code);
      parkRows = addBlock(sheet, sources, { columns, headings, listed: indicators });
    }
  }
  body.bottom = sheet.height - 1;
  stampFrame(
    sheet,
    frame,
    parksStamp(words, refs, sheet.fixed(parkRows.top, "park"), parks.length),
    coverageStamp(words, refs),
  );
  return framedSheet(sheet, words, frame, {
    of,
    tab,
    labels: body,
    notes,
    adjusted: adjustedSentence(words, refs, null),
    orientation: "landscape",
    titleRows: FRAME_TITLE,
    frozen: { columns: 1 },
  });
}

function groupHeading(sheet: ComparisonSheet, heading: string, code: string): void {
  const row = sheet.named(sheet.row(17, { park: { text: heading } }), `${code}|0`);
  const area = sheet.across({ top: row, bottom: row });
  sheet.merge(area);
  sheet.style(area, "group");
}
