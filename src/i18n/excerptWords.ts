/** What is said of excerpts of files: on its own, because it is fetched when the first one is opened. */
import type { Language } from "../core/language";
import { excerpt as enUS } from "./en-US/excerpt";
import type { Words } from "./zh-CN";
import { excerpt as zhCN } from "./zh-CN/excerpt";
import { excerpt as zhTW } from "./zh-TW/excerpt";

export type ExcerptWords = Words["excerpt"];

const WORDS: Readonly<Record<Language, ExcerptWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

export function excerptWords(language: Language): ExcerptWords {
  return WORDS[language];
}
