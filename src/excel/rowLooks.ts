/** Fills and text colours of the printed cells of a report as they stand before it is drawn again. */
import { LAST_PRINTED } from "../report/parkColumns";
import { reportOf } from "../report/identity";
import { rangeOf } from "./formatRange";
import type { ReportSheet } from "./reportSheets";

/** Colours as Excel tells them: "#FFFFFF" is no fill, "#000000" the automatic text. */
export interface CellLook {
  readonly fill: string;
  readonly color: string;
}

/** Of one row: the same look for all its printed cells, or each cell's, from the first column on. */
export type RowLook = CellLook | readonly CellLook[];

const LOOK = { format: { fill: { color: true }, font: { color: true } } } as const;
/** Heading rows directly above the rows that are known by their labels. */
const HEADING_ROWS = 2;
/** Reports whose rows are of several looks by their own drawing, and of which a workbook has one. */
const OF_MANY_LOOKS: ReadonlySet<string> = new Set(["cover", "kpi", "contents"]);
/**
 * Cells whose looks are read in one request, about 70 bytes each: of whole reports, and of others the rows above and below
 * the body. With 4 MB of tables less than the 5 MB of Excel on the web.
 */
export const ROOM: Room = { reports: 8_000, frames: 6_400 };
/** Cells that can still be read in a request. */
export interface Room {
  readonly reports: number;
  readonly frames: number;
}

type Told = { readonly format?: { fill?: { color?: string | null }; font?: { color?: string | null } } };

/** Rows of a report whose cells are asked for one by one. */
interface QueuedCells {
  readonly top: number;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** What {@link queueRowLooks} asked for. */
export interface QueuedLooks {
  readonly sheet: Excel.Worksheet;
  readonly right: number;
  /** Room that is left behind it. */
  readonly left: Room;
  /** What is read cell by cell: all of the report, or what is above and below the body. */
  readonly cells: readonly QueuedCells[];
  /** Rows of the body, each as one; null where they are among the cells. */
  readonly body: {
    readonly top: number;
    readonly bottom: number;
    readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  } | null;
  /** Last row of the report. */
  readonly bottom: number;
}

/** Queues the looks of a report, by cell where there is room, else of each row of its body as one. */
export function queueRowLooks(
  sheet: Excel.Worksheet,
  { identity, area, labels }: Pick<ReportSheet, "identity" | "area" | "labels">,
  room: Room,
): QueuedLooks {
  // Rows are labelled in the first column that is not printed, or in the stub of the park monthly report.
  const right = labels.left > 1 ? labels.left - 1 : LAST_PRINTED;
  const { bottom } = area;
  const count = (bottom + 1) * (right + 1);
  const queued = { sheet, right, bottom };
  if (count <= room.reports || OF_MANY_LOOKS.has(reportOf(identity)?.kind ?? ""))
    return {
      ...queued,
      left: { ...room, reports: Math.max(0, room.reports - count) },
      cells: [queueCells(sheet, 0, bottom, right)],
      body: null,
    };
  const top = Math.max(0, labels.top - HEADING_ROWS);
  const rows = rangeOf(sheet, { top, left: 0, bottom: labels.bottom, right }).getRowProperties(LOOK);
  const frame = (top + bottom - labels.bottom) * (right + 1);
  const hasRoom = frame <= room.frames;
  return {
    ...queued,
    left: hasRoom ? { ...room, frames: room.frames - frame } : room,
    cells: hasRoom ? queueFrame(sheet, top, labels.bottom, bottom, right) : [],
    body: { top, bottom: labels.bottom, rows },
  };
}

/** Queues the rows above and below a body. */
function queueFrame(
  sheet: Excel.Worksheet,
  top: number,
  last: number,
  bottom: number,
  right: number,
): QueuedCells[] {
  return [
    ...(top > 0 ? [queueCells(sheet, 0, top - 1, right)] : []),
    ...(last < bottom ? [queueCells(sheet, last + 1, bottom, right)] : []),
  ];
}

function queueCells(sheet: Excel.Worksheet, top: number, bottom: number, right: number): QueuedCells {
  return { top, cells: rangeOf(sheet, { top, left: 0, bottom, right }).getCellProperties(LOOK) };
}

/**
 * The looks by row of the sheet, 0-based, each report's. Of reports whose rows were read as one, those of which somebody
 * coloured a part are read now, and what there was no room for: one sync more for all of it.
 */
export async function readRowLooks(
  context: Excel.RequestContext,
  queued: readonly QueuedLooks[],
): Promise<ReadonlyMap<number, RowLook>[]> {
  const late: { readonly of: number; readonly cells: QueuedCells }[] = [];
  const looks = queued.map(({ sheet, right, bottom, cells, body }, of) => {
    const found = new Map<number, RowLook>();
    for (const each of cells) putCells(found, each);
    if (!body) return found;
    if (!cells.length)
      for (const each of queueFrame(sheet, body.top, body.bottom, bottom, right))
        late.push({ of, cells: each });
    for (const [index, told] of body.rows.value.entries()) {
      const row = body.top + index;
      const look = lookOf(told);
      if (look) found.set(row, look);
      else late.push({ of, cells: queueCells(sheet, row, row, right) });
    }
    return found;
  });
  if (late.length) await context.sync();
  for (const { of, cells } of late) putCells(looks[of]!, cells);
  return looks;
}

function putCells(looks: Map<number, RowLook>, { top, cells }: QueuedCells): void {
  for (const [index, row] of cells.value.entries()) looks.set(top + index, row.map(cellLook));
}

/** The look of a whole row, null where its cells differ. */
function lookOf({ format }: Told): CellLook | null {
  const [fill, color] = [format?.fill?.color, format?.font?.color];
  return fill && color ? { fill: fill.toUpperCase(), color: color.toUpperCase() } : null;
}

function cellLook({ format }: Told): CellLook {
  return {
    fill: (format?.fill?.color ?? "#FFFFFF").toUpperCase(),
    color: (format?.font?.color ?? "#000000").toUpperCase(),
  };
}
