/**
 * Rows of a report that is renewed in place. What people wrote beside a row stays beside it, and what they wrote below
 * the report keeps its distance: rows are inserted and deleted where the indicators changed, not at the end.
 */
import { MAX_COLUMNS, splitSheet, type Rectangle } from "../a1";
import { placeOf, type LinePlaces } from "../report/linePlaces";
import { rangeOf } from "./formatRange";
import { isOfLabelled } from "./reportMarks";
import type { ReportSheet } from "./reportSheets";
import { readLate } from "./lateReads";
import { FORMAT_ROOM, queueFormats, type QueuedFormats } from "./standingFormats";
import { LOOK_ROOM, queueRowLooks, rowLooksOf, type QueuedLooks, type RowLook } from "./rowLooks";
import type { Cell } from "./tableContents";
import { chartsOf, queueChartBoxes, type ChartBox } from "./writeCharts";

/** What stands in the rows of a report sheet. */
export interface ReportRows {
  /** Texts of the label cells, in order; "" where a row has none. */
  readonly labels: readonly string[];
  /** Whether the report wrote the row of a label, and not a person: its last cell then holds a formula. */
  readonly own: readonly boolean[];
  /** Formulas of the last column of the block, by which its rows are told from people's (reportMarks.ts). */
  readonly ends: readonly string[];
  /** What people have right of the block: rows with contents, and the columns these are in. */
  readonly beside: {
    readonly rows: ReadonlySet<number>;
    readonly left: number;
    readonly columns: number;
  } | null;
  /** Looks of the rows of the block, by row of the sheet. */
  readonly looks: ReadonlyMap<number, RowLook>;
  /** Number formats of the cells whose looks these are, by row and column of the sheet. */
  readonly formats: readonly (readonly string[])[];
  /** Charts on the sheet, people's own among them. */
  readonly charts: readonly ChartBox[];
  /** Columns in which anything stands in the rows of the block, formats alone too; counted from the first. */
  readonly width: number;
  /** Heights of the rows of the block in points, as runs from the first on. */
  readonly heights: readonly (readonly [rows: number, points: number])[];
  /** Address of what is printed of the sheet, without the sheet; null when all of it is. */
  readonly printArea: string | null;
  /** Rows with which printed pages begin by hand, 0-based, rising. */
  readonly breaks: readonly number[];
  /** What somebody typed over the last row, as the names of those who sign; null where a formula of the report stands. */
  readonly typedLast: string | null;
  /** The text where a title stands; null where that is a formula or blank. */
  readonly titleText: string | null;
  /** Values in the printed columns, from the first row to the last but one, that no formula gives: written or typed. */
  readonly constants: readonly { readonly row: number; readonly column: number; readonly value: Cell }[];
}

/** Row of the title, counted from the first of a block that has one. */
export const TITLE_ROW = 1;

interface QueuedRows {
  readonly labels: Excel.Range;
  readonly firstLabel: number;
  readonly ends: Excel.Range;
  readonly beside: Excel.Range;
  readonly looks: QueuedLooks;
  readonly formats: QueuedFormats;
  readonly charts: Excel.ChartCollection;
  readonly area: Rectangle;
  readonly formatted: Excel.Range;
  readonly heights: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly printArea: Excel.RangeAreas;
  readonly breaks: Excel.PageBreakCollection;
  readonly last: Excel.Range;
  readonly title: Excel.Range;
  readonly constants: Excel.RangeAreas | null;
}

