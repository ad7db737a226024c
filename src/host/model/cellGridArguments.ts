/** Arrays the client sends for the cells of a range: one value for all, or a value for each. */
import type { Rectangle } from "../../a1";
import { invalidArgument } from "../errors";

/** One value for every cell, or rows of values of exactly the range's shape. */
export type CellArguments = { readonly all: unknown } | { readonly rows: readonly (readonly unknown[])[] };

/**
 * Reads what was set: a scalar or a 1×1 array goes to every cell, anything else must have the range's shape.
 * @throws HostError InvalidArgument when the shapes differ
 */
export function cellArguments(value: unknown, area: Rectangle, location: string): CellArguments {
  if (!Array.isArray(value)) return { all: value };
  const rows = value as unknown[];
  const first: unknown = rows[0];
  if (rows.length === 1 && Array.isArray(first) && first.length === 1) return { all: first[0] };
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const fits = rows.length === height && rows.every((row) => Array.isArray(row) && row.length === width);
  if (fits) return { rows: rows as unknown[][] };
  const words =
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  throw invalidArgument(location, words);
}
