/**
 * How a cell of a report leads to the rows of tables it is made from: by its own formula, by the cells of its row that
 * formula names, by a neighbour, or by the cells elsewhere on its sheet. Formulas in A1, as reports write them. Pure.
 */
import { columnIndex, parseRectangle } from "../a1";
import { LANGUAGES } from "../core/language";
import type { FoundLead, Lead, LeadFinder, SheetGrid } from "../excel/readSelection";
import type { TableContents } from "../excel/tableContents";
import { IDENTITY_COLUMNS, MEASURE_CODES, PERIOD_COLUMNS, type MeasureCode } from "../measures/codes";
import { heading } from "../report/tables/columns";

/** Tables whose rows reports show. */
export type ShownTable = "Measures" | "Projects" | "Scoring";

/** A column of a table, or its months at the workbook's, and the cell or number that says which row. */
const LOOK_UP =
  /INDEX\((Measures|Projects|Scoring)\[(?:\[([^[\]']+)\](?::\[[^[\]']+\])?|([^[\]']+))\],(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}|[1-9]\d{0,6})(,(?:Report|Period)Month)?\)/gi;
/** Longest formula looked at. */
const LONGEST_FORMULA = 8192;
/** Leads of one cell; a summary of a large sheet names no more. */
const MOST_LEADS = 200;

interface LookUp {
  readonly table: ShownTable;
  /** Heading in lower case, of the first column where there are several. */
  readonly column: string;
  readonly locator: string | number;
  readonly ofMonth: boolean;
}

function lookUps(formula: string): LookUp[] {
  return [...formula.slice(0, LONGEST_FORMULA).matchAll(LOOK_UP)].map(
    ([, table = "", several, one, locator = "", ofMonth]) => ({
      table: (["Measures", "Projects", "Scoring"] as const).find(
        (each) => each.toLowerCase() === table.toLowerCase(),
      )!,
      column: (several ?? one ?? "").toLowerCase(),
      locator: /^\d/.test(locator) ? Number(locator) : locator,
      ofMonth: ofMonth !== undefined,
    }),
  );
}

const headingsOf = (codes: readonly MeasureCode[]): ReadonlySet<string> =>
  new Set(codes.flatMap((code) => LANGUAGES.map((each) => heading("Measures", code, each).toLowerCase())));

/** Columns that say of which figure a row is. */
const DESCRIBING = new Set<MeasureCode>([
  ...IDENTITY_COLUMNS,
  ...PERIOD_COLUMNS,
  "rankBasis",
  "rankScope",
  "zoneCoverage",
]);
/** Of these the ones that say where to look or how to compare: a formula that names no other shows no row. */
const PRINTED: ReadonlySet<MeasureCode> = new Set<MeasureCode>(["park", "indicator", "unit"]);
const NAVIGATING = headingsOf([...DESCRIBING].filter((code) => !PRINTED.has(code)));

/** All rows of an indicator, as sums and counts of the zone name them. */
const ROWS_OF_ALL =
  /INDEX\(Measures\[(?:\[([^[\]']+)\]|([^[\]']+))\],INDEX\(Measures\[(?:\[[^[\]']+\]|[^[\]']+)\],(\$?[A-Z]{1,3}\$?[1-9]\d{0,6})\)/gi;
/** Columns whose sums are held against targets. */
const AIMED = headingsOf(["target", "completionExact", "outlook"]);

/** What a formula makes of all parks: figures alone, or against their targets; null when it does not. */
export function shownOfAll(formula: string): { readonly locator: string; readonly aimed: boolean } | null {
  const found = [...formula.slice(0, LONGEST_FORMULA).matchAll(ROWS_OF_ALL)];
  const locator = found[0]?.[3];
  if (locator === undefined) return null;
  return {
    locator,
    aimed: found.some(([, several, one]) => AIMED.has((several ?? one ?? "").toLowerCase())),
  };
}

function shownBy(formula: string): LookUp | null {
  return (
    lookUps(formula).find(({ table, column }) => table !== "Measures" || !NAVIGATING.has(column)) ?? null
  );
}

/** What a formula leads to by itself. */
function ownLead(formula: string): Lead | null {
  const shown = shownBy(formula) ?? shownOfAll(formula);
  return shown && { formula, locator: shown.locator };
}

/** What a leading formula shows of which table; a column by its heading in lower case. */
export const shownColumn = (formula: string): Omit<LookUp, "locator"> | null => shownBy(formula);

/** A cell of another month than the workbook's: empty where a cell names no row of Measures. */
const GUARD = /^=IF\((\$[A-Z]{1,3}\$[1-9]\d{0,6})="",/;
/** The year of such a row, from its count of months. */
const YEAR_OF_ROW = /^=INT\((\$[A-Z]{1,3}[1-9]\d{0,6})\/12\)$/;
/** A cell of the same row, as formulas name it. */
const IN_ROW = /\$([A-Z]{1,3})[1-9]\d{0,6}(?![\d(])/g;
/** Cells wherever they stand, as formulas name them. */
const BLOCK = /\$[A-Z]{1,3}\$[1-9]\d{0,6}(?::\$[A-Z]{1,3}\$[1-9]\d{0,6})?/g;
/** One cell of a column, by its number in a cell of the row. */
const CHOSEN = /INDEX\((\$[A-Z]{1,3}\$[1-9]\d{0,6}):\$[A-Z]{1,3}\$[1-9]\d{0,6},(\$[A-Z]{1,3}[1-9]\d{0,6})\)/g;
/** Cells that are counted. */
const COUNTS = /COUNT(?:IF|IFS)?\(\$[A-Z]{1,3}\$[1-9]\d{0,6}:/;
/** Cells followed from one to the next. */
const MOST_FOLLOWED = 3;
const DEEPEST = 8;

/** A row with a month of its own, such as a trend's. */
function monthLead(formula: string, row: readonly string[]): Lead | null {
  const months = row.map((each) => YEAR_OF_ROW.exec(each)?.[1]).find((each) => each !== undefined);
  const locator = months === undefined ? undefined : GUARD.exec(formula)?.[1];
  return months !== undefined && locator !== undefined ? { formula, locator, months } : null;
}

/**
 * A score is made in hidden cells of its row, a sentence of several; a place among the parks or an arrow stands beside
 * the figure it comes from. Cells without a formula lead nowhere by themselves.
 */
function inRow(formula: string, row: readonly string[], column: number, first: number): readonly Lead[] {
  const own = ownLead(formula);
  // A row of a month of its own names the row of Measures only to learn what the indicator is.
  if (own && !row.some((each) => YEAR_OF_ROW.test(each))) return [own];
  if (!formula.startsWith("=")) return [];
  const ofMonth = monthLead(formula, row);
  if (ofMonth) return [ofMonth];
  const followed = followedLeads(formula, row, first, MOST_FOLLOWED);
  if (followed.length) return distinct(followed, ({ locator }) => String(locator));
  const beside = [...row.slice(0, column).reverse(), ...row.slice(column + 1)].flatMap(
    (each) => ownLead(each) ?? [],
  );
  return beside.filter(({ locator }) => typeof locator === "string").slice(0, 1);
}

/** What each of the cells of its row a formula names leads to, itself or through others. */
function followedLeads(formula: string, row: readonly string[], first: number, most: number): Lead[] {
  return cellsInRow(formula).flatMap((letters) => {
    const named = row[(columnIndex(letters) ?? 0) - first] ?? "";
    const own = ownLead(named);
    if (own) return [own];
    // Of the cells behind one cell the first says what it is made from.
    return most > 1 && named.startsWith("=") ? followedLeads(named, row, first, most - 1).slice(0, 1) : [];
  });
}

const cellsInRow = (formula: string): string[] => [
  ...new Set([...formula.slice(0, LONGEST_FORMULA).matchAll(IN_ROW)].map(([, letters = ""]) => letters)),
];

/** Totals, results and summaries rest on rows elsewhere on the sheet, those they choose one of by a number first. */
function onSheet(grid: SheetGrid, row: number, column: number): readonly FoundLead[] {
  const known = new Map<string, boolean>();
  const found = new Map<string, FoundLead>();
  const formulaAt = (at: number, of: number): string => grid.formulas[at - grid.top]?.[of - grid.left] ?? "";
  const valueAt = (at: number, of: number) => grid.values[at - grid.top]?.[of - grid.left] ?? null;
  const valueOf = (address: string) => {
    const cell = parseRectangle(address);
    return cell && valueAt(cell.top, cell.left);
  };
  follow(row, column, DEEPEST);
  return [...found.values()];

  /** Whether the cell leads anywhere; each is followed once. */
  function follow(at: number, of: number, most: number): boolean {
    if (most === 0 || found.size >= MOST_LEADS) return false;
    const key = `${at}|${of}`;
    let leads = known.get(key);
    if (leads === undefined) {
      known.set(key, false);
      known.set(key, (leads = followed(at, of, most)));
    }
    return leads;
  }

  function followed(at: number, of: number, most: number): boolean {
    const formula = formulaAt(at, of);
    const own = ownLead(formula) ?? monthLead(formula, grid.formulas[at - grid.top] ?? []);
    if (own) return put(own);
    if (!formula.startsWith("=")) return false;
    const chosen = [...formula.matchAll(CHOSEN)].map(([, first = "", by = ""]) => {
      const cell = parseRectangle(first);
      const turn = valueOf(by);
      if (!cell || typeof turn !== "number") return false;
      const target = cell.top + turn - 1;
      return follow(target, cell.left, most - 1) || followRow(target);
    });
    if (chosen.some(Boolean)) return true;
    const named = cellsInRow(formula).map((letters) => follow(at, columnIndex(letters) ?? -1, most - 1));
    // A place, or a distance to the first, is that of the row; what counts rows is of all it counts.
    if (named.some(Boolean) && !(most === DEEPEST && COUNTS.test(formula))) return true;
    const blocks = [...formula.matchAll(BLOCK)].map(([block]) => followBlock(block, most - 1));
    return [...named, ...blocks].some(Boolean);
  }

  /** A name that stands in a row is of what the row shows. */
  function followRow(at: number): boolean {
    const own = (grid.formulas[at - grid.top] ?? []).flatMap((each) => ownLead(each) ?? [])[0];
    return own !== undefined && put(own);
  }

  function followBlock(block: string, most: number): boolean {
    const area = parseRectangle(block);
    if (!area) return false;
    let leads = false;
    for (let at = area.top; at <= area.bottom && at < grid.top + grid.formulas.length; at++)
      for (let of = area.left; of <= area.right; of++) if (follow(at, of, most)) leads = true;
    return leads;
  }

  function put({ formula, locator, months }: Lead): boolean {
    const at = typeof locator === "number" ? locator : valueOf(locator);
    if (typeof at !== "number") return false;
    const table = shownColumn(formula)?.table ?? "Measures";
    const lead = { formula, at, months: months === undefined ? null : valueOf(months) };
    const key = `${table}|${at}|${String(lead.months)}`;
    if (!found.has(key) && found.size < MOST_LEADS) found.set(key, lead);
    return true;
  }
}

function distinct<T>(all: readonly T[], keyOf: (each: T) => string): T[] {
  const first = new Map<string, T>();
  for (const each of all) if (!first.has(keyOf(each))) first.set(keyOf(each), each);
  return [...first.values()];
}

export const leadFinder: LeadFinder = { inRow, onSheet };

/** Whether a formula of a row with a month of its own shows the figure itself; else it shows its growth. */
export const showsLedger = (formula: string): boolean => formula.includes("INDEX(Ledger[");

/** The figures of Measures a formula names, in its order; where it names none, what it says of the row. */
export function measuresShown(formula: string, { language }: TableContents): MeasureCode[] {
  const codes = lookUps(formula)
    .filter(({ table }) => table === "Measures")
    .flatMap(
      ({ column }) =>
        MEASURE_CODES.find((code) => heading("Measures", code, language).toLowerCase() === column) ?? [],
    );
  const figures = codes.filter((code) => !DESCRIBING.has(code));
  return [...new Set(figures.length ? figures : codes.filter((code) => code !== "active"))];
}
