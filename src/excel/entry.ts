/**
 * What has to be sent so that Excel keeps a text as text.
 * Excel parses what is written through Range.values and Range.formulas as if a person had typed it: "=1+1", "+1" and
 * "@A1" become formulas, "2022-05", "1/2" and "5月" dates, "12" a number (host README, "Entry").
 */

/** Letters and ideographs with punctuation that starts no formula: nothing Excel could read as a number or a date. */
const WORDS_ONLY = /^[\p{L}（）()、·—,。:;\s]+$/u;
const READ_OTHERWISE = /^(\s|true$|false$|wahr$|falsch$|[一二三四五六七八九十〇]+月)/i;

/**
 * The text, with a leading apostrophe unless Excel can read it as nothing but text. A cell of number format "@" keeps
 * every text as it is, an apostrophe included, so nothing is added there.
 */
export function asText(text: string, numberFormat = "General"): string {
  if (text === "" || numberFormat === "@") return text;
  return WORDS_ONLY.test(text) && !READ_OTHERWISE.test(text) ? text : `'${text}`;
}
