/** Words of the board of parks by indicators, loaded with its page. */
import type { Language } from "../core/language";
import { coverage as enUS } from "./en-US/coverage";
import type { Words } from "./zh-CN";
import { coverage as zhCN } from "./zh-CN/coverage";
import { coverage as zhTW } from "./zh-TW/coverage";

export type CoverageWords = Words["coverage"];

const WORDS: Readonly<Record<Language, CoverageWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

export function coverageWords(language: Language): CoverageWords {
  return WORDS[language];
}
