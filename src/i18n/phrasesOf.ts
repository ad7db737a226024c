/** Phrases that join figures, periods and places. On its own, so that a small page need not carry everything else that is said. */
import type { Language } from "../core/language";
import { phrases as enUS } from "./en-US/phrases";
import type { Words } from "./zh-CN";
import { phrases as zhCN } from "./zh-CN/phrases";
import { phrases as zhTW } from "./zh-TW/phrases";

const WORDS: Readonly<Record<Language, Words["phrases"]>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

/** Phrases that join figures, periods and places. */
export function phrasesOf(language: Language): Words["phrases"] {
  return WORDS[language];
}
