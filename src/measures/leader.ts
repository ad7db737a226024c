/** The park in front among those that have an indicator, by what parks are ranked by; of several equal ones the first. */
import { BLANK, iff, is } from "./formula";
import type { DerivedFigure, LocatedRefs } from "./located";
import { isNumber } from "./measure";
import type { MeasureRow } from "./row";

function best(row: MeasureRow): number | null {
  const values = row.blockNumbers("rankValue");
  if (!values.length) return null;
  return row.indicator.direction === "lower" ? Math.min(...values) : Math.max(...values);
}

function bestFormula(refs: LocatedRefs): string {
  const values = refs.block("rankValue");
  return iff(is(refs.own("direction"), refs.words.directions.lower), `MIN(${values})`, `MAX(${values})`);
}

/** Its name; "" where no park is ranked. */
export const leader: DerivedFigure = {
  value(row) {
    const first = best(row);
    const rows = row.context.block(row.indicator.code);
    return (
      rows.find((each) => isNumber(each.get("rankValue")) && each.get("rankValue") === first)?.park.name ?? ""
    );
  },
  formula(refs) {
    const values = refs.block("rankValue");
    const found = `INDEX(${refs.block("park")},MATCH(${bestFormula(refs)},${values},0))`;
    return iff(`COUNT(${values})=0`, BLANK, found);
  },
};

/** How many parks share the first place. */
export const leaders: DerivedFigure = {
  value(row) {
    const first = best(row);
    return row.blockNumbers("rankValue").filter((value) => value === first).length;
  },
  formula(refs) {
    const values = refs.block("rankValue");
    return iff(`COUNT(${values})=0`, "0", `COUNTIF(${values},${bestFormula(refs)})`);
  },
};
