/**
 * A text in one spelling with every place kept: half width, simplified, without spaces between Chinese characters.
 * Rules of the scanners are written once for all the ways a bulletin can be typed.
 */
import { simplifiedUnit } from "../../core/traditional";

export interface FoldedText {
  readonly text: string;
  /** Source offset of each unit of `text`, and the end of the source part as one more. */
  readonly at: Int32Array;
}

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_SHIFT = 0xfee0;

/** Signs with more than one spelling. Dashes and tildes between numbers all mean "to". */
const SPELLINGS: Readonly<Record<string, string>> = {
  "~": "-",
  "—": "-",
  "–": "-",
  "‐": "-",
  "‑": "-",
  "―": "-",
  "−": "-",
  "─": "-",
  "∼": "-",
  "～": "-",
  "〜": "-",
  "﹣": "-",
  "﹪": "%",
  "“": '"',
  "”": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "‘": '"',
  "’": '"',
  "︰": ":",
  "﹕": ":",
  "﹐": ",",
  "﹔": ";",
  "﹒": ".",
  "∶": ":",
  "㎡": "平方米",
  "㎢": "平方公里",
  "㎞": "公里",
  "㎏": "公斤",
  "○": "〇",
};
const SIGNS: ReadonlyMap<number, string> = new Map(
  Object.entries(SPELLINGS).map(([sign, spelling]) => [sign.charCodeAt(0), spelling]),
);

/** The same where a page lost the bracket or the character with it: 入?yún)區. */
const BROKEN_READING = /\?[a-z\u00e0-\u01dc\u0251\u0261]{1,8}\)?/y;
/** A reading set over a character by pages that hide from copying: 增(zēng)長. Tones tell it from (GDP). */
const READING = /\([a-z\u00e0-\u01dc\u0251\u0261]{1,8}\)/y;
const TONE = /[\u00e0-\u01dc]/;

/** Longest folding of one character (㎢ is 平方公里). */
const LONGEST_FOLDING = 4;
const PIECE = 8192;

/** Room the folding is done in; a text takes a copy of what it needs. */
let scratch = { units: new Uint16Array(PIECE), at: new Int32Array(PIECE) };

/** Folds the part of a source between two offsets; line breaks inside it count as blanks. */
export function foldText(source: string, start = 0, end = source.length): FoldedText {
  const most = (end - start) * 2 + LONGEST_FOLDING;
  if (scratch.units.length < most) scratch = { units: new Uint16Array(most), at: new Int32Array(most) };
  let { units, at } = scratch;
  let length = 0;
  const put = (unit: number, place: number): void => {
    if (length >= units.length - 1) {
      units = grown(units, new Uint16Array(units.length * 2));
      at = grown(at, new Int32Array(at.length * 2));
    }
    units[length] = unit;
    at[length++] = place;
  };
  let blank = false;
  for (let index = start; index < end; index++) {
    const code = source.charCodeAt(index);
    if (isBlank(code)) {
      blank = true;
      continue;
    }
    const reading = code === 0x28 || code === 0xff08 || code === 0x3f ? readingLength(source, index, end) : 0;
    if (reading > 0) {
      index += reading - 1;
      continue;
    }
    const sign = code < 0x80 && code !== 0x7e ? undefined : SIGNS.get(code);
    const first = sign === undefined ? foldUnit(code) : sign.charCodeAt(0);
    if (
      blank &&
      isLatin(first) &&
      length > 0 &&
      isLatin(units[length - 1]!) &&
      !isPointBetween(units, length, source, index)
    )
      put(0x20, index - 1);
    blank = false;
    // 显示,,今年 and 产业,、电子: of two signs printed for one, the second.
    if (length > 0 && units[length - 1] === COMMA && PAUSES.includes(first)) length--;
    if (sign === undefined) put(first, index);
    else for (let unit = 0; unit < sign.length; unit++) put(sign.charCodeAt(unit), index);
  }
  at[length] = end;
  return { text: textOf(units, length), at: at.slice(0, length + 1) };
}

function grown<Units extends Uint16Array | Int32Array>(from: Units, to: Units): Units {
  to.set(from);
  return to;
}

function textOf(units: Uint16Array, length: number): string {
  if (length <= PIECE)
    return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const pieces: string[] = [];
  for (let from = 0; from < length; from += PIECE)
    pieces.push(
      String.fromCharCode.apply(
        null,
        units.subarray(from, Math.min(length, from + PIECE)) as unknown as number[],
      ),
    );
  return pieces.join("");
}

function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13);
  return (
    code >= 0xa0 &&
    (code === 0xa0 ||
      code === 0x3000 ||
      code === 0xfeff ||
      code === 0xad ||
      (code >= 0x2000 && code <= 0x200f) ||
      code === 0x2060 ||
      code === 0x202f)
  );
}

/** 8. 5% and 12 .5亿元: a blank beside the point of a decimal is typesetting. */
function isPointBetween(units: Uint16Array, length: number, source: string, index: number): boolean {
  const before = units[length - 1]!;
  const next = foldUnit(source.charCodeAt(index));
  if (before === POINT) return isDecimal(units[length - 2]) && isDecimal(next);
  return next === POINT && isDecimal(before) && isDecimal(foldUnit(source.charCodeAt(index + 1)));
}

function isDecimal(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 48 && unit <= 57;
}

const POINT = 0x2e;
const COMMA = 0x2c;
/** , 、 ; 。 */
const PAUSES: readonly number[] = [COMMA, 0x3001, 0x3b, 0x3002];

/** Letters, digits and the point: a blank between two of them parts words, elsewhere it is typesetting. */
function isLatin(code: number): boolean {
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 0x2e
  );
}

function readingLength(source: string, index: number, end: number): number {
  const text = source
    .slice(index, Math.min(end, index + 10))
    .replace("（", "(")
    .replace("）", ")");
  const pattern = text.startsWith("?") ? BROKEN_READING : READING;
  pattern.lastIndex = 0;
  const [found] = pattern.exec(text) ?? [];
  return found !== undefined && TONE.test(found) ? found.length : 0;
}

function foldUnit(code: number): number {
  if (code < 0x80) return code;
  return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST ? code - FULL_WIDTH_SHIFT : simplifiedUnit(code);
}
