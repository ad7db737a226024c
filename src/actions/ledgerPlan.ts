/** Which ledger cells change when observations arrive: wide rows found by key, new rows in reading order. Pure. */
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { LedgerMeasure, Observation } from "../core/observation";
import type { Problem } from "../core/problem";
import { unitName } from "../core/unit";
import type { Cell, TableContents } from "../excel/tableContents";
import type { TableChange } from "../excel/stagedBlocks";
import { MONTH_COLUMNS, type ColumnKey } from "../report/tables";
import { shownFigure, sparseBlock } from "./rowPlan";

/** Ledger columns a load writes, in staging order. */
export const LEDGER_KEYS = [
  "park",
  "indicator",
  "year",
  "measure",
  "unit",
  ...MONTH_COLUMNS,
  "note",
] as const satisfies readonly ColumnKey[];

const FIRST_MONTH = 5;
const NOTE = LEDGER_KEYS.length - 1;

export interface LedgerPlan {
  readonly change: TableChange;
  /** Observations that put a figure where none was or another one. */
  readonly accepted: readonly Observation[];
  /** A figure that replaces another: from the ledger, or from an earlier file of the same load. */
  readonly problems: readonly Problem[];
}

interface NewRow {
  readonly cells: Cell[];
  readonly park: string;
  readonly indicator: string;
  readonly year: number;
  readonly measure: LedgerMeasure;
}

/**
 * Plans one load. `words` are the workbook's words for measures (累计 …), `order` the rank of a park in Parks.
 * The same figure met twice: the last wins, with a warning that names both values.
 */
export function planLedger(
  observations: readonly Observation[],
  ledger: Pick<TableContents, "language" | "columns" | "rows">,
  indicators: IndicatorIndex,
  words: Readonly<Record<LedgerMeasure, string>>,
  order: (park: string) => number,
): LedgerPlan {
  const position = (key: ColumnKey): number => ledger.columns.get(key)!;
  const [park, indicator, year, measure] = (["park", "indicator", "year", "measure"] as const).map(position);
  const existing = new Map<string, number>();
  for (const [row, cells] of ledger.rows.entries()) {
    const key = ledgerKey(
      String(cells[park!]),
      String(cells[indicator!]),
      Number(cells[year!]),
      String(cells[measure!]),
    );
    // Of rows with one key formulas read the first.
    if (!existing.has(key)) existing.set(key, row);
  }

  const changed = new Map<number, Cell[]>();
  const added = new Map<string, NewRow>();
  const accepted: Observation[] = [];
  const problems: Problem[] = [];
  for (const observation of observations) {
    const entry = indicators.byCode(observation.indicator)!;
    const name = entry.names[ledger.language];
    const key = ledgerKey(observation.park, name, observation.month.year, words[observation.measure]);
    const row = existing.get(key);
    const month = observation.month.month - 1;
    let cells: Cell[];
    let before: Cell;
    if (row !== undefined) {
      cells = changed.get(row) ?? blankRow();
      before = cells[FIRST_MONTH + month]!;
      if (before === "") before = shownFigure(ledger.rows[row]![position(MONTH_COLUMNS[month]!)]!);
      if (before === observation.value) continue;
      changed.set(row, cells);
    } else {
      let fresh = added.get(key);
      if (!fresh) {
        cells = blankRow();
        cells.splice(
          0,
          FIRST_MONTH,
          observation.park,
          name,
          observation.month.year,
          words[observation.measure],
          unitName(observation.unit, ledger.language),
        );
        fresh = {
          cells,
          park: observation.park,
          indicator: observation.indicator,
          year: observation.month.year,
          measure: observation.measure,
        };
        added.set(key, fresh);
      }
      cells = fresh.cells;
      before = cells[FIRST_MONTH + month]!;
      if (before === observation.value) continue;
    }
    cells[FIRST_MONTH + month] = observation.value;
    if (observation.note && observation.measure === "rank") cells[NOTE] = observation.note;
    if (before !== "") problems.push(revised(observation, before));
    accepted.push(observation);
  }
  return {
    change: {
      table: "Ledger",
      keys: LEDGER_KEYS,
      changed: sparseBlock(changed, LEDGER_KEYS.length),
      appended: [...added.values()].sort(inReadingOrder(indicators, order)).map((row) => row.cells),
    },
    accepted,
    problems,
  };
}

/** Key of a ledger row; text without case, as Excel's MATCH compares. */
function ledgerKey(park: string, indicator: string, year: number, measure: string): string {
  return `${park}|${indicator}|${year}|${measure}`.toLowerCase();
}

const blankRow = (): Cell[] => new Array<Cell>(LEDGER_KEYS.length).fill("");

/** Order of a ledger people like to read: park, indicator, year, measure as LEDGER_MEASURES lists them. */
function inReadingOrder(indicators: IndicatorIndex, order: (park: string) => number) {
  const MEASURE_ORDER: Readonly<Record<LedgerMeasure, number>> = {
    ytd: 0,
    month: 1,
    level: 2,
    growth: 3,
    monthGrowth: 4,
    base: 5,
    rank: 6,
  };
  const rank = new Map<string, number>();
  const parkRank = (park: string): number => {
    let known = rank.get(park);
    if (known === undefined) rank.set(park, (known = order(park)));
    return known;
  };
  return (a: NewRow, b: NewRow): number =>
    parkRank(a.park) - parkRank(b.park) ||
    indicators.byCode(a.indicator)!.order - indicators.byCode(b.indicator)!.order ||
    a.year - b.year ||
    MEASURE_ORDER[a.measure] - MEASURE_ORDER[b.measure];
}

function revised(observation: Observation, before: Cell): Problem {
  const { year, month } = observation.month;
  return {
    code: "load.revised",
    severity: "warning",
    place: observation.place,
    park: observation.park,
    indicator: observation.indicator,
    period: `${year}-${String(month).padStart(2, "0")}`,
    params: {
      park: observation.park,
      indicator: observation.indicator,
      measure: observation.measure,
      before: String(before),
      after: observation.value,
    },
  };
}
