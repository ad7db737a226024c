/** Data validation as a person meets it: the list a cell offers, and whether an entry is let in. */
import type { DataValidation, Sheet } from "../../xlsx/book";
import { CellError, type CellValue } from "../../xlsx/cells";
import { movedFormula } from "../model/relativeFormula";
import type { HostSession } from "../session";

/** Most entries a drop-down shows. */
const MOST_CHOICES = 1_000;

/** The rule of a cell, or null. */
export function ruleAt(sheet: Sheet, row: number, column: number): DataValidation | null {
  return (
    sheet.validations.find(({ areas }) =>
      areas.some(
        ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
      ),
    ) ?? null
  );
}

/** Entries of a cell's drop-down, blanks left out; null where it has none. */
export function choicesAt(
  session: HostSession,
  sheet: Sheet,
  row: number,
  column: number,
): readonly string[] | null {
  const rule = ruleAt(sheet, row, column);
  if (rule?.type !== "list" || !rule.inCellDropDown || rule.formula1 === undefined) return null;
  return listed(session, sheet, rule, row, column);
}

/** Whether a rule lets the value that stands in a cell be there. */
export function allows(
  session: HostSession,
  sheet: Sheet,
  rule: DataValidation,
  row: number,
  column: number,
): boolean {
  const value = sheet.cells.value(row, column);
  if (value === null || value === "") return rule.allowBlank;
  const operand = (text: string | undefined): CellValue =>
    text === undefined
      ? null
      : session.calculation.evaluate(moved(rule, text, row, column), sheet, row, column);
  switch (rule.type) {
    case "list":
      return listed(session, sheet, rule, row, column).includes(String(value));
    case "custom":
      return isTrue(operand(rule.formula1));
    case "textLength":
      return compares(rule, String(value).length, operand(rule.formula1), operand(rule.formula2));
    default:
      if (typeof value !== "number" || (rule.type === "whole" && !Number.isInteger(value))) return false;
      return compares(rule, value, operand(rule.formula1), operand(rule.formula2));
  }
}

function listed(
  session: HostSession,
  sheet: Sheet,
  rule: DataValidation,
  row: number,
  column: number,
): string[] {
  const source = rule.formula1 ?? "";
  const literal = /^"((?:[^"]|"")*)"$/.exec(source)?.[1];
  if (literal !== undefined) return literal.split(",").map((entry) => entry.replaceAll('""', '"').trim());
  const formula = moved(rule, source, row, column);
  const evaluate = (text: string): CellValue => session.calculation.evaluate(text, sheet, row, column);
  const count = evaluate(`ROWS(${formula})*COLUMNS(${formula})`);
  if (typeof count !== "number") return [];
  const entries: string[] = [];
  for (let at = 1; at <= Math.min(count, MOST_CHOICES); at++) {
    const entry = evaluate(`INDEX(${formula},${at})`);
    if (entry !== null && entry !== "" && !(entry instanceof CellError)) entries.push(String(entry));
  }
  return entries;
}

function compares(rule: DataValidation, value: number, first: CellValue, second: CellValue): boolean {
  const from = Number(first);
  const to = Number(second ?? 0);
  switch (rule.operator ?? "between") {
    case "between":
      return value >= Math.min(from, to) && value <= Math.max(from, to);
    case "notBetween":
      return value < Math.min(from, to) || value > Math.max(from, to);
    case "equal":
      return value === from;
    case "notEqual":
      return value !== from;
    case "greaterThan":
      return value > from;
    case "lessThan":
      return value < from;
    case "greaterThanOrEqual":
      return value >= from;
    case "lessThanOrEqual":
      return value <= from;
  }
}

function moved(rule: DataValidation, text: string, row: number, column: number): string {
  const from = rule.areas[0];
  return from ? movedFormula(text, { row: from.top, column: from.left }, { row, column }) : text;
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}
