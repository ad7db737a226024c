/** Figures as people type them into sheets of their own: 12.3亿, 近3000, 三成, 一千二百, — … × #, 5.25%（预计）. */
import { fifteenDigits, plainNumber, product } from "../../core/decimal";
import { simplified } from "../../core/traditional";
import { parseUnit } from "../../core/unit";
import { CellError } from "../../xlsx/cells";
import type { ShownAs } from "../../xlsx/numberFormats";
import type { SourceCell } from "../cell";
import { LARGEST_FIGURE, halfWidth } from "../figure";
import type { FigureFault } from "../figure";
import { chineseNumber, chinesePercent } from "./chineseNumber";
import { digitsEnd, grouped, inFours } from "./digitGroups";
import {
  APPROXIMATE_AFTER,
  APPROXIMATE_BEFORE,
  ERROR_VALUE,
  EXACT_AFTER,
  EXACT_BEFORE,
  HASHES,
  LEVEL_WORDS,
  MISSING,
  NO_UNIT,
  SIGN_WORDS,
  type MissingKind,
} from "./figureWords";
import { chineseWithUnit, compoundNumber } from "./writtenAmounts";

export type TypedFigure =
  | {
      readonly kind: "number";
      readonly value: number;
      /** Counts percent: it had a percent sign, was shown as one, or is 三成. */
      readonly percent: boolean;
      /** 百分点 behind it. */
      readonly points: boolean;
      /** Unit typed behind the digits, "" when none. */
      readonly unit: string;
      /** 近, 约, 左右, 余, 预计: not an exact figure. */
      readonly approximate: boolean;
      /** 两万三千: in characters, without a unit, and past 万. In a column of 万元 it may count 元. */
      readonly spelledOut: boolean;
      /** 1,1000: separators where nobody writes them, so that a digit may be missing. */
      readonly oddSeparators: boolean;
      /** ▲ or △ before it: a rise where ▼ or ▽ marks a fall, and in many tables of offices the fall itself. */
      readonly triangle: "" | "▲" | "△";
    }
  | { readonly kind: "blank" }
  | { readonly kind: "missing"; readonly meaning: MissingKind }
  | { readonly kind: "fault"; readonly code: FigureFault | "source.dateValue" }
  /** Words, no figure. */
  | { readonly kind: "words" };

/** Longest text that can be a figure with its words. */
const LONGEST = 48;

/** Unit of 第3位, which only a rank has. */
export const RANK_UNIT = "位";
const RANK = /^第?(\d{1,3}|[一二三四五六七八九十]{1,3})[位名]$/;
const WORDS: TypedFigure = { kind: "words" };

/** Reads a cell where a figure may stand. `shown` is how its number format shows a number. */
export function readTypedFigure(cell: SourceCell, shown?: ShownAs): TypedFigure {
  if (cell === null || cell === undefined) return { kind: "blank" };
  if (typeof cell === "number") {
    if (shown === "date") return { kind: "fault", code: "source.dateValue" };
    const percent = shown === "percent";
    return numberOf(percent && Number.isFinite(cell) ? timesHundred(cell) : cell, { percent });
  }
  if (cell instanceof CellError) return { kind: "fault", code: "source.errorValue" };
  if (typeof cell === "boolean") return WORDS;
  const bare = cell.trim();
  if (bare === "") return { kind: "blank" };
  return bare.length > LONGEST ? WORDS : fromText(bare);
}

/** A place among others: 3, 第3位, 第三, 3/14; 上升1位 is none. */
export function readTypedRank(cell: SourceCell): TypedFigure {
  const figure = readTypedFigure(cell);
  if (typeof cell !== "string" || figure.kind === "missing" || figure.kind === "fault") {
    const sound = figure.kind !== "number" || (Number.isInteger(figure.value) && figure.value >= 1);
    return sound ? figure : WORDS;
  }
  const text = simplified(halfWidth(cell)).replace(/\s/g, "");
  const ordinal =
    /^(?:并列|位?[居列]|排名?|名列|排在)?第?(\d{1,3}|[一二三四五六七八九十]{1,3})[位名]?(?:\/\d{1,3}|\(并列\))?$/.exec(
      text,
    )?.[1];
  const value = ordinal === undefined ? null : (chineseNumber(ordinal) ?? Number(ordinal));
  return value === null || !(value >= 1) ? WORDS : numberOf(value, { unit: RANK_UNIT });
}

/** A number with the words its format puts behind it: 17.9 shown as 17.9亿元, 5.2 shown as 5.2%. */
export function withWordsBehind(figure: TypedFigure, words: string): TypedFigure {
  if (figure.kind !== "number" || words === "" || figure.unit !== "" || figure.percent) return figure;
  if (words === "%" || words === "％") return { ...figure, percent: true };
  return parseUnit(words) && !NO_UNIT.has(words) ? { ...figure, unit: words } : figure;
}

/** Marks of notes behind a figure: 43500①, 1010[1]. */
const NOTE_MARK = /(?<=[\d%％)）元])(?:[①-⑳†‡]|\[\d{1,2}\]|[(（]?注\d{0,2}[)）]?)+$/;

