/**
 * A report that stands, as the report counts its lines: without the rows and columns people inserted. What is decided about
 * a report is decided so; where its lines stand on the sheet is known beside it.
 */
import type { Rectangle } from "../a1";
import { hasGaps, withoutGaps, type LinePlaces } from "../report/linePlaces";
import { markedColumns, ownRows } from "./reportMarks";
import { TITLE_ROW, type ReportRows } from "./reportRows";
import type { ReportSheet } from "./reportSheets";
import { lastRead, type RowLook } from "./rowLooks";

/** A report sheet and its rows. */
export interface StandingReport {
  readonly sheet: ReportSheet;
  readonly rows: ReportRows;
}

/** Where the lines of a report stand; null when that cannot be told any longer. Those of earlier versions have no gaps. */
export function standingPlaces({ sheet: { area, labels }, rows }: StandingReport): LinePlaces | null {
  const columns = markedColumns(rows.ends[0] ?? "");
  if (columns === null) return withoutGaps(area.bottom + 1, area.right + 1);
  if (columns === "gone") return null;
  const places = {
    rows: ownRows(rows.ends, area.top).flatMap((isOwn, row) => (isOwn ? [area.top + row] : [])),
    columns: [...columns, area.right],
  };
  const isWhole =
    places.columns.every((column, index) => column > (places.columns[index - 1] ?? -1)) &&
    places.rows.includes(labels.top) &&
    places.rows.at(-1) === area.bottom &&
    places.columns.includes(labels.left);
  return isWhole ? places : null;
}

/** The report with its lines counted without people's; what is beside the block, heights, charts and print area stay the sheet's. */
export function countedOwn({ sheet, rows }: StandingReport, places: LinePlaces): StandingReport {
  if (!hasGaps(places)) return { sheet, rows };
  const rowOf = new Map(places.rows.map((place, row) => [place, row]));
  const columnOf = new Map(places.columns.map((place, column) => [place, column]));
  const { top, bottom, left } = sheet.labels;
  const isOwn = (_: unknown, label: number): boolean => rowOf.has(top + label);
  const column = columnOf.get(left)!;
  const labels: Rectangle = {
    top: rowOf.get(top)!,
    bottom: rowOf.get(places.rows.findLast((row) => row <= bottom)!)!,
    left: column,
    right: column,
  };
  const own = {
    ...sheet,
    area: { top: 0, left: 0, bottom: places.rows.length - 1, right: places.columns.length - 1 },
    labels,
  };
  const right = lastRead(own);
  const constants = rows.constants.flatMap(({ value, ...at }) => {
    const [row, column] = [rowOf.get(at.row), columnOf.get(at.column)];
    return row === undefined || column === undefined || column > right ? [] : [{ row, column, value }];
  });
  const title = constants.find((each) => each.row === TITLE_ROW && each.column === 0)?.value;
  return {
    sheet: own,
    rows: {
      ...rows,
      labels: rows.labels.filter(isOwn),
      own: rows.own.filter(isOwn),
      looks: new Map(
        [...rows.looks].flatMap(([at, look]) => {
          const row = rowOf.get(at);
          return row === undefined ? [] : [[row, ownLook(look, places.columns.slice(0, right + 1))]];
        }),
      ),
      formats: places.rows.map((row) => {
        const stood = rows.formats[row] ?? [];
        return places.columns.slice(0, right + 1).flatMap((column) => stood[column] ?? []);
      }),
      // Pages that begin with a row of theirs begin where they like.
      breaks: rows.breaks.map((row) => rowOf.get(row) ?? -1),
      titleText: title === undefined ? null : String(title),
      constants,
    },
  };
}

function ownLook(look: RowLook, columns: readonly number[]): RowLook {
  return "color" in look ? look : columns.flatMap((column) => look[column] ?? []);
}
