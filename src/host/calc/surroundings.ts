/** What the names in formulas mean at the moment: sheets, tables and defined names of the book. */
import type { Book, DefinedName, Table } from "../../xlsx/book";
import { SheetCells } from "./sheetCells";
import type { Evaluator } from "./evaluator";

export interface PlacedTable {
  readonly table: Table;
  readonly cells: SheetCells;
}

/** A word in a formula whose meaning may change: `sheet:台账`, `table:ledger`, `name:年`. */
export type FormulaSymbol = `${"sheet" | "table" | "name"}:${string}`;

export class Surroundings {
  private bySheet = new Map<unknown, SheetCells>();
  private sheets = new Map<string, SheetCells>();
  private tables = new Map<string, PlacedTable>();
  private names = new Map<string, DefinedName>();
  private readonly resolutions = new Map<FormulaSymbol, string>();
  private nextId = 0;

  constructor(
    private readonly book: Book,
    private readonly evaluator: Evaluator,
  ) {}

  /**
   * Reads the book's structure again; gives the sheets that came and those that went, and whether a symbol that was
   * ever asked for means something else now. A sheet or name nobody mentions changes no formula.
   */
  refresh(): { added: SheetCells[]; removed: SheetCells[]; otherwise: boolean } {
    const before = this.bySheet;
    const added: SheetCells[] = [];
    this.bySheet = new Map();
    this.sheets = new Map();
    this.tables = new Map();
    for (const sheet of this.book.sheets) {
      let cells = before.get(sheet);
      if (!cells) added.push((cells = new SheetCells(this.nextId++, sheet, this.evaluator)));
      this.bySheet.set(sheet, cells);
      this.sheets.set(sheet.name.toLowerCase(), cells);
      for (const table of sheet.tables) this.tables.set(table.name.toLowerCase(), { table, cells });
    }
    this.names = new Map(this.book.names.map((name) => [nameKey(name.name, name.scope), name]));
    const removed = [...before.values()].filter((cells) => !this.bySheet.has(cells.sheet));
    return { added, removed, otherwise: this.resolveAgain() };
  }

  private resolveAgain(): boolean {
    let otherwise = false;
    for (const [symbol, before] of this.resolutions) {
      const now = this.describe(symbol);
      if (now === before) continue;
      this.resolutions.set(symbol, now);
      otherwise = true;
    }
    return otherwise;
  }

  all(): Iterable<SheetCells> {
    return this.bySheet.values();
  }

  /** The calculation's view of a sheet object, or undefined when it is not in the book. */
  cellsOf(sheet: unknown): SheetCells | undefined {
    return this.bySheet.get(sheet);
  }

  sheet(name: string): SheetCells | null {
    return this.sheets.get(name.toLowerCase()) ?? null;
  }

  table(name: string): PlacedTable | null {
    return this.tables.get(name.toLowerCase()) ?? null;
  }

  /** A name of this scope alone: a sheet's name, or null for the workbook. */
  name(name: string, scope: string | null): DefinedName | null {
    return this.names.get(nameKey(name, scope)) ?? null;
  }

  /** A text that changes whenever a symbol comes to mean something else. */
  resolution(symbol: FormulaSymbol): string {
    let text = this.resolutions.get(symbol);
    if (text === undefined) this.resolutions.set(symbol, (text = this.describe(symbol)));
    return text;
  }

  private describe(symbol: FormulaSymbol): string {
    const colon = symbol.indexOf(":");
    const word = symbol.slice(colon + 1);
    if (symbol.startsWith("sheet:")) return String(this.sheet(word)?.id ?? "");
    if (symbol.startsWith("name:")) return this.names.get(word)?.refersTo ?? "";
    const placed = this.table(word);
    if (!placed) return "";
    const { area, columns, headerRow, totalsRow } = placed.table;
    const bounds = [placed.cells.id, area.top, area.left, area.bottom, area.right, headerRow, totalsRow];
    return [...bounds, ...columns.map((column) => column.name)].join("\n");
  }
}

/** Key of a defined name, also the word of its symbol. */
export function nameKey(name: string, scope: string | null): string {
  return `${scope === null ? "" : scope.toLowerCase()}!${name.toLowerCase()}`;
}
