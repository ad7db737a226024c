/** What a refresh changed: what reports printed before, or Measures held, and what Measures holds now. Pure. */
import type { PrintedRow } from "../excel/printedReports";
import type { TableContents } from "../excel/tableContents";
import type { ColumnKey } from "../report/tables";
import { cellReader } from "./headlines";
import { COMPARED, PRINTED_COLUMNS, sameFigure, shownCell } from "./printedFigures";

/** Columns of Measures that are read to compare. */
export const CHANGE_COLUMNS = [
  ...PRINTED_COLUMNS,
  "unit",
] as const satisfies readonly ColumnKey<"Measures">[];

/** What is compared of a figure; "" where there is nothing, a text where a word is printed. */
export { COMPARED };
export type Compared = (typeof COMPARED)[number];
export type ComparedFigures = Readonly<Record<Compared, number | string>>;

export interface FigureChange {
  readonly park: string;
  readonly indicator: string;
  readonly unit: string;
  /** Decimals the indicator is printed with. */
  readonly decimals: number;
  readonly before: ComparedFigures;
  readonly after: ComparedFigures;
  /** The figure itself changed; else only what follows from others' figures did. */
  readonly figureChanged: boolean;
}

const NOTHING: ComparedFigures = { ytd: "", growth: "", completion: "", rank: "" };

/**
 * Rows that differ, changed figures first, each in the order of the table. A row that is gone counts as blank.
 * `printed` has, by park, what its report printed in this period; of other parks the table before is compared.
 */
export function figureChanges(
  before: TableContents,
  after: TableContents,
  printed: ReadonlyMap<string, readonly PrintedRow[]>,
  decimalsOf: (indicator: string) => number,
): FigureChange[] {
  const fresh = rowsOf(after);
  const old = rowsBefore(before, fresh, printed);
  const changes: FigureChange[] = [];
  for (const key of new Set([...fresh.keys(), ...old.keys()])) {
    const [a, b] = [old.get(key), fresh.get(key)];
    const figures = { before: a?.figures ?? NOTHING, after: b?.figures ?? NOTHING };
    if (COMPARED.every((each) => sameFigure(figures.before[each], figures.after[each]))) continue;
    // Of a park that is new every indicator has a row; those without a figure tell nothing.
    if (!a && !hasFigure(figures.after)) continue;
    const { park, indicator, unit } = (b ?? a)!;
    const figureChanged = !sameFigure(figures.before.ytd, figures.after.ytd);
    changes.push({ park, indicator, unit, decimals: decimalsOf(indicator), ...figures, figureChanged });
  }
  return [...changes.filter((each) => each.figureChanged), ...changes.filter((each) => !each.figureChanged)];
}

interface ComparedRow {
  readonly park: string;
  readonly indicator: string;
  readonly unit: string;
  readonly figures: ComparedFigures;
}

const hasFigure = (figures: ComparedFigures): boolean =>
  COMPARED.some((key) => typeof figures[key] === "number");

const keyOf = (park: string, indicator: string): string => `${park}|${indicator}`.toLowerCase();

function rowsOf(contents: TableContents): Map<string, ComparedRow> {
  const rows = new Map<string, ComparedRow>();
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    const [park, indicator] = [String(cell("park")), String(cell("indicator"))];
    const [ytd, growth, completion, rank] = COMPARED.map((key) => shownCell(cell(key)));
    rows.set(keyOf(park, indicator), {
      park,
      indicator,
      unit: String(cell("unit")),
      figures: { ytd: ytd!, growth: growth!, completion: completion!, rank: rank! },
    });
  }
  return rows;
}

/** The table before, with the rows of parks whose report is known put in the place of its own. */
function rowsBefore(
  before: TableContents,
  fresh: ReadonlyMap<string, ComparedRow>,
  printed: ReadonlyMap<string, readonly PrintedRow[]>,
): Map<string, ComparedRow> {
  const table = rowsOf(before);
  const known = new Set([...printed.keys()].map((park) => park.toLowerCase()));
  const rows = new Map([...table].filter(([, { park }]) => !known.has(park.toLowerCase())));
  for (const [park, printedRows] of printed)
    for (const [indicator, ytd, growth, completion, rank] of printedRows) {
      const key = keyOf(park, indicator);
      const unit = (table.get(key) ?? fresh.get(key))?.unit ?? "";
      rows.set(key, { park, indicator, unit, figures: { ytd, growth, completion, rank } });
    }
  return rows;
}
