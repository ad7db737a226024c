/** How much room texts take: Excel fits neither merged cells nor rows of a set height. */
import type { Language } from "../core/language";

/** Widths of letters and digits for the font's size: half of it in Chinese fonts, less in Arial. */
const LETTER: Readonly<Record<Language, number>> = { "zh-CN": 0.5, "zh-TW": 0.5, "en-US": 0.46 };
/** The last character that is narrow: Chinese fonts draw “ ” — … · × ▲ as wide as ideographs, Arial does not. */
const LAST_NARROW: Readonly<Record<Language, number>> = { "zh-CN": 0x7e, "zh-TW": 0x7e, "en-US": 0x2e7f };
/** Programs measure differently: LibreOffice's columns are 4 percent narrower, and letters of at most `SMALL` points wider. */
const SAFETY = { usual: 0.95, small: 0.9 } as const;
const SMALL = 9;

/** Points of a row at most; a taller one Excel refuses (Excel specifications and limits: row height 409). */
export const TALLEST_ROW = 409;

/** Points a step of indent takes from every line of a cell: three blanks of the default font, in Excel less. */
export const INDENT_STEP = 17;

/** Width of a column in points, from characters of the default font (7 pixels each, 5 for padding). */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Lines a text takes in a width (points); what is no letter or digit is as wide as its font is tall (`size`, points). */
export function linesOf(text: string, points: number, size: number, language: Language): number {
  let width = 0;
  for (const character of text)
    width += character.codePointAt(0)! > LAST_NARROW[language] ? size : size * LETTER[language];
  const safety = size > SMALL ? SAFETY.usual : SAFETY.small;
  return Math.max(1, Math.ceil(width / (points * safety)));
}
