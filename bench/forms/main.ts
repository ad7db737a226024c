/**
 * How long returned forms take to be read: `npm run bench:forms`. Forms are made by the product, filled in, and read
 * as the pane reads files, one after the other into one roster. Nothing is committed here.
 */
import { SOURCE_WORDS } from "../../src/actions/sourceContext";
import { CATALOGUE } from "../../src/core/catalogue";
import { Dataset } from "../../src/core/dataset";
import { IndicatorIndex } from "../../src/core/indicatorIndex";
import { ParkRoster, parkFromName } from "../../src/core/roster";
import { columnAt, FILL_COLUMNS } from "../../src/forms/columns";
import { formBook } from "../../src/forms/formBook";
import { formRows } from "../../src/forms/formRows";
import type { Form } from "../../src/forms/formSheet";
import { readSource } from "../../src/sources/source";
import { writeBook } from "../../src/xlsx/writeBook";

const FORMS = 200;
const INDICATORS = 60;
const MONTH = { year: 2022, month: 6 };
const ROUNDS = 5;

const parks = Array.from({ length: FORMS }, (_, at) => parkFromName(`第${at + 1}经济开发区`, at));
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

async function readAll(files: readonly { name: string; bytes: Uint8Array }[]): Promise<number> {
  const context = {
    parks: new ParkRoster(parks),
    indicators: new IndicatorIndex(CATALOGUE),
    words: SOURCE_WORDS,
  };
  let figures = 0;
  for (const file of files) {
    const reading = await readSource(file, context);
    if (reading.kind !== "form") throw new Error(`${file.name} was read as ${reading.kind}`);
    figures += reading.submission.observations.length;
  }
  return figures;
}

async function main(): Promise<void> {
  const before = performance.now();
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const park of parks) files.push({ name: `${park.name}.xlsx`, bytes: await returned(formOf(park)) });
  const made = performance.now() - before;
  const times: number[] = [];
  let figures = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    figures = await readAll(files);
    times.push(performance.now() - start);
  }
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
  const kilobytes = files.reduce((total, { bytes }) => total + bytes.length, 0) / FORMS / 1024;
  console.log(
    `${FORMS} forms of ${INDICATORS} indicators, ${kilobytes.toFixed(1)} KB each, ${figures} figures`,
  );
  console.log(`made and filled in: ${seconds(made)} s`);
  console.log(
    `read, first time: ${seconds(times[0]!)} s; best of ${ROUNDS}: ${seconds(Math.min(...times))} s`,
  );
}

void main();
