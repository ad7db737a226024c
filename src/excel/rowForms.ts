/**
 * What a report wrote of one kind into its printed cells, few of each kind: kept with what it printed, where most rows are
 * written alike.
 */

/** Characters of a code, at most; Excel takes no longer format. */
const LONGEST = 255;

/** Codes by cell: the codes, rows of the same codes, and which of them each row is. */
export interface RowForms {
  readonly codes: readonly string[];
  /** Of each printed column, the place of its code. */
  readonly forms: readonly (readonly number[])[];
  /** Of each row from the first on, the place of its form. */
  readonly rows: readonly number[];
}

/** Of codes by row and column. */
export function rowForms(grid: readonly (readonly string[])[]): RowForms {
  const codes = new Places<string>();
  const forms = new Places<string>();
  const rows = grid.map((row) => forms.of(row.map((code) => codes.of(code)).join()));
  return { codes: codes.all(), forms: forms.all().map((form) => form.split(",").map(Number)), rows };
}

/** The code of a cell; null where that is not known. */
export function codeIn({ codes, forms, rows }: RowForms, row: number, column: number): string | null {
  return codes[forms[rows[row] ?? -1]?.[column] ?? -1] ?? null;
}

/** Whether something read from a workbook is that. */
export function isRowForms(value: unknown): value is RowForms {
  const { codes, forms, rows } = (value ?? {}) as Partial<Record<keyof RowForms, unknown>>;
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
