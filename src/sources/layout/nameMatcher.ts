/** Texts of returns against the indicators and parks that are listed, with how sure it is and why. */
import type { Indicator } from "../../core/indicator";
import type { Park } from "../../core/park";
import type { SourceContext } from "../context";
import { withoutConfusion } from "./confusedCharacters";
import { foldText } from "./foldText";
import { DECOYS, variantOf } from "./nameWords";
import { parkCore, parkLikeness } from "./parkLikeness";
import type { ParkCore } from "./parkLikeness";

/** Why a text is taken for what it is. */
export type MatchReason =
  /** Name, code, short name or synonym as listed, width, case, blanks and script aside. */
  | "listed"
  /** The same words in another usual form: 规模以上 for 规上, 经济技术开发区 for 经开区. */
  | "variant"
  /** With the name of the row it is a part of: 其中:规上 of 工业总产值. */
  | "part"
  /** Nearly the same characters. */
  | "similar"
  /** A person said so. */
  | "chosen"
  /** No text says it; taken from what is usual. */
  | "assumed"
  /** Nothing listed comes near. */
  | "unknown";

export interface Match<T> {
  readonly found: T;
  /** 0–1; below `SURE` a person should look. */
  readonly confidence: number;
  readonly reason: MatchReason;
  /** By a synonym of its name. */
  readonly alias?: boolean;
}

/** From here on nobody need look. */
export const SURE = 0.9;

interface Named<T> {
  readonly thing: T;
  readonly key: string;
  readonly variant: string;
  readonly characters: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly variantPairs: ReadonlySet<string>;
}

/** Score below which a name is neither near nor a rival of one that is. */
const LOWEST = 0.55;

function enter(index: Map<string, number[]>, pairs: ReadonlySet<string>, at: number): void {
  for (const pair of pairs) {
    const places = index.get(pair);
    if (places) places.push(at);
    else index.set(pair, [at]);
  }
}

/** Knows the names of one kind of thing. */
class Names<T> {
  private readonly exact = new Map<string, T>();
  private readonly aliases = new Set<string>();
  private readonly variants = new Map<string, T | null>();
  private readonly confused = new Map<string, T | null>();
  private readonly all: Named<T>[] = [];
  /** Places in `all` by pair of characters. */
  private readonly byPair = new Map<string, number[]>();
  private readonly byVariantPair = new Map<string, number[]>();

  add(thing: T, names: Iterable<string>, aliases = false): void {
    for (const name of names) {
      const key = foldText(name);
      if (key === "" || this.exact.has(key)) continue;
      this.exact.set(key, thing);
      if (aliases) this.aliases.add(key);
      const variant = variantOf(key);
      const named = {
        thing,
        key,
        variant,
        characters: new Set(key),
        pairs: pairsOf(key),
        variantPairs: pairsOf(variant),
      };
      enter(this.byPair, named.pairs, this.all.length);
      enter(this.byVariantPair, named.variantPairs, this.all.length);
      this.all.push(named);
      const other = this.variants.get(variant);
      // A form two indicators share (税收 of 税收收入 and 税收总额) decides nothing.
      this.variants.set(variant, other === undefined || other === thing ? thing : null);
      const sound = withoutConfusion(variant);
      const alike = this.confused.get(sound);
      this.confused.set(sound, alike === undefined || alike === thing ? thing : null);
    }
  }

  has(key: string): boolean {
    return this.exact.has(key);
  }

  find(key: string): Match<T> | null {
    const exact = this.exact.get(key);
    if (exact !== undefined)
      return {
        found: exact,
        confidence: 1,
        reason: "listed",
        ...(this.aliases.has(key) && { alias: true }),
      };
    const variant = variantOf(key);
    const same = variant.length >= 2 ? (this.exact.get(variant) ?? this.variants.get(variant)) : undefined;
    return same ? { found: same, confidence: 0.93, reason: "variant" } : null;
  }

