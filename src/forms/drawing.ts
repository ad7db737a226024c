/** Contents and looks put onto a sheet of a form. */
import type { Rectangle } from "../a1";
import type { Sheet } from "../xlsx/book";
import type { StylePatch } from "../xlsx/style";
import type { LookName } from "./look";

/** A sheet with the looks of its language. */
export class Drawing {
  constructor(
    readonly sheet: Sheet,
    private readonly looks: Readonly<Record<LookName, StylePatch>>,
  ) {}

  put(row: number, column: number, value: string | number): void {
    this.sheet.cells.setValue(row, column, value);
  }

  look(name: LookName, top: number, left: number, bottom = top, right = left): void {
    this.patch(this.looks[name], { top, left, bottom, right });
  }

  patch(patch: StylePatch, area: Rectangle): void {
    this.sheet.styles.apply(area, patch);
  }

  merge(row: number, left: number, right: number): void {
    this.sheet.merges.push({ top: row, bottom: row, left, right });
  }
}
