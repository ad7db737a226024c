/** Numbers in Chinese characters, simplified: 三十八, 十一, 二〇二二, 两千零五. */

const DIGITS = "〇一二三四五六七八九";
const FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Longest number worth reading. */
const LONGEST = 12;

/**
 * The whole number below 10,000 that a text of Chinese numerals says, or null. Digits in a row are read as figures.
 * @example chineseNumber("三十八") //=> 38; chineseNumber("二〇二二") //=> 2022
 */
export function chineseNumber(text: string): number | null {
  if (text === "" || text.length > LONGEST) return null;
  let total = 0;
  let digit = -1;
  let figures = 0;
  let last = Infinity;
  for (const character of text) {
    const value = digitOf(character);
    if (value >= 0) {
      figures = digit >= 0 && last === Infinity ? figures * 10 + value : value;
      digit = value;
      continue;
    }
    const place = PLACES[character];
    if (place === undefined || place >= last || figures > 9) return null;
    total += (digit < 0 ? 1 : figures) * place;
    last = place;
    digit = -1;
    figures = 0;
  }
  return total + figures;
}

function digitOf(character: string): number {
  if (character === "两") return 2;
  const digit = DIGITS.indexOf(character);
  return digit >= 0 ? digit : FORMAL_DIGITS.indexOf(character);
}
