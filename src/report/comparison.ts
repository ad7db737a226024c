/**
 * Main indicators by park (分园区主要指标完成情况): blocks of as many indicators as a page is wide, the parks beneath in
 * their order, and the zone. A block has its own heading, so it can be read wherever a page breaks.
 */
import type { Rectangle } from "../a1";
import type { DefinedColumn, DefinedGroup, Definition, ListedIndicator } from "../core/definition";
import { placeAmongParks } from "../measures/place";
import { BLANK, iff, numeric, text } from "../measures/formula";
import type { LocatedRefs } from "../measures/located";
import { zoneGrowthMark } from "../measures/zoneGrowth";
import { percentOfSumsFormula, zoneDoneFormula, zoneGoal } from "../measures/zoneTarget";
import { adjustedSentence } from "./adjustedNote";
import { acrossOf, columnsOf, frameOf, on, printedOf } from "./comparisonColumns";
import { COLUMN_LOOKS, usualNotes } from "./definedColumns";
import { USUAL_COLUMNS } from "./definitionRows";
import { addInParts } from "./continuedTable";
import type { ReportSources } from "./kinds";
import {
  completionOrDash,
  firstRowFormula,
  longestZoneHeading,
  rowFormula,
  shown,
  whenLocated,
  zoneHeading,
} from "./locatedCell";
import { levelFormat } from "./numberFormats";
import { parkRowHeight } from "./parkRowHeight";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
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
import { literal } from "./textFormula";

const HEADING_SIZE = 10;
type Sheet = SheetBuilder<string>;

