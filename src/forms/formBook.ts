/** Forms as a workbook: a sheet per form, and the very hidden sheet that says what they are. */
import { FORM_RECORD_COLUMNS, FORM_SHEET, formIdentityText } from "../core/formIdentity";
import { monthId } from "../core/period";
import { unitName } from "../core/unit";
import { fill } from "../i18n/fill";
import { words } from "../i18n/translate";
import { freeSheetName } from "../report/sheetName";
import type { Book, Sheet } from "../xlsx/book";
import { emptyBook, emptySheet } from "../xlsx/emptyBook";
import { SHOWN_COLUMNS } from "./columns";
import { formSheet, type Form } from "./formSheet";

/** Thrown when our own code asks for a workbook of no form. */
export class NoForms extends Error {
  override readonly name = "NoForms";
}

/** A workbook of one or more forms. @throws NoForms */
export function formBook(forms: readonly Form[]): Book {
  const [first] = forms;
  if (!first) throw new NoForms("a workbook of forms needs a form");
  const book: Book = { ...emptyBook(), sheets: [] };
  const record = emptySheet(FORM_SHEET);
  record.visibility = "veryHidden";
  const taken = [FORM_SHEET];
  let row = 0;
  for (const form of forms) {
    const pattern = words(form.identity.language).forms.tab;
    const tab = freeSheetName(fill(pattern, { park: form.identity.parkName }), taken, form.identity.parkName);
    taken.push(tab);
    const { sheet, name } = formSheet(form, tab);
    book.sheets.push(sheet);
    book.names.push(name);
    row = recordForm(record, row, form, tab);
  }
  book.sheets.push(record);
  book.properties = { title: book.sheets[0]!.name };
  return book;
}

/** Writes a form's rows onto the very hidden sheet from `row` on; the next free row. */
function recordForm(record: Sheet, row: number, { identity, rows }: Form, tab: string): number {
  const text = formIdentityText(identity);
  for (const { indicator, shown, month } of rows) {
    const { code, names, unit } = indicator;
    const figures = Object.fromEntries(SHOWN_COLUMNS.map((column) => [column, shown[column] ?? null]));
    const cells = {
      identity: text,
      tab,
      code,
      name: names[identity.language],
      unit: unitName(unit, identity.language),
      period: monthId(month),
      ...figures,
    };
    for (const [column, key] of FORM_RECORD_COLUMNS.entries())
      record.cells.setValue(row, column, (cells as Record<string, string | number | null>)[key] ?? null);
    row++;
  }
  return row;
}
