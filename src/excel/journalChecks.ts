/**
 * Whether what a commit wrote still stands. The comparison is a formula on `_parkkpi` beside the rows that were
 * staged, so that neither they nor the ledger go over the wire.
 */
import { quoteSheetName, rectangleAddress } from "../a1";
import type { TablePlace } from "./journalReading";
import type { JournalPlan, KeptCells } from "./journalPlan";
import { STAGING_SHEET, stripAddress, stripCells } from "./journalSheet";
import type { TableName } from "../report/tables";

interface QueuedChecks {
  /** Sheet of the first table in which somebody changed what was written, or null. After the sync. */
  readonly edited: () => string | null;
  /** Settings somebody changed since. After the sync. */
  readonly changedSettings: () => ReadonlySet<string>;
}

/** Queues the comparisons and the reading of what they come to. */
export function queueChecks(
  journal: Excel.Worksheet,
  { places }: { readonly places: ReadonlyMap<TableName, TablePlace> },
  plan: JournalPlan,
): QueuedChecks {
  const blocks = plan.written.map((cells) => ({ ...cells, place: places.get(cells.table)! }));
  const formulas = [
    ...blocks.map(({ place, sparse, ...cells }) => differing(place, cells, sparse)),
    ...plan.settings.map(([name], column) => differingSetting(name, column)),
  ];
  const cells = formulas.length ? stripCells(journal, "checks", 0, formulas.length) : null;
  if (cells) {
    cells.formulas = [formulas];
    cells.load("values");
  }
  // A cell with an error makes an error of the sum: it was not written by a commit.
  const isSame = (index: number): boolean => (cells!.values as unknown[][])[0]![index] === 0;
  return {
    edited: () => blocks.find((_, index) => !isSame(index))?.place.sheetName ?? null,
    changedSettings: () =>
      new Set(plan.settings.flatMap(([name], index) => (isSame(blocks.length + index) ? [] : [name]))),
  };
}

/** How many cells are not what was written: another text, or a number for a text. */
function differing({ sheetName, top, left }: TablePlace, cells: KeptCells, sparse: boolean): string {
  const { target, position, rows, width, row, column } = cells;
  const now = `${quoteSheetName(sheetName)}!${area(top + 1 + target, left + position, rows, width)}`;
  const then = `${STAGING_SHEET}!${area(row, column, rows, width)}`;
  return `=SUMPRODUCT(${sparse ? `(${then}<>"")*` : ""}(1-EXACT(${now},${then})*(${now}=${then})))`;
}

function differingSetting(name: string, column: number): string {
  return `=SUMPRODUCT(1-EXACT(${name},${STAGING_SHEET}!${stripAddress("settings", column)}))`;
}

function area(top: number, left: number, rows: number, width: number): string {
  return rectangleAddress({ top, left, bottom: top + rows - 1, right: left + width - 1 }, true);
}
