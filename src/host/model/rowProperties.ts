/** Range.getRowProperties, getColumnProperties and getCellProperties: of all there is to ask for, heights, widths, fills, and how texts look. */
import type { Rectangle } from "../../a1";
import type { HostSession } from "../session";
import { columnPoints, rowPoints } from "./cellSizes";
import { formatObject } from "./formatTargets";
import { gap } from "./gaps";
import { rangeObject, type RangeObject } from "./objects";
import { RangeFill, RangeFont } from "./rangeFontFill";

/** Wire names of what is known of a format's part. */
const PARTS = {
  fill: { type: "RangeFill", model: RangeFill, members: { color: "Color" } },
  font: {
    type: "RangeFont",
    model: RangeFont,
    members: {
      bold: "Bold",
      color: "Color",
      italic: "Italic",
      strikethrough: "Strikethrough",
      underline: "Underline",
    },
  },
} as const;

interface Properties {
  readonly format: {
    readonly rowHeight?: number;
    readonly fill?: Readonly<Record<string, unknown>>;
    readonly font?: Readonly<Record<string, unknown>>;
  };
}

/** One entry a row, with what was asked for; null where the cells of a row differ. */
export function rowProperties(range: RangeObject, asked: unknown, session: HostSession): Properties[] {
  return rowsOf(range.area).map((row) => propertiesOf(range, row, asked, session, "Range.getRowProperties"));
}

/** One entry a column, of widths alone. */
export function columnProperties(
  { sheet, area }: RangeObject,
  asked: unknown,
  session: HostSession,
): { readonly format: { readonly columnWidth: number } }[] {
  const { format, ...others } = (asked ?? {}) as { readonly format?: Readonly<Record<string, unknown>> };
  const { columnWidth, ...formats } = format ?? {};
  const [unknown] = [...Object.keys(others), ...Object.keys(formats)];
  if (unknown !== undefined || columnWidth !== true)
    throw gap(session, `Range.getColumnProperties of ${unknown ?? "something else"}`);
  return Array.from({ length: area.right - area.left + 1 }, (_, column) => ({
    format: { columnWidth: columnPoints(sheet, area.left + column) },
  }));
}

/** One entry a cell, in rows. */
export function cellProperties(range: RangeObject, asked: unknown, session: HostSession): Properties[][] {
  return rowsOf(range.area).map((row) =>
    Array.from({ length: row.right - row.left + 1 }, (_, column) => {
      const cell = { ...row, left: row.left + column, right: row.left + column };
      return propertiesOf(range, cell, asked, session, "Range.getCellProperties");
    }),
  );
}

function rowsOf(area: Rectangle): Rectangle[] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
    ...area,
    top: area.top + row,
    bottom: area.top + row,
  }));
}

function propertiesOf(
  { sheet }: RangeObject,
  area: Rectangle,
  asked: unknown,
  session: HostSession,
  member: string,
): Properties {
  const { format, ...others } = (asked ?? {}) as { readonly format?: Readonly<Record<string, unknown>> };
  const { rowHeight, fill, font, ...formats } = format ?? {};
  const [unknown] = [...Object.keys(others), ...Object.keys(formats)];
  if (unknown !== undefined || !(rowHeight || fill || font))
    throw gap(session, `${member} of ${unknown ?? "something else"}`);
  const cells = rangeObject(sheet, area);
  const partOf = (name: keyof typeof PARTS, wanted: unknown): Readonly<Record<string, unknown>> => {
    const { type, model, members } = PARTS[name];
    const wire: Readonly<Record<string, string>> = members;
    return Object.fromEntries(
      Object.entries(wanted as Readonly<Record<string, unknown>>).map(([property, isWanted]) => {
        const read = model.get![wire[property] ?? ""];
        if (isWanted !== true || !read) throw gap(session, `${member} of ${name}.${property}`);
        return [property, read(formatObject(type, cells), session)];
      }),
    );
  };
  return {
    format: {
      ...(rowHeight === true && { rowHeight: rowPoints(sheet, area.top) }),
      ...(fill !== undefined && { fill: partOf("fill", fill) }),
      ...(font !== undefined && { font: partOf("font", font) }),
    },
  };
}
