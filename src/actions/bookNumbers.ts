/** The numbers of a book's settings, by the names formulas read them by (report/numberNames.ts). */
import { columnIndex } from "../a1";
import { NUMBER_SETTINGS, type NumberSettingName } from "../report/numberSettings";
import { numberSetting } from "../report/settings";
import type { NumberName } from "../report/tables/keys";
import type { Book } from "../xlsx/book";
import type { CellValue } from "../xlsx/cells";

/** Numbers of the settings the book has. @example bookNumbers(book).get("PercentPlaces") //=> 1 */
export function bookNumbers(book: Book): ReadonlyMap<NumberName, number> {
  return new Map(
    (Object.keys(NUMBER_SETTINGS) as NumberSettingName[]).flatMap((setting) => {
      const value = valueAt(book, setting);
      return value === undefined ? [] : [[NUMBER_SETTINGS[setting].name, numberSetting(setting, value)]];
    }),
  );
}

/** What the cell of a name holds; undefined where the book has no such name. */
function valueAt(book: Book, wanted: string): CellValue | undefined {
  const refersTo = book.names.find(({ name, scope }) => name === wanted && scope === null)?.refersTo ?? "";
  const [, quoted, plain, letters, row] =
    /^(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)$/.exec(refersTo) ?? [];
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const column = letters === undefined ? null : columnIndex(letters);
  const sheet = book.sheets.find((each) => each.name === name);
  return sheet && column !== null ? sheet.cells.value(Number(row) - 1, column) : undefined;
}
