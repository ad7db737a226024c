/** The printed tables of a sheet: its areas of figures, with their headings, stubs, sections and notes' marks read. */
import { parseUnit } from "../core/unit";
import { foldText } from "../sources/layout/foldText";
import type { Grid } from "../sources/layout/grid";
import { tableAreas, type TableArea } from "../sources/layout/tableAreas";
import { columnPrecision, type Precision } from "./columnPrecision";
import { droppedZeros } from "./droppedZeros";
import { RATIO_NAME, readHeading } from "./headingRole";
import { missingIn, printedFigure, printedRank } from "./printedFigure";
import { gridOf, type PrintedSheet } from "./printedSheet";
import { PrintedTable, type Field, type PrintedCell, type TableRecord } from "./printedTable";
import { isCounted, isPart, numberingOf, ownMonth, totalKind, unitBehind, withoutCount } from "./stubLabels";
import { isTurned, STUB_ROLES, turned } from "./turnedTable";

const UNIT_HEADING = /^(?:计量)?单位(?:\(.*\))?$|^unit$/;
/** What stands in a column of units where a row has none that is measured. */
const UNMEASURED = /^(?:[%‰位名分]|个?百分点|倍|指数|[-–—/无]+)$/;

/** 单位 heads units of measure, or the bodies that report: 单位 | 年度计划 | 完成率. */
const areUnits = (texts: readonly string[]): boolean =>
  texts.filter((text) => parseUnit(text) !== null || UNMEASURED.test(foldText(text))).length * 2 >=
  texts.length;

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
  const columns = columnsOf(grid, area);
  const { figures, marks, unit } = columns;
  const rows = area.body.map(({ row }) => row);
  if (!figures.length || !rows.length) return null;
  const sectionRows = [...new Set(area.body.map(({ section }) => section))];
  const wide = range(area.left, area.right);
  const sections = sectionRows.map((row) => (row === null ? "" : lineText(grid, row, wide)));
  const records = recordsOf(grid, area, sheet, columns, new Map(sectionRows.map((row, at) => [row, at])));
  const units = new Set(records.map((record) => record.unit).filter((each) => each !== ""));
  const held = figures.map(({ column }) => heldIn(grid, rows, column, records, sheet));
  const direct = new PrintedTable(
    withUnits(figures.map(({ path }, at): Field => ({ at, path, heading: readHeading(path) }))),
    withCounted(records.map((record) => ({ ...record, month: monthOf(record, sections) }))),
    [...area.titles.map(({ row, column }) => foldText(grid.at(row, column).text)), foldText(sheet.name)],
    sections,
    unit !== undefined || units.size > 1,
    (record, field) => {
      const { column } = figures[field]!;
      const text = textAt(grid, rows[record]!, column) + held[field]!.zeros[record]!;
      return { ...placeOf(grid, rows[record]!, column), text };
    },
    (record, field) => {
      const next = figures[field]!.column + 1;
      return marks.has(next) && textAt(grid, rows[record]!, next).trim() !== "";
    },
    (record, field) => held[field]!.precisions[record]!,
    sheet.rateDecimals,
  );
  return isTurned(direct) ? turned(direct, sheet.rateDecimals) : direct;
}

/** 其中：亿元以上 right of 签约项目（个） counts the same as that. */
function withUnits(fields: readonly Field[]): Field[] {
  const known: Field[] = [];
  for (const field of fields) {
    const { heading, path } = field;
    const left = known.at(-1)?.heading;
    const leans = heading.role === "value" && heading.unit === "" && isPart(path.at(-1) ?? "");
    const follows =
      leans && left?.role === "value" && left.unit !== "%" && !RATIO_NAME.test(path.at(-1) ?? "");
    known.push(follows ? { ...field, heading: { ...heading, unit: left.unit } } : field);
  }
  return known;
}

/** The columns of a table by what stands in them; columns of the grid. */
interface TableColumns {
  readonly figures: readonly { readonly column: number; readonly path: readonly string[] }[];
  /** Marks of notes beside figures. */
  readonly marks: ReadonlySet<number>;
  /** Words that name the rows. */
  readonly naming: readonly number[];
  /** Numbers of rows left of the figures, where 合计 may stand. */
  readonly counters: readonly number[];
  readonly unit: number | undefined;
}

