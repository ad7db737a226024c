/** How mistakes are made in the clean zone. */
import { nameOf, type CleanZone, type ReturnRow } from "./cleanZone";

export interface SeededMistake {
  readonly what: string;
  readonly make: (zone: CleanZone) => void;
  /** One of these is found. */
  readonly found: readonly string[];
  /** Park at which; the first park unless told otherwise, "" where the finding is of no park. */
  readonly park?: string;
}

export const PARK = "萍乡经开区";
export const OTHER = "湘潭高新区";
export const NOW = "2022-06";

/** The row of a figure. @throws Error when the clean zone has none: the list and the zone belong together. */
export function row(zone: CleanZone, code: string, measure = "累计", period = NOW, park = PARK): ReturnRow {
  const found = zone.rows.find(
    (each) =>
      each.park === park &&
      each.indicator === nameOf(code) &&
      each.measure === measure &&
      each.period === period,
  );
  if (!found) throw new Error(`no row: ${park} ${code} ${measure} ${period}`);
  return found;
}

/** Changes the value of a figure. */
export const value =
  (code: string, change: (old: number) => number | string, measure = "累计", period = NOW, park = PARK) =>
  (zone: CleanZone): void => {
    const of = row(zone, code, measure, period, park);
    of.value = String(change(Number(of.value)));
  };
export const times = (factor: number) => (old: number) => Number((old * factor).toPrecision(10));
export const without = (zone: CleanZone, gone: (row: ReturnRow) => boolean): void => {
  zone.rows.splice(0, zone.rows.length, ...zone.rows.filter((each) => !gone(each)));
};
export const remove =
  (code: string, measure = "累计") =>
  (zone: CleanZone): void =>
    without(zone, (each) => each === row(zone, code, measure));
export const note =
  (code: string, text: string) =>
  (zone: CleanZone): void => {
    row(zone, code).note = text;
  };
export const target =
  (code: string, change: (old: number) => number) =>
  (zone: CleanZone): void => {
    const of = zone.targets.find(([park, name]) => park === PARK && name === nameOf(code))!;
    of[3] = String(change(Number(of[3])));
  };
export const addTotals = (zone: CleanZone, change: (total: number) => number): void => {
  const rows = zone.rows.filter(
    (each) => each.period === NOW && each.measure === "累计" && each.indicator === nameOf("TAX"),
  );
  const total = rows.reduce((sum, each) => sum + Number(each.value), 0);
  zone.rows.push({ ...rows[0]!, park: "合计", value: change(total).toFixed(2) });
};