/** Queues the load of the rows of report sheets; cell by cell as far as there is room. */
export function queueReportRows(
  context: Excel.RequestContext,
  reports: ReadonlyMap<string, ReportSheet>,
): Map<string, QueuedRows> {
  let room = LOOK_ROOM;
  let formatRoom = FORMAT_ROOM;
  return new Map(
    [...reports].map(([identity, report]) => {
      const { sheetId, area, labels } = report;
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const looks = queueRowLooks(sheet, report, room);
      room = Math.max(0, room - looks.bytes);
      const formats = queueFormats(looks, formatRoom);
      formatRoom -= formats.bytes;
      const besideBlock = rangeOf(sheet, { ...area, left: area.right + 1, right: MAX_COLUMNS - 1 });
      const queued = {
        labels: rangeOf(sheet, labels),
        firstLabel: labels.top,
        ends: rangeOf(sheet, { ...area, left: area.right }),
        beside: besideBlock.getUsedRangeOrNullObject(true),
        looks,
        formats,
        charts: queueChartBoxes(sheet),
        area,
        formatted: besideBlock.getUsedRangeOrNullObject(false),
        heights: rangeOf(sheet, { ...area, top: 0 }).getRowProperties({ format: { rowHeight: true } }),
        printArea: sheet.pageLayout.getPrintAreaOrNullObject(),
        breaks: queueBreaks(sheet),
        last: sheet.getCell(area.bottom, area.left),
        title: sheet.getCell(area.top + TITLE_ROW, area.left),
        // Excel refuses to look for them on a protected sheet, which is not written anyway.
        constants: report.protected
          ? null
          : rangeOf(sheet, { top: 0, left: 0, bottom: area.bottom - 1, right: looks.right })
              .getSpecialCellsOrNullObject(Excel.SpecialCellType.constants)
              .load("areas/items/values,areas/items/rowIndex,areas/items/columnIndex"),
      };
      queued.labels.load("values");
      queued.ends.load("formulas");
      queued.beside.load("values,rowIndex,columnIndex,columnCount");
      queued.formatted.load("columnIndex,columnCount");
      queued.printArea.load("address");
      queued.last.load("formulas");
      queued.title.load("formulas");
      return [identity, queued];
    }),
  );
}

function queueBreaks(sheet: Excel.Worksheet): Excel.PageBreakCollection {
  const { horizontalPageBreaks: breaks } = sheet;
  breaks.load("items/rowIndex");
  return breaks;
}

/** The rows from what was loaded; one sync more, and one for each further 4 MB, where there are many reports. */
export async function reportRowsOf(
  context: Excel.RequestContext,
  queued: ReadonlyMap<string, QueuedRows>,
): Promise<Map<string, ReportRows>> {
  const looks = [...queued.values()].map((each) => rowLooksOf(each.looks));
  const formats = [...queued.values()].flatMap((each) => each.formats.late);
  await readLate(context, [...looks.flatMap(({ late }) => late), ...formats]);
  return new Map(
    [...queued].map(
      (
        [
          identity,
          {
            labels,
            firstLabel,
            ends,
            beside,
            formats,
            charts,
            area,
            formatted,
            heights,
            printArea,
            breaks,
            last,
            title,
            constants,
          },
        ],
        index,
      ) => [
        identity,
        {
          labels: labels.values.map(([text]) => String(text)),
          own: labels.values.map((_, row) =>
            isOfLabelled(String(ends.formulas[firstLabel + row - area.top]![0])),
          ),
          ends: ends.formulas.map(([formula]) => String(formula)),
          beside: beside.isNullObject ? null : besideOf(beside),
          looks: looks[index]!.looks(),
          formats: formats.formats(),
          charts: chartsOf(charts),
          width: formatted.isNullObject ? area.right + 1 : formatted.columnIndex + formatted.columnCount,
          heights: runsOf(heights.value.map(({ format }) => format?.rowHeight ?? 0)),
          printArea: printArea.isNullObject ? null : splitSheet(printArea.address).address,
          breaks: breaks.items.map(({ rowIndex }) => rowIndex).sort((a, b) => a - b),
          typedLast: typedIn(last),
          titleText: typedIn(title),
          constants: constants ? constantsOf(constants) : [],
        },
      ],
    ),
  );
}

/** A text that is no formula; null where there is none. */
function typedIn(cell: Excel.Range): string | null {
  const text = String((cell.formulas as unknown[][])[0]![0]);
  return text === "" || text.startsWith("=") ? null : text;
}

