/** How the printed cells of a report look as they stand before it is drawn again: fills, and how texts are coloured and marked. */
import { BLOCK_WIDTH, LAST_PRINTED } from "../report/parkColumns";
import { reportOf } from "../report/identity";
import { rangeOf } from "./formatRange";
import type { LateRead } from "./lateReads";
import type { ReportSheet } from "./reportSheets";

/** Looks as Excel tells them: "#FFFFFF" is no fill, "#000000" the automatic text; null where parts of a text differ. */
export interface CellLook {
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly strikethrough: boolean | null;
  /** "None", "Single", … */
  readonly underline: string | null;
}

/** Of one row: the same look for all its printed cells, or each cell's, from the first column on. */
export type RowLook = CellLook | readonly CellLook[];

const LOOK = {
  format: {
    fill: { color: true },
    font: { bold: true, color: true, italic: true, strikethrough: true, underline: true },
  },
} as const;
/** What rows that are read as one are asked for; the rest no style of a table writes, so that it is asked for all of them. */
const ROW_LOOK = { format: { fill: { color: true }, font: { bold: true, color: true } } } as const;
/** Reports whose rows are of several looks by their own drawing, and of which a workbook has one. */
const OF_MANY_LOOKS: ReadonlySet<string> = new Set(["cover", "kpi", "contents"]);
/** Bytes of an answer: of a cell, and of a row read as one. */
const CELL_BYTES = 140;
const ROW_BYTES = 90;
/** Bytes of looks that are read cell by cell with the rest of the workbook. */
export const LOOK_ROOM = 1_960_000;

type Font = { readonly [Mark in keyof Omit<CellLook, "fill">]?: CellLook[Mark] | null };
type Told = { readonly format?: { fill?: { color?: string | null }; font?: object } };

/** Rows of a report, each as one, from the second on: the selectors in the first are of several looks. */
interface QueuedBody {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly font: Excel.RangeFont;
}

/** Rows of a report whose cells are asked for one by one. */
interface QueuedCells {
  readonly top: number;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** What {@link queueRowLooks} asked for. */
export interface QueuedLooks {
  readonly sheet: Excel.Worksheet;
  /** Last printed column, and last row of the report. */
  readonly right: number;
  readonly bottom: number;
  /** Of the answer, about. */
  readonly bytes: number;
  /** All of the report, or its first row. */
  readonly cells: QueuedCells;
  /** The other rows; null where they are among the cells. */
  readonly body: QueuedBody | null;
}

/** Queues the looks of a report, by cell where `room` bytes are enough, else of each row as one. */
export function queueRowLooks(
  sheet: Excel.Worksheet,
  { identity, area, labels }: Pick<ReportSheet, "identity" | "area" | "labels">,
  room: number,
): QueuedLooks {
  const right = lastRead({ identity, area, labels });
  const { bottom } = area;
  const whole = { top: 0, bottom, right };
  const bytes = bytesOf(whole);
  if (bytes <= room || OF_MANY_LOOKS.has(reportOf(identity)?.kind ?? ""))
    return { sheet, right, bottom, bytes, cells: queueCells(sheet, whole), body: null };
  const others = rangeOf(sheet, { top: 1, left: 0, bottom, right });
  const { font } = others.format;
  font.load("italic,strikethrough,underline");
  const first = { top: 0, bottom: 0, right };
  return {
    ...{ sheet, right, bottom },
    bytes: bytesOf(first) + bottom * ROW_BYTES,
    cells: queueCells(sheet, first),
    body: { rows: others.getRowProperties(ROW_LOOK), font },
  };
}

/** The last printed column of a report as it stands, with the columns people inserted, and no less than that. */
export function lastRead({
  identity,
  area,
  labels,
}: Pick<ReportSheet, "identity" | "area" | "labels">): number {
  // Rows are labelled in the first column that is not printed, or in the stub of the park monthly report.
  const of = reportOf(identity);
  const isStub = of?.kind === "park" && of.definition === undefined;
  return isStub ? Math.max(LAST_PRINTED, area.right - BLOCK_WIDTH + 1 + LAST_PRINTED) : labels.left - 1;
}

/** Whole rows of the printed cells. */
interface Rows {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
}

const bytesOf = ({ top, bottom, right }: Rows): number => (bottom - top + 1) * (right + 1) * CELL_BYTES;

function queueCells(sheet: Excel.Worksheet, { top, bottom, right }: Rows): QueuedCells {
  return { top, cells: rangeOf(sheet, { top, left: 0, bottom, right }).getCellProperties(LOOK) };
}

/**
 * The looks by row of the sheet, 0-based, once what is `late` has been read: where rows were read as one, those of which
 * somebody coloured or marked a part.
 */
export function rowLooksOf({ sheet, right, bottom, cells, body }: QueuedLooks): {
  readonly late: readonly LateRead[];
  readonly looks: () => ReadonlyMap<number, RowLook>;
} {
  const found = new Map<number, RowLook>();
  putCells(found, cells);
  const parts: QueuedCells[] = [];
  const lateRead = (rows: Rows): LateRead => ({
    bytes: bytesOf(rows),
    queue: () => void parts.push(queueCells(sheet, rows)),
  });
  const late: LateRead[] = [];
  const marks = body && marksOf(body.font);
  if (body && !marks) late.push(lateRead({ top: 1, bottom, right }));
  for (const [index, told] of marks ? body.rows.value.entries() : []) {
    const row = index + 1;
    const look = lookOf(told, marks!);
    if (look) found.set(row, look);
    else late.push(lateRead({ top: row, bottom: row, right }));
  }
  return {
    late,
    looks: () => {
      for (const part of parts) putCells(found, part);
      return found;
    },
  };
}

function putCells(looks: Map<number, RowLook>, { top, cells }: QueuedCells): void {
  for (const [index, row] of cells.value.entries()) looks.set(top + index, row.map(cellLook));
}

type Marks = Pick<CellLook, "italic" | "strikethrough" | "underline">;

/** How texts are marked in all cells; null where they differ. */
function marksOf({ italic, strikethrough, underline }: Font): Marks | null {
  // Excel tells null where cells differ, whatever the declarations say.
  return italic == null || strikethrough == null || underline == null
    ? null
    : { italic, strikethrough, underline };
}

/** The look of a whole row, null where its cells differ. */
function lookOf({ format }: Told, marks: Marks): CellLook | null {
  const fill = format?.fill?.color;
  const { color, bold }: Font = format?.font ?? {};
  return fill && color && bold != null
    ? { fill: fill.toUpperCase(), color: color.toUpperCase(), bold, ...marks }
    : null;
}

function cellLook({ format }: Told): CellLook {
  const { color, bold, italic, strikethrough, underline }: Font = format?.font ?? {};
  return {
    fill: (format?.fill?.color ?? "#FFFFFF").toUpperCase(),
    color: (color ?? "#000000").toUpperCase(),
    bold: bold ?? null,
    italic: italic ?? null,
    strikethrough: strikethrough ?? null,
    underline: underline ?? null,
  };
}
