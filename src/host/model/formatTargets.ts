/** The cells a format object speaks of: those of a range, or of several. */
import type { Rectangle } from "../../a1";
import type { Style, StylePatch } from "../../xlsx/style";
import type { HostSession } from "../session";
import type { HostObject } from "./contract";
import { raiseFormatChanged } from "./events";
import { isRange, type RangeAreasObject, type RangeObject } from "./objects";
import { assertAllowed } from "./protection";

/** RangeFormat and its parts; they keep the range, whose cells may still move. */
export interface FormatObject extends HostObject {
  readonly owner: RangeObject | RangeAreasObject;
}

export function formatObject(type: string, owner: RangeObject | RangeAreasObject): FormatObject {
  return { type, owner };
}

export function areasOf({ owner }: FormatObject): readonly Rectangle[] {
  return isRange(owner) ? [owner.area] : owner.areas;
}

/** The one value of a property over all cells, or undefined where they differ. */
export function uniform<K extends keyof Style>(format: FormatObject, property: K): Style[K] | undefined {
  const { styles } = format.owner.sheet;
  const values = areasOf(format).map((area) => styles.uniform(area, property));
  const first = values[0];
  return values.every((value) => value === first) ? first : undefined;
}

/** Lays a patch over all cells. */
export function restyle(format: FormatObject, patch: StylePatch, session: HostSession): void {
  const { sheet } = format.owner;
  assertAllowed(sheet, "formatCells");
  for (const area of areasOf(format)) {
    sheet.styles.apply(area, patch);
    raiseFormatChanged(session, sheet, area);
  }
  session.edited = true;
}
