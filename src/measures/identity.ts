/** Which park and indicator a row is, and what the lists Parks and Indicators say of them. */
import { unitName } from "../core/unit";
import { BLANK, any, cellIn, iff, is, pattern, rowOf, text } from "./formula";
import type { Locator, Measure, MeasureValue } from "./measure";
import type { FormulaColumns, MeasureRefs } from "./refs";
import { figureMeasure } from "../core/figureMeasure";
import type { MeasureRow } from "./row";

const key: Measure = {
  code: "key",
  value: (row) => `${row.park.name}|${row.name}`,
  formula: (refs) => `${refs.own("park")}&"|"&${refs.own("indicator")}`,
};

/** The indicator's name as MATCH must see it: names may hold ~ * ?. */
const indicatorPattern: Locator = {
  code: "indicatorPattern",
  formula: (refs) => pattern(refs.own("indicator")),
};

/** The row's key as MATCH must see it. */
const keyPattern: Locator = {
  code: "keyPattern",
  formula: (refs) => `${pattern(refs.own("park"))}&"|"&${refs.own("indicatorPattern")}`,
};

const indicatorRow: Locator = {
  code: "indicatorRow",
  formula: (refs) => rowOf(refs.own("indicatorPattern"), refs.column("Indicators", "name")),
};

const parkRow: Locator = {
  code: "parkRow",
  formula: (refs) => rowOf(pattern(refs.own("park")), refs.column("Parks", "name")),
};

/** A column that repeats what the list of indicators says, or what a blank there means. */
function ofIndicator(
  code: Measure["code"] & FormulaColumns["Indicators"],
  value: (row: MeasureRow) => MeasureValue,
  whenBlank: (refs: MeasureRefs) => string,
): Measure {
  return {
    code,
    value,
    formula(refs) {
      const row = refs.own("indicatorRow");
      const cell = cellIn(refs.column("Indicators", code), row);
      const blank = whenBlank(refs);
      return iff(`${row}=""`, blank, iff(`${cell}=""`, blank, cell));
    },
  };
}

/** Ratios are not added up unless the list says how. */
function usualAggregation(refs: MeasureRefs): string {
  const { aggregations, kinds } = refs.words;
  return iff(is(refs.own("kind"), kinds.ratio), text(aggregations.none), text(aggregations.sum));
}

/** Whether the ledger row of the own figure is 累计 or 期末. */
const figure: Measure = {
  code: "figureMeasure",
  value: (row) => row.words.ledgerMeasures[figureMeasure(row.indicator)],
  formula(refs) {
    const { kinds, ledgerMeasures } = refs.words;
    const kind = refs.own("kind");
    const levels = any(is(kind, kinds.stock), is(kind, kinds.countStock), is(kind, kinds.ratio));
    return iff(levels, text(ledgerMeasures.level), text(ledgerMeasures.ytd));
  },
};

export const IDENTITY: readonly (Measure | Locator)[] = [
  key,
  indicatorPattern,
  keyPattern,
  indicatorRow,
  parkRow,
  ofIndicator(
    "unit",
    (row) => unitName(row.indicator.unit, row.context.language),
    () => BLANK,
  ),
  ofIndicator(
    "kind",
    (row) => row.words.kinds[row.indicator.kind],
    ({ words }) => text(words.kinds.flow),
  ),
  ofIndicator(
    "direction",
    (row) => row.words.directions[row.indicator.direction],
    ({ words }) => text(words.directions.higher),
  ),
  ofIndicator("aggregation", (row) => row.words.aggregations[row.indicator.aggregation], usualAggregation),
  ofIndicator(
    "frequency",
    (row) => row.words.frequencies[row.indicator.frequency],
    ({ words }) => text(words.frequencies.monthly),
  ),
  ofIndicator(
    "january",
    (row) => row.words.january[row.indicator.january],
    ({ words }) => text(words.january.separate),
  ),
  figure,
];

/**
 * First row of the indicator's block in the Measures table: rows stand indicator by indicator. The one blank row of an
 * empty table is a block too, so that nothing there is an error.
 */
const blockFirst: Locator = {
  code: "blockFirst",
  formula: (refs) =>
    `IFERROR(MATCH(${refs.own("indicatorPattern")},${refs.column("Measures", "indicator")},0),1)`,
};

/** Rows of the block: parks that have the indicator. */
const blockCount: Measure = {
  code: "blockCount",
  value: (row) => row.context.block(row.indicator.code).length,
  formula: (refs) =>
    `MAX(1,COUNTIF(${refs.column("Measures", "indicator")},"="&${refs.own("indicatorPattern")}))`,
};

export const BLOCK: readonly (Measure | Locator)[] = [blockFirst, blockCount];
