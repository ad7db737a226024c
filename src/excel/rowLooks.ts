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
/** Cells whose looks are read in one request, about 80 bytes each: with 4 MB of tables less than the 5 MB of Excel on the web. */
export const CELLS_AT_ONCE = 8_000;

type Told = { readonly format?: { fill?: { color?: string | null }; font?: { color?: string | null } } };

/** What {@link queueRowLooks} asked for. */
export interface QueuedLooks {
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly right: number;
  /** Cells that are read one by one. */
  readonly count: number;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> | null;
}

/** Queues the looks of a report, by cell where `spare` cells can still be read, else of each row as one. */
export function queueRowLooks(
  sheet: Excel.Worksheet,
  { identity, labels }: Pick<ReportSheet, "identity" | "labels">,
  spare: number,
): QueuedLooks {
  const top = Math.max(0, labels.top - HEADING_ROWS);
  // Rows are labelled in the first column that is not printed, or in the stub of the park monthly report.
  const right = labels.left > 1 ? labels.left - 1 : LAST_PRINTED;
  const range = rangeOf(sheet, { top, left: 0, bottom: labels.bottom, right });
  const count = (labels.bottom - top + 1) * (right + 1);
  const byCell = count <= spare || OF_MANY_LOOKS.has(reportOf(identity)?.kind ?? "");
  return {
    sheet,
    top,
    right,
    count: byCell ? count : 0,
    rows: byCell ? null : range.getRowProperties(LOOK),
    cells: byCell ? range.getCellProperties(LOOK) : null,
  };
}

/**
 * The looks by row of the sheet, 0-based, each report's. Where rows were read as one and somebody coloured a part
 * of such a row, its cells are read now: one sync more, and none where nobody did.
 */
export async function readRowLooks(
  context: Excel.RequestContext,
  queued: readonly QueuedLooks[],
): Promise<ReadonlyMap<number, RowLook>[]> {
  const mixed: { readonly of: number; readonly row: number; readonly cells: QueuedLooks["cells"] }[] = [];
  const looks = queued.map(({ sheet, top, right, rows, cells }, of) => {
    const found = new Map<number, RowLook>();
    for (const [index, told] of (rows?.value ?? []).entries()) {
      const row = top + index;
      const look = lookOf(told);
      if (look) found.set(row, look);
      else
        mixed.push({
          of,
          row,
          cells: rangeOf(sheet, { top: row, left: 0, bottom: row, right }).getCellProperties(LOOK),
        });
    }
    for (const [index, each] of (cells?.value ?? []).entries()) found.set(top + index, each.map(cellLook));
    return found;
  });
  if (mixed.length) await context.sync();
  for (const { of, row, cells } of mixed) looks[of]!.set(row, cells!.value[0]!.map(cellLook));
  return looks;
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
