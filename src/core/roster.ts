/** The parks of a workbook or a load, found by any of their names. */
import { codeOfName, normaliseName } from "./name";
import { NameIndex } from "./nameIndex";
import { compareMonths, parseMonthId } from "./period";
import type { Month } from "./period";
import type { Park } from "./park";
import { isTotalName } from "./totalName";

/** A park no list names, as met in a source: a name and nothing else known. Placed after the listed ones. */
export function parkFromName(name: string, order = 0): Park {
  const plain = normaliseName(name);
  return {
    code: codeOfName("P", plain),
    name: plain,
    shortName: "",
    aliases: [],
    city: "",
    level: "other",
    type: "",
    areaMu: null,
    order,
    activeFrom: null,
    activeTo: null,
  };
}

/** Whether a park reports in a month. A bound that is no month id counts as none; a row of totals is no park. */
export function isActive(park: Pick<Park, "name" | "activeFrom" | "activeTo">, month: Month): boolean {
  return !isTotalName(park.name) && isWithinBounds(park, month);
}

/** Whether a month lies between the first and the last of a park or a row of totals. */
export function isWithinBounds(park: Pick<Park, "activeFrom" | "activeTo">, month: Month): boolean {
  const from = park.activeFrom === null ? null : parseMonthId(park.activeFrom);
  const to = park.activeTo === null ? null : parseMonthId(park.activeTo);
  return (!from || compareMonths(from, month) <= 0) && (!to || compareMonths(month, to) <= 0);
}

/** Parks by code, name, short name and alias. */
export class ParkRoster {
  /** By name, in the order of coming. */
  readonly #byName = new Map<string, Park>();
  readonly #index = new NameIndex<Park>();

  constructor(parks: Iterable<Park> = []) {
    for (const park of parks) this.add(park);
  }

  /** Parks in roster order; equal orders stay as they came. */
  get parks(): readonly Park[] {
    return [...this.#byName.values()].sort((a, b) => a.order - b.order);
  }

  /** The park a text names, or null. */
  find(text: string): Park | null {
    return this.#index.find(text);
  }

  /** Adds a park; a park of the same name is replaced and keeps its place. */
  add(park: Park): void {
    const former = this.#byName.get(park.name);
    if (former) this.#index.remove(former, [...namesOf(former), ...synonymsOf(former)]);
    this.#byName.set(park.name, park);
    this.#index.add(park, namesOf(park), synonymsOf(park));
  }
}

function namesOf(park: Park): string[] {
  return [park.name, park.code];
}

function synonymsOf(park: Park): string[] {
  return [park.shortName, ...park.aliases];
}