function constantsOf(found: Excel.RangeAreas): ReportRows["constants"] {
  if (found.isNullObject) return [];
  return found.areas.items.flatMap(({ values, rowIndex, columnIndex }) =>
    (values as Cell[][]).flatMap((cells, row) =>
      cells.flatMap((value, column) =>
        value === "" ? [] : [{ row: rowIndex + row, column: columnIndex + column, value }],
      ),
    ),
  );
}

/** Neighbouring rows of the same height as one run. */
function runsOf(heights: readonly number[]): [rows: number, points: number][] {
  const runs: [number, number][] = [];
  for (const points of heights) {
    const last = runs.at(-1);
    if (last?.[1] === points) last[0]++;
    else runs.push([1, points]);
  }
  return runs;
}

function besideOf({ values, rowIndex, columnIndex, columnCount }: Excel.Range): ReportRows["beside"] {
  const rows = values.flatMap((cells, row) => (cells.every((cell) => cell === "") ? [] : [rowIndex + row]));
  return { rows: new Set(rows), left: columnIndex, columns: columnCount };
}

/** Inserts `count` rows above a row, or deletes one row; to be done in the order given, from the bottom up. */
export type RowEdit = { readonly at: number; readonly insert: number } | { readonly delete: number };

/** The block of a report: its rows on the sheet are 0 to `height` − 1, its labels stand from row `top` on. */
export interface Block {
  readonly height: number;
  readonly top: number;
  readonly labels: readonly string[];
}

/** Where the rows of a block stand: as many as it is high, rising; between them are people's. */
type RowPlaces = LinePlaces["rows"];

/**
 * What turns the rows of one block into those of another. Rows of the same label become each other; a row whose label is
 * gone is deleted, never given to another label. Of rows without a label, those `inUse` by people are given up last. Rows of
 * people's within the blocks, as many in both, become each other in their order. Edits and `inUse` are in rows of the sheet.
 */
export function rowEdits(
  before: Block,
  after: Block,
  inUse: (row: number) => boolean,
  places: RowPlaces = [...Array(before.height).keys()],
  placesNow: RowPlaces = [...Array(after.height).keys()],
): RowEdit[] {
  const anchors = anchorsOf(before, after, places, placesNow);
  const [rowOf, rowOfNow] = [rowsAt(places), rowsAt(placesNow)];
  const edits: RowEdit[] = [];
  for (let index = anchors.length - 1; index > 0; index--) {
    const [above, newAbove] = anchors[index - 1]!;
    const [at, newAt] = anchors[index]!;
    const gone = rowsBetween(before, rowOf, above, at);
    const come = rowsBetween(after, rowOfNow, newAbove, newAt);
    const spare = Math.max(0, gone.blank.length - come.blank.length);
    const insert = come.labelled.length + Math.max(0, come.blank.length - gone.blank.length);
    const given = [...gone.blank.filter((row) => !inUse(row)), ...gone.blank.filter(inUse)].slice(0, spare);
    if (insert) edits.push({ at, insert });
    for (const row of [...gone.labelled, ...given].sort((a, b) => b - a)) edits.push({ delete: row });
  }
  return edits;
}

/** Rows of the sheet that become each other, from the one above the labels on. */
function anchorsOf(
  before: Block,
  after: Block,
  places: RowPlaces,
  placesNow: RowPlaces,
): (readonly [before: number, after: number])[] {
  const own = [
    [before.top - 1, after.top - 1],
    ...matches(before.labels, after.labels).map(([a, b]) => [before.top + a, after.top + b] as const),
    [before.top + before.labels.length, after.top + after.labels.length],
    [before.height - 1, after.height - 1],
  ].map(([a, b]) => [placeOf(places, a), placeOf(placesNow, b)] as const);
  const now = gapsOf(placesNow);
  const theirs = gapsOf(places)
    .map((row, index) => [row, now[index]!] as const)
    .filter(([row]) => row > own[0]![0]);
  if (!theirs.length) return own;
  // Where the last rows of the body are gone, people's rows below them may have come to stand above its end.
  const kept = own.filter(([a, b]) => theirs.every(([row, nowAt]) => row < a === nowAt < b));
  return [...kept, ...theirs].sort(([a], [b]) => a - b);
}

