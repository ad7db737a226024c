/** Range.getRowProperties and getCellProperties: of all there is to ask for, heights of rows, and fills and text colours. */
import type { Rectangle } from "../../a1";
import type { HostSession } from "../session";
import { rowPoints } from "./cellSizes";
import { formatObject } from "./formatTargets";
import { gap } from "./gaps";
import { rangeObject, type RangeObject } from "./objects";
import { RangeFill, RangeFont } from "./rangeFontFill";

interface Properties {
  readonly format: {
    readonly rowHeight?: number;
    readonly fill?: { readonly color: unknown };
    readonly font?: { readonly color: unknown };
  };
}

/** One entry a row, with what was asked for; null where the cells of a row differ. */
export function rowProperties(range: RangeObject, asked: unknown, session: HostSession): Properties[] {
  return rowsOf(range.area).map((row) => propertiesOf(range, row, asked, session, "Range.getRowProperties"));
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
  const isColour = (part: unknown): boolean =>
    part === undefined || JSON.stringify(part) === '{"color":true}';
  if (unknown !== undefined || !isColour(fill) || !isColour(font) || !(rowHeight || fill || font))
    throw gap(session, `${member} of ${unknown ?? "something else"}`);
  const cells = rangeObject(sheet, area);
  const colour = (model: typeof RangeFill, type: string): { readonly color: unknown } => ({
    color: model.get!["Color"]!(formatObject(type, cells), session),
  });
  return {
    format: {
      ...(rowHeight === true && { rowHeight: rowPoints(sheet, area.top) }),
      ...(fill !== undefined && { fill: colour(RangeFill, "RangeFill") }),
      ...(font !== undefined && { font: colour(RangeFont, "RangeFont") }),
    },
  };
}