function fromText(bare: string): TypedFigure {
  const plain = simplified(halfWidth(bare.replace(NOTE_MARK, "")))
    .toLowerCase()
    .replace(/^[¥￥](?=\s*[-\d(])/, "")
    .replace(/^\$\s*(?=[-\d(])([-\d,. ]+)$/, "$1美元")
    .replace(/(?<=元)整$/, "")
    .trim();
  const missing = MISSING.get(plain);
  if (missing) return { kind: "missing", meaning: missing };
  if (HASHES.test(plain)) return { kind: "missing", meaning: "unknown" };
  if (ERROR_VALUE.test(plain)) return { kind: "fault", code: "source.errorValue" };
  if (plain.startsWith("=") || plain.startsWith("@")) return { kind: "fault", code: "source.formulaText" };
  const rank = RANK.exec(plain)?.[1];
  const ordinal = rank === undefined ? null : (chineseNumber(rank) ?? Number(rank));
  if (ordinal !== null && Number.isInteger(ordinal)) return numberOf(ordinal, { unit: RANK_UNIT });
  if (LEVEL_WORDS.has(plain)) return numberOf(0, { percent: true });
  return fromWords(plain.replaceAll("'", ""));
}

function fromWords(plain: string): TypedFigure {
  let rest = plain;
  let approximate = false;
  let sign: 1 | -1 = 1;
  for (let changed = true; changed;) {
    changed = false;
    const before = APPROXIMATE_BEFORE.find((word) => rest.startsWith(word));
    const exact = before === undefined ? EXACT_BEFORE.find((word) => rest.startsWith(word)) : undefined;
    const after = APPROXIMATE_AFTER.find((word) => rest.endsWith(word));
    const mark = after === undefined ? EXACT_AFTER.find((word) => rest.endsWith(word)) : undefined;
    if (before !== undefined || after !== undefined) approximate = true;
    const [head, tail] = [before ?? exact ?? "", after ?? mark ?? ""];
    if (head.length + tail.length === 0 || head.length + tail.length >= rest.length) break;
    rest = rest.slice(head.length, rest.length - tail.length).trim();
    changed = true;
  }
  const word = SIGN_WORDS.find(([text]) => rest.startsWith(text) && rest.length > text.length);
  if (word) {
    rest = rest.slice(word[0].length).trim();
    sign = word[1];
  }
  let bracketed = false;
  if (rest.startsWith("(") && rest.endsWith(")") && rest.length > 2) {
    bracketed = true;
    rest = rest.slice(1, -1).trim();
  }
  // (-16.2) says less than nothing twice; it is meant once, and is doubtful.
  const twice = bracketed && rest.startsWith("-");
  const figure = withUnit(rest, approximate || twice, bracketed && !twice ? -sign : sign, word !== undefined);
  const [mark] = word ?? [""];
  return figure.kind === "number" && (mark === "▲" || mark === "△") ? { ...figure, triangle: mark } : figure;
}

/** Digits or a Chinese number, and what stands behind them. */
function withUnit(rest: string, approximate: boolean, sign: number, signed: boolean): TypedFigure {
  const percentWords = chinesePercent(rest);
  if (percentWords !== null) return numberOf(sign * percentWords, { percent: true, approximate });
  const at = digitsEnd(rest);
  if (at === 0) {
    const written = chineseWithUnit(rest);
    if (!written) return WORDS;
    return numberOf(sign * written.value, { ...written, approximate });
  }
  const compound = compoundNumber(rest);
  if (compound) return numberOf(sign * compound.value, { unit: compound.unit, approximate });
  const value = grouped(rest.slice(0, at).trim());
  if (value === null) return /^[-+]?\d/.test(rest) && !hasLetters(rest) ? BAD : WORDS;
  const oddSeparators = inFours(rest.slice(0, at));
  let unit = rest.slice(at).trim();
  let more = approximate;
  if (unit.startsWith("余") || unit.startsWith("多")) {
    more = true;
    unit = unit.slice(1).trim();
  }
  // 下降-3% contradicts itself; the minus that is printed wins (CONVENTIONS §2), and the figure is doubtful.
  if (signed && value < 0) [sign, more] = [1, sign < 0 ? true : more];
  if (unit === "%" || unit === "％") return numberOf(sign * value, { percent: true, approximate: more });
  if (unit === "‰")
    return numberOf(plainNumber(product(sign * value, 0.1)), { percent: true, approximate: more });
  if (unit === "个百分点" || unit === "百分点" || unit === "pp")
    return numberOf(sign * value, { points: true, approximate: more });
  // 17.9亿元。同比… is prose; what is a unit may stand behind digits, nothing else.
  if (unit !== "" && !parseUnit(unit)) return WORDS;
  // 5月, 2022年, 3号楼 are no amounts.
  if (NO_UNIT.has(unit)) return WORDS;
  return numberOf(sign * value, { unit, approximate: more, oddSeparators });
}

const BAD: TypedFigure = { kind: "fault", code: "source.badNumber" };

const hasLetters = (text: string): boolean =>
  /[a-z\u3400-\u9fff年月/:]/.test(text) || text.lastIndexOf("-") > 0;

interface Extras {
  readonly percent?: boolean;
  readonly points?: boolean;
  readonly unit?: string;
  readonly approximate?: boolean;
  readonly spelledOut?: boolean;
  readonly oddSeparators?: boolean;
}

function numberOf(
  value: number,
  {
    percent = false,
    points = false,
    unit = "",
    approximate = false,
    spelledOut = false,
    oddSeparators = false,
  }: Extras,
): TypedFigure {
  if (!(Math.abs(value) < LARGEST_FIGURE)) return { kind: "fault", code: "source.outOfRange" };
  return {
    kind: "number",
    value: value === 0 ? 0 : fifteenDigits(value),
    percent,
    points,
    unit,
    approximate,
    spelledOut,
    triangle: "",
    oddSeparators,
  };
}

/** 0.088 is 8.8 exactly. */
function timesHundred(value: number): number {
  return plainNumber(product(fifteenDigits(value), 100));
}
