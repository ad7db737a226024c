/**
 * The other way to build the report: one long table of observations, and every figure of every report a SUMIFS with
 * three criteria over it. `node longTable.cjs OUT.xlsx` writes it and prints how many cells have such a formula.
 * Kinder to SUMIFS than a product could be: plain ranges, no COUNTIFS to tell zero from blank, no figure derived.
 */
import { writeFile } from "node:fs/promises";
import type { Indicator } from "../../src/core/indicator";
import type { LedgerMeasure } from "../../src/core/observation";
import { previousYear, type Month } from "../../src/core/period";
import { words } from "../../src/i18n/translate";
import { effectiveMonth } from "../../src/core/effectiveMonth";
import { figureMeasure } from "../../src/core/figureMeasure";
import { PARK_COLUMNS, type ParkColumn } from "../../src/report/parkColumns";
import { parkMonthly } from "../../src/report/parkMonthly";
import { measureRefs } from "../../src/report/tables";
import type { Sheet } from "../../src/xlsx/book";
import { emptyBook, emptySheet } from "../../src/xlsx/emptyBook";
import { writeBook } from "../../src/xlsx/writeBook";
import { PARKS, REPORT_MONTH, returnsOf, TWO_HUNDRED_THOUSAND } from "../observations";
import {
  figureKey,
  itemOf,
  knownFigures,
  LANGUAGE,
  ledgerMeasures,
  longSheet,
  periodOf,
  sumifs,
} from "./longSheet";

/** One park's report with figures where `park-kpi report` has them, as far as the park returned them. */
function reportSheet(
  park: string,
  indicators: readonly Indicator[],
  known: ReadonlyMap<string, unknown>,
  rows: number,
): Sheet {
  const spec = parkMonthly({
    park,
    indicators,
    language: LANGUAGE,
    words: words(LANGUAGE).report,
    refs: measureRefs(LANGUAGE),
  });
  const byName = new Map(indicators.map((indicator) => [indicator.names[LANGUAGE], indicator]));
  const sheet = emptySheet(spec.name);
  sheet.cells.setValue(0, 0, park);
  for (const [row, cells] of spec.cells.entries()) {
    const stub = cells[PARK_COLUMNS.stub.at];
    const indicator = typeof stub === "object" && stub ? byName.get(stub.text) : undefined;
    if (!indicator) continue;
    const own = figureMeasure(indicator);
    const now = effectiveMonth(indicator, REPORT_MONTH);
    const figures: readonly (readonly [ParkColumn, LedgerMeasure, Month])[] = [
      ["month", "month", now],
      ["monthGrowth", "monthGrowth", now],
      ["ytd", own, now],
      ["lastYear", own, previousYear(now)],
      ["growth", "growth", now],
    ];
    sheet.cells.setValue(row, PARK_COLUMNS.stub.at, indicator.names[LANGUAGE]);
    sheet.cells.setValue(row, PARK_COLUMNS.locator.at, periodOf(now));
    for (const [at, measure, month] of figures) {
      if (!known.has(figureKey(park, itemOf(indicator, measure), periodOf(month)))) continue;
      const period = month === now ? `$P${row + 1}` : `$P${row + 1}-100`;
      sheet.cells.setFormula(
        row,
        PARK_COLUMNS[at].at,
        sumifs(rows, "$A$1", `$B${row + 1}&"|${ledgerMeasures[measure]}"`, period),
      );
    }
  }
  return sheet;
}

async function writeLongTable(out: string): Promise<void> {
  const returns = returnsOf(TWO_HUNDRED_THOUSAND);
  const known = knownFigures(returns);
  const book = emptyBook();
  book.sheets = PARKS.map((park) => {
    const listed = new Set(returns.flatMap((each) => (each.park === park ? [each.indicator] : [])));
    return reportSheet(park, [...listed], known, returns.length);
  });
  const figures = book.sheets.reduce((total, { cells }) => total + cells.formulas.size, 0);
  book.sheets.push(longSheet(returns));
  await writeFile(out, await writeBook(book));
  process.stdout.write(JSON.stringify({ figures }));
}

const [out] = process.argv.slice(2);
if (out === undefined) throw new TypeError("usage: longTable OUT.xlsx");
void writeLongTable(out);
