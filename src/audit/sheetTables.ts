/** The printed tables of a sheet: its areas of figures, with their headings, stubs, sections and notes' marks read. */
import { foldText } from "../sources/layout/foldText";
import type { Grid } from "../sources/layout/grid";
import { tableAreas, type TableArea } from "../sources/layout/tableAreas";
import { columnPrecision } from "./columnPrecision";
import { droppedZeros } from "./droppedZeros";
import { readHeading } from "./headingRole";
import { missingIn, printedFigure, printedRank } from "./printedFigure";
import { gridOf, type PrintedSheet } from "./printedSheet";
import { PrintedTable, type Field, type PrintedCell, type TableRecord } from "./printedTable";
import { isCounted, isPart, ownMonth, totalKind, unitBehind, withoutCount } from "./stubLabels";
import { isTurned, STUB_ROLES, turned } from "./turnedTable";

const UNIT_HEADING = /^(?:计量)?单位(?:\(.*\))?$|^unit$/;

/** The tables of a sheet; null when it is too large to be looked at. */
export function printedTables(sheet: PrintedSheet): PrintedTable[] | null {
  const grid = gridOf(sheet);
  if (!grid) return null;
  return withContinued(grid, tableAreas(grid)).flatMap((area) => tableOf(grid, area, sheet) ?? []);
}

/** A long table has its headings again where a page ends: what follows the same headings with no title between is its rest. */
function withContinued(grid: Grid, areas: readonly TableArea[]): TableArea[] {
  const headed = ({ left, right, headings }: TableArea): string =>
    JSON.stringify(
      headings.map((row) => range(left, right).map((column) => foldText(grid.at(row, column).text))),
    );
  const joined: TableArea[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    const continues =
      last?.left === area.left &&
      last.right === area.right &&
      area.headings.length > 0 &&
      area.titles.length === 0 &&
      area.headings[0]! === last.body.at(-1)!.row + 1 &&
      headed(last) === headed(area);
    if (continues) joined[joined.length - 1] = { ...last, body: [...last.body, ...area.body] };
    else joined.push(area);
  }
  return joined;
}

