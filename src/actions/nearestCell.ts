/** The cell of the workbook nearest to what a problem speaks of, whatever part of it the workbook holds. Pure. */
import { LEDGER_MEASURES, type LedgerMeasure } from "../core/observation";
import { parseMonthId } from "../core/period";
import type { TableContents } from "../excel/tableContents";
import { MONTH_COLUMNS, type ColumnKey, type TableName } from "../report/tables";
import { words } from "../i18n/translate";
import { cellReader } from "./headlines";
import type { WorkbookState } from "./workbookState";

/** What a problem names; one of park and indicator at least. */
export interface Named {
  /** As the problem has it: name, short name or alias. */
  readonly park?: string | undefined;
  /** Code. */
  readonly indicator?: string | undefined;
  /** Period id, "2022-05" or "2022". */
  readonly period?: string | undefined;
  readonly measure?: LedgerMeasure | undefined;
}

/** Row and column on the sheet, 0-based. */
export interface CellOnSheet {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Columns of the tables that are looked through. */
export const NEAREST_COLUMNS = {
  Ledger: ["park", "indicator", "year", "measure"],
  Targets: ["park", "indicator", "year"],
} as const satisfies Partial<Record<TableName, readonly ColumnKey[]>>;

/**
 * The figure's month in the ledger; without a period the row; of another year or measure the nearest one. What has no
 * row there is looked for among the targets (first for a whole year), then in the lists. Null when nothing is known.
 */
export function nearestCell(named: Named, state: WorkbookState): CellOnSheet | null {
  const park = named.park === undefined ? undefined : (state.parks.find(named.park)?.name ?? named.park);
  const indicator =
    named.indicator === undefined
      ? undefined
      : (state.indicators.byCode(named.indicator)?.names[state.language] ?? named.indicator);
  const month = parseMonthId(named.period ?? "");
  const year = month?.year ?? (Number(named.period?.slice(0, 4)) || null);
  const figure = (): CellOnSheet | null => {
    if (park === undefined || indicator === undefined) return null;
    const measures = words(state.language).workbook.ledgerMeasures;
    return bestRow(state, "Ledger", month ? MONTH_COLUMNS[month.month - 1]! : "indicator", (cell) =>
      same(cell("park"), park) && same(cell("indicator"), indicator)
        ? 1 +
          YEAR_WEIGHT * closeness(Number(cell("year")), year) +
          measureWeight(
            LEDGER_MEASURES.find((each) => same(cell("measure"), measures[each])),
            named.measure,
          )
        : 0,
    );
  };
  const target = (): CellOnSheet | null => {
    if (park === undefined || indicator === undefined) return null;
    return bestRow(state, "Targets", "target", (cell) =>
      same(cell("park"), park) && same(cell("indicator"), indicator)
        ? 1 + closeness(Number(cell("year")), year)
        : 0,
    );
  };
  const listed = (table: "Indicators" | "Parks", name: string | undefined): CellOnSheet | null =>
    name === undefined ? null : bestRow(state, table, "name", (cell) => (same(cell("name"), name) ? 1 : 0));
  const ofYear = named.period !== undefined && !month;
  return (
    (ofYear ? (target() ?? figure()) : (figure() ?? target())) ??
    listed("Indicators", indicator) ??
    listed("Parks", park)
  );
}

/** The year counts more than the measure. */
const YEAR_WEIGHT = 10;

/** 1 for the same year, less the further away it is; 0 when none is asked for. */
function closeness(year: number, wanted: number | null): number {
  return wanted === null || !Number.isFinite(year) ? 0 : 1 / (1 + Math.abs(year - wanted));
}

/** The measure asked for first, then the figure itself before rates and ranks. */
function measureWeight(measure: LedgerMeasure | undefined, wanted: LedgerMeasure | undefined): number {
  if (measure === undefined) return 0;
  return (measure === wanted ? 1 : 0) + (1 - LEDGER_MEASURES.indexOf(measure) / LEDGER_MEASURES.length) / 2;
}

const same = (a: unknown, b: string): boolean => String(a).toLowerCase() === b.toLowerCase();

/** A column of the row with the highest weight, the first of equals; null when none weighs anything. */
function bestRow(
  { tables }: WorkbookState,
  table: TableName,
  column: ColumnKey,
  weigh: (cell: ReturnType<typeof cellReader>) => number,
): CellOnSheet | null {
  const contents: TableContents = tables.get(table)!;
  let best = -1;
  let heaviest = 0;
  for (const [row, cells] of contents.rows.entries()) {
    const weight = weigh(cellReader(contents, cells));
    if (weight > heaviest) [best, heaviest] = [row, weight];
  }
  const { sheetName: sheet, top, left, columns } = contents;
  return best < 0 ? null : { sheet, row: top + 1 + best, column: left + (columns.get(column) ?? 0) };
}
