/** Defined names of the workbook and of worksheets: ranges, constants and formulas. */
import { quoteSheetName, rectangleAddress } from "../../a1";
import type { DefinedName, Sheet } from "../../xlsx/book";
import { CellError, type CellValue } from "../../xlsx/cells";
import { formulaTokens } from "../calc/dialect";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import type { HostSession } from "../session";
import { isFormula } from "./cellEntry";
import type { HostObject, ModelClass } from "./contract";
import { definedName, isLegalName, tableByName } from "./nameRules";
import {
  isRange,
  qualifiedAddress,
  rangeObject,
  refersToRange,
  sheetByName,
  worksheetObject,
  type RangeObject,
} from "./objects";
import { readReference, referredArea } from "./structuredReferences";
import { sheetOf } from "./tableArea";

interface NamedItemCollectionObject extends HostObject {
  readonly type: "NamedItemCollection";
  /** Sheet whose names these are; none for the workbook's. */
  readonly sheet?: Sheet;
}

interface NamedItemObject extends HostObject {
  readonly type: "NamedItem";
  readonly entry: DefinedName;
}

const namedItem = (entry: DefinedName): NamedItemObject => ({ type: "NamedItem", entry });

export const NamedItemCollection: ModelClass<NamedItemCollectionObject> = {
  items: ({ sheet }, session) =>
    session.book.names.filter(({ scope }) => scope === (sheet?.name ?? null)).map(namedItem),
  item: ({ sheet }, key, session) => {
    const entry = definedName(session.book, String(key), sheet?.name ?? null);
    return entry && namedItem(entry);
  },
  call: {
    Add: (collection, args, session) => add(collection, args, session, "NamedItemCollection.add"),
    AddFormulaLocal: (collection, args, session) =>
      add(collection, args, session, "NamedItemCollection.addFormulaLocal"),
  },
};

export const NamedItem: ModelClass<NamedItemObject> = {
  id: ({ entry }) => entry.name,
  get: {
    Name: ({ entry }) => entry.name,
    Comment: ({ entry }) => entry.comment ?? "",
    Formula: ({ entry }) => `=${entry.refersTo}`,
    Scope: ({ entry }) => (entry.scope === null ? "Workbook" : "Worksheet"),
    Visible: ({ entry }) => entry.hidden !== true,
    Type: ({ entry }, session) => {
      if (rangeOfName(session, entry)) return "Range";
      if (entry.refersTo.startsWith("{")) return "Array";
      return typeOf(evaluated(session, entry));
    },
    Value: ({ entry }, session) => {
      const range = rangeOfName(session, entry);
      if (range) return qualifiedAddress(range.sheet, range.area, true);
      const value = evaluated(session, entry);
      return value instanceof CellError ? value.code : (value ?? "");
    },
  },
  set: {
    Comment: ({ entry }, comment) => {
      if (typeof comment !== "string") throw invalidArgument("NamedItem.comment");
      if (comment === "") delete entry.comment;
      else entry.comment = comment;
    },
    Formula: ({ entry }, formula, session) => {
      const home = sheetOfScope(session, entry) ?? session.activeSheet;
      entry.refersTo = reference(formula, home, "NamedItem.formula");
      session.calculation.structureChanged();
    },
    Visible: ({ entry }, visible) => {
      if (typeof visible !== "boolean") throw invalidArgument("NamedItem.visible");
      if (visible) delete entry.hidden;
      else entry.hidden = true;
    },
  },
  call: {
    Delete: ({ entry }, _args, session) => {
      const at = session.book.names.indexOf(entry);
      if (at < 0) throw itemNotFound("NamedItem.delete");
      session.book.names.splice(at, 1);
      session.calculation.structureChanged();
    },
    GetRange: ({ entry }, _args, session) => {
      const range = rangeOfName(session, entry);
      if (!range) throw itemNotFound("NamedItem.getRange");
      return range;
    },
  },
  nav: {
    Worksheet: ({ entry }, session) => {
      const sheet = sheetOfScope(session, entry);
      if (!sheet) throw itemNotFound("NamedItem.worksheet");
      return worksheetObject(sheet);
    },
  },
};

/** The cells a name stands for: an address or a part of a table; null for constants and formulas. */
function rangeOfName(session: HostSession, entry: DefinedName): RangeObject | null {
  const plain = refersToRange(session, entry.refersTo);
  if (plain || !entry.refersTo.includes("[")) return plain;
  const reference = readReference(entry.refersTo);
  const table = reference && tableByName(session.book, reference.table);
  const sheet = table && sheetOf(session.book.sheets, table);
  if (!reference || !table || !sheet) return null;
  const area = referredArea(table, reference, -1);
  return area && rangeObject(sheet, area);
}

function add(
  { sheet }: NamedItemCollectionObject,
  [name, refersTo, comment]: unknown[],
  session: HostSession,
  location: string,
): NamedItemObject {
  if (typeof name !== "string" || !isLegalName(name)) throw invalidArgument(location);
  const scope = sheet?.name ?? null;
  if (definedName(session.book, name, scope) || tableByName(session.book, name))
    throw itemAlreadyExists(location);
  const entry: DefinedName = {
    name,
    refersTo: reference(refersTo, sheet ?? session.activeSheet, location),
    scope,
    ...(typeof comment === "string" && comment !== "" ? { comment } : {}),
  };
  session.book.names.push(entry);
  session.calculation.structureChanged();
  return namedItem(entry);
}

/**
 * What a name refers to, in file dialect. A text without "=" is a constant, as in VBA's Names.Add; references
 * without sheet belong to `home`.
 */
function reference(given: unknown, home: Sheet, location: string): string {
  if (isRange(given)) return `${quoteSheetName(given.sheet.name)}!${rectangleAddress(given.area, true)}`;
  if (typeof given === "number" && Number.isFinite(given)) return String(given);
  if (typeof given === "boolean") return given ? "TRUE" : "FALSE";
  if (typeof given !== "string" || given === "" || given === "=") throw invalidArgument(location);
  if (!given.startsWith("=")) return constant(given);
  const formula = given.slice(1);
  if (!isFormula(formula)) throw invalidArgument(location);
  return formulaTokens(formula)
    .map(({ type, value }) =>
      isPlainReference(type, value) ? `${quoteSheetName(home.name)}!${value}` : value,
    )
    .join("");
}

function constant(text: string): string {
  const trimmed = text.trim();
  if (trimmed !== "" && Number.isFinite(Number(trimmed))) return String(Number(trimmed));
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toUpperCase();
  return `"${text.replaceAll('"', '""')}"`;
}

const isPlainReference = (type: string, value: string): boolean =>
  (type === "range" || type === "range_beam") && !value.includes("!");

function sheetOfScope(session: HostSession, { scope }: DefinedName): Sheet | null {
  return scope === null ? null : sheetByName(session, scope);
}

function evaluated(session: HostSession, entry: DefinedName): CellValue {
  session.refresh();
  return session.calculation.evaluate(
    entry.refersTo,
    sheetOfScope(session, entry) ?? session.activeSheet,
    0,
    0,
  );
}

function typeOf(value: CellValue): string {
  if (value instanceof CellError) return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}
