/** What stands in the rows of report sheets, the reports' own and people's. */
import { MAX_COLUMNS, splitSheet, type Rectangle } from "../a1";
import { rangeOf } from "./formatRange";
import { isOfLabelled } from "./reportMarks";
import type { ReportSheet } from "./reportSheets";
import { readLate } from "./lateReads";
import { FORMAT_ROOM, queueFormats, type QueuedFormats } from "./standingFormats";
import { queueFormulas, type QueuedFormulas } from "./standingFormulas";
import { LOOK_ROOM, queueRowLooks, rowLooksOf, type QueuedLooks, type RowLook } from "./rowLooks";
import {
  CONDITION_ROOM,
  conditionsOf,
  queueConditions,
  type QueuedConditions,
  type StandingConditions,
} from "./standingConditions";
import type { Cell } from "./tableContents";
import { cellKey, type CellText } from "./typedText";
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
  /** Conditional formats in the block. */
  readonly conditions: StandingConditions;
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
  /** The text in the last row, as the names of those who sign; null where that is a formula or blank. */
  readonly typedLast: string | null;
  /** The formula there; null where that is none. */
  readonly lastFormula: string | null;
  /** The text where a title stands; null where that is a formula or blank. */
  readonly titleText: string | null;
  /** The formula in the second row of the block as the sheet counts it, people's rows among them; null where that is none. */
  readonly titleFormula: string | null;
  /** Values in the printed columns, from the first row to the last but one, that no formula gives: written or typed. */
  readonly constants: readonly { readonly row: number; readonly column: number; readonly value: Cell }[];
  /** Formulas in the same cells, in R1C1, the report's own and people's. */
  readonly formulas: readonly CellText[];
  /** Points of the columns of the block, from the first of the sheet on; 0 where one is hidden. */
  readonly widths: readonly number[];
}

/** Row of the title, counted from the first of a block that has one. */
export const TITLE_ROW = 1;

