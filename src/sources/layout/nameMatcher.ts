/** Texts of returns against the indicators and parks that are listed, with how sure it is and why. */
import type { Indicator } from "../../core/indicator";
import type { Park } from "../../core/park";
import type { SourceContext } from "../context";
import { foldText } from "./foldText";
import { ListedNames } from "./listedNames";
import { SURE, type Match } from "./match";
import { DECOYS, variantOf } from "./nameWords";
import { parkCore, parkLikeness } from "./parkLikeness";
import type { ParkCore } from "./parkLikeness";

export class NameMatcher {
  private readonly indicators = new ListedNames<Indicator>();
  /** Codes of each ratio and of what it is calculated from. */
  private readonly ratios: readonly ReadonlySet<string | null>[];
  private readonly parks = new ListedNames<Park>();
  private readonly cores: { readonly park: Park; readonly cores: readonly ParkCore[] }[] = [];
  private readonly met = new Map<string, Match<Indicator> | null>();
  private readonly parksMet = new Map<string, Match<Park> | null>();

  constructor({ indicators, parks }: SourceContext) {
    const listed = indicators.indicators;
    this.ratios = listed
      .filter(({ numerator }) => numerator !== null)
      .map(({ code, numerator, denominator }) => new Set([code, numerator, denominator]));
    // Names before synonyms: a name that is another's synonym keeps its own.
    for (const indicator of listed)
      this.indicators.add(indicator, [indicator.code, ...Object.values(indicator.names)]);
    for (const indicator of listed) this.indicators.add(indicator, indicator.synonyms, true);
    for (const park of parks.parks) {
      const names = [park.name, park.shortName, ...park.aliases].filter((name) => name !== "");
      this.parks.add(park, [park.code, ...names]);
      this.cores.push({ park, cores: names.map((name) => parkCore(foldText(name))) });
    }
  }

  /** Whether a folded text is a name as listed, of an indicator or a park. */
  readonly isListed = (folded: string): boolean => this.indicators.has(folded) || this.parks.has(folded);

  isListedIndicator(folded: string): boolean {
    return this.indicators.has(folded);
  }

  /** Whether two indicators belong to one ratio: 累计完成投资 and 年计划完成率. */
  shareRatio(first: Indicator, second: Indicator): boolean {
    return this.ratios.some((codes) => codes.has(first.code) && codes.has(second.code));
  }

  /** The indicator of a folded name; `parent` is the name of the row it may be a part of. */
  indicator(name: string, parent: string): Match<Indicator> | null {
    const key = `${parent}|${name}`;
    const known = this.met.get(key);
    if (known !== undefined) return known;
    const found =
      this.indicators.find(name) ??
      this.partOf(name, parent) ??
      this.indicators.mistyped(name) ??
      this.bracketed(name) ??
      this.indicators.similar(name);
    if (this.met.size < 10_000) this.met.set(key, found);
    return found;
  }

  /** Indicators with the nearest names, however far they are. */
  nearIndicators(name: string, most: number): Indicator[] {
    return this.indicators.nearest(name, most);
  }

  nearParks(name: string, most: number): Park[] {
    return this.parks.nearest(name, most);
  }

  private partOf(name: string, parent: string): Match<Indicator> | null {
    if (parent === "") return null;
    for (const whole of [name + parent, parent + name]) {
      const found = this.indicators.find(whole);
      if (found) return { ...found, confidence: 0.92, reason: "part" };
    }
    // 规上总产值 below 工业.
    for (let at = 1; at < name.length && name.length <= 12 && parent.length <= 6; at++) {
      const found = this.indicators.find(name.slice(0, at) + parent + name.slice(at));
      if (found) return { ...found, confidence: 0.85, reason: "part" };
    }
    return null;
  }

  /** 工业总产值(规模以上), 财政收入(分税制): with the words in brackets before it, or without them and in doubt. */
  private bracketed(name: string): Match<Indicator> | null {
    const at = name.indexOf("(");
    if (at < 0 || !name.endsWith(")")) return null;
    const [outer, inner] = [name.slice(0, at), name.slice(at + 1, -1)];
    if (inner.includes("(")) return null;
    const whole = this.indicators.find(inner + outer) ?? this.indicators.find(outer + inner);
    if (whole) return { ...whole, confidence: Math.min(whole.confidence, 0.92), reason: "variant" };
    if (DECOYS.some((word) => inner.includes(word))) return null;
    const bare = this.indicators.find(outer);
    return bare && { ...bare, confidence: 0.75, reason: "similar" };
  }

  /** The park of a folded name. */
  park(name: string): Match<Park> | null {
    const known = this.parksMet.get(name);
    if (known !== undefined) return known;
    const found = this.parkOf(name);
    if (this.parksMet.size < 10_000) this.parksMet.set(name, found);
    return found;
  }

  private parkOf(name: string): Match<Park> | null {
    const found = this.parks.find(name);
    if (found) return found;
    // 湘东工业园 of 萍乡湘东工业园, or the whole with its province before it.
    const variant = variantOf(name);
    const around = this.parks
      .within(name, 4)
      .map(({ thing }) => thing)
      .concat(variant.length >= 4 ? this.parks.holding(variant) : []);
    const one = new Set(around);
    const [only] = one;
    if (one.size === 1 && only) return { found: only, confidence: 0.91, reason: "variant" };
    return this.likePark(name);
  }

  /** The one park whose place and kind a name shares: 天易经开区, 湘东园区, 天易 alone. */
  private likePark(name: string): Match<Park> | null {
    const own = parkCore(name);
    let [best, bestScore, second] = [null as Park | null, 0, 0];
    for (const { park, cores } of this.cores)
      for (const core of cores) {
        const score = parkLikeness(own, core);
        if (score > bestScore) {
          if (best && best !== park) second = bestScore;
          [best, bestScore] = [park, score];
        } else if (park !== best && score > second) second = score;
      }
    if (!best || bestScore === second) return null;
    return { found: best, confidence: bestScore, reason: bestScore < SURE ? "similar" : "variant" };
  }

  /** The park a title, a sheet's or a file's name speaks of. */
  parkWithin(folded: string): Match<Park> | null {
    const [exact, ...others] = this.parks.within(folded, 2);
    // A title of two parks speaks of neither.
    if (exact && others.some(({ thing, key }) => thing !== exact.thing && !exact.key.includes(key)))
      return null;
    if (exact) return { found: exact.thing, confidence: 0.97, reason: "listed" };
    const variant = variantOf(folded);
    const other = this.parks.within(variant, 3)[0];
    return other ? { found: other.thing, confidence: 0.92, reason: "variant" } : null;
  }

  /** The indicator a title speaks of. */
  indicatorWithin(folded: string): Match<Indicator> | null {
    const whole = this.indicators.find(folded);
    if (whole) return whole;
    const [found, ...others] = this.indicators.within(folded, 3);
    if (!found) return null;
    const rival = others.some(({ thing, key }) => thing !== found.thing && !found.key.includes(key));
    return { found: found.thing, confidence: rival ? 0.6 : 0.92, reason: rival ? "similar" : "listed" };
  }
}
