/**
 * What tells a fill-in form from any other sheet. A form carries its identity three times, each enough alone: on a
 * very hidden sheet, in a hidden name of its sheet, and readable on the sheet itself (a code beside every row, park and
 * period in the header). None of it is secret. forms/ writes it, sources/ reads it.
 */
import { LANGUAGES, type Language } from "./language";
import { foldedName } from "./name";
import { monthId, parseMonthId, type Month } from "./period";

export interface FormIdentity {
  readonly parkCode: string;
  readonly parkName: string;
  readonly month: Month;
  /** Language the form is written in. */
  readonly language: Language;
}

/** Tab of the very hidden sheet; it is known by what stands in its first cell, whatever a program calls it. */
export const FORM_SHEET = "_parkkpi_form";
/** Name, scoped to the form's sheet, whose constant is the identity. */
export const FORM_NAME = "ParkKpiForm";

/** What stands in a row of the very hidden sheet, in order: one row per row of a form. */
export const FORM_RECORD_COLUMNS = [
  "identity",
  "tab",
  "code",
  "name",
  "unit",
  "period",
  "lastMonth",
  "lastYtd",
  "previousYtd",
] as const;

const MARK = "park-kpi-form";
const VERSION = "1";
/** A constant of a name holds at most 255 characters. */
const LONGEST_CODE = 60;
const LONGEST_TEXT = 255;

/** The identity as one text. @example "park-kpi-form|1|2022-06|zh-CN|PXJK|萍乡经开区" */
export function formIdentityText({ parkCode, parkName, month, language }: FormIdentity): string {
  const code = parkCode.slice(0, LONGEST_CODE).replaceAll("|", "¦");
  return [MARK, VERSION, monthId(month), language, code, foldedName(parkName)].join("|");
}

/** The identity of a text, or null for any other text and for forms of a version not known here. */
export function parseFormIdentity(text: string): FormIdentity | null {
  if (text.length > LONGEST_TEXT || !text.startsWith(`${MARK}|`)) return null;
  const [, version, period = "", tag, parkCode = "", parkName = ""] = text.split("|");
  const month = parseMonthId(period);
  const language = LANGUAGES.find((each) => each === tag);
  if (version !== VERSION || !month || !language || (parkCode === "" && parkName === "")) return null;
  return { parkCode, parkName, month, language };
}
