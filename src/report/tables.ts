/**
 * The tables of the workbook (docs/ARCHITECTURE.md, "The workbook is the database"): their columns, drop-downs
 * and calculated columns.
 */
import { GROUPS } from "../core/catalogue";
import type { Language } from "../core/language";
import { workbookWords } from "../i18n/workbookWords";
import { MEASURE_TABLE_COLUMNS } from "../measures";
import { ledgerKeyFormula, ledgerRowNumberFormula } from "../measures/ledgerKey";
import { parkStateFormula } from "../measures/parkReturns";
import { MeasureRefs } from "../measures/refs";
import { numberNames } from "./numberNames";
import { periodNames } from "./periodNames";
import { COLUMNS, heading, headerOf } from "./tables/columns";
import { ROW_IDENTITY, type ColumnKey, type FormulaName, type TableName } from "./tables/keys";
import { LIST_NAMES } from "./tables/schema";
import type { EntryRule, ListName } from "./tables/schema";

export {
  asNow,
  COLUMNS,
  columnWidth,
  findColumns,
  heading,
  headerOf,
  headerRow,
  missingColumns,
  tabOf,
  type FoundColumns,
} from "./tables/columns";
export {
  FORMULA_NAMES,
  MONTH_COLUMNS,
  PRINTED_SETTINGS,
  ROW_IDENTITY,
  SETTING_NAMES,
  TABLE_NAMES,
} from "./tables/keys";
export { LIST_NAMES } from "./tables/schema";
export type { ColumnKey, MonthColumn, SettingName, TableName } from "./tables/keys";
export type { ColumnSchema, EntryRule, ListName } from "./tables/schema";

/** References and words the formulas of a workbook are made from. */
export function measureRefs(language: Language): MeasureRefs {
  return new MeasureRefs(
    (table, column) => heading(table, column, language),
    workbookWords(language),
    language,
  );
}

/** Formulas of a table's calculated columns, with "=", as Office.js takes them; the same in A1 and R1C1. */
export function calculatedFormulas(
  table: TableName,
  language: Language,
): readonly (readonly [ColumnKey, string])[] {
  if (table === "Measures") {
    const refs = measureRefs(language);
    return MEASURE_TABLE_COLUMNS.map((column) => [column.code, `=${column.formula(refs)}`] as const);
  }
  if (table === "Parks") return [["state", `=${parkStateFormula(measureRefs(language))}`]];
  if (table === "Ledger") {
    const refs = measureRefs(language);
    return [
      ["key", `=${ledgerKeyFormula(refs)}`],
      ["row", `=${ledgerRowNumberFormula(refs)}`],
    ];
  }
  const parts = KEY_PARTS[table];
  if (!parts) return [];
  const cell = (key: ColumnKey): string => `[@${bracketed(heading(table, key, language))}]`;
  return [["key", `=IF(${cell("park")}="","",${parts.map(cell).join('&"|"&')})`]];
}

/** What the key of a row is made of; the measures look for it with MATCH. */
const KEY_PARTS: Partial<Record<TableName, readonly ColumnKey[]>> = {
  Targets: ROW_IDENTITY.Targets,
  Projects: ROW_IDENTITY.Projects,
  Returns: ["park", "period"],
};

const bracketed = (text: string): string => (/^[\p{L}\p{N}_]+$/u.test(text) ? text : `[${text}]`);

/** Names that are formulas over the cells of the settings, with "=". */
export function formulaNames(): readonly { readonly name: FormulaName; readonly refersTo: string }[] {
  return [...periodNames(), ...numberNames()];
}

/** Names the formulas and drop-downs read, with "=", e.g. ParkNames =Parks[园区名称]. */
export function workbookNames(
  language: Language,
): readonly { readonly name: ListName | FormulaName; readonly refersTo: string }[] {
  const lists = Object.entries(LIST_NAMES).map(([name, { table, column }]) => ({
    name: name as ListName,
    refersTo: `=${table}[${headerOf(table, column, language)}]`,
  }));
  return [...formulaNames(), ...lists];
}

/** Source of a drop-down as Excel takes it: a name with "=", or the words with commas (at most 255 characters). */
export function dropDownSource(rule: EntryRule, language: Language): string | null {
  if ("list" in rule) return `=${rule.list}`;
  if ("groups" in rule) return GROUPS.map((group) => group.names[language]).join(",");
  if ("words" in rule) return Object.values<string>(workbookWords(language)[rule.words]).join(",");
  return null;
}

/** Keys of a table's columns that people or the add-in fill, in schema order. */
export function enteredKeys(table: TableName): readonly ColumnKey[] {
  return COLUMNS[table].filter((column) => !column.calculated).map((column) => column.key);
}
