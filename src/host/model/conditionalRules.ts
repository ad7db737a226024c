/** Rules of conditional formats: a formula, a comparison with the cell's value, a text the cell contains. */
import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx/xlsx";
import { cellAddress } from "../../a1";
import type { ComparisonOperator, ConditionalFormat as Stored } from "../../xlsx/book";
import { invalidArgument } from "../errors";
import { setRule, type ConditionalRuleOwner } from "./conditionalFormats";
import type { HostObject, ModelClass, Navigation } from "./contract";
import { gap } from "./gaps";
import { hasStructuredReference } from "./relativeFormula";

type RulePart = HostObject & ConditionalRuleOwner;

const OPERATORS: Record<string, ComparisonOperator> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

const toFormat: Navigation<RulePart> = ({ owner }) => ({ type: "ConditionalRangeFormat", owner }) as RulePart;

export const CustomConditionalFormat: ModelClass<RulePart> = {
  nav: {
    Format: toFormat,
    Rule: ({ owner }) => ({ type: "ConditionalFormatRule", owner }) as RulePart,
  },
};

export const ConditionalFormatRule: ModelClass<RulePart> = {
  get: {
    Formula: ({ owner: { format } }) => `=${format.formulas[0] ?? ""}`,
    FormulaLocal: ({ owner: { format } }) => `=${format.formulas[0] ?? ""}`,
    FormulaR1C1: ({ owner: { format } }) =>
      `=${translateFormulaToR1C1(format.formulas[0] ?? "", firstCell(format))}`,
  },
  set: {
    Formula: ({ owner }, value) => setExpression(owner, formulaText(value)),
    FormulaLocal: ({ owner }, value) => setExpression(owner, formulaText(value)),
    FormulaR1C1: ({ owner }, value) =>
      setExpression(owner, translateFormulaToA1(formulaText(value), firstCell(owner.format))),
  },
};

export const CellValueConditionalFormat: ModelClass<RulePart> = {
  nav: { Format: toFormat },
  get: {
    Rule: ({ owner: { format } }) => {
      if (format.type !== "cellIs") return { formula1: "", operator: "Invalid" };
      const [formula1, formula2] = format.formulas;
      const operator =
        Object.keys(OPERATORS).find((name) => OPERATORS[name] === format.operator) ?? "Invalid";
      return {
        formula1: `=${formula1 ?? ""}`,
        ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }),
        operator,
      };
    },
  },
  set: {
    Rule: ({ owner }, value) => {
      const { formula1, formula2, operator: wanted } = fields(value);
      const operator = OPERATORS[String(wanted)];
      if (!operator) throw refused();
      const two = operator === "between" || operator === "notBetween";
      const formulas = [operand(formula1), ...(two ? [operand(formula2)] : [])];
      setRule(owner, { type: "cellIs", operator, formulas });
    },
  },
};

export const TextConditionalFormat: ModelClass<RulePart> = {
  nav: { Format: toFormat },
  get: {
    Rule: ({ owner: { format } }) =>
      format.type === "containsText"
        ? { operator: "Contains", text: format.text ?? "" }
        : { operator: "Invalid", text: "" },
  },
  set: {
    Rule: ({ owner }, value, session) => {
      const { operator, text } = fields(value);
      if (typeof text !== "string" || text === "") throw refused();
      if (operator !== "Contains")
        throw gap(session, `TextConditionalFormat.rule (operator ${String(operator)})`);
      // The formula Excel writes beside the text.
      const search = `NOT(ISERROR(SEARCH("${text.replaceAll('"', '""')}",${firstCell(owner.format)})))`;
      setRule(owner, { type: "containsText", text, formulas: [search] });
    },
  },
};

function setExpression(owner: ConditionalRuleOwner["owner"], formula: string): void {
  setRule(owner, { type: "expression", formulas: [formula] });
}

function firstCell({ areas }: Stored): string {
  return cellAddress(areas[0]?.top ?? 0, areas[0]?.left ?? 0);
}

/** Text after "="; Excel takes no structured reference in a conditional format. */
function formulaText(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("=") || value.trim().length < 2) throw refused();
  const text = value.slice(1).trim();
  if (hasStructuredReference(text)) throw refused();
  return text;
}

/** One side of a comparison: a formula, a number, or a text. */
function operand(value: unknown): string {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string" || value === "") throw refused();
  if (value.startsWith("=")) return formulaText(value);
  return Number.isFinite(Number(value)) ? String(Number(value)) : `"${value.replaceAll('"', '""')}"`;
}

function fields(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw refused();
  return value as Record<string, unknown>;
}

const refused = () => invalidArgument("ConditionalFormat.rule");
