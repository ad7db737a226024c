/** The indicators of a workbook or a load, found by code, name in any language, or synonym. */
import type { Indicator } from "./indicator";
import { nameKey } from "./name";
import { NameIndex } from "./nameIndex";

/** What a stub cell may carry before the name: "其中:", "#", or the mark of a row behind schedule. */
const STUB_MARKS = /^(?:其中:?|#|▼)+/;

/** Indicators by text; a 其中 before the name does not matter. */
export class IndicatorIndex {
  /** In the order of coming. */
  readonly #byCode = new Map<string, Indicator>();
  readonly #index = new NameIndex<Indicator>();

  constructor(indicators: Iterable<Indicator> = []) {
    for (const indicator of indicators) this.add(indicator);
  }

  /** Indicators in stub order; equal orders stay as they came. */
  get indicators(): readonly Indicator[] {
    return [...this.#byCode.values()].sort((a, b) => a.order - b.order);
  }

  /** The indicator of a code exactly as written, or null. */
  byCode(code: string): Indicator | null {
    return this.#byCode.get(code) ?? null;
  }

  /** The indicator a text names, or null. */
  find(text: string): Indicator | null {
    return this.#index.find(text) ?? this.#index.find(nameKey(text).replace(STUB_MARKS, ""));
  }

  /** Adds an indicator; one of the same code is replaced and keeps its place. */
  add(indicator: Indicator): void {
    const former = this.#byCode.get(indicator.code);
    if (former) this.#index.remove(former, [...namesOf(former), ...former.synonyms]);
    this.#byCode.set(indicator.code, indicator);
    this.#index.add(indicator, namesOf(indicator), indicator.synonyms);
  }
}

function namesOf(indicator: Indicator): string[] {
  return [indicator.code, ...Object.values(indicator.names)];
}
