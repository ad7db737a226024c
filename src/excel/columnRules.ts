/** What cells of a column take, and what people are told there: drop-downs, bounds, prompts. */
import type { Language } from "../core/language";
import { words } from "../i18n/translate";
import { dropDownSource, heading, type ColumnSchema, type TableName } from "../report/tables";

/** A prompt needs a rule: one that allows everything. */
const ANYTHING: Excel.DataValidationRule = { custom: { formula: "=TRUE" } };

/** Queues the rule and the prompt of a column, where its schema has any. */
export function queueRule(
  range: Excel.Range,
  table: TableName,
  column: ColumnSchema,
  language: Language,
): void {
  const { inputMessages, inputError } = words(language).workbook;
  const validation = range.dataValidation;
  const { rule } = column;
  const source = rule && dropDownSource(rule, language);
  if (source) validation.rule = { list: { inCellDropDown: true, source } };
  else if (rule && "number" in rule) {
    const bounds = {
      formula1: rule.min,
      formula2: rule.max,
      operator: Excel.DataValidationOperator.between,
    };
    validation.rule = rule.number === "whole" ? { wholeNumber: bounds } : { decimal: bounds };
  } else if (!rule) validation.rule = ANYTHING;
  if (rule) {
    const strict = "number" in rule || rule.strict;
    validation.errorAlert = {
      showAlert: strict,
      style: Excel.DataValidationAlertStyle.stop,
      title: inputError.title,
      message: "number" in rule ? inputError.number : inputError.list,
    };
  }
  if (column.message)
    validation.prompt = {
      showPrompt: true,
      title: heading(table, column.key, language),
      message: inputMessages[column.message],
    };
}
