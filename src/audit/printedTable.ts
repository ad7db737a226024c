/** A printed table: fields (columns, or rows where the measures stand in the stub) by records, each cell knowing its place. */
import { foldText } from "../sources/layout/foldText";
import type { Grid } from "../sources/layout/grid";
import { findPeriod } from "../sources/layout/periodWords";
import { tableAreas, type TableArea } from "../sources/layout/tableAreas";
import { isTotal } from "../sources/layout/totals";
import { parseUnit } from "../core/unit";
import { COUNT_NAME, COUNT_UNIT, RATIO_NAME, readHeading, type Heading, type Role } from "./headingRole";
import { droppedZeros } from "./droppedZeros";
import { missingIn, printedFigure, printedRank, type Missing, type PrintedFigure } from "./printedFigure";
import { gridOf, type PrintedSheet } from "./printedSheet";

/** 0-based in the sheet. */
export interface PrintedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Field {
  /** In the order they stand. */
  readonly at: number;
  readonly heading: Heading;
  /** Folded headings from the top down. */
  readonly path: readonly string[];
}

export interface TableRecord {
  readonly at: number;
  /** Folded texts of its stub. */
  readonly labels: readonly string[];
  /** Number of the section it stands in. */
  readonly section: number;
  readonly total: "no" | "sub" | "total" | "wider" | "average";
  /** 其中 and indented rows: parts of what stands above. */
  readonly depth: number;
  readonly unit: string;
  /** Month of its own period, where it is another than the table's. */
  readonly month: number | null;
}

export class PrintedTable {
  constructor(
    readonly fields: readonly Field[],
    readonly records: readonly TableRecord[],
    /** Folded texts above the table and its sections. */
    readonly titles: readonly string[],
    readonly sections: readonly string[],
    /** Whether every row has a unit of its own, so that rows are not of one kind. */
    readonly mixedUnits: boolean,
    private readonly cells: (record: number, field: number) => PrintedCell,
    private readonly marked: (record: number, field: number) => boolean,
    private readonly rateDecimals: number | undefined,
  ) {}

  cell(record: TableRecord, field: Field): PrintedCell {
    return this.cells(record.at, field.at);
  }

  figure(record: TableRecord, field: Field): PrintedFigure | null {
    const figure = printedFigure(this.cell(record, field).text);
    if (!figure) return null;
    const marked = figure.marked || this.marked(record.at, field.at);
    const decimals =
      this.rateDecimals !== undefined && RATES.has(field.heading.role)
        ? Math.min(this.rateDecimals, figure.decimals)
        : figure.decimals;
    return marked === figure.marked && decimals === figure.decimals
      ? figure
      : { ...figure, marked, decimals };
  }

  missing(record: TableRecord, field: Field): Missing {
    return missingIn(this.cell(record, field).text);
  }

  /** Unit of a figure as far as it is said. */
  unitOf(record: TableRecord, field: Field): string {
    return record.unit || field.heading.unit;
  }

  /** Whether a whole number is exact: a count, one by one. */
  isCount(record: TableRecord, field: Field): boolean {
    const unit = this.unitOf(record, field);
    if (unit !== "") return COUNT_UNIT.test(unit);
    return COUNT_NAME.test(field.path.join("|")) || record.labels.some((label) => COUNT_NAME.test(label));
  }

  /** Whether figures are rates by their unit or name, so that they do not add up. */
  isRatio(record: TableRecord, field: Field): boolean {
    const unit = this.unitOf(record, field);
    if (/[/%]|百分点|points?$/.test(unit)) return true;
    const { heading } = field;
    if (heading.role === "value" && RATIO_NAME.test(field.path.join("|"))) return true;
    return record.total === "no" && record.labels.some((label) => RATIO_NAME.test(label));
  }
}

