/** How much room texts take: Excel fits neither merged cells nor rows of a set height. */
import type { Language } from "../core/language";

/** Width of a letter, digit or sign for the font's size in Chinese fonts: half of it. */
const HALF = 0.5;
/** The same in Arial, whose letters differ; the usual one is that of most small letters and digits (the font's own widths). */
const ARIAL: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'|", 0.22],
  [" ftIr.,:;/!()[]-", 0.3],
  ["ckJsvxyz", 0.5],
  ["ABEKPSVXY&", 0.67],
  ["CDHNRUw", 0.72],
  ["GOQ", 0.78],
  ["mM", 0.83],
  ["W%", 0.92],
];
const USUAL_ARIAL = 0.56;
const ARIAL_WIDTHS = new Map(ARIAL.flatMap(([letters, width]) => [...letters].map((each) => [each, width])));

/** The last character that is narrow: Chinese fonts draw “ ” — … · × ▲ as wide as ideographs, Arial does not. */
const LAST_NARROW: Readonly<Record<Language, number>> = { "zh-CN": 0x7e, "zh-TW": 0x7e, "en-US": 0x2e7f };
/** Programs measure differently: LibreOffice's columns are 4 to 8 percent narrower, and letters of at most `SMALL` points wider. */
const SAFETY = { usual: 0.92, small: 0.9 } as const;
const SMALL = 9;

/** Points of a row at most; a taller one Excel refuses (Excel specifications and limits: row height 409). */
export const TALLEST_ROW = 409;

/** Points a step of indent takes from every line of a cell: three blanks of the default font, in Excel less. */
export const INDENT_STEP = 17;

/** Width of a column in points, from characters of the default font (7 pixels each, 5 for padding). */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** Characters of a column of so many points. */
export function charactersOf(points: number): number {
  return (points / 0.75 - 5) / 7;
}

/** What a line does not end within: words, numbers with their signs, single ideographs; and the blanks between. */
const PIECES = /\s+|[!-~\u00a1-\u2e7f]+|[^]/gu;

/** Lines a text takes in a width (points), words whole where they fit; an ideograph is as wide as its font is tall (`size`, points). */
export function linesOf(text: string, points: number, size: number, language: Language): number {
  const room = (points * (size > SMALL ? SAFETY.usual : SAFETY.small)) / size;
  let lines = 1;
  let used = 0;
  for (const [piece] of text.matchAll(PIECES)) {
    const width = widthOf(piece, language);
    // Blanks hang over the end of a line.
    if (used > 0 && used + width > room && piece.trim() !== "") {
      lines++;
      used = 0;
    }
    used += width;
    for (; used > room && piece.trim() !== ""; used -= room) lines++;
  }
  return lines;
}

function widthOf(piece: string, language: Language): number {
  let width = 0;
  for (const character of piece) {
    const isNarrow = character.codePointAt(0)! <= LAST_NARROW[language];
    const narrow = language === "en-US" ? (ARIAL_WIDTHS.get(character) ?? USUAL_ARIAL) : HALF;
    width += isNarrow ? narrow : 1;
  }
  return width;
}
