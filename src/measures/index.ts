/** The registry: every calculated column of the Measures table, in the table's order. */
import { active, zoneRow } from "./active";
import { MEASURE_CODES } from "./codes";
import type { MeasureCode } from "./codes";
import { combinedJanuary } from "./combinedJanuary";
import { COMPLETION } from "./completion";
import { CONTRIBUTION } from "./contribution";
import { due } from "./due";
import { EFFECTIVE_PERIOD } from "./effectivePeriod";
import { GROWTH } from "./growth";
import { BLOCK, IDENTITY } from "./identity";
import { LEVELS } from "./levels";
import { LOCATORS } from "./locators";
import type { Locator, Measure } from "./measure";
import { MONTH } from "./month";
import { OUTLOOK } from "./outlook";
import { PER_MU } from "./perMu";
import { RANK } from "./rank";
import { SCHEDULE } from "./schedule";
import { TARGET } from "./target";
import { ZONE } from "./zone";
import { zoneGrowth } from "./zoneGrowth";

const COLUMNS: readonly (Measure | Locator)[] = [
  ...IDENTITY,
  ...EFFECTIVE_PERIOD,
  active,
  combinedJanuary,
  due,
  ...BLOCK,
  ...LOCATORS,
  ...LEVELS,
  ...MONTH,
  ...GROWTH,
  ...TARGET,
  ...COMPLETION,
  ...SCHEDULE,
  ...OUTLOOK,
  ...ZONE,
  zoneRow,
  ...CONTRIBUTION,
  zoneGrowth,
  ...PER_MU,
  ...RANK,
];

const BY_CODE: ReadonlyMap<MeasureCode, Measure | Locator> = new Map(
  COLUMNS.map((column) => [column.code, column]),
);

/** Every calculated column in the order of the table. */
export const MEASURE_TABLE_COLUMNS: readonly (Measure | Locator)[] = MEASURE_CODES.flatMap(
  (code) => BY_CODE.get(code) ?? [],
);

/** The columns that are measures, by code. */
export const MEASURES: ReadonlyMap<MeasureCode, Measure> = new Map(
  COLUMNS.filter((column): column is Measure => "value" in column).map((measure) => [measure.code, measure]),
);
