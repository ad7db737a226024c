/** Whether a report can be brought up to date on the sheet it stands on. */
import type { SheetSpec } from "../report/spec";
import { columnNames, labelOf } from "./reportBlock";
import { markedColumns } from "./reportMarks";
import type { WrittenReport } from "./writtenReport";

/** Why a report cannot be brought up to date where it stands: what people did within it, or columns it is to have now. */
export type Obstacle = "people" | "columns";

/**
 * What keeps a report from being brought up to date where it stands; null when nothing does. People may write beside and
 * below it and insert rows and columns of their own, but columns and headings of its own that they deleted, and lines within
 * a block of an earlier version, make the sheet theirs; and where the
 * report is to have other columns now, or in another order (by its definition), what people have beside and below it
 * would have to make room, and their widths, colours and comments would be at other measures.
 */
export function obstacle(previous: WrittenReport, spec: SheetSpec): Obstacle | null {
  const { sheet, rows, columns, isWhole, places } = previous;
  const { area, labels } = sheet;
  const wanted = columnNames(spec);
  const had = columns ?? wanted;
  const isSame = had.join() === wanted.join();
  const asWritten =
    isWhole &&
    !hasGapsBehind(places.columns, spec.print.area.right + 1) &&
    area.top === 0 &&
    area.left === 0 &&
    area.right + 1 === had.length &&
    labels.top === spec.labels.top &&
    (labels.left === spec.labels.left || !isSame) &&
    labels.bottom < area.bottom &&
    // Of an earlier version people's rows are told from the report's by what they say alone, or where all of its rows have labels.
    (hasUnlabelled(spec) || !rows.labels.includes("")) &&
    !hasPeoplesRow(previous) &&
    rows.labels.every((label, row) => label === "" || rows.own[row]);
  if (!asWritten) return "people";
  return isSame ? null : "columns";
}

/** Whether people inserted columns among the hidden ones, which formulas find by their number. */
function hasGapsBehind(columns: readonly number[], first: number): boolean {
  return columns.some((place, column) => column > first && place !== columns[column - 1]! + 1);
}

function hasUnlabelled({ cells, labels }: SheetSpec): boolean {
  return cells.slice(labels.top, labels.bottom + 1).some((row) => labelOf(row[labels.left] ?? null) === "");
}

/** Whether a row without a label of a report without marks says what no heading of it does. */
function hasPeoplesRow({ standing, headings, names, typedTexts }: WrittenReport): boolean {
  const { sheet, rows } = standing;
  if (markedColumns(rows.ends[0] ?? "") !== null) return false;
  const said = headings && new Set([...headings, ...(names ?? []), ...typedTexts].map(({ text }) => text));
  return rows.constants.some(
    ({ row, column, value }) =>
      rows.labels[row - sheet.labels.top] === "" &&
      (said ? !said.has(String(value)) : typeof value === "number" || column > sheet.area.left),
  );
}
