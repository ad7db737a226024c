/**
 * Rows of the workbook kept in another unit than the list of indicators says. Report formulas read the numbers as they
 * stand, so what is printed of such rows is wrong by the factor between the two units.
 */
import type { Check, OtherUnit } from "./check";

/** A report looks back as far: its own year, last year's, and the 25 months of the trend. */
const YEARS_BACK = 2;

export const otherUnit: Check = {
  code: "check.otherUnit",
  severity: "error",
  *find({ otherUnits, dataset, parks, period }) {
    const active = new Set(parks.active.map(({ name }) => name));
    const groups = new Map<string, OtherUnit[]>();
    for (const row of otherUnits) {
      const park = dataset.roster.find(row.park)?.name ?? "";
      if (row.year > period.year || row.year < period.year - YEARS_BACK || !active.has(park)) continue;
      const key = `${row.table}|${park}|${row.indicator}|${row.unit}`;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    for (const group of groups.values()) {
      const { indicator, unit, times, place, measure } = group[0]!;
      const listed =
        measure === "growth" || measure === "monthGrowth"
          ? "%"
          : (dataset.indicators.byCode(indicator)?.unit ?? "");
      yield {
        code: "check.otherUnit",
        severity: "error",
        place,
        park: dataset.roster.find(group[0]!.park)!.name,
        indicator,
        period: String(period.year),
        params: {
          table: place.sheet ?? "",
          rows: group.map((row) => row.place.row).join(" "),
          rowUnit: unit,
          unit: listed,
          times,
        },
      };
    }
  },
};
