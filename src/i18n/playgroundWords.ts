/** The words of the playground, apart from the product's own so that no page of the add-in carries them. */
import type { Language } from "../core/language";
import { playground as enUS } from "./en-US/playground";
import { playground as zhCN, type PlaygroundWords } from "./zh-CN/playground";
import { playground as zhTW } from "./zh-TW/playground";

export type { PlaygroundWords };

const WORDS: Readonly<Record<Language, PlaygroundWords>> = { "zh-CN": zhCN, "zh-TW": zhTW, "en-US": enUS };

/** Everything the playground says in a language. */
export function playgroundWords(language: Language): PlaygroundWords {
  return WORDS[language];
}
