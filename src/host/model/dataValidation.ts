/**
 * Data validation of a range. Rules stand by rectangle in the Book; setting one on cells replaces whatever applied
 * to them and leaves the rest of an older rule in place.
 */
import { intersection, type Rectangle } from "../../a1";
import { cutOut } from "../../rectangles";
import type { DataValidation as Stored, Sheet } from "../../xlsx/book";
import { invalidArgument } from "../errors";
import type { HostSession } from "../session";
import type { HostObject, ModelClass } from "./contract";
import { gap } from "./gaps";
import { isRange } from "./objects";
import { assertUnprotected } from "./protection";
import { covers, touches } from "./rectangleLists";
import { movedFormula } from "./relativeFormula";
import {
  officeRule,
  officeValidationType,
  rangeOperand,
  storedRule,
  type OperandText,
} from "./validationRules";

interface DataValidationObject extends HostObject {
  readonly type: "DataValidation";
  readonly sheet: Sheet;
  readonly areas: readonly Rectangle[];
}

type Alert = NonNullable<Stored["error"]>;
type Prompt = NonNullable<Stored["prompt"]>;

const ALERT_STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;
/** Excel's limits on the texts of a rule (Microsoft Support, "Apply data validation to cells"). */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

export function dataValidation(sheet: Sheet, areas: readonly Rectangle[]): DataValidationObject {
  return { type: "DataValidation", sheet, areas };
}

export const DataValidation: ModelClass<DataValidationObject> = {
  get: {
    Type: (object) => {
      const found = rulesOf(object);
      if (found === "partly") return "MixedCriteria";
      if (found.length === 0) return "None";
      return found.length === 1 ? officeValidationType(found[0]!.type) : "Inconsistent";
    },
    Rule: (object) => {
      const found = rulesOf(object);
      if (found === "partly" || found.length > 1) return null;
      return found[0] ? officeRule(atFirstCell(found[0], object)) : {};
    },
    IgnoreBlanks: (object) => {
      const found = rulesOf(object);
      if (found === "partly" || found.length > 1) return null;
      return found[0]?.allowBlank ?? true;
    },
    ErrorAlert: (object) => {
      const found = rulesOf(object);
      if (found === "partly" || found.length > 1) return null;
      const alert = found[0] ? found[0].error : DEFAULT_ALERT;
      const { title, message, style } = alert ?? DEFAULT_ALERT;
      return { message, showAlert: alert !== undefined, style: ALERT_STYLES[style], title };
    },
    Prompt: (object) => {
      const found = rulesOf(object);
      if (found === "partly" || found.length > 1) return null;
      const prompt = found[0] ? found[0].prompt : DEFAULT_PROMPT;
      const { title, message } = prompt ?? DEFAULT_PROMPT;
      return { message, showPrompt: prompt !== undefined, title };
    },
  },
  set: {
    Rule: (object, rule) => {
      assertUnprotected(object.sheet);
      const operandOf: OperandText = (value) =>
        isRange(value) ? rangeOperand(object.sheet, value.sheet, value.area) : null;
      const stored = storedRule(rule, operandOf);
      const before = rulesOf(object);
      const kept = before !== "partly" && before.length === 1 ? before[0] : undefined;
      const prompt = kept ? kept.prompt : DEFAULT_PROMPT;
      const error = kept ? kept.error : DEFAULT_ALERT;
      clearValidation(object.sheet, object.areas);
      object.sheet.validations.push({
        ...stored,
        areas: [...object.areas],
        allowBlank: kept?.allowBlank ?? true,
        ...(prompt ? { prompt } : {}),
        ...(error ? { error } : {}),
      });
    },
    IgnoreBlanks: (object, value, session) => {
      if (typeof value !== "boolean") throw invalidArgument("DataValidation.ignoreBlanks");
      change(session, object, "DataValidation.ignoreBlanks", (rule) => ({ ...rule, allowBlank: value }));
    },
    ErrorAlert: (object, value, session) => {
      const location = "DataValidation.errorAlert";
      const { showAlert, style, title, message } = fieldsOf(value, location);
      const named = Object.entries(ALERT_STYLES).find(([, office]) => office === (style ?? "Stop"));
      if (!named) throw invalidArgument(location);
      const error: Alert = { ...texts(title, message, location), style: named[0] as Alert["style"] };
      change(session, object, location, ({ error: _old, ...rule }) =>
        showAlert === false ? rule : { ...rule, error },
      );
    },
    Prompt: (object, value, session) => {
      const location = "DataValidation.prompt";
      const { showPrompt, title, message } = fieldsOf(value, location);
      const prompt: Prompt = texts(title, message, location);
      change(session, object, location, ({ prompt: _old, ...rule }) =>
        showPrompt === false ? rule : { ...rule, prompt },
      );
    },
  },
  call: {
    Clear: ({ sheet, areas }) => {
      assertUnprotected(sheet);
      clearValidation(sheet, areas);
    },
  },
};

