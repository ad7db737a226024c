/**
 * Rows of the table Definitions as a draft people change, and the draft as rows again: what they did not change stays as
 * it was typed. Pure.
 */
import { DEFINITION_BASES, DEFINITION_LINES, type DefinitionLine } from "../core/definition";
import type { DefinitionDraft, DraftLine } from "../core/definitionDraft";
import { enteredNumber } from "../core/enteredNumber";
import type { Indicator } from "../core/indicator";
import type { Problem } from "../core/problem";
import { THEMES } from "../core/theme";
import { columnOf, definitionLines, foldedName, type DefinitionTable } from "./definitionLines";
import { readDefinitions } from "./definitionRows";
import type { ColumnKey } from "./tables";
import type { WorkbookWords } from "./tables/words";

type Cell = string | number | boolean;
type Field = ColumnKey<"Definitions">;

/** Columns whose cells say what a definition is; the note beside a line is its writer's own. */
export const SAYING = [
  "report",
  "line",
  "indicator",
  "column",
  "text",
  "decimals",
] as const satisfies Field[];

/** Cells of a row by column. */
export type RowCells = Readonly<Record<(typeof SAYING)[number], Cell>>;

/** A definition as it was read from its table. */
export interface ReadDefinition {
  /** Body rows, 0-based. */
  readonly rows: readonly number[];
  readonly cells: readonly RowCells[];
  readonly draft: DefinitionDraft;
}

type Table = Pick<DefinitionTable, "columns" | "rows">;

/** Definitions of the table, those with faults too, from top to bottom. */
export function readDrafts(table: Table, words: WorkbookWords): ReadDefinition[] {
  return definitionLines(table).map(({ name, rows }) => {
    const cells = rows.map((row) => cellsAt(table, row));
    const lines = cells.map((each, from) => lineOf(each, words, from));
    return { rows, cells, draft: { name, lines } };
  });
}

function cellsAt({ columns, rows }: Table, row: number): RowCells {
  const at = (field: Field): Cell => rows[row]![columns.get(field) ?? -1] ?? "";
  return {
    report: at("report"),
    line: at("line"),
    indicator: at("indicator"),
    column: at("column"),
    text: at("text"),
    decimals: at("decimals"),
  };
}

/** What a row says, as one line of a draft. */
export function lineOf(cells: Partial<RowCells>, words: WorkbookWords, from: number | null): DraftLine {
  const said = (field: keyof RowCells): string => String(cells[field] ?? "").trim();
  const kind = kindOf(said("line"), said("indicator"), said("column"), words);
  const all = [said("line"), said("indicator"), said("column"), said("text")].filter(Boolean).join(" ");
  const value = kind === null ? all : valueOf(kind, said, words);
  // As the list of the pane has it: 2 where ２ or 2位 was typed.
  const decimals = String(enteredNumber(said("decimals"), "places") ?? said("decimals"));
  return { id: from ?? 0, from, kind, value, decimals, said: all };
}

/** A line of which only the indicator or the column was chosen says what it is. */
function kindOf(
  line: string,
  indicator: string,
  column: string,
  words: WorkbookWords,
): DefinitionLine | null {
  if (line !== "") return DEFINITION_LINES.find((each) => words.definitionLines[each] === line) ?? null;
  if (indicator !== "") return "indicator";
  return column === "" ? null : "column";
}

function valueOf(
  kind: DefinitionLine,
  said: (field: keyof RowCells) => string,
  words: WorkbookWords,
): string {
  const code = <T extends string>(codes: readonly T[], names: Readonly<Record<T, string>>, text: string) =>
    codes.find((each) => foldedName(names[each]) === foldedName(text)) ?? "";
  switch (kind) {
    case "base":
      return code(DEFINITION_BASES, words.definitionBases, said("text"));
    case "theme":
      return code(THEMES, words.themes, said("text"));
    case "column":
      return columnOf(said("column"), words) ?? "";
    case "indicator":
      return said("indicator");
    default:
      return said("text");
  }
}

/**
 * Cells of the lines of a draft, in order; `read` is what it was made of, null for a new definition. A cell a person did
 * not change is as it was typed. The first line bears the name; the others do where they did.
 */