function tableOf(grid: Grid, area: TableArea, sheet: PrintedSheet): PrintedTable | null {
  const columns = range(area.left, area.right);
  const rows = area.body.map(({ row }) => row);
  const textAt = (row: number, column: number): string => {
    const cell = grid.at(row, column);
    return cell.filled ? "" : String(cell.value ?? "");
  };
  const placed = (row: number, column: number): PrintedCell => ({
    row: grid.rowNumbers[row] ?? 0,
    column: grid.columnNumbers[column] ?? 0,
    text: textAt(row, column),
  });
  const headings = area.headings.filter((row) => !isTitleRow(grid, row, columns));
  const paths = columns.map((column) =>
    distinct(headings.map((row) => withoutCount(foldText(grid.at(row, column).text)))),
  );
  const isUnit = (at: number): boolean => UNIT_HEADING.test(paths[at]?.at(-1) ?? "");
  const markColumns = new Set<number>();
  const figureColumns: number[] = [];
  const labelColumns: number[] = [];
  for (const [at, column] of columns.entries()) {
    const texts = rows.map((row) => textAt(row, column).trim()).filter((text) => text !== "");
    if (texts.length && texts.every((text) => /^[*＊※▲△▼#†]+$/.test(text))) markColumns.add(column);
    else if (!isUnit(at) && holdsFigures(texts, paths[at]!)) figureColumns.push(column);
    else labelColumns.push(column);
  }
  if (!figureColumns.length || !rows.length) return null;
  const firstFigure =
    figureColumns.find((column) => !isCounter(paths[column - area.left]!)) ?? figureColumns[0]!;
  const stub = labelColumns.filter((column) => !isUnit(column - area.left));
  const unitColumn = labelColumns.find((column) => isUnit(column - area.left));
  // Words right of the figures (评价, 备注) name nothing.
  const naming = stub.filter((column) => column < firstFigure || column === stub[0]);
  const sectionRows = [...new Set(area.body.map(({ section }) => section))];
  const sectionNumbers = new Map(sectionRows.map((row, number) => [row, number]));
  const sections = sectionRows.map((row) => (row === null ? "" : lineText(grid, row, columns)));
  const records = area.body.map(({ row, section }, at): TableRecord => {
    const raw = naming.map((column) => grid.at(row, column)).filter(({ text }) => text !== "");
    const labels = raw.map(({ text }) => foldText(text));
    const indents = naming.map((column) => {
      const text = textAt(row, column);
      const place = placed(row, column);
      return (/^[\s\u3000]+/.test(text) ? 1 : 0) + (sheet.indent?.(place.row, place.column) ?? 0);
    });
    const unit = unitColumn === undefined ? unitBehind(labels) : grid.at(row, unitColumn).text.trim();
    return {
      at,
      labels,
      section: sectionNumbers.get(section)!,
      total: totalKind(labels),
      depth: labels.some(isPart) ? Math.max(1, ...indents) : Math.max(0, ...indents),
      unit,
      month:
        [...labels, sections[sectionNumbers.get(section)!] ?? ""]
          .map(ownMonth)
          .find((month) => month !== null) ?? null,
    };
  });
  const summed = records.map((record, at): TableRecord => {
    const heads = record.total === "no" && (records[at + 1]?.depth ?? 0) > record.depth;
    return heads && record.labels.some(isCounted) ? { ...record, total: "sub" } : record;
  });
  const fields = figureColumns.map((column, at): Field => {
    const path = paths[column - area.left]!;
    return { at, path, heading: readHeading(path) };
  });
  const titles = [
    ...area.titles.map(({ row, column }) => foldText(grid.at(row, column).text)),
    foldText(sheet.name),
  ];
  const markAt = (record: number, field: number): boolean => {
    const next = figureColumns[field]! + 1;
    return markColumns.has(next) && textAt(rows[record]!, next).trim() !== "";
  };
  const zeros = figureColumns.map((column) =>
    droppedZeros(
      rows.map((row, at) => ({
        text: textAt(row, column),
        unit: records[at]!.unit,
        drops: sheet.dropsZeros?.(grid.rowNumbers[row] ?? 0, grid.columnNumbers[column] ?? 0) ?? false,
      })),
    ),
  );
  const precisions = figureColumns.map((column, field) =>
    columnPrecision(
      rows.map((row, at) => ({
        figure: printedFigure(textAt(row, column) + zeros[field]![at]!),
        unit: records[at]!.unit,
        own: sheet.numberAt?.(grid.rowNumbers[row] ?? 0, grid.columnNumbers[column] ?? 0) ?? null,
      })),
    ),
  );
  const units = new Set(records.map(({ unit }) => unit).filter((unit) => unit !== ""));
  const direct = new PrintedTable(
    fields,
    summed,
    titles,
    sections,
    unitColumn !== undefined || units.size > 1,
    (record, field) => {
      const cell = placed(rows[record]!, figureColumns[field]!);
      return { ...cell, text: cell.text + zeros[field]![record]! };
    },
    markAt,
    (record, field) => precisions[field]![record]!,
    sheet.rateDecimals,
  );
  return isTurned(direct) ? turned(direct, sheet.rateDecimals) : direct;
}

/** Numbers of rows and places stand before the names. */
const isCounter = (path: readonly string[]): boolean => ["none", "rank"].includes(readHeading(path).role);

/** Words may stand in a column of figures (扭亏, 未达标), figures hardly in one of words. */
function holdsFigures(texts: readonly string[], path: readonly string[]): boolean {
  const { role } = readHeading(path);
  if (role === "rank") return texts.some((text) => printedRank(text) !== null);
  if (!texts.some((text) => printedFigure(text))) return false;
  const figures = texts.filter((text) => printedFigure(text) || missingIn(text) !== "words").length;
  return figures * 2 >= texts.length || STUB_ROLES.has(role);
}

/** Whether a row above the table runs across its stub: a title or a stamp, that heads no column. */
function isTitleRow(grid: Grid, row: number, [first, ...others]: readonly number[]): boolean {
  const { text } = grid.at(row, first!);
  return (
    text !== "" &&
    others.some((column) => grid.at(row, column).filled && grid.at(row, column).text === text) &&
    !/[%％]/.test(text) &&
    foldText(text).length > 6
  );
}

function lineText(grid: Grid, row: number, columns: readonly number[]): string {
  return foldText(
    columns.map((column) => (grid.at(row, column).filled ? "" : grid.at(row, column).text)).join(""),
  );
}

/** Without blanks and without what repeats the heading above it. */
function distinct(texts: readonly string[]): string[] {
  return texts.filter((text, at) => text !== "" && text !== texts[at - 1]);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
