/**
 * Rows of the keyed tables against the lists they name. Formulas find a row by its exact key, the first of equal ones;
 * so a load brings rows written by an old name, an alias or with a blank too many to the listed spelling, and says of
 * which rows reports read nothing. Pure.
 */
import type { IndicatorIndex } from "../core/indicatorIndex";
import type { Language } from "../core/language";
import type { Problem } from "../core/problem";
import type { ParkRoster } from "../core/roster";
import type { TableChange } from "../excel/stagedBlocks";
import type { Cell, TableContents } from "../excel/tableContents";
import type { ColumnKey } from "../report/tables";
import { rowIdentity, sparseBlock } from "./rowPlan";

/** The lists a row's names are looked up in, and what their sheets are called. */
export interface NameLists {
  readonly parks: ParkRoster;
  readonly indicators: IndicatorIndex;
  readonly sheets: Readonly<Record<"park" | "indicator", string>>;
}

export interface Spelling {
  /** The table with the listed spelling of its names. */
  readonly contents: TableContents;
  /** The cells that are to be respelled in the workbook; null when none is. */
  readonly change: TableChange | null;
  readonly problems: readonly Problem[];
}

/**
 * Respells park and indicator of a table whose rows are known by `identity`. A row that would then repeat an earlier
 * one stays as it is, with a warning; so does the first row of a name nobody lists.
 */
export function listedSpelling(
  contents: TableContents,
  identity: readonly ColumnKey[],
  lists: NameLists,
): Spelling {
  const named = (["park", "indicator"] as const).filter((key) => contents.columns.has(key));
  const find = {
    park: parkFinder(lists.parks),
    indicator: indicatorFinder(lists.indicators, contents.language),
  };
  const identityAt = identity.map((key) => contents.columns.get(key)!);
  const firstRows = new Map<string, number>();
  const unknown = new Set<string>();
  const changed = new Map<number, Cell[]>();
  const problems: Problem[] = [];
  const rows = contents.rows.map((row, index) => {
    // A row without a park has no key.
    if (String(row[contents.columns.get("park")!]).trim() === "") return row;
    const spelled = [...row];
    for (const key of named) {
      const at = contents.columns.get(key)!;
      const text = String(row[at]);
      const name = find[key](text);
      if (name !== null) spelled[at] = name;
      else if (!unknown.has(`${key}|${text}`)) {
        unknown.add(`${key}|${text}`);
        problems.push(
          warning(contents, "load.unknownName", index, { name: text, list: lists.sheets[key] }, at),
        );
      }
    }
    const id = rowIdentity(identityAt.map((at) => spelled[at]!));
    const first = firstRows.get(id);
    if (first !== undefined) {
      const params = { first: sheetRow(contents, first), key: identityAt.map((at) => spelled[at]).join("|") };
      problems.push(warning(contents, "load.repeatedRow", index, params));
      return row;
    }
    firstRows.set(id, index);
    const cells = named.map((key): Cell => {
      const at = contents.columns.get(key)!;
      return spelled[at] === row[at] ? "" : spelled[at]!;
    });
    if (!cells.some((cell) => cell !== "")) return row;
    changed.set(index, cells);
    return spelled;
  });
  const block = sparseBlock(changed, named.length);
  return {
    contents: block ? { ...contents, rows } : contents,
    change: block && { table: contents.table, keys: named, changed: block, appended: [] },
    problems,
  };
}

type Finder = (text: string) => string | null;

/** Looks each text up once: a ledger names the same few parks and indicators over and over. */
function remembered(find: Finder): Finder {
  const known = new Map<string, string | null>();
  return (text) => {
    let name = known.get(text);
    if (name === undefined) known.set(text, (name = find(text)));
    return name;
  };
}

const parkFinder = (parks: ParkRoster): Finder => remembered((text) => parks.find(text)?.name ?? null);

const indicatorFinder = (indicators: IndicatorIndex, language: Language): Finder =>
  remembered((text) => indicators.find(text)?.names[language] ?? null);

/** 1-based row of the sheet in which a body row stands. */
const sheetRow = ({ top }: TableContents, row: number): number => top + 2 + row;

/** A warning about a row of the open workbook, which is no file. */
function warning(
  contents: TableContents,
  code: string,
  row: number,
  params: Problem["params"],
  column?: number,
): Problem {
  return {
    code,
    severity: "warning",
    place: {
      file: "",
      sheet: contents.sheetName,
      row: sheetRow(contents, row),
      ...(column !== undefined && { column: contents.left + column + 1 }),
    },
    params,
  };
}
