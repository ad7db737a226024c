/** What stands above and below the body of every report of all parks: strip, title, stamps; notes and sign-off. */
import { BLANK, iff } from "../measures/formula";
import { countedReturns } from "../measures/parkReturns";
import type { MeasureRefs } from "../measures/refs";
import { identityOf, type ReportOf } from "./identity";
import { monthExpression, reportPeriod, textExpression, titleExpression } from "./textFormula";
import { withAdjusted } from "./adjustedNote";
import { missingMark } from "./missingSymbol";
import { NOTE_SIZE, noteHeight } from "./noteHeight";
import { signOffLine } from "./parkNotes";
import type { Rows, SheetBuilder } from "./sheetBuilder";
import type { PrintSetup, SheetSpec } from "./spec";
import type { ReportWords } from "./words";

/** Rows above the body, 0-based. */
export const FRAME_ROWS = { strip: 0, title: 1, subtitle: 2, header: 3, body: 4 } as const;

/** Title to stamps: they stand at the top of every page where the body has several headings of its own. */
export const FRAME_TITLE: Rows = { top: FRAME_ROWS.title, bottom: FRAME_ROWS.header };

const SIGN_OFF_SIZE = 10;
/** Points of the sign-off row. */
const SIGN_OFF = 28;

/** Columns the strip and the stamps stand in. */
export interface FrameColumns<C> {
  readonly first: C;
  readonly yearLabel: C;
  readonly year: C;
  readonly monthLabel: C;
  readonly month: C;
  /** Where the hint and the stamp on the right begin. */
  readonly right: C;
}

/** Of a sheet whose columns are called after what the frame puts there. */
export const OWN_COLUMNS = {
  first: "first",
  yearLabel: "yearLabel",
  year: "year",
  monthLabel: "monthLabel",
  month: "month",
  right: "right",
} as const satisfies FrameColumns<string>;

/** Adds the strip, the row above what is printed: the period, and where it is changed. Returns the row. */
export function openStrip<C extends string>(
  sheet: SheetBuilder<C>,
  words: ReportWords,
  columns: FrameColumns<C>,
): number {
  const strip = sheet.row(20);
  sheet.put(strip, columns.yearLabel, words.strip.year);
  sheet.put(strip, columns.year, "=ReportYear");
  sheet.put(strip, columns.monthLabel, words.strip.month);
  sheet.put(strip, columns.month, "=ReportMonth");
  sheet.put(strip, columns.right, words.boards.hint);
  const line = { top: strip, bottom: strip };
  sheet.style(sheet.across(line), "strip");
  for (const label of [columns.yearLabel, columns.monthLabel])
    sheet.style(sheet.area(line, label), "stripLabel");
  for (const link of [columns.year, columns.month]) sheet.style(sheet.area(line, link), "selectorLink");
  sheet.merge({ ...sheet.across(line), left: sheet.at(columns.right) });
  return strip;
}

/** Adds the rows above the body. The title may leave year and month open. */
export function openFrame<C extends string>(
  sheet: SheetBuilder<C>,
  words: ReportWords,
  of: { readonly title: string; readonly columns: FrameColumns<C> },
): void {
  const { columns } = of;
  openStrip(sheet, words, columns);
  const line = (row: number) => ({ top: row, bottom: row });
  const rest = (row: number) => ({ ...sheet.across(line(row)), left: sheet.at(columns.right) });

  const title = sheet.row(32);
  const month = monthExpression("PeriodMonth", words.monthNames);
  sheet.cells[title]![0] = of.title.includes("{")
    ? `=${titleExpression(of.title, { year: "PeriodYear", month })}`
    : { text: of.title };
  sheet.style(sheet.across(line(title)), "title");
  sheet.merge(sheet.across(line(title)));

  const subtitle = sheet.row(20);
  sheet.cells[subtitle]![0] = `=${reportPeriod(words)}`;
  sheet.style(sheet.across(line(subtitle)), "subtitle");
  sheet.merge(sheet.across(line(subtitle)));

  const header = sheet.row(18);
  const before = { ...line(header), left: 0, right: sheet.at(columns.right) - 1 };
  sheet.style(before, "headerLeft");
  sheet.merge(before);
  sheet.style(rest(header), "headerRight");
  sheet.merge(rest(header));
}

/** Fills the two stamps once it is known what they count. Expressions. */
export function stampFrame<C extends string>(
  sheet: SheetBuilder<C>,
  columns: FrameColumns<C>,
  left: string,
  right: string,
): void {
  sheet.formula(FRAME_ROWS.header, columns.first, left);
  sheet.formula(FRAME_ROWS.header, columns.right, right);
}

/**
 * Expression of the stamp on the left: the parks a report covers, by the first of them (an expression) and their number, and
 * how many report in the period that it does not list, though totals and places count them.
 */
export function parksStamp(words: ReportWords, refs: MeasureRefs, first: string, count: number): string {
  const { scope, scopeOfOne, scopeFurther } = words.boards;
  const further = `(${countedReturns(refs).expected}-${count})`;
  const rest = iff(`${further}>0`, textExpression(scopeFurther, { further }), BLANK);
  return `${textExpression(count === 1 ? scopeOfOne : scope, { first, count: String(count) })}&${rest}`;
}

/**
 * Expression of the stamp on the right: data as of, parks reported of those that report, and how many of these nobody
 * approved. `figures`: how many of the table's own figures are there, where that says more.
 */
