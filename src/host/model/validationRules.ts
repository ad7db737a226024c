/** Data validation as Office.js says it (`{ list: { source } }`) and as the Book keeps it. */
import { rectangleAddress, quoteSheetName } from "../../a1";
import type { ComparisonOperator, DataValidation, Sheet } from "../../xlsx/book";
import { invalidArgument, type HostError } from "../errors";
import { hasStructuredReference } from "./relativeFormula";

/** What a rule says, apart from where it applies and what is shown. */
type StoredRule = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2" | "inCellDropDown">;

/** An operand given as a range object, already turned into a formula text without "=". */
export type OperandText = (value: object) => string | null;

/** Microsoft: "the list … is limited to 255 characters" (Excel refuses longer literal lists). */
const LONGEST_LITERAL_LIST = 255;

const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
} as const;

const OPERATORS: Record<string, ComparisonOperator> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const OFFICE_OPERATORS = Object.fromEntries(
  Object.entries(OPERATORS).map(([office, stored]) => [stored, office]),
) as Record<ComparisonOperator, string>;

const TYPES: Record<DataValidation["type"], string> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** Name of a stored kind in Excel.DataValidationType. */
export const officeValidationType = (type: DataValidation["type"]): string => TYPES[type];

/** Formula text of a whole rectangle as a rule refers to it; the sheet is named only when it is another one. */
export function rangeOperand(
  owner: Sheet,
  sheet: Sheet,
  area: { top: number; left: number; bottom: number; right: number },
): string {
  const address = rectangleAddress(area, true);
  return owner === sheet ? address : `${quoteSheetName(sheet.name)}!${address}`;
}

/**
 * Reads an Excel.DataValidationRule. Exactly one criterion must be given.
 * @throws HostError InvalidArgument for anything Excel would refuse
 */
export function storedRule(rule: unknown, operandOf: OperandText): StoredRule {
  const given = Object.entries(asObject(rule)).filter(([, criterion]) => criterion != null);
  if (given.length !== 1) throw refused("a rule has exactly one criterion");
  const [kind, criterion] = given[0]!;
  const fields = asObject(criterion);
  if (kind === "list") return storedList(fields, operandOf);
  if (kind === "custom") {
    const formula = formulaText(fields.formula);
    if (formula === null) throw refused("a custom rule is a formula beginning with =");
    return { type: "custom", formula1: formula, inCellDropDown: true };
  }
  if (!(kind in KINDS)) throw refused(`unknown criterion ${kind}`);
  const type = KINDS[kind as keyof typeof KINDS];
  const operator = OPERATORS[String(fields.operator)];
  if (!operator) throw refused(`unknown operator ${String(fields.operator)}`);
  const dated = type === "date" || type === "time";
  const formula1 = operand(fields.formula1, dated, operandOf);
  if (formula1 === null) throw refused("formula1 is missing");
  const base: StoredRule = { type, operator, formula1, inCellDropDown: true };
  if (operator !== "between" && operator !== "notBetween") return base;
  const formula2 = operand(fields.formula2, dated, operandOf);
  if (formula2 === null) throw refused("formula2 is missing");
  return { ...base, formula2 };
}

/** The Excel.DataValidationRule of a stored validation; operands come back as formulas ("=10"). */
export function officeRule(stored: StoredRule): Record<string, unknown> {
  const { type, operator, formula1, formula2 } = stored;
  if (type === "list")
    return {
      list: { inCellDropDown: stored.inCellDropDown, source: literalList(formula1) ?? `=${formula1 ?? ""}` },
    };
  if (type === "custom") return { custom: { formula: `=${formula1 ?? ""}` } };
  const kind = Object.entries(KINDS).find(([, name]) => name === type)![0];
  return {
    [kind]: {
      formula1: `=${formula1 ?? ""}`,
      ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }),
      operator: OFFICE_OPERATORS[operator ?? "between"],
    },
  };
}

/** The items of a literal list (`"是,否"` → `是,否`), or null when the source is a formula. */
function literalList(formula: string | undefined): string | null {
  return formula !== undefined && /^"(?:[^"]|"")*"$/.test(formula)
    ? formula.slice(1, -1).replaceAll('""', '"')
    : null;
}

function storedList(fields: Record<string, unknown>, operandOf: OperandText): StoredRule {
  const { source } = fields;
  const inCellDropDown = fields.inCellDropDown !== false;
  if (typeof source === "object" && source !== null) {
    const formula1 = operandOf(source);
    if (formula1 === null) throw refused("the source of a list is a text or a range");
    return { type: "list", formula1, inCellDropDown };
  }
  if (typeof source !== "string" || source === "") throw refused("a list needs a source");
  const formula = formulaText(source);
  if (formula !== null) return { type: "list", formula1: formula, inCellDropDown };
  if (source.length > LONGEST_LITERAL_LIST)
    throw refused(`a literal list is limited to ${LONGEST_LITERAL_LIST} characters`);
  return { type: "list", formula1: `"${source.replaceAll('"', '""')}"`, inCellDropDown };
}

/** One operand as stored text, or null when none is given. */
function operand(value: unknown, dated: boolean, operandOf: OperandText): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "object") {
    const text = operandOf(value);
    if (text === null) throw refused("an operand is a number, a formula or a range");
    return text;
  }
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string") throw refused("an operand is a number, a formula or a range");
  const formula = formulaText(value);
  if (formula !== null) return formula;
  const serial = dated ? isoSerial(value) : null;
  if (serial !== null) return String(serial);
  if (value.trim() === "" || !Number.isFinite(Number(value)))
    throw refused(`not a number or a formula: ${value}`);
  return String(Number(value));
}

/** Text after "=", or null when there is none. Excel takes no structured reference in a rule. */
function formulaText(value: unknown): string | null {
  if (typeof value !== "string" || !value.startsWith("=") || value.length < 2) return null;
  const text = value.slice(1).trim();
  if (text === "" || hasStructuredReference(text)) throw refused("not a formula a rule can hold");
  return text;
}

/** Serial number of an ISO 8601 date or date and time, or null. @example isoSerial("2022-05-31") //=> 44712 */
function isoSerial(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?Z?)?$/.test(text)) return null;
  const milliseconds = Date.parse(/T/.test(text) && !text.endsWith("Z") ? `${text}Z` : text);
  return Number.isNaN(milliseconds) ? null : milliseconds / 86_400_000 + 25_569;
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw refused("not a rule");
  return value as Record<string, unknown>;
}

function refused(why: string): HostError {
  return invalidArgument("DataValidation.rule", `The data validation rule is not valid: ${why}.`);
}
