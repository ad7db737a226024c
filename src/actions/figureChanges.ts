/** What a refresh changed: the Measures table before and after, row by row. Pure. */
import type { Cell, TableContents } from "../excel/tableContents";
import type { ColumnKey } from "../report/tables";
import { cellReader } from "./headlines";

/** Columns of Measures that are compared. */
export const COMPARED_COLUMNS = [
  "park",
  "indicator",
  "unit",
  "ytd",
  "growth",
  "completion",
  "rank",
] as const satisfies readonly ColumnKey<"Measures">[];

/** What is compared of a figure; "" where there is nothing, a text where a word is printed. */
export const COMPARED = ["ytd", "growth", "completion", "rank"] as const;
export type Compared = (typeof COMPARED)[number];
export type ComparedFigures = Readonly<Record<Compared, number | string>>;

export interface FigureChange {
  readonly park: string;
  readonly indicator: string;
  readonly unit: string;
  readonly before: ComparedFigures;
  readonly after: ComparedFigures;
  /** The figure itself changed; else only what follows from others' figures did. */
  readonly figureChanged: boolean;
}

const NOTHING: ComparedFigures = { ytd: "", growth: "", completion: "", rank: "" };

/** Rows that differ, changed figures first, each in the order of the table. A row that is gone counts as blank. */
export function figureChanges(before: TableContents, after: TableContents): FigureChange[] {
  const [old, fresh] = [rowsOf(before), rowsOf(after)];
  const changes: FigureChange[] = [];
  for (const key of new Set([...fresh.keys(), ...old.keys()])) {
    const [a, b] = [old.get(key), fresh.get(key)];
    const figures = { before: a?.figures ?? NOTHING, after: b?.figures ?? NOTHING };
    if (COMPARED.every((each) => figures.before[each] === figures.after[each])) continue;
    const { park, indicator, unit } = (b ?? a)!;
    const figureChanged = figures.before.ytd !== figures.after.ytd;
    changes.push({ park, indicator, unit, ...figures, figureChanged });
  }
  return [...changes.filter((each) => each.figureChanged), ...changes.filter((each) => !each.figureChanged)];
}

interface ComparedRow {
  readonly park: string;
  readonly indicator: string;
  readonly unit: string;
  readonly figures: ComparedFigures;
}

function rowsOf(contents: TableContents): Map<string, ComparedRow> {
  const rows = new Map<string, ComparedRow>();
  for (const row of contents.rows) {
    const cell = cellReader(contents, row);
    const shown = (key: Compared): number | string => plain(cell(key));
    const [park, indicator] = [String(cell("park")), String(cell("indicator"))];
    rows.set(`${park}|${indicator}`.toLowerCase(), {
      park,
      indicator,
      unit: String(cell("unit")),
      figures: {
        ytd: shown("ytd"),
        growth: shown("growth"),
        completion: shown("completion"),
        rank: shown("rank"),
      },
    });
  }
  return rows;
}

const plain = (cell: Cell): number | string => (typeof cell === "number" ? cell : String(cell));
