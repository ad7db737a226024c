/** How sheets were understood, in words: on their own, because only the page that loads files needs them. */
import type { Language } from "../core/language";
import { mapping as enUS } from "./en-US/mapping";
import type { Words } from "./zh-CN";
import { mapping as zhCN } from "./zh-CN/mapping";
import { mapping as zhTW } from "./zh-TW/mapping";

export type MappingWords = Words["mapping"];

const WORDS: Readonly<Record<Language, MappingWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

export function mappingWords(language: Language): MappingWords {
  return WORDS[language];
}

/** Short names of doubts, each once. */
export function doubtNames(codes: readonly string[], language: Language): readonly string[] {
  const { doubts } = WORDS[language];
  const names = codes.map((code) => {
    if (code.startsWith("check.")) return doubts.check;
    return Object.hasOwn(doubts, code) ? doubts[code as keyof typeof doubts] : doubts["source.guessed"];
  });
  return [...new Set(names)];
}
