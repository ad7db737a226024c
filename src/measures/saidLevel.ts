/** A level with its unit as a sentence says it (17.90亿元, 1.790 billion yuan): once as a value, once as a formula. */
import { fifteenDigits, round, roundedQuotient } from "../core/decimal";
import { all, BLANK, iff, LEVEL_DECIMALS, text } from "./formula";

/** Words around a number. @example ["同比增长", "%"] */
export type Around = readonly [before: string, after: string];

/** Words and signs of a level, in one language. */
export interface LevelWords {
  /** Around the unit. */
  readonly unit: Around;
  /** Units a sentence counts in another way: 43.93 (100 million yuan) is 4.393 billion yuan. */
  readonly scales: readonly UnitScale[];
  /** Thousands are parted by commas. */
  readonly grouped: boolean;
}

/** A unit that begins with a number: the figure is divided by so many tens, and `word` stands in the number's place. */
export interface UnitScale {
  readonly prefix: string;
  readonly tens: number;
  readonly word: string;
}

/** Its number, decimals and unit: cells' values, or operands of a formula. */
export interface SaidLevel<T> {
  readonly level: T;
  readonly decimals: T;
  readonly unit: T;
}

/** The level as text. */
export function levelText(
  { level, decimals: usual, unit }: { level: number; decimals: number; unit: string },
  words: LevelWords,
): string {
  const decimals = decimalsFor(level, usual);
  const scale = words.scales.find(({ prefix }) => unit.startsWith(prefix));
  if (!scale) return fixed(level, decimals, words.grouped) + words.unit[0] + unit + words.unit[1];
  const { prefix, tens, word } = scale;
  const scaled = roundedQuotient(level, 10 ** tens, decimals + tens, "half-up") ?? 0;
  return fixed(scaled, decimals + tens, words.grouped) + word + unit.slice(prefix.length);
}

/** The same as a formula. */
export function levelFormula({ level, decimals, unit }: SaidLevel<string>, words: LevelWords): string {
  const shown = decimalsForFormula(level, decimals);
  const asItIs = joined(
    fixedFormula(level, shown, words.grouped),
    text(words.unit[0]),
    unit,
    text(words.unit[1]),
  );
  return words.scales.reduceRight((otherwise, { prefix, tens, word }) => {
    const scaled = fixedFormula(`${level}/${10 ** tens}`, `${tens}+${shown}`, words.grouped);
    const said = joined(scaled, text(word), `MID(${unit},${prefix.length + 1},99)`);
    return iff(`LEFT(${unit},${prefix.length})=${text(prefix)}`, said, otherwise);
  }, asItIs);
}

/** Decimals of a level: as many more as show one digit of what would be printed as zero: 0.004亿元. */
function decimalsFor(level: number, decimals: number): number {
  const isTiny = round(level, decimals, "half-up") === 0 && round(level, LEVEL_DECIMALS, "half-up") !== 0;
  return isTiny ? -Math.floor(Math.log10(Math.abs(level))) : decimals;
}

function decimalsForFormula(level: string, decimals: string): string {
  const isTiny = all(`ROUND(${level},${decimals})=0`, `ROUND(${level},${LEVEL_DECIMALS})<>0`);
  return iff(isTiny, `-INT(LOG10(ABS(${level})))`, decimals);
}

/** A number as text, half-up, with the 15 digits FIXED knows of it. */
export function fixed(value: number, decimals: number, grouped: boolean): string {
  const digits = round(fifteenDigits(value), decimals, "half-up").toFixed(decimals);
  return grouped ? digits.replace(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ",") : digits;
}

/** The same as a formula. */
export function fixedFormula(value: string, decimals: string, grouped: boolean): string {
  return `FIXED(${value},${decimals},${grouped ? "FALSE" : "TRUE"})`;
}

/** A concatenation without its empty parts. */
export function joined(...parts: readonly string[]): string {
  const there = parts.filter((part) => part !== BLANK);
  return there.length ? there.join("&") : BLANK;
}

/** A number with words around it, as a formula. */
export function around([before, after]: Around, number: string): string {
  return joined(text(before), number, text(after));
}
