/**
 * Number formats a report gave its printed cells when it was written: kept with what it printed, so that a format of a person's
 * is told from the report's, also where the report has another there now.
 */
import type { SheetSpec } from "../report/spec";

const GENERAL = "General";
/** Characters Excel takes of a format. */
const LONGEST = 255;

/** Formats by cell, few of each kind: codes, rows of the same formats, and which of them each row is. */
export interface WrittenFormats {
  readonly codes: readonly string[];
  /** Of each printed column, the place of its code. */
  readonly forms: readonly (readonly number[])[];
  /** Of each row from the first on, the place of its form. */
  readonly rows: readonly number[];
}

/** Those a report is to have; later areas lie over earlier ones. */
export function writtenFormats({ cells, numberFormats, print }: SheetSpec): WrittenFormats {
  const { right } = print.area;
  const grid = cells.map(() => Array.from({ length: right + 1 }, () => GENERAL));
  for (const { area, format } of numberFormats)
    for (let row = area.top; row <= Math.min(area.bottom, cells.length - 1); row++)
      grid[row]!.fill(format, area.left, Math.min(area.right, right) + 1);
  const codes = new Places<string>();
  const forms = new Places<string>();
  const rows = grid.map((formats) => forms.of(formats.map((format) => codes.of(format)).join()));
  return { codes: codes.all(), forms: forms.all().map((form) => form.split(",").map(Number)), rows };
}

/** The format that was written in a cell; null where that is not known. */
export function formatIn({ codes, forms, rows }: WrittenFormats, row: number, column: number): string | null {
  return codes[forms[rows[row] ?? -1]?.[column] ?? -1] ?? null;
}

/** Whether something read from a workbook is that. */
export function isWrittenFormats(value: unknown): value is WrittenFormats {
  const { codes, forms, rows } = (value ?? {}) as Partial<Record<keyof WrittenFormats, unknown>>;
  const isPlaces = (places: unknown): boolean => Array.isArray(places) && places.every(Number.isInteger);
  return (
    Array.isArray(codes) &&
    codes.every((code) => typeof code === "string" && code.length <= LONGEST) &&
    Array.isArray(forms) &&
    forms.every(isPlaces) &&
    isPlaces(rows)
  );
}

/** Values in the order they were met first. */
class Places<T> {
  readonly #places = new Map<T, number>();
  of(value: T): number {
    const place = this.#places.get(value) ?? this.#places.size;
    this.#places.set(value, place);
    return place;
  }
  all(): T[] {
    return [...this.#places.keys()];
  }
}