/** Takes the validation off some cells; what a rule says elsewhere stays, its formulas read from its new first cell. */
export function clearValidation(sheet: Sheet, areas: readonly Rectangle[]): void {
  sheet.validations = sheet.validations.flatMap((rule) => {
    if (!areas.some((area) => touches(rule.areas, area))) return [rule];
    const left = areas.reduce<Rectangle[]>((rest, hole) => cutOut(rest, hole), rule.areas);
    return left.length === 0 ? [] : [reanchored(rule, left)];
  });
}

/** The rule for another list of rectangles: relative formulas belong to the first cell of the first rectangle. */
function reanchored<T extends Pick<Stored, "areas" | "formula1" | "formula2">>(
  rule: T,
  areas: Rectangle[],
): T {
  const from = rule.areas[0];
  const to = areas[0];
  if (!from || !to || (from.top === to.top && from.left === to.left)) return { ...rule, areas };
  const moved = { ...rule, areas };
  for (const key of ["formula1", "formula2"] as const) {
    const text = rule[key];
    if (text !== undefined)
      moved[key] = movedFormula(text, { row: from.top, column: from.left }, { row: to.top, column: to.left });
  }
  return moved;
}

const DEFAULT_ALERT: Alert = { title: "", message: "", style: "stop" };
const DEFAULT_PROMPT: Prompt = { title: "", message: "" };

/** The different rules of the cells; "partly" when some cells have one and others none. */
function rulesOf({ sheet, areas }: DataValidationObject): Stored[] | "partly" {
  const found = sheet.validations.filter((rule) => areas.some((area) => touches(rule.areas, area)));
  if (found.length === 0) return [];
  const all = found.flatMap((rule) => rule.areas);
  return areas.every((area) => covers(all, area)) ? found : "partly";
}

/** The rule as it reads from the first cell asked about. */
function atFirstCell(rule: Stored, { areas }: DataValidationObject): Stored {
  return areas[0] ? reanchored(rule, [areas[0]]) : rule;
}

/** Changes the rules of exactly these cells; a rule that reaches further is split. */
function change(
  session: HostSession,
  object: DataValidationObject,
  location: string,
  edit: (rule: Stored) => Stored,
): void {
  assertUnprotected(object.sheet);
  const { sheet, areas } = object;
  const found = sheet.validations.filter((rule) => areas.some((area) => touches(rule.areas, area)));
  // Excel keeps texts without a rule ("any value"); the Book has no such kind.
  if (found.length === 0) throw gap(session, `${location} without a rule`);
  const split = found.map((rule) => {
    const inside = rule.areas.flatMap((one) =>
      areas.map((area) => intersection(one, area)).filter((cells) => cells !== null),
    );
    return edit(reanchored(rule, inside));
  });
  clearValidation(sheet, areas);
  sheet.validations.push(...split);
}

function fieldsOf(value: unknown, location: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null) throw invalidArgument(location);
  return value as Record<string, unknown>;
}

function texts(title: unknown, message: unknown, location: string): Prompt {
  const words = { title: title ?? "", message: message ?? "" };
  if (typeof words.title !== "string" || typeof words.message !== "string") throw invalidArgument(location);
  if (words.title.length > LONGEST_TITLE || words.message.length > LONGEST_MESSAGE)
    throw invalidArgument(location);
  return { title: words.title, message: words.message };
}
