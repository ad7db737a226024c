/**
 * `node compareFigures.cjs WIDE.xlsx LONG.xlsx`: whether the figures of the long table's reports are those of ours, by
 * sheet and cell; prints how many were compared and the first that differ.
 */
import { readFile } from "node:fs/promises";
import { cellAddress, MAX_COLUMNS } from "../../src/a1";
import { readBook } from "../../src/xlsx/readBook";

const TOLERANCE = 1e-9;
const MOST_LISTED = 5;

async function compareFigures(wideFile: string, longFile: string): Promise<void> {
  const wide = await readBook(await readFile(wideFile));
  const long = await readBook(await readFile(longFile));
  let compared = 0;
  const differences: string[] = [];
  for (const { name, cells } of long.sheets)
    for (const key of cells.formulas.keys()) {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const other = cells.value(row, column);
      const ours = wide.sheets.find((sheet) => sheet.name === name)?.cells.value(row, column) ?? null;
      const equal =
        typeof ours === "number" &&
        typeof other === "number" &&
        Math.abs(ours - other) <= TOLERANCE * Math.max(1, Math.abs(ours));
      if (!equal) differences.push(`${name}!${cellAddress(row, column)}: ${String(ours)} | ${String(other)}`);
      compared++;
    }
  process.stdout.write(
    JSON.stringify({ compared, different: differences.length, first: differences.slice(0, MOST_LISTED) }),
  );
}

const [wide, long] = process.argv.slice(2);
if (wide === undefined || long === undefined)
  throw new TypeError("usage: compareFigures WIDE.xlsx LONG.xlsx");
void compareFigures(wide, long);
