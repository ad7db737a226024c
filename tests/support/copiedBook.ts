/** A copy of a workbook, many times faster than a file: for tests that need the same workbook hundreds of times. */
import type { Book } from "../../src/xlsx/book";
import { CellError } from "../../src/xlsx/cells";

/** Everything of its own but what never changes: styles, which are frozen and compared by identity, and errors. */
export function copyOf(book: Book): Book {
  return copied({ ...book, opaque: undefined }, new Map()) as Book;
}

function copied(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== "object" || value === null || value instanceof CellError || Object.isFrozen(value))
    return value;
  const made = known.get(value);
  if (made !== undefined) return made;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    known.set(value, list);
    // Holes stay holes: rows of cells are sparse.
    list.length = value.length;
    value.forEach((item, index) => (list[index] = copied(item, known)));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map();
    known.set(value, map);
    for (const [key, item] of value) map.set(key, copied(item, known));
    return map;
  }
  if (value instanceof Set) return new Set(value);
  const object = Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>;
  known.set(value, object);
  for (const [key, item] of Object.entries(value)) object[key] = copied(item, known);
  return object;
}
