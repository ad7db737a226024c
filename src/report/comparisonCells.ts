/** Figures of a block of the comparison of parks: those of its parks, those of the zone, and how both are shown. */
import type { DefinedColumn } from "../core/definition";
import { placeAmongParks } from "../measures/place";
import { BLANK, iff, numeric, text } from "../measures/formula";
import type { LocatedRefs } from "../measures/located";
import { zoneGrowthMark } from "../measures/zoneGrowth";
import { percentOfSumsFormula, zoneDoneFormula, zoneGoal } from "../measures/zoneTarget";
import { on, type ComparisonSheet } from "./comparisonColumns";
import { COLUMN_LOOKS } from "./definedColumns";
import type { ReportSources } from "./kinds";
import { completionOrDash, rowFormula, shown, whenLocated } from "./locatedCell";
import { levelFormat } from "./numberFormats";
import { percentConditions, USUAL_PERCENT_DECIMALS } from "./percentFormats";
import type { Rows } from "./sheetBuilder";
import { literal } from "./textFormula";

/** Figures of some parks of one of the indicators side by side; `nameCell` holds its name. */
export function parkCells(
  sheet: ComparisonSheet,
  { refs }: ReportSources,
  columns: readonly DefinedColumn[],
  rows: Rows,
  side: number,
  nameCell: string,
): void {
  const at = (name: string): string => on(name, side);
  const row = sheet.here(at("row"));
  const dash = text(refs.words.printed.missing);
  sheet.fill(rows, at("row"), rowFormula(refs, sheet.here("park"), nameCell));
  const place = (located: LocatedRefs): string =>
    iff(numeric(located.own("rankValue")), placeAmongParks.formula(located), dash);
  for (const column of columns) {
    const { mark } = COLUMN_LOOKS[column];
    if (mark) sheet.fill(rows, at(mark), shown(refs, row, mark, literal("")));
    if (column === "completion") sheet.fill(rows, at(column), whenLocated(refs, row, completionOrDash, dash));
    else if (column === "rank") sheet.fill(rows, at(column), whenLocated(refs, row, place, dash));
    else sheet.fill(rows, at(column), shown(refs, row, column === "target" ? "targetShown" : column));
  }
}

/** Columns that have a figure for all parks together; of the others the total is a dash. */
export const TOTALLED: ReadonlySet<DefinedColumn> = new Set<DefinedColumn>([
  "ytd",
  "growth",
  "completion",
  "share",
]);

/** Its figures of all parks together; `firstRow` is the cell with the first row of Measures of the indicator. */
export function zoneCells(
  sheet: ComparisonSheet,
  { refs }: ReportSources,
  columns: readonly DefinedColumn[],
  zone: number,
  side: number,
  firstRow: string,
): void {
  const at = (name: string): string => on(name, side);
  const row = sheet.here(at("row"));
  const { missing } = refs.words.printed;
  const dash = text(missing);
  const has = (column: DefinedColumn): boolean => columns.includes(column);
  sheet.formula(zone, at("row"), firstRow);
  for (const column of columns) if (!TOTALLED.has(column)) sheet.put(zone, at(column), missing);
  if (has("ytd")) sheet.formula(zone, at("ytd"), shown(refs, row, "zoneTotal"));
  if (has("growth")) {
    sheet.formula(zone, at("growth"), shown(refs, row, "zoneGrowth"));
    const mark = (located: LocatedRefs): string => zoneGrowthMark.formula(located);
    sheet.formula(zone, at("growthMark"), whenLocated(refs, row, mark, BLANK));
  }
  if (has("completion")) {
    const [done, goal] = [sheet.here(at("done")), sheet.here(at("goal"))];
    const put = (column: string, formula: (located: LocatedRefs) => string): void =>
      sheet.formula(zone, column, whenLocated(refs, row, formula, BLANK));
    put(at("done"), (located) => zoneDoneFormula(located, goal));
    put(at("goal"), (located) => zoneGoal.formula(located));
    sheet.formula(
      zone,
      at("completion"),
      whenLocated(refs, row, (located) => percentOfSumsFormula(located, done, goal), dash),
    );
  }
  const whole = (located: LocatedRefs): string =>
    iff(
      `AND(${located.own("aggregation")}=${text(refs.words.aggregations.sum)},N(${located.own("zoneTotal")})>0)`,
      "100",
      dash,
    );
  if (has("share")) sheet.formula(zone, at("share"), whenLocated(refs, row, whole, dash));
}

/** Styles, number formats and conditional formats of its columns. */
export function figureFormats(
  sheet: ComparisonSheet,
  columns: readonly DefinedColumn[],
  all: Rows,
  side: number,
  decimals: number,
): void {
  const at = (name: string): string => on(name, side);
  for (const column of columns) {
    const { shows, format, mark } = COLUMN_LOOKS[column];
    const area = sheet.area(all, at(column));
    sheet.style(area, shows === "word" || shows === "place" ? "rank" : "number");
    if (mark) sheet.style(sheet.area(all, at(mark)), "rateMark");
    if (shows === "level") sheet.format(area, levelFormat(decimals, decimals));
    if (!format) continue;
    sheet.format(area, format(USUAL_PERCENT_DECIMALS));
    for (const condition of percentConditions(area, format)) sheet.condition(condition);
  }
}
