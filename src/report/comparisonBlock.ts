/** A block of the comparison of parks: some indicators side by side, the parks beneath in their order, and the zone. */
import type { Rectangle } from "../a1";
import type { DefinedColumn, ListedIndicator } from "../core/definition";
import { BLANK } from "../measures/formula";
import { on, printedOf, type ComparisonSheet } from "./comparisonColumns";
import { COLUMN_LOOKS } from "./definedColumns";
import { addInParts, frameParts } from "./continuedTable";
import type { ReportSources } from "./kinds";
import { firstRowFormula, longestZoneHeading, whenLocated, zoneHeading } from "./locatedCell";
import { parkRowHeight } from "./parkRowHeight";
import { FRAME_TITLE } from "./reportFrame";
import type { Rows } from "./sheetBuilder";
import { parkCells, zoneCells, figureFormats } from "./comparisonCells";

/** What is shown of each indicator, in the order of its columns. */
export interface IndicatorColumns {
  readonly columns: readonly DefinedColumn[];
  readonly headings: Readonly<Partial<Record<DefinedColumn, string>>>;
}

const HEADING_SIZE = 10;

/** Heights in points. */
const SUBHEADING = 30;
const ZONE_ROW = 17.5;
/** Rows of the column headings. */
const HEADING_ROWS = 2;

/** Heading, parks and zone of some indicators; returns the rows of the first parks. */
export function addBlock(
  sheet: ComparisonSheet,
  sources: ReportSources,
  {
    columns,
    headings,
    listed,
  }: IndicatorColumns & {
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
  frameParts(sheet, withZone, HEADING_ROWS, used);
  return parts[0]!;
}
