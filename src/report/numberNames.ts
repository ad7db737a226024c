/**
 * Names by which formulas read the numbers of the settings. Each is a formula over its cell, so that a text there
 * (core/enteredNumber.ts) is no error in every report, and what is no number within its limits counts as the default, as the
 * add-in reads it (settings.ts). Each is shorter than the 255 characters Excel takes of a name from some of its ways in.
 */
import { BESIDE_NUMBERS, type Counted } from "../core/enteredNumber";
import { all, iff, numeric, text } from "../measures/formula";
import { NUMBER_SETTINGS, type NumberSetting, type NumberSettingName } from "./numberSettings";
import type { NumberName } from "./tables/keys";

/** What VALUE takes beside digits, and the add-in takes for no number: signs, currencies and thousands. */
const SIGNS = ["+", "-", "$", "¥", "￥", ","] as const;

/** What the names stand for, with "=". */
export function numberNames(): readonly { readonly name: NumberName; readonly refersTo: string }[] {
  return (Object.entries(NUMBER_SETTINGS) as [NumberSettingName, NumberSetting][]).flatMap(
    ([cell, { name, entered, counted, min, max, whole, usual }]) => {
      const isWithin = all(`${entered}>=${min}`, `${entered}<=${max}`, `NOT(${hasSign(cell)})`);
      return [
        { name: entered, refersTo: `=${enteredIn(cell, counted)}` },
        { name, refersTo: `=${iff(isWithin, whole ? `INT(${entered})` : entered, String(usual))}` },
      ];
    },
  );
}

/** Condition that a cell is a text with a sign. */
function hasSign(cell: string): string {
  return all(`ISTEXT(${cell})`, `COUNT(FIND({${SIGNS.map(text).join()}},ASC(${cell})))`);
}

/**
 * The number of a cell, of its text where it is one; −1 of anything else. ASC makes full-width digits plain; behind the
 * exponent VALUE takes no time, date, percent or second exponent.
 */
function enteredIn(cell: string, counted: Counted): string {
  const digits = BESIDE_NUMBERS[counted].reduce<string>(
    (rest, word) => `SUBSTITUTE(${rest},${text(word)},"")`,
    `ASC(${cell})`,
  );
  return iff(numeric(cell), cell, `IFERROR(VALUE(${digits}&"E0"),-1)`);
}
