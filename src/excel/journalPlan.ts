/** How a commit is taken back: what the journal remembers of it besides the cells themselves. Plain data, kept as JSON. */
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

/** The plan a text holds, or null: somebody wrote on the sheet. */
export function parsePlan(text: string): JournalPlan | null {
  try {
    const plan = JSON.parse(text) as JournalPlan;
    const parts: readonly (readonly { readonly table: TableName }[])[] = [
      plan.resized,
      plan.saved,
      plan.below,
      plan.written,
    ];
    const tables = parts.flatMap((part) => part.map(({ table }) => table));
    const sound =
      tables.every((table) => TABLE_NAMES.includes(table)) &&
      Array.isArray(plan.settings) &&
      typeof plan.headings === "object";
    return sound ? plan : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** Headings of a table as one text of fixed length: enough to see that they changed. */
export function headingMark(header: readonly unknown[]): string {
  let hash = 0;
  for (const character of header.map(String).join("\n"))
    hash = (Math.imul(hash, 31) + character.codePointAt(0)!) | 0;
  return `${header.length}:${hash}`;
}
