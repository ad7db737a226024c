/** The listed names of one kind of thing, and how near a text comes to any of them. */
import { withoutConfusion } from "./confusedCharacters";
import { foldText } from "./foldText";
import type { Match } from "./match";
import { DECOYS, variantOf } from "./nameWords";

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

/** Knows the names of one kind of thing; texts it is asked for are folded (foldText.ts). */
export class ListedNames<T> {
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
