/** The numbers among the settings: their limits, and what counts where a cell holds none within them. */
import { LATEST_REPORTING_DAY, USUAL_REPORTING_DAY } from "../core/dueDate";
import type { Counted } from "../core/enteredNumber";
import { DEFAULT_SETTINGS, USUAL_GRADES } from "../measures/settings";
import type { NumberName, SettingName } from "./tables/keys";

/** Most decimals of printed percents. */
export const MOST_PERCENT_DECIMALS = 4;
/** Points of a grade line, from 2 on: 90% or 120% typed into its cell is the number 0.9 or 1.2, which every park reaches. */
const GRADE_POINTS = [2, 1000] as const;

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
  BehindThreshold: points("BehindPoints", "EnteredBehind", [0, 100], DEFAULT_SETTINGS.behindThreshold),
  ReportingDay: {
    name: "DueDay",
    entered: "EnteredDay",
    counted: "day",
    min: 1,
    max: LATEST_REPORTING_DAY,
    whole: true,
    usual: USUAL_REPORTING_DAY,
  },
  ExcellentFrom: points("ExcellentPoints", "EnteredExcellent", GRADE_POINTS, USUAL_GRADES.excellentFrom),
  GoodFrom: points("GoodPoints", "EnteredGood", GRADE_POINTS, USUAL_GRADES.goodFrom),
  PassFrom: points("PassPoints", "EnteredPass", GRADE_POINTS, USUAL_GRADES.passFrom),
} as const satisfies Partial<Record<SettingName, NumberSetting>>;

function points(
  name: NumberName,
  entered: NumberName,
  [min, max]: readonly [number, number],
  usual: number,
): NumberSetting {
  return { name, entered, counted: "points", min, max, whole: false, usual };
}