/** Rows of the sheet before the last one of a block that are none of it. */
function gapsOf(places: RowPlaces): number[] {
  const own = new Set(places);
  return Array.from({ length: (places.at(-1) ?? -1) + 1 }, (_, row) => row).filter((row) => !own.has(row));
}

/**
 * Rows of the later block that become none but themselves: their label stood in the earlier one, in the same order. With
 * each the position of its label there.
 */
export function stayingRows(before: Block, after: Block): ReadonlyMap<number, number> {
  return new Map(matches(before.labels, after.labels).map(([label, row]) => [after.top + row, label]));
}

/** Rows between two others, from the last to the first, with and without a label; rows of the sheet. */
function rowsBetween(
  { top, labels }: Block,
  rowOf: ReadonlyMap<number, number>,
  above: number,
  below: number,
): { readonly labelled: readonly number[]; readonly blank: readonly number[] } {
  const rows = Array.from({ length: Math.max(0, below - above - 1) }, (_, row) => below - 1 - row);
  const hasLabel = (row: number): boolean => (labels[rowOf.get(row)! - top] ?? "") !== "";
  return { labelled: rows.filter(hasLabel), blank: rows.filter((row) => !hasLabel(row)) };
}

/** Rows of a block by where they stand. */
const rowsAt = (places: RowPlaces): Map<number, number> => new Map(places.map((place, row) => [place, row]));

/** Pairs of equal labels, as many as can be had without crossing (longest increasing subsequence). */
export function matches(before: readonly string[], after: readonly string[]): [number, number][] {
  const places = new Map<string, number>();
  for (const [place, label] of after.entries())
    if (label !== "" && !places.has(label)) places.set(label, place);
  const pairs = before.flatMap((label, place): [number, number][] => {
    const at = places.get(label);
    return at === undefined ? [] : [[place, at]];
  });
  // Ends of the best chains so far, by their length; each pair knows the pair before it.
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [, at]] of pairs.entries()) {
    let length = 0;
    while (length < ends.length && pairs[ends[length]!]![1] < at) length++;
    previous[index] = length ? ends[length - 1]! : -1;
    ends[length] = index;
  }
  const chain: [number, number][] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) chain.unshift(pairs[index]!);
  return chain;
}

/**
 * Queues the edits on a sheet whose block ends at row `bottom`. What people wrote beside a row that is deleted, or in a
 * column of theirs within the block (`within`, by row), moves to a row of its own right below the block.
 */
export function queueRowEdits(
  sheet: Excel.Worksheet,
  edits: readonly RowEdit[],
  bottom: number,
  beside: ReportRows["beside"],
  within: ReadonlyMap<number, readonly number[]> = new Map(),
): void {
  let last = bottom;
  const rows = (top: number, count: number): Excel.Range =>
    sheet.getRangeByIndexes(top, 0, count, 1).getEntireRow();
  for (const edit of edits) {
    if ("insert" in edit) {
      rows(edit.at, edit.insert).insert(Excel.InsertShiftDirection.down);
      last += edit.insert;
      continue;
    }
    const columns = within.get(edit.delete) ?? [];
    const strips = [
      ...(beside?.rows.has(edit.delete) ? [{ left: beside.left, count: beside.columns }] : []),
      ...columns.map((left) => ({ left, count: 1 })),
    ];
    if (strips.length) rows(last + 1, 1).insert(Excel.InsertShiftDirection.down);
    for (const { left, count } of strips)
      sheet
        .getRangeByIndexes(last + 1, left, 1, count)
        .copyFrom(sheet.getRangeByIndexes(edit.delete, left, 1, count));
    rows(edit.delete, 1).delete(Excel.DeleteShiftDirection.up);
    last--;
  }
}
