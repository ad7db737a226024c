/** What bulletins state, in words: on their own, because only the page that loads files needs them. */
import type { Language } from "../core/language";
import { prose as enUS } from "./en-US/prose";
import type { Words } from "./zh-CN";
import { prose as zhCN } from "./zh-CN/prose";
import { prose as zhTW } from "./zh-TW/prose";

export type ProseWords = Words["prose"];

const WORDS: Readonly<Record<Language, ProseWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

export function proseWords(language: Language): ProseWords {
  return WORDS[language];
}