export function coverageStamp(
  words: ReportWords,
  refs: MeasureRefs,
  figures?: { readonly reported: string; readonly expected: string },
): string {
  const { reported, expected, drafts } = countedReturns(refs);
  const { boards } = words;
  const stamp = figures
    ? textExpression(words.coverage, { asOf: "DataAsOf", parks: reported, ofParks: expected, ...figures })
    : textExpression(boards.coverage, { asOf: "DataAsOf", reported, expected });
  return `${stamp}&${iff(`${drafts}>0`, textExpression(boards.drafts, { drafts }), BLANK)}`;
}

/** What a report has below its frame, and how it is found again and printed. */
export interface FramedReport extends Pick<SheetSpec, "charts"> {
  readonly of: ReportOf;
  readonly tab: string;
  /** Rows that are found again by their labels. */
  readonly labels: Rows;
  /** Numbered in this order. */
  readonly notes: readonly string[];
  /** What stands for {adjusted} in them, an expression with references in A1. */
  readonly adjusted?: string;
  readonly orientation: PrintSetup["orientation"];
  /** Stand at the top of every page. */
  readonly titleRows: Rows;
  /** Stay when the sheet is scrolled; the rows are those down to the last of the title unless said otherwise. */
  readonly frozen: { readonly rows?: number; readonly columns: number };
  /** All of it on one page. */
  readonly onePage?: boolean;
  /** Nobody signs it: it says nothing of its own. */
  readonly unsigned?: boolean;
}

/** Adds notes and sign-off, and gives the sheet that was built. */
export function framedSheet<C extends string>(
  sheet: SheetBuilder<C>,
  words: ReportWords,
  columns: Pick<FrameColumns<C>, "year" | "month">,
  {
    of,
    tab,
    labels,
    notes,
    adjusted,
    orientation,
    titleRows,
    frozen,
    charts,
    onePage = false,
    unsigned = false,
  }: FramedReport,
): SheetSpec {
  const end = closeFrame(sheet, words, notes, adjusted, !unsigned);
  return {
    name: tab,
    ...(of.park !== null && { shortened: of.park }),
    identity: identityOf(of),
    ...sheet.parts(),
    labels: sheet.area(labels, "label" as C),
    dropDowns: periodCells(sheet, words, columns),
    names: [],
    ...(charts && { charts }),
    freeze: { rows: frozen.rows ?? titleRows.bottom + 1, columns: frozen.columns },
    print: {
      orientation,
      area: sheet.across({ top: FRAME_ROWS.title, bottom: end }),
      titleRows: { first: titleRows.top, last: titleRows.bottom },
      ...(onePage && { pagesTall: 1 }),
      footer: words.footer,
    },
  };
}

/** Notes with their numbers and the points they take. */
function numbered<C extends string>(sheet: SheetBuilder<C>, words: ReportWords, notes: readonly string[]) {
  return notes.map((note, index) => {
    const text = `${index === 0 ? words.notes.label : "　 "}${index + 1}. ${note}`;
    return { text, height: noteHeight(sheet.linesAcross(withAdjusted(text, words), NOTE_SIZE), index) };
  });
}

/** Points of notes and sign-off. */
export function closingHeight<C extends string>(
  sheet: SheetBuilder<C>,
  words: ReportWords,
  notes: readonly string[],
): number {
  return numbered(sheet, words, notes).reduce((total, { height }) => total + height, SIGN_OFF);
}

/** Adds notes, numbered, and where it is signed the sign-off row; returns the last row. */
function closeFrame<C extends string>(
  sheet: SheetBuilder<C>,
  words: ReportWords,
  notes: readonly string[],
  adjusted: string | undefined,
  signed: boolean,
): number {
  const parts = {
    year: "PeriodYear",
    month: "PeriodMonth",
    monthName: monthExpression("PeriodMonth", words.monthNames),
    progress: "ROUND(100*PeriodMonth/12,1)",
    threshold: "BehindPoints",
    rule: "RoundingRule",
    missing: missingMark(words, sheet.language),
    ...(adjusted !== undefined && { adjusted }),
  };
  const add = (height: number, content: SheetSpec["cells"][number][number], style: "note" | "signOff") => {
    const row = sheet.row(height);
    sheet.cells[row]![0] = content;
    const area = sheet.across({ top: row, bottom: row });
    sheet.merge(area);
    sheet.style(area, style);
    return row;
  };
  for (const { text, height } of numbered(sheet, words, notes))
    add(height, `=${textExpression(text, parts)}`, "note");
  // Below its body a report has a row of its own: what is typed there is a person's.
  if (!signed) return sheet.row(6);
  // With a margin, since programs measure columns differently and what does not fit is cut off.
  const fits = (room: number): boolean =>
    sheet.linesAcross(`${words.signOff.join("　".repeat(room))}　　`, SIGN_OFF_SIZE) === 1;
  return add(SIGN_OFF, signOffLine(words, [7, 6, 5, 4, 3].find(fits) ?? 2), "signOff");
}

/** Drop-downs of the strip: the period is shown there and changed on the settings sheet. */
export function periodCells<C extends string>(
  sheet: SheetBuilder<C>,
  words: ReportWords,
  columns: Pick<FrameColumns<C>, "year" | "month">,
): SheetSpec["dropDowns"] {
  const strip = { top: FRAME_ROWS.strip, bottom: FRAME_ROWS.strip };
  return [columns.year, columns.month].map((column) => ({
    area: sheet.area(strip, column),
    source: "",
    ...words.strip.periodPrompt,
  }));
}