interface QueuedRows {
  readonly labels: Excel.Range;
  readonly firstLabel: number;
  readonly ends: Excel.Range;
  readonly beside: Excel.Range;
  readonly looks: QueuedLooks;
  readonly conditions: QueuedConditions | null;
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
  readonly formulas: QueuedFormulas | null;
  readonly widths: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/** Queues the load of the rows of report sheets; cell by cell as far as there is room. Conditional formats where Excel can tell them. */
export function queueReportRows(
  context: Excel.RequestContext,
  reports: ReadonlyMap<string, ReportSheet>,
  tellsConditions: boolean,
): Map<string, QueuedRows> {
  let room = LOOK_ROOM;
  let formatRoom = FORMAT_ROOM;
  let conditionRoom = CONDITION_ROOM;
  const others = new Map(
    [...reports].map(([identity, report]) => {
      const { sheetId, area, labels } = report;
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const looks = queueRowLooks(sheet, report, room);
      room = Math.max(0, room - looks.bytes);
      const formats = queueFormats(looks, formatRoom);
      formatRoom -= formats.bytes;
      const conditions = tellsConditions ? queueConditions(sheet, area, conditionRoom) : null;
      conditionRoom -= conditions?.bytes ?? 0;
      const besideBlock = rangeOf(sheet, { ...area, left: area.right + 1, right: MAX_COLUMNS - 1 });
      const contents = rangeOf(sheet, { top: 0, left: 0, bottom: area.bottom - 1, right: looks.right });
      const queued = {
        labels: rangeOf(sheet, labels),
        firstLabel: labels.top,
        ends: rangeOf(sheet, { ...area, left: area.right }),
        beside: besideBlock.getUsedRangeOrNullObject(true),
        looks,
        conditions,
        formats,
        charts: queueChartBoxes(sheet),
        area,
        formatted: besideBlock.getUsedRangeOrNullObject(false),
        heights: rangeOf(sheet, { ...area, top: 0 }).getRowProperties({ format: { rowHeight: true } }),
        widths: rangeOf(sheet, { ...area, left: 0, bottom: area.top }).getColumnProperties({
          format: { columnWidth: true },
        }),
        printArea: sheet.pageLayout.getPrintAreaOrNullObject(),
        breaks: queueBreaks(sheet),
        last: sheet.getCell(area.bottom, area.left),
        title: sheet.getCell(area.top + TITLE_ROW, area.left),
        // Excel refuses to look for them on a protected sheet, which is not written anyway.
        constants: report.protected
          ? null
          : contents
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
  let rest = room + formatRoom;
  return new Map(
    [...others].map(([identity, queued]) => {
      const { looks, constants, area } = queued;
      const formulas = constants && queueFormulas(looks.sheet, { identity, area }, looks.right, rest);
      rest -= formulas?.bytes ?? 0;
      return [identity, { ...queued, formulas }];
    }),
  );
}

/** Bytes of what was queued of them, in the answer. */
export function bytesOfRows(queued: ReadonlyMap<string, QueuedRows>): number {
  return [...queued.values()].reduce(
    (sum, { looks, formats, formulas, conditions }) =>
      sum + looks.bytes + formats.bytes + (formulas?.bytes ?? 0) + (conditions?.bytes ?? 0),
    0,
  );
}

function queueBreaks(sheet: Excel.Worksheet): Excel.PageBreakCollection {
  const { horizontalPageBreaks: breaks } = sheet;
  breaks.load("items/rowIndex");
  return breaks;
}

/** The rows from what was loaded; one or two syncs more, and one for each further 4 MB, where there are many reports. */
export async function reportRowsOf(
  context: Excel.RequestContext,
  queued: ReadonlyMap<string, QueuedRows>,
): Promise<Map<string, ReportRows>> {
  await readLate(
    context,
    [...queued.values()].flatMap(({ conditions }) => conditions?.late ?? []),
  );
  const looks = [...queued.values()].map((each) => rowLooksOf(each.looks));
  const others = [...queued.values()].flatMap(({ formats, formulas }) => [
    ...formats.late,
    ...(formulas?.late ?? []),
  ]);
  const conditions = [...queued.values()].map((each) => conditionsOf(each.conditions));
  await readLate(context, [...[...looks, ...conditions].flatMap(({ late }) => late), ...others]);
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
            formulas,
            widths,
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
          conditions: conditions[index]!.conditions(),
          formats: formats.formats(),
          charts: chartsOf(charts),
          width: formatted.isNullObject ? area.right + 1 : formatted.columnIndex + formatted.columnCount,
          heights: runsOf(heights.value.map(({ format }) => format?.rowHeight ?? 0)),
          printArea: printArea.isNullObject ? null : splitSheet(printArea.address).address,
          breaks: breaks.items.map(({ rowIndex }) => rowIndex).sort((a, b) => a - b),
          typedLast: typedIn(last),
          lastFormula: formulaIn(last),
          titleText: typedIn(title),
          titleFormula: formulaIn(title),
          constants: constants ? constantsOf(constants) : [],
          formulas: formulas && constants ? withoutConstants(formulas.formulas(), constants) : [],
          widths: widths.value.map(({ format }) => format?.columnWidth ?? 0),
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

function formulaIn(cell: Excel.Range): string | null {
  const text = String((cell.formulas as unknown[][])[0]![0]);
  return text.startsWith("=") ? text : null;
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

/** A text that begins with "=" is read as formulas are. */
function withoutConstants(formulas: readonly CellText[], constants: Excel.RangeAreas): CellText[] {
  const texts = new Set(
    constantsOf(constants)
      .filter(({ value }) => isFormulaText(value))
      .map(cellKey),
  );
  return formulas.filter((each) => !texts.has(cellKey(each)));
}

const isFormulaText = (value: Cell): boolean => typeof value === "string" && value.startsWith("=");

/** Points of each row, from the first of the sheet on; 0 where it is hidden. */
export function standingHeights({ heights }: ReportRows): number[] {
  return heights.flatMap(([count, points]) => Array<number>(count).fill(points));
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
