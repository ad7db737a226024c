/** Unit texts read, named in three languages and converted, decimal-exact and only within a kind of quantity. */
import { decimal, divide, plainNumber } from "./decimal";
import type { Decimal } from "./decimal";
import type { Language } from "./language";
import { ENGLISH_MULTIPLIERS, MULTIPLIERS, TRADITIONAL_CHARACTERS, UNIT_BASES } from "./unitFamilies";
import type { UnitBase, UnitFamily } from "./unitFamilies";

/** A unit that was understood. */
export interface Unit {
  /** Family, or two joined by "/" for a unit such as 万元/亩. */
  readonly family: string;
  /** Size in the family's smallest usual unit. */
  readonly factor: Decimal;
  readonly names: Readonly<Record<Language, string>>;
}

/** A converted value; `assumed` when the text named no currency or object ("亿") and the target's was taken. */
export type Conversion =
  { readonly value: number; readonly assumed: boolean } | { readonly reason: "currency" | "family" };

const CURRENCIES: readonly string[] = ["CNY", "USD", "HKD", "EUR", "JPY", "TWD"] satisfies UnitFamily[];
/** Families a bare multiplier may stand for: "155.06亿" of revenue is 亿元, "2.3万" of jobs is 万人. */
const BARE_MAY_MEAN: readonly string[] = [...CURRENCIES, "COUNT"];

/** Longest text worth reading; anything longer is no unit. */
const LONGEST = 40;
const CACHE_SIZE = 2_000;
const cache = new Map<string, Unit | null>();

/**
 * The unit a text names, in simplified or traditional Chinese or English, or null.
 * @example parseUnit("億元")?.names["zh-CN"] //=> "亿元"; parseUnit("100 million yuan") is the same unit
 */
export function parseUnit(text: string): Unit | null {
  if (text.length > LONGEST) return null;
  const known = cache.get(text);
  if (known !== undefined) return known;
  const unit = read(fold(text));
  if (cache.size < CACHE_SIZE) cache.set(text, unit);
  return unit;
}

/** A unit's name in a language; a text that names no known unit stays as it is. @example unitName("亿元", "zh-TW") //=> "億元" */
export function unitName(text: string, language: Language): string {
  return parseUnit(text)?.names[language] ?? text;
}

/**
 * Converts a value between units of one family, exactly.
 * Between currencies, and between quantities of different kinds, there is no conversion: a reason is returned.
 * @example convert(6925, 万元, 亿元) //=> { value: 0.6925, assumed: false }
 */
export function convert(value: number, from: Unit, to: Unit): Conversion {
  const assumed = from.family === "NUMBER" && BARE_MAY_MEAN.includes(to.family);
  if (from.family !== to.family && !assumed) {
    const money = CURRENCIES.includes(from.family) && CURRENCIES.includes(to.family);
    return { reason: money ? "currency" : "family" };
  }
  if (from.factor.eq(to.factor)) return { value, assumed };
  const scaled = divide(decimal(value).times(from.factor), to.factor);
  return { value: scaled === null ? value : plainNumber(scaled), assumed };
}

function read(text: string): Unit | null {
  const [upper, lower, ...more] = text.split(/\/| per |每/).map((part) => part.trim());
  if (upper === undefined || more.length > 0) return null;
  const numerator = readSimple(upper);
  if (lower === undefined || !numerator) return numerator;
  const denominator = readSimple(lower);
  return denominator && ratio(numerator, denominator);
}

function ratio(numerator: Unit, denominator: Unit): Unit | null {
  const factor = divide(numerator.factor, denominator.factor);
  if (!factor) return null;
  const joined = (language: Language): string =>
    `${numerator.names[language]}/${denominator.names[language]}`;
  return {
    family: `${numerator.family}/${denominator.family}`,
    factor,
    names: { "zh-CN": joined("zh-CN"), "zh-TW": joined("zh-TW"), "en-US": joined("en-US") },
  };
}

function readSimple(text: string): Unit | null {
  const whole = BASES.get(text);
  if (whole) return multiplied(whole, null);
  for (const multiplier of MULTIPLIERS) {
    if (!text.startsWith(multiplier.spelling)) continue;
    const rest = text.slice(multiplier.spelling.length);
    const found = rest === "" ? BARE : BASES.get(rest);
    if (found) return multiplied(found, multiplier);
  }
  return readEnglish(text);
}

/** "100 million yuan", "usd 10,000": numbers and multiplier words around at most one base. */
function readEnglish(text: string): Unit | null {
  const words = text.replace(/,/g, "").split(" ").filter(Boolean);
  let factor = decimal(1);
  const rest: string[] = [];
  for (const word of words) {
    const size = /^1(?:0{1,12})?$/.test(word) ? word : ENGLISH_MULTIPLIERS.get(word);
    if (size === undefined) rest.push(word);
    else factor = factor.times(size);
  }
  const found = rest.length === 0 ? BARE : BASES.get(rest.join(" "));
  if (!found || factor.eq(1)) return null;
  const multiplier = MULTIPLIERS.find((each) => factor.eq(each.factor));
  return multiplier ? multiplied(found, multiplier) : null;
}

const BARE: UnitBase = {
  family: "NUMBER",
  factor: "1",
  names: { "zh-CN": "", "zh-TW": "", "en-US": "" },
  spellings: [],
};

function multiplied(unit: UnitBase, multiplier: (typeof MULTIPLIERS)[number] | null): Unit {
  const factor = decimal(unit.factor).times(multiplier?.factor ?? 1);
  const chinese =
    MULTIPLIERS.find((each) => multiplier && decimal(each.factor).eq(multiplier.factor))?.spelling ?? "";
  return {
    family: unit.family,
    factor,
    names: {
      "zh-CN": chinese + unit.names["zh-CN"],
      "zh-TW": chinese.replace("亿", "億").replace("万", "萬") + unit.names["zh-TW"],
      "en-US": [multiplier?.english, unit.names["en-US"]].filter(Boolean).join(" "),
    },
  };
}

/** Half width, lower case, simplified, without outer brackets, "单位:" or a "人民币" beside the multiplier. */
function fold(text: string): string {
  let plain = text.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, " ");
  plain = plain
    .replace(/公尺/g, "米")
    .replace(/[㐀-鿿]/g, (character) => TRADITIONAL_CHARACTERS[character] ?? character);
  plain = plain
    .replace(/^(?:计量)?单位: ?/, "")
    .replace(/^[([【](.*)[)\]】]$/, "$1")
    .trim();
  // "人民币亿元" is 亿元; "新台币亿元" is 亿 of 新台币.
  const currency = plain
    .replace(/^人民币 ?(?=.)|(?<=元) ?\(?人民币\)?$/, "")
    .replace(/^(新?台币|港币|日币|美金)(.{1,2})元$/, "$2$1");
  return /[㐀-鿿]/.test(currency) ? currency.replace(/ /g, "") : currency;
}

const BASES: ReadonlyMap<string, UnitBase> = new Map(
  UNIT_BASES.flatMap((unit) =>
    [...Object.values(unit.names), ...unit.spellings].map((spelling) => [fold(spelling), unit] as const),
  ).reverse(),
);
