/** Printed names to the indicators of the lists: whole names first, then the longest name they end in. */
import type { Indicator } from "../../core/indicator";
import type { IndicatorIndex } from "../../core/indicatorIndex";
import { nameKey } from "../../core/name";
import { simplified } from "../../core/traditional";
import { parseUnit } from "../../core/unit";

export interface NamedIndicator {
  readonly indicator: Indicator;
  /** The printed words name a part of it: 节能环保产业工业总产值. */
  readonly narrower: boolean;
}

/** Endings a name may be printed with or without. */
const ENDINGS = ["数", "总额", "额", "金额", "量", "完成额", "个数", "家数", "总数", "资金", "增速"];
/** Words before a name that do not narrow it. */
const NEUTRAL =
  /^(?:全部|全市|全区|全县|全省|全州|园区|累计|新增|完成|实现|共|引进|其中|实际|拥有|入库|缴纳|区内|全社会|开工|入驻|培育|上缴|企业|国家|已|预计)*$/;
/** A name so short that it is only right when it stands alone: 利润 in 净利润 is another thing. */
const SHORTEST_ENDING = 3;
const LONGEST = 40;
/** A thing counted without saying which: 入驻的2家企业. */
const ANY_THING = /^(?:企业|项目|园区|工业企业|公司|厂商|单位)$/;

export class IndicatorNaming {
  private readonly byKey = new Map<string, Indicator>();
  private readonly cache = new Map<string, NamedIndicator | null>();

  constructor(index: IndicatorIndex) {
    for (const indicator of index.indicators)
      for (const name of [...Object.values(indicator.names), ...indicator.synonyms]) {
        const key = keyOf(name);
        if (key !== "" && !this.byKey.has(key)) this.byKey.set(key, indicator);
      }
  }

  /** The indicator printed words name, if its unit can be converted from the printed one. */
  find(printed: string, unit: string | null): NamedIndicator | null {
    const key = keyOf(printed.slice(0, LONGEST));
    let named = this.cache.get(key);
    if (named === undefined) {
      named = this.look(key);
      if (this.cache.size < 20_000) this.cache.set(key, named);
    }
    return named && (unit === null || fits(named.indicator, unit)) ? named : null;
  }

  private look(key: string): NamedIndicator | null {
    if (ANY_THING.test(key)) return null;
    const whole = this.named(key);
    if (whole) return { indicator: whole, narrower: false };
    for (let from = 1; from <= key.length - SHORTEST_ENDING; from++) {
      const indicator = this.named(key.slice(from));
      if (indicator) return { indicator, narrower: !NEUTRAL.test(key.slice(0, from)) };
    }
    return null;
  }

  private named(key: string): Indicator | null {
    const exact = this.byKey.get(key);
    if (exact) return exact;
    for (const ending of ENDINGS) {
      const other = key.endsWith(ending) ? key.slice(0, -ending.length) : key + ending;
      const found = this.byKey.get(other);
      if (found && other.length >= 2) return found;
    }
    return null;
  }
}

function keyOf(name: string): string {
  return nameKey(simplified(name)).replace(/["'“”「」()]/g, "");
}

function fits(indicator: Indicator, unit: string): boolean {
  const printed = parseUnit(unit);
  const own = parseUnit(indicator.unit);
  if (!printed || !own) return false;
  if (printed.family === own.family || printed.family === "NUMBER") return true;
  // 亩均税收11.8万元: per mu by its name.
  if (own.family === `${printed.family}/AREA`) return true;
  const money = ["CNY", "USD"];
  return money.includes(printed.family) && money.includes(own.family);
}
