/** Definitions for the contract of reports, and what the measures say they print. */
import { DEFINED_COLUMNS, type DefinedColumn, type Definition } from "../../src/core/definition";
import { fill } from "../../src/i18n/fill";
import { words } from "../../src/i18n/translate";
import { placeAmongParks } from "../../src/measures/place";
import type { Indicator } from "../../src/core/indicator";
import type { MeasureRow } from "../../src/measures/row";
import { COLUMN_LOOKS, OF_THE_ZONE } from "../../src/report/definedColumns";
import { MOST_COLUMNS } from "../../src/report/definitionRows";
import type { ReportSources } from "../../src/report/kinds";
import { rowsOf, type Zone } from "../measures/measuresBook";

type Cell = string | number;
/** What a row is to print, by its label; null where a column is not compared. */
export type Expected = ReadonlyMap<string, readonly (Cell | null)[]>;

/** A figure as a report shows it: a dash where there is none. */
export const dashed = (zone: Zone, value: Cell): Cell =>
  value === "" || value === wordsOf(zone).printed.noTarget ? wordsOf(zone).printed.missing : value;
export const wordsOf = (zone: Zone) => words(zone.settings.language).workbook;

/** Heading of an indicator above figures of all parks. */
export function zoneHeadingOf(
  zone: Zone,
  { code, names }: Indicator,
  rows: ReadonlyMap<string, ReadonlyMap<string, MeasureRow>>,
): string {
  const name = names[zone.settings.language];
  const [row] = [...(rows.get(code)?.values() ?? [])];
  if (!row) return name;
  const { withUnit, counted } = words(zone.settings.language).report.boards;
  const parks = row.get("zoneCoverage");
  const behind = parks === "" ? "" : ` ${fill(counted, { parks })}`;
  return `${fill(withUnit, { name, unit: row.get("unit") })} ${`${row.get("periodMark")}${behind}`.trim()}`;
}

/** Rows of Measures by indicator and park. */
export function rowsByIndicator(zone: Zone): Map<string, Map<string, MeasureRow>> {
  const found = new Map<string, Map<string, MeasureRow>>();
  for (const row of rowsOf(zone)) {
    const rows = found.get(row.indicator.code) ?? new Map<string, MeasureRow>();
    found.set(row.indicator.code, rows.set(row.park.name, row));
  }
  return found;
}

/** Three indicators side by side. */
const ACROSS = 3;

/** Between them every column there is; two groups, decimals of their own. */
export function definitionOf(
  zone: Pick<ReportSources, "keyIndicators">,
  base: Definition["base"],
): Definition {
  const listed = zone.keyIndicators.map((indicator, index) => ({
    indicator,
    decimals: index % 2 ? 1 : null,
  }));
  const half = Math.ceil(listed.length / 2);
  return {
    name: base === "park" ? "自定月报" : "自定比较",
    base,
    title: "{year}年{month}月“重点”指标",
    theme: null,
    columns:
      base === "park" ? DEFINED_COLUMNS.slice(0, MOST_COLUMNS) : ["growth", "contribution", "pull", "rank"],
    groups: [
      { heading: "一、主要指标", listed: listed.slice(0, half) },
      { heading: "二、其他", listed: listed.slice(half) },
    ].filter((group) => group.listed.length),
    notes: ["本表{year}年{month}月起使用。"],
  };
}

/** What a chosen column prints of a row, with the mark beside it. */
function columnExpected(zone: Zone, row: MeasureRow | undefined, column: DefinedColumn, rank: Cell): Cell[] {
  const dash = wordsOf(zone).printed.missing;
  const { mark } = COLUMN_LOOKS[column];
  const value = (): Cell => {
    if (!row) return dash;
    if (column === "rank") return rank;
    const shown = row.get(column === "target" ? "targetShown" : column);
    if (column === "completion") return dashed(zone, shown);
    return shown === "" ? dash : shown;
  };
  return [value(), ...(mark ? [row?.get(mark) ?? ""] : [])];
}

export function definedParkExpected(zone: Zone): Expected {
  const byIndicator = rowsByIndicator(zone);
  const { statuses, printed } = wordsOf(zone);
  const park = zone.parks[0]!.name;
  const { columns, groups } = definitionOf({ keyIndicators: zone.indicators }, "park");
  const listed = groups.flatMap((group) => group.listed.map(({ indicator }) => indicator));
  const ranked = listed.flatMap(({ code }) => {
    const row = byIndicator.get(code)?.get(park);
    return row && row.get("rank") !== "" ? [row.get("rankScope")] : [];
  });
  const { rankInScope } = words(zone.settings.language).report;
  return new Map(
    listed.map(({ code, names }) => {
      const row = byIndicator.get(code)?.get(park);
      const [rank, scope] = [row?.get("rank") ?? "", row?.get("rankScope") ?? ""];
      const said = new Set(ranked).size > 1 ? fill(rankInScope, { scope, rank }) : rank;
      const ofZone = columns.some((column) => OF_THE_ZONE.has(column));
      const cells = [
        row?.get("status") === statuses.behind ? "▼" : "",
        names[zone.settings.language],
        row ? `${row.get("periodMark")}${ofZone && row.get("zoneCoverage") !== "" ? "△" : ""}` : "",
        row?.get("unit") ?? "",
        ...columns.flatMap((column) =>
          columnExpected(zone, row, column, rank === "" ? printed.missing : said),
        ),
      ];
      return [code, cells];
    }),
  );
}

export function definedComparisonExpected(zone: Zone): Expected {
  const byIndicator = rowsByIndicator(zone);
  const dash = wordsOf(zone).printed.missing;
  const { columns, groups } = definitionOf({ keyIndicators: zone.indicators }, "comparison");
  const expected = new Map<string, readonly (Cell | null)[]>();
  for (const { listed } of groups)
    for (let first = 0; first < listed.length; first += ACROSS) {
      const block = listed.slice(first, first + ACROSS).map(({ indicator }) => indicator.code);
      for (const { name } of zone.parks) {
        const cells = block.flatMap((code) => {
          const row = byIndicator.get(code)?.get(name);
          const place = row ? dashed(zone, placeAmongParks.value(row)) : dash;
          return columns.flatMap((column) => columnExpected(zone, row, column, place));
        });
        expected.set(`${block[0]!}|${name}`, [name, ...cells]);
      }
    }
  return expected;
}
