/** How a commit is taken back: what the journal remembers of it besides the cells themselves. Plain data. */
import { TABLE_NAMES, type SettingName, type TableName } from "../report/tables";

/** A rectangle of a table, and where it is kept on `_parkkpi`. */
export interface KeptCells {
  readonly table: TableName;
  /** First body row and column within the table, 0-based. */
  readonly target: number;
  readonly position: number;
  readonly rows: number;
  readonly width: number;
  /** First row and column on `_parkkpi`. */
  readonly row: number;
  readonly column: number;
}

/** A table that got longer or shorter; body rows. */
export interface Resized {
  readonly table: TableName;
  readonly before: number;
  readonly after: number;
  /** Cells were inserted below it. */
  readonly inserted: boolean;
  /** Column of its formula in the row of anchors. */
  readonly anchor: number;
}

export interface JournalPlan {
  /** Headings of the tables concerned, to see whether somebody rearranged them. */
  readonly headings: Partial<Readonly<Record<TableName, string>>>;
  readonly resized: readonly Resized[];
  /** What stood in changed cells. */
  readonly saved: readonly KeptCells[];
  /** Cells below tables that grew over them, with formats and rules. */
  readonly below: readonly KeptCells[];
  /** What was written, to see whether it still stands: `sparse` where blanks mean that nothing was. */
  readonly written: readonly (KeptCells & { readonly sparse: boolean })[];
  /** Settings as they were typed, in the order of their columns in the strip. */
  readonly settings: readonly (readonly [name: SettingName, entry: string | number | boolean])[];
}

/** The plan as it is kept: rectangles as rows of numbers, because it goes over the wire with each commit. */
export function planJson({ headings, resized, saved, below, written, settings }: JournalPlan): string {
  return JSON.stringify([
    Object.entries(headings),
    resized.map((each) => [each.table, each.before, each.after, Number(each.inserted), each.anchor]),
    saved.map(numbersOf),
    below.map(numbersOf),
    written.map((cells) => [...numbersOf(cells), Number(cells.sparse)]),
    settings,
  ]);
}

function numbersOf({ table, target, position, rows, width, row, column }: KeptCells): number[] {
  return [TABLE_NAMES.indexOf(table), target, position, rows, width, row, column];
}

/** The plan a text holds, or null: somebody wrote on the sheet. */
export function parsePlan(text: string): JournalPlan | null {
  try {
    const [headings, resized, saved, below, written, settings] = JSON.parse(text) as [
      [TableName, string][],
      [TableName, number, number, number, number][],
      number[][],
      number[][],
      number[][],
      JournalPlan["settings"],
    ];
    const plan: JournalPlan = {
      headings: Object.fromEntries(headings),
      resized: resized.map(([table, before, after, inserted, anchor]) => ({
        table,
        before,
        after,
        inserted: inserted === 1,
        anchor,
      })),
      saved: saved.map(cellsOf),
      below: below.map(cellsOf),
      written: written.map((numbers) => ({ ...cellsOf(numbers), sparse: numbers[7] === 1 })),
      settings,
    };
    const tables = [...plan.resized, ...plan.saved, ...plan.below, ...plan.written].map(({ table }) => table);
    return tables.every((table) => TABLE_NAMES.includes(table)) && Array.isArray(settings) ? plan : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

function cellsOf([table, target, position, rows, width, row, column]: readonly number[]): KeptCells {
  return {
    table: TABLE_NAMES[table!]!,
    target: target!,
    position: position!,
    rows: rows!,
    width: width!,
    row: row!,
    column: column!,
  };
}

/** Headings of a table as one text of fixed length: enough to see that they changed. */
export function headingMark(header: readonly unknown[]): string {
  let hash = 0;
  for (const character of header.map(String).join("\n"))
    hash = (Math.imul(hash, 31) + character.codePointAt(0)!) | 0;
  return `${header.length}:${hash}`;
}