function columnsOf(grid: Grid, area: TableArea): TableColumns {
  const columns = range(area.left, area.right);
  const headings = area.headings.filter((row) => !isTitleRow(grid, row, columns));
  const marks = new Set<number>();
  const figures: { column: number; path: string[] }[] = [];
  const stub: number[] = [];
  const units: number[] = [];
  for (const column of columns) {
    const texts = area.body.map(({ row }) => textAt(grid, row, column).trim()).filter((text) => text !== "");
    const path = withPlaces(
      distinct(headings.map((row) => withoutCount(foldText(grid.at(row, column).text)))),
      texts,
    );
    if (texts.length && texts.every((text) => /^[*＊※▲△▼#†]+$/.test(text))) marks.add(column);
    else if (UNIT_HEADING.test(path.at(-1) ?? "") && areUnits(texts)) units.push(column);
    else if (holdsFigures(texts, path)) figures.push({ column, path });
    else stub.push(column);
  }
  const first = (figures.find(({ path }) => !isCounter(path)) ?? figures[0])?.column ?? Infinity;
  // Words right of the figures (评价, 备注) name nothing.
  const naming = stub.filter((column) => column < first || column === stub[0]);
  const counters = figures.flatMap(({ column, path }) => (column < first && isCounter(path) ? column : []));
  return { figures, marks, naming, counters, unit: units[0] };
}

/** The rows of the body; months of their own follow from the texts of their sections. */
function recordsOf(
  grid: Grid,
  area: TableArea,
  sheet: PrintedSheet,
  { naming, counters, unit }: TableColumns,
  sections: ReadonlyMap<number | null, number>,
): TableRecord[] {
  const numbers = area.body.map(({ row }) =>
    numberingOf([...counters, ...naming.slice(0, 1)].map((column) => foldText(grid.at(row, column).text))),
  );
  // 1, 2 beneath 一 are its parts; where nothing is numbered 一 they are rows like others.
  const first = numbers.indexOf("head");
  return area.body.map(({ row, section }, at): TableRecord => {
    const sums = counters.flatMap((column) => {
      const label = foldText(grid.at(row, column).text);
      return totalKind([label]) === "no" ? [] : label;
    });
    const names = naming.flatMap((column) => {
      const { text } = grid.at(row, column);
      // A column without any figure reads like one of names; what stands for its figures names nothing.
      return missingIn(text) === "words" ? foldText(text) : [];
    });
    const labels = [...sums, ...names];
    const indents = naming.map((column) => {
      const place = placeOf(grid, row, column);
      const blank = /^[\s\u3000]/.test(textAt(grid, row, column)) ? 1 : 0;
      return blank + (sheet.indent?.(place.row, place.column) ?? 0);
    });
    return {
      at,
      labels,
      section: sections.get(section)!,
      total: totalKind(labels),
      depth: Math.max(
        labels.some(isPart) || (first >= 0 && at > first && numbers[at] === "item") ? 1 : 0,
        ...indents,
      ),
      unit: unit === undefined ? unitBehind(labels) : grid.at(row, unit).text.trim(),
      month: null,
    };
  });
}

const monthOf = ({ labels, section }: TableRecord, sections: readonly string[]): number | null =>
  [...labels, sections[section] ?? ""].map(ownMonth).find((month) => month !== null) ?? null;

/** Rows that count what they are of sum up the rows indented beneath them. */
function withCounted(records: readonly TableRecord[]): TableRecord[] {
  return records.map((record, at) => {
    const heads = record.total === "no" && (records[at + 1]?.depth ?? 0) > record.depth;
    return heads && record.labels.some(isCounted) ? { ...record, total: "sub" } : record;
  });
}

/** Zeros the texts of a column have lost, and how precise its figures are. */
function heldIn(
  grid: Grid,
  rows: readonly number[],
  column: number,
  records: readonly TableRecord[],
  sheet: PrintedSheet,
): { readonly zeros: readonly string[]; readonly precisions: readonly (Precision | null)[] } {
  const cells = rows.map((row, at) => {
    const place = placeOf(grid, row, column);
    return { place, text: textAt(grid, row, column), unit: records[at]!.unit };
  });
  const zeros = droppedZeros(
    cells.map(({ place, text, unit }) => ({
      text,
      unit,
      drops: sheet.dropsZeros?.(place.row, place.column) ?? false,
    })),
  );
  const precisions = columnPrecision(
    cells.map(({ place, text, unit }, at) => ({
      figure: printedFigure(text + zeros[at]!),
      unit,
      own: sheet.numberAt?.(place.row, place.column) ?? null,
    })),
  );
  return { zeros, precisions };
}

/** What a cell itself shows, and not the first of its merge. */
function textAt(grid: Grid, row: number, column: number): string {
  const cell = grid.at(row, column);
  return cell.filled ? "" : String(cell.value ?? "");
}

const placeOf = (grid: Grid, row: number, column: number): Omit<PrintedCell, "text"> => ({
  row: grid.rowNumbers[row] ?? 0,
  column: grid.columnNumbers[column] ?? 0,
});

/** Numbers of rows and places stand before the names. */
const isCounter = (path: readonly string[]): boolean => ["none", "rank"].includes(readHeading(path).role);

/** Words may stand in a column of figures (扭亏, 未达标), figures hardly in one of words. */
function holdsFigures(texts: readonly string[], path: readonly string[]): boolean {
  const { role } = readHeading(path);
  if (role === "rank") return texts.some((text) => printedRank(text) !== null);
  const read = texts.filter((text) => printedFigure(text));
  if (!read.length) return false;
  // 2022年, 2021年 and 同比 name rows.
  if (role !== "none" && read.every((text) => /^\s*\d{4}年度?\s*$/.test(text))) return false;
  const figures = texts.filter((text) => printedFigure(text) || missingIn(text) !== "words").length;
  return figures * 2 >= texts.length || STUB_ROLES.has(role);
}

/** A heading of places over several columns. */
const PLACES_ABOVE =
  /^在?(?:全[市区省州县国])?(?:各?园区)?(?:位次|排名|名次|排位)(?:情况)?$|^rank(?:s|ings?)?$/;

/** What 位次 above several columns says of each: 总量 and 增速 beneath it are their places. */
function withPlaces(path: readonly string[], texts: readonly string[]): string[] {
  const [above, deep] = path.slice(-2);
  const heads = deep !== undefined && PLACES_ABOVE.test(above!) && readHeading([deep]).role !== "rank";
  const arePlaces = texts.every((text) => printedRank(text) !== null || missingIn(text) !== "words");
  if (!heads || !arePlaces || !texts.some((text) => printedRank(text) !== null)) return [...path];
  return [...path.slice(0, -1), /^[a-z]/.test(deep) ? `rank${deep}` : `${deep}位次`];
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
