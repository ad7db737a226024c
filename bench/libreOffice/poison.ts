/**
 * `node poison.cjs FILE.xlsx OUT.xlsx` writes the workbook with 999 as the saved value of every formula, so that right
 * figures in what LibreOffice saves prove that it calculated them; prints how many formulas there are.
 */
import { readFile, writeFile } from "node:fs/promises";
import { MAX_COLUMNS } from "../../src/a1";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";

const POISON = 999;

async function poison(file: string, out: string): Promise<void> {
  const book = await readBook(await readFile(file));
  let formulas = 0;
  for (const { cells } of book.sheets)
    for (const key of cells.formulas.keys()) {
      cells.setValue(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, POISON);
      formulas++;
    }
  await writeFile(out, await writeBook(book));
  process.stdout.write(JSON.stringify({ formulas }));
}

const [file, out] = process.argv.slice(2);
if (file === undefined || out === undefined) throw new TypeError("usage: poison FILE.xlsx OUT.xlsx");
void poison(file, out);