/** What of parks and indicators is laid out: the built-in report, or one a person defined. */
interface Layout {
  readonly title: string;
  readonly groups: readonly DefinedGroup[];
  readonly columns: readonly DefinedColumn[];
  readonly headings: Readonly<Partial<Record<DefinedColumn, string>>>;
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
  const sheet: Sheet = new SheetBuilder(layout, language);
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
      parkRows = block(sheet, sources, { columns, headings, listed: indicators });
    }
  }
  body.bottom = sheet.height - 1;
  stampFrame(
    sheet,
    frame,
    parksStamp(words, sheet.fixed(parkRows.top, "park"), parks.length),
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

function groupHeading(sheet: Sheet, heading: string, code: string): void {
  const row = sheet.named(sheet.row(17, { park: { text: heading } }), `${code}|0`);
  const area = sheet.across({ top: row, bottom: row });
  sheet.merge(area);
  sheet.style(area, "group");
}

/** Heights in points. */
const SUBHEADING = 30;
const ZONE_ROW = 17.5;

/** Heading, parks and zone of some indicators; returns the rows of the first parks. */
function block(
  sheet: Sheet,
  sources: ReportSources,
  {
    columns,
    headings,
    listed,
  }: Pick<Layout, "columns" | "headings"> & {
    readonly listed: readonly ListedIndicator[];
  },
): Rows {
  const { words, refs, parks, language } = sources;
  const { park: parkHeading } = words.boards.headings;
  const { code } = listed[0]!.indicator;
  const printed = printedOf(columns);
  const [first, last] = [printed[0]![0], printed.at(-1)![0]];
  const lines = listed.map(({ indicator }, side) => {
    const heading = longestZoneHeading(indicator, language, words.boards);
    return sheet.linesAcrossColumns(heading, on(first, side), on(last, side), HEADING_SIZE);
  });
  const upper = Math.max(...lines) > 1 ? 30 : 19;
  /** Where this block has columns: the last of several may have fewer indicators than there is room for. */
  const used = (rows: Rows): Rectangle => sheet.area(rows, "park", on(last, listed.length - 1));
  /** Adds the two heading rows; those of a further part show what the first say. */
  const addHeadings = (part = 0): number => {
    const behind = part ? `|${part}` : "";
    const top = sheet.named(sheet.row(upper), `${code}|1${behind}`);
    const bottom = sheet.named(sheet.row(SUBHEADING), `${code}|2${behind}`);
    sheet.put(top, "park", parkHeading);
    sheet.merge(sheet.area({ top, bottom }, "park"));
    sheet.style(used({ top, bottom }), "heading");
    for (const side of listed.keys()) {
      const at = (name: string): string => on(name, side);
      sheet.merge(sheet.area({ top, bottom: top }, at(first), at(last)));
      for (const column of columns) {
        sheet.put(bottom, at(column), headings[column]!);
        const { mark } = COLUMN_LOOKS[column];
        if (mark) sheet.merge(sheet.area({ top: bottom, bottom }, at(column), at(mark)));
      }
      if (part) sheet.formula(top, at(first), sheet.fixed(heading, at(first)));
    }
    return top;
  };
  const heading = addHeadings();
  const parts = addInParts(
    sheet,
    { orientation: "landscape", titleRows: FRAME_TITLE },
    {
      rows: parks.map(({ name }) => parkRowHeight(sheet, name, "park")),
      headings: upper + SUBHEADING,
      total: ZONE_ROW,
    },
    (index) => {
      const { name } = parks[index]!;
      sheet.row(parkRowHeight(sheet, name, "park"), {
        park: { text: name },
        label: { text: `${code}|${name}` },
      });
    },
    addHeadings,
  );
  const zone = sheet.named(sheet.row(ZONE_ROW, { park: words.boards.total }), `${code}|3`);
  const withZone = parts.map((rows, part) => (part === parts.length - 1 ? { ...rows, bottom: zone } : rows));
  for (const rows of withZone) {
    sheet.style(used(rows), "body");
    sheet.style(sheet.area(rows, "park"), "stub");
  }
  for (const [side, { indicator, decimals }] of listed.entries()) {
    const at = (name: string): string => on(name, side);
    sheet.put(heading, at("name"), { text: indicator.names[language] });
    sheet.formula(heading, at("row"), firstRowFormula(refs, sheet.here(at("name"))));
    sheet.formula(
      heading,
      at(first),
      whenLocated(
        refs,
        sheet.here(at("row")),
        (row) => zoneHeading(row, words.boards, sheet.here(at("name"))),
        sheet.here(at("name")),
      ),
    );
    for (const rows of parts)
      parkCells(sheet, sources, columns, rows, side, sheet.fixed(heading, at("name")));
    zoneCells(sheet, sources, columns, zone, side, sheet.fixed(heading, at("row")));
    for (const rows of withZone) figureFormats(sheet, columns, rows, side, decimals ?? indicator.decimals);
  }
  for (const rows of parts) sheet.fill(rows, "own", BLANK);
  sheet.style(used({ top: zone, bottom: zone }), "total");
  sheet.style(used({ top: heading, bottom: zone }), "frame");
  return parts[0]!;
}

function parkCells(
  sheet: Sheet,
  { refs }: ReportSources,
  columns: readonly DefinedColumn[],
  rows: Rows,
  side: number,
  nameCell: string,
): void {
  const at = (name: string): string => on(name, side);
  const row = sheet.here(at("row"));
  const dash = text(refs.words.printed.missing);
  sheet.fill(rows, at("row"), rowFormula(refs, sheet.here("park"), nameCell));
  const place = (located: LocatedRefs): string =>
    iff(numeric(located.own("rankValue")), placeAmongParks.formula(located), dash);
  for (const column of columns) {
    const { mark } = COLUMN_LOOKS[column];
    if (mark) sheet.fill(rows, at(mark), shown(refs, row, mark, literal("")));
    if (column === "completion") sheet.fill(rows, at(column), whenLocated(refs, row, completionOrDash, dash));
    else if (column === "rank") sheet.fill(rows, at(column), whenLocated(refs, row, place, dash));
    else sheet.fill(rows, at(column), shown(refs, row, column === "target" ? "targetShown" : column));
  }
}

/** Columns that have a figure for all parks together; of the others the total is a dash. */
const TOTALLED: ReadonlySet<DefinedColumn> = new Set<DefinedColumn>(["ytd", "growth", "completion", "share"]);

function zoneCells(
  sheet: Sheet,
  { refs }: ReportSources,
  columns: readonly DefinedColumn[],
  zone: number,
  side: number,
  firstRow: string,
): void {
  const at = (name: string): string => on(name, side);
  const row = sheet.here(at("row"));
  const { missing } = refs.words.printed;
  const dash = text(missing);
  const has = (column: DefinedColumn): boolean => columns.includes(column);
  sheet.formula(zone, at("row"), firstRow);
  for (const column of columns) if (!TOTALLED.has(column)) sheet.put(zone, at(column), missing);
  if (has("ytd")) sheet.formula(zone, at("ytd"), shown(refs, row, "zoneTotal"));
  if (has("growth")) {
    sheet.formula(zone, at("growth"), shown(refs, row, "zoneGrowth"));
    const mark = (located: LocatedRefs): string => zoneGrowthMark.formula(located);
    sheet.formula(zone, at("growthMark"), whenLocated(refs, row, mark, BLANK));
  }
  if (has("completion")) {
    const [done, goal] = [sheet.here(at("done")), sheet.here(at("goal"))];
    const put = (column: string, formula: (located: LocatedRefs) => string): void =>
      sheet.formula(zone, column, whenLocated(refs, row, formula, BLANK));
    put(at("done"), (located) => zoneDoneFormula(located, goal));
    put(at("goal"), (located) => zoneGoal.formula(located));
    sheet.formula(
      zone,
      at("completion"),
      whenLocated(refs, row, (located) => percentOfSumsFormula(located, done, goal), dash),
    );
  }
  const whole = (located: LocatedRefs): string =>
    iff(
      `AND(${located.own("aggregation")}=${text(refs.words.aggregations.sum)},N(${located.own("zoneTotal")})>0)`,
      "100",
      dash,
    );
  if (has("share")) sheet.formula(zone, at("share"), whenLocated(refs, row, whole, dash));
}

function figureFormats(
  sheet: Sheet,
  columns: readonly DefinedColumn[],
  all: Rows,
  side: number,
  decimals: number,
): void {
  const at = (name: string): string => on(name, side);
  for (const column of columns) {
    const { shows, format, mark } = COLUMN_LOOKS[column];
    const area = sheet.area(all, at(column));
    sheet.style(area, shows === "word" || shows === "place" ? "rank" : "number");
    if (mark) sheet.style(sheet.area(all, at(mark)), "rateMark");
    if (shows === "level") sheet.format(area, levelFormat(decimals, decimals));
    if (!format) continue;
    sheet.format(area, format(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(area, format)) sheet.condition(condition);
  }
}
