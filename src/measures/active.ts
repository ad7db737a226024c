/**
 * Whether the park reports in the row's period (Parks, activeFrom and activeTo). A park that does not is neither ranked
 * nor counted in the zone, nor is a row of totals; its own figures stay, because a report of another period must find
 * them.
 */
import {
  ENDING_LENGTH,
  TOTAL_ENDINGS,
  TOTAL_NAMES,
  ZONE_ENDINGS,
  ZONE_NAMES,
  isZoneName,
} from "../core/totalName";
import { FIRST_YEAR, LAST_YEAR } from "../core/period";
import { BLANK, all, any, cellIn, iff, is, text } from "./formula";
import type { Measure } from "./measure";
import type { MeasureRefs } from "./refs";

export const active: Measure = {
  code: "active",
  value: ({ isActive, words }) => (isActive ? words.yesNo.yes : words.yesNo.no),
  formula(refs) {
    const { yes, no } = refs.words.yesNo;
    const bound = (column: "activeFrom" | "activeTo"): string =>
      cellIn(refs.column("Parks", column), refs.own("parkRow"));
    const month = `${refs.own("effectiveYear")}*100+${refs.own("effectiveMonth")}`;
    return iff(
      any(
        isTotal(refs.own("park")),
        liesBeyond(bound("activeFrom"), month, "<"),
        liesBeyond(bound("activeTo"), month, ">"),
      ),
      text(no),
      text(yes),
    );
  },
};

/** 1 where the row is that of all parks together (全市合计), which says of the zone what nobody has to work out. */
export const zoneRow: Measure = {
  code: "zoneRow",
  value: (row) => (isZoneName(row.park.name) ? 1 : ""),
  formula: (refs) => iff(isActiveRow(refs), BLANK, iff(isZone(refs.own("park")), "1", BLANK)),
};

/** Condition that the row's park is active in the row's period. */
export function isActiveRow(refs: MeasureRefs): string {
  return is(refs.own("active"), refs.words.yesNo.yes);
}

/** Condition that a name is that of a row of totals. FIND, because SEARCH takes ? and * for a pattern. */
export function isTotal(name: string): string {
  return isNamed(name, TOTAL_ENDINGS, TOTAL_NAMES);
}

/** The same of the name of all parks together. */
function isZone(name: string): string {
  return isNamed(name, ZONE_ENDINGS, ZONE_NAMES);
}

function isNamed(name: string, endings: readonly string[], names: readonly string[]): string {
  const among = (part: string, words: readonly string[]): string =>
    `ISNUMBER(FIND("|"&${part}&"|",${text(`|${words.join("|")}|`)}))`;
  return any(among(`RIGHT(TRIM(${name}),${ENDING_LENGTH})`, endings), among(`LOWER(TRIM(${name}))`, names));
}

/**
 * Condition that a month (an expression like 202205) lies beyond a bound of a park. The bound is read as such a number; a
 * text that this number does not give back as 2022-05 is no month id and bounds nothing, nor does a park that Parks does
 * not list.
 */
export function liesBeyond(bound: string, monthNumber: string, sign: "<" | ">"): string {
  const digits = `VALUE(SUBSTITUTE(${bound},"-",""))`;
  const beyond = all(
    `INT(${digits}/100)&"-"&RIGHT(${digits},2)=${bound}`,
    within(digits, FIRST_YEAR * 100 + 1, LAST_YEAR * 100 + 12),
    within(`VALUE(RIGHT(${bound},2))`, 1, 12),
    `${monthNumber}${sign}${digits}`,
  );
  // A blank bound is no number either, which is an error like any other.
  return `IFERROR(${beyond},FALSE)`;
}

/** Condition that a whole number lies between two others, both included; the expression stands once, because it is long. */
function within(whole: string, least: number, most: number): string {
  return `ABS(${whole}-${(least + most) / 2})<${(most - least + 1) / 2}`;
}
