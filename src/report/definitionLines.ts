/** The rows of the table Definitions by report: what each report's lines are, before anybody asks whether they are right. */
import { DEFINED_COLUMNS, type DefinedColumn } from "../core/definition";
import { THEMES, type Theme } from "../core/theme";
import type { ColumnKey } from "./tables";
import { asNow } from "./tables/columns";
import type { WorkbookWords } from "./tables/words";

type Cell = string | number | boolean;

/** A column of the table. */
export type Field = ColumnKey<"Definitions">;

/** The table as it stands on its sheet; positions 0-based. */
export interface DefinitionTable {
  readonly sheetName: string;
  readonly top: number;
  readonly left: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly rows: readonly (readonly Cell[])[];
}

type TableRows = Pick<DefinitionTable, "columns" | "rows">;

/** Rows of one report, one after the other. */
export interface DefinitionLines {
  readonly name: string;
  /** Body rows, 0-based. */
  readonly rows: readonly number[];
  /** The name headed other rows before. */
  readonly again: boolean;
}

/** The rows by report, in the order of the table; blank rows belong to none. */
export function definitionLines(table: TableRows): DefinitionLines[] {
  const found: { name: string; rows: number[]; again: boolean }[] = [];
  const seen = new Set<string>();
  for (const [row, cells] of table.rows.entries()) {
    if (cells.every((cell) => String(cell).trim() === "")) continue;
    const name = textAt(table, row, "report");
    const above = found.at(-1);
    if (above && (name === "" || foldedName(name) === foldedName(above.name))) {
      above.rows.push(row);
      continue;
    }
    found.push({ name, rows: [row], again: seen.has(foldedName(name)) });
    seen.add(foldedName(name));
  }
  return found;
}

/** What the lines of a report say, by its name in lower case: another text is another definition. */
export function definitionTexts(table: TableRows): Map<string, string> {
  return new Map(
    definitionLines(table).map(({ name, rows }) => [
      foldedName(name),
      rows.map((row) => table.rows[row]!.map(String).join("\t")).join("\n"),
    ]),
  );
}

/** Themes definitions choose for themselves, null where they leave it to the workbook, by name in lower case. */
export function definitionThemes(
  table: TableRows,
  words: Pick<WorkbookWords, "definitionLines" | "themes">,
): Map<string, Theme | null> {
  const isTheme = (row: number): boolean => textAt(table, row, "line") === words.definitionLines.theme;
  return new Map(
    definitionLines(table).map(({ name, rows }) => {
      const row = rows.findLast(isTheme);
      return [foldedName(name), row === undefined ? null : themeOf(textAt(table, row, "text"), words)];
    }),
  );
}

/** The theme of a name, null where there is none of it. */
export function themeOf(text: string, { themes }: Pick<WorkbookWords, "themes">): Theme | null {
  return THEMES.find((each) => foldedName(themes[each]) === foldedName(text)) ?? null;
}

/** The column of a name, as earlier versions named it too; null where there is none of it. */
export function columnOf(
  text: string,
  { definitionColumns }: Pick<WorkbookWords, "definitionColumns">,
): DefinedColumn | null {
  const said = asNow(foldedName(text));
  return DEFINED_COLUMNS.find((each) => foldedName(definitionColumns[each]) === said) ?? null;
}

/** A name as names of definitions are compared. */
export const foldedName = (name: string): string => name.trim().toLowerCase();

/** What stands in a field of a body row (0-based), without spaces around it. */
export function textAt({ columns, rows }: TableRows, row: number, field: Field): string {
  const at = columns.get(field);
  return at === undefined ? "" : String(rows[row]![at] ?? "").trim();
}
