/** Drop-downs, input messages and what a cell of a form takes: data validation in as few rules as there are kinds. */
import type { Rectangle } from "../a1";
import type { Language } from "../core/language";
import { unitName } from "../core/unit";
import { fill } from "../i18n/fill";
import type { Words } from "../i18n/zh-CN";
import type { DataValidation } from "../xlsx/book";
import { columnAt, type FillColumn, type FormColumn } from "./columns";
import type { FormRow } from "./formRows";

/** Beyond these no statistic is meant. */
const LARGEST = "1000000000000";
const RATES = { least: "-1000", most: "100000" } as const;

type FormWords = Words["forms"];

/** Rules of the cells to fill; `rows` with their 0-based row on the sheet. */
export function entryRules(
  rows: readonly { readonly row: number; readonly form: FormRow }[],
  language: Language,
  words: FormWords,
): DataValidation[] {
  const rules = new Map<string, DataValidation>();
  const add = (
    key: string,
    row: number,
    column: FormColumn,
    make: () => Omit<DataValidation, "areas">,
  ): void => {
    let rule = rules.get(key);
    if (!rule) rules.set(key, (rule = { areas: [], ...make() }));
    extend(rule.areas, row, columnAt(column));
  };
  for (const { row, form } of rows) {
    const unit = unitName(form.indicator.unit, language);
    for (const column of form.fills) {
      const prompt = promptOf(form, column);
      const whole = column !== "growth" && isWhole(form);
      const shownUnit = column === "growth" ? "" : unit;
      add(`${column} ${prompt} ${whole} ${shownUnit}`, row, column, () =>
        numberRule(column, whole, words, {
          title: words.prompts[prompt].title,
          message: fill(words.prompts[prompt].message, { unit: shownUnit }),
        }),
      );
    }
    add("note", row, "note", () => ({
      type: "list",
      formula1: `"${words.reasons.join(",")}"`,
      allowBlank: true,
      inCellDropDown: true,
      // No alert: any other reason may be written.
      prompt: words.prompts.note,
    }));
  }
  return [...rules.values()];
}

type Prompt = Exclude<keyof FormWords["prompts"], "note">;

function promptOf(form: FormRow, column: FillColumn): Prompt {
  if (column !== "ytd") return column;
  if (form.isLevel) return "level";
  if (form.indicator.growthOnly) return "growthOnly";
  if (form.isCombined) return "combined";
  return form.month.month === 1 ? "january" : "ytd";
}

const isWhole = ({ indicator }: FormRow): boolean =>
  (indicator.kind === "count" || indicator.kind === "countStock") && indicator.decimals === 0;

function numberRule(
  column: FillColumn,
  whole: boolean,
  words: FormWords,
  prompt: { title: string; message: string },
): Omit<DataValidation, "areas"> {
  const isRate = column === "growth";
  const error = isRate ? words.errors.growth : whole ? words.errors.whole : words.errors.number;
  return {
    type: whole ? "whole" : "decimal",
    operator: "between",
    formula1: isRate ? RATES.least : `-${LARGEST}`,
    formula2: isRate ? RATES.most : LARGEST,
    allowBlank: true,
    inCellDropDown: true,
    prompt,
    error: { ...error, style: "stop" },
  };
}

/** Adds a cell to a rule, joined to the area above it where there is one. */
function extend(areas: Rectangle[], row: number, column: number): void {
  const last = areas.at(-1);
  if (last && last.left === column && last.bottom === row - 1)
    areas[areas.length - 1] = { ...last, bottom: row };
  else areas.push({ top: row, bottom: row, left: column, right: column });
}
