/** Forms made by the product for 200 parks and filled in, as they come back. */
import { CATALOGUE } from "../../src/core/catalogue";
import { Dataset } from "../../src/core/dataset";
import { parkFromName } from "../../src/core/roster";
import { columnAt, FILL_COLUMNS } from "../../src/forms/columns";
import { formBook } from "../../src/forms/formBook";
import { formRows } from "../../src/forms/formRows";
import type { Form } from "../../src/forms/formSheet";
import { writeBook } from "../../src/xlsx/writeBook";

export const FORMS = 200;
export const INDICATORS = 60;
const MONTH = { year: 2022, month: 6 };

export interface ReturnedForm {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const parks = Array.from({ length: FORMS }, (_, at) => parkFromName(`第${at + 1}经济开发区`, at));
const dataset = Dataset.from({ parks, indicators: CATALOGUE });

function formOf(park: (typeof parks)[number]): Form {
  const rows = formRows(park, MONTH, dataset, CATALOGUE, "all").slice(0, INDICATORS);
  const { code: parkCode, name: parkName } = park;
  return { identity: { parkCode, parkName, month: MONTH, language: "zh-CN" }, rows };
}

async function returned(form: Form): Promise<Uint8Array> {
  const book = formBook([form]);
  const sheet = book.sheets[0]!;
  const code = columnAt("code");
  const asked = new Map(form.rows.map((row) => [row.indicator.code, row]));
  for (const [row, cells] of sheet.cells.rows.entries()) {
    const fills = asked.get(String(cells?.[code]))?.fills;
    for (const column of FILL_COLUMNS)
      if (fills?.has(column)) sheet.cells.setValue(row, columnAt(column), row + columnAt(column) / 10);
  }
  return writeBook(book);
}

/** All forms, filled in. */
export async function returnedForms(): Promise<ReturnedForm[]> {
  const files: ReturnedForm[] = [];
  for (const park of parks) files.push({ name: `${park.name}.xlsx`, bytes: await returned(formOf(park)) });
  return files;
}