export function draftCells(
  { name, lines }: DefinitionDraft,
  read: ReadDefinition | null,
  words: WorkbookWords,
): RowCells[] {
  const renamed = name.trim() !== read?.draft.name;
  const sparing = read !== null && read.cells.slice(1).some(({ report }) => String(report).trim() === "");
  return lines.map((line, index) => {
    const typed = line.from === null ? undefined : read?.cells[line.from];
    const before = typed && lineOf(typed, words, line.from);
    const named = typed ? String(typed.report).trim() !== "" : !sparing;
    const report = index === 0 || named ? (renamed || !typed || !named ? name : typed.report) : "";
    const same = before?.kind === line.kind && before.value === line.value;
    return {
      ...(typed ?? blankCells(line, words)),
      ...(same ? {} : valueCell(line, words)),
      decimals: typed && before?.decimals === line.decimals ? typed.decimals : decimalsCell(line.decimals),
      report,
    };
  });
}

function blankCells({ kind, said }: DraftLine, words: WorkbookWords): RowCells {
  const line = kind === null ? said : words.definitionLines[kind];
  return { report: "", line, indicator: "", column: "", text: "", decimals: "" };
}

/** The cell that holds what a line says. */
function valueCell({ kind, value }: DraftLine, words: WorkbookWords): Partial<RowCells> {
  switch (kind) {
    case "base":
      return { text: nameOf(words.definitionBases, value) };
    case "theme":
      return { text: nameOf(words.themes, value) };
    case "column":
      return { column: nameOf(words.definitionColumns, value) };
    case "indicator":
      return { indicator: value };
    default:
      return { text: value };
  }
}

const nameOf = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;

const decimalsCell = (typed: string): Cell => (/^\d+$/.test(typed) ? Number(typed) : typed);

/** What is wrong with a draft, at which line; null for the report as a whole. */
export interface DraftFault {
  readonly line: number | null;
  readonly problem: Problem;
}

const NO_LINE: DraftLine = { id: 0, from: null, kind: "base", value: "park", decimals: "", said: "" };

/** Faults of a draft, were it to stand in the table in place of what it was made of. */
export function draftFaults(
  draft: DefinitionDraft,
  read: ReadDefinition | null,
  table: DefinitionTable,
  words: WorkbookWords,
  find: (text: string) => Indicator | null,
): DraftFault[] {
  const width = Math.max(0, ...table.columns.values()) + 1;
  const rowOf = (cells: RowCells): Cell[] => {
    const row = new Array<Cell>(width).fill("");
    for (const field of SAYING) {
      const at = table.columns.get(field);
      if (at !== undefined) row[at] = cells[field];
    }
    return row;
  };
  const own = new Set(read?.rows);
  const others = readDrafts(table, words)
    .filter(({ rows }) => !own.has(rows[0]!))
    .map(({ draft: other }) => foldedName(other.name));
  // A draft without lines is still a report without indicators.
  const cells = draft.lines.length
    ? draftCells(draft, read, words).map((each) => ({ ...each, report: draft.name }))
    : [{ ...blankCells(NO_LINE, words), ...valueCell(NO_LINE, words), report: draft.name }];
  const { problems } = readDefinitions({ ...table, top: 0, rows: cells.map(rowOf) }, words, find);
  const faults = problems.map((problem): DraftFault => {
    const { row, column } = problem.place!;
    const ofReport = column === table.left + (table.columns.get("report") ?? 0) + 1;
    return { line: ofReport ? null : (draft.lines[row! - 2]?.id ?? null), problem };
  });
  if (draft.name.trim() === "" && !faults.some(({ problem }) => problem.code === "definition.unnamed"))
    faults.unshift({ line: null, problem: ofReport("unnamed", draft.name) });
  if (others.includes(foldedName(draft.name)))
    faults.unshift({ line: null, problem: ofReport("nameTwice", draft.name) });
  return faults;
}

function ofReport(code: string, report: string): Problem {
  return { code: `definition.${code}`, severity: "error", params: { report } };
}