const RATES: ReadonlySet<Role> = new Set<Role>([
  "growth",
  "change",
  "completion",
  "timeProgress",
  "gap",
  "totalGap",
  "share",
  "outlookPercent",
]);
const STUB_ROLES: ReadonlySet<Role> = new Set<Role>([
  ...RATES,
  "lastYear",
  "target",
  "rank",
  "increase",
  "outlook",
]);
const UNIT_HEADING = /^(?:计量)?单位(?:\(.*\))?$|^unit$/;
const WIDER = /^(?:全市|全省|全州|全县|全国|全盟|province|city|nation)/;
const SUBTOTAL = /小计|subtotal/;
/** 湘东工业园(3个,落后1个): a line that counts what it is of, which sums up the rows indented beneath it. */
const COUNTED = /\(\d+(?:个|项|家|宗|projects?)[^()]*\)$/;
const ZONE_NAMES = /^(?:zone|allparks|total|overall|grandtotal)$/;
const PART = /^(?:其\s*中|of\s?which|#)/i;

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
      section: sectionRows.indexOf(section),
      total: totalKind(labels),
      depth: labels.some((label) => PART.test(label)) ? Math.max(1, ...indents) : Math.max(0, ...indents),
      unit,
      month:
        [...labels, sections[sectionRows.indexOf(section)] ?? ""]
          .map(ownMonth)
          .find((month) => month !== null) ?? null,
    };
  });
  const summed = records.map((record, at): TableRecord => {
    const heads = record.total === "no" && (records[at + 1]?.depth ?? 0) > record.depth;
    return heads && record.labels.some((label) => COUNTED.test(label)) ? { ...record, total: "sub" } : record;
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
    sheet.rateDecimals,
  );
  return isTurned(direct) ? turned(direct, sheet.rateDecimals) : direct;
}

/** Whether the measures stand in the stub: at least two of its rows say 同比, 目标 … and no column does. */
function isTurned({ fields, records }: PrintedTable): boolean {
  if (fields.some(({ heading }) => STUB_ROLES.has(heading.role))) return false;
  const roles = new Set(
    records.map(({ labels }) => readHeading(labels).role).filter((role) => STUB_ROLES.has(role)),
  );
  return roles.size >= 2 || (roles.size === 1 && records.length <= 4);
}

/** The table with rows and columns exchanged. */
function turned(table: PrintedTable, rateDecimals: number | undefined): PrintedTable {
  const fields = table.records.map((record, at): Field => ({
    at,
    path: record.labels,
    heading: readHeading(record.labels),
  }));
  const records = table.fields.map((field, at): TableRecord => ({
    at,
    labels: field.path,
    section: 0,
    total: totalKind(field.path),
    depth: field.path.some((label) => PART.test(label)) ? 1 : 0,
    unit: "",
    month: null,
  }));
  return new PrintedTable(
    fields,
    records,
    table.titles,
    [""],
    false,
    (record, field) => table.cell(table.records[field]!, table.fields[record]!),
    (record, field) => table.figure(table.records[field]!, table.fields[record]!)?.marked ?? false,
    rateDecimals,
  );
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

function totalKind(labels: readonly string[]): TableRecord["total"] {
  for (const label of labels.slice(0, 3)) {
    const bare = label.replace(/[():*、]|^[一二三四五六七八九十\d]+[、.]/g, "");
    if (/平均|均值|average/.test(bare) && isTotal(bare)) return "average";
    if (WIDER.test(bare) && (isTotal(bare) || bare.length <= 4))
      return /[合总]计/.test(bare) ? "total" : "wider";
    if (SUBTOTAL.test(bare)) return "sub";
    if (ZONE_NAMES.test(bare) || (isTotal(bare) && !/园区$|开发区$/.test(bare))) return "total";
  }
  return "no";
}

/** 财政总收入(亿元): the unit behind a name. */
function unitBehind(labels: readonly string[]): string {
  for (const label of labels) {
    const inner = /\(([^()]+)\)$/.exec(label)?.[1];
    if (inner !== undefined && (inner === "%" || parseUnit(inner))) return inner;
  }
  return "";
}

/** 已报园区3/5: how many of the parks a figure of all of them counts, behind its name. */
const withoutCount = (folded: string): string => folded.replace(/(?:已报园区|parksreported)\d+\/\d+$/, "");

/** Month of a period that marks a quarterly or late figure: 1-3月, m1-3, endofm4. */
export function ownMonth(folded: string): number | null {
  const named = withoutCount(folded);
  const marked = /(?:^|[^a-z])m(?:1-)?(\d{1,2})$|endofm(\d{1,2})$/.exec(named);
  const month = marked ? Number(marked[1] ?? marked[2]) : findPeriod(named)?.month;
  return month === undefined || month < 1 || month > 12 ? null : month;
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
