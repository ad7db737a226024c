/**
 * Whether the park reports in the row's period (Parks, activeFrom and activeTo). A park that does not is neither ranked
 * nor counted in the zone; its own figures stay, because a report of another period must find them.
 */
import { FIRST_YEAR, LAST_YEAR } from "../core/period";
import { all, any, cellIn, iff, is, text } from "./formula";
import type { Measure } from "./measure";
import type { MeasureRefs } from "./refs";

export const active: Measure = {
  code: "active",
  value: ({ isActive, words }) => (isActive ? words.yesNo.yes : words.yesNo.no),
  formula(refs) {
    const { yes, no } = refs.words.yesNo;
    return iff(
      any(liesBeyond(refs, "<", "activeFrom"), liesBeyond(refs, ">", "activeTo")),
      text(no),
      text(yes),
    );
  },
};

/** Condition that the row's park is active in the row's period. */
export function isActiveRow(refs: MeasureRefs): string {
  return is(refs.own("active"), refs.words.yesNo.yes);
}

/**
 * Condition that the row's period lies beyond a bound of its park. The bound is read as the number 202205; a text that
 * this number does not give back as 2022-05 is no month id and bounds nothing, nor does a park that Parks does not list.
 */
function liesBeyond(refs: MeasureRefs, sign: "<" | ">", column: "activeFrom" | "activeTo"): string {
  const bound = cellIn(refs.column("Parks", column), refs.own("parkRow"));
  const digits = `VALUE(SUBSTITUTE(${bound},"-",""))`;
  const month = `MOD(${digits},100)`;
  const beyond = all(
    `INT(${digits}/100)&"-"&RIGHT(${digits},2)=${bound}`,
    `${digits}>=${FIRST_YEAR}01`,
    `${digits}<=${LAST_YEAR}12`,
    `${month}>=1`,
    `${month}<=12`,
    `${refs.own("effectiveYear")}*100+${refs.own("effectiveMonth")}${sign}${digits}`,
  );
  return `IFERROR(${iff(`${bound}=""`, "FALSE", beyond)},FALSE)`;
}
