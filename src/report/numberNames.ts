/**
 * Names by which formulas read the numbers of the settings. Each is a formula over its cell, so that a text there
 * (core/enteredNumber.ts) is no error in every report, and what is no number within its limits counts as the default, as the
 * add-in reads it (settings.ts). Each is shorter than the 255 characters Excel takes of a name from some of its ways in.
 */
import { LATEST_REPORTING_DAY, USUAL_REPORTING_DAY } from "../core/dueDate";
import { BESIDE_NUMBERS, type Counted } from "../core/enteredNumber";
import { all, iff, numeric, text } from "../measures/formula";
import { DEFAULT_SETTINGS, USUAL_GRADES } from "../measures/settings";
import type { NumberName, SettingName } from "./tables/keys";

/** Most decimals of printed percents. */
export const MOST_PERCENT_DECIMALS = 4;
const MOST_POINTS = 1000;

/** A number of the settings, and what stands for it where its cell holds none. */
export interface NumberSetting {
  readonly name: NumberName;
  /** The name of what its cell holds, as a number. */
  readonly entered: NumberName;
  readonly counted: Counted;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
  readonly usual: number;
}

export type NumberSettingName = keyof typeof NUMBER_SETTINGS;

export const NUMBER_SETTINGS = {
  PercentDecimals: {
    name: "PercentPlaces",
    entered: "EnteredPlaces",
    counted: "places",
    min: 0,
    max: MOST_PERCENT_DECIMALS,
    whole: true,
    usual: DEFAULT_SETTINGS.percentDecimals,
  },
  BehindThreshold: points("BehindPoints", "EnteredBehind", 100, DEFAULT_SETTINGS.behindThreshold),
  ReportingDay: {
    name: "DueDay",
    entered: "EnteredDay",
    counted: "day",
    min: 1,
    max: LATEST_REPORTING_DAY,
    whole: true,
    usual: USUAL_REPORTING_DAY,
  },
  ExcellentFrom: points("ExcellentPoints", "EnteredExcellent", MOST_POINTS, USUAL_GRADES.excellentFrom),
  GoodFrom: points("GoodPoints", "EnteredGood", MOST_POINTS, USUAL_GRADES.goodFrom),
  PassFrom: points("PassPoints", "EnteredPass", MOST_POINTS, USUAL_GRADES.passFrom),
} as const satisfies Partial<Record<SettingName, NumberSetting>>;

function points(name: NumberName, entered: NumberName, max: number, usual: number): NumberSetting {
  return { name, entered, counted: "points", min: 0, max, whole: false, usual };
}

/** What the names stand for, with "=". */
export function numberNames(): readonly { readonly name: NumberName; readonly refersTo: string }[] {
  return (Object.entries(NUMBER_SETTINGS) as [NumberSettingName, NumberSetting][]).flatMap(
    ([cell, { name, entered, counted, min, max, whole, usual }]) => {
      const isWithin = all(`${entered}>=${min}`, `${entered}<=${max}`);
      return [
        { name: entered, refersTo: `=${enteredIn(cell, counted)}` },
        { name, refersTo: `=${iff(isWithin, whole ? `INT(${entered})` : entered, String(usual))}` },
      ];
    },
  );
}

/** The number of a cell, of its text where it is one; −1 of anything else. ASC makes full-width digits plain. */
function enteredIn(cell: string, counted: Counted): string {
  const digits = BESIDE_NUMBERS[counted].reduce<string>(
    (rest, word) => `SUBSTITUTE(${rest},${text(word)},"")`,
    `ASC(${cell})`,
  );
  return iff(numeric(cell), cell, `IFERROR(VALUE(${digits}),-1)`);
}
