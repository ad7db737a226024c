/** Range.getRowProperties: what each row of a range has of its own; of all there is to ask for, the height. */
import type { HostSession } from "../session";
import { rowPoints } from "./cellSizes";
import { gap } from "./gaps";
import type { RangeObject } from "./objects";

/** One entry a row, with what was asked for. */
export function rowProperties(
  { sheet, area }: RangeObject,
  asked: unknown,
  session: HostSession,
): { readonly format: { readonly rowHeight: number } }[] {
  const { format, ...others } = (asked ?? {}) as { readonly format?: Readonly<Record<string, unknown>> };
  const { rowHeight, ...formats } = format ?? {};
  const [unknown] = [...Object.keys(others), ...Object.keys(formats)];
  if (unknown !== undefined || rowHeight !== true)
    throw gap(session, `Range.getRowProperties of ${unknown ?? "nothing"}`);
  return Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
    format: { rowHeight: rowPoints(sheet, area.top + row) },
  }));
}
