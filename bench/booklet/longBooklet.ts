/**
 * The booklet the other way: `node longBooklet.cjs BOOKLET.xlsx PARK OUT.xlsx` writes one long table of the observations
 * and, at the same cells of sheets of the same names, each figure of the ledger that the booklet shows as a SUMIFS of three
 * criteria. Prints how many there are, on each sheet and different ones.
 *
 * Kinder to SUMIFS than a product could be: the criteria stand in cells of the row, so that LibreOffice can take a column
 * of equal formulas together; figures nobody returned have no formula; nothing is derived of the figures.
 */
import { readFile, writeFile } from "node:fs/promises";
import { cellAddress } from "../../src/a1";
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { readBook } from "../../src/xlsx/readBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { figureKey, itemOf, knownFigures, longSheet, periodOf, sumifs } from "../libreOffice/longSheet";
import { returnsOf, TWO_HUNDRED_THOUSAND } from "../observations";
import { shownFigures } from "./shownFigures";

export interface LongBooklet {
  readonly figures: number;
  /** Those that show the same figure of the ledger counted once. */
  readonly different: number;
  readonly bySheet: Readonly<Record<string, number>>;
}

/** Criteria stand right of everything a report has: three cells for each of its columns. */
const CRITERIA = 200;

async function writeLongBooklet(file: string, park: string, out: string): Promise<void> {
  const returns = returnsOf(TWO_HUNDRED_THOUSAND);
  const known = knownFigures(returns);
  const shown = shownFigures(await readBook(await readFile(file)), park);
  const book = emptyBook();
  const bySheet: Record<string, number> = {};
  const different = new Set<string>();
  for (const [name, figures] of shown) {
    const sheet = emptySheet(name);
    for (const { row, column, park, indicator, measure, month } of figures) {
      const [item, period] = [itemOf(indicator, measure), periodOf(month)];
      const key = figureKey(park, item, period);
      if (!known.has(key)) continue;
      const criteria = [0, 1, 2].map((each) => CRITERIA + 3 * column + each);
      for (const [index, value] of [park, item, period].entries())
        sheet.cells.setValue(row, criteria[index]!, value);
      const [ofPark, ofItem, ofPeriod] = criteria.map((at) => `$${cellAddress(row, at)}`);
      sheet.cells.setFormula(row, column, sumifs(returns.length, ofPark!, ofItem!, ofPeriod!));
      different.add(key);
    }
    bySheet[name] = sheet.cells.formulas.size;
    book.sheets.push(sheet);
  }
  book.sheets.push(longSheet(returns));
  await writeFile(out, await writeBook(book));
  const figures = Object.values(bySheet).reduce((sum, count) => sum + count, 0);
  process.stdout.write(JSON.stringify({ figures, different: different.size, bySheet } satisfies LongBooklet));
}

const [file, park, out] = process.argv.slice(2);
if (file === undefined || park === undefined || out === undefined)
  throw new TypeError("usage: longBooklet BOOKLET.xlsx PARK OUT.xlsx");
void writeLongBooklet(file, park, out);