  /** The name with other characters of the same sound or look. */
  mistyped(key: string): Match<T> | null {
    const found =
      key.length < 3 ? undefined : this.confused.get(withoutConfusion(variantOf(withoutConfusion(key))));
    return found ? { found, confidence: 0.8, reason: "similar" } : null;
  }

  /** The nearest name when it is near enough, nearer than any of another thing, and no decoy. */
  similar(key: string): Match<T> | null {
    if (key.length < 3 || key.length > 40) return null;
    const pairs = pairsOf(key);
    const variant = variantOf(key);
    const variantPairs = pairsOf(variant);
    let [best, bestScore, second] = [null as Named<T> | null, 0, 0];
    for (const at of this.sharing(pairs, variantPairs)) {
      const named = this.all[at];
      if (!named) continue;
      const score = Math.max(overlap(pairs, named.pairs), overlap(variantPairs, named.variantPairs));
      if (score > bestScore) {
        if (best && best.thing !== named.thing) second = bestScore;
        [best, bestScore] = [named, score];
      } else if (best && named.thing !== best.thing && score > second) second = score;
    }
    if (
      !best ||
      bestScore < 0.6 ||
      bestScore - second < 0.05 ||
      (isDecoy(key, best.key) && isDecoy(variant, best.variant))
    )
      return null;
    return { found: best.thing, confidence: Math.min(0.8, bestScore), reason: "similar" };
  }

  /** Places of the names that share half of their pairs or more, in order: of the others none comes near. */
  private sharing(pairs: ReadonlySet<string>, variantPairs: ReadonlySet<string>): readonly number[] {
    const found = new Set<number>();
    for (const [own, index] of [
      [pairs, this.byPair],
      [variantPairs, this.byVariantPair],
    ] as const) {
      const shared = new Map<number, number>();
      for (const pair of own)
        for (const at of index.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
      // A score of LOWEST takes at least this many, however short the other name is.
      const fewest = (own.size * LOWEST) / (2 - LOWEST);
      for (const [at, count] of shared) if (count >= fewest) found.add(at);
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The things with the nearest names, the nearest first, decoys too: for a person to choose from. */
  nearest(key: string, most: number): T[] {
    const [pairs, characters] = [pairsOf(key), new Set(key)];
    const scores = new Map<T, number>();
    for (const named of this.all) {
      // 企业营收总量 shares no pair with 营业收入, but three characters.
      const score = (overlap(pairs, named.pairs) + overlap(characters, named.characters)) / 2;
      if (score >= 0.2 && score > (scores.get(named.thing) ?? 0)) scores.set(named.thing, score);
    }
    return [...scores]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([thing]) => thing);
  }

  /** Listed names a text holds, the longest first. */
  within(text: string, shortest: number): { readonly thing: T; readonly key: string }[] {
    return this.all
      .filter(({ key }) => key.length >= shortest && text.includes(key))
      .sort((a, b) => b.key.length - a.key.length);
  }

  /** Things with a name that holds a text. */
  holding(text: string): T[] {
    return this.all.filter(({ variant }) => variant.includes(text)).map(({ thing }) => thing);
  }
}

export class NameMatcher {
  private readonly indicators = new Names<Indicator>();
  /** Codes of each ratio and of what it is calculated from. */
  private readonly ratios: readonly ReadonlySet<string | null>[];
  private readonly parks = new Names<Park>();
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

function pairsOf(key: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  const framed = `^${key}$`;
  for (let at = 0; at + 1 < framed.length; at++) pairs.add(framed.slice(at, at + 2));
  return pairs;
}

/** Dice's coefficient of two sets of character pairs. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}

/** Whether one of two names has a word that makes another indicator, and the other has not. */
function isDecoy(a: string, b: string): boolean {
  let [from, behind] = [0, 0];
  const shorter = Math.min(a.length, b.length);
  while (from < shorter && a[from] === b[from]) from++;
  while (behind < shorter - from && a[a.length - 1 - behind] === b[b.length - 1 - behind]) behind++;
  const [left, right] = [a.slice(from, a.length - behind), b.slice(from, b.length - behind)];
  return DECOYS.some((word) => left.includes(word) !== right.includes(word));
}
