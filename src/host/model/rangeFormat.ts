/** RangeFormat: alignment, sizes, and the ways to font, fill, borders and cell protection. */
import { MAX_ROWS } from "../../a1";
import type { Style } from "../../xlsx/style";
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import { autofitColumns, autofitRows } from "./autofit";
import { charactersOfPoints, LARGEST, uniformHeight, uniformWidth } from "./cellSizes";
import type { ModelClass } from "./contract";
import { areasOf, formatObject, restyle, uniform, type FormatObject } from "./formatTargets";
import { gap } from "./gaps";
import { assertAllowed } from "./protection";

const HORIZONTAL: Readonly<Record<string, Style["horizontal"]>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const VERTICAL: Readonly<Record<string, Style["vertical"]>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};
/** Office.js says 180 for letters standing one below the other, files say 255. */
const STACKED = { wire: 180, file: 255 } as const;
const LARGEST_INDENT = 250;

export const RangeFormat: ModelClass<FormatObject> = {
  nav: {
    Borders: ({ owner }) => formatObject("RangeBorderCollection", owner),
    Fill: ({ owner }) => formatObject("RangeFill", owner),
    Font: ({ owner }) => formatObject("RangeFont", owner),
    Protection: ({ owner }) => formatObject("FormatProtection", owner),
  },
  get: {
    AutoIndent: () => false,
    ColumnWidth: (format) =>
      one(areasOf(format).map((area) => uniformWidth(format.owner.sheet, area.left, area.right))),
    HorizontalAlignment: (format) => wireName(HORIZONTAL, uniform(format, "horizontal")),
    IndentLevel: (format) => uniform(format, "indent") ?? null,
    ReadingOrder: () => "Context",
    RowHeight: (format) =>
      one(areasOf(format).map((area) => uniformHeight(format.owner.sheet, area.top, area.bottom))),
    ShrinkToFit: (format) => uniform(format, "shrink") ?? null,
    TextOrientation: (format) => {
      const rotation = uniform(format, "rotation");
      return rotation === undefined ? null : rotation === STACKED.file ? STACKED.wire : rotation;
    },
    UseStandardHeight: (format) =>
      one(areasOf(format).map(({ top, bottom }) => standard(format.owner.sheet.rowHeights, top, bottom))),
    UseStandardWidth: (format) =>
      one(areasOf(format).map(({ left, right }) => standard(format.owner.sheet.columnWidths, left, right))),
    VerticalAlignment: (format) => wireName(VERTICAL, uniform(format, "vertical")),
    WrapText: (format) => uniform(format, "wrap") ?? null,
  },
  set: {
    ColumnWidth: (format, value, session) => setColumnWidth(format, value, session),
    // Enum values have been checked against the schema.
    HorizontalAlignment: (format, value, session) =>
      restyle(format, { horizontal: HORIZONTAL[value as string]! }, session),
    IndentLevel: (format, value, session) => {
      if (!isWhole(value, 0, LARGEST_INDENT)) throw invalidArgument("RangeFormat.indentLevel");
      restyle(format, { indent: value }, session);
    },
    RowHeight: (format, value, session) => setRowHeight(format, value, session),
    ShrinkToFit: (format, value, session) => restyle(format, { shrink: flag(value, "shrinkToFit") }, session),
    TextOrientation: (format, value, session) => {
      if (value !== STACKED.wire && !isWhole(value, -90, 90))
        throw invalidArgument("RangeFormat.textOrientation");
      restyle(format, { rotation: value === STACKED.wire ? STACKED.file : value }, session);
    },
    UseStandardHeight: (format, value, session) => {
      if (!flag(value, "useStandardHeight")) return;
      forget(format, session, "rows");
    },
    UseStandardWidth: (format, value, session) => {
      if (!flag(value, "useStandardWidth")) return;
      forget(format, session, "columns");
    },
    VerticalAlignment: (format, value, session) =>
      restyle(format, { vertical: VERTICAL[value as string]! }, session),
    WrapText: (format, value, session) => restyle(format, { wrap: flag(value, "wrapText") }, session),
  },
  call: {
    AdjustIndent: (format, args, session) => {
      const indent = uniform(format, "indent");
      if (!Number.isInteger(args[0]) || indent === undefined)
        throw invalidArgument("RangeFormat.adjustIndent");
      const adjusted = Math.min(Math.max(indent + (args[0] as number), 0), LARGEST_INDENT);
      restyle(format, { indent: adjusted }, session);
    },
    AutofitColumns: (format, _, session) => {
      assertAllowed(format.owner.sheet, "formatColumns");
      for (const area of areasOf(format)) autofitColumns(session, format.owner.sheet, area);
    },
    AutofitRows: (format, _, session) => {
      assertAllowed(format.owner.sheet, "formatRows");
      for (const area of areasOf(format)) autofitRows(session, format.owner.sheet, area);
    },
  },
};

function wireName<T extends string>(names: Readonly<Record<string, T>>, value: T | undefined): string | null {
  return Object.keys(names).find((name) => names[name] === value) ?? null;
}

/** The common value of several areas, or null. */
function one<T>(values: readonly (T | null)[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function standard(sizes: ReadonlyMap<number, number>, first: number, last: number): boolean | null {
  let odd = 0;
  for (const index of sizes.keys()) if (index >= first && index <= last) odd++;
  return odd === 0 ? true : odd === last - first + 1 ? false : null;
}

function flag(value: unknown, member: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`RangeFormat.${member}`);
  return value;
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

function setColumnWidth(format: FormatObject, points: unknown, session: HostSession): void {
  const { sheet } = format.owner;
  if (typeof points !== "number" || points < 0) throw invalidArgument("RangeFormat.columnWidth");
  const characters = charactersOfPoints(sheet, points);
  if (characters > LARGEST.columnCharacters) throw invalidArgument("RangeFormat.columnWidth");
  assertAllowed(sheet, "formatColumns");
  for (const { left, right } of areasOf(format))
    for (let column = left; column <= right; column++) {
      // A width of nothing hides the column, as dragging it shut does.
      if (points === 0) sheet.hiddenColumns.add(column);
      else {
        sheet.hiddenColumns.delete(column);
        sheet.columnWidths.set(column, characters);
      }
    }
  session.edited = true;
}

function setRowHeight(format: FormatObject, points: unknown, session: HostSession): void {
  const { sheet } = format.owner;
  if (typeof points !== "number" || points < 0 || points > LARGEST.rowPoints)
    throw invalidArgument("RangeFormat.rowHeight");
  assertAllowed(sheet, "formatRows");
  for (const { top, bottom } of areasOf(format)) {
    // Files keep heights row by row; a height for all rows of a sheet has no place in the Book.
    if (bottom - top === MAX_ROWS - 1) throw gap(session, "RangeFormat.rowHeight of whole columns");
    for (let row = top; row <= bottom; row++) {
      if (points === 0) sheet.hiddenRows.add(row);
      else {
        sheet.hiddenRows.delete(row);
        sheet.rowHeights.set(row, points);
      }
    }
  }
  session.edited = true;
}

function forget(format: FormatObject, session: HostSession, axis: "rows" | "columns"): void {
  const { sheet } = format.owner;
  const sizes = axis === "rows" ? sheet.rowHeights : sheet.columnWidths;
  for (const { top, left, bottom, right } of areasOf(format)) {
    const [first, last] = axis === "rows" ? [top, bottom] : [left, right];
    for (const index of [...sizes.keys()]) if (index >= first && index <= last) sizes.delete(index);
  }
  session.edited = true;
}
